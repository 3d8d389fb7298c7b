"""The sidebar: sections and the latest meetings, find-or-do and lock; folds to a rail of icons."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QSizePolicy,
    QStyle,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.ui import icons, roles
from app.ui.action_row import ActionRow
from app.ui.rows import Index, LineDelegate, visual

WIDE: Final = 200
NARROW: Final = 44
ROW: Final = 28
SUB_ROW: Final = 26
RAIL_ROW: Final = 36
MARGIN: Final = 12
SUB_START: Final = 36

EntryRole = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: a section (with an icon) or, below it, one meeting (without)."""

    key: str
    words: str
    icon: str = ""
    detail: str = ""


class EntryModel(QAbstractListModel):
    """The rows of the sidebar."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._entries: tuple[Entry, ...] = ()

    def show_entries(self, entries: tuple[Entry, ...]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    def row_of(self, key: str) -> int:
        """The row of a key, -1 where it is not shown."""
        keys = [entry.key for entry in self._entries]
        return keys.index(key) if key in keys else -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return entry.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (entry.words, entry.detail) if part)
        if role == EntryRole:
            return entry
        return None


class EntryDelegate(LineDelegate):
    """Draws a row wide or, on the rail, as an icon with a bar of accent."""

    narrow = False

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        entry: Entry = index.data(EntryRole)
        if self.narrow:
            return QSize(roles.px(NARROW), roles.px(RAIL_ROW))
        return QSize(roles.px(WIDE), roles.px(ROW if entry.icon else SUB_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry: Entry = index.data(EntryRole)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if hovered or (selected and not self.narrow):
            painter.fillRect(option.rect, roles.colour("sel" if selected else "hover"))
        if self.narrow:
            self._paint_rail(painter, option, entry, selected=selected)
        else:
            self._paint_wide(painter, option, entry, selected=selected)
        if selected and option.widget.hasFocus():
            painter.setPen(roles.colour("accent"))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))
            painter.drawRect(option.rect.adjusted(1, 1, -2, -2))

    def _paint_rail(
        self, painter: QPainter, option: QStyleOptionViewItem, entry: Entry, *, selected: bool
    ) -> None:
        box: QRect = option.rect
        side = roles.px(16)
        left = box.left() + (box.width() - side) // 2
        top = box.top() + (box.height() - side) // 2
        picture = icons.pixmap(entry.icon, "accent" if selected else "text")
        painter.drawPixmap(left, top, picture)
        if selected:
            bar = QRect(box.left(), box.top() + 6, 3, box.height() - 12)
            painter.fillRect(QStyle.visualRect(option.direction, box, bar), roles.colour("accent"))

    def _paint_wide(
        self, painter: QPainter, option: QStyleOptionViewItem, entry: Entry, *, selected: bool
    ) -> None:
        box: QRect = option.rect
        margin, start = roles.px(MARGIN), roles.px(SUB_START)
        leading = visual(option.direction, Qt.AlignmentFlag.AlignLeading)
        trailing = visual(option.direction, Qt.AlignmentFlag.AlignTrailing)
        if entry.icon:
            side = roles.px(16)
            icon = QRect(box.left() + margin, box.top() + (box.height() - side) // 2, side, side)
            at = QStyle.visualRect(option.direction, box, icon).topLeft()
            painter.drawPixmap(at, icons.pixmap(entry.icon, "text"))
        words = QRect(box.left() + start, box.top(), box.width() - start - margin, box.height())
        words = QStyle.visualRect(option.direction, box, words)
        painter.setFont(roles.font("badge"))
        painter.setPen(roles.colour("text3"))
        painter.drawText(words, trailing, entry.detail)
        taken = painter.fontMetrics().horizontalAdvance(entry.detail)
        scale = "ui" if entry.icon else "table"
        painter.setFont(roles.font(f"{scale}_strong" if selected else scale))
        painter.setPen(roles.colour("text" if selected or entry.icon else "text2"))
        elided = painter.fontMetrics().elidedText(
            entry.words, Qt.TextElideMode.ElideRight, words.width() - taken - roles.px(4)
        )
        painter.drawText(words, leading, elided)


class Sidebar(QFrame):
    """Rows to go to, and below them find-or-do and lock."""

    chosen = Signal(str)
    """The key of the row that was chosen."""

    def __init__(self, find: QAction, lock: QAction) -> None:
        super().__init__()
        self.setProperty("strip", "side-rtl" if roles.is_right_to_left() else "side")
        self._model = EntryModel(self)
        self._delegate = EntryDelegate(self)
        self._entries: tuple[Entry, ...] = ()
        self._current = ""
        self.narrow = False
        self.list = QListView()
        self.list.setModel(self._model)
        self.list.setItemDelegate(self._delegate)
        self.list.setAccessibleName(self.tr("Sections and meetings"))
        self.list.setProperty("ground", "window")
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self.rows = (ActionRow(find, "search"), ActionRow(lock, "lock"))
        self.rows[1].setEnabled(lock.isEnabled())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(0)
        column.addWidget(self.list, 1)
        for row in self.rows:
            column.addWidget(row)
            row.setVisible(row.isEnabled())
        self.list.clicked.connect(self._choose)
        self.list.activated.connect(self._choose)
        roles.notice.changed.connect(self._fit)
        self._fit()

    def show_entries(self, entries: tuple[Entry, ...], current: str) -> None:
        """Show sections and meetings, `current` marked."""
        self._entries = entries
        self._current = current
        shown = tuple(entry for entry in entries if entry.icon) if self.narrow else entries
        self._model.show_entries(shown)
        row = self._model.row_of(current)
        if row < 0:
            row = self._model.row_of(current.partition("/")[0])
        if row >= 0:
            self.list.setCurrentIndex(self._model.index(row))

    def fold(self, narrow: bool) -> None:
        """Fold to the rail, or unfold."""
        self.narrow = narrow
        self._delegate.narrow = narrow
        for row in self.rows:
            row.set_narrow(narrow)
        self.show_entries(self._entries, self._current)
        self._fit()

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(index.data(EntryRole).key)

    def _fit(self) -> None:
        self.setFixedWidth(roles.px(NARROW if self.narrow else WIDE))
