"""Reading the minutes of a meeting, in the order of the record."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, select
from sqlalchemy.orm import Session

from app.core.rows import in_meeting, require
from app.features.anonymisation.records import FindingRecord
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
from app.features.minutes.usecases import questions
from app.features.minutes.usecases.drafts import read_draft
from app.features.minutes.usecases.places import in_record_order
from app.features.minutes.usecases.questions import asked
from db.tables.directory import Attendance, Delegation, Person
from db.tables.meetings import AgendaItem, GuidingQuestion, Meeting
from db.tables.minutes import Statement

Said = Statement | Row[Any]
"""A statement as the session holds it, or its plain values."""


@dataclass(frozen=True, slots=True)
class _Known:
    """A delegation as far as its statements show it."""

    speaker: SpeakerRecord
    named: bool


@dataclass(frozen=True, slots=True)
class _Around:
    """What the records of statements are put together from."""

    language: str
    letters: Mapping[str, str]
    times: Mapping[str, str]
    speakers: Mapping[str, tuple[str, ...]]
    known: Mapping[str, _Known]
    points: Mapping[str, tuple[PointRecord, ...]]


def read_minutes(session: Session, *, meeting: str) -> MinutesRecord:
    """Return everything the minutes screen shows of a meeting."""
    session.flush()
    row = require(session, Meeting, meeting)
    items = in_meeting(session, AgendaItem, meeting)
    statements = in_record_order(items, asked(session, questions.STATEMENTS, meeting=meeting))
    around = _around(session, row, statements)
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
        floor=floor_of(session, meeting),
        draft=read_draft(session, meeting),
    )


def statement_record(session: Session, row: Statement) -> StatementRecord:
    """Return the record of one statement as it stands now."""
    session.flush()
    meeting, item = row.meeting_id or "", row.agenda_item_id
    here = {"meeting": meeting, "statement": row.id, "position": row.position}
    if item is None:
        (beside,) = asked(session, questions.AROUND_WITHOUT_ITEM, **here)
    else:
        (beside,) = asked(session, questions.AROUND_IN_ITEM, item=item, **here)
    speakers = speakers_by_statement(session, meeting=meeting, statement=row.id)
    around = _Around(
        language=beside.language,
        letters={row.id: letter(beside.letters, beside.language)} if row.lettered else {},
        times={} if beside.time is None else {row.id: beside.time},
        speakers=speakers,
        known=_known(session, meeting, speakers),
        points=_points_of_one(session, meeting, row.id),
    )
    return _statement(row, around)


def floor_of(session: Session, meeting: str) -> tuple[FloorRecord, ...]:
    """Return who can be given the floor: one record a delegation, in the order put down."""
    present = select(Attendance).where(Attendance.meeting_id == meeting).order_by(Attendance.id)
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
    session: Session, meeting: str, speakers: Mapping[str, Sequence[str]]
) -> dict[str, _Known]:
    """Return everybody who spoke, whether they are still on the list of the meeting or not."""
    ids = sorted({id_ for said in speakers.values() for id_ in said})
    found: dict[str, _Known] = {}
    seated: dict[str, str] = {}
    for row in asked(session, questions.SPOKE, delegations=ids, meeting=meeting) if ids else ():
        # The first group they sit in counts; where they sit in none, the first of their own.
        if row.groups:
            seated.setdefault(row.id, row.groups[0])
        own = row.types[0] if row.types else ""
        speaker = SpeakerRecord(row.id, row.code, row.name, seated.get(row.id, own))
        named = row.id in found and found[row.id].named
        found[row.id] = _Known(speaker, named or bool(row.named))
    return found


def _around(session: Session, meeting: Meeting, statements: Sequence[Said]) -> _Around:
    speakers = speakers_by_statement(session, meeting=meeting.id)
    return _Around(
        language=meeting.language,
        letters=letters_of(statements, meeting.language),
        times={one.id: one.time for one in asked(session, questions.TIMES, meeting=meeting.id)},
        speakers=speakers,
        known=_known(session, meeting.id, speakers),
        points=_points(session, meeting.id),
    )


def letters_of(statements: Sequence[Said], language: str) -> dict[str, str]:
    """Return the letter of each lettered statement; letters run on across headings."""
    lettered = [row.id for row in statements if row.lettered]
    return {id_: letter(number, language) for number, id_ in enumerate(lettered, start=1)}


def _points_of_one(
    session: Session, meeting: str, statement: str
) -> dict[str, tuple[PointRecord, ...]]:
    rows = asked(session, questions.POINTS_OF_ONE, statement=statement)
    ids = [row.id for row in rows]
    findings = findings_of(session, meeting=meeting, points=ids) if ids else {}
    return {statement: tuple(_point(row, findings, row.marked) for row in rows)}


def _points(session: Session, meeting: str) -> dict[str, tuple[PointRecord, ...]]:
    findings = findings_of(session, meeting=meeting)
    marked = {row.point_id for row in asked(session, questions.MARKED, meeting=meeting)}
    found: dict[str, list[PointRecord]] = {}
    for row in asked(session, questions.POINTS, meeting=meeting):
        record = _point(row, findings, row.id in marked)
        found.setdefault(row.statement_id or "", []).append(record)
    return {key: tuple(records) for key, records in found.items()}


def _point(
    row: Row[Any], findings: Mapping[str, tuple[FindingRecord, ...]], marked: bool
) -> PointRecord:
    text = row.text or row.public_text
    spans = apply_replacements(text, findings[row.id]).replaced if row.id in findings else ()
    return PointRecord(row.id, row.level, text, row.public_text, spans, marked)


def _statement(row: Said, around: _Around) -> StatementRecord:
    known = [one for id_ in around.speakers.get(row.id, ()) if (one := around.known.get(id_))]
    return StatementRecord(
        id=row.id,
        agenda_item_id=row.agenda_item_id or "",
        letter=around.letters.get(row.id, ""),
        time=around.times.get(row.id, ""),
        speakers=tuple(one.speaker for one in known),
        label=row.label,
        label_text=row.label_text,
        several=row.several,
        frame=row.frame,
        lettered=row.lettered,
        named=bool(known) and all(one.named for one in known),
        heading=public_head(row.label, row.label_text, row.several, row.frame, around.language),
        points=around.points.get(row.id, ()),
    )


def _outline(
    session: Session, items: Sequence[AgendaItem], statements: Sequence[Said]
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
