"""Reads the rows off every whole page by itself, whatever became of the tree they hung in.

The pages stay encrypted: each is put, under another number, where a table of a scratch database
begins, and the database itself reads it.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from db.pages import PAGE, Seal
from db.salvage.questions import Questions, connected
from db.salvage.shapes import LOST, Values

COLUMNS = 40
_REGISTER = 6
_TABLES = 96
# What a page can hold of a zero blob, and how many bytes SQLite takes in one.
_OVERFLOW = PAGE - 80 - 4
_LARGEST_BLOB = 200_000 * _OVERFLOW
_JUNK = b"\xa5" * PAGE

Page = tuple[int, bytes]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The rows of one page; `keyed` where it is a page of a table in the order of its key."""

    page: int
    keyed: bool
    rows: tuple[tuple[int | None, Values], ...]


class Carver:
    """A scratch database around the pages of a damaged one."""

    def __init__(self, place: Path, key: bytes, seal: Seal, pages: Iterable[Page]) -> None:
        """Lay out `pages` at their own numbers at `place`; those not whole become junk."""
        self._place, self._key, self._seal = place, key, seal
        self._whole: list[int] = []
        self._layers = dict(pages)
        last = max(self._layers, default=1)
        self._roots = _donor(place, key, seal.salt, 2 * last + 64)
        self._fill(last)

    def sheets(self) -> Iterator[Sheet]:
        """Give the rows of every whole page but the first."""
        for start in range(0, len(self._whole), _TABLES):
            numbers = self._whole[start : start + _TABLES]
            self._put(numbers)
            yield from self._read(numbers)

    def _fill(self, last: int) -> None:
        first_root = min(root for pair in self._roots for root in pair)
        with self._place.open("r+b") as stream:
            for number in range(2, first_root):
                page = self._layers.get(number, b"")
                whole = number <= last and self._seal.is_whole(page, number)
                stream.seek((number - 1) * PAGE)
                stream.write(page if whole else _JUNK)
                if whole:
                    self._whole.append(number)

    def _put(self, numbers: Sequence[int]) -> None:
        with self._place.open("r+b") as stream:
            for number, roots in zip(numbers, self._roots, strict=False):
                for root in roots:
                    stream.seek((root - 1) * PAGE)
                    stream.write(self._seal.resealed(self._layers[number], root))

    def _read(self, numbers: Sequence[int]) -> Iterator[Sheet]:
        with contextlib.closing(Questions(self._place, self._key)) as questions:
            for place, number in enumerate(numbers):
                rows = _rows(questions, f"t{place}")
                if rows:
                    yield Sheet(number, False, rows)
                    continue
                keyed = _keyed_rows(questions, f"w{place}")
                if keyed:
                    yield Sheet(number, True, keyed)


def _donor(place: Path, key: bytes, salt: bytes, pages: int) -> list[tuple[int, int]]:
    """Make a database of so many pages with empty tables behind them; returns where they begin."""
    place.unlink(missing_ok=True)
    columns = ", ".join(f"c{number}" for number in range(COLUMNS))
    with contextlib.closing(connected(place, key, salt)) as connection:
        connection.execute("PRAGMA journal_mode = OFF").fetchall()
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("CREATE TABLE filler (content)")
        size = pages * _OVERFLOW
        while size > 0:
            connection.execute(
                "INSERT INTO filler VALUES (zeroblob(?))", (min(size, _LARGEST_BLOB),)
            )
            size -= _LARGEST_BLOB
        connection.execute("BEGIN")
        for number in range(_TABLES):
            connection.execute(f"CREATE TABLE t{number} ({columns})")
            connection.execute(
                f"CREATE TABLE w{number} (a, b, c, d, e, f, PRIMARY KEY (a, b, c, d)) WITHOUT ROWID"
            )
        connection.execute("COMMIT")
        roots = dict(connection.execute("SELECT name, rootpage FROM sqlite_master").fetchall())
    return [(roots[f"t{number}"], roots[f"w{number}"]) for number in range(_TABLES)]


def _rows(questions: Questions, table: str) -> tuple[tuple[int | None, Values], ...]:
    """Return the rows of a page of a table with numbers; nothing where it is none."""
    found = questions.ask(f"SELECT rowid, * FROM {table}")  # noqa: S608  a table of ours
    if found is not None:
        return tuple((row[0], row[1:]) for row in found)
    numbers = questions.ask(f"SELECT rowid FROM {table}")  # noqa: S608  a table of ours
    return tuple((number, _row(questions, table, number)) for (number,) in numbers or ())


def _row(questions: Questions, table: str, number: int) -> Values:
    """Return what can be read of one row: all of it, or value by value."""
    query = f"SELECT * FROM {table} WHERE rowid = {number}"  # noqa: S608  a table of ours
    whole = questions.ask(query)
    if whole:
        return tuple(whole[0])
    values: list[Any] = []
    for place in range(COLUMNS):
        one = f"SELECT c{place} FROM {table} WHERE rowid = {number}"  # noqa: S608  as above
        found = questions.ask(one)
        values.append(found[0][0] if found else LOST)
    return tuple(values)


def _keyed_rows(questions: Questions, table: str) -> tuple[tuple[int | None, Values], ...]:
    """Return the rows of a page in the order of a key; from both ends where one is blocked."""
    select = f"SELECT a, b, c, d, e, f FROM {table}"  # noqa: S608  a table of ours
    found = questions.ask(select)
    if found is None:
        found = questions.begin(f"{select} ORDER BY a, b, c, d")
        if found:
            found += questions.begin(f"{select} ORDER BY a DESC, b DESC, c DESC, d DESC")
    return tuple((None, values) for values in dict.fromkeys(found))
