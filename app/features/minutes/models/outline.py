"""The agenda as it stands beside the minutes: titles and how many statements each has."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.features.minutes.records import OutlineItem

Index = QModelIndex | QPersistentModelIndex

ITEM: Final = Qt.ItemDataRole.UserRole
CURRENT: Final = Qt.ItemDataRole.UserRole + 1


class OutlineModel(QAbstractListModel):
    """Agenda items in order; one of them is the current one."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: tuple[OutlineItem, ...] = ()
        self._current: str = ""

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._items):
            return None
        item = self._items[index.row()]
        if role == ITEM:
            return item
        if role == CURRENT:
            return item.id == self._current
        if role == Qt.ItemDataRole.DisplayRole:
            return item.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = self.tr("{number}, {title}, {count} statements")
            return words.format(number=item.number, title=item.title, count=item.statements)
        return None

    def show(self, items: Sequence[OutlineItem], current: str) -> None:
        """Show these agenda items, the one with the id `current` as the current one."""
        if [each.id for each in items] != [each.id for each in self._items]:
            self.beginResetModel()
            self._items, self._current = tuple(items), current
            self.endResetModel()
        elif (tuple(items), current) != (self._items, self._current):
            self._items, self._current = tuple(items), current
            if self._items:
                self.dataChanged.emit(self.index(0, 0), self.index(len(self._items) - 1, 0))
