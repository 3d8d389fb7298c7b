"""What a file holds, put together from its log, registers, rows and index."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from db.canonical import canonical, parsed
from db.journal.change import DELETED
from db.salvage.evidence import LOG, REGISTERS, WORDS, Cell, Evidence, Row
from db.salvage.shapes import LOST
from db.tables import JOURNALLED
from db.tables.base import CanonicalJson, defaults_of

Key = tuple[str, str]
Values = dict[str, Any]
Siblings = dict[str, tuple[int, str]]


@dataclass(slots=True)
class State:
    """Living rows by table and id, with the values they show."""

    rows: dict[Key, Values] = field(default_factory=dict)
    pieced: set[Key] = field(default_factory=set)
    """Rows that were put together; a value may be an older one, or be missing."""


@dataclass(frozen=True, slots=True)
class Kept:
    """The part of the log that holds together: every chain from its beginning."""

    changes: tuple[Row, ...]
    cells: Mapping[Cell, Siblings]
    purged: frozenset[str]
    whole: bool
    lost: int
    """How many changes are known to be missing, at least."""


def keep_chains(found: Evidence) -> Kept:
    """Return the changes of every chain up to the first that is missing, in their order."""
    chains: dict[tuple[str, str], dict[int, Row]] = defaultdict(dict)
    waiting = []
    for change in found.log.values():
        if change["applied"]:
            chains[change["scope"], change["replica"]][change["seq"]] = change
        else:
            waiting.append(change)
    kept: list[Row] = []
    lost = 0
    for chain in chains.values():
        held = list(_from_the_beginning(chain))
        kept += held
        lost += max(chain) - len(held)
    kept.sort(key=lambda change: (change["hlc"], change["id"]))
    purged = frozenset(change["id"] for change in kept if change["body"] is None)
    whole = not lost and _nothing_behind(found, kept)
    return Kept((*kept, *waiting), _replayed(kept, purged), purged, whole, lost)


def shown(cells: Mapping[Cell, Siblings]) -> State:
    """Return the rows that registers speak of: the newest value of every cell, else its default."""
    state = State()
    values: dict[Key, Values] = defaultdict(dict)
    for (table, row_id, col), siblings in cells.items():
        if table not in JOURNALLED:
            continue
        if col == DELETED:
            if any(value == "false" for _hlc, value in siblings.values()):
                values[table, row_id].setdefault(DELETED, False)
            continue
        newest = max(siblings, key=lambda id_: (siblings[id_][0], id_))
        values[table, row_id][col] = parsed(siblings[newest][1] or "null")
    for key, row in values.items():
        if DELETED in row:
            named = {name: value for name, value in row.items() if name != DELETED}
            state.rows[key] = _full(key[0], named)
    return state


def joined(found: Evidence, kept: Kept) -> State:
    """Return the rows as they were last, from whatever still tells of them."""
    if kept.whole:
        return shown(kept.cells)
    if REGISTERS in found.whole:
        return shown({cell: _held(siblings) for cell, siblings in found.registers.items()})
    state = State()
    logged, living = _logged(found)
    registers = shown({cell: _held(siblings) for cell, siblings in found.registers.items()})
    dead = {
        (table, row_id)
        for (table, row_id, col), siblings in found.registers.items()
        if col == DELETED and all(value == "true" for _hlc, value in siblings.values())
    }
    words = _words(found)
    keys = found.rows.keys() | registers.rows.keys() | living | words.keys()
    for key in sorted(keys):
        row = found.rows.get(key)
        if row is None and (key in dead or key[0] in found.whole):
            continue
        cells = _cells(found, key)
        older = logged.get(key, {})
        state.rows[key] = _full(key[0], older | words.get(key, {}) | cells | _plain(key[0], row))
        if row is None or LOST in row.values():
            state.pieced.add(key)
    return state


def _from_the_beginning(chain: Mapping[int, Row]) -> Iterator[Row]:
    prev = ""
    for seq in range(1, len(chain) + 1):
        change = chain.get(seq)
        if change is None or change["prev"] != prev:
            return
        prev = change["id"]
        yield change


def _nothing_behind(found: Evidence, kept: list[Row]) -> bool:
    """Whether these are all changes there were: the clock stopped at the last of them."""
    if LOG in found.whole:
        return True
    ids = {change["id"] for change in kept}
    if any(not ids.issuperset(siblings) for siblings in found.registers.values()):
        return False
    clock = found.clock()
    return clock is not None and clock == max((change["hlc"] for change in kept), default=0)


def _replayed(changes: list[Row], purged: frozenset[str]) -> dict[Cell, Siblings]:
    cells: dict[Cell, Siblings] = defaultdict(dict)
    for change in changes:
        if change["id"] in purged:
            continue
        body = parsed(change["body"])
        seen = body.get("ctx", {})
        row = change["tbl"], change["row_id"]
        placed = [((*row, col), seen.get(col, ()), value) for col, value in body["cols"].items()]
        placed += [
            ((table, row_id, DELETED), ids, False) for table, row_id, ids in body.get("touch", ())
        ]
        for cell, replaced, value in placed:
            for old in replaced:
                cells[cell].pop(old, None)
            cells[cell][change["id"]] = change["hlc"], canonical(value)
    return cells


def _logged(found: Evidence) -> tuple[dict[Key, Values], set[Key]]:
    """Return the newest value that any readable change gave a cell, and the rows that lived."""
    values: dict[Key, Values] = defaultdict(dict)
    living: set[Key] = set()
    for change in sorted(found.log.values(), key=lambda change: (change["hlc"], change["id"])):
        if change["body"] is None or change["tbl"] not in JOURNALLED:
            continue
        body, key = parsed(change["body"]), (change["tbl"], change["row_id"])
        values[key] |= {col: value for col, value in body["cols"].items() if col != DELETED}
        if body["cols"].get(DELETED) is True:
            living.discard(key)
        else:
            living |= {key, *((table, row_id) for table, row_id, _ids in body.get("touch", ()))}
    return values, {key for key in living if key[0] in JOURNALLED}


def _words(found: Evidence) -> dict[Key, Values]:
    """Return the words that the index holds of rows."""
    entries = {row["number"]: (row["tbl"], row["row_id"]) for row in found.local["search_row"]}
    return {
        key: {JOURNALLED[key[0]].__words__: row["c0"]}
        for row in found.local[WORDS]
        if (key := entries.get(row["id"])) and key[0] in JOURNALLED and type(row["c0"]) is str
    }


def _cells(found: Evidence, key: Key) -> Values:
    values = {}
    for col in defaults_of(JOURNALLED[key[0]]):
        siblings = found.registers.get((*key, col))
        if siblings:
            newest = max(siblings, key=lambda id_: (siblings[id_][0], id_))
            values[col] = parsed(siblings[newest][1] or "null")
    return values


def _held(siblings: Mapping[str, tuple[int, str | None]]) -> Siblings:
    return {id_: (hlc, value or "null") for id_, (hlc, value) in siblings.items()}


def _plain(table: str, row: Row | None) -> Values:
    """Return the values of a row as the program knows them."""
    columns = JOURNALLED[table].__table__.columns
    values = {}
    for name, value in (row or {}).items():
        if name == "id" or value is LOST or name not in columns:
            continue
        kind = columns[name].type
        if isinstance(kind, CanonicalJson):
            values[name] = parsed(value)
        elif kind.python_type is bool:
            values[name] = bool(value)
        else:
            values[name] = value
    return values


def _full(table: str, values: Values) -> Values:
    """Return a whole row: what is not known stands at its default."""
    defaults = defaults_of(JOURNALLED[table])
    return {name: values.get(name, default) for name, default in defaults.items()}
