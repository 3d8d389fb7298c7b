"""Groups follow the order of the record, and count delegations, never persons."""

from __future__ import annotations

from app.features.attendees.records import AttendeeRecord, DelegationRecord
from app.features.attendees.rules import group_attendees, group_words, participants


def _attendee(code: str, *types: str, present: bool = True, named: bool = False) -> AttendeeRecord:
    delegation = DelegationRecord(code, code, code.title(), {}, {}, types, "")
    return AttendeeRecord(f"{code}-1", "m", delegation, None, types, present, named, "", "")


def test_groups_are_in_the_order_of_the_record_and_the_ungrouped_last() -> None:
    attendees = [_attendee("ORD"), _attendee("TAM", "affected_state"), _attendee("CAL", "operator")]
    groups = group_attendees(attendees, k=3, language="en")
    assert [group.role for group in groups] == ["affected_state", "operator", ""]
    assert [group.words for group in groups] == ["affected State", "operator", ""]


def test_a_group_counts_delegations_and_those_present() -> None:
    attendees = [
        _attendee("NOR", "donor_partner_state"),
        _attendee("NOR", "donor_partner_state"),
        _attendee("CAL", "donor_partner_state", present=False),
    ]
    (group,) = group_attendees(attendees, k=3, language="en")
    assert (group.delegations, group.present, group.candidates) == (2, 1, 1)
    assert group.verdict == "identifies"
    assert [one.delegation.code for one in group.attendees] == ["CAL", "NOR", "NOR"]
    assert participants(attendees) == 1


def test_an_office_names_a_group_only_where_it_may_be_named() -> None:
    attendees = [
        _attendee("CHR", "coordinator", named=True),
        _attendee("ISU", "isu"),
    ]
    groups = group_attendees(attendees, k=3, language="en")
    assert [(group.role, group.verdict) for group in groups] == [
        ("coordinator", "named"),
        ("participant", "identifies"),
    ]


def test_a_group_is_called_without_its_article_in_every_language() -> None:
    assert group_words("operator", "en") == "operator"
    assert group_words("coordinator", "en") == "Coordinator"
    assert group_words("affected_state", "ar")
