"""Coalitions and the facts a file corrects."""

from __future__ import annotations

import pytest

from app.core.errors import Refusal
from app.features.coalitions.usecases import (
    create_coalition,
    edit_coalition,
    facts_of_file,
    get_coalition,
    list_coalitions,
    set_reference,
)
from db.file import OpenFile
from tests.support.acts import ask, assert_whole, content, do


def test_coalitions_are_listed_as_they_were_begun(file: OpenFile) -> None:
    made = [do(file, create_coalition, name=f" {name} ") for name in ("Tamaria", "Ostania")]
    assert [one.name for one in ask(file, list_coalitions)] == ["Tamaria", "Ostania"]
    do(file, edit_coalition, coalition=made[1].id, public_name="A coalition", stage="launch")
    found = ask(file, get_coalition, coalition=made[1].id)
    assert (found.public_name, found.stage) == ("A coalition", "launch")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ({"coalition": "nobody", "name": "x"}, "unknown_coalition"),
        ({"id": "x"}, "unknown_field"),
        ({"colour": "x"}, "unknown_field"),
    ],
)
def test_what_cannot_be_changed_is_refused(
    file: OpenFile, words: dict[str, str], code: str
) -> None:
    made = do(file, create_coalition, name="Tamaria")
    before = content(file)
    with pytest.raises(Refusal) as refusal:
        do(file, edit_coalition, **{"coalition": made.id, **words})
    assert refusal.value.code == code
    assert content(file) == before


def test_a_coalition_without_a_name_is_refused(file: OpenFile) -> None:
    with pytest.raises(Refusal) as refusal:
        do(file, create_coalition, name=" ")
    assert refusal.value.code == "bad_value"


def test_a_fact_is_corrected_in_its_place(file: OpenFile) -> None:
    do(file, create_coalition, name="Tamaria")
    words = {"kind": "deadline", "key": "XT", "source": "a letter", "as_of": "2026-01-01"}
    first = do(file, set_reference, body={"date": "2030-03-01"}, **words)
    second = do(file, set_reference, body={"date": "2031-03-01"}, verified=True, **words)
    assert first == second
    (entry,) = ask(file, facts_of_file)
    assert (entry.body, entry.verified) == ({"date": "2031-03-01"}, True)
    assert_whole(file)


def test_a_fact_needs_a_coalition_that_keeps_it(file: OpenFile) -> None:
    with pytest.raises(Refusal) as refused:
        do(file, set_reference, kind="term", key="NDM", body={}, source="here", as_of="2026-11-22")
    assert refused.value.code == "no_coalition"
