"""Where a statement stands: under its agenda item, in the order of the record."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

from sqlalchemy import Row, func, select
from sqlalchemy.orm import Session

from app.core.errors import Refusal
from app.core.order import between
from app.core.rows import in_meeting, place_mark
from db.tables.meetings import AgendaItem
from db.tables.minutes import Statement

_Said = TypeVar("_Said", Statement, Row[Any])


def in_record_order(items: Sequence[AgendaItem], statements: Sequence[_Said]) -> list[_Said]:
    """Return statements in the order of the record: by agenda item, then by place."""
    order = {item.id: place for place, item in enumerate(items, start=1)}
    return sorted(
        statements, key=lambda row: (order.get(row.agenda_item_id or "", 0), row.position, row.id)
    )


def statements_in_order(session: Session, meeting: str) -> list[Statement]:
    """Return the statements of a meeting in the order of the record."""
    return in_record_order(
        in_meeting(session, AgendaItem, meeting), in_meeting(session, Statement, meeting)
    )


def place_statement(
    session: Session, row: Statement, *, after: str | None = None, before: str | None = None
) -> str:
    """Return a place for `row` among the statements of its agenda item; the end where none said."""
    mark = place_mark(session)
    beside = (
        select(Statement.id, Statement.position)
        .where(
            Statement.meeting_id == row.meeting_id,
            Statement.agenda_item_id == row.agenda_item_id,
            Statement.id != row.id,
        )
        .order_by(Statement.position)
    )
    neighbour = after if after is not None else before
    if neighbour is None:
        last = session.scalar(select(func.max(beside.subquery().c.position)))
        return between(last or "", "", mark=mark)
    ids, places = [], []
    for id_, position in session.execute(beside):
        ids.append(id_)
        places.append(position)
    if neighbour not in ids:
        raise Refusal(
            "unknown_statement",
            "The other statement does not stand under this agenda item. Nothing was changed.",
        )
    where = ids.index(neighbour) + (after is not None)
    return between(
        places[where - 1] if where else "",
        places[where] if where < len(places) else "",
        mark=mark,
    )
