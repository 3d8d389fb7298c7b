"""Lists and tables: one line under each row, a bar at the row that has the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from app.ui import roles

ROW = 28
HEADER = 26
BAR = 2

Index = QModelIndex | QPersistentModelIndex


class LineDelegate(QStyledItemDelegate):
    """Draws cells as Qt does, in table text, with the line below and without the dotted focus."""

    def __init__(self, parent: QWidget | None = None, *, height: int = ROW) -> None:
        super().__init__(parent)
        self._height = height

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        size = super().sizeHint(option, index)
        return QSize(size.width(), roles.px(self._height))

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.font = roles.font("table")
        option.state &= ~QStyle.StateFlag.State_HasFocus

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        paint_line(painter, option.rect)
        if index.column() == 0 and has_keyboard(option):
            paint_bar(painter, option)


def has_keyboard(option: QStyleOptionViewItem) -> bool:
    """Whether a selected row belongs to the list that has the keyboard."""
    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    return selected and option.widget.hasFocus()


def visual(direction: Qt.LayoutDirection, side: Qt.AlignmentFlag) -> Qt.AlignmentFlag:
    """Where words stand that are to begin or end a row, in its middle, whatever they are."""
    middle = side | Qt.AlignmentFlag.AlignVCenter
    return QStyle.visualAlignment(direction, middle) | Qt.AlignmentFlag.AlignAbsolute


def paint_line(painter: QPainter, box: QRect, role: str = "line") -> None:
    """Draw the line of one pixel that ends a row."""
    painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), roles.colour(role))


def paint_bar(painter: QPainter, option: QStyleOptionViewItem) -> None:
    """Draw the bar of accent at the start of the row that has the keyboard."""
    box: QRect = option.rect
    bar = QRect(box.left(), box.top(), BAR, box.height())
    mirrored = QStyle.visualRect(option.direction, box, bar)
    painter.fillRect(mirrored, roles.colour("accent"))


def paint_ground(painter: QPainter, option: QStyleOptionViewItem, ground: str = "") -> None:
    """Fill a row: selection, hover, or the ground asked for."""
    state = option.state
    role = ground
    if state & QStyle.StateFlag.State_Selected:
        role = "sel"
    elif state & QStyle.StateFlag.State_MouseOver and not ground:
        role = "hover"
    if role:
        fill: QColor = roles.colour(role)
        painter.fillRect(option.rect, fill)


def set_up_table(table: QTableView, name: str) -> None:
    """Give a table the program's rows, header and keyboard habits."""
    table.setAccessibleName(name)
    table.setShowGrid(False)
    table.setItemDelegate(LineDelegate(table))
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setTabKeyNavigation(False)
    table.setWordWrap(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(roles.px(ROW))
    header = table.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
    header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
    header.setHighlightSections(False)
    header.setStretchLastSection(True)
    header.setFixedHeight(roles.px(HEADER))
