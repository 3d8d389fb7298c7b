"""Whether the file is whole: pages, links, and rows = registers = log."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Any

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Connection, Row, Text, select, type_coerce
from sqlalchemy.exc import DatabaseError

from db.canonical import canonical, parsed
from db.file import OpenFile
from db.journal.change import DELETED, Header, change_id, inner_hash
from db.sweep import Layout, bad_pages
from db.tables import JOURNALLED
from db.tables.base import CanonicalJson, Journalled, defaults_of
from db.tables.exchange import LoggedChange, Purged, Register

Cell = tuple[str, str, str]
Siblings = dict[str, str | None]
_MOST_PROBLEMS = 50


@dataclass(frozen=True, slots=True)
class Verdict:
    """What `verify` found; no problems means the file is whole."""

    changes: int
    rows: int
    problems: tuple[str, ...]

    @property
    def clean(self) -> bool:
        """Whether nothing was found."""
        return not self.problems


def verify(file: OpenFile) -> Verdict:
    """Check every page, link, row, register and change; names rows by table and id, never text."""
    problems = list(_pages(file))
    try:
        return _content(file, problems)
    except (DatabaseError, ValueError, TypeError, LookupError):
        # Torn or planted values stop the reading itself; they must not stop the verdict.
        problems.append("content: a part of it cannot be read")
        return Verdict(0, 0, tuple(problems[:_MOST_PROBLEMS]))


def _content(file: OpenFile, problems: list[str]) -> Verdict:
    with file.engine.connect() as connection:
        purged = set(connection.scalars(select(Purged.change_id)))
        log = _Log(purged)
        changes = 0
        for row in connection.execute(_changes_in_order()):
            changes += 1
            problems += log.take(row)
        registers = _registers(connection)
        problems += _differences(log.cells, registers, purged)
        rows = 0
        for problem in _row_problems(connection, registers):
            rows += problem is None
            if problem is not None:
                problems.append(problem)
        connection.rollback()
    return Verdict(changes, rows, tuple(problems[:_MOST_PROBLEMS]))


class _Log:
    """Replays the log from nothing and keeps what every cell must hold."""

    def __init__(self, purged: set[str]) -> None:
        self.cells: dict[Cell, Siblings] = defaultdict(dict)
        self._purged = purged
        self._heads: dict[tuple[str, str], tuple[int, str]] = {}

    def take(self, row: Row[Any]) -> Iterator[str]:
        """Apply one change; yields what is wrong with it."""
        header = Header(**{name.name: getattr(row, name.name) for name in fields(Header)})
        chain = (header.scope, header.replica)
        seq, prev = self._heads.get(chain, (0, ""))
        if (header.seq, header.prev) != (seq + 1, prev):
            yield f"log: the chain of {header.scope} breaks at {row.id}"
        self._heads[chain] = (header.seq, row.id)
        if row.id in self._purged:
            if (row.body, row.salt, row.inner) != (None, None, None):
                yield f"purge: the words of {row.id} are still there"
            return
        if row.body is None or inner_hash(row.salt, row.body) != row.inner:
            yield f"log: the words of {row.id} are not those that were logged"
            return
        if change_id(header, row.inner) != row.id:
            yield f"log: the id of {row.id} does not follow from its contents"
        self._apply(row.id, header, parsed(row.body))

    def _apply(self, id_: str, header: Header, body: Mapping[str, Any]) -> None:
        seen = body.get("ctx", {})
        for col, value in body["cols"].items():
            self._place((header.tbl, header.row_id, col), seen.get(col, ()), id_, value)
        for table, row_id, ids in body.get("touch", ()):
            self._place((table, row_id, DELETED), ids, id_, value=False)

    def _place(self, cell: Cell, replaced: Any, id_: str, value: Any) -> None:
        siblings = self.cells[cell]
        for old in replaced:
            siblings.pop(old, None)
        siblings[id_] = canonical(value)


def _changes_in_order() -> Any:
    table = LoggedChange.__table__
    return select(table).where(table.c.applied).order_by(table.c.hlc, table.c.id)


def _pages(file: OpenFile) -> Iterator[str]:
    # Not by SQLCipher's own check: it takes no notice of what the log makes up for.
    for number in bad_pages(Layout.of(file.place, file.key)):
        yield f"pages: page {number} is not what was written"
    for (answer,) in _asked(file, "integrity_check"):
        if answer != "ok":
            yield f"integrity_check: {answer}"
    for row in _asked(file, "foreign_key_check"):
        links = "foreign key: a row of {0} points at no row of {2}"
        yield links.format(*row) if len(row) > 1 else f"foreign_key_check: {row[0]}"


def _asked(file: OpenFile, pragma: str) -> list[tuple[Any, ...]]:
    try:
        found: list[tuple[Any, ...]] = (
            file.driver_connection().execute(f"PRAGMA {pragma}").fetchall()
        )
    except driver.DatabaseError as error:
        return [(str(error),)]
    return found


def _registers(connection: Connection) -> dict[Cell, dict[str, tuple[int, str | None]]]:
    found: dict[Cell, dict[str, tuple[int, str | None]]] = defaultdict(dict)
    for row in connection.execute(select(Register.__table__)):
        found[row.tbl, row.row_id, row.col][row.change_id] = (row.hlc, row.value)
    return found


def _differences(
    log: Mapping[Cell, Siblings],
    registers: Mapping[Cell, Mapping[str, tuple[int, str | None]]],
    purged: set[str],
) -> Iterator[str]:
    for cell in sorted(log.keys() | registers.keys()):
        held = {
            id_: value
            for id_, (_hlc, value) in registers.get(cell, {}).items()
            if id_ not in purged
        }
        if log.get(cell, {}) != held:
            yield "registers: {} {} {} differs from the log".format(*cell)


def _row_problems(
    connection: Connection, registers: Mapping[Cell, Mapping[str, tuple[int, str | None]]]
) -> Iterator[str | None]:
    """Yield None for every good row and a sentence for every bad one."""
    shown: dict[tuple[str, str], dict[str, str | None]] = defaultdict(dict)
    living: set[tuple[str, str]] = set()
    for (table, row_id, col), all_siblings in registers.items():
        # A register that was erased holds nothing, and what it held shows nowhere.
        siblings = {id_: held for id_, held in all_siblings.items() if held[1] is not None}
        if not siblings:
            continue
        newest = max(siblings, key=lambda id_: (siblings[id_][0], id_))
        shown[table, row_id][col] = siblings[newest][1]
        if col == DELETED and any(value == "false" for _hlc, value in siblings.values()):
            living.add((table, row_id))
    for name, kind in JOURNALLED.items():
        defaults, listings = defaults_of(kind), _listings(kind)
        for row in connection.execute(_as_written(kind, listings)).mappings():
            key = (name, str(row["id"]))
            expected = {
                col: shown[key].get(col) or canonical(default) for col, default in defaults.items()
            }
            actual = {
                col: value if col in listings else canonical(value)
                for col, value in row.items()
                if col != "id"
            }
            good = key in living and expected == actual
            living.discard(key)
            yield None if good else f"rows: {name} {key[1]} differs from its registers"
    for name, row_id in sorted(living):
        yield f"rows: {name} {row_id} is missing"


def _as_written(kind: type[Journalled], listings: frozenset[str]) -> Any:
    """Select whole rows, lists and mappings as the text they are kept as."""
    return select(
        *(
            type_coerce(column, Text).label(column.key) if column.key in listings else column
            for column in kind.__table__.columns
        )
    )


def _listings(kind: type[Journalled]) -> frozenset[str]:
    columns = kind.__table__.columns
    return frozenset(column.key for column in columns if isinstance(column.type, CanonicalJson))
