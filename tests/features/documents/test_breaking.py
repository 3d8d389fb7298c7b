"""Places where a line may end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.features.documents.rules import clusters, flows, pieces


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("plain", ("plain",)),
        ("follow-up", ("follow-", "up")),
        ("donor/partner", ("donor/", "partner")),
        ("2027–2028", ("2027–2028",)),
        ("09:30–12:00", ("09:30–12:00",)),
        ("-40", ("-40",)),
        ("he—she", ("he—", "she")),
        ("ab\u200bcd", ("ab\u200b", "cd")),
        ("", ()),
    ],
)
def test_a_word_may_end_after_a_hinge_between_letters(word: str, expected: object) -> None:
    assert pieces(word) == expected


@given(st.text())
def test_pieces_and_clusters_joined_are_the_word(word: str) -> None:
    assert "".join(pieces(word)) == word
    assert "".join(clusters(word)) == word


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("ab", ("a", "b")),
        ("o\u0302\u0301x", ("o\u0302\u0301", "x")),
        ("ເມືອງ", ("ເມື", "ອ", "ງ")),
        ("ນ້ຳ", ("ນ້ຳ",)),
        ("ព្រះវិហារ", ("ព្រះ", "វិ", "ហា", "រ")),
        ("می\u200cخ", ("م", "ی\u200c", "خ")),
        ("क\u200dष", ("क\u200dष",)),
    ],
)
def test_a_letter_keeps_its_marks(word: str, expected: object) -> None:
    assert clusters(word) == expected


def test_scripts_without_spaces_flow() -> None:
    assert [flows("ວຽງຈັນ"), flows("a\u200bb"), flows("Vientiane")] == [True, True, False]
