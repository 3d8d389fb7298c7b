"""The meeting JSON of the contract is read strictly, and every refusal names its place."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.errors import Refusal
from app.features.exchange.records import PointEntry
from app.features.exchange.rules import read_meeting_json
from app.features.exchange.rules.json_text import path_at


def meeting(**changes: Any) -> dict[str, Any]:
    return {
        "format": "rapporteur-meeting/1",
        "title": "Fifth meeting",
        "language": "en",
        "date": "2026-11-24",
        "start": "9:30",
        "end": "12:00",
        "place": "Room 2",
        "kind": "in_country",
        "conventions": ["CCM", "APLC", "ccm"],
        "focus_country": None,
        "closed": True,
        "k": 4,
        "attendees": [
            {"delegation": "Norland", "code": "nor", "type": "donor_state", "name": "Ms Solvang"},
            {"delegation": "Tamaria", "code": "TAM", "types": ["affected_state"], "country": None},
            {"delegation": "Norland", "name": "Mr Holt", "role": "Attaché", "present": False},
            {"delegation": "Coordinators", "types": ["coordinator"], "named": True},
        ],
        "agenda": [{"title": "Opening"}, {"title": "Needs", "question": "Which?"}],
        "statements": [
            {
                "speaker": "NOR",
                "agenda": 0,
                "time": "10:31",
                "points": ["One.", " ", "Two\nlines."],
            },
            {"speaker": ["norland", "Tamaria"], "agenda": None, "text": "First.\n\nSecond."},
            {"speaker": None, "points": [], "label": "An affected State"},
            {"speaker": "Coordinators", "label": "donor_state", "points": ["x"]},
            {"points": ["y"], "label": "A State from the region"},
        ],
        **changes,
    }


def refused(content: Any, text: str = "") -> Refusal:
    with pytest.raises(Refusal) as caught:
        read_meeting_json(text or json.dumps(content))
    return caught.value


def test_a_whole_meeting_is_read() -> None:
    found = read_meeting_json("\ufeff" + json.dumps(meeting()))
    assert (found.start, found.end, found.date) == ("09:30", "12:00", "2026-11-24")
    assert found.conventions == ("CCM", "APMBC")
    assert found.k == 4
    assert [one.types for one in found.attendees] == [
        ("donor_partner_state",),
        ("affected_state",),
        (),
        ("coordinator",),
    ]
    assert found.attendees[0].code == "NOR"
    assert found.attendees[2].function == "Attaché"
    assert found.agenda[1].question == "Which?"
    first, second, third, fourth, fifth = found.statements
    assert first.speakers == ("Norland",)
    assert first.points == (PointEntry("One."), PointEntry("Two lines."))
    assert first.time == "10:31"
    assert second.speakers == ("Norland", "Tamaria")
    assert second.several
    assert [point.text for point in second.points] == ["First.", "Second."]
    assert (third.label, third.speakers, third.agenda) == ("affected_state", (), None)
    assert fourth.label == "donor_partner_state"
    assert (fifth.label, fifth.label_text) == ("participant", "A State from the region")
    assert found.ignored == ()


def test_all_but_attendees_and_statements_may_be_missing() -> None:
    found = read_meeting_json(
        '{"format": "rapporteur-meeting/1", "attendees": [], "statements": []}'
    )
    assert (found.language, found.k, found.closed, found.agenda) == ("en", 3, True, ())


def test_unknown_keys_are_ignored_and_told() -> None:
    content = meeting(colour="blue")
    content["statements"][0]["mood"] = "good"
    content["attendees"][1]["seat"] = 4
    content["agenda"][0]["length"] = 5
    assert set(read_meeting_json(json.dumps(content)).ignored) == {
        "colour",
        "statements[0].mood",
        "attendees[1].seat",
        "agenda[0].length",
    }


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ('{\n "a": [1,\n  {"b": tru}]}', ("line 3", "column 9", "a[1].b")),
        ('{"statements": [{"points": ["x"]},\n {"speaker" "NOR"}]}', ("line 2", "statements[1]")),
        ("", ("line 1", "column 1")),
        ('{"a": "b\\"c", "d": [', ("d[0]",)),
        ('{"a": NaN}', ("NaN",)),
        ('{"a": "', ("a",)),
        ("{}}", ("column 3",)),
    ],
)
def test_broken_json_is_refused_with_line_column_and_key(text: str, parts: tuple[str, ...]) -> None:
    with pytest.raises(Refusal) as caught:
        read_meeting_json(text)
    assert caught.value.code == "bad_json"
    for part in parts:
        assert part in str(caught.value)


def test_endless_nesting_is_refused() -> None:
    with pytest.raises(Refusal) as caught:
        read_meeting_json("[" * 200_000)
    assert caught.value.code == "bad_json"


@pytest.mark.parametrize(
    ("change", "code", "path"),
    [
        ({"format": "rapporteur-meeting/9"}, "unknown_format", ""),
        ({"attendees": None}, "bad_value", "attendees"),
        ({"attendees": "all"}, "bad_value", "attendees"),
        ({"attendees": [{"delegation": " "}]}, "bad_value", "attendees[0].delegation"),
        ({"attendees": ["Norland"]}, "bad_value", "attendees[0]"),
        (
            {"attendees": [{"delegation": "N", "type": "emperor"}]},
            "unknown_type",
            "attendees[0].type",
        ),
        (
            {"attendees": [{"delegation": "N", "types": ["x"]}]},
            "unknown_type",
            "attendees[0].types[0]",
        ),
        ({"attendees": [{"delegation": "N", "named": "yes"}]}, "bad_value", "attendees[0].named"),
        (
            {"attendees": [{"delegation": "N", "code": "X"}, {"delegation": "M", "code": "x"}]},
            "bad_value",
            "attendees[1].code",
        ),
        ({"date": "24.11.2026"}, "bad_value", "date"),
        ({"date": 20261124}, "bad_value", "date"),
        ({"start": "25:00"}, "bad_value", "start"),
        ({"start": "ten"}, "bad_value", "start"),
        ({"end": "08:00"}, "bad_value", "end"),
        ({"kind": "party"}, "bad_value", "kind"),
        ({"language": "English"}, "bad_value", "language"),
        ({"conventions": ["NPT"]}, "bad_value", "conventions[0]"),
        ({"k": 0}, "bad_value", "k"),
        ({"k": True}, "bad_value", "k"),
        ({"k": 2.5}, "bad_value", "k"),
        ({"title": {"en": "x"}}, "bad_value", "title"),
        ({"place": "\ud800"}, "bad_value", "place"),
        ({"place": "a\0b"}, "bad_value", "place"),
        ({"agenda": [{"question": "?"}]}, "bad_value", "agenda[0].title"),
        (
            {"statements": [{"speaker": "Vestria", "points": []}]},
            "unknown_delegation",
            "statements[0].speaker",
        ),
        (
            {"statements": [{"speaker": ["NOR", "VES"], "text": ""}]},
            "unknown_delegation",
            "statements[0].speaker[1]",
        ),
        ({"statements": [{"speaker": 4, "text": ""}]}, "bad_value", "statements[0].speaker"),
        ({"statements": [{"agenda": 2, "text": ""}]}, "bad_value", "statements[0].agenda"),
        ({"statements": [{"agenda": -1, "text": ""}]}, "bad_value", "statements[0].agenda"),
        ({"statements": [{"agenda": "0", "text": ""}]}, "bad_value", "statements[0].agenda"),
        ({"statements": [{"time": "10.31", "text": ""}]}, "bad_value", "statements[0].time"),
        ({"statements": [{"label": "emperor", "text": ""}]}, "unknown_type", "statements[0].label"),
        ({"statements": [{"points": [], "text": ""}]}, "bad_value", "statements[0]"),
        ({"statements": [{}]}, "bad_value", "statements[0]"),
        ({"statements": [{"points": [1]}]}, "bad_value", "statements[0].points[0]"),
        ({"statements": [{"text": None, "points": "x"}]}, "bad_value", "statements[0].points"),
    ],
)
def test_a_wrong_value_is_refused_by_its_path(change: dict[str, Any], code: str, path: str) -> None:
    refusal = refused(meeting(**change))
    assert refusal.code == code
    assert str(refusal).startswith(f"{path}:" if path else "This is no meeting")


def test_a_key_that_stands_twice_is_refused() -> None:
    text = json.dumps(meeting()).replace('"k": 4', '"k": 4, "k": 5, "k": 6')
    assert str(refused(None, text)) == "k: this key stands there twice."


def test_a_list_is_no_meeting() -> None:
    assert "an object is needed, not a list" in str(refused([]))


@given(st.text(max_size=60), st.integers(-3, 80))
def test_a_path_can_be_told_at_any_place_of_any_text(text: str, position: int) -> None:
    assert isinstance(path_at(text, position), str)


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(), lambda inner: (
    st.lists(inner, max_size=3) | st.dictionaries(
        st.sampled_from(["format", "attendees", "statements", "agenda", "points", "k"]), inner
    )
), max_leaves=12))  # fmt: skip
def test_whatever_json_comes_is_read_or_refused(content: Any) -> None:
    with suppress(Refusal):
        assert read_meeting_json(json.dumps(content)).k >= 1
