"""Reports of errors of the program: versions and places in the code, never a word of a file."""

from __future__ import annotations

import os
import platform
import re
import sys
import traceback
from collections.abc import Iterable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Final

from app import __version__
from app.core.paths import profile_dir

KEPT: Final = 10
SUFFIX: Final = ".txt"
_FAULT_PLACE: Final = re.compile(r'^\s*File "(?P<path>[^"]*)", line (?P<line>\d+) in (?P<name>.*)$')


def reports_dir() -> Path:
    """Return the folder of reports; it may not exist yet."""
    return profile_dir() / "reports"


def report_error(kind: type[BaseException], trace: TracebackType | None) -> Path | None:
    """Write where an error arose and what it is called; its words may quote the file.

    Gives the path of the report, None where it could not be written.
    """
    places = [
        f"{Path(frame.filename).name}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(trace)
    ]
    return _write(f"Error: {kind.__name__}", places)


def report_fault(said: str) -> Path | None:
    """Write what the interpreter said when it was brought down, without any path."""
    lines = said.splitlines()
    head = lines[0] if lines and lines[0].startswith(("Fatal", "Windows fatal")) else "Ended"
    return _write(head, [place for line in lines if (place := _place(line))])


def newest_report() -> Path | None:
    """Return the report written last, if there is any."""
    with suppress(OSError):
        return max(reports_dir().glob(f"*{SUFFIX}"), default=None)
    return None


def _place(line: str) -> str:
    found = _FAULT_PLACE.match(line)
    if found is not None:
        name = re.split(r"[/\\]", found["path"])[-1]
        return f"{name}:{found['line']} {found['name']}"
    return line if line.startswith(("Thread ", "Current thread ")) else ""


def _write(head: str, places: Iterable[str]) -> Path | None:
    now = datetime.now(UTC)
    lines = [
        f"Rapporteur {__version__}",
        now.isoformat(timespec="seconds"),
        f"Python {platform.python_version()}",
        f"{platform.system()} {platform.release()}, {platform.machine()}",
        *_libraries(),
        "",
        head,
        *places,
        "",
    ]
    folder = reports_dir()
    path = folder / f"{now.strftime('%Y%m%dT%H%M%S%f')}{SUFFIX}"
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as stream:
            stream.write("\n".join(lines))
        for old in sorted(folder.glob(f"*{SUFFIX}"))[:-KEPT]:
            old.unlink(missing_ok=True)
    except OSError:
        return None
    return path


def _libraries() -> list[str]:
    found = []
    for name in ("PySide6", "sqlalchemy"):
        module = sys.modules.get(name)
        if module is not None:
            found.append(f"{name} {getattr(module, '__version__', '')}")
    return found
