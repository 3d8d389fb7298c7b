"""Every verb of `edit` is taken back to the byte, and done again to the byte."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from app.core.acts import redo, undo, undo_names
from app.features.exchange.usecases import all_verbs, import_meeting, read_meeting_file
from db.file import OpenFile
from tests.support.acts import ask, assert_whole, content, do
from tests.support.files import Made
from tests.support.meeting import SmallMeeting, small_meeting

_RECORD = Path(__file__).parents[1] / "golden/meeting_summary_2017_06_09.txt"
_LONG = "19 grey herons stood in Wadi Salam. ລາວ"

# For each verb, sets of arguments each of which changes something; `$` names a part of the meeting.
_CASES: dict[str, list[dict[str, Any]]] = {
    "add_agenda_item": [
        {"meeting": "$id", "title": "Any other business"},
        {"meeting": "$id", "title": "Questions", "question": "Why?", "id": "own"},
    ],
    "edit_agenda_item": [{"item": "$items.0", "title": "Opening"}],
    "move_agenda_item": [
        {"item": "$items.1", "before": "$items.0"},
        {"item": "$items.0"},
    ],
    "delete_agenda_item": [{"item": "$items.2"}],
    "start_agenda_item": [{"item": "$items.0", "time": "09:31"}],
    "add_guiding_question": [
        {"meeting": "$id", "text": "Who?"},
        {"meeting": "$id", "text": "Who?", "item": "$items.0", "texts": {"fr": "Qui ?"}},
    ],
    "edit_guiding_question": [
        {"question": "$questions.0", "text": "What then?", "texts": {"ar": "ماذا؟"}}
    ],
    "delete_guiding_question": [{"question": "$questions.0"}],
    "replace_passage": [
        {"point": "$points.4", "passage": "Norland", "replacement": "it", "reason": "a name"},
        {"point": "$points.2", "passage": "Tamaria", "replacement": "It"},
    ],
    "restore_passage": [{"finding": "$finding"}],
    "add_delegation": [
        {
            "name": "Sudania",
            "types": ["ngo"],
            "names": {"ar": "سودانيا"},
            "short_names": {"en": "S"},
        }
    ],
    "edit_delegation": [
        {"delegation": "TAM", "types": ["donor_state"], "code": "TMR", "name": "New Tamaria"}
    ],
    "add_person": [{"delegation": "TAM", "name": "ສົມພອນ", "function": "Director"}],
    "edit_person": [{"person": "$persons.0", "phone": "+00 1", "honorific": "Ms"}],
    "add_attendee": [{"meeting": "$id", "delegation": "TAM", "types": ["donor_state"]}],
    "edit_attendee": [
        {"attendee": "$attendees.2", "types": ["donor_state"], "apology": "ill"},
        {"attendee": "$attendees.1", "named": True, "named_as": "Norland", "consent_by": "I. H."},
    ],
    "remove_attendee": [{"attendee": f"$attendees.{place}"} for place in range(4)],
    "create_coalition": [{"name": "Ostania", "languages": ["fr"], "country": "XO"}],
    "edit_coalition": [{"coalition": "$coalition", "stage": "launch", "name": "T"}],
    "set_reference": [
        {"kind": "deadline", "key": "XT", "body": {"y": 1}, "source": "s", "as_of": "2026-01-01"}
    ],
    "create_meeting": [{"title": "Sixth", "language": "fr", "conventions": ["APMBC"]}],
    "edit_meeting": [{"meeting": "$id", "purpose": "To share", "closed": False, "k": 5}],
    "add_statement": [
        {"meeting": "$id", "speaker": None, "points": [_LONG]},
        {"meeting": "$id", "item": "$items.1", "speaker": ["NOR", "TAM"], "several": True},
        {"meeting": "$id", "after": "$statements.1", "speaker": "TAM", "label": "participant"},
    ],
    "delete_statement": [{"statement": f"$statements.{place}"} for place in range(4)],
    "set_speaker": [
        {"statement": "$statements.1", "speaker": "OST"},
        {"statement": "$statements.1", "speaker": ["OST", "NOR"]},
        {"statement": "$statements.1", "speaker": None},
    ],
    "set_label": [{"statement": "$statements.2", "label": "participant", "label_text": "A guest"}],
    "set_lettering": [{"statement": "$statements.2", "lettered": False, "frame": "summary"}],
    "set_note": [{"statement": "$statements.2", "note": "looked away"}],
    "set_time": [{"statement": "$statements.2", "time": "11:59"}],
    "join_statement": [{"statement": "$statements.2"}, {"statement": "$statements.1"}],
    "move_statement": [
        {"statement": "$statements.1", "item": "$items.0"},
        {"statement": "$statements.3", "before": "$statements.1"},
        {"statement": "$statements.0", "after": "$statements.3"},
    ],
    "split_statement": [
        {"statement": "$statements.1", "point": "$points.2", "offset": offset}
        for offset in (0, 9, 24, 1000)
    ],
    "add_point": [
        {"statement": "$statements.1", "text": _LONG, "level": 2},
        {"statement": "$statements.1", "text": _LONG, "after": "$points.2", "id": "own"},
    ],
    "edit_point": [
        {"point": "$points.2", "text": _LONG},
        {"point": "$points.2", "text": "It said: Tamaria had surveyed 14 of its 17 provinces!"},
        {"point": "$points.2", "text": "", "level": 3},
    ],
    "delete_point": [{"point": f"$points.{place}"} for place in (2, 3, 4)],
    "write_points": [
        {"statement": "$statements.1", "points": []},
        {
            "statement": "$statements.1",
            "points": [
                {"id": "$points.3", "text": "first", "level": 0},
                {"id": "fresh", "text": "between", "level": 1},
                {"id": "$points.2", "text": "last", "level": 2},
            ],
        },
    ],
    "mark_key_point": [
        {"point": "$points.2", "on": False},
        {"point": "$points.5"},
    ],
    "add_key_point": [{"meeting": "$id", "text": _LONG}],
    "edit_key_point": [{"key_point": "$key_points.0", "text": _LONG}],
    "delete_key_point": [{"key_point": f"$key_points.{place}"} for place in (0, 1)],
    "enter_attendee": [
        {"meeting": "$id", "delegation": "NOR", "person": "Kari", "function": "Envoy"},
        {"meeting": "$id", "delegation": "Veria", "person": "Ana", "types": ["ngo"]},
    ],
    "seat_delegation": [
        {"attendee": "$attendees.2", "delegation": "OST"},
        {"attendee": "$attendees.1", "delegation": "A name nobody has"},
    ],
    "seat_person": [
        {"attendee": "$attendees.2", "name": "Kari", "function": "Director"},
        {"attendee": "$attendees.1", "name": "", "function": ""},
        {"attendee": "$attendees.1", "name": "Ingrid Berg", "function": "Envoy"},
    ],
    "set_standing": [
        {"meeting": "$id", "delegation": "NOR", "types": ["affected_state"]},
        {"meeting": "$id", "delegation": "TAM", "named": True, "named_as": "Tamaria"},
    ],
    "add_conclusion": [{"meeting": "$id", "text": _LONG}],
    "edit_conclusion": [{"conclusion": "$conclusion", "text": _LONG}],
    "delete_conclusion": [{"conclusion": "$conclusion"}],
    "call_unknown": [
        {"meeting": "$id", "word": "ver"},
        {"meeting": "$id", "word": "the lady from Veria"},
    ],
}
# The two that walk along the stack of acts are what brings all others back.
_WALKERS = {"undo", "redo"}
_FOR_GOOD = {"destroy_attributions"}


def _filled(value: Any, meeting: SmallMeeting) -> Any:
    if isinstance(value, dict):
        return {key: _filled(item, meeting) for key, item in value.items()}
    if isinstance(value, list):
        return [_filled(item, meeting) for item in value]
    if not isinstance(value, str) or not value.startswith("$"):
        return value
    name, _point, place = value[1:].partition(".")
    found = getattr(meeting, name)
    return found[int(place)] if place else found


def test_every_verb_has_its_case() -> None:
    assert sorted(_CASES.keys() | _WALKERS | _FOR_GOOD) == sorted(all_verbs())


@pytest.mark.parametrize("verb", sorted(_CASES))
def test_a_verb_is_taken_back_and_done_again(
    held: tuple[OpenFile, SmallMeeting], verb: str
) -> None:
    file, meeting = held
    for case in _CASES[verb]:
        words = _filled(case, meeting)
        before = content(file)
        do(file, all_verbs()[verb].function, **words)
        after = content(file)
        assert after != before, words
        assert ask(file, undo_names) == (verb, "")
        for _ in range(2):
            assert do(file, undo) == verb
            assert content(file) == before, words
            assert do(file, redo) == verb
            assert content(file) == after, words
        assert do(file, undo) == verb
    assert_whole(file)


def test_a_meeting_taken_in_is_one_act(held: tuple[OpenFile, SmallMeeting]) -> None:
    file, _meeting = held
    before = content(file)
    do(file, import_meeting, source=read_meeting_file(_RECORD))
    after = content(file)
    assert do(file, undo) == "import_meeting"
    assert content(file) == before
    assert do(file, redo) == "import_meeting"
    assert content(file) == after
    assert_whole(file)


def test_the_whole_meeting_is_taken_back_act_by_act(file: OpenFile) -> None:
    empty = content(file)
    small_meeting(file)
    full = content(file)
    count = 0
    while do(file, undo) is not None:
        count += 1
    assert count > 20
    assert content(file) == empty
    assert ask(file, undo_names)[0] == ""
    assert do(file, undo) is None
    for _ in range(count):
        assert do(file, redo) is not None
    assert do(file, redo) is None
    assert content(file) == full
    assert_whole(file)


def test_a_new_act_drops_what_could_be_done_again(held: tuple[OpenFile, SmallMeeting]) -> None:
    file, meeting = held
    verbs = all_verbs()
    do(file, verbs["add_conclusion"].function, meeting=meeting.id, text="one")
    do(file, undo)
    do(file, verbs["edit_conclusion"].function, conclusion=meeting.conclusion, text="two")
    before = content(file)
    assert ask(file, undo_names) == ("edit_conclusion", "")
    assert do(file, redo) is None
    assert content(file) == before
    assert do(file, undo) == "edit_conclusion"
    assert do(file, undo) == "add_conclusion"


def test_an_act_that_changes_nothing_is_none(held: tuple[OpenFile, SmallMeeting]) -> None:
    file, meeting = held
    names = ask(file, undo_names)
    verbs = all_verbs()
    do(file, verbs["edit_meeting"].function, meeting=meeting.id, title="Fifth meeting")
    do(file, verbs["mark_key_point"].function, point=meeting.points[2])
    assert ask(file, undo_names) == names


def test_undo_remembers_over_closing_and_opening(made: Made) -> None:
    file = made.open()
    meeting = small_meeting(file)
    before = content(file)
    do(file, all_verbs()["delete_statement"].function, statement=meeting.statements[1])
    file.close()
    file = made.open()
    assert do(file, undo) == "delete_statement"
    assert content(file) == before
    file.close()
