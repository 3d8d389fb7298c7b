"""The table of facts: a doubt stands in it as an icon and a word."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QStyle, QStyleOptionViewItem, QTableView

from app.features.coalitions.models import table
from app.features.coalitions.models.facts import ADDED, CHANGED, named_marks
from app.features.coalitions.models.table import FactsModel
from app.ui import icons, roles
from app.ui.rows import (
    Index,
    LineDelegate,
    has_keyboard,
    paint_bar,
    paint_ground,
    paint_line,
    set_up_table,
)

WIDTHS: Final = {table.WORDS: 240, table.AS_OF: 124, table.SOURCE: 170, table.MARKS: 284}
ICON: Final = 14
PADDING: Final = 8
MARGIN: Final = 16
LOOKS: Final = {
    "unverified": ("triangle-alert", "caution"),
    CHANGED: ("pencil", "text2"),
    ADDED: ("plus", "text2"),
}


class ListDelegate(LineDelegate):
    """Draws the name of a list in line with the words of the head above it."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        paint_ground(painter, option)
        paint_line(painter, option.rect)
        if has_keyboard(option):
            paint_bar(painter, option)
        painter.setFont(roles.font("ui"))
        painter.setPen(roles.colour("text"))
        box = option.rect.adjusted(roles.px(MARGIN), 0, -roles.px(MARGIN), 0)
        flags = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        flags = QStyle.visualAlignment(option.direction, flags)
        painter.drawText(box, flags, str(index.data()))


class MarksDelegate(LineDelegate):
    """Draws the marks of a fact side by side, each an icon and its words."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        paint_ground(painter, option)
        paint_line(painter, option.rect)
        fact = index.data(table.FACT)
        painter.setFont(roles.font("table"))
        start = option.rect.left() + roles.px(PADDING)
        for kind, words in named_marks(fact):
            icon, tone = LOOKS[kind]
            start = self._paint_mark(painter, option, start, (icon, tone, words))
        painter.setPen(roles.colour("text"))

    @staticmethod
    def _paint_mark(
        painter: QPainter, option: QStyleOptionViewItem, start: int, mark: tuple[str, str, str]
    ) -> int:
        icon, tone, words = mark
        box: QRect = option.rect
        side = roles.px(ICON)
        at = QRect(start, box.top() + (box.height() - side) // 2, side, side)
        corner = QStyle.visualRect(option.direction, box, at).topLeft()
        painter.drawPixmap(corner, icons.pixmap(icon, tone, ICON))
        begin = start + side + roles.px(4)
        wide = painter.fontMetrics().horizontalAdvance(words)
        room = QRect(begin, box.top(), wide + 2, box.height())
        painter.setPen(roles.colour(tone))
        flags = QStyle.visualAlignment(
            option.direction, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        )
        painter.drawText(QStyle.visualRect(option.direction, box, room), flags, words)
        return begin + wide + roles.px(12)


class FactsTable(QTableView):
    """Tells which fact is to be corrected: Enter or a double click."""

    wanted = Signal()

    def __init__(self, model: FactsModel, name: str) -> None:
        super().__init__()
        self.setModel(model)
        set_up_table(self, name)
        self.setItemDelegateForColumn(table.MARKS, MarksDelegate(self))
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.doubleClicked.connect(self.wanted)
        roles.notice.changed.connect(self.fit)
        self.fit()

    def fit(self) -> None:
        """Take the widths of the text size in force."""
        header = self.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(table.VALUE, QHeaderView.ResizeMode.Stretch)
        for column, wide in WIDTHS.items():
            self.setColumnWidth(column, roles.px(wide))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # The form below takes its room from the table: the line it is about stays in sight.
        self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.wanted.emit()
            return
        super().keyPressEvent(event)
