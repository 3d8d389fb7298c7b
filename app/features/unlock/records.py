"""What pages and the command line are told of a file as a whole."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from app.core.errors import Told

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


@dataclass(frozen=True, slots=True)
class PiecedRecord:
    """Entries of one kind in one meeting that were put together from parts."""

    table: str
    meeting: str
    count: int


@dataclass(frozen=True, slots=True)
class SalvageRecord:
    """What is wrong with a file, and what of it is there or can be had.

    `kind` and `where` name the damage: empty, truncated, first_page, pages, lost_log, damaged_log
    or other; beginning, middle, end or throughout. `complete` means with its history,
    `contents_complete` that only history is missing; `last` is the time of the newest change (ISO,
    UTC). `sentences` say all of it to people.
    """

    kind: str
    where: str
    bad_pages: int
    pages: int
    complete: bool
    contents_complete: bool
    counts: tuple[tuple[str, int], ...]
    lost_changes: int
    pieced: tuple[PiecedRecord, ...]
    last: str
    sentences: tuple[Told, ...]
    path: Path | None = None
    kept: Path | None = None
    """Where the damaged file lies, if it was renamed."""


@dataclass(frozen=True, slots=True)
class BackupRecord:
    """One backup file: where it lies, when it was made (ISO, UTC) and why, how large it is."""

    path: Path
    made: str
    why: str
    size: int


REPAIRED: Final = "repaired"
AUTOMATIC: Final = "automatic"
DAILY: Final = "daily"


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy of a file that can be gone on with: a backup, or what was repaired.

    `kind` is REPAIRED, AUTOMATIC or DAILY, `why` the reason a backup was made for, `saved` when it
    was saved last (ISO). Then what it holds; of the meeting in which something was said last its
    date, its language, and how many letters it has. One that is not `readable` holds nothing.
    """

    path: Path
    kind: str
    why: str
    saved: str
    meetings: int
    statements: int
    date: str = ""
    language: str = "en"
    letters: int = 0
    readable: bool = True
