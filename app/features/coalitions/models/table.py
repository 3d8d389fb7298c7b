"""Reference facts as a table that can be filtered by any of its words."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.features.coalitions.models.facts import Fact, marks_of
from app.ui.dates import short_date

Index = QModelIndex | QPersistentModelIndex

WORDS: Final = 0
VALUE: Final = 1
AS_OF: Final = 2
SOURCE: Final = 3
MARKS: Final = 4
COLUMNS: Final = 5

FACT: Final = Qt.ItemDataRole.UserRole
SORT: Final = Qt.ItemDataRole.UserRole + 1


class FactsModel(QAbstractTableModel):
    """One line for each fact that fits the filter."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[Fact, ...] = ()
        self._shown: tuple[Fact, ...] = ()
        self._filter = ""

    def show(self, facts: Sequence[Fact]) -> None:
        """Show these facts, those that fit the filter."""
        self._all = tuple(facts)
        self.filter(self._filter)

    def filter(self, typed: str) -> None:
        """Show the facts in which every word typed stands somewhere."""
        self.beginResetModel()
        self._filter = typed
        wanted = _plain(typed).split()
        self._shown = tuple(
            fact for fact in self._all if all(word in _searched(fact) for word in wanted)
        )
        self.endResetModel()

    def counts(self) -> tuple[int, int, int]:
        """How many facts are shown, how many there are, and how many are not verified."""
        doubtful = sum(not fact.verified for fact in self._all)
        return len(self._shown), len(self._all), doubtful

    def fact(self, place: int) -> Fact | None:
        """The fact of a line, None where there is no such line."""
        return self._shown[place] if 0 <= place < len(self._shown) else None

    def place(self, wanted: tuple[str, str, tuple[str, ...]]) -> int:
        """The line of a fact by its id, -1 where it is not shown."""
        ids = [fact.id for fact in self._shown]
        return ids.index(wanted) if wanted in ids else -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else COLUMNS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        fact, column = self._shown[index.row()], index.column()
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return self._words(fact, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(fact, column)
        if role == SORT:
            return fact.as_of if column == AS_OF else self._words(fact, column)
        return fact if role == FACT else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self.tr("Words"),
            self.tr("Value"),
            self.tr("As of"),
            self.tr("Source"),
            self.tr("Marks"),
        )[section]

    def _words(self, fact: Fact, column: int) -> str:
        return (
            fact.words,
            fact.value,
            short_date(fact.as_of),
            fact.source,
            self.tr(", ").join(marks_of(fact)),
        )[column]

    def _spoken(self, fact: Fact, column: int) -> str:
        if column == WORDS:
            # A doubt is heard with the fact itself, not only in a column further on.
            return self.tr(", ").join((fact.words, *marks_of(fact)))
        if column == MARKS:
            return self._words(fact, column) or self.tr("verified")
        return self._words(fact, column)


def _searched(fact: Fact) -> str:
    return _plain(" ".join((fact.words, fact.value, fact.source, fact.as_of, *marks_of(fact))))


def _plain(words: str) -> str:
    apart = unicodedata.normalize("NFKD", words.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))
