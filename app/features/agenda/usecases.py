"""What a person can do with the agenda and the guiding questions."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.core.acts import act
from app.core.clock import now_minute
from app.core.errors import Refusal
from app.core.order import between
from app.core.rows import in_meeting, place_at_end, place_mark, require, require_in, take_id
from app.features.agenda.records import AgendaItemRecord, QuestionRecord
from app.features.meetings.rules import is_time
from db.tables.meetings import AgendaItem, GuidingQuestion, Meeting
from db.tables.minutes import Statement


@act
def add_agenda_item(
    session: Session, *, meeting: str, title: str, question: str = "", id: str | None = None
) -> AgendaItemRecord:
    """Add an item at the end of the agenda, with a guiding question if it has one."""
    require(session, Meeting, meeting)
    items = in_meeting(session, AgendaItem, meeting)
    row = AgendaItem(meeting_id=meeting, position=place_at_end(session, items), title=title.strip())
    take_id(session, row, id)
    session.add(row)
    if question.strip():
        add_guiding_question(session, meeting=meeting, text=question, item=row.id)
    return _record(session, row)


@act
def edit_agenda_item(session: Session, *, item: str, title: str) -> AgendaItemRecord:
    """Give an agenda item another title."""
    row = require(session, AgendaItem, item)
    row.title = title.strip()
    return _record(session, row)


@act
def move_agenda_item(session: Session, *, item: str, before: str | None = None) -> AgendaItemRecord:
    """Move an item before another one, or to the end; what was said under it goes with it."""
    row = require(session, AgendaItem, item)
    others = [
        other for other in in_meeting(session, AgendaItem, row.meeting_id or "") if other is not row
    ]
    places = [other.position for other in others]
    where = len(others)
    if before is not None:
        other = require_in(session, AgendaItem, before, row.meeting_id)
        if other is row:
            return _record(session, row)
        where = others.index(other)
    row.position = between(
        places[where - 1] if where else "",
        places[where] if where < len(places) else "",
        mark=place_mark(session),
    )
    return _record(session, row)


@act
def delete_agenda_item(session: Session, *, item: str) -> None:
    """Take an item off the agenda; one under which something was said is refused."""
    row = require(session, AgendaItem, item)
    if session.scalars(select(Statement.id).where(Statement.agenda_item_id == row.id)).first():
        raise Refusal(
            "not_empty",
            "Statements stand under this agenda item. Move them first; nothing was changed.",
        )
    for question in _questions(session, row):
        session.delete(question)
    session.delete(row)


@act
def start_agenda_item(session: Session, *, item: str, time: str = "") -> AgendaItemRecord:
    """Note that the meeting came to this item at a time of day, now where none is given."""
    row = require(session, AgendaItem, item)
    if time and not is_time(time):
        raise Refusal(
            "bad_value", "{time} is not a time such as 09:30. Nothing was changed.", time=time
        )
    row.started = time or now_minute()
    meeting = require(session, Meeting, row.meeting_id or "")
    if meeting.status == "prepared":
        meeting.status = "running"
    return _record(session, row)


@act
def add_guiding_question(
    session: Session,
    *,
    meeting: str,
    text: str,
    item: str | None = None,
    texts: Mapping[str, str] | None = None,
    id: str | None = None,
) -> QuestionRecord:
    """Add a guiding question to a meeting, or to one item of its agenda."""
    require(session, Meeting, meeting)
    row = GuidingQuestion(
        meeting_id=meeting,
        agenda_item_id=require_in(session, AgendaItem, item, meeting).id if item else None,
        position=place_at_end(session, in_meeting(session, GuidingQuestion, meeting)),
        text=text.strip(),
        texts=dict(texts or {}),
    )
    take_id(session, row, id)
    session.add(row)
    return _question(row)


@act
def edit_guiding_question(
    session: Session,
    *,
    question: str,
    text: str | None = None,
    texts: Mapping[str, str] | None = None,
) -> QuestionRecord:
    """Change the words of a guiding question."""
    row = require(session, GuidingQuestion, question)
    if text is not None:
        row.text = text.strip()
    if texts is not None:
        row.texts = dict(texts)
    return _question(row)


@act
def delete_guiding_question(session: Session, *, question: str) -> None:
    """Take a guiding question out."""
    session.delete(require(session, GuidingQuestion, question))


def list_agenda(session: Session, *, meeting: str) -> tuple[AgendaItemRecord, ...]:
    """Return the agenda of a meeting with its guiding questions, in order."""
    items = in_meeting(session, AgendaItem, meeting)
    return tuple(_record(session, row, number) for number, row in enumerate(items, start=1))


def list_general_questions(session: Session, *, meeting: str) -> tuple[QuestionRecord, ...]:
    """Return the guiding questions that belong to the whole meeting, in order."""
    questions = in_meeting(session, GuidingQuestion, meeting)
    return tuple(_question(row) for row in questions if not row.agenda_item_id)


def _record(session: Session, row: AgendaItem, number: int = 0) -> AgendaItemRecord:
    if not number:
        session.flush()
        items = in_meeting(session, AgendaItem, row.meeting_id or "")
        number = items.index(row) + 1
    return AgendaItemRecord(
        row.id,
        row.meeting_id or "",
        number,
        row.title,
        row.started,
        tuple(_question(question) for question in _questions(session, row)),
    )


def _questions(session: Session, row: AgendaItem) -> list[GuidingQuestion]:
    query = (
        select(GuidingQuestion)
        .where(GuidingQuestion.agenda_item_id == row.id)
        .order_by(GuidingQuestion.position)
    )
    return list(session.scalars(query))


def _question(row: GuidingQuestion) -> QuestionRecord:
    return QuestionRecord(row.id, row.agenda_item_id or "", row.text, dict(row.texts))
