"""One line of the table of attendees, and what is typed into it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Final

from app.features.attendees.records import AttendeeRecord

CODE: Final = 0
DELEGATION: Final = 1
PERSON: Final = 2
FUNCTION: Final = 3
GROUP: Final = 4
PRESENT: Final = 5
NAMED: Final = 6
COLUMNS: Final = 7


@dataclass(frozen=True, slots=True)
class Naming:
    """Whether the record may name a delegation, in which words, and by whose consent."""

    named: bool = False
    named_as: str = ""
    consent_by: str = ""


@dataclass(frozen=True, slots=True)
class Seat:
    """Somebody at a meeting; `first` is the first line of a delegation, `fresh` not stored yet."""

    id: str
    delegation_id: str = ""
    code: str = ""
    delegation: str = ""
    person: str = ""
    function: str = ""
    types: tuple[str, ...] = ()
    present: bool = True
    naming: Naming = Naming()
    first: bool = True
    fresh: bool = False


def seat_of(attendee: AttendeeRecord, *, first: bool) -> Seat:
    """The line of an attendee."""
    person = attendee.person
    return Seat(
        attendee.id,
        attendee.delegation.id,
        attendee.delegation.code,
        attendee.delegation.name,
        person.name if person else "",
        person.function if person else "",
        attendee.types,
        attendee.present,
        Naming(attendee.named, attendee.named_as, attendee.consent_by),
        first,
    )


def value_of(seat: Seat, column: int) -> Any:
    """What is edited in a column."""
    return (
        seat.code,
        seat.delegation,
        seat.person,
        seat.function,
        seat.types,
        seat.present,
        seat.naming,
    )[column]


def with_value(seat: Seat, column: int, value: Any) -> Seat:
    """The same line with another value in a column."""
    name = ("code", "delegation", "person", "function", "types", "present", "naming")[column]
    if isinstance(value, str):
        value = " ".join(value.split())
    return replace(seat, **{name: value})
