"""Characters, directions and runs of one font."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.features.documents.rules import base_direction, clean, printable, split_runs
from app.features.documents.rules.scripts import is_unspaced

LATIN = frozenset(range(0x20, 0x250)) | frozenset(range(0x300, 0x370)) | {0x25CC}
ARABIC = frozenset(range(0x600, 0x700))
LAO = frozenset(range(0xE80, 0xF00))


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("  two \t words\n\r\nand   more ", "two words and more"),
        ("nul\0bell\x07", "nulbell"),
        ("soft\u00adhyphen", "softhyphen"),
        ("\u202etxt.exe\u202c", "txt.exe"),
        ("\U000e0041\U000e0042tag", "tag"),
        ("half \ud800 pair", "half \ufffd pair"),
        ("heart\ufe0f", "heart"),
        ("10\u00a0km\u202f2", "10\u00a0km\u202f2"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("e\u0301", "é"),
        ("line\u2028paragraph\u2029end", "line paragraph end"),
    ],
)
def test_what_is_typed_becomes_one_line_for_paper(typed: str, printed: str) -> None:
    assert clean(typed) == printed


@given(st.text())
def test_cleaning_twice_changes_nothing(typed: str) -> None:
    assert clean(clean(typed)) == clean(typed)


@given(st.text())
def test_cleaned_text_has_no_control_characters_and_no_line_ends(typed: str) -> None:
    assert not set(clean(typed)) & {chr(code) for code in (*range(32), *range(0x7F, 0xA0))}


@pytest.mark.parametrize(
    ("words", "language", "expected"),
    [
        ("An affected State said", "en", "ltr"),
        ("قالت دولة متضررة", "ar", "rtl"),
        ("UNMAS قالت إن الغالبية", "ar", "rtl"),
        ("محمد said that the teams were ready", "en", "ltr"),
        ("محمد علي", "en", "rtl"),
        ("2-3", "ar", "rtl"),
        ("2.3", "en", "ltr"),
        ("٣٫٥ —", "en", "ltr"),
        ("ab دو", "en", "ltr"),
        ("دو ab", "en", "rtl"),
    ],
)
def test_most_letters_decide_the_direction(words: str, language: str, expected: str) -> None:
    assert base_direction(words, language) == expected


@given(st.text(), st.lists(st.frozensets(st.integers(0, 0x10FFFF)), max_size=3))
def test_runs_joined_are_the_text(words: str, covers: list[frozenset[int]]) -> None:
    runs = split_runs(words, covers)
    assert "".join(part for part, _ in runs) == words
    assert all(first[1] != second[1] for first, second in pairwise(runs))


def test_each_run_has_the_first_font_that_has_its_letters() -> None:
    assert split_runs("Kabul کابل ພູ", [LATIN, ARABIC, LAO]) == (
        ("Kabul ", 0),
        ("کابل", 1),
        (" ", 0),
        ("ພູ", 2),
    )


def test_a_mark_stays_with_its_letter_and_a_joiner_always() -> None:
    assert split_runs("ب\u0301", [LATIN, ARABIC | {0x301}]) == (("ب\u0301", 1),)
    assert split_runs("ب\u0301", [LATIN, ARABIC]) == (("ب", 1), ("\u0301", 0))
    assert split_runs("ب\u200cب", [LATIN | {0x200C}, ARABIC]) == (("ب\u200cب", 1),)


def _in_latin(char: str) -> bool:
    return ord(char) in LATIN


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("plain", "plain"),
        ("naïve", "naïve"),
        ("wide Ａ", "wide A"),
        ("ﬁnal", "final"),
        ("♚", "[black chess king]"),
        ("a ♚♛!", "a [black chess king, black chess queen]!"),
        ("\ue000", "[U+E000]"),
        ("一b", "[cjk unified ideograph-4e00]b"),
    ],
)
def test_a_character_without_a_font_is_named(typed: str, printed: str) -> None:
    assert printable(typed, _in_latin) == printed


@given(st.text())
def test_what_is_printable_needs_no_other_font(typed: str) -> None:
    assert all(map(_in_latin, printable(typed, _in_latin)))


def test_scripts_without_spaces() -> None:
    assert [is_unspaced(char) for char in "ນភaب"] == [True, True, False, False]
