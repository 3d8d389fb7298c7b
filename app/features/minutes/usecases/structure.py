"""Acts that move, join and split statements."""

from __future__ import annotations

from sqlalchemy.orm import Session

from app.core.acts import act
from app.core.errors import Refusal
from app.core.order import between
from app.core.rows import place_mark, require, require_in, take_id
from app.features.anonymisation.usecases import copy_speakers, release_speakers, split_wording
from app.features.minutes.records import StatementRecord
from app.features.minutes.usecases.places import place_statement, statements_in_order
from app.features.minutes.usecases.points import point_of, points_of
from app.features.minutes.usecases.reading import statement_record
from db.tables.meetings import AgendaItem
from db.tables.minutes import Point, PrivateWording, Statement, StatementNote


@act
def move_statement(
    session: Session,
    *,
    statement: str,
    item: str | None = None,
    before: str | None = None,
    after: str | None = None,
) -> StatementRecord:
    """Move a statement before or after another one, or to the end of an agenda item."""
    row = require(session, Statement, statement)
    neighbour = before or after
    if neighbour is not None:
        beside = require_in(session, Statement, neighbour, row.meeting_id)
        row.agenda_item_id = beside.agenda_item_id
    elif item is not None:
        row.agenda_item_id = require_in(session, AgendaItem, item, row.meeting_id).id
    session.flush()
    row.position = place_statement(session, row, after=after, before=before)
    return statement_record(session, row)


@act
def join_statement(session: Session, *, statement: str) -> StatementRecord:
    """Join a statement with the one above it; the result has the speaker of the upper one."""
    row = require(session, Statement, statement)
    ordered = statements_in_order(session, row.meeting_id or "")
    place = ordered.index(row)
    if place == 0:
        raise Refusal("nothing_above", "No statement stands above this one. Nothing was changed.")
    upper = ordered[place - 1]
    last = max((point.position for point in points_of(session, upper.id)), default="")
    for point in points_of(session, row.id):
        last = point.position = between(last, "", mark=place_mark(session))
        point.statement_id = upper.id
    session.flush()
    release_speakers(session, row.id)
    note = session.get(StatementNote, row.id)
    if note is not None:
        session.delete(note)
    session.delete(row)
    return statement_record(session, upper)


@act
def split_statement(
    session: Session,
    *,
    statement: str,
    point: str,
    offset: int,
    id: str | None = None,
    point_id: str | None = None,
) -> StatementRecord:
    """Begin a new statement of the same speaker behind `offset` of a point (in code points)."""
    row = require(session, Statement, statement)
    cut = point_of(session, row, point)
    wording = session.get(PrivateWording, cut.id)
    length = len(wording.text) if wording else 0
    fresh = Statement(meeting_id=row.meeting_id, agenda_item_id=row.agenda_item_id)
    take_id(session, fresh, id)
    fresh.position = place_statement(session, fresh, after=row.id)
    time = session.get(StatementNote, row.id)
    session.add(fresh)
    session.add(
        StatementNote(id=fresh.id, meeting_id=row.meeting_id, time=time.time if time else "")
    )
    session.flush()
    copy_speakers(session, row, fresh)
    _move_tail(session, row, fresh, cut, min(max(offset, 0), length), point_id)
    return statement_record(session, fresh)


def _move_tail(  # noqa: PLR0917 - each of these is one plain thing
    session: Session,
    row: Statement,
    fresh: Statement,
    cut: Point,
    offset: int,
    point_id: str | None,
) -> None:
    points = points_of(session, row.id)
    following = points[points.index(cut) + 1 :]
    wording = session.get(PrivateWording, cut.id)
    if offset == 0:
        following = [cut, *following]
    elif wording and offset < len(wording.text):
        rest = Point(
            meeting_id=row.meeting_id, statement_id=fresh.id, position=cut.position, level=cut.level
        )
        take_id(session, rest, point_id)
        session.add(rest)
        session.flush()
        split_wording(session, cut, rest, offset)
    for point in following:
        point.statement_id = fresh.id
    session.flush()
