"""Delegations, persons and attendance: who is known, and in which roles they sit."""

from __future__ import annotations

import pytest

from app.core.errors import Refusal
from app.features.attendees.usecases import (
    add_attendee,
    add_delegation,
    add_person,
    edit_attendee,
    edit_delegation,
    edit_person,
    list_attendees,
    list_delegations,
    list_persons,
    remove_attendee,
)
from app.features.minutes.usecases import call_unknown, read_minutes
from db.file import OpenFile
from tests.support.acts import ask, assert_whole, content, do
from tests.support.meeting import SmallMeeting

Held = tuple[OpenFile, SmallMeeting]


def test_a_delegation_gets_a_free_code_where_none_is_given(file: OpenFile) -> None:
    codes = [do(file, add_delegation, name="Norland").code for _ in range(4)]
    assert len(set(codes)) == 4
    assert all(2 <= len(code) <= 4 and code == code.upper() for code in codes)


@pytest.mark.parametrize("name", ["ລາວ", "تماريا", "Ж", "日本", "A", "  é  "])
def test_a_delegation_of_any_script_gets_a_code(file: OpenFile, name: str) -> None:
    made = do(file, add_delegation, name=name)
    assert made.name == name.strip()
    assert 2 <= len(made.code) <= 4


@pytest.mark.parametrize(
    ("code", "refused"), [("NOR", "code_taken"), ("nor", "code_taken"), ("TOOLONG", "bad_code")]
)
def test_a_code_of_another_or_of_the_wrong_length_is_refused(
    held: Held, code: str, refused: str
) -> None:
    file, _meeting = held
    before = content(file)
    for act, words in ((add_delegation, {"name": "x"}), (edit_delegation, {"delegation": "TAM"})):
        with pytest.raises(Refusal) as refusal:
            do(file, act, code=code, **words)
        assert refusal.value.code == refused
    assert content(file) == before


def test_a_delegation_without_a_name_is_refused(file: OpenFile) -> None:
    with pytest.raises(Refusal) as refusal:
        do(file, add_delegation, name="  ")
    assert refusal.value.code == "bad_value"


def test_a_type_nobody_knows_is_refused(file: OpenFile) -> None:
    with pytest.raises(Refusal) as refusal:
        do(file, add_delegation, name="Norland", types=["wizard"])
    assert refusal.value.code == "unknown_type"


def test_roles_in_a_meeting_are_those_of_the_directory_unless_said_otherwise(held: Held) -> None:
    file, meeting = held
    listed = {one.delegation.code: one for one in ask(file, list_attendees, meeting=meeting.id)}
    assert listed["NOR"].types == ("donor_partner_state",)
    assert listed["NOR"].person is not None
    assert (listed["CHR"].named, listed["CHR"].named_as) == (True, "the Coordinators")
    do(file, edit_attendee, attendee=meeting.attendees[1], types=["affected_state"])
    directory = {one.code: one.types for one in ask(file, list_delegations)}
    assert directory["NOR"] == ("donor_partner_state",)


def test_a_delegation_that_leaves_the_list_keeps_what_it_said(held: Held) -> None:
    file, meeting = held
    before = content(file)["tables"]["speaker"]
    do(file, remove_attendee, attendee=meeting.attendees[2])
    assert content(file)["tables"]["speaker"] == before
    assert len(ask(file, read_minutes, meeting=meeting.id).statements) == 4
    assert_whole(file)


def test_a_person_is_kept_with_their_delegation(held: Held) -> None:
    file, _meeting = held
    made = do(file, add_person, delegation="TAM", name="ສົມພອນ", function="Director")
    do(file, edit_person, person=made.id, phone="+00 1")
    (found,) = ask(file, list_persons, delegation="TAM")
    assert (found.name, found.function, found.phone) == ("ສົມພອນ", "Director", "+00 1")


def test_whoever_is_not_known_is_put_down_by_the_word_typed(held: Held) -> None:
    file, meeting = held
    made = do(file, call_unknown, meeting=meeting.id, word="ver")
    assert (made.code, made.types, made.present) == ("VER", (), True)
    named = do(file, call_unknown, meeting=meeting.id, word="the lady from Veria")
    assert named.name == "the lady from Veria"
    assert_whole(file)


def test_nobody_attends_twice_under_one_id_or_a_meeting_that_is_none(held: Held) -> None:
    file, meeting = held
    for words in (
        {"meeting": "nobody", "delegation": "NOR"},
        {"meeting": meeting.id, "delegation": "NOR", "person": "nobody"},
        {"meeting": meeting.id, "delegation": "UTO"},
        {"meeting": meeting.id, "delegation": "NOR", "id": meeting.attendees[0]},
    ):
        with pytest.raises(Refusal):
            do(file, add_attendee, **words)
    assert len(ask(file, list_attendees, meeting=meeting.id)) == 4
