"""The table of copies: one of them is chosen, by arrows or by a click."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyleOptionViewItem,
    QTableView,
)

from app.features.unlock.models.copies import COPY, HOLDS, MARK, SAVED, CopiesModel
from app.features.unlock.records import REPAIRED, Copy
from app.ui import roles
from app.ui.rows import (
    HEADER,
    ROW,
    Index,
    LineDelegate,
    has_keyboard,
    paint_bar,
    paint_ground,
    paint_line,
    set_up_table,
)

WIDTHS: Final = {MARK: 37, COPY: 187, SAVED: 128}
NARROW: Final = 540
"""Where the table has less room, its columns are as wide as their words, and these may wrap."""
TWO_LINES: Final = 44
RADIO: Final = 14
DOT: Final = 6
MOST_ROWS: Final = 8


class CopyDelegate(LineDelegate):
    """Draws the round mark of the row that is chosen; the repaired copy stands out."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        model = index.model()
        copy = model.copy(index.row()) if isinstance(model, CopiesModel) else None
        if copy is not None and copy.kind == REPAIRED and index.column() == COPY:
            option.font = roles.font("table_strong")

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if index.column() != MARK:
            super().paint(painter, option, index)
            return
        paint_ground(painter, option)
        self._paint_mark(painter, option)
        paint_line(painter, option.rect)
        if has_keyboard(option):
            paint_bar(painter, option)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(super().sizeHint(option, index).width(), roles.px(ROW))

    def _paint_mark(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        side, box = roles.px(RADIO), QRect(option.rect)
        ring = QRectF(0, 0, side, side)
        ring.moveCenter(QRectF(box).center())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(roles.colour("accent" if chosen else "edge"))
        painter.setBrush(roles.colour("accent" if chosen else "page"))
        painter.drawEllipse(ring.adjusted(0.5, 0.5, -0.5, -0.5))
        if chosen:
            dot = QRectF(0, 0, roles.px(DOT), roles.px(DOT))
            dot.moveCenter(ring.center())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(roles.colour("onaccent"))
            painter.drawEllipse(dot)
        painter.restore()


class CopiesTable(QTableView):
    """As tall as its rows, up to a few; Enter goes on with the one that is chosen."""

    chosen = Signal()
    """Another copy is chosen."""
    wanted = Signal()
    """Enter, or a double click: go on with the chosen copy."""

    def __init__(self, name: str, *, by_reason: bool = False) -> None:
        super().__init__()
        self.copies = CopiesModel(self, by_reason=by_reason)
        self.setModel(self.copies)
        set_up_table(self, name)
        self.setItemDelegate(CopyDelegate(self))
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setProperty("rule", "table")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(HOLDS, QHeaderView.ResizeMode.Stretch)
        self.selectionModel().currentRowChanged.connect(self._current_changed)
        self.doubleClicked.connect(self._double_clicked)
        roles.notice.changed.connect(self.fit)
        self.fit()

    def show_copies(self, copies: tuple[Copy, ...], row: int = 0) -> None:
        """Show these copies, one of them chosen."""
        self.copies.show(copies)
        self.fit()
        if copies:
            self.choose(row)

    def choose(self, row: int) -> None:
        """Choose the copy in a row; selectRow() of Qt loses the row from right to left."""
        self.setCurrentIndex(self.copies.index(row, COPY))

    def copy(self) -> Copy | None:
        """The copy that is chosen."""
        return self.copies.copy(self.currentIndex().row())

    def fit(self) -> None:
        """Take widths and height at the text size in force."""
        narrow = 0 < self.viewport().width() < roles.px(NARROW)
        for column, wide in WIDTHS.items():
            needed = self.sizeHintForColumn(column) if narrow and column != MARK else roles.px(wide)
            self.setColumnWidth(column, min(roles.px(wide), needed))
        tall = roles.px(TWO_LINES if narrow else ROW)
        self.setWordWrap(narrow)
        self.verticalHeader().setDefaultSectionSize(tall)
        self.horizontalHeader().setFixedHeight(roles.px(HEADER))
        rows = min(self.copies.rowCount(), MOST_ROWS)
        self.setFixedHeight(roles.px(HEADER) + rows * tall + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # One choice among rows: there is nowhere to go within one.
        key, last = event.key(), self.copies.rowCount() - 1
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.wanted.emit()
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self.choose(0 if key == Qt.Key.Key_Home else last)
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Space}:
            return
        elif key == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit()

    def _double_clicked(self, _index: QModelIndex) -> None:
        self.wanted.emit()
