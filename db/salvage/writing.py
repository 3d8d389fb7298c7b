"""Writes what was saved into a new file: the log as it was, the rest as one act on top of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, insert, update

from db import search
from db.connection import OpenFile
from db.journal.guard import unguarded
from db.salvage.evidence import Evidence, Row
from db.salvage.state import Kept, Key, State, Values, shown
from db.session import unit_of_work
from db.tables import JOURNALLED, Base
from db.tables.base import Journalled, defaults_of, frozen
from db.tables.exchange import LoggedChange, Purged, Register, Replica, Self
from db.tables.local import Act, Draft, LocalSetting

_COPIED = ("sync_conflict", "sync_ack", "sync_bundle", "sync_parked")
_MANY = 500


def write(file: OpenFile, found: Evidence, kept: Kept, state: State) -> int:
    """Fill the empty `file`; returns how many rows without contents others now hang on."""
    raw = file.driver_connection()
    # What the log alone tells may hang on what only rows told of: checked when all is written.
    raw.execute("PRAGMA foreign_keys = OFF")
    base = shown(kept.cells)
    with file.engine.begin() as connection, unguarded(connection):
        _put(connection, LoggedChange, kept.changes)
        _put(connection, Register, _registers(kept))
        _put_rows(connection, base)
        _put_local(connection, found, kept)
    bare = _with_parents(state)
    _write_rest(file, base, state)
    raw.execute("PRAGMA foreign_keys = ON")
    return bare


def _put(connection: Connection, table: type[Base], rows: Iterable[Mapping[str, Any]]) -> None:
    names = {column.name for column in table.__table__.columns}
    values = [{name: value for name, value in row.items() if name in names} for row in rows]
    for start in range(0, len(values), _MANY):
        connection.execute(insert(table), values[start : start + _MANY])


def _registers(kept: Kept) -> Iterator[Row]:
    for (table, row_id, col), siblings in kept.cells.items():
        for id_, (hlc, value) in siblings.items():
            yield {
                "tbl": table,
                "row_id": row_id,
                "col": col,
                "change_id": id_,
                "hlc": hlc,
                "value": value,
            }


def _put_rows(connection: Connection, base: State) -> None:
    rows = [_row(key, values) for key, values in base.rows.items()]
    for name, table in JOURNALLED.items():
        own = [{"id": key[1], **_frozen(row)} for key, row in base.rows.items() if key[0] == name]
        for start in range(0, len(own), _MANY):
            connection.execute(table.__table__.insert(), own[start : start + _MANY])  # type: ignore[attr-defined]
    search.index(connection, rows)


def _put_local(connection: Connection, found: Evidence, kept: Kept) -> None:
    own = connection.execute(Self.__table__.select()).one()
    before = next((row["replica_id"] for row in found.local["sync_self"]), "")
    last = max((change["hlc"] for change in kept.changes), default=0)
    connection.execute(update(Self).values(last_hlc=max(last, found.clock() or 0)))
    connection.execute(update(Replica).values(forked_from=before))
    replicas = [row for row in found.local["sync_replica"] if row["id"] != own.replica_id]
    _put(connection, Replica, _once(replicas, "id"))
    purged = {row["change_id"]: row for row in found.local["sync_purged"]}
    for change in kept.changes:
        if change["body"] is None:
            gone = {"change_id": change["id"], "row_id": change["row_id"], "at": ""}
            purged.setdefault(change["id"], gone)
    _put(connection, Purged, purged.values())
    _put(connection, Draft, _once(found.local["draft"], "meeting_id"))
    settings = [row for row in found.local["local_setting"] if row["key"] != "open"]
    _put(connection, LocalSetting, _once(settings, "key"))
    for name in _COPIED:
        table = Base.metadata.tables[name]
        for row in {
            tuple(row[key.name] for key in table.primary_key): row for row in found.local[name]
        }.values():
            connection.execute(table.insert(), row)
    if kept.whole:
        # An act can be taken back only where every change of it is there.
        _put(connection, Act, _once(found.local["act"], "number"))


def _once(rows: Iterable[Row], key: str) -> Iterable[Row]:
    return {row[key]: row for row in rows}.values()


def _with_parents(state: State) -> int:
    """Give rows whose surroundings are lost something to hang on, without any words."""
    bare = 0
    waiting = list(state.rows)
    while waiting:
        key = waiting.pop()
        for parent, meeting in _parents(key, state.rows[key]):
            if parent in state.rows:
                continue
            values = dict(defaults_of(JOURNALLED[parent[0]]))
            if "meeting_id" in values:
                values["meeting_id"] = meeting
            state.rows[parent] = values
            waiting.append(parent)
            bare += 1
    return bare


def _parents(key: Key, values: Values) -> Iterator[tuple[Key, Any]]:
    for column in JOURNALLED[key[0]].__table__.columns:
        for link in column.foreign_keys:
            if values.get(column.key):
                yield (link.column.table.name, values[column.key]), values.get("meeting_id")


def _write_rest(file: OpenFile, base: State, state: State) -> None:
    changed = [key for key, values in state.rows.items() if base.rows.get(key) != values]
    gone = [key for key in base.rows if key not in state.rows]
    if not changed and not gone:
        return
    with unit_of_work(file, act="salvage", undoable=False) as unit:
        session = unit.session
        with session.no_autoflush:
            for key in sorted(changed):
                row = session.get(JOURNALLED[key[0]], key[1])
                if row is None:
                    session.add(_row(key, state.rows[key]))
                else:
                    for name, value in _frozen(state.rows[key]).items():
                        if getattr(row, name) != value:
                            setattr(row, name, value)
            for key in sorted(gone):
                session.delete(session.get_one(JOURNALLED[key[0]], key[1]))


def _row(key: Key, values: Values) -> Journalled:
    return JOURNALLED[key[0]](id=key[1], **_frozen(values))


def _frozen(values: Values) -> Values:
    return {name: frozen(value) for name, value in values.items()}
