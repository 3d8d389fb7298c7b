"""What pages and scripts see of delegations, persons and attendance."""

from __future__ import annotations

from dataclasses import dataclass

from app.features.anonymisation.records import Verdict


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


@dataclass(frozen=True, slots=True)
class GroupRecord:
    """Everyone of a meeting the public record calls by the same words; `role` is empty for none.

    `words` name the group ("affected State"), `label` is how the record calls one of it ("an
    affected State"); `delegations` counts all of them, `present` those that are there, and
    `candidates` those that could be meant by the label.
    """

    role: str
    words: str
    label: str
    delegations: int
    present: int
    candidates: int
    verdict: Verdict
    attendees: tuple[AttendeeRecord, ...]


@dataclass(frozen=True, slots=True)
class AttendanceRecord:
    """Who attends a meeting, by group, and everyone who could be put down for it.

    `participants` is how many delegations could be meant by "a participant"; `roles` are all
    groups there are, each with its words in the language of the record.
    """

    meeting_id: str
    language: str
    k: int
    persons: int
    delegations: int
    participants: int
    participant: str
    groups: tuple[GroupRecord, ...]
    roles: tuple[tuple[str, str], ...]
    directory: tuple[DelegationRecord, ...]
    people: tuple[PersonRecord, ...]
