"""What can be chosen while attendees are put down: delegations, and groups of the record."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.features.attendees.records import DelegationRecord

Index = QModelIndex | QPersistentModelIndex

NAME: Final = Qt.ItemDataRole.UserRole
SEARCHED: Final = Qt.ItemDataRole.UserRole + 1
KEY: Final = Qt.ItemDataRole.UserRole + 2


class DirectoryModel(QAbstractListModel):
    """The delegations of the directory, found by code and by name in every language."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._known: tuple[DelegationRecord, ...] = ()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self._known)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        known = self._known[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return f"{known.code}  {known.name}"
        if role == NAME:
            return known.name
        if role == SEARCHED:
            names = (known.name, *known.names.values(), *known.short_names.values())
            return "\n".join((known.code, *names))
        return None

    def show(self, known: Sequence[DelegationRecord]) -> None:
        """Offer these delegations."""
        if tuple(known) != self._known:
            self.beginResetModel()
            self._known = tuple(known)
            self.endResetModel()


class RolesModel(QAbstractListModel):
    """The groups a delegation can be in, each with a tick."""

    def __init__(self, roles: Sequence[tuple[str, str]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._roles = tuple(roles)
        self._ticked: tuple[str, ...] = ()
        self.touched = False

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self._roles)

    def flags(self, index: Index) -> Qt.ItemFlag:
        never = Qt.ItemFlag.ItemNeverHasChildren
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable | never

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        key, words = self._roles[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return words
        if role == Qt.ItemDataRole.CheckStateRole:
            ticked = key in self._ticked
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        return key if role == KEY else None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        key = self._roles[index.row()][0]
        others = tuple(one for one in self._ticked if one != key)
        ticked = Qt.CheckState(value) == Qt.CheckState.Checked
        self._ticked = (*others, key) if ticked else others
        self.touched = True
        self.dataChanged.emit(index, index)
        return True

    def ticked(self) -> tuple[str, ...]:
        """The groups ticked, in the order they were."""
        return self._ticked

    def tick(self, roles: Sequence[str]) -> int:
        """Tick these groups from the start; gives the place of the first."""
        self._ticked = tuple(roles)
        if self._roles:
            self.dataChanged.emit(self.index(0), self.index(len(self._roles) - 1))
        keys = [key for key, _ in self._roles]
        return next((keys.index(role) for role in self._ticked if role in keys), 0)
