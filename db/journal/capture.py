"""Turns what a session is about to write into edits for the journal, in the same transaction."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import event, inspect
from sqlalchemy.orm import ORMExecuteState, Session, UOWTransaction

from db import search
from db.journal.change import DELETED, Edit
from db.journal.guard import UnjournalledWriteError, open_for, shut_for, unguarded
from db.journal.pen import Pen
from db.tables import JOURNALLED
from db.tables.base import Journalled, defaults_of

_PEN = "pen"
_ORDER = {name: place for place, name in enumerate(JOURNALLED)}


class JournalledSession(Session):
    """A session whose every flush is journalled; it belongs to one unit of work."""


def start(session: JournalledSession, author: str) -> Pen:
    """Give the session its pen."""
    pen = Pen(session.connection(), author)
    session.info[_PEN] = pen
    return pen


def pen_of(session: Session) -> Pen:
    """Return the pen of the unit of work that `session` belongs to."""
    pen: Pen | None = session.info.get(_PEN)
    if pen is None:
        raise UnjournalledWriteError("a session that only reads")
    return pen


def write_many(session: Session, rows: Sequence[Journalled]) -> None:
    """Put in many new rows at once: the journal's one bulk writer, for imports.

    The rows do not become part of the session. Parents may stand after their children.
    """
    session.flush()
    ordered = sorted(rows, key=_place)
    connection = session.connection()
    pen_of(session).record([_edit_of_new(row) for row in ordered])
    search.index(connection, ordered)
    with unguarded(connection):
        for name, table in JOURNALLED.items():
            values = [_values(row) for row in ordered if row.__tablename__ == name]
            if values:
                connection.execute(table.__table__.insert(), values)  # type: ignore[attr-defined]


@event.listens_for(JournalledSession, "before_flush")
def _capture(session: Session, _context: UOWTransaction, _instances: object) -> None:
    fresh = sorted((row for row in session.new if isinstance(row, Journalled)), key=_place)
    gone = sorted(
        (row for row in session.deleted if isinstance(row, Journalled)), key=_place, reverse=True
    )
    dirty = sorted(
        (
            row
            for row in session.dirty
            if isinstance(row, Journalled) and row not in session.deleted
        ),
        key=_place,
    )
    edits = [_edit_of_new(row) for row in fresh]
    edits += [edit for row in dirty if (edit := _edit_of_dirty(row))]
    edits += [_edit(row, {DELETED: True}) for row in gone]
    connection = session.connection()
    if edits:
        pen_of(session).record(edits)
        search.index(connection, [*fresh, *dirty])
        search.forget(connection, gone)
    open_for(connection)


@event.listens_for(JournalledSession, "after_flush")
def _guard_again(session: Session, _context: UOWTransaction) -> None:
    shut_for(session.connection())


@event.listens_for(JournalledSession, "do_orm_execute")
def _refuse_bulk(state: ORMExecuteState) -> None:
    if state.is_select or state.bind_mapper is None:
        return
    if issubclass(state.bind_mapper.class_, Journalled):
        raise UnjournalledWriteError(state.bind_mapper.class_.__tablename__)


def _place(row: Journalled) -> tuple[int, str]:
    return _ORDER[row.__tablename__], row.id


def _edit_of_new(row: Journalled) -> Edit:
    defaults = defaults_of(type(row))
    cells = {
        name: value
        for name, value in _values(row).items()
        if name != "id" and value != defaults[name]
    }
    return _edit(row, {**cells, DELETED: False})


def _edit_of_dirty(row: Journalled) -> Edit | None:
    state = inspect(row)
    cells = {
        attribute.key: attribute.value
        for attribute in state.attrs
        if attribute.history.has_changes()
    }
    return _edit(row, {**cells, DELETED: False}) if cells else None


def _edit(row: Journalled, cells: dict[str, Any]) -> Edit:
    scope = row.scope()
    return Edit(
        table=row.__tablename__,
        row_id=row.id,
        scope=scope,
        cells=cells,
        parents=_parents(row, scope),
        meeting_id=_meeting_of(row),
    )


def _parents(row: Journalled, scope: str) -> tuple[tuple[str, str], ...]:
    """Return the rows of the same scope that `row` hangs on; other scopes may be absent."""
    found = []
    for column in row.__table__.columns:
        for key in column.foreign_keys:
            name, id_ = key.column.table.name, getattr(row, column.key)
            parent = JOURNALLED[name]
            same = parent.__scope__ == type(row).__scope__
            if id_ and same and _owner_matches(parent, id_, scope):
                found.append((name, id_))
    return tuple(found)


def _owner_matches(parent: type[Journalled], id_: str, scope: str) -> bool:
    # A row that owns its scope (a meeting, a coalition) is a parent only inside that very scope.
    return parent.__owner__ != "id" or scope == f"{parent.__scope__}:{id_}"


def _meeting_of(row: Journalled) -> str:
    if row.__tablename__ == "meeting":
        return row.id
    return getattr(row, "meeting_id", None) or ""


def _values(row: Journalled) -> dict[str, Any]:
    return {column.key: getattr(row, column.key) for column in row.__table__.columns}
