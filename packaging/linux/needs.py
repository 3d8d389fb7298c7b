"""What the folder needs of the system: its libraries, their packages, its least C library."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

TABLE = Path(__file__).with_name("libraries.txt")
_NEEDED = re.compile(r"^\s+NEEDED\s+(\S+)$", re.MULTILINE)
_GLIBC = re.compile(r"\bGLIBC_(\d+)\.(\d+)\b")


@dataclass(frozen=True, slots=True)
class Library:
    """A library of the system and the Debian package it is in."""

    file: str
    package: str
    recommended: bool


@dataclass(frozen=True, slots=True)
class Needs:
    """What the files of a folder ask for and do not find inside it."""

    known: tuple[Library, ...]
    unknown: tuple[str, ...]
    c_library: str

    def packages(self, *, recommended: bool = False) -> list[str]:
        """The Debian packages to depend on, or those to recommend."""
        rows = {row.package for row in self.known if row.recommended is recommended}
        return sorted(f"{row} (>= {self.c_library})" if row == "libc6" else row for row in rows)


def libraries() -> dict[str, Library]:
    """The table of the system's libraries by their file."""
    lines = TABLE.read_text("utf-8").splitlines()
    rows = [line.split() for line in lines if line and not line.startswith("#")]
    return {row[0]: Library(row[0], row[1], recommended=row[2:] == ["*"]) for row in rows}


def needs_of(folder: Path) -> Needs:
    """Read what every program and library in `folder` is linked to."""
    table, inside = libraries(), {path.name for path in folder.rglob("*")}
    wanted: set[str] = set()
    least = (2, 17)
    for path in machine_code(folder):
        told = _objdump(path)
        wanted.update(_NEEDED.findall(told))
        least = max([least, *((int(a), int(b)) for a, b in _GLIBC.findall(told))])
    outside = sorted(wanted - inside)
    return Needs(
        known=tuple(table[name] for name in outside if name in table),
        unknown=tuple(name for name in outside if name not in table),
        c_library=".".join(map(str, least)),
    )


def machine_code(folder: Path) -> Iterator[Path]:
    """The programs and libraries of the folder, each once."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as file:
                if file.read(4) == b"\x7fELF":
                    yield path


def _objdump(path: Path) -> str:
    command = ["objdump", "-p", str(path)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout
