"""Copies of a file for a table: which, when saved, how far they go."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.core.letters import letter
from app.core.words import translate
from app.features.unlock.models.moments import when_words
from app.features.unlock.records import DAILY, REPAIRED, Copy
from app.ui.dates import isolated, short_day

MARK, COPY, SAVED, HOLDS = range(4)
COLUMNS: Final = 4

Index = QModelIndex | QPersistentModelIndex


class CopiesModel(QAbstractTableModel):
    """Copies, the one to be preferred first; the first column only marks the chosen one."""

    def __init__(self, parent: QObject | None = None, *, by_reason: bool = False) -> None:
        super().__init__(parent)
        self._copies: tuple[Copy, ...] = ()
        self._by_reason = by_reason

    def show(self, copies: tuple[Copy, ...]) -> None:
        """Show these copies."""
        self.beginResetModel()
        self._copies = copies
        self.endResetModel()

    def copy(self, row: int) -> Copy | None:
        """The copy in a row."""
        return self._copies[row] if 0 <= row < len(self._copies) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self._copies)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else COLUMNS

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        titles = (
            "",
            self.tr("Made") if self._by_reason else self.tr("Copy"),
            self.tr("Saved"),
            self.tr("Holds"),
        )
        if role == Qt.ItemDataRole.AccessibleTextRole and section == MARK:
            return self.tr("Chosen")
        return titles[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        copy = self.copy(index.row()) if index.isValid() else None
        if copy is None:
            return None
        column = index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(copy, column)
        if role == Qt.ItemDataRole.AccessibleTextRole and column == MARK:
            return ", ".join(self._words(copy, each) for each in (COPY, SAVED, HOLDS))
        if role == Qt.ItemDataRole.ToolTipRole and column == HOLDS:
            return counts_words(copy) if copy.readable else None
        return None

    def _words(self, copy: Copy, column: int) -> str:
        if column == COPY:
            return reason_words(copy.why) if self._by_reason else kind_words(copy.kind)
        if column == SAVED:
            return when_words(copy.saved, exact=True)
        return holds_words(copy) if column == HOLDS else ""


def kind_words(kind: str) -> str:
    """Which copy it is."""
    if kind == REPAIRED:
        return translate("CopiesModel", "Repaired from the journal")
    if kind == DAILY:
        return translate("CopiesModel", "Daily backup")
    return translate("CopiesModel", "Automatic backup")


def reason_words(why: str) -> str:
    """When a backup was made: before what, or after what."""
    return {
        "opened": translate("CopiesModel", "when it was opened"),
        "periodic": translate("CopiesModel", "while it was open"),
        "import": translate("CopiesModel", "before an import"),
        "purge": translate("CopiesModel", "before something was destroyed"),
        "migration": translate("CopiesModel", "before a new format"),
        "restore": translate("CopiesModel", "before a backup took its place"),
        "copy": translate("CopiesModel", "by hand"),
    }.get(why, translate("CopiesModel", "automatically"))


def holds_words(copy: Copy) -> str:
    """How far a copy goes."""
    if not copy.readable:
        return translate("CopiesModel", "cannot be read")
    if not copy.statements:
        return translate("CopiesModel", "before the first statement")
    if not copy.letters:
        return counts_words(copy)
    said = isolated(letter(copy.letters, copy.language))
    if not copy.date:
        return translate("CopiesModel", "up to statement {letter}").format(letter=said)
    words = translate("CopiesModel", "up to statement {letter}, {date}")
    return words.format(letter=said, date=isolated(short_day(copy.date)))


def counts_words(copy: Copy) -> str:
    """What a copy holds in numbers."""
    meetings = (
        translate("CopiesModel", "1 meeting")
        if copy.meetings == 1
        else translate("CopiesModel", "{count} meetings").format(count=copy.meetings)
    )
    statements = (
        translate("CopiesModel", "1 statement")
        if copy.statements == 1
        else translate("CopiesModel", "{count} statements").format(count=copy.statements)
    )
    return translate("CopiesModel", "{meetings}, {statements}").format(
        meetings=meetings, statements=statements
    )
