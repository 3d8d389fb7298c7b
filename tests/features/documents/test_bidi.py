"""Lines of mixed directions; expected orders were checked with another implementation."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.features.documents.rules import is_one_way, levels, visual_order

MIXED = st.text(st.sampled_from("abאבسش12۳٤ +-,.:/()[]%$!\u064b\u200c\u2066\u2067\u2068\u2069"))


def _seen(text: str, base: str) -> str:
    """The text from left to right as it is drawn, without isolating marks."""
    order = visual_order(levels(text, base))
    return "".join(text[place] for place in order if text[place] not in "\u2066\u2067\u2068\u2069")


@pytest.mark.parametrize(
    ("text", "base", "seen"),
    [
        ("abc 12", "ltr", "abc 12"),
        ("אבא", "ltr", "אבא"[::-1]),
        ("אב 12 אב", "rtl", "בא 12 בא"),
        ("1-", "rtl", "-1"),
        ("2-3", "rtl", "2-3"),
        ("سنة 1404", "rtl", "1404 ةنس"),
        ("سنة ۱۴۰۴", "rtl", "۱۴۰۴ ةنس"),
        ("س 12/05", "rtl", "12/05 س"),
        ("س 12-05", "rtl", "05-12 س"),
        ("س 40%", "rtl", "%40 س"),
        ("א 40%", "rtl", "40% א"),
        ("א -40", "rtl", "40- א"),
        ("a (אב) c", "ltr", "a (בא) c"),
        ("א (ab) ב", "rtl", "ב )ab( א"),
        ("a (b אב", "ltr", "a (b בא"),
        ("a) אב", "ltr", "a) בא"),
        ("א [a) ב]", "rtl", "]ב )a[ א"),
        ("a [(א] b", "ltr", "a [(א] b"),
        ("a (!) א", "ltr", "a (!) א"),
        ("אa(א)", "rtl", ")א(aא"),
        ("a(א)", "rtl", ")א(a"),
        ("א\u064bב", "ltr", "ב\u064bא"),
        ("a א, 12 b", "ltr", "a 12 ,א b"),
        ("said \u2068محمد\u2069: 5", "ltr", "said دمحم: 5"),
        ("א \u2066ab 12\u2069 ב", "rtl", "ב ab 12 א"),
        ("a \u2067b 12\u2069 c", "ltr", "a b 12 c"),
        ("a \u2067אב, ab", "ltr", "a ab ,בא"),
        ("a \u2068\u2067ab\u2069 א b\u2069 c", "ltr", "a b א ab c"),
        ("\u2068!", "rtl", "!"),
        ("a \u2067ب\u064b\u2069\u064b", "ltr", "a \u064bب\u064b"),
        ("می\u200cخواهم", "rtl", "مهاوخ\u200cیم"),
        ("\u200cab", "rtl", "ab\u200c"),
    ],
)
def test_the_order_on_the_page(text: str, base: str, seen: str) -> None:
    assert _seen(text, base) == seen


@given(MIXED, st.sampled_from(["ltr", "rtl"]))
def test_nothing_is_lost_or_doubled(text: str, base: str) -> None:
    assert sorted(visual_order(levels(text, base))) == list(range(len(text)))


@given(st.text(st.characters(max_codepoint=0x24F)))
def test_a_text_of_one_way_keeps_its_order(text: str) -> None:
    assert is_one_way(text)
    assert visual_order(levels(text, "ltr")) == list(range(len(text)))


def test_a_text_of_two_ways_is_known() -> None:
    assert not is_one_way("in کابل")
    assert is_one_way("Kraków")


@pytest.mark.parametrize("hostile", ["\u2067" * 5000, "([{" * 5000 + ")" * 5000, "\u2068a" * 3000])
def test_nesting_without_end_is_read_in_time(hostile: str) -> None:
    assert len(levels(hostile, "rtl")) == len(hostile)
