"""The agenda: its order, its questions, and what stands under it."""

from __future__ import annotations

import pytest

from app.core.errors import Refusal
from app.features.agenda.usecases import (
    add_agenda_item,
    add_guiding_question,
    delete_agenda_item,
    delete_guiding_question,
    edit_guiding_question,
    list_agenda,
    move_agenda_item,
    start_agenda_item,
)
from app.features.meetings.usecases import create_meeting, get_meeting
from app.features.minutes.usecases import read_minutes
from db.file import OpenFile
from tests.support.acts import ask, assert_whole, content, do
from tests.support.meeting import SmallMeeting

Held = tuple[OpenFile, SmallMeeting]


def _titles(held: Held) -> list[str]:
    file, meeting = held
    return [one.title for one in ask(file, list_agenda, meeting=meeting.id)]


def test_items_stand_where_they_are_moved(held: Held) -> None:
    file, meeting = held
    first, second, third = meeting.items
    do(file, move_agenda_item, item=third, before=first)
    assert _titles(held) == ["Any other business", "Introductory remarks", "Clearance"]
    do(file, move_agenda_item, item=third)
    assert _titles(held) == ["Introductory remarks", "Clearance", "Any other business"]
    before = content(file)
    do(file, move_agenda_item, item=second, before=second)
    assert content(file) == before


def test_what_was_said_under_an_item_moves_and_is_lettered_with_it(held: Held) -> None:
    file, meeting = held
    do(file, move_agenda_item, item=meeting.items[1], before=meeting.items[0])
    statements = ask(file, read_minutes, meeting=meeting.id).statements
    assert [one.id for one in statements] == [meeting.statements[at] for at in (1, 2, 3, 0)]
    assert [one.letter for one in statements] == ["a", "b", "c", ""]


def test_an_item_under_which_something_was_said_is_not_deleted(held: Held) -> None:
    file, meeting = held
    before = content(file)
    with pytest.raises(Refusal) as refusal:
        do(file, delete_agenda_item, item=meeting.items[1])
    assert refusal.value.code == "not_empty"
    assert content(file) == before
    do(file, delete_agenda_item, item=meeting.items[2])
    assert len(_titles(held)) == 2
    assert_whole(file)


def test_a_deleted_item_takes_its_questions_along(held: Held) -> None:
    file, meeting = held
    item = do(file, add_agenda_item, meeting=meeting.id, title="x", question="Why?").id
    do(file, add_guiding_question, meeting=meeting.id, item=item, text="When?")
    do(file, delete_agenda_item, item=item)
    assert len(content(file)["tables"]["guiding_question"]) == 1


def test_questions_keep_their_order_and_their_languages(held: Held) -> None:
    file, meeting = held
    made = do(file, add_guiding_question, meeting=meeting.id, item=meeting.items[1], text="When?")
    do(file, edit_guiding_question, question=made.id, texts={"ar": "متى؟", "fr": "Quand ?"})
    questions = ask(file, list_agenda, meeting=meeting.id)[1].questions
    assert [one.text for one in questions] == ["What next?", "When?"]
    assert questions[1].texts == {"ar": "متى؟", "fr": "Quand ?"}
    do(file, delete_guiding_question, question=meeting.questions[0])
    assert len(ask(file, list_agenda, meeting=meeting.id)[1].questions) == 1


def test_an_item_that_is_begun_lets_the_meeting_run(file: OpenFile) -> None:
    meeting = do(file, create_meeting, title="Fifth").id
    item = do(file, add_agenda_item, meeting=meeting, title="Clearance").id
    assert do(file, start_agenda_item, item=item, time="09:31").started == "09:31"
    assert ask(file, get_meeting, meeting=meeting).status == "running"
    with pytest.raises(Refusal) as refusal:
        do(file, start_agenda_item, item=item, time="soon")
    assert refusal.value.code == "bad_value"


def test_two_hundred_moves_keep_places_short(held: Held) -> None:
    file, meeting = held
    for number in range(200):
        item, other = meeting.items[number % 2 + 1], meeting.items[2 - number % 2]
        do(file, move_agenda_item, item=item, before=other)
    assert max(len(row["position"]) for row in content(file)["tables"]["agenda_item"]) < 150
    assert len(set(_titles(held))) == 3
