"""How long a passphrase would last, and what a file may be called."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.features.unlock.rules import STRONGEST, file_stem, strength


@pytest.mark.parametrize(
    ("passphrase", "expected"),
    [
        ("", 0),
        ("   ", 0),
        ("secret", 1),
        ("aaaaaaaaaaaaaaaa", 1),
        ("herons17", 2),
        ("grey herons 17", 3),
        ("violet harbour seven walnut", 4),
        ("violet violet violet violet", 3),
        ("Tr0ub4dor&3-and-more", 4),
    ],
)
def test_how_strong_a_passphrase_is(passphrase: str, expected: int) -> None:
    assert strength(passphrase) == expected


@given(st.text(max_size=60))
def test_any_text_has_a_strength(passphrase: str) -> None:
    assert 0 <= strength(passphrase) <= STRONGEST


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Tamaria Country Coalition", "Tamaria Country Coalition"),
        ("Norland/Helvia: a draft?", "Norland Helvia a draft"),
        ("تحالف تاماريا", "تحالف تاماريا"),
        ("tab\there", "tab here"),
        ("ends with dots...", "ends with dots"),
        ("", "Coalition"),
        ("???", "Coalition"),
    ],
)
def test_a_name_becomes_the_name_of_a_file(name: str, expected: str) -> None:
    assert file_stem(name) == expected
