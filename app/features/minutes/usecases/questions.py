"""What is asked of the file at every finished point, put together once for the life of the program.

Putting a statement together costs several times what the file needs to answer it. These are asked
of the connection, past the session, so whoever asks flushes first; rows come back as plain values.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Executable, Row, Select, and_, bindparam, func, or_, select, true, tuple_
from sqlalchemy.orm import Session

from db.tables.directory import Attendance, Delegation
from db.tables.meetings import AgendaItem, Meeting
from db.tables.minutes import KeyPoint, Point, PrivateWording, Statement, StatementNote

MARKED = select(KeyPoint.point_id).where(KeyPoint.meeting_id == bindparam("meeting"))
STATEMENTS = select(*Statement.__table__.columns).where(
    Statement.meeting_id == bindparam("meeting")
)
TIMES = select(StatementNote.id, StatementNote.time).where(
    StatementNote.meeting_id == bindparam("meeting")
)

_COLUMNS = (Point.id, Point.statement_id, Point.level, Point.public_text, PrivateWording.text)
POINTS = (
    select(*_COLUMNS)
    .outerjoin(PrivateWording, PrivateWording.id == Point.id)
    .where(Point.meeting_id == bindparam("meeting"))
    .order_by(Point.position, Point.id)
)
_IS_MARKED = select(KeyPoint.id).where(KeyPoint.point_id == Point.id).exists()
POINTS_OF_ONE = (
    select(*_COLUMNS, _IS_MARKED.label("marked"))
    .outerjoin(PrivateWording, PrivateWording.id == Point.id)
    .where(Point.statement_id == bindparam("statement"))
    .order_by(Point.position, Point.id)
)

# Whoever spoke, a row for each seat in the meeting, or one without a seat.
SPOKE = (
    select(
        Delegation.id,
        Delegation.code,
        Delegation.name,
        Delegation.types,
        Attendance.types.label("groups"),
        Attendance.named,
    )
    .outerjoin(
        Attendance,
        and_(
            Attendance.delegation_id == Delegation.id,
            Attendance.meeting_id == bindparam("meeting"),
        ),
    )
    .where(Delegation.id.in_(bindparam("delegations", expanding=True)))
    .order_by(Attendance.id)
)

# How many lettered statements there are up to one: under no item, above its item, within it.
_UP_TO_HERE = tuple_(Statement.position, Statement.id) <= tuple_(
    bindparam("position", type_=Statement.position.type), bindparam("statement")
)
_LETTERED = select(func.count()).where(
    Statement.meeting_id == bindparam("meeting"), Statement.lettered == true()
)
_PLACE = select(AgendaItem.position).where(AgendaItem.id == bindparam("item")).scalar_subquery()
_ITEMS_ABOVE = select(AgendaItem.id).where(
    AgendaItem.meeting_id == bindparam("meeting"), AgendaItem.position < _PLACE
)
_WITHOUT_ITEM = _LETTERED.where(Statement.agenda_item_id.is_(None), _UP_TO_HERE)
_IN_ITEM = _LETTERED.where(
    or_(
        Statement.agenda_item_id.is_(None),
        Statement.agenda_item_id.in_(_ITEMS_ABOVE),
        and_(Statement.agenda_item_id == bindparam("item"), _UP_TO_HERE),
    )
)
_TIME = select(StatementNote.time).where(StatementNote.id == bindparam("statement"))


def _around(letters: Select[Any]) -> Select[Any]:
    return select(
        Meeting.language,
        _TIME.scalar_subquery().label("time"),
        letters.scalar_subquery().label("letters"),
    ).where(Meeting.id == bindparam("meeting"))


# What stands around one statement: the language of its meeting, its time, the letters up to it.
AROUND_IN_ITEM = _around(_IN_ITEM)
AROUND_WITHOUT_ITEM = _around(_WITHOUT_ITEM)


def asked(session: Session, question: Executable, **words: Any) -> Sequence[Row[Any]]:
    """Return the answer to one of these questions."""
    return session.connection().execute(question, words).all()
