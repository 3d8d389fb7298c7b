"""Taking in a meeting that a file of others describes."""

from __future__ import annotations

import uuid
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.core.acts import act
from app.core.errors import Refusal
from app.features.agenda.usecases import add_agenda_item, add_guiding_question
from app.features.attendees.usecases import add_attendee, add_delegation, add_person
from app.features.exchange.records import AttendeeEntry, MeetingFile, StatementEntry
from app.features.exchange.rules import decoded, read_meeting_json, read_published_record
from app.features.meetings.records import MeetingRecord
from app.features.meetings.usecases import create_meeting
from app.features.minutes.usecases import add_conclusion, add_key_point, add_statement
from db.tables.directory import Delegation, Person
from db.tables.meetings import Meeting

_PLAIN_FIELDS = (
    "language",
    "date",
    "start",
    "end",
    "place",
    "focus_country",
    "hosts",
    "introduction",
    "participation",
    "questions_lead",
    "points_lead",
)

_LARGEST = 64 * 1024 * 1024


def read_meeting_file(path: Path) -> MeetingFile:
    """Return what a file tells of a meeting: meeting JSON, or a published record as text.

    Refused as `missing`, `unreadable`, `too_large`, or as what is wrong inside it.
    """
    if not path.is_file():
        raise Refusal("missing", "There is no file {name} here.", name=path.name)
    if path.stat().st_size > _LARGEST:
        raise Refusal("too_large", "{name} is too large to be a meeting.", name=path.name)
    try:
        content = path.read_bytes()
    except OSError as error:
        raise Refusal("unreadable", "{name} cannot be read.", name=path.name) from error
    text = decoded(content)
    is_json = path.suffix.casefold() == ".json" or text.lstrip("\ufeff \t\r\n").startswith("{")
    return read_meeting_json(text) if is_json else read_published_record(text)


@act(replaces=True)
def import_meeting(session: Session, *, source: MeetingFile) -> MeetingRecord:
    """Add a whole meeting as one act: attendees, agenda, statements, key points, conclusions."""
    meeting = _create(session, source)
    delegations = _attend(session, meeting.id, source)
    items = [
        add_agenda_item(session, meeting=meeting.id, title=entry.title, question=entry.question).id
        for entry in source.agenda
    ]
    for question in source.questions:
        add_guiding_question(session, meeting=meeting.id, text=question)
    for statement in source.statements:
        _say(session, meeting.id, statement, items, delegations)
    for text in source.key_points:
        add_key_point(session, meeting=meeting.id, text=text)
    for text in source.conclusions:
        add_conclusion(session, meeting=meeting.id, text=text)
    return meeting


def _create(session: Session, source: MeetingFile) -> MeetingRecord:
    id_ = _usable_id(source.id)
    if id_ and session.get(Meeting, id_) is not None:
        raise Refusal(
            "exists",
            "This file holds the meeting {id} already. Nothing was changed.",
            id=id_,
        )
    fields = {name: getattr(source, name) for name in _PLAIN_FIELDS}
    if source.kind:
        fields["kind"] = source.kind
    if source.conventions:
        fields["conventions"] = source.conventions
    return create_meeting(
        session,
        id=id_,
        title=source.title,
        number=0,
        closed=source.closed,
        k=source.k,
        status="draft",
        **fields,
    )


def _usable_id(text: str) -> str | None:
    # Only what is unique everywhere may be a row's id: it is compared with those of colleagues.
    try:
        return str(uuid.UUID(text))
    except ValueError:
        return None


def _attend(session: Session, meeting: str, source: MeetingFile) -> dict[str, str]:
    """Put the attendees down; return the delegations' ids by the names the file has for them."""
    found: dict[str, str] = {}
    for entry in source.attendees:
        id_ = found.get(entry.delegation) or _delegation(session, entry)
        found[entry.delegation] = id_
        person = _person(session, id_, entry) if entry.name else None
        add_attendee(
            session,
            meeting=meeting,
            delegation=id_,
            person=person,
            types=entry.types,
            present=entry.present,
            named=entry.named,
        )
    session.flush()
    return found


def _delegation(session: Session, entry: AttendeeEntry) -> str:
    session.flush()
    known = list(session.scalars(select(Delegation)))
    for row in known:
        same_code = not entry.code or row.code == entry.code.upper()
        if row.name.casefold() == entry.delegation.casefold() and same_code:
            return row.id
    taken = {row.code for row in known}
    made = add_delegation(
        session,
        name=entry.delegation,
        code="" if entry.code.upper() in taken else entry.code,
        types=entry.types,
        country=entry.country,
    )
    return made.id


def _person(session: Session, delegation: str, entry: AttendeeEntry) -> str:
    query = select(Person).where(Person.delegation_id == delegation, Person.name == entry.name)
    known = session.scalars(query).first()
    if known is not None:
        return known.id
    return add_person(session, delegation=delegation, name=entry.name, function=entry.function).id


def _say(
    session: Session,
    meeting: str,
    entry: StatementEntry,
    items: list[str],
    delegations: dict[str, str],
) -> None:
    add_statement(
        session,
        meeting=meeting,
        item=None if entry.agenda is None else items[entry.agenda],
        speaker=[delegations[name] for name in entry.speakers],
        points=[{"text": point.text, "level": point.level} for point in entry.points],
        time=entry.time,
        label=entry.label,
        label_text=entry.label_text,
        lettered=entry.lettered,
        frame=entry.frame,
        several=entry.several,
    )
