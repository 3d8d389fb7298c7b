"""Who made a statement stands in one table, and the words for it are chosen in one place."""

from __future__ import annotations

import pytest

from app.core.errors import Refusal
from app.features.anonymisation.usecases import find_delegation, speakers_by_statement
from app.features.attendees.usecases import add_attendee, add_delegation, edit_attendee
from app.features.meetings.usecases import create_meeting
from app.features.minutes.usecases import add_statement, read_minutes, set_speaker
from db.file import OpenFile
from tests.support.acts import ask, content, do
from tests.support.meeting import SmallMeeting

Held = tuple[OpenFile, SmallMeeting]


def test_speakers_are_told_by_statement(held: Held) -> None:
    file, meeting = held
    found = ask(file, speakers_by_statement, meeting=meeting.id)
    order = (0, 2, 1, 3)
    assert found == {
        statement: (meeting.delegations[at],)
        for statement, at in zip(meeting.statements, order, strict=True)
    }
    one = ask(file, speakers_by_statement, meeting=meeting.id, statement=meeting.statements[1])
    assert one == {meeting.statements[1]: (meeting.delegations[2],)}


def test_no_label_tells_which_of_two_of_a_group_it_was(held: Held) -> None:
    file, meeting = held
    do(file, add_delegation, name="Sudania", code="SUD", types=["donor_state"])
    do(file, add_attendee, meeting=meeting.id, delegation="SUD")
    heads = {
        do(file, set_speaker, statement=meeting.statements[1], speaker=code).heading
        for code in ("NOR", "SUD")
    }
    assert heads == {"A donor/partner State said:"}


def test_a_statement_holds_no_trace_of_who_made_it(held: Held) -> None:
    file, meeting = held
    rows = []
    for speaker in ("NOR", None, "OST", "NOR"):
        do(file, set_speaker, statement=meeting.statements[1], speaker=speaker)
        tables = content(file)["tables"]
        (row,) = [one for one in tables["statement"] if one["id"] == meeting.statements[1]]
        rows.append(row)
    assert rows[0] == rows[3]
    words = str(rows)
    assert not any(one in words for one in (*meeting.delegations, *meeting.attendees))


def test_whoever_may_no_longer_be_named_is_named_nowhere(held: Held) -> None:
    file, meeting = held
    do(file, edit_attendee, attendee=meeting.attendees[0], named=False)
    first = ask(file, read_minutes, meeting=meeting.id).statements[0]
    assert "the Coordinators" not in first.heading
    assert first.label_text == ""
    do(file, edit_attendee, attendee=meeting.attendees[0], named=True)
    assert ask(file, read_minutes, meeting=meeting.id).statements[0].named


def test_a_state_that_agreed_to_be_named_is_named_by_its_name(held: Held) -> None:
    file, meeting = held
    do(file, edit_attendee, attendee=meeting.attendees[1], named=True, consent_by="I. H.")
    statement = ask(file, read_minutes, meeting=meeting.id).statements[2]
    assert statement.heading == "Norland said:"


def test_naming_somebody_here_names_them_in_no_other_meeting(held: Held) -> None:
    file, meeting = held
    other = do(file, create_meeting, title="Sixth").id
    do(file, add_attendee, meeting=other, delegation="NOR")
    said = do(file, add_statement, meeting=other, speaker="NOR", points=["x"])
    do(file, edit_attendee, attendee=meeting.attendees[1], named=True)
    assert said.heading == "A donor/partner State said:"
    assert ask(file, read_minutes, meeting=other).statements[0].heading == said.heading


def test_an_attendee_of_the_meeting_is_meant_before_a_stranger_of_that_name(held: Held) -> None:
    file, meeting = held
    do(file, add_delegation, name="Tamaria", code="TAX")
    found = ask(file, lambda session: find_delegation(session, "Tamaria", meeting=meeting.id).code)
    assert found == "TAM"
    with pytest.raises(Refusal) as refusal:
        ask(file, lambda session: find_delegation(session, "Tamaria"))
    assert refusal.value.code == "ambiguous_delegation"
