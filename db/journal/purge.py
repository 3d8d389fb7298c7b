"""Erases words for good: what stays tells that something was there, and not what."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Row, and_, delete, func, insert, or_, select, update
from sqlalchemy.orm import Session

from db import search
from db.canonical import parsed
from db.journal.capture import restate
from db.journal.change import DELETED, Edit
from db.journal.guard import unguarded
from db.tables import JOURNALLED
from db.tables.base import Journalled, defaults_of, frozen
from db.tables.exchange import Conflict, LoggedChange, Parked, Purged, Register
from db.tables.local import Act, Draft

_CHUNK = 400
RowKey = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Purge:
    """What is to be erased.

    `scopes` maps whole chains to the last moment of the clock that is erased of them, `histories`
    chains of which the rows stay as they are now and only what they held before is erased;
    `changes` are ids of single changes.
    """

    scopes: Mapping[str, int] = field(default_factory=dict)
    histories: Mapping[str, int] = field(default_factory=dict)
    changes: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.scopes or self.histories or self.changes)


@dataclass(frozen=True, slots=True)
class Erased:
    """How much was erased: changes of the log, and rows that are gone by it."""

    changes: int = 0
    rows: int = 0


def changes_of(connection: Connection, rows: Iterable[RowKey]) -> frozenset[str]:
    """Return the ids of every change of these rows."""
    wanted = set(rows)
    found = set()
    for part in _parts(sorted({row_id for _table, row_id in wanted})):
        query = select(LoggedChange.id, LoggedChange.tbl, LoggedChange.row_id)
        for id_, table, row_id in connection.execute(query.where(LoggedChange.row_id.in_(part))):
            if (table, row_id) in wanted:
                found.add(id_)
    return frozenset(found)


def holds(connection: Connection, purge: Purge) -> bool:
    """Whether any word that is to be erased is still there."""
    return bool(_to_erase(connection, purge))


def erase(session: Session, purge: Purge) -> Erased:
    """Erase in the running unit of work: values, bodies, salts, inner hashes, words of the index.

    Ids and the chain of hashes stay. Acts that can no longer be taken back leave the stack: those
    that contain what was erased, and all before them. `db.purging.compact` must follow the commit.
    """
    connection = session.connection()
    found = _to_erase(connection, purge)
    if not found:
        return Erased()
    _restate(session, [change for change in found if change.scope in purge.histories])
    rows = {(change.tbl, change.row_id) for change in found}
    with unguarded(connection):
        _note(connection, found)
        _blank(connection, [change.id for change in found], rows)
        gone = _project(connection, rows)
        _forget_around(connection, found, rows)
        _forget_drafts(connection, purge)
    return Erased(len(found), gone)


def _to_erase(connection: Connection, purge: Purge) -> list[Row[Any]]:
    names = ("id", "tbl", "row_id", "txn", "scope")
    columns = [getattr(LoggedChange, name) for name in names]
    words = or_(
        LoggedChange.body.is_not(None),
        LoggedChange.salt.is_not(None),
        LoggedChange.inner.is_not(None),
    )
    found: list[Row[Any]] = []
    for scope, until in (*purge.scopes.items(), *purge.histories.items()):
        within = and_(LoggedChange.scope == scope, LoggedChange.hlc <= until)
        found.extend(connection.execute(select(*columns).where(within, words)))
    known = {change.id for change in found}
    for part in _parts(sorted(purge.changes - known)):
        found.extend(connection.execute(select(*columns).where(LoggedChange.id.in_(part), words)))
    return found


def _restate(session: Session, changes: Sequence[Row[Any]]) -> None:
    """Log anew what the rows of these changes hold now: their history can go then."""
    scopes = {(change.tbl, change.row_id): change.scope for change in changes}
    living, gone = [], []
    for (name, row_id), scope in scopes.items():
        row = session.get(JOURNALLED[name], row_id) if name in JOURNALLED else None
        if row is not None:
            living.append(row)
        else:
            gone.append(Edit(name, row_id, scope, {DELETED: True}))
    if living or gone:
        restate(session, living, gone)


def _note(connection: Connection, found: Sequence[Row[Any]]) -> None:
    known = set(connection.scalars(select(Purged.change_id)))
    at = datetime.now(UTC).isoformat(timespec="seconds")
    fresh = [
        {"change_id": change.id, "row_id": change.row_id, "at": at}
        for change in found
        if change.id not in known
    ]
    if fresh:
        connection.execute(insert(Purged), fresh)


def _blank(connection: Connection, changes: Sequence[str], rows: set[RowKey]) -> None:
    for part in _parts(changes):
        query = update(LoggedChange).where(LoggedChange.id.in_(part))
        connection.execute(query.values(body=None, salt=None, inner=None))
    erased = set(changes)
    cells = [
        {"tbl": one.tbl, "row_id": one.row_id, "col": one.col, "change_id": one.change_id}
        for one in _registers(connection, rows)
        if one.change_id in erased
    ]
    for cell in cells:
        query = update(Register).where(*(getattr(Register, name) == cell[name] for name in cell))
        connection.execute(query.values(value=None))


def _registers(connection: Connection, rows: set[RowKey]) -> Iterator[Row[Any]]:
    for part in _parts(sorted({row_id for _table, row_id in rows})):
        query = select(Register.__table__).where(Register.row_id.in_(part))
        for one in connection.execute(query).all():
            if (one.tbl, one.row_id) in rows:
                yield one


def _project(connection: Connection, rows: set[RowKey]) -> int:
    """Let rows show what is left in their registers; returns how many are gone."""
    left: dict[RowKey, dict[str, tuple[int, str, str]]] = defaultdict(dict)
    living = set()
    for one in _registers(connection, rows):
        if one.value is None:
            continue
        row = (one.tbl, one.row_id)
        newest = left[row].get(one.col)
        left[row][one.col] = max(newest or (-1, "", ""), (one.hlc, one.change_id, one.value))
        if one.col == DELETED and one.value == "false":
            living.add(row)
    for name, row_id in sorted(living & rows):
        shown = {col: frozen(parsed(value)) for col, (_, _, value) in left[name, row_id].items()}
        shown.pop(DELETED)
        _show(connection, JOURNALLED[name], row_id, shown)
    gone = sorted(rows - living)
    search.forget_rows(connection, rows)
    for name, row_id in gone:
        if name in JOURNALLED:
            columns = JOURNALLED[name].__table__.columns
            connection.execute(delete(JOURNALLED[name]).where(columns["id"] == row_id))
    return len(gone)


def _show(
    connection: Connection, table: type[Journalled], row_id: str, shown: Mapping[str, Any]
) -> None:
    values = {**defaults_of(table), **shown}
    columns = table.__table__.columns
    connection.execute(update(table).where(columns["id"] == row_id).values(**values))
    search.index(connection, [table(id=row_id, **values)])


def _forget_around(connection: Connection, found: Sequence[Row[Any]], rows: set[RowKey]) -> None:
    """Take away what points at the erased changes: conflicts, parked changes, acts on the stack."""
    for part in _parts(sorted(row_id for _table, row_id in rows)):
        connection.execute(delete(Conflict).where(Conflict.row_id.in_(part)))
    for part in _parts([change.id for change in found]):
        connection.execute(delete(Parked).where(Parked.change_id.in_(part)))
    newest = 0
    for part in _parts(sorted({change.txn for change in found})):
        query = select(func.max(Act.number)).where(Act.txn.in_(part))
        newest = max(newest, connection.execute(query).scalar() or 0)
    # Beneath an act that cannot be taken back none can: it may hang on what the other one made.
    connection.execute(update(Act).where(Act.number <= newest).values(state="dropped"))


def _forget_drafts(connection: Connection, purge: Purge) -> None:
    """Take away the lines that were being typed in meetings whose private words are erased."""
    owners = [scope.partition(":")[2] for scope in purge.scopes if scope.startswith("n:")]
    for part in _parts(owners):
        connection.execute(delete(Draft).where(Draft.meeting_id.in_(part)))


def _parts(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(ids), _CHUNK):
        yield ids[start : start + _CHUNK]
