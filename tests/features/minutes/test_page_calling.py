"""Who has the floor: every way of calling a speaker, keystroke by keystroke."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import Qt

from tests.features.minutes.conftest import RoomMaker
from tests.features.minutes.room import CONTROL, FLOOR, Meeting, Room, codes, words

Key = Qt.Key


def test_first_statement_is_called_on_arrival(room: Room) -> None:
    assert room.is_calling()
    assert room.page.notes.frame.call_line.accessibleName() == (
        "Speaker of statement a, code or name"
    )


def test_four_keystrokes_give_the_floor(told: Room) -> None:
    told.press(Key.Key_Return, CONTROL)
    assert told.is_calling()
    told.type("hel")
    assert told.focus() is told.page.notes.frame.editor
    told.type("It welcomed the survey.")
    told.press(Key.Key_Return)
    made = told.last()
    assert codes(made) == ["HEL"]
    assert made.heading == "A donor/partner State said:"
    assert words(made) == ["It welcomed the survey."]
    assert (made.letter, made.agenda_item_id) == ("e", told.meeting.items[2])


def test_a_name_does_not_block_a_code(open_room: RoomMaker) -> None:
    room = open_room(Meeting(floor=(*FLOOR, ("XYZ", "Norwood", ("operator",), True))))
    room.type("nor")
    room.settle()
    assert codes(room.last()) == ["NOR"]


def test_a_code_that_begins_another_waits_for_enter(open_room: RoomMaker) -> None:
    floor = (*FLOOR, ("NORA", "Nora Islands", ("operator",), True))
    room = open_room(Meeting(floor=floor))
    room.type("nor")
    assert room.is_calling()
    assert room.offered()[:2] == ["NOR", "NORA"]
    room.press(Key.Key_Return)
    assert codes(room.last()) == ["NOR"]
    room.press(Key.Key_Return, CONTROL)
    room.type("nora")
    assert codes(room.last()) == ["NORA"]


def test_names_match_by_the_starts_of_words(room: Room) -> None:
    room.type("tru")
    assert room.offered() == ["LWT"]
    room.press(Key.Key_Return)
    assert codes(room.last()) == ["LWT"]


def test_present_stand_before_absent_and_the_rest_is_shown(room: Room) -> None:
    room.type("no")
    assert room.offered() == ["NOR", "NRA"]
    line = room.page.notes.frame.call_line
    chosen = line.chosen()
    assert chosen is not None
    assert chosen.name == "Norland"
    assert line.popup.isVisible()
    assert room.focus() is line
    room.press(Key.Key_Down)
    room.press(Key.Key_Return)
    assert codes(room.last()) == ["NRA"]


def test_arabic_letters_find_the_same_state(open_room: RoomMaker) -> None:
    names = {"NOR": {"ar": "نورلاند"}, "TAM": {"ar": "جمهورية تاماريا"}}
    room = open_room(Meeting(language="ar", names=names))
    room.type("تام")
    assert room.offered() == ["TAM"]
    room.press(Key.Key_Return)
    assert codes(room.last()) == ["TAM"]
    assert room.last().letter == "أ"


def test_a_question_mark_is_somebody_unknown(room: Room) -> None:
    room.type("?")
    room.type("It agreed.")
    room.press(Key.Key_Return)
    made = room.last()
    assert (made.speakers, made.heading) == ((), "A participant said:")
    assert room.page.without.words.text() == "1 without speaker"


def test_several_are_given_by_code_and_plus(room: Room) -> None:
    room.type("nor")
    assert room.focus() is room.page.notes.frame.editor
    room.type("+")
    assert room.is_calling()
    assert room.line() == "NOR + "
    room.type("hel+ves")
    room.press(Key.Key_Return)
    made = room.last()
    assert sorted(codes(made)) == ["HEL", "NOR", "VES"]
    assert made.heading == "Several donor/partner States said:"
    assert len(room.stored().statements) == 1
    room.type("They agreed.")
    room.press(Key.Key_Return)
    assert words(room.last()) == ["They agreed."]


def test_several_without_names(room: Room) -> None:
    room.type("+")
    room.press(Key.Key_Return)
    made = room.last()
    assert (made.speakers, made.several) == ((), True)
    assert made.heading == "Several participants said:"


def test_several_with_a_word_nobody_knows_stay_in_the_line(room: Room) -> None:
    room.type("nor")
    room.type("+zzz")
    room.press(Key.Key_Return)
    assert room.is_calling()


def test_up_calls_the_speaker_before(told: Room) -> None:
    told.press(Key.Key_Return, CONTROL)
    told.press(Key.Key_Up)
    assert codes(told.last()) == ["LWT"]
    assert len(told.stored().statements) == 5


def test_an_unknown_word_is_added_as_a_delegation_without_group(room: Room) -> None:
    room.type("zor")
    assert room.offered() == []
    room.press(Key.Key_Return, CONTROL)
    assert room.focus() is room.page.notes.frame.editor
    made = room.last()
    assert codes(made) == ["ZOR"]
    assert made.heading == "A participant said:"
    known = {entry.code: entry for entry in room.stored().floor}
    assert (known["ZOR"].types, known["ZOR"].present) == ((), True)


def test_escape_goes_back_to_the_running_statement(told: Room) -> None:
    editor = told.page.notes.frame.editor
    told.press(Key.Key_Return, CONTROL)
    told.type("no")
    told.press(Key.Key_Escape)
    assert told.focus() is editor
    assert told.typed() == ["It could retrain four teams."]
    assert len(told.stored().statements) == 4


def test_keys_that_cannot_be_carried_out_change_nothing(room: Room) -> None:
    for key in (Key.Key_Return, Key.Key_Escape, Key.Key_Up):
        room.press(key)
    room.press(Key.Key_Return, CONTROL)
    assert room.is_calling()
    assert room.stored().statements == ()


def test_three_hundred_delegations_do_not_slow_the_line(open_room: RoomMaker) -> None:
    letters = "ABCDEFGHIJKLMNOPQRST"
    many = [f"{a}{b}Z" for a in letters for b in letters][:300]
    floor = [(code, f"State of {code.title()}", ("affected_state",), True) for code in many]
    room = open_room(Meeting(floor=floor))
    began = time.perf_counter()
    room.type("sta")
    assert (time.perf_counter() - began) / 3 < 0.1
    assert len(room.offered()) == 6
    room.type("te of bcz")
    assert room.offered() == ["BCZ"]


@pytest.mark.parametrize(("keys", "expected"), [("nor", "NOR"), ("NOR", "NOR"), ("nOr", "NOR")])
def test_codes_are_taken_in_any_case(room: Room, keys: str, expected: str) -> None:
    room.type(keys)
    assert codes(room.last()) == [expected]


def test_the_label_of_the_one_enter_would_take_is_weighed(room: Room) -> None:
    room.type("no")
    assert "donor/partner State" in room.page.meter.words.text()
    assert "1 of 4 present" in room.page.meter.words.text()
    room.press(Key.Key_Backspace)
    room.press(Key.Key_Backspace)
    room.type("tam")
    assert room.page.meter.words.text().endswith("1 of 1 present: identifies")
    assert room.page.meter.words.property("tone") == "danger"
    assert room.page.meter.accessibleName().endswith("identifies the speaker")
