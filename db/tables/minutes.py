"""What was said: the public side in the meeting's scope, the private side in its own."""

from __future__ import annotations

from sqlalchemy.orm import Mapped

from db.tables.base import Journalled, flag, reference, whole, words


class Statement(Journalled):
    """One turn at the floor, with the words it is published under and no speaker."""

    __tablename__ = "statement"
    __scope__ = "m"

    meeting_id: Mapped[str | None] = reference("meeting")
    agenda_item_id: Mapped[str | None] = reference("agenda_item")
    position: Mapped[str] = words()
    label: Mapped[str] = words("participant")
    label_text: Mapped[str] = words()
    label_fixed: Mapped[bool] = flag()
    several: Mapped[bool] = flag()
    lettered: Mapped[bool] = flag(default=True)
    frame: Mapped[str] = words("said")


class Point(Journalled):
    """One point of a statement as it is published."""

    __tablename__ = "point"
    __scope__ = "m"
    __words__ = "public_text"

    meeting_id: Mapped[str | None] = reference("meeting")
    statement_id: Mapped[str | None] = reference("statement")
    position: Mapped[str] = words()
    level: Mapped[int] = whole()
    public_text: Mapped[str] = words()


class KeyPoint(Journalled):
    """A point lifted to the first part of the record, or one written for it."""

    __tablename__ = "key_point"
    __scope__ = "m"

    meeting_id: Mapped[str | None] = reference("meeting")
    position: Mapped[str] = words()
    point_id: Mapped[str | None] = reference("point")
    text: Mapped[str] = words()


class Conclusion(Journalled):
    """One conclusion of the meeting."""

    __tablename__ = "conclusion"
    __scope__ = "m"

    meeting_id: Mapped[str | None] = reference("meeting")
    position: Mapped[str] = words()
    text: Mapped[str] = words()


class StatementNote(Journalled):
    """What the secretary keeps about a statement; its id is the statement's."""

    __tablename__ = "statement_note"
    __scope__ = "n"

    meeting_id: Mapped[str | None] = reference("meeting")
    time: Mapped[str] = words()
    note: Mapped[str] = words()


class PrivateWording(Journalled):
    """A point as it was typed; its id is the point's."""

    __tablename__ = "private_wording"
    __scope__ = "n"
    __words__ = "text"

    meeting_id: Mapped[str | None] = reference("meeting")
    text: Mapped[str] = words()


class Finding(Journalled):
    """A passage of the private wording that must not stand in the public one, and its fate."""

    __tablename__ = "finding"
    __scope__ = "n"

    meeting_id: Mapped[str | None] = reference("meeting")
    point_id: Mapped[str | None] = reference("point")
    start: Mapped[int] = whole()
    end: Mapped[int] = whole()
    surface: Mapped[str] = words()
    text_hash: Mapped[str] = words()
    kind: Mapped[str] = words()
    severity: Mapped[str] = words("identifies")
    state: Mapped[str] = words("open")
    replacement: Mapped[str] = words()
    reason: Mapped[str] = words()
