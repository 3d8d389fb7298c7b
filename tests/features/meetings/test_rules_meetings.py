"""Details that cannot be meant are refused with the name of the detail."""

from __future__ import annotations

from typing import Any

import pytest

from app.core.errors import Refusal
from app.features.meetings.rules import check_fields, is_date, is_time


@pytest.mark.parametrize(
    "fields",
    [
        {"closed": True, "focus_named": False},
        {"number": 5, "k": 3},
        {"conventions": ["CCM", "APMBC"]},
        {"kind": "joint", "status": "draft", "rule": "open"},
        {"date": "2026-11-24", "start": "09:30", "end": ""},
        {"date": "", "title": "Fifth meeting"},
    ],
)
def test_what_can_be_meant_is_taken(fields: dict[str, Any]) -> None:
    check_fields(fields)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("closed", "yes"),
        ("number", -1),
        ("number", True),
        ("k", "3"),
        ("conventions", "CCM"),
        ("conventions", [1]),
        ("kind", "party"),
        ("date", "24.11.2026"),
        ("start", "9:30"),
        ("title", 5),
    ],
)
def test_what_cannot_be_meant_is_refused(name: str, value: object) -> None:
    with pytest.raises(Refusal) as refused:
        check_fields({name: value})
    assert refused.value.code == "bad_value"
    assert "Nothing was changed." in str(refused.value)


def test_dates_and_times_are_of_the_calendar_and_the_clock() -> None:
    assert is_date("2026-11-24")
    assert not is_date("2026-11-31")
    assert not is_date("20261124")
    assert is_time("23:59")
    assert not is_time("24:00")
