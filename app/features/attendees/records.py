"""What pages and scripts see of delegations, persons and attendance."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DelegationRecord:
    """A State, organisation or community; `names` and `short_names` are by language."""

    id: str
    code: str
    name: str
    names: dict[str, str]
    short_names: dict[str, str]
    types: tuple[str, ...]
    country: str


@dataclass(frozen=True, slots=True)
class PersonRecord:
    """Somebody in a delegation."""

    id: str
    delegation_id: str
    name: str
    honorific: str
    function: str
    email: str
    phone: str
    language: str
    note: str


@dataclass(frozen=True, slots=True)
class AttendeeRecord:
    """A delegation, or one person of it, in one meeting, with its roles there."""

    id: str
    meeting_id: str
    delegation: DelegationRecord
    person: PersonRecord | None
    types: tuple[str, ...]
    present: bool
    named: bool
    named_as: str
    consent_by: str
