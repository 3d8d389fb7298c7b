"""Everything that can still be read of a damaged file, by table; nothing is made up for yet."""

from __future__ import annotations

import contextlib
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver

from db.journal.change import Header, change_id, inner_hash
from db.pages import PAGE
from db.salvage.carve import Carver, Sheet
from db.salvage.questions import Questions
from db.salvage.shapes import LOST, Shape, Values, fitting
from db.snapshot import Scratch
from db.sweep import Layout
from db.tables import JOURNALLED

WORDS = "search_content"
LOG, REGISTERS = "sync_change", "sync_register"
LOCAL = (
    "draft",
    "local_setting",
    "act",
    "sync_replica",
    "sync_self",
    "sync_conflict",
    "sync_ack",
    "sync_bundle",
    "sync_parked",
    "sync_purged",
    "search_row",
    WORDS,
)
# Rows longer than this continue on other pages.
_LONG = PAGE - 600
_OWN_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_HEADER = tuple(Header.__slots__)

Row = dict[str, Any]
Cell = tuple[str, str, str]


@dataclass(slots=True)
class Evidence:
    """What was read: changes whose hash is right, registers, rows and what is local.

    `whole` names the tables that were read from end to end; of the others rows may be missing.
    """

    log: dict[str, Row] = field(default_factory=dict)
    registers: dict[Cell, dict[str, tuple[int, str | None]]] = field(
        default_factory=lambda: defaultdict(dict)
    )
    rows: dict[tuple[str, str], Row] = field(default_factory=dict)
    local: dict[str, list[Row]] = field(default_factory=lambda: defaultdict(list))
    whole: set[str] = field(default_factory=set)
    unplaced: int = 0

    def known(self) -> set[tuple[str, str]]:
        """Return every row that the log or a register speaks of."""
        rows = {(change["tbl"], change["row_id"]) for change in self.log.values()}
        return rows | {(table, row_id) for table, row_id, _col in self.registers}

    def clock(self) -> int | None:
        """Return how far the clock of the file had come, if that can be read."""
        return max((row["last_hlc"] for row in self.local["sync_self"]), default=None)

    def take(self, table: str, row: Row) -> None:
        """Take in one row of a table."""
        if any(type(value) is str and "\0" in value for value in row.values()):
            # The end of it was read off a page that is not whole: nobody types such a letter.
            row = {name: value if name == "id" else LOST for name, value in row.items()}
        if table == LOG:
            if LOST not in row.values() and _is_true(row):
                self.log[row["id"]] = row
        elif table == REGISTERS:
            if LOST not in row.values():
                cell = row["tbl"], row["row_id"], row["col"]
                self.registers[cell][row["change_id"]] = row["hlc"], row["value"]
        elif table in JOURNALLED:
            self.rows[table, row["id"]] = row
        elif LOST not in row.values():
            self.local[table].append(row)


def read_in_order(place: Path, key: bytes, shapes: Mapping[str, Shape]) -> Evidence:
    """Read table by table, as long as nothing stands in the way."""
    found = Evidence()
    with contextlib.suppress(driver.Error), contextlib.closing(Questions(place, key)) as questions:
        for table, shape in shapes.items():
            names = ", ".join(f'"{column.name}"' for column in shape.columns)
            # Not by an index: the table itself must be whole.
            rows = questions.ask(f"SELECT {names} FROM {table} NOT INDEXED")  # noqa: S608  ours
            if rows is not None:
                for values in rows:
                    found.take(table, shape.named(None, values))
                found.whole.add(table)
    return found


