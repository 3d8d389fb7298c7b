"""Letters and numbers before statements and sections."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.features.documents.rules import (
    heading_number,
    is_right_to_left,
    letter,
    lettered,
    section_number,
)


@pytest.mark.parametrize(
    ("number", "expected"),
    [(1, "a"), (15, "o"), (26, "z"), (27, "aa"), (28, "ab"), (52, "az"), (702, "zz"), (703, "aaa")],
)
def test_letters_run_from_a_over_z_to_aa(number: int, expected: str) -> None:
    assert letter(number) == expected
    assert letter(number, "pt-BR") == expected


def test_arabic_goes_by_the_abjad_order() -> None:
    assert [letter(n, "ar") for n in range(1, 11)] == "أ ب ج د هـ و ز ح ط ي".split()  # noqa: SIM905
    assert letter(29, "ar") == "أأ"
    assert letter(1, "fa") == "الف"
    assert letter(11, "fa") == "ک"


@given(st.integers(1, 5000), st.sampled_from(["en", "ar", "ru"]))
def test_no_two_statements_share_a_letter(number: int, language: str) -> None:
    assert letter(number, language) not in {letter(n, language) for n in range(1, number)}


@given(st.integers(1, 5000))
def test_latin_letters_are_ordered_by_length_and_alphabet(number: int) -> None:
    before, after = letter(number), letter(number + 1)
    assert (len(before), before) < (len(after), after)


def test_there_is_no_letter_before_the_first() -> None:
    with pytest.raises(ValueError, match="from 1"):
        letter(0)


def test_numbers_of_sections_and_headings() -> None:
    assert (section_number(2), heading_number(2, 3)) == ("2.", "2.3")
    assert (section_number(2, "ar"), heading_number(2, 3, "ar")) == ("2-", "2-3")


def test_a_letter_has_one_bracket() -> None:
    assert [lettered("a"), lettered("a)"), lettered("")] == ["a)", "a)", ""]


def test_languages_from_right_to_left() -> None:
    assert is_right_to_left("ar-SA")
    assert is_right_to_left("fa_AF")
    assert not is_right_to_left("lo")
