"""The line being typed: kept in this file every two seconds, journalled only as a point."""

from __future__ import annotations

from sqlalchemy import delete
from sqlalchemy.orm import Session

from app.core.clock import now_time
from app.features.minutes.records import DraftRecord
from db.tables.local import Draft


def save_draft(
    session: Session, *, meeting: str, statement: str, point: str, text: str, caret: int
) -> None:
    """Keep the unfinished line of a meeting; there is one, the newest."""
    session.merge(
        Draft(
            meeting_id=meeting,
            statement_id=statement,
            point_id=point,
            text=text,
            caret=caret,
            at=now_time(),
        )
    )


def clear_draft(session: Session, *, meeting: str) -> None:
    """Forget the unfinished line: its point is finished."""
    session.execute(delete(Draft).where(Draft.meeting_id == meeting))


def read_draft(session: Session, meeting: str) -> DraftRecord | None:
    """Return the line that was being typed when the program last ended, if any."""
    row = session.get(Draft, meeting)
    if row is None:
        return None
    return DraftRecord(row.statement_id, row.point_id, row.text, row.caret)