def carve(
    layout: Layout,
    key: bytes,
    scratch: Scratch,
    shapes: Mapping[str, Shape],
    found: Evidence,
    *,
    mixed: bool,
) -> None:
    """Add to `found` what stands on whole pages, wherever they are.

    Where pages of several moments are `mixed`, or the end is cut off, a long row may go on where
    it does not belong: of such rows only those are taken that prove themselves.
    """
    layers = [dict(layout.pages())]
    if layout.log.later:
        # The older state first: what was written later takes its place.
        layers.append(layers[0] | dict(layout.later()))
    for layer in layers:
        place = scratch.folder / "pages"
        carver = Carver(place, key, layout.seal, layer.items())
        sheets = [sheet for sheet in carver.sheets() if sheet.rows]
        _sort(sheets, shapes, found, mixed=mixed)
        place.unlink(missing_ok=True)


def _sort(
    sheets: Sequence[Sheet], shapes: Mapping[str, Shape], found: Evidence, *, mixed: bool
) -> None:
    roots = _roots(sheets)
    waiting: list[tuple[Sheet, tuple[str, ...]]] = []
    for sheet in sheets:
        if _is_schema(sheet.rows[0][1]):
            continue
        values = [row for _number, row in sheet.rows]
        tables: tuple[str, ...] = (REGISTERS if sheet.keyed else roots.get(sheet.page, ""),)
        if tables[0] not in shapes:
            tables = fitting(shapes, values)
        if tables in {(LOG,), (REGISTERS,)}:
            _take(found, shapes[tables[0]], _that_fit(sheet, shapes[tables[0]]), mixed=False)
        elif tables:
            waiting.append((sheet, tables))
    known = found.known()
    for sheet, tables in waiting:
        table = _best(sheet, tables, shapes, known)
        if table:
            _take(found, shapes[table], sheet.rows, mixed=mixed)
        else:
            found.unplaced += len(sheet.rows)


def _that_fit(sheet: Sheet, shape: Shape) -> list[tuple[int | None, Values]]:
    # Pages of an index look like pages in the order of a key.
    return [(number, values) for number, values in sheet.rows if shape.fits(values)]


def _take(
    found: Evidence, shape: Shape, rows: Iterable[tuple[int | None, Values]], *, mixed: bool
) -> None:
    if shape.table in found.whole:
        return
    for number, values in rows:
        if not mixed or _size(values) < _LONG:
            found.take(shape.table, shape.named(number, values))


def _best(
    sheet: Sheet,
    tables: tuple[str, ...],
    shapes: Mapping[str, Shape],
    known: set[tuple[str, str]],
) -> str:
    """Return the table most rows of a page are known in, or the only one that it can be."""
    counts = {
        name: sum((name, _id_of(shapes[name], values)) in known for _number, values in sheet.rows)
        for name in tables
        if name in JOURNALLED
    }
    best = max(counts, key=counts.__getitem__, default="")
    if best and counts[best]:
        return best
    if len(tables) > 1:
        return ""
    ids = [str(_id_of(shapes[name], values)) for name in counts for _number, values in sheet.rows]
    return tables[0] if all(_OWN_ID.fullmatch(id_) for id_ in ids) else ""


def _id_of(shape: Shape, values: Values) -> Any:
    return next(
        value for column, value in zip(shape.columns, values, strict=False) if column.name == "id"
    )


def _roots(sheets: Sequence[Sheet]) -> dict[int, str]:
    """Return which page each table begins on, as far as that can be read."""
    return {
        values[3]: values[2]
        for sheet in sheets
        if _is_schema(sheet.rows[0][1])
        for _number, values in sheet.rows
        if values[0] == "table" and type(values[3]) is int
    }


def _is_schema(values: Values) -> bool:
    kind, _name, table, root = values[:4]
    return kind in {"table", "index"} and type(table) is str and type(root) is int


def _size(values: Values) -> int:
    return sum(len(value) for value in values if isinstance(value, str | bytes))


def _is_true(row: Row) -> bool:
    """Whether a change is the one that its id was made from; a purged one cannot be asked."""
    if row["body"] is None or row["salt"] is None:
        return row["inner"] is None and row["body"] is None
    inner = inner_hash(row["salt"], row["body"])
    header = Header(**{name: row[name] for name in _HEADER})
    return bool(inner == row["inner"] and change_id(header, inner) == row["id"])
