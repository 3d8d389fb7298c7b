"""What it costs to keep a point, beside the least that could be written by hand."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from typing import Any

from sqlalchemy import select

from app.features.minutes.usecases import write_points
from db.file import OpenFile
from db.ids import new_id
from db.session import reading, unit_of_work
from db.tables.minutes import Point, Statement
from tests.perf.conditions import Conditions
from tests.perf.result import Reach, Row, compared
from tests.perf.timing import cpu, interleaved

TEXT = "It regretted this. From now on it would write to the district two weeks before."
_TIMES = 15


def saving(conditions: Conditions) -> Iterator[Row]:
    """Acts and raw inserts in turns, into one file; every one is a commit on the disk."""
    file = conditions.copy(conditions.long_meeting(), "saving").open()
    keeper, raw = _Keeper(file), _Raw(file)
    rounds = interleaved(
        conditions.rounds,
        {
            "ours": lambda: cpu(keeper.keep, _TIMES),
            "row": lambda: cpu(raw.one_row, _TIMES),
            "same": lambda: cpu(raw.same_rows, _TIMES),
        },
    )
    file.close()
    says = "commit of a finished point in 2,000 statements against a raw insert of one row, CPU"
    yield compared("commit", says, "ms", Reach(3.0), ours=rounds["ours"], peer=rounds["row"])
    says = "the same commit against all its rows (words, log, registers, index) by raw inserts, CPU"
    yield compared("commit-rows", says, "ms", Reach(3.0), ours=rounds["ours"], peer=rounds["same"])


class _Keeper:
    """Finishes one point after another, as the page does."""

    def __init__(self, file: OpenFile) -> None:
        self._file = file
        self._statements = _statements(file)
        self._next = count()

    def keep(self) -> None:
        """One act: a point more, at the end of a statement of two."""
        statement, points = self._statements[next(self._next)]
        wanted = [*points, {"id": new_id(), "text": TEXT, "level": 0}]
        with unit_of_work(self._file, act="write_points") as unit:
            write_points(unit.session, statement=statement, points=wanted)


def _statements(file: OpenFile) -> list[tuple[str, list[dict[str, Any]]]]:
    with reading(file) as session:
        points: dict[str, list[dict[str, Any]]] = {}
        for point in session.scalars(select(Point).order_by(Point.statement_id, Point.position)):
            one = {"id": point.id, "text": point.public_text, "level": point.level}
            points.setdefault(point.statement_id or "", []).append(one)
        return [(id_, points[id_]) for id_ in session.scalars(select(Statement.id))]


class _Raw:
    """Writes rows by the driver alone: prepared statements, no checks, nothing read."""

    def __init__(self, file: OpenFile) -> None:
        self._connection = file.driver_connection()
        found = "SELECT meeting_id, id FROM statement LIMIT 1"
        self._meeting, self._statement = self._connection.execute(found).fetchone()
        # Below every number of the file itself, which goes on from its highest.
        self._number = 0

    def one_row(self) -> None:
        """One transaction with one row."""
        self._connection.execute("BEGIN IMMEDIATE")
        self._point(new_id())
        self._connection.execute("COMMIT")

    def same_rows(self) -> None:
        """One transaction with every row that a finished point leaves."""
        id_, log = new_id(), [new_id().replace("-", "") for _ in range(2)]
        self._connection.execute("BEGIN IMMEDIATE")
        self._point(id_)
        self._put("private_wording", (id_, TEXT, self._meeting))
        for change, table in zip(log, ("point", "private_wording"), strict=True):
            self._log(change, table, id_)
            self._find(table, id_)
        cells = ("meeting_id", "statement_id", "position", "public_text", "~deleted")
        for cell in cells:
            self._put("sync_register", (id_, "point", cell, log[0], self._number, TEXT))
        for cell in ("meeting_id", "text", "~deleted"):
            self._put("sync_register", (id_, "private_wording", cell, log[1], self._number, TEXT))
        self._connection.execute("UPDATE sync_self SET last_hlc = last_hlc + 1")
        self._put("act", (self._number, id_, "write_points", "", "done"))
        self._connection.execute("COMMIT")

    def _point(self, id_: str) -> None:
        self._put("point", (id_, "a00", TEXT, 0, self._meeting, self._statement))

    def _log(self, change: str, table: str, row: str) -> None:
        body = f'{{"cols":{{"text":"{TEXT}"}},"deps":["{change}"]}}' * 2
        head = (change, change, f"n:{row}", change, row, "2026-11-22T05:00:00+00:00", "", table)
        self._put("sync_change", (*head, row, self._number, 0, 1000, change, change * 2, body, 1))

    def _find(self, table: str, row: str) -> None:
        self._number -= 1
        self._put("search_row", (self._number, table, row, self._meeting))
        words = "INSERT INTO search(rowid, words) VALUES (?, ?)"
        self._connection.execute(words, (self._number, TEXT))

    def _put(self, table: str, values: tuple[Any, ...]) -> None:
        marks = ",".join("?" * len(values))
        self._connection.execute(f"INSERT INTO {table} VALUES ({marks})", values)  # noqa: S608
