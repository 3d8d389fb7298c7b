"""What a person can do with delegations, persons and attendance."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.core.acts import act
from app.core.errors import Refusal
from app.core.reference import shipped
from app.core.rows import change_fields, in_meeting, require, take_id
from app.features.anonymisation.rules import PARTICIPANT, normalise_type, public_name
from app.features.anonymisation.usecases import find_delegation, relabel
from app.features.attendees.records import (
    AttendanceRecord,
    AttendeeRecord,
    DelegationRecord,
    PersonRecord,
)
from app.features.attendees.rules import code_for, group_attendees, group_words, participants
from app.features.coalitions.usecases import facts_of_file
from db.tables.directory import Attendance, Delegation, Person
from db.tables.meetings import Meeting

_DELEGATION_FIELDS = ("code", "name", "names", "short_names", "types", "country")
_PERSON_FIELDS = ("name", "honorific", "function", "email", "phone", "language", "note")
_ATTENDEE_FIELDS = (
    "types",
    "present",
    "named",
    "named_as",
    "consent_by",
    "apology",
    "arrived",
    "departed",
)


@act
def add_delegation(
    session: Session,
    *,
    name: str,
    code: str = "",
    types: Sequence[str] = (),
    country: str = "",
    names: Mapping[str, str] | None = None,
    short_names: Mapping[str, str] | None = None,
    id: str | None = None,
) -> DelegationRecord:
    """Add a State, an organisation or a community to the directory."""
    if not name.strip():
        raise Refusal("bad_value", "A delegation needs a name. Nothing was changed.")
    taken = {row.code for row in session.scalars(select(Delegation))}
    row = Delegation(
        code=code_for(code, name, taken),
        name=name.strip(),
        types=_types(types),
        country=country.strip(),
        names=dict(names or {}),
        short_names=dict(short_names or {}),
    )
    take_id(session, row, id)
    session.add(row)
    return _delegation(row)


@act
def edit_delegation(session: Session, *, delegation: str, **fields: Any) -> DelegationRecord:
    """Change the code, names, types or country of a delegation."""
    row = find_delegation(session, delegation)
    if "types" in fields:
        fields["types"] = _types(fields["types"])
    if "code" in fields:
        others = {other.code for other in session.scalars(select(Delegation)) if other is not row}
        fields["code"] = code_for(fields["code"], fields.get("name", row.name), others)
    change_fields(row, fields, _DELEGATION_FIELDS)
    for meeting in _meetings_of(session, row.id):
        relabel(session, meeting=meeting, delegations=[row.id])
    return _delegation(row)


@act
def add_person(
    session: Session, *, delegation: str, name: str, id: str | None = None, **fields: Any
) -> PersonRecord:
    """Add somebody to a delegation."""
    row = Person(delegation_id=find_delegation(session, delegation).id, name=name.strip())
    take_id(session, row, id)
    change_fields(row, fields, _PERSON_FIELDS)
    session.add(row)
    return _person(row)


@act
def edit_person(session: Session, *, person: str, **fields: Any) -> PersonRecord:
    """Change the name, function or addresses of a person."""
    row = require(session, Person, person)
    change_fields(row, fields, _PERSON_FIELDS)
    return _person(row)


@act
def add_attendee(
    session: Session,
    *,
    meeting: str,
    delegation: str,
    person: str | None = None,
    types: Sequence[str] | None = None,
    present: bool = True,
    named: bool = False,
    named_as: str = "",
    consent_by: str = "",
    id: str | None = None,
) -> AttendeeRecord:
    """Let a delegation, or one person of it, attend a meeting in these roles."""
    require(session, Meeting, meeting)
    owner = find_delegation(session, delegation, meeting=meeting)
    if person is not None:
        require(session, Person, person)
    row = Attendance(
        meeting_id=meeting,
        delegation_id=owner.id,
        person_id=person,
        types=owner.types if types is None else _types(types),
        present=present,
        named=named,
        named_as=named_as.strip(),
        consent_by=consent_by.strip(),
    )
    take_id(session, row, id)
    session.add(row)
    relabel(session, meeting=meeting, delegations=[owner.id])
    return _attendee(session, row)


@act
def edit_attendee(session: Session, *, attendee: str, **fields: Any) -> AttendeeRecord:
    """Change the roles of an attendee, whether it is there, and how the record may name it."""
    row = require(session, Attendance, attendee)
    if "types" in fields:
        fields["types"] = _types(fields["types"])
    change_fields(row, fields, _ATTENDEE_FIELDS)
    relabel(session, meeting=row.meeting_id or "", delegations=[row.delegation_id or ""])
    return _attendee(session, row)


@act
def remove_attendee(session: Session, *, attendee: str) -> None:
    """Take an attendee off the list of a meeting; what it said stays."""
    row = require(session, Attendance, attendee)
    meeting, delegation = row.meeting_id or "", row.delegation_id or ""
    session.delete(row)
    relabel(session, meeting=meeting, delegations=[delegation])


@act
def enter_attendee(
    session: Session,
    *,
    meeting: str,
    delegation: str,
    person: str = "",
    function: str = "",
    types: Sequence[str] = (),
    id: str | None = None,
) -> AttendeeRecord:
    """Put somebody down by the words typed; a delegation or person not known yet is added.

    `types` are the roles of a delegation that has none in the directory.
    """
    owner = _known(session, delegation, meeting)
    if owner is None:
        owner_id = add_delegation(session, name=delegation, types=types).id
    else:
        owner_id, types = owner.id, owner.types or types
    row = add_attendee(session, meeting=meeting, delegation=owner_id, types=types, id=id)
    if person.strip() or function.strip():
        return seat_person(session, attendee=row.id, name=person, function=function)
    return row


@act
def seat_delegation(session: Session, *, attendee: str, delegation: str) -> AttendeeRecord:
    """Let an attendee sit for the delegation of these words; its own gets a name nobody has."""
    row = require(session, Attendance, attendee)
    owner = _known(session, delegation, row.meeting_id or "")
    if owner is None:
        if not delegation.strip():
            raise Refusal("bad_value", "A delegation needs a name. Nothing was changed.")
        edit_delegation(session, delegation=row.delegation_id or "", name=delegation.strip())
    elif owner.id != row.delegation_id:
        before = row.delegation_id or ""
        row.delegation_id, row.types = owner.id, owner.types or row.types
        row.person_id = None
        relabel(session, meeting=row.meeting_id or "", delegations=[before, owner.id])
    return _attendee(session, row)


@act
def seat_person(
    session: Session, *, attendee: str, name: str | None = None, function: str | None = None
) -> AttendeeRecord:
    """Say who sits there and as what; whoever also attends other meetings stays who they were."""
    row = require(session, Attendance, attendee)
    if name is not None and not (name.strip() or (function or "").strip()):
        row.person_id = None
        return _attendee(session, row)
    person = session.get(Person, row.person_id) if row.person_id else None
    wanted = (person.name if person else "") if name is None else name.strip()
    other = _person_named(session, row, wanted) if name is not None else None
    if other is not None:
        person = other
    elif person is None or (wanted != person.name and _sits_elsewhere(session, row)):
        person = Person(
            delegation_id=row.delegation_id, name=wanted, function=(function or "").strip()
        )
        session.add(person)
    person.name = wanted
    if function is not None:
        person.function = function.strip()
    row.person_id = person.id
    return _attendee(session, row)


@act
def set_standing(
    session: Session,
    *,
    meeting: str,
    delegation: str,
    types: Sequence[str] | None = None,
    named: bool | None = None,
    named_as: str | None = None,
    consent_by: str | None = None,
) -> DelegationRecord:
    """Say what a delegation is in a meeting, for everyone who sits for it; None leaves a thing."""
    owner = find_delegation(session, delegation, meeting=meeting)
    wanted = {
        "types": None if types is None else _types(types),
        "named": named,
        "named_as": named_as,
        "consent_by": consent_by,
    }
    fields = {name: value for name, value in wanted.items() if value is not None}
    for row in in_meeting(session, Attendance, meeting):
        if row.delegation_id == owner.id:
            change_fields(row, fields, _ATTENDEE_FIELDS)
    if types is not None and not owner.types:
        owner.types = _types(types)
    relabel(session, meeting=meeting, delegations=[owner.id])
    return _delegation(owner)


def read_attendance(session: Session, *, meeting: str) -> AttendanceRecord:
    """Return who attends a meeting by group, and whom the directory knows."""
    held = require(session, Meeting, meeting)
    facts = shipped().overlay(facts_of_file(session))
    listed = list_attendees(session, meeting=meeting)
    people = session.scalars(select(Person).order_by(Person.name, Person.id))
    language = held.language
    return AttendanceRecord(
        meeting,
        language,
        held.k,
        len(listed),
        len({one.delegation.id for one in listed}),
        participants(listed),
        public_name(PARTICIPANT, language=language, reference=facts),
        group_attendees(listed, k=held.k, language=language, reference=facts),
        tuple(
            (label.role, group_words(label.role, language, reference=facts))
            for label in facts.labels
            if label.role != PARTICIPANT
        ),
        list_delegations(session),
        tuple(_person(row) for row in people),
    )


def list_attendees(session: Session, *, meeting: str) -> tuple[AttendeeRecord, ...]:
    """Return who attends a meeting, in the order they were put down."""
    return tuple(_attendee(session, row) for row in in_meeting(session, Attendance, meeting))


def list_delegations(session: Session) -> tuple[DelegationRecord, ...]:
    """Return the whole directory, by code."""
    query = select(Delegation).order_by(Delegation.code, Delegation.id)
    return tuple(_delegation(row) for row in session.scalars(query))


def list_persons(session: Session, *, delegation: str) -> tuple[PersonRecord, ...]:
    """Return who sits in a delegation."""
    owner = find_delegation(session, delegation)
    query = select(Person).where(Person.delegation_id == owner.id).order_by(Person.name, Person.id)
    return tuple(_person(row) for row in session.scalars(query))


def _known(session: Session, word: str, meeting: str) -> Delegation | None:
    """The delegation of these words; none where nobody is called so."""
    try:
        return find_delegation(session, word, meeting=meeting)
    except Refusal as refusal:
        if refusal.code != "unknown_delegation":
            raise
        return None


def _person_named(session: Session, row: Attendance, name: str) -> Person | None:
    query = select(Person).where(Person.delegation_id == row.delegation_id, Person.name == name)
    return session.scalars(query.order_by(Person.id)).first() if name else None


def _sits_elsewhere(session: Session, row: Attendance) -> bool:
    query = select(Attendance.id).where(
        Attendance.person_id == row.person_id, Attendance.id != row.id
    )
    return session.scalars(query).first() is not None


def _types(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(normalise_type(word) for word in words))


def _meetings_of(session: Session, delegation: str) -> set[str]:
    query = select(Attendance.meeting_id).where(Attendance.delegation_id == delegation)
    return {meeting for meeting in session.scalars(query) if meeting}


def _delegation(row: Delegation) -> DelegationRecord:
    return DelegationRecord(
        row.id, row.code, row.name, dict(row.names), dict(row.short_names), row.types, row.country
    )


def _person(row: Person) -> PersonRecord:
    values = {field: getattr(row, field) for field in _PERSON_FIELDS}
    return PersonRecord(id=row.id, delegation_id=row.delegation_id or "", **values)


def _attendee(session: Session, row: Attendance) -> AttendeeRecord:
    person = session.get(Person, row.person_id) if row.person_id else None
    return AttendeeRecord(
        row.id,
        row.meeting_id or "",
        _delegation(require(session, Delegation, row.delegation_id or "")),
        _person(person) if person else None,
        row.types,
        row.present,
        row.named,
        row.named_as,
        row.consent_by,
    )
