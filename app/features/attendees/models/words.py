"""Counts and states of attendance in words."""

from __future__ import annotations

from app.core.words import translate
from app.features.anonymisation.records import Verdict
from app.features.attendees.models.seats import Naming
from app.features.attendees.records import AttendanceRecord, GroupRecord

TONES: dict[Verdict, str] = {
    "identifies": "danger",
    "small": "caution",
    "enough": "ok",
    "named": "text2",
    "nobody": "text2",
}


def group_name(group: GroupRecord) -> str:
    """The heading of a group: "Donor/partner State"."""
    if not group.role:
        return translate("Attendees", "No group yet")
    return group.words[:1].upper() + group.words[1:]


def people_words(group: GroupRecord) -> str:
    """How many a group is: "3 delegations, 2 present", or persons where it is none."""
    if not group.role:
        return persons(len(group.attendees))
    words = delegations(group.delegations)
    if group.present == group.delegations:
        return words
    return translate("Attendees", "{delegations}, {count} present").format(
        delegations=words, count=group.present
    )


def persons(count: int) -> str:
    """How many persons, as in "32 persons"."""
    one, several = translate("Attendees", "1 person"), translate("Attendees", "{count} persons")
    return one if count == 1 else several.format(count=count)


def delegations(count: int) -> str:
    """How many delegations, as in "14 delegations"."""
    one = translate("Attendees", "1 delegation")
    several = translate("Attendees", "{count} delegations")
    return one if count == 1 else several.format(count=count)


def sum_words(record: AttendanceRecord) -> str:
    """Everyone of a meeting, as in "32 persons, 14 delegations"."""
    return translate("Attendees", "{persons}, {delegations}").format(
        persons=persons(record.persons), delegations=delegations(record.delegations)
    )


def verdict_words(group: GroupRecord) -> str:
    """What the label of a group does to its speaker, shortly."""
    if group.verdict == "identifies":
        return translate("Attendees", "identifies")
    if group.verdict == "named":
        return translate("Attendees", "named")
    if group.verdict == "nobody":
        return translate("Attendees", "nobody present")
    return translate("Attendees", "1 of {count}").format(count=group.candidates)


def badge_words(group: GroupRecord) -> str:
    """The same beside the heading of a group: "identifies: 1 of 1"."""
    if group.verdict == "identifies":
        return translate("Attendees", "identifies: 1 of 1")
    return verdict_words(group)


def spoken_verdict(group: GroupRecord) -> str:
    """The same as a whole phrase, for who cannot see the boxes."""
    return translate("Attendees", "{label}: {verdict}").format(
        label=raised(group.label), verdict=badge_words(group)
    )


def named_words(naming: Naming) -> str:
    """How the record may name a delegation; empty where it may not."""
    if not naming.named:
        return ""
    words = naming.named_as or translate("Attendees", "by its name")
    if not naming.consent_by:
        return words
    return translate("Attendees", "{words}, consent of {name}").format(
        words=words, name=naming.consent_by
    )


def raised(words: str) -> str:
    """Words with a capital at their beginning."""
    return words[:1].upper() + words[1:]
