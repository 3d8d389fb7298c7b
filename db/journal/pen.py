"""Writes changes into the log and keeps the registers, for one transaction."""

from __future__ import annotations

import secrets
import time
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from db import version
from db.canonical import canonical
from db.ids import new_id
from db.journal.change import DELETED, Edit, Header, change_id, inner_hash
from db.tables.exchange import LoggedChange, Register, Self

_CHUNK = 400
Row = tuple[str, str]
Cell = tuple[str, str, str]

# Built once: putting a statement together costs more than the database needs to carry it out.
_IDENTITY = select(Self.replica_id, Self.last_hlc)
_SET_CLOCK = update(Self).values(last_hlc=bindparam("clock"))
_SIBLINGS = (
    select(Register.tbl, Register.row_id, Register.col, Register.change_id)
    .where(Register.row_id.in_(bindparam("rows", expanding=True)))
    .order_by(Register.change_id)
)
_HEAD = (
    select(LoggedChange.seq, LoggedChange.id)
    .where(LoggedChange.scope == bindparam("scope"), LoggedChange.replica == bindparam("replica"))
    .order_by(LoggedChange.seq.desc())
    .limit(1)
)
_DROP_SIBLINGS = delete(Register).where(
    Register.row_id == bindparam("row"),
    Register.tbl == bindparam("table"),
    Register.col == bindparam("column"),
)
_PUT_SIBLINGS = insert(Register)
_LOG = insert(LoggedChange)


class Pen:
    """The one writer of `sync_change` and `sync_register`; lives as long as a unit of work."""

    def __init__(self, connection: Connection, author: str = "") -> None:
        """Take up the clock and the identity of this replica."""
        self._connection = connection
        self._author = author
        row = connection.execute(_IDENTITY).one()
        self._replica: str = row.replica_id
        self._last: int = row.last_hlc
        self._heads: dict[str, tuple[int, str]] = {}
        self.txn = new_id()
        self.kinds: set[str] = set()
        self.meetings: set[str] = set()

    @property
    def replica(self) -> str:
        """The id of this copy of the file."""
        return self._replica

    @property
    def clock(self) -> int:
        """The last tick this copy of the file has taken."""
        return self._last

    @property
    def used(self) -> bool:
        """Whether anything was written."""
        return bool(self.kinds)

    def record(self, edits: Sequence[Edit]) -> None:
        """Log `edits`, parents first, and make their values the only current ones."""
        siblings = self._siblings(_rows_of(edits))
        known = set(siblings)
        logged: list[dict[str, Any]] = []
        fresh: dict[Cell, dict[str, Any]] = {}
        for edit in edits:
            logged.append(self._log(_with_forgotten(edit, siblings), siblings, fresh))
            self.kinds.add(edit.table)
            if edit.meeting_id:
                self.meetings.add(edit.meeting_id)
        self._replace(known, fresh)
        self._connection.execute(_LOG, logged)
        self._connection.execute(_SET_CLOCK, {"clock": self._last})

    def _log(
        self,
        edit: Edit,
        siblings: dict[Cell, list[str]],
        fresh: dict[Cell, dict[str, Any]],
    ) -> dict[str, Any]:
        body = canonical(_body(edit, siblings))
        seq, prev = self._head(edit.scope)
        header = Header(
            replica=self._replica,
            scope=edit.scope,
            seq=seq + 1,
            prev=prev,
            txn=self.txn,
            hlc=self._tick(),
            wall=datetime.now(UTC).isoformat(timespec="seconds"),
            author=self._author,
            tbl=edit.table,
            row_id=edit.row_id,
            schema=version.CURRENT,
        )
        salt = secrets.token_hex(16)
        inner = inner_hash(salt, body)
        id_ = change_id(header, inner)
        self._heads[edit.scope] = (header.seq, id_)
        values = {(edit.table, edit.row_id, col): value for col, value in edit.cells.items()}
        if not edit.deletes:
            values |= {(table, row_id, DELETED): False for table, row_id in edit.parents}
        for cell, value in values.items():
            siblings[cell] = [id_]
            fresh[cell] = _register(cell, id_, header.hlc, value)
        record = {name: getattr(header, name) for name in Header.__slots__}
        return {**record, "id": id_, "salt": salt, "inner": inner, "body": body, "applied": True}

    def _replace(self, known: set[Cell], fresh: dict[Cell, dict[str, Any]]) -> None:
        stale = [cell for cell in fresh if cell in known]
        if stale:
            cells = [{"table": table, "row": row, "column": col} for table, row, col in stale]
            self._connection.execute(_DROP_SIBLINGS, cells)
        self._connection.execute(_PUT_SIBLINGS, list(fresh.values()))

    def _siblings(self, rows: Sequence[Row]) -> dict[Cell, list[str]]:
        found: dict[Cell, list[str]] = {}
        ids = sorted({row_id for _table, row_id in rows})
        wanted = set(rows)
        for start in range(0, len(ids), _CHUNK):
            part = {"rows": ids[start : start + _CHUNK]}
            for table, row_id, col, id_ in self._connection.execute(_SIBLINGS, part):
                if (table, row_id) in wanted:
                    found.setdefault((table, row_id, col), []).append(id_)
        return found

    def _head(self, scope: str) -> tuple[int, str]:
        if scope not in self._heads:
            chain = {"scope": scope, "replica": self._replica}
            row = self._connection.execute(_HEAD, chain).first()
            self._heads[scope] = (row.seq, row.id) if row else (0, "")
        return self._heads[scope]

    def _tick(self) -> int:
        self._last = max((time.time_ns() // 1_000_000) << 16, self._last + 1)
        return self._last


def _with_forgotten(edit: Edit, siblings: dict[Cell, list[str]]) -> Edit:
    forgotten = {
        col: value
        for col, value in edit.unset.items()
        if (edit.table, edit.row_id, col) in siblings
    }
    return replace(edit, cells={**edit.cells, **forgotten}) if forgotten else edit


def _body(edit: Edit, siblings: dict[Cell, list[str]]) -> dict[str, Any]:
    body: dict[str, Any] = {"cols": dict(edit.cells)}
    seen = {
        col: siblings[edit.table, edit.row_id, col]
        for col in edit.cells
        if (edit.table, edit.row_id, col) in siblings
    }
    if seen:
        body["ctx"] = seen
    lives = {
        parent: siblings[*parent, DELETED]
        for parent in edit.parents
        if (*parent, DELETED) in siblings
    }
    if lives and not edit.deletes:
        body["deps"] = sorted({id_ for ids in lives.values() for id_ in ids})
        body["touch"] = [[table, row_id, ids] for (table, row_id), ids in lives.items()]
    return body


def _register(cell: Cell, id_: str, hlc: int, value: Any) -> dict[str, Any]:
    table, row_id, col = cell
    return {
        "tbl": table,
        "row_id": row_id,
        "col": col,
        "change_id": id_,
        "hlc": hlc,
        "value": canonical(value),
    }


def _rows_of(edits: Iterable[Edit]) -> list[Row]:
    rows: list[Row] = []
    for edit in edits:
        rows.append((edit.table, edit.row_id))
        rows.extend(edit.parents)
    return rows
