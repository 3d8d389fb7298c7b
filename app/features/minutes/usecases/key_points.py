"""Acts on key points and conclusions."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.core.acts import act
from app.core.rows import in_meeting, place_at_end, require, take_id
from app.features.minutes.rules import clean
from db.tables.meetings import Meeting
from db.tables.minutes import Conclusion, KeyPoint, Point


@act
def mark_key_point(session: Session, *, point: str, on: bool = True) -> str:
    """Lift a point to the key points of the record, or take it down; gives the mark's id."""
    row = require(session, Point, point)
    marked = session.scalars(select(KeyPoint).where(KeyPoint.point_id == row.id)).first()
    if not on:
        if marked is not None:
            session.delete(marked)
        return ""
    if marked is None:
        others = in_meeting(session, KeyPoint, row.meeting_id or "")
        marked = KeyPoint(
            meeting_id=row.meeting_id,
            point_id=row.id,
            position=place_at_end(session, others),
        )
        session.add(marked)
    return marked.id


@act
def add_key_point(session: Session, *, meeting: str, text: str, id: str | None = None) -> str:
    """Write a key point of its own, in public words; gives its id."""
    require(session, Meeting, meeting)
    others = in_meeting(session, KeyPoint, meeting)
    row = KeyPoint(meeting_id=meeting, position=place_at_end(session, others), text=clean(text))
    take_id(session, row, id)
    session.add(row)
    return row.id


@act
def edit_key_point(session: Session, *, key_point: str, text: str) -> str:
    """Give a key point public words of its own; empty words give it those of its point again."""
    row = require(session, KeyPoint, key_point)
    row.text = clean(text)
    return row.id


@act
def delete_key_point(session: Session, *, key_point: str) -> None:
    """Take a key point out; the point it came from stays."""
    session.delete(require(session, KeyPoint, key_point))


@act
def add_conclusion(session: Session, *, meeting: str, text: str, id: str | None = None) -> str:
    """Add a conclusion of the meeting, in public words; gives its id."""
    require(session, Meeting, meeting)
    others = in_meeting(session, Conclusion, meeting)
    row = Conclusion(meeting_id=meeting, position=place_at_end(session, others), text=clean(text))
    take_id(session, row, id)
    session.add(row)
    return row.id


@act
def edit_conclusion(session: Session, *, conclusion: str, text: str) -> str:
    """Change the words of a conclusion."""
    row = require(session, Conclusion, conclusion)
    row.text = clean(text)
    return row.id


@act
def delete_conclusion(session: Session, *, conclusion: str) -> None:
    """Take a conclusion out."""
    session.delete(require(session, Conclusion, conclusion))
