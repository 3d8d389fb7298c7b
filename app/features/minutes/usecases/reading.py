"""Reading the minutes of a meeting, in the order of the record."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import and_, func, or_, select, tuple_
from sqlalchemy.orm import Session

from app.core.rows import in_meeting, require
from app.features.anonymisation.rules import apply_replacements, public_head
from app.features.anonymisation.usecases import findings_of, speakers_by_statement
from app.features.minutes.records import (
    FloorRecord,
    MinutesRecord,
    OutlineItem,
    PointRecord,
    SpeakerRecord,
    StatementRecord,
)
from app.features.minutes.rules import letter
from app.features.minutes.usecases.drafts import read_draft
from app.features.minutes.usecases.places import in_record_order
from db.tables.directory import Attendance, Delegation, Person
from db.tables.meetings import AgendaItem, GuidingQuestion, Meeting
from db.tables.minutes import KeyPoint, Point, PrivateWording, Statement, StatementNote


@dataclass(frozen=True, slots=True)
class _Around:
    """What the records of statements are put together from."""

    language: str
    letters: Mapping[str, str]
    times: Mapping[str, str]
    speakers: Mapping[str, tuple[str, ...]]
    known: Mapping[str, FloorRecord]
    points: Mapping[str, tuple[PointRecord, ...]]


def read_minutes(session: Session, *, meeting: str) -> MinutesRecord:
    """Return everything the minutes screen shows of a meeting."""
    row = require(session, Meeting, meeting)
    items = in_meeting(session, AgendaItem, meeting)
    statements = in_record_order(items, in_meeting(session, Statement, meeting))
    floor = floor_of(session, meeting)
    around = _around(session, row, statements, floor)
    return MinutesRecord(
        meeting_id=row.id,
        title=row.title,
        number=row.number,
        date=row.date,
        city=row.city,
        language=row.language,
        k=row.k,
        items=_outline(session, items, statements),
        statements=tuple(_statement(one, around) for one in statements),
        floor=floor,
        draft=read_draft(session, meeting),
    )


def statement_record(session: Session, row: Statement) -> StatementRecord:
    """Return the record of one statement as it stands now."""
    session.flush()
    meeting = require(session, Meeting, row.meeting_id or "")
    speakers = speakers_by_statement(session, meeting=meeting.id, statement=row.id)
    around = _Around(
        language=meeting.language,
        letters={row.id: _letter_of(session, row, meeting.language)},
        times={note.id: note.time for note in _notes(session, row.id)},
        speakers=speakers,
        known=_known(session, floor_of(session, meeting.id, speakers.get(row.id, ())), speakers),
        points=_points(session, meeting.id, statement=row.id),
    )
    return _statement(row, around)


def floor_of(
    session: Session, meeting: str, only: Collection[str] | None = None
) -> tuple[FloorRecord, ...]:
    """Return who can be given the floor: one record a delegation, in the order put down.

    `only` are the ids of the delegations that are wanted, all where nothing is said.
    """
    present = select(Attendance).where(Attendance.meeting_id == meeting).order_by(Attendance.id)
    if only is not None:
        present = present.where(Attendance.delegation_id.in_(only))
    attending: dict[str, list[Attendance]] = {}
    for row in session.scalars(present):
        attending.setdefault(row.delegation_id or "", []).append(row)
    query = select(Delegation).where(Delegation.id.in_(list(attending)))
    delegations = {row.id: row for row in session.scalars(query)}
    persons = _persons(session, [one for rows in attending.values() for one in rows])
    return tuple(
        _floor(delegations[id_], rows, persons)
        for id_, rows in attending.items()
        if id_ in delegations
    )


def _floor(
    row: Delegation, attending: Sequence[Attendance], persons: Mapping[str | None, str]
) -> FloorRecord:
    types = tuple(dict.fromkeys(role for one in attending for role in one.types)) or row.types
    words = [row.name, *row.names.values(), *row.short_names.values()]
    return FloorRecord(
        delegation_id=row.id,
        code=row.code,
        name=row.name,
        types=types,
        present=any(one.present for one in attending),
        named=any(one.named for one in attending),
        match_words=tuple(dict.fromkeys(word for word in words if word)),
        persons=tuple(persons[one.person_id] for one in attending if one.person_id in persons),
    )


def _persons(session: Session, attending: Sequence[Attendance]) -> dict[str | None, str]:
    ids = [one.person_id for one in attending if one.person_id]
    if not ids:
        return {}
    query = select(Person).where(Person.id.in_(ids))
    return {
        row.id: " ".join(part for part in (row.honorific, row.name) if part)
        for row in session.scalars(query)
    }


def _known(
    session: Session, floor: Sequence[FloorRecord], speakers: Mapping[str, Sequence[str]]
) -> dict[str, FloorRecord]:
    """Return everybody a statement may be of: whoever attends, and speakers taken off the list."""
    known = {one.delegation_id: one for one in floor}
    gone = {id_ for ids in speakers.values() for id_ in ids} - known.keys()
    if gone:
        query = select(Delegation).where(Delegation.id.in_(sorted(gone)))
        known |= {row.id: _floor(row, (), {}) for row in session.scalars(query)}
    return known


def _around(
    session: Session,
    meeting: Meeting,
    statements: Sequence[Statement],
    floor: Sequence[FloorRecord],
) -> _Around:
    notes = in_meeting(session, StatementNote, meeting.id)
    speakers = speakers_by_statement(session, meeting=meeting.id)
    return _Around(
        language=meeting.language,
        letters=letters_of(statements, meeting.language),
        times={note.id: note.time for note in notes},
        speakers=speakers,
        known=_known(session, floor, speakers),
        points=_points(session, meeting.id),
    )


def letters_of(statements: Sequence[Statement], language: str) -> dict[str, str]:
    """Return the letter of each lettered statement; letters run on across headings."""
    lettered = [row.id for row in statements if row.lettered]
    return {id_: letter(number, language) for number, id_ in enumerate(lettered, start=1)}


def _letter_of(session: Session, row: Statement, language: str) -> str:
    if not row.lettered:
        return ""
    item = session.get(AgendaItem, row.agenda_item_id) if row.agenda_item_id else None
    earlier = select(AgendaItem.id).where(
        AgendaItem.meeting_id == row.meeting_id,
        AgendaItem.position < (item.position if item else ""),
    )
    same_item = Statement.agenda_item_id.is_not_distinct_from(row.agenda_item_id)
    above = or_(
        Statement.agenda_item_id.in_(earlier),
        and_(same_item, tuple_(Statement.position, Statement.id) <= (row.position, row.id)),
    )
    if item is not None:
        above = or_(above, Statement.agenda_item_id.is_(None))
    count = select(func.count()).where(
        Statement.meeting_id == row.meeting_id, Statement.lettered, above
    )
    return letter(session.scalar(count) or 1, language)


def _notes(session: Session, statement: str) -> list[StatementNote]:
    note = session.get(StatementNote, statement)
    return [note] if note else []


def _points(
    session: Session, meeting: str, *, statement: str = ""
) -> dict[str, tuple[PointRecord, ...]]:
    query = select(Point, PrivateWording.text).outerjoin(
        PrivateWording, PrivateWording.id == Point.id
    )
    where = Point.statement_id == statement if statement else Point.meeting_id == meeting
    rows = session.execute(query.where(where).order_by(Point.position, Point.id)).all()
    points = tuple(row.id for row, _text in rows) if statement else ()
    findings = findings_of(session, meeting=meeting, points=points)
    marked = set(session.scalars(select(KeyPoint.point_id).where(KeyPoint.meeting_id == meeting)))
    found: dict[str, list[PointRecord]] = {}
    for row, words in rows:
        text = words or row.public_text
        spans = apply_replacements(text, findings.get(row.id, ())).replaced
        record = PointRecord(row.id, row.level, text, row.public_text, spans, row.id in marked)
        found.setdefault(row.statement_id or "", []).append(record)
    return {key: tuple(records) for key, records in found.items()}


def _statement(row: Statement, around: _Around) -> StatementRecord:
    speakers = tuple(
        SpeakerRecord(one.delegation_id, one.code, one.name, one.types[0] if one.types else "")
        for id_ in around.speakers.get(row.id, ())
        if (one := around.known.get(id_))
    )
    named = bool(speakers) and all(
        around.known[speaker.delegation_id].named for speaker in speakers
    )
    return StatementRecord(
        id=row.id,
        agenda_item_id=row.agenda_item_id or "",
        letter=around.letters.get(row.id, ""),
        time=around.times.get(row.id, ""),
        speakers=speakers,
        label=row.label,
        label_text=row.label_text,
        several=row.several,
        frame=row.frame,
        lettered=row.lettered,
        named=named,
        heading=public_head(row.label, row.label_text, row.several, row.frame, around.language),
        points=around.points.get(row.id, ()),
    )


def _outline(
    session: Session, items: Sequence[AgendaItem], statements: Sequence[Statement]
) -> tuple[OutlineItem, ...]:
    if not items:
        return ()
    meeting = items[0].meeting_id or ""
    questions: dict[str | None, list[str]] = {}
    for question in in_meeting(session, GuidingQuestion, meeting):
        questions.setdefault(question.agenda_item_id, []).append(question.text)
    counts: dict[str | None, int] = {}
    for statement in statements:
        counts[statement.agenda_item_id] = counts.get(statement.agenda_item_id, 0) + 1
    return tuple(
        OutlineItem(
            row.id,
            number,
            row.title,
            row.started,
            tuple(questions.get(row.id, ())),
            counts.get(row.id, 0),
        )
        for number, row in enumerate(items, start=1)
    )
