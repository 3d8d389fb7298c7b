"""No way round the journal: whatever writes one of its tables otherwise is stopped."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import Connection, delete, insert, text, update
from sqlalchemy.orm import Session

from db.file import OpenFile
from db.journal.capture import write_many
from db.journal.guard import UnjournalledWriteError
from db.session import unit_of_work
from db.tables import JOURNALLED, Base
from db.tables.meetings import Meeting
from db.tables.minutes import Point
from tests.support.acts import add, assert_whole, content, log
from tests.support.rows import Family, one_of_each

_POINT = Base.metadata.tables["point"]

_BY_SESSION: dict[str, Callable[[Session], Any]] = {
    "update": lambda session: session.execute(update(Point).values(public_text="x")),
    "delete": lambda session: session.execute(delete(Point)),
    "insert": lambda session: session.execute(insert(Point), [{"id": "1"}]),
    "query update": lambda session: session.query(Point).update({"public_text": "x"}),
    "query delete": lambda session: session.query(Point).delete(),
    "bulk save": lambda session: session.bulk_save_objects([Point(meeting_id="1")]),
    "bulk insert": lambda session: session.bulk_insert_mappings(
        Point.__mapper__, [Point(id="1").__dict__]
    ),
    "bulk update": lambda session: session.bulk_update_mappings(
        Point.__mapper__, [{"id": "1", "public_text": "x"}]
    ),
    "connection": lambda session: session.connection().execute(update(Point).values(level=1)),
    "text": lambda session: session.execute(text("UPDATE point SET level = 1")),
}
_BY_CONNECTION: dict[str, Callable[[Connection], Any]] = {
    "insert": lambda connection: connection.execute(insert(_POINT), {"id": "1"}),
    "many": lambda connection: connection.execute(insert(_POINT), [{"id": "1"}, {"id": "2"}]),
    "driver": lambda connection: connection.exec_driver_sql("DELETE FROM point"),
}
_STATEMENTS = (
    "UPDATE point SET level = 1",
    "update   POINT set level = 1",
    '  \n\tUPDATE "point" SET level = 1',
    "UPDATE [point] SET level = 1",
    "UPDATE `point` SET level = 1",
    "UPDATE 'point' SET level = 1",
    "UPDATE OR IGNORE point SET level = 1",
    "UPDATE main.point SET level = 1",
    'UPDATE "main" . "point" SET level = 1',
    "DELETE FROM point",
    "DELETE FROM main.point",
    "INSERT INTO point (id) VALUES ('1')",
    "INSERT INTO main.point (id) VALUES ('1')",
    "INSERT OR REPLACE INTO point (id) VALUES ('1')",
    "INSERT OR IGNORE INTO point (id) VALUES ('1')",
    "REPLACE INTO point (id) VALUES ('1')",
    "/* a remark */ UPDATE point SET level = 1",
    "-- a remark\nUPDATE point SET level = 1",
    "UPDATE/**/point SET level = 1",
    "WITH some AS (SELECT 1) UPDATE point SET level = 1",
    "WITH some AS (SELECT (1) AS one), more AS (SELECT 2) DELETE FROM point",
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION SELECT i + 1 FROM n) INSERT INTO point (id) SELECT i",
    "DROP TABLE point",
    "ALTER TABLE point RENAME TO other",
    "CREATE TRIGGER t AFTER INSERT ON draft BEGIN DELETE FROM point; END",
)


@pytest.fixture
def family(file: OpenFile) -> Family:
    """One row of every table, put in as one act."""
    made = one_of_each()
    add(file, *made.rows.values())
    return made


@pytest.mark.parametrize("way", _BY_SESSION)
def test_a_session_writes_only_what_it_journals(file: OpenFile, family: Family, way: str) -> None:
    before, changes = content(file), log(file)
    with pytest.raises(UnjournalledWriteError), unit_of_work(file, act="act") as unit:
        _BY_SESSION[way](unit.session)
    assert (content(file), log(file)) == (before, changes), family


@pytest.mark.parametrize("way", _BY_CONNECTION)
def test_a_connection_writes_no_journalled_table(file: OpenFile, way: str) -> None:
    with file.engine.connect() as connection, pytest.raises(UnjournalledWriteError):
        _BY_CONNECTION[way](connection)
    assert_whole(file)


@pytest.mark.parametrize("statement", _STATEMENTS)
def test_no_spelling_gets_past_the_guard(file: OpenFile, statement: str) -> None:
    with file.engine.connect() as connection, pytest.raises(UnjournalledWriteError):
        connection.exec_driver_sql(statement)


@pytest.mark.parametrize("table", JOURNALLED)
def test_every_journalled_table_is_guarded(file: OpenFile, table: str) -> None:
    with file.engine.connect() as connection, pytest.raises(UnjournalledWriteError):
        connection.exec_driver_sql(f"DELETE FROM {table}")  # noqa: S608 - a name of ours


@pytest.mark.parametrize(
    "statement",
    [
        "SELECT * FROM point",
        "SELECT replace(public_text, 'delete from', 'update point') FROM point",
        "WITH some AS (SELECT id FROM point) SELECT * FROM some",
        "INSERT INTO draft VALUES ('m', '', '', 'update point set level', '', 0)",
        "UPDATE local_setting SET value = (SELECT max(level) FROM point)",
        "DELETE FROM draft WHERE meeting_id IN (SELECT id FROM meeting)",
    ],
)
def test_what_writes_no_journalled_table_passes(file: OpenFile, statement: str) -> None:
    with file.engine.connect() as connection:
        connection.exec_driver_sql(statement)


def test_the_guard_is_up_again_after_every_flush(file: OpenFile) -> None:
    with unit_of_work(file, act="act") as unit:
        unit.session.add(Meeting(title="Fifth"))
        unit.session.flush()
        with pytest.raises(UnjournalledWriteError):
            unit.session.execute(text("UPDATE meeting SET title = 'past the journal'"))
    assert_whole(file)


def test_the_guard_is_up_again_after_the_bulk_writer(file: OpenFile) -> None:
    with unit_of_work(file, act="act") as unit:
        write_many(unit.session, [Meeting(title="Fifth")])
        with pytest.raises(UnjournalledWriteError):
            unit.session.connection().execute(update(Meeting).values(title="past the journal"))
    assert_whole(file)
