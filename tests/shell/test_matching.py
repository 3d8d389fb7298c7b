"""A few letters find the action that was meant."""

from __future__ import annotations

from app.shell.matching import matched_letters, rank


def test_starts_of_words_come_before_letters_in_between() -> None:
    assert rank("spl", "Split the statement here") == 0
    assert rank("stat", "Split the statement here") == 1
    assert rank("slt", "Split the statement here") == 2
    assert rank("xyz", "Split the statement here") is None


def test_several_words_may_come_in_any_order() -> None:
    assert rank("meet new", "New meeting") is not None
    assert rank("meet meet", "New meeting") == 2 or rank("meet meet", "New meeting") is None


def test_nothing_typed_fits_everything() -> None:
    assert rank("", "Lock") == 0
    assert matched_letters("", "Lock") == []


def test_the_letters_that_were_meant_are_told() -> None:
    assert matched_letters("sp", "Split the statement") == [(0, 2)]
    assert matched_letters("lk", "Lock") == [(0, 1), (3, 1)]


def test_arabic_words_are_found_by_their_starts() -> None:
    assert rank("اجت", "اجتماع جديد") == 0
