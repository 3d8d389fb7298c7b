"""What a person can do with meetings."""

from __future__ import annotations

from dataclasses import fields as fields_of
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.core.acts import act
from app.core.rows import change_fields, require, take_id
from app.features.meetings.records import MeetingRecord, MeetingRow
from app.features.meetings.rules import check_fields
from db.tables.meetings import Coalition, Meeting
from db.tables.minutes import Statement

_FIXED = frozenset({"id", "coalition_id"})
FIELDS = tuple(field.name for field in fields_of(MeetingRecord) if field.name not in _FIXED)


@act
def create_meeting(
    session: Session,
    *,
    coalition: str | None = None,
    title: str = "",
    id: str | None = None,
    **fields: Any,
) -> MeetingRecord:
    """Add a meeting to a coalition (the file's first one where none is named).

    It takes the next number, unless one is given; 0 is a meeting that is not counted.
    """
    owner = _owner(session, coalition)
    row = Meeting(coalition_id=owner.id if owner else None, title=title.strip())
    take_id(session, row, id)
    if owner is not None and owner.languages:
        row.language = owner.languages[0]
    if owner is not None:
        row.conventions = owner.conventions
        row.focus_country = owner.country
    check_fields(fields)
    change_fields(row, fields, FIELDS)
    if "number" not in fields:
        highest = session.scalar(
            select(func.max(Meeting.number)).where(Meeting.coalition_id == row.coalition_id)
        )
        row.number = (highest or 0) + 1
    session.add(row)
    return record_of(row)


@act
def edit_meeting(session: Session, *, meeting: str, **fields: Any) -> MeetingRecord:
    """Change details of a meeting."""
    row = require(session, Meeting, meeting)
    check_fields(fields)
    change_fields(row, fields, FIELDS)
    return record_of(row)


def list_meetings(session: Session) -> tuple[MeetingRow, ...]:
    """Return all meetings, the latest first."""
    query = select(Statement.meeting_id, func.count()).group_by(Statement.meeting_id)
    counts = {row[0]: int(row[1]) for row in session.execute(query)}
    rows = session.scalars(
        select(Meeting).order_by(Meeting.date.desc(), Meeting.number.desc(), Meeting.id.desc())
    )
    return tuple(
        MeetingRow(
            row.id, row.number, row.title, row.date, row.city, row.status, counts.get(row.id, 0)
        )
        for row in rows
    )


def get_meeting(session: Session, *, meeting: str) -> MeetingRecord:
    """Return one meeting."""
    return record_of(require(session, Meeting, meeting))


def record_of(row: Meeting) -> MeetingRecord:
    """Return the record of a row."""
    values = {field.name: getattr(row, field.name) for field in fields_of(MeetingRecord)}
    values["coalition_id"] = row.coalition_id or ""
    return MeetingRecord(**values)


def _owner(session: Session, coalition: str | None) -> Coalition | None:
    if coalition is not None:
        return require(session, Coalition, coalition)
    return session.scalars(select(Coalition).order_by(Coalition.id).limit(1)).first()
