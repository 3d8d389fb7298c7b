"""The agenda as one list: items with their guiding questions below, then the general questions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from app.core.ids import new_id
from app.features.agenda.records import AgendaItemRecord, QuestionRecord

Index = QModelIndex | QPersistentModelIndex
Kind = Literal["item", "question", "heading", "general"]

ROW: Final = Qt.ItemDataRole.UserRole
WORDS: Final = 0
"""The one column."""


@dataclass(frozen=True, slots=True)
class AgendaRow:
    """One line; `item_id` is the item a question belongs to, `fresh` a question not stored yet."""

    kind: Kind
    id: str
    text: str
    number: int = 0
    item_id: str = ""
    fresh: bool = False


class AgendaModel(QAbstractListModel):
    """Lines of the agenda; what is typed into one is told to whoever stores it."""

    typed = Signal(object, str)
    """An AgendaRow as it stands now, and the words it had before."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[AgendaRow] = []

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole}:
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row)
        return row if role == ROW else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or self._rows[index.row()].kind == "heading":
            return Qt.ItemFlag.NoItemFlags
        never = Qt.ItemFlag.ItemNeverHasChildren
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable | never

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        words = " ".join(str(value).split())
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        row = self._rows[index.row()]
        if not words or words == row.text:
            return False
        self._rows[index.row()] = replace(row, text=words, fresh=False)
        self.dataChanged.emit(index, index)
        self.typed.emit(replace(row, text=words), row.text)
        return True

    def row(self, number: int) -> AgendaRow | None:
        """The line at a place, if there is one."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def place(self, row_id: str) -> int:
        """Where the line with this id stands, or -1."""
        return next((at for at, row in enumerate(self._rows) if row.id == row_id), -1)

    def items(self) -> tuple[AgendaRow, ...]:
        """The agenda items alone, in order."""
        return tuple(row for row in self._rows if row.kind == "item")

    def show(self, items: Sequence[AgendaItemRecord], general: Sequence[QuestionRecord]) -> None:
        """Show these items and questions."""
        rows = _rows_of(items)
        if general:
            rows.append(self._heading())
            rows += [AgendaRow("general", one.id, one.text) for one in general]
        if [_shape(row) for row in rows] == [_shape(row) for row in self._rows]:
            if rows and rows != self._rows:
                self._rows = rows
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def begin_question(self, item_id: str) -> int:
        """Put an empty question under an item, or under the general ones; gives its place."""
        if not item_id and not any(row.kind == "heading" for row in self._rows):
            self._insert(len(self._rows), self._heading())
        kind: Kind = "question" if item_id else "general"
        at = len(self._rows)
        if item_id:
            at = max(place for place, row in enumerate(self._rows) if _under(row, item_id)) + 1
        self._insert(at, AgendaRow(kind, new_id(), "", item_id=item_id, fresh=True))
        return at

    def drop_fresh(self) -> None:
        """Take out questions that were begun and left empty."""
        for at in reversed(range(len(self._rows))):
            row = self._rows[at]
            bare_heading = row.kind == "heading" and at == len(self._rows) - 1
            if (row.fresh and not row.text) or bare_heading:
                self.beginRemoveRows(QModelIndex(), at, at)
                del self._rows[at]
                self.endRemoveRows()

    def _insert(self, at: int, row: AgendaRow) -> None:
        self.beginInsertRows(QModelIndex(), at, at)
        self._rows.insert(at, row)
        self.endInsertRows()

    def _heading(self) -> AgendaRow:
        return AgendaRow("heading", "", self.tr("Questions to the whole meeting"))

    def _spoken(self, row: AgendaRow) -> str:
        if row.kind == "item":
            return self.tr("Item {number}: {title}").format(number=row.number, title=row.text)
        if row.kind == "question":
            return self.tr("Guiding question: {words}").format(words=row.text)
        if row.kind == "general":
            return self.tr("General question: {words}").format(words=row.text)
        return row.text


def _rows_of(items: Sequence[AgendaItemRecord]) -> list[AgendaRow]:
    rows = []
    for item in items:
        rows.append(AgendaRow("item", item.id, item.title, item.number))
        rows += [AgendaRow("question", one.id, one.text, item_id=item.id) for one in item.questions]
    return rows


def _shape(row: AgendaRow) -> tuple[str, str]:
    return row.kind, row.id


def _under(row: AgendaRow, item_id: str) -> bool:
    return item_id in {row.id, row.item_id}
