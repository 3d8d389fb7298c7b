"""Differences word by word, and values in words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.features.history.models.differences import Part, differences
from app.features.history.models.words import field_words, moment_words, value_words
from app.features.history.records import FieldChange
from db.tables import JOURNALLED
from db.tables.base import defaults_of

_texts = st.text(alphabet="ab ,.\n\u0645\u0646", max_size=40)


@given(_texts, _texts)
def test_both_texts_can_be_read_back_from_their_differences(before: str, after: str) -> None:
    parts = differences(before, after)
    assert "".join(part.text for part in parts if part.kind != "new") == before
    assert "".join(part.text for part in parts if part.kind != "gone") == after


def test_one_word_that_changed_stands_between_what_stayed() -> None:
    assert differences("The State will extend it.", "The State may extend it.") == (
        Part("same", "The State "),
        Part("gone", "will"),
        Part("new", "may"),
        Part("same", " extend it."),
    )


def test_short_values_are_given_whole() -> None:
    assert differences("State A", "State B") == (Part("gone", "State A"), Part("new", "State B"))


def test_texts_that_have_nothing_in_common_are_given_whole() -> None:
    parts = differences("Thirty deminers", "Nobody could say how long it takes")
    assert [part.kind for part in parts] == ["gone", "new"]


def test_values_are_told_in_words() -> None:
    present = FieldChange("attendance", "present", "changed", True, False)
    assert (value_words(present, True), value_words(present, False)) == ("yes", "no")
    label = FieldChange("statement", "label", "changed")
    assert value_words(label, "donor_partner_state") == "a donor/partner State"
    names = FieldChange("delegation", "names", "changed")
    assert value_words(names, {"fr": "Norvège", "ar": "النرويج"}) == "ar: النرويج; fr: Norvège"
    assert value_words(names, None) == ""


def test_every_field_of_every_table_has_words() -> None:
    unnamed = {
        (name, col)
        for name, table in JOURNALLED.items()
        for col in defaults_of(table)
        if not col.endswith("_id") and "_" in field_words(name, col)
    }
    assert unnamed == set()


def test_a_moment_that_is_none_comes_back_as_it_is() -> None:
    assert moment_words("long ago") == "long ago"
