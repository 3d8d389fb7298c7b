"""Turns what a session is about to write into edits for the journal, in the same transaction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import event, inspect
from sqlalchemy.orm import ORMExecuteState, Session, UOWTransaction

from db import search
from db.journal.change import DELETED, Edit
from db.journal.guard import UnjournalledWriteError, open_for, shut_for, unguarded
from db.journal.pen import Pen
from db.tables import JOURNALLED
from db.tables.base import Journalled, check_kind, defaults_of

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
    kin = _Kin(session, ordered)
    pen_of(session).record([_edit_of_new(row, kin) for row in ordered])
    search.index(connection, ordered)
    with unguarded(connection):
        for name, table in JOURNALLED.items():
            values = [_values(row) for row in ordered if row.__tablename__ == name]
            if values:
                connection.execute(table.__table__.insert(), values)  # type: ignore[attr-defined]


def restate(session: Session, rows: Sequence[Journalled], gone: Sequence[Edit] = ()) -> None:
    """Log all that `rows` hold now, and that others are `gone`: nothing logged before is needed."""
    session.flush()
    ordered = sorted(rows, key=_place)
    kin = _Kin(session, ordered)
    pen_of(session).record([*(_edit_of_new(row, kin) for row in ordered), *gone])


@event.listens_for(JournalledSession, "before_flush")
def _capture(session: Session, _context: UOWTransaction, _instances: object) -> None:
    fresh = sorted((row for row in session.new if isinstance(row, Journalled)), key=_place)
    # A row deleted and made anew under its own id is written as one that changed.
    anew = {_place(row) for row in fresh}
    gone = sorted(
        (row for row in session.deleted if isinstance(row, Journalled) and _place(row) not in anew),
        key=_place,
        reverse=True,
    )
    dirty = sorted(
        (
            row
            for row in session.dirty
            if isinstance(row, Journalled) and row not in session.deleted
        ),
        key=_place,
    )
    kin = _Kin(session, fresh)
    edits = [_edit_of_new(row, kin) for row in fresh]
    changed = [(row, edit) for row in dirty if (edit := _edit_of_dirty(row, kin))]
    edits += [edit for _row, edit in changed]
    edits += [_edit(row, {DELETED: True}) for row in gone]
    connection = session.connection()
    if edits:
        pen_of(session).record(edits)
        # Words taken out and put in again are pages written for nothing.
        worded = [row for row, edit in changed if row.__words__ in edit.cells]
        search.index(connection, [*fresh, *worded])
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


class _Kin:
    """Finds the rows that others hang on: among those being written, else in the file."""

    def __init__(self, session: Session, rows: Sequence[Journalled]) -> None:
        self._session = session
        self._rows: dict[tuple[str, str], Journalled | None] = {
            (row.__tablename__, row.id): row for row in rows
        }

    def parents(self, row: Journalled, scope: str) -> tuple[tuple[str, str], ...]:
        """Return the rows of the same chain that `row` hangs on; others may be absent elsewhere."""
        found = []
        for column in row.__table__.columns:
            for key in column.foreign_keys:
                name, id_ = key.column.table.name, getattr(row, column.key)
                if id_ and self._stands_in(scope, name, id_):
                    found.append((name, id_))
        return tuple(found)

    def _stands_in(self, scope: str, name: str, id_: str) -> bool:
        table = JOURNALLED[name]
        if not table.__owner__:
            return scope == table.__scope__
        if table.__owner__ == "id":
            return scope == f"{table.__scope__}:{id_}"
        if not scope.startswith(f"{table.__scope__}:"):
            return False
        if (name, id_) not in self._rows:
            self._rows[name, id_] = self._session.get(table, id_)
        parent = self._rows[name, id_]
        return parent is not None and parent.scope() == scope


def _edit_of_new(row: Journalled, kin: _Kin) -> Edit:
    defaults = defaults_of(type(row))
    values = {name: value for name, value in _values(row).items() if name != "id"}
    cells = {name: value for name, value in values.items() if value != defaults[name]}
    unset = {name: value for name, value in values.items() if name not in cells}
    return replace(_edit(row, {**cells, DELETED: False}, kin), unset=unset)


def _edit_of_dirty(row: Journalled, kin: _Kin) -> Edit | None:
    state = inspect(row)
    cells = {
        attribute.key: attribute.value
        for attribute in state.attrs
        if attribute.history.has_changes()
    }
    return _edit(row, {**cells, DELETED: False}, kin) if cells else None


def _edit(row: Journalled, cells: dict[str, Any], kin: _Kin | None = None) -> Edit:
    for name, value in cells.items():
        if name != DELETED:
            check_kind(row, name, value)
    scope = row.scope()
    return Edit(
        table=row.__tablename__,
        row_id=row.id,
        scope=scope,
        cells=cells,
        parents=kin.parents(row, scope) if kin else (),
        meeting_id=_meeting_of(row),
    )


def _meeting_of(row: Journalled) -> str:
    if row.__tablename__ == "meeting":
        return row.id
    return getattr(row, "meeting_id", None) or ""


def _values(row: Journalled) -> dict[str, Any]:
    return {column.key: getattr(row, column.key) for column in row.__table__.columns}
