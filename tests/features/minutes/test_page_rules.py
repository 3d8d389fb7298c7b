"""What the page decides without Qt: positions, wordings, matches, places, merging."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.features.minutes.models.calling import asked, matches, rest, taken_at_once
from app.features.minutes.models.wording import (
    Passage,
    clean,
    from_units,
    is_right_to_left,
    live_wording,
    passages,
    pasted_points,
    spoken,
    to_units,
)
from app.features.minutes.page.typed import TypedPoint, merged
from app.features.minutes.records import FloorRecord, PointRecord

TEXT = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=30)


@given(TEXT, st.integers(0, 30))
def test_positions_survive_the_edge_to_qt(text: str, position: int) -> None:
    place = min(position, len(text))
    units = len(text[:place].encode("utf-16-le")) // 2
    assert to_units(text, place) == units
    assert from_units(text, units) == place


@given(TEXT)
def test_cleaned_text_stays_clean(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    assert not set(clean(text)) & set("\n\r\t\x00\u2028")


def test_one_pasted_line_keeps_its_spaces() -> None:
    assert pasted_points(" a b") == [" a b"]
    assert pasted_points("") == []
    assert pasted_points("a\r\n\r\nb\u2029• c") == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("abc", False), ("12: إن", True), ("(Joint) وإن", False), ("שלום", True), ("123", False)],
)
def test_direction_is_that_of_the_first_strong_letter(text: str, *, expected: bool) -> None:
    assert is_right_to_left(text) is expected


def test_replacements_are_told_apart() -> None:
    text, public = (
        "In Karo and Belt it had 17 teams.",
        "In one place and another it had several teams.",
    )
    spans = ((3, 7), (12, 16), (24, 26))
    found = passages(text, public, spans)
    assert found is not None
    assert [part.words for part in found] == ["one place", "another", "several"]
    assert spoken(text, found).text == public


@pytest.mark.parametrize(
    ("typed", "public"),
    [
        ("In Karo it rained.", "There it rained."),
        ("In Karo it rained. Much.", "There it rained. Much."),
        ("Then in Karo it rained.", "Then in Karo it rained."),
        ("In Kxaro it rained.", "In Kxaro it rained."),
        ("In Karo", "There"),
    ],
)
def test_a_replacement_stands_while_its_passage_is_untouched(typed: str, public: str) -> None:
    live = live_wording("In Karo it rained.", "There it rained.", ((0, 7),), typed)
    assert live.text == public


@given(TEXT, TEXT, TEXT)
def test_typing_behind_a_passage_leaves_it_replaced(before: str, after: str, added: str) -> None:
    secret = "Karo plateau"
    saved = f"{before}{secret}{after}"
    public = f"{before}one place{after}"
    spans = ((len(before), len(before) + len(secret)),)
    live = live_wording(saved, public, spans, saved + added)
    assert live.text == public + added
    assert passages(saved, public, spans) == (Passage(*spans[0], "one place"),)


def _entry(code: str, name: str, *words: str, present: bool = True) -> FloorRecord:
    return FloorRecord(code, code, name, (), present, False, words)


def test_matches_stand_in_their_order() -> None:
    floor = [
        _entry("NRA", "Norvik Relief Action", present=False),
        _entry("NOR", "Norland", "Norlande", "نورلاند"),
        _entry("ABC", "North Sea Council"),
        _entry("NO", "Nowhere"),
    ]
    assert [each.code for each in matches("no", floor)] == ["NO", "NOR", "ABC", "NRA"]
    assert [each.code for each in matches("sea nor", floor)] == ["ABC"]
    assert [each.code for each in matches("نور", floor)] == ["NOR"]
    assert matches(" ", floor) == []
    assert taken_at_once("NO", floor) is None
    assert taken_at_once("nor", floor) == floor[1]
    assert rest("norl", floor[1]) == "and"
    assert rest("xyz", floor[1]) == ""
    assert asked("nor + hel + ta").given == ("nor", "hel")


def _record(point: str, text: str) -> PointRecord:
    return PointRecord(point, 0, text, text, (), False)


def test_a_newer_reading_takes_nothing_that_was_typed() -> None:
    here = [TypedPoint("a", 0, "One!"), TypedPoint("b", 0, "Two"), TypedPoint("c", 0, "half a")]
    known = {"a": ("One", 0), "b": ("Two", 0)}
    truth = [_record("a", "One of the file"), _record("x", "New"), _record("d", "Last")]
    made = merged(truth, here, known, "c")
    assert [(each.id, each.text) for each in made] == [
        ("a", "One!"),
        ("c", "half a"),
        ("x", "New"),
        ("d", "Last"),
    ]


def test_an_empty_line_stays_only_under_the_caret() -> None:
    here = [TypedPoint("a", 0, "One"), TypedPoint("b", 0, "")]
    known = {"a": ("One", 0)}
    assert [each.id for each in merged([_record("a", "One")], here, known, "b")] == ["a", "b"]
    assert [each.id for each in merged([_record("a", "One")], here, known, "a")] == ["a"]
    assert [each.id for each in merged([], here, known, "a")] == []
