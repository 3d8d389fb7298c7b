"""Codes are short, in capitals, and nobody else's."""

from __future__ import annotations

import pytest

from app.core.errors import Refusal
from app.features.attendees.rules import code_for


def test_a_code_is_put_in_capitals() -> None:
    assert code_for(" nor ", "Norland", ()) == "NOR"


@pytest.mark.parametrize("code", ["N", "NORLA", "N-R"])
def test_a_code_of_another_shape_is_refused(code: str) -> None:
    with pytest.raises(Refusal) as refused:
        code_for(code, "Norland", ())
    assert refused.value.code == "bad_code"


def test_a_code_somebody_has_is_refused() -> None:
    with pytest.raises(Refusal) as refused:
        code_for("nor", "Norland", {"NOR"})
    assert refused.value.code == "code_taken"


@pytest.mark.parametrize(
    ("name", "taken", "code"),
    [
        ("Norland", (), "NOR"),
        ("Norland", {"NOR"}, "NO"),
        ("Norland", {"NOR", "NO"}, "NORL"),
        ("Safe Ground International", (), "SGI"),
        ("Côte", {"COT", "CO", "COTE"}, "CO1"),
        ("X", (), "X1"),
        ("—", {"X1"}, "X2"),
    ],
)
def test_a_code_is_made_from_the_name_where_none_is_given(
    name: str, taken: set[str], code: str
) -> None:
    assert code_for("", name, taken) == code
