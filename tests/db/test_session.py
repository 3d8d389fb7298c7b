"""A unit of work keeps everything it did, or nothing of it."""

from __future__ import annotations

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from db.errors import Refusal
from db.file import OpenFile
from db.journal.guard import UnjournalledWriteError
from db.session import reading, unit_of_work
from db.tables.directory import Delegation
from db.tables.meetings import AgendaItem, Coalition, Meeting
from tests.support.acts import add, assert_whole, content, do, log
from tests.support.rows import one_of_each


def _assert_guarded(file: OpenFile) -> None:
    with reading(file) as session, pytest.raises(UnjournalledWriteError):
        session.execute(text("UPDATE meeting SET title = 'past the journal'"))


def test_a_refused_act_leaves_no_trace(file: OpenFile) -> None:
    add(file, *one_of_each().rows.values())
    before, changes = content(file), log(file)
    with pytest.raises(Refusal):
        do(file, _begin_and_refuse)
    assert (content(file), log(file)) == (before, changes)
    assert_whole(file)


def test_a_flush_that_fails_is_told_as_it_is_and_leaves_the_guard_up(file: OpenFile) -> None:
    add(file, Delegation(id="d", name="Norland"))
    before = content(file)
    with (
        pytest.raises(IntegrityError) as error,
        unit_of_work(file, act="act") as unit,
    ):
        unit.session.add(Delegation(id="d", name="Southland"))
    assert "Southland" not in str(error.value), "an error may be logged; no text of the file may"
    assert content(file) == before
    _assert_guarded(file)
    assert_whole(file)


def test_a_commit_that_fails_is_told_as_it_is_and_leaves_the_guard_up(file: OpenFile) -> None:
    family = one_of_each()
    add(file, *family.rows.values())
    before = content(file)
    with pytest.raises(IntegrityError), unit_of_work(file, act="act") as unit:
        unit.session.delete(unit.session.get(AgendaItem, family.id("agenda_item")))
    assert content(file) == before
    _assert_guarded(file)
    assert_whole(file)


def test_after_a_failure_the_next_act_goes_on(file: OpenFile) -> None:
    with pytest.raises(IntegrityError), unit_of_work(file, act="act") as unit:
        unit.session.add(Meeting(coalition_id="nobody"))
    add(file, Meeting(title="Fifth"))
    assert [row["title"] for row in content(file)["tables"]["meeting"]] == ["Fifth"]
    assert_whole(file)


def test_what_a_reader_changes_is_thrown_away(file: OpenFile) -> None:
    add(file, Meeting(id="m", title="Fifth"))
    before = content(file)
    with reading(file) as session:
        meeting = session.get(Meeting, "m")
        assert meeting is not None
        meeting.title = "changed while reading"
    assert content(file) == before
    _assert_guarded(file)


def test_a_reader_cannot_flush_a_change(file: OpenFile) -> None:
    add(file, Meeting(id="m", title="Fifth"))
    with reading(file) as session:
        _rename(session)
        with pytest.raises(UnjournalledWriteError):
            session.flush()
    _assert_guarded(file)
    assert_whole(file)


def test_two_programs_may_have_the_file_open_and_see_each_other(
    file: OpenFile,
) -> None:
    other = OpenFile(file.path, file.key)
    add(file, Meeting(id="m", title="Fifth"))
    with unit_of_work(other, act="edit") as unit:
        _rename(unit.session)
    add(file, Coalition(name="Tamaria"))
    assert content(file) == content(other)
    assert_whole(other)
    other.close()
    assert_whole(file)


def _rename(session: Session) -> None:
    meeting = session.get(Meeting, "m")
    assert meeting is not None
    meeting.title = "another title"


def _begin_and_refuse(session: Session) -> None:
    session.add(Coalition(name="never"))
    session.flush()
    raise Refusal("no", "No.")
