"""What a meeting's details may hold."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from app.core.errors import Refusal

KINDS = (
    "in_country",
    "margins",
    "affected_only",
    "donors_only",
    "joint",
    "individual_country",
    "workshop",
    "committee",
    "bilateral",
    "other",
)
STATUSES = (
    "prepared",
    "running",
    "draft",
    "circulated",
    "comments_closed",
    "cleared",
    "sanitised",
    "published",
)
RULES = ("chatham_house", "closed", "open")
_CHOICES = {"kind": KINDS, "status": STATUSES, "rule": RULES}
_TIME = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d")
_FLAGS = frozenset({"focus_named", "closed"})
_NUMBERS = frozenset({"number", "k"})
_LISTS = frozenset({"conventions"})


def check_fields(fields: Mapping[str, Any]) -> None:
    """Refuse, as `bad_value`, a detail of a meeting that cannot be meant."""
    for name, value in fields.items():
        if not _is_of_its_kind(name, value):
            raise Refusal(
                "bad_value",
                "{value} cannot be the {field} of a meeting. Nothing was changed.",
                value=repr(value),
                field=name.replace("_", " "),
            )


def _is_of_its_kind(name: str, value: Any) -> bool:
    if name in _FLAGS:
        return isinstance(value, bool)
    if name in _NUMBERS:
        return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 10_000
    if name in _LISTS:
        return isinstance(value, list | tuple) and all(isinstance(item, str) for item in value)
    if not isinstance(value, str):
        return False
    if name in _CHOICES:
        return value in _CHOICES[name]
    if name == "date":
        return not value or is_date(value)
    if name in {"start", "end"}:
        return not value or bool(_TIME.fullmatch(value))
    return True


def is_date(text: str) -> bool:
    """Return whether `text` is a day of the calendar as YYYY-MM-DD."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def is_time(text: str) -> bool:
    """Return whether `text` is a time of day as HH:MM."""
    return bool(_TIME.fullmatch(text))
