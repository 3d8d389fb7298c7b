"""The steps of a meeting as tabs with one line of accent under the current one."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QTabBar, QWidget

from app.ui import roles

PADDING = 12
LINE = 2


class StepTabs(QTabBar):
    """Tabs without a frame: the current step in strong words over a line of accent."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def tabSizeHint(self, index: int) -> QSize:  # noqa: N802
        words = QFontMetrics(roles.font("ui_strong")).horizontalAdvance(self.tabText(index))
        return QSize(words + 2 * roles.px(PADDING) + 2, max(self.height(), roles.px(43)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for index in range(self.count()):
            self._paint_step(painter, index)
        painter.end()

    def _paint_step(self, painter: QPainter, index: int) -> None:
        box = self.tabRect(index)
        current = index == self.currentIndex()
        painter.setFont(roles.font("ui_strong" if current else "ui"))
        painter.setPen(roles.colour("text" if current else "text2"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.tabText(index))
        if current:
            below = QRect(box.left(), box.bottom() - LINE + 1, box.width(), LINE)
            painter.fillRect(below, roles.colour("accent"))
        if current and self.hasFocus():
            painter.setPen(roles.colour("accent"))
            painter.drawRect(box.adjusted(2, 6, -3, -6))
