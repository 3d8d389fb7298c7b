"""Takes the last act back, and does it again: both are new changes, the past is never erased."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from db.canonical import parsed
from db.journal.change import DELETED
from db.session import replaying
from db.tables import JOURNALLED
from db.tables.base import Journalled, defaults_of, frozen
from db.tables.exchange import LoggedChange
from db.tables.local import Act, acts_since

_CHUNK = 400
Row = tuple[str, str]


def undo_last(session: Session) -> str | None:
    """Put back what stood before the last act; return its name, or None where nothing is left."""
    act = _next(session, "done", newest=True)
    if act is None:
        return None
    before: dict[Row, dict[str, Any]] = {}
    changes = _changes(session, act.txn)
    for change in reversed(changes):
        body = parsed(change.body or "{}")
        cells = before.setdefault((change.tbl, change.row_id), {})
        for col in body.get("cols", {}):
            cells[col] = _seen(session, change, body.get("ctx", {}).get(col, ()), col)
    _put(session, before, changes[0].hlc)
    _mark(session, act, "undone")
    return act.name


def redo_last(session: Session) -> str | None:
    """Do the act undone last again; return its name, or None where there is none."""
    act = _next(session, "undone", newest=False)
    if act is None:
        return None
    after: dict[Row, dict[str, Any]] = {}
    changes = _changes(session, act.txn)
    for change in changes:
        cells = after.setdefault((change.tbl, change.row_id), {})
        cells |= parsed(change.body or "{}").get("cols", {})
    _put(session, after, changes[0].hlc)
    _mark(session, act, "done")
    return act.name


def next_names(session: Session) -> tuple[str, str]:
    """Return the names of the acts that undo and redo would take; empty where there is none."""
    done, undone = _next(session, "done", newest=True), _next(session, "undone", newest=False)
    return (done.name if done else "", undone.name if undone else "")


def _next(session: Session, state: str, *, newest: bool) -> Act | None:
    order = Act.number.desc() if newest else Act.number
    act = session.scalars(select(Act).where(Act.state == state).order_by(order).limit(1)).first()
    # Looked at only now: what stands behind one that is too old hangs on it.
    return act if act is not None and act.at >= acts_since() else None


def _changes(session: Session, txn: str) -> Sequence[LoggedChange]:
    query = select(LoggedChange).where(LoggedChange.txn == txn).order_by(LoggedChange.hlc)
    return session.scalars(query).all()


def _seen(session: Session, change: LoggedChange, ids: Iterable[str], col: str) -> Any:
    """Return what `col` showed before `change`: the newest of the values the change replaced."""
    if not ids:
        return True if col == DELETED else defaults_of(JOURNALLED[change.tbl])[col]
    query = (
        select(LoggedChange)
        .where(LoggedChange.id.in_(list(ids)))
        .order_by(LoggedChange.hlc.desc(), LoggedChange.id.desc())
        .limit(1)
    )
    earlier = session.scalars(query).first()
    # Erased for good is as if it never was.
    if earlier is None or earlier.body is None:
        return True if col == DELETED else defaults_of(JOURNALLED[change.tbl])[col]
    if (earlier.tbl, earlier.row_id) != (change.tbl, change.row_id):
        return False  # a child that touched this row and so kept it alive
    return parsed(earlier.body or "{}").get("cols", {}).get(col)


def _put(session: Session, rows: dict[Row, dict[str, Any]], began: int) -> None:
    """Give rows these cells; one that is gone comes back as it was when the act began."""
    replaying(session)
    # One flush at the end: one for every row would make a large import slow to take back.
    with session.no_autoflush:
        held = _rows(session, rows)
        for (name, row_id), cells in rows.items():
            row = held.get((name, row_id))
            values = {col: frozen(value) for col, value in cells.items() if col != DELETED}
            if cells.get(DELETED):
                if row is not None:
                    session.delete(row)
            elif row is None:
                before = _held_before(session, name, row_id, began)
                session.add(JOURNALLED[name](id=row_id, **(before | values)))
            else:
                for col, value in values.items():
                    setattr(row, col, value)
    session.flush()


def _rows(session: Session, wanted: Iterable[Row]) -> dict[Row, Journalled]:
    """Return those of the rows that there are, read many at a time."""
    ids: dict[str, list[str]] = {}
    for name, row_id in wanted:
        ids.setdefault(name, []).append(row_id)
    found: dict[Row, Journalled] = {}
    for name, some in ids.items():
        for start in range(0, len(some), _CHUNK):
            column = JOURNALLED[name].__table__.columns["id"]
            query = select(JOURNALLED[name]).where(column.in_(some[start : start + _CHUNK]))
            found |= {(name, row.id): row for row in session.scalars(query)}
    return found


def _held_before(session: Session, name: str, row_id: str, hlc: int) -> dict[str, Any]:
    """Return what a row held at a moment of the clock, from the log that outlives it."""
    query = (
        select(LoggedChange.body)
        .where(LoggedChange.tbl == name, LoggedChange.row_id == row_id, LoggedChange.hlc < hlc)
        .order_by(LoggedChange.hlc, LoggedChange.id)
    )
    held: dict[str, Any] = {}
    for body in session.scalars(query):
        held |= parsed(body or "{}").get("cols", {})
    held.pop(DELETED, None)
    return {col: frozen(value) for col, value in held.items()}


def _mark(session: Session, act: Act, state: str) -> None:
    session.execute(update(Act).where(Act.number == act.number).values(state=state))
