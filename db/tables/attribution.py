"""Whatever joins a statement to somebody; only `anonymisation` may read it."""

from __future__ import annotations

from sqlalchemy.orm import Mapped

from db.tables.base import Journalled, reference


class Speaker(Journalled):
    """One of the delegations that made a statement; a statement may have none or several."""

    __tablename__ = "speaker"
    __scope__ = "a"

    meeting_id: Mapped[str | None] = reference("meeting")
    statement_id: Mapped[str | None] = reference("statement")
    delegation_id: Mapped[str | None] = reference("delegation")
    person_id: Mapped[str | None] = reference("person")
