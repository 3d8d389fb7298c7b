"""How far a copy of a file goes: its meetings and statements counted, without opening it to use."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import sqlcipher3.dbapi2 as driver

from db.damage import as_it_lies
from db.errors import Refusal
from db.failures import told
from db.pages import PAGE, Seal
from db.slots import head_of
from db.trailer import read_trailer

_COUNTS = "SELECT (SELECT count(*) FROM meeting), (SELECT count(*) FROM statement)"
_LAST = (
    "SELECT meeting.date, meeting.language, (SELECT count(*) FROM statement AS said WHERE "
    "said.meeting_id = meeting.id AND said.lettered) FROM statement JOIN meeting ON "
    "meeting.id = statement.meeting_id ORDER BY statement.id DESC LIMIT 1"
)


@dataclass(frozen=True, slots=True)
class Contents:
    """What a copy holds: counts, and the meeting in which something was said last.

    Of that meeting: its date (ISO, may be empty), its language, and how many letters it has.
    """

    meetings: int
    statements: int
    date: str = ""
    language: str = "en"
    letters: int = 0


def contents_of(path: Path, key: bytes) -> Contents:
    """Return how far the closed file or backup at `path` goes; refused as `damaged`.

    Nothing is written, and no log beside it is looked at.
    """
    try:
        with told(path), as_it_lies(path, key) as connection:
            counts = connection.execute(_COUNTS).fetchone()
            last = connection.execute(_LAST).fetchone()
    except driver.OperationalError as error:
        # Whole, and yet without the tables every file has: nothing that could be gone on with.
        raise Refusal("damaged", "{name} cannot be read.", name=path.name) from error
    return Contents(*counts) if last is None else Contents(*counts, *last)


def is_whole(path: Path, key: bytes) -> bool:
    """Whether every page of the closed file or backup at `path` is what was written."""
    trailer = read_trailer(path)
    behind = trailer.length if trailer is not None else 0
    try:
        seal = Seal.of(key, head_of(path))
        pages, odd = divmod(path.stat().st_size - behind, PAGE)
        with path.open("rb") as stream:
            whole = all(seal.is_whole(stream.read(PAGE), one + 1) for one in range(pages))
    except OSError:
        return False
    return whole and pages > 0 and not odd
