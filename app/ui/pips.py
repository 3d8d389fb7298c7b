"""A row of small boxes: how many of how many, without a number to read."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui import roles

WIDTH = 7
HEIGHT = 10
GAP = 2
MOST = 12
TONES = {"": ("edge", "text2"), "danger": ("danger", "danger"), "ok": ("ok", "ok")}
TONES["caution"] = ("caution", "caution")


def pips_size(total: int) -> QSize:
    """The size of a row of `total` boxes; of a number where there are more than twelve."""
    shown = min(total, MOST)
    wide = shown * roles.px(WIDTH) + max(shown - 1, 0) * roles.px(GAP)
    return QSize(wide, roles.px(HEIGHT))


def paint_pips(painter: QPainter, corner: QPoint, filled: int, total: int, tone: str = "") -> None:
    """Draw the boxes from `corner` on, `filled` of them full."""
    border, inside = TONES.get(tone, TONES[""])
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    step = roles.px(WIDTH) + roles.px(GAP)
    for number in range(min(total, MOST)):
        box = QRectF(
            corner.x() + number * step, corner.y(), roles.px(WIDTH) - 1, roles.px(HEIGHT) - 1
        )
        painter.setPen(roles.colour(border))
        painter.setBrush(roles.colour(inside) if number < filled else Qt.BrushStyle.NoBrush)
        painter.drawRect(box)
    painter.restore()


class PipMeter(QWidget):
    """Boxes for a small number of things, some of them filled; a number beyond twelve."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filled, self._total, self._tone = 0, 0, ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_value(self, filled: int, total: int, tone: str, words: str) -> None:
        """Show `filled` of `total` in a tone; `words` say the same to who cannot see it."""
        self._filled, self._total, self._tone = filled, total, tone
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        if self._total > MOST:
            return self.fontMetrics().boundingRect(self._number()).size()
        return pips_size(self._total)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._total > MOST:
            painter.setPen(roles.colour(self._tone or "text2"))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._number())
        else:
            top = (self.height() - roles.px(HEIGHT)) // 2
            paint_pips(painter, QPoint(0, top), self._filled, self._total, self._tone)
        painter.end()

    def _number(self) -> str:
        return f"{self._filled}/{self._total}"
