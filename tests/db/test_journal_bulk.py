"""The one bulk writer leaves the file as the session would have left it, row by row."""

from __future__ import annotations

from typing import Any

import pytest

from db.file import OpenFile
from db.journal.capture import write_many
from db.journal.undo import redo_last, undo_last
from db.session import unit_of_work
from db.tables.meetings import Meeting
from db.tables.minutes import Point, Statement
from tests.support.acts import add, assert_whole, content, do, log
from tests.support.files import Made, copied
from tests.support.rows import one_of_each


def _bodies(file: OpenFile) -> list[tuple[str, str, Any]]:
    found = []
    for change in log(file):
        body = {name: change["body"].get(name) for name in ("cols", "touch")}
        touched = [(table, id_) for table, id_, _seen in body["touch"] or ()]
        found.append((change["scope"], change["row_id"], (body["cols"], touched)))
    return sorted(found, key=str)


def test_many_rows_at_once_equal_one_after_the_other(
    file: OpenFile, made: Made, tmp_path: Any
) -> None:
    family = one_of_each()
    other = copied(made, tmp_path / "other").open()
    with unit_of_work(file, act="import") as unit:
        write_many(unit.session, list(reversed(family.rows.values())))
    add(other, *family.rows.values())
    assert content(file) == content(other)
    assert _bodies(file) == _bodies(other)
    assert unit.change.kinds == family.rows.keys()
    for one in (file, other):
        assert_whole(one)
    other.close()


def test_a_large_import_is_one_act_that_can_be_taken_back(file: OpenFile) -> None:
    empty = content(file)
    meeting = Meeting(title="Fifth")
    statement = Statement(meeting_id=meeting.id)
    points = [
        Point(meeting_id=meeting.id, statement_id=statement.id, public_text=f"word{number}")
        for number in range(1500)
    ]
    with unit_of_work(file, act="import") as unit:
        write_many(unit.session, [*points, statement, meeting])
    full = content(file)
    assert len(full["tables"]["point"]) == len(points)
    assert_whole(file)
    assert do(file, undo_last) == "import"
    assert content(file) == empty
    assert do(file, redo_last) == "import"
    assert content(file) == full
    assert_whole(file)


def test_what_the_session_holds_is_written_before_the_many(file: OpenFile) -> None:
    meeting = Meeting(title="Fifth")
    with unit_of_work(file, act="import") as unit:
        unit.session.add(meeting)
        write_many(unit.session, [Statement(meeting_id=meeting.id)])
    assert [change["tbl"] for change in log(file)] == ["meeting", "statement"]
    assert_whole(file)


def test_many_rows_are_all_refused_together(file: OpenFile) -> None:
    add(file, Meeting(id="m", title="Fifth"))
    before = content(file)
    with pytest.raises(Exception, match="UNIQUE"), unit_of_work(file, act="import") as unit:
        write_many(unit.session, [Meeting(title="Sixth"), Meeting(id="m", title="again")])
    assert content(file) == before
    assert_whole(file)
