"""A process that commits acts and tells of each, to be killed by a test."""

from __future__ import annotations

import itertools
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import select

from db.file import OpenFile
from db.session import reading, unit_of_work
from db.tables.meetings import Meeting
from db.tables.minutes import Point, Statement

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

_MEETING = "the meeting"


def commit_acts(path: Path, key: bytes, acknowledge: Connection) -> None:
    """Commit acts until killed; the number of each is sent once it is on the disk."""
    for number in _acts(path, key):
        acknowledge.send(number)


def committed(file: OpenFile) -> tuple[list[int], str]:
    """Return the numbers of all acts in the file, and the meeting's title, which is the last."""
    with reading(file) as session:
        numbers = sorted(int(text) for text in session.scalars(select(Point.public_text)))
        meeting = session.get(Meeting, _MEETING)
        return numbers, meeting.title if meeting else ""


def _acts(path: Path, key: bytes) -> Iterator[int]:
    file = OpenFile(path, key)
    numbers, _title = committed(file)
    for number in itertools.count(len(numbers)):
        with unit_of_work(file, act="say") as unit:
            meeting = unit.session.get(Meeting, _MEETING)
            if meeting is None:
                meeting = Meeting(id=_MEETING)
                unit.session.add(meeting)
            meeting.title = str(number)
            unit.session.flush()
            statement = Statement(meeting_id=_MEETING)
            point = Point(meeting_id=_MEETING, statement_id=statement.id, public_text=str(number))
            unit.session.add_all([statement, point])
        yield number


def _print_acts(path: Path, key: bytes, count: int) -> None:
    """Commit some acts; each is told by one write to standard output."""
    for number in itertools.islice(_acts(path, key), count):
        os.write(1, f"acknowledged {number}\n".encode())


if __name__ == "__main__":
    _print_acts(Path(sys.argv[1]), bytes.fromhex(sys.stdin.readline()), int(sys.argv[2]))
