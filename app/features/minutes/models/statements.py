"""The list of statements: one row per statement, one per agenda item that has been taken up."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.features.minutes.records import MinutesRecord, OutlineItem, StatementRecord

Index = QModelIndex | QPersistentModelIndex
Row = StatementRecord | OutlineItem

ROW: Final = Qt.ItemDataRole.UserRole
ID: Final = Qt.ItemDataRole.UserRole + 1
FIRST_NAMED: Final = Qt.ItemDataRole.UserRole + 2


def rows_of(record: MinutesRecord, running: str = "") -> list[Row]:
    """The rows of the list: the running statement is left out, it stands below the list."""
    rows: list[Row] = []
    by_item: dict[str, list[StatementRecord]] = {}
    known = {item.id for item in record.items}
    for each in record.statements:
        key = each.agenda_item_id if each.agenda_item_id in known else ""
        by_item.setdefault(key, []).append(each)
    rows += (each for each in by_item.get("", []) if each.id != running)
    for item in record.items:
        if item.started or item.id in by_item:
            rows.append(item)
            rows += (each for each in by_item.get(item.id, []) if each.id != running)
    return rows


class StatementListModel(QAbstractListModel):
    """Rows of the list of statements; a new reading changes only the rows that differ."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self._first_named: set[str] = set()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == ID:
            return row.id
        if role == FIRST_NAMED:
            return row.id in self._first_named
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._spoken(row)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if isinstance(self._rows[index.row()], OutlineItem):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemNeverHasChildren
        )

    def row_of(self, wanted: str) -> int:
        """The row of a statement or agenda item by its id; -1 if it is not in the list."""
        return next((n for n, row in enumerate(self._rows) if row.id == wanted), -1)

    def index_of(self, wanted: str) -> QModelIndex:
        """The index of a statement or agenda item by its id; invalid if not in the list."""
        row = self.row_of(wanted)
        return self.index(row, 0) if row >= 0 else QModelIndex()

    def id_at(self, index: Index) -> str:
        """The id of the statement or agenda item in a row."""
        return str(index.data(ID)) if index.isValid() else ""

    def statement(self, index: Index) -> StatementRecord | None:
        """The statement in a row; none for the heading of an agenda item."""
        row = index.data(ROW) if index.isValid() else None
        return row if isinstance(row, StatementRecord) else None

    def beside(self, wanted: str, step: int) -> str:
        """The id of the statement `step` rows away, headings skipped; empty past the ends."""
        ids = [row.id for row in self._rows if isinstance(row, StatementRecord)]
        at = ids.index(wanted) + step if wanted in ids else len(ids) + step if step < 0 else -1
        return ids[at] if 0 <= at < len(ids) else ""

    def show(self, rows: Sequence[Row]) -> None:
        """Bring the list to `rows`, touching only what differs."""
        old, new = self._rows, list(rows)
        self._first_named = first_named(new)
        head = _same(old, new)
        tail = _same(old[head:][::-1], new[head:][::-1])
        gone, come = len(old) - head - tail, len(new) - head - tail
        shared = min(gone, come)
        if gone > shared:
            self.beginRemoveRows(QModelIndex(), head + shared, head + gone - 1)
            del self._rows[head + shared : head + gone]
            self.endRemoveRows()
        if come > shared:
            self.beginInsertRows(QModelIndex(), head + shared, head + come - 1)
            self._rows[head + shared : head + shared] = new[head + shared : head + come]
            self.endInsertRows()
        if shared:
            self._rows[head : head + shared] = new[head : head + shared]
            self.dataChanged.emit(self.index(head, 0), self.index(head + shared - 1, 0))

    def _spoken(self, row: Row) -> str:
        if isinstance(row, OutlineItem):
            words = self.tr("Agenda item {number}, {title}")
            return words.format(number=row.number, title=row.title)
        who = ", ".join(each.name for each in row.speakers) or self.tr("speaker unknown")
        text = " ".join(point.text for point in row.points)
        if not row.letter:
            return self.tr("{speaker}: {text}").format(speaker=who, text=text)
        words = self.tr("Statement {letter}, {speaker}: {text}")
        return words.format(letter=row.letter, speaker=who, text=text)


def _same(old: Sequence[Row], new: Sequence[Row]) -> int:
    count = 0
    for mine, theirs in zip(old, new, strict=False):
        if mine is not theirs and mine != theirs:
            break
        count += 1
    return count


def first_named(rows: Sequence[Row]) -> set[str]:
    """The first statement of each speaker who is named: there the row says so, once."""
    seen: set[str] = set()
    found = set()
    for row in rows:
        if isinstance(row, OutlineItem) or not row.named:
            continue
        new = {each.delegation_id for each in row.speakers} - seen
        if new:
            found.add(row.id)
        seen |= new
    return found
