"""The list under the call line: who may be meant, and the offer to add an unknown word."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.features.minutes.records import FloorRecord

Index = QModelIndex | QPersistentModelIndex

ENTRY: Final = Qt.ItemDataRole.UserRole
NOTE: Final = Qt.ItemDataRole.UserRole + 1


class CallListModel(QAbstractListModel):
    """Up to six delegations and, below them, one line that adds the word or tells what follows."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[FloorRecord] = []
        self._note = ""

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._entries) + bool(self._note)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= self.rowCount():
            return None
        entry = self.entry(index.row())
        if role == ENTRY:
            return entry
        if role == NOTE:
            return "" if entry else self._note
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._spoken(entry) if entry else self._note
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        return flags | Qt.ItemFlag.ItemIsSelectable if self.entry(index.row()) else flags

    def entry(self, row: int) -> FloorRecord | None:
        """The delegation in a row; none for the line below them."""
        return self._entries[row] if 0 <= row < len(self._entries) else None

    def show(self, entries: Sequence[FloorRecord], note: str) -> None:
        """Show these delegations and, if there are words for it, the line below them."""
        if list(entries) == self._entries and note == self._note:
            return
        self.beginResetModel()
        self._entries, self._note = list(entries), note
        self.endResetModel()

    def _spoken(self, entry: FloorRecord) -> str:
        words = self.tr("{code}, {name}") if entry.present else self.tr("{code}, {name}, absent")
        return words.format(code=entry.code, name=entry.name)
