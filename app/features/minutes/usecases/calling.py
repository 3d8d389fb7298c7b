"""Giving the floor to somebody nobody has put down yet."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.core.acts import act
from app.core.codes import code_for_word
from app.core.rows import require, take_id
from app.features.minutes.records import FloorRecord
from app.features.minutes.usecases.reading import floor_of
from db.tables.directory import Attendance, Delegation
from db.tables.meetings import Meeting


@act
def call_unknown(
    session: Session, *, meeting: str, word: str, id: str | None = None
) -> FloorRecord:
    """Put a delegation down by the word typed for it, without a group; it is asked for later."""
    require(session, Meeting, meeting)
    word = word.strip()
    taken = set(session.scalars(select(Delegation.code)))
    row = Delegation(code=code_for_word(word, taken), name=word)
    take_id(session, row, id)
    session.add(row)
    session.add(Attendance(meeting_id=meeting, delegation_id=row.id, present=True))
    session.flush()
    return next(one for one in floor_of(session, meeting) if one.delegation_id == row.id)
