"""Scripts of acts: whatever cannot be meant is refused by a sentence, and the file stays whole."""

from __future__ import annotations

import json
from typing import Any

import pytest

from app.core.errors import Refusal
from app.features.exchange.usecases import all_verbs, carry_out, read_script
from db.file import OpenFile
from tests.support.acts import assert_whole, content, log
from tests.support.meeting import SmallMeeting, small_meeting

_TITLE = "Fifth meeting"


@pytest.fixture
def meeting(file: OpenFile) -> SmallMeeting:
    """A small meeting in the open file."""
    return small_meeting(file)


def _refused(file: OpenFile, script: object) -> Refusal:
    before, changes = content(file), log(file)
    with pytest.raises(Refusal) as refusal:
        carry_out(file, read_script(json.dumps(script).encode()))
    assert (content(file), log(file)) == (before, changes)
    assert_whole(file)
    return refusal.value


def _filled(words: dict[str, Any], meeting: SmallMeeting) -> dict[str, Any]:
    parts = {"$meeting": meeting.id, "$person": meeting.persons[0], "$item": meeting.items[0]}
    parts |= {"$attendee": meeting.attendees[0], "$statement": meeting.statements[1]}
    parts |= {"$point": meeting.points[2], "$other": meeting.points[5]}
    return {
        key: parts.get(value, value) if isinstance(value, str) else value
        for key, value in words.items()
    }


_WRONG: tuple[dict[str, Any], ...] = (
    {"do": "edit_person", "person": "$person", "phone": 5},
    {"do": "edit_person", "person": "$person", "note": ["a", "b"]},
    {"do": "edit_person", "person": "$person", "name": None},
    {"do": "edit_person", "person": 7, "name": "x"},
    {"do": "edit_attendee", "attendee": "$attendee", "present": "yes"},
    {"do": "edit_attendee", "attendee": "$attendee", "types": 3},
    {"do": "edit_attendee", "attendee": "$attendee", "types": [3]},
    {"do": "edit_delegation", "delegation": "TAM", "names": ["a"]},
    {"do": "edit_delegation", "delegation": "TAM", "names": {"fr": 3}},
    {"do": "edit_delegation", "delegation": "TAM", "country": True},
    {"do": "edit_meeting", "meeting": "$meeting", "title": 5},
    {"do": "edit_meeting", "meeting": "$meeting", "conventions": "CCM"},
    {"do": "create_coalition", "name": "T", "languages": [["en"]]},
    {"do": "create_coalition", "name": {"en": "T"}},
    {"do": "add_agenda_item", "meeting": "$meeting", "title": None},
    {"do": "add_agenda_item", "meeting": "$meeting", "title": "x", "id": 5},
    {"do": "add_attendee", "meeting": "$meeting", "delegation": "TAM", "named": "x"},
    {"do": "add_statement", "meeting": "$meeting", "lettered": "no"},
    {"do": "add_statement", "meeting": "$meeting", "points": [5]},
    {"do": "add_statement", "meeting": "$meeting", "points": [{"text": "a", "level": "deep"}]},
    {"do": "set_label", "statement": "$statement", "label": 5},
    {"do": "set_note", "statement": "$statement", "note": 5},
    {"do": "mark_key_point", "point": {"a": 1}},
    {"do": "edit_point", "point": "$point", "text": 17},
    {"do": "edit_person", "person": "$person", "phone": "\ud800"},
    {"do": "add_conclusion", "meeting": "$meeting", "text": "x", "id": "$point", "more": 1},
)


@pytest.mark.parametrize("words", _WRONG, ids=" ".join)
def test_a_value_of_the_wrong_kind_is_refused(
    file: OpenFile, meeting: SmallMeeting, words: dict[str, Any]
) -> None:
    refusal = _refused(file, [_filled(words, meeting)])
    assert refusal.code.startswith(("bad_", "unknown_"))
    assert "othing was changed" in refusal.message


