"""The meetings of the file as a table, the latest first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.features.meetings.models.words import meeting_name, ordinal, state_words
from app.features.meetings.records import MeetingRow
from app.ui.dates import short_date

Index = QModelIndex | QPersistentModelIndex

NUMBER: Final = 0
TITLE: Final = 1
DATE: Final = 2
CITY: Final = 3
STATE: Final = 4
STATEMENTS: Final = 5
COLUMNS: Final = 6

ROW: Final = Qt.ItemDataRole.UserRole
SORT: Final = Qt.ItemDataRole.UserRole + 1


class MeetingsModel(QAbstractTableModel):
    """One line for each meeting."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[MeetingRow, ...] = ()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else COLUMNS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._shown(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row, column)
        if role == Qt.ItemDataRole.TextAlignmentRole and column == STATEMENTS:
            return Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        if role == SORT:
            return self._native(row, column)
        return row if role == ROW else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section == STATEMENTS:
            return Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self.tr("Number"),
            self.tr("Meeting"),
            self.tr("Date"),
            self.tr("City"),
            self.tr("State of the record"),
            self.tr("Statements"),
        )[section]

    def show(self, rows: Sequence[MeetingRow]) -> None:
        """Show these meetings."""
        if [row.id for row in rows] != [row.id for row in self._rows]:
            self.beginResetModel()
            self._rows = tuple(rows)
            self.endResetModel()
        elif rows and tuple(rows) != self._rows:
            self._rows = tuple(rows)
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, COLUMNS - 1))

    def meeting(self, place: int) -> str:
        """The id of the meeting in a line; empty where there is none."""
        return self._rows[place].id if 0 <= place < len(self._rows) else ""

    def place(self, meeting: str) -> int:
        """The line a meeting stands in, or -1."""
        return next((at for at, row in enumerate(self._rows) if row.id == meeting), -1)

    def _shown(self, row: MeetingRow, column: int) -> str:
        if column == STATEMENTS:
            return str(row.statements) if row.statements else "–"
        return (
            ordinal(row.number),
            meeting_name(row.title, row.number),
            short_date(row.date),
            row.city,
            state_words(row.status),
        )[column]

    def _spoken(self, row: MeetingRow, column: int) -> str:
        if column == STATEMENTS:
            words = self.tr("1 statement") if row.statements == 1 else self.tr("{count} statements")
            return words.format(count=row.statements)
        return self._shown(row, column)

    @staticmethod
    def _native(row: MeetingRow, column: int) -> object:
        return (row.number, row.title, row.date, row.city, row.status, row.statements)[column]
