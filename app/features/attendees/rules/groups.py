"""Groups of a meeting: who the public record will call by the same words, and how many they are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.core.reference import Reference, shipped
from app.features.anonymisation.rules import (
    PARTICIPANT,
    choose_label,
    group_count,
    public_name,
)
from app.features.attendees.records import AttendeeRecord, GroupRecord


@dataclass(frozen=True, slots=True)
class _Standing:
    """An attendee as the rules of anonymity look at it."""

    delegation_id: str
    types: tuple[str, ...]
    present: bool
    named: bool


def group_attendees(
    attendees: Sequence[AttendeeRecord],
    *,
    k: int,
    language: str,
    reference: Reference | None = None,
) -> tuple[GroupRecord, ...]:
    """The groups of a meeting in the order of the record; those without a group come last."""
    facts = reference or shipped()
    found: dict[str, list[AttendeeRecord]] = {}
    for one in attendees:
        found.setdefault(_group_of(one, facts), []).append(one)
    order = [label.role for label in facts.labels]
    standings = _standings(attendees)
    return tuple(
        _group(role, found[role], standings=standings, k=k, language=language, facts=facts)
        for role in (*order, "")
        if role in found
    )


def participants(attendees: Sequence[AttendeeRecord]) -> int:
    """How many delegations could be meant by the widest label."""
    return group_count(PARTICIPANT, _standings(attendees)).present


def group_words(role: str, language: str, *, reference: Reference | None = None) -> str:
    """What one of a group is called, without its article: "donor/partner State"."""
    facts = reference or shipped()
    words = facts.label_forms(role, language)
    for article in facts.phrase_list("leading_articles", language):
        if words.casefold().startswith(article.casefold()):
            return words[len(article) :].strip()
    return words


def _group(
    role: str,
    members: Sequence[AttendeeRecord],
    *,
    standings: Sequence[_Standing],
    k: int,
    language: str,
    facts: Reference,
) -> GroupRecord:
    count = group_count(role, standings, k, reference=facts)
    return GroupRecord(
        role,
        group_words(role, language, reference=facts) if role else "",
        public_name(role, language=language, reference=facts),
        len({one.delegation.id for one in members}),
        len({one.delegation.id for one in members if one.present}),
        count.present,
        count.verdict,
        tuple(_by_delegation(members)),
    )


def _group_of(attendee: AttendeeRecord, facts: Reference) -> str:
    if not attendee.types:
        return ""
    return choose_label(attendee.types, attendee.named, reference=facts)


def _by_delegation(members: Iterable[AttendeeRecord]) -> list[AttendeeRecord]:
    """The same attendees by code, those of one delegation as they were put down."""
    return sorted(members, key=lambda one: (one.delegation.code, one.delegation.id))


def _standings(attendees: Iterable[AttendeeRecord]) -> tuple[_Standing, ...]:
    return tuple(
        _Standing(one.delegation.id, one.types, one.present, one.named) for one in attendees
    )
