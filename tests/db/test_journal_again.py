"""A row that comes back under its old id, or is replaced in one breath, is logged as it is."""

from __future__ import annotations

from typing import Any

import pytest

from db.file import OpenFile
from db.journal.capture import write_many
from db.journal.undo import redo_last, undo_last
from db.session import unit_of_work
from db.tables.meetings import AgendaItem, Meeting
from db.tables.minutes import Point, Statement
from tests.support.acts import add, assert_whole, content, do, log


@pytest.fixture
def point(file: OpenFile) -> Point:
    """A point whose every column differs from its default."""
    meeting = Meeting(id="m", title="Fifth")
    statement = Statement(id="s", meeting_id="m")
    made = Point(id="p", meeting_id="m", statement_id="s", position="a00", level=2, public_text="x")
    add(file, meeting, statement, made)
    return made


def _points(file: OpenFile) -> list[dict[str, Any]]:
    points: list[dict[str, Any]] = content(file)["tables"]["point"]
    return points


def _delete(file: OpenFile) -> None:
    with unit_of_work(file, act="delete") as unit:
        unit.session.delete(unit.session.get(Point, "p"))


@pytest.mark.usefixtures("point")
def test_a_row_that_comes_back_forgets_what_it_held(file: OpenFile) -> None:
    _delete(file)
    add(file, Point(id="p", meeting_id="m", statement_id="s"))
    assert [(one["level"], one["public_text"]) for one in _points(file)] == [(0, "")]
    assert log(file)[-1]["body"]["cols"]["public_text"] == ""
    assert_whole(file)


@pytest.mark.usefixtures("point")
def test_a_row_that_came_back_in_bulk_forgets_what_it_held(file: OpenFile) -> None:
    _delete(file)
    with unit_of_work(file, act="import") as unit:
        write_many(unit.session, [Point(id="p", meeting_id="m", statement_id="s")])
    assert [(one["level"], one["public_text"]) for one in _points(file)] == [(0, "")]
    assert_whole(file)


@pytest.mark.usefixtures("point")
def test_undo_of_a_row_that_came_back_takes_it_away_and_redo_brings_it_as_it_was(
    file: OpenFile,
) -> None:
    states = [content(file)]
    _delete(file)
    states.append(content(file))
    add(file, Point(id="p", meeting_id="m", statement_id="s", public_text="y"))
    states.append(content(file))
    for earlier in (1, 0):
        do(file, undo_last)
        assert content(file) == states[earlier]
    for later in (1, 2):
        do(file, redo_last)
        assert content(file) == states[later]
    assert_whole(file)


@pytest.mark.usefixtures("point")
def test_a_row_replaced_under_its_own_id_in_one_flush_lives(file: OpenFile) -> None:
    before = content(file)
    with unit_of_work(file, act="replace") as unit:
        unit.session.delete(unit.session.get(Point, "p"))
        unit.session.add(Point(id="p", meeting_id="m", statement_id="s", public_text="y"))
    assert [(one["level"], one["public_text"]) for one in _points(file)] == [(0, "y")]
    assert_whole(file)
    do(file, undo_last)
    assert content(file) == before
    assert_whole(file)


@pytest.mark.usefixtures("point")
def test_a_row_made_and_deleted_in_one_act_was_never_there(file: OpenFile) -> None:
    before = content(file)
    with unit_of_work(file, act="waver") as unit:
        fresh = Point(id="q", meeting_id="m", statement_id="s", public_text="never")
        unit.session.add(fresh)
        unit.session.flush()
        unit.session.delete(fresh)
    assert content(file) == before
    for step in (undo_last, redo_last):
        do(file, step)
        assert content(file) == before
    assert_whole(file)


@pytest.mark.usefixtures("point")
def test_a_parent_kept_alive_by_a_child_can_be_deleted_and_brought_back(file: OpenFile) -> None:
    add(file, AgendaItem(id="i", meeting_id="m", title="Clearance"))
    add(file, Statement(id="t", meeting_id="m", agenda_item_id="i"))
    states = [content(file)]
    for table, id_ in ((Statement, "t"), (AgendaItem, "i")):
        with unit_of_work(file, act="delete") as unit:
            unit.session.delete(unit.session.get(table, id_))
        states.append(content(file))
    for earlier in (1, 0):
        do(file, undo_last)
        assert content(file) == states[earlier]
        assert_whole(file)


@pytest.mark.usefixtures("point")
def test_a_link_into_another_meeting_leaves_no_trace_between_their_chains(file: OpenFile) -> None:
    add(file, Meeting(id="n", title="Sixth"))
    add(file, AgendaItem(id="i", meeting_id="n", title="Clearance"))
    add(file, Statement(id="t", meeting_id="m", agenda_item_id="i"))
    change = log(file)[-1]
    assert change["scope"] == "m:m"
    assert [(table, id_) for table, id_, _seen in change["body"]["touch"]] == [("meeting", "m")]
    scopes = {one["id"]: one["scope"] for one in log(file)}
    assert {scopes[id_] for id_ in change["body"]["deps"]} == {"m:m"}
    assert_whole(file)
