"""What pages and the command line are told of a file as a whole."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

HELD: Final = "held"
PLACE: Final = "place"
BACKUP: Final = "backup"
ASKED: Final = "asked"


@dataclass(frozen=True, slots=True)
class Holding:
    """Who writes to a file: the person, the computer, since when (ISO).

    `here` says that it is another window of this computer, `stale` that the computer gave no sign
    of life for so long that the file may be taken over.
    """

    person: str
    computer: str
    since: str
    here: bool
    stale: bool


@dataclass(frozen=True, slots=True)
class Standing:
    """How the open file stands: why it is read only, if it is, and from when it is seen (ISO).

    `why` is HELD, PLACE (its place takes nothing), BACKUP, ASKED, or empty where it is written to.
    """

    path: Path
    why: str
    as_of: str
    holding: Holding | None = None
