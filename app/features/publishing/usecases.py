"""Writing a meeting's record: the only way anything public leaves the file."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.core.errors import Refusal
from app.core.reference import Reference, shipped
from app.core.rows import in_meeting, require
from app.features.anonymisation.records import NameFound, SearchedName
from app.features.anonymisation.rules import name_forms, names_left, names_of_state
from app.features.anonymisation.usecases import speakers_by_statement
from app.features.coalitions.usecases import facts_of_file
from app.features.documents.records import Document
from app.features.documents.writers import write_pdf, write_text
from app.features.documents.writers.plain_text import plain_text
from app.features.meetings.usecases import record_of
from app.features.minutes.records import MinutesRecord, StatementRecord
from app.features.minutes.usecases import read_minutes
from app.features.publishing.records import (
    PublishedFile,
    RecordItem,
    RecordPoint,
    RecordSource,
    RecordStatement,
)
from app.features.publishing.rules import record_document
from db.tables.directory import Attendance, Delegation, Person
from db.tables.meetings import Coalition, GuidingQuestion, Meeting
from db.tables.minutes import Conclusion, KeyPoint, Point

VARIANTS = ("public", "internal")
FORMATS = ("pdf", "txt")


def build_record(
    session: Session, *, meeting: str, variant: str = "public", language: str = ""
) -> Document:
    """Return the record of a meeting as a document; it holds nothing the variant may not."""
    _check(variant, VARIANTS)
    source = _source(session, meeting, internal=variant == "internal")
    facts = _facts(session)
    chosen = language or source.meeting.language
    return record_document(source, variant=variant, language=chosen, reference=facts)


def remaining_names(session: Session, *, meeting: str, language: str = "") -> tuple[NameFound, ...]:
    """Return the names of participants that still stand in the public record of a meeting."""
    document = build_record(session, meeting=meeting, language=language)
    names = _names_to_keep_out(session, meeting)
    lines = plain_text(document).splitlines()
    return tuple(left for line in lines for left in names_left(line, names))


def publish(
    session: Session,
    *,
    meeting: str,
    variant: str = "public",
    format: str = "pdf",
    out: Path,
    language: str = "",
) -> PublishedFile:
    """Write the record to `out`: whole, or not at all.

    The caller has asked `remaining_names` before; what stands in the file is what was built.
    """
    _check(format, FORMATS)
    document = build_record(session, meeting=meeting, variant=variant, language=language)
    try:
        pages = write_pdf(document, out) if format == "pdf" else _as_text(document, out)
    except OSError as error:
        raise Refusal(
            "cannot_write",
            "{name} cannot be written here ({reason}). Choose another place; nothing was changed.",
            name=out.name,
            reason=error.strerror or "unknown reason",
        ) from error
    return PublishedFile(
        out,
        variant,
        format,
        pages,
        hashlib.sha256(out.read_bytes()).hexdigest(),
        _what_was_checked(variant),
    )


def _as_text(document: Document, out: Path) -> int:
    write_text(document, out)
    return 0


def _what_was_checked(variant: str) -> str:
    if variant == "public":
        return "searched for names of participants; not yet checked for identifying details"
    return "holds attributions: never to leave the coalition's secretaries"


def _check(word: str, known: Iterable[str]) -> None:
    if word not in known:
        raise Refusal("bad_value", "{word} is not known here. Nothing was changed.", word=word)


def _facts(session: Session) -> Reference:
    return shipped().overlay(facts_of_file(session))


def _source(session: Session, meeting: str, *, internal: bool) -> RecordSource:
    row = require(session, Meeting, meeting)
    minutes = read_minutes(session, meeting=meeting)
    coalition = session.get(Coalition, row.coalition_id) if row.coalition_id else None
    earlier = session.get(Meeting, row.follow_up_of) if row.follow_up_of else None
    present = [one for one in in_meeting(session, Attendance, meeting) if one.present]
    questions = in_meeting(session, GuidingQuestion, meeting)
    return RecordSource(
        meeting=record_of(row),
        coalition_name=coalition.name if coalition else "",
        coalition_public_name=coalition.public_name if coalition else "",
        follow_up_date=earlier.date if earlier else "",
        persons=_heads(present),
        groups=_groups(minutes),
        questions=tuple(question.text for question in questions),
        key_points=_key_points(session, meeting),
        items=_items(minutes, internal=internal),
        conclusions=tuple(one.text for one in in_meeting(session, Conclusion, meeting)),
    )


def _heads(present: Iterable[Attendance]) -> int:
    """Count the persons there; a delegation of which nobody is named counts as one."""
    persons = {one.person_id for one in present if one.person_id}
    seated = {one.delegation_id for one in present if one.person_id}
    return len(persons) + len({one.delegation_id for one in present} - seated)


def _groups(minutes: MinutesRecord) -> Mapping[str, int]:
    present = [one for one in minutes.floor if one.present and one.types]
    return dict(Counter(one.types[0] for one in present))


def _key_points(session: Session, meeting: str) -> tuple[str, ...]:
    texts = []
    for mark in in_meeting(session, KeyPoint, meeting):
        point = session.get(Point, mark.point_id) if mark.point_id else None
        texts.append(mark.text or (point.public_text if point else ""))
    return tuple(text for text in texts if text)


def _items(minutes: MinutesRecord, *, internal: bool) -> tuple[RecordItem, ...]:
    said: dict[str, list[RecordStatement]] = {}
    for statement in minutes.statements:
        said.setdefault(statement.agenda_item_id, []).append(_statement(statement, internal))
    loose = said.pop("", [])
    items = [RecordItem("", "", tuple(loose))] if loose else []
    items += [RecordItem(one.id, one.title, tuple(said.get(one.id, ()))) for one in minutes.items]
    return tuple(items)


def _statement(record: StatementRecord, internal: bool) -> RecordStatement:
    speakers = ", ".join(speaker.name for speaker in record.speakers)
    points = (
        RecordPoint(point.text if internal else point.public_text, point.level)
        for point in record.points
    )
    return RecordStatement(
        record.id,
        record.label,
        record.label_text,
        record.several,
        record.lettered,
        record.frame,
        tuple(point for point in points if point.text),
        speakers if internal else "",
    )


def _names_to_keep_out(session: Session, meeting: str) -> tuple[SearchedName, ...]:
    """Return every name a reader of the public record must not meet, in every spelling kept."""
    row = require(session, Meeting, meeting)
    attending = in_meeting(session, Attendance, meeting)
    named = {one.delegation_id or "" for one in attending if one.named}
    # Whoever spoke and is no longer on the list is kept out too, and everyone who sits for them.
    spoke = {
        one for said in speakers_by_statement(session, meeting=meeting).values() for one in said
    }
    ids = sorted({one.delegation_id or "" for one in attending} | spoke)
    query = select(Delegation).where(Delegation.id.in_(ids), Delegation.id.not_in(named))
    delegations = list(session.scalars(query))
    persons = {one.person_id for one in attending if one.person_id}
    people = session.scalars(
        select(Person.name).where(Person.id.in_(persons) | Person.delegation_id.in_(ids))
    )
    words = [
        word
        for one in delegations
        for word in (one.name, *one.names.values(), *one.short_names.values())
    ]
    countries = [one.country for one in delegations if one.country]
    places = []
    if row.focus_country and not row.focus_named:
        countries.append(row.focus_country)
        places.append(row.city)
    facts = _facts(session)
    return name_forms(
        delegations=words,
        codes=[one.code for one in delegations],
        persons=list(people),
        countries=places
        + [name for code in countries for name in names_of_state(code, reference=facts)],
    )