@pytest.mark.parametrize(
    "words",
    [
        {"do": "add_agenda_item", "meeting": "$meeting", "title": "x", "id": "$item"},
        {"do": "add_statement", "meeting": "$meeting", "id": "$statement"},
        {"do": "add_point", "statement": "$statement", "text": "x", "id": "$point"},
        {"do": "create_meeting", "title": "x", "id": "$meeting"},
        {"do": "write_points", "statement": "$statement", "points": [{"id": "$other"}]},
    ],
    ids=lambda words: str(words["do"]),
)
def test_an_id_that_is_taken_is_refused(
    file: OpenFile, meeting: SmallMeeting, words: dict[str, Any]
) -> None:
    if "points" in words:
        words = {**words, "points": [{"id": meeting.points[5], "text": "stolen"}]}
    assert _refused(file, [_filled(words, meeting)]).code in {"bad_arguments", "exists"}


@pytest.mark.parametrize(
    ("content_", "code"),
    [
        (b"", "bad_json"),
        (b"\xff", "bad_json"),
        (b"[" * 100_000, "bad_json"),
        (b'[{"do": "undo"},\n{"do": ]', "bad_json"),
        (b'{"do": "undo"}', "bad_script"),
        (b'["undo"]', "bad_script"),
        (b'[{"do": 5}]', "bad_script"),
        (b'[{"do": "undo", "as": 5}]', "bad_script"),
        (b'[{"do": "drop_table"}]', "unknown_verb"),
        (b'[{"do": "undo", "twice": true}]', "bad_arguments"),
        (b'[{"do": "create_coalition"}]', "bad_arguments"),
        (b'[{"do": "create_coalition", "session": 1, "name": "x"}]', "bad_arguments"),
    ],
)
def test_a_script_that_cannot_be_meant_is_refused_before_it_begins(
    content_: bytes, code: str
) -> None:
    with pytest.raises(Refusal) as refusal:
        read_script(content_)
    assert refusal.value.code == code


def test_broken_json_is_told_with_its_line() -> None:
    with pytest.raises(Refusal, match="Line 2 "):
        read_script(b'[{"do": "undo"},\n{"do": ]')


def test_what_one_act_made_the_next_may_name(file: OpenFile) -> None:
    results = carry_out(
        file,
        [
            {"do": "create_meeting", "title": _TITLE, "as": "meeting"},
            {"do": "add_agenda_item", "meeting": "$meeting", "title": "$5 was paid", "as": "item"},
            {"do": "add_statement", "meeting": "$meeting", "item": "$item", "points": ["x"]},
        ],
    )
    assert [result.get("as") for result in results] == ["meeting", "item", None]
    tables = content(file)["tables"]
    assert tables["statement"][0]["agenda_item_id"] == results[1]["id"]
    assert tables["agenda_item"][0]["title"] == "$5 was paid"


def test_a_name_nobody_made_is_refused(file: OpenFile) -> None:
    script = [{"do": "add_agenda_item", "meeting": "$meeting", "title": "x"}]
    assert _refused(file, script).code == "unknown_name"


def test_acts_before_a_refused_one_stay_and_are_told(file: OpenFile) -> None:
    script = [
        {"do": "create_meeting", "title": _TITLE, "as": "meeting"},
        {"do": "add_agenda_item", "meeting": "nobody", "title": "x"},
        {"do": "create_meeting", "title": "never"},
    ]
    with pytest.raises(Refusal) as refusal:
        carry_out(file, script)
    assert refusal.value.code == "unknown_meeting"
    assert refusal.value.details["act"] == 1
    assert [one["as"] for one in refusal.value.details["results"]] == ["meeting"]
    assert [row["title"] for row in content(file)["tables"]["meeting"]] == [_TITLE]
    assert_whole(file)


def test_every_verb_says_what_it_does_in_one_line() -> None:
    for verb in all_verbs().values():
        assert verb.meaning.endswith((".", ":")) or len(verb.meaning) > 20, verb.name
        assert "\n" not in verb.meaning
