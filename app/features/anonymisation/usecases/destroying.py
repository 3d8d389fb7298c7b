"""Destroys for good whatever joins a meeting's statements to somebody."""

from __future__ import annotations

from sqlalchemy import delete
from sqlalchemy.orm import Session

from app.core.acts import act
from app.core.rows import require
from app.features.anonymisation.records import Destroyed
from db.journal.capture import pen_of
from db.purging import purge
from db.tables.local import Draft
from db.tables.meetings import Meeting


@act(replaces=True)
def destroy_attributions(session: Session, *, meeting: str) -> Destroyed:
    """Erase who said what, private wordings and notes of a meeting for good; never undone.

    The record as it stands now is kept, and who attended. Erased are rows, what they held before,
    and both in the backups on this computer; copies elsewhere are out of reach.
    """
    require(session, Meeting, meeting)
    session.execute(delete(Draft).where(Draft.meeting_id == meeting))
    # What is public today may have named somebody before: of that only today's words stay.
    private, public = (f"a:{meeting}", f"n:{meeting}"), (f"m:{meeting}",)
    reached = purge(session, scopes=private, histories=public)
    pen = pen_of(session)
    pen.kinds |= {"speaker", "private_wording", "finding", "statement_note"}
    pen.meetings.add(meeting)
    return Destroyed(
        meeting=meeting,
        changes=reached.erased.changes,
        backups=reached.backups,
        unreached=reached.unreached,
    )
