"""Whether the last run ended in order: a mark per run in the profile, without any name in it."""

from __future__ import annotations

import faulthandler
import os
import secrets
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final

from app.core.paths import profile_dir
from app.core.reports import report_fault
from db.locks import try_lock

SUFFIX: Final = ".run"


@dataclass(frozen=True, slots=True)
class LastRun:
    """What is known of the runs before this one."""

    in_order: bool = True
    report: Path | None = None


class Run:
    """The mark of this run; the system keeps it locked for as long as the process lives.

    What the interpreter says when it is brought down goes into the mark.
    """

    def __init__(self) -> None:
        """Leave the mark; a profile that cannot be written to has none."""
        self._path: Path | None = None
        self._stream: IO[bytes] | None = None
        folder = _folder()
        with suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            path = folder / f"{os.getpid()}-{secrets.token_hex(4)}{SUFFIX}"
            self._stream = path.open("xb", buffering=0)
            self._path = path
            try_lock(self._stream.fileno())
            faulthandler.enable(self._stream)

    def end(self) -> None:
        """The run ends in order."""
        if self._stream is None or self._path is None:
            return
        faulthandler.disable()
        self._stream.close()
        with suppress(OSError):
            self._path.unlink(missing_ok=True)
        self._stream = None


def last_run() -> LastRun:
    """Return how the runs before this one ended, once; the marks of the dead are taken away."""
    in_order, report = True, None
    with suppress(OSError):
        for path in sorted(_folder().glob(f"*{SUFFIX}")):
            said = _left_by_the_dead(path)
            if said is not None:
                in_order = False
                report = (report_fault(said) if said else None) or report
    return LastRun(in_order, report)


def _left_by_the_dead(path: Path) -> str | None:
    with suppress(OSError), path.open("r+b") as stream:
        if try_lock(stream.fileno()) is False:
            return None
        said = stream.read().decode("utf-8", "replace")
        path.unlink(missing_ok=True)
        return said
    return None


def _folder() -> Path:
    return profile_dir() / "runs"
