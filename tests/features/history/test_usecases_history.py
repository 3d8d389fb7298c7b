"""The history of real records in a real file."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from app.core.acts import undo
from app.core.errors import Refusal
from app.core.writer import name_writer, who_writes
from app.features.anonymisation.usecases import replace_passage
from app.features.attendees.usecases import edit_attendee, list_attendees
from app.features.history.records import FieldChange, History
from app.features.history.usecases import read_history
from app.features.minutes.records import StatementRecord
from app.features.minutes.usecases import (
    delete_point,
    delete_statement,
    edit_point,
    read_minutes,
    set_speaker,
)
from db.file import OpenFile
from db.session import reading, unit_of_work
from tests.features.minutes.room import Meeting, Said
from tests.support.files import Made

SAID = Said("HEL", ("The second tranche was released.", "It asked for one plan."), 1)


class Told:
    """One statement in a file, and what is done to it."""

    def __init__(self, file: OpenFile) -> None:
        self.file, self.meeting = file, Meeting(said=(SAID,))
        with unit_of_work(file, act="import") as unit:
            self.meeting.write(unit.session)

    def do(self, usecase: Callable[..., Any], **arguments: Any) -> Any:
        """Carry out an act."""
        with unit_of_work(self.file, act=usecase.__name__) as unit:
            return usecase(unit.session, **arguments)

    def statement(self) -> StatementRecord:
        """The statement as it stands."""
        with reading(self.file) as session:
            return read_minutes(session, meeting=self.meeting.id).statements[0]

    def history(self, kind: str, id: str) -> History:
        """What became of a record."""
        with reading(self.file) as session:
            return read_history(session, kind=kind, id=id)


@pytest.fixture
def told(made: Made) -> Any:
    file = made.open()
    yield Told(file)
    file.close()


def test_an_edited_point_tells_what_stood_there_before_and_after(told: Told) -> None:
    statement = told.statement()
    told.do(edit_point, point=statement.points[0].id, text="The third tranche was released.")
    newest = told.history("statement", statement.id).entries[0]
    assert newest.act == "edit_point"
    assert newest.changes == (
        FieldChange(
            "private_wording",
            "text",
            "changed",
            "The second tranche was released.",
            "The third tranche was released.",
        ),
    )


def test_a_replacement_is_told_as_the_public_wording_alone(told: Told) -> None:
    statement = told.statement()
    told.do(
        replace_passage,
        point=statement.points[0].id,
        passage="second tranche",
        replacement="next instalment",
    )
    changes = told.history("statement", statement.id).entries[0].changes
    wordings = [change for change in changes if change.kind in {"point", "private_wording"}]
    assert [(change.field, change.after) for change in wordings] == [
        ("public_text", "The next instalment was released.")
    ]


def test_a_corrected_speaker_is_told_by_name(told: Told) -> None:
    statement = told.statement()
    told.do(set_speaker, statement=statement.id, speaker="NOR")
    changes = told.history("statement", statement.id).entries[0].changes
    speakers = [
        (change.fate, change.before, change.after) for change in changes if change.kind == "speaker"
    ]
    assert sorted(speakers) == [("deleted", "Helvia", None), ("made", None, "Norland")]


def test_deleted_and_brought_back_is_told_with_the_words(told: Told) -> None:
    statement = told.statement()
    told.do(delete_statement, statement=statement.id)
    gone = told.history("statement", statement.id).entries[0]
    assert FieldChange("statement", "", "deleted") in gone.changes
    assert "It asked for one plan." in [change.before for change in gone.changes]
    told.do(undo)
    back = told.history("statement", statement.id).entries[0]
    assert FieldChange("statement", "", "restored") in back.changes
    assert "It asked for one plan." in [change.after for change in back.changes]


def test_a_point_that_is_gone_is_still_told_of(told: Told) -> None:
    statement = told.statement()
    told.do(delete_point, point=statement.points[1].id)
    told.do(edit_point, point=statement.points[0].id, text="Nothing was released.")
    words = [
        change.before
        for entry in told.history("statement", statement.id).entries
        for change in entry.changes
    ]
    assert "It asked for one plan." in words


def test_other_records_tell_only_of_themselves(told: Told) -> None:
    with reading(told.file) as session:
        norland, helvia = list_attendees(session, meeting=told.meeting.id)[1:3]
    told.do(edit_attendee, attendee=norland.id, present=False)
    changes = told.history("attendance", norland.id).entries[0].changes
    assert changes == (FieldChange("attendance", "present", "changed", True, False),)
    assert len(told.history("attendance", helvia.id).entries) == 1


def test_whoever_writes_is_named_and_so_is_what_was_written_before(told: Told) -> None:
    statement = told.statement()
    told.do(name_writer, name="  Amina Haddad ")
    with reading(told.file) as session:
        assert who_writes(session) == "Amina Haddad"
    history = told.history("statement", statement.id)
    assert history.writer == "Amina Haddad"
    assert {entry.author for entry in history.entries} == {"Amina Haddad"}


def test_a_kind_nobody_knows_is_refused(told: Told) -> None:
    with pytest.raises(Refusal) as refusal:
        told.history("sync_change", "x")
    assert refusal.value.code == "unknown_kind"
