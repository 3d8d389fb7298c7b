"""Words drawn in a box: in the direction they are written in, over as many lines as they need."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QTextLayout, QTextOption

from app.ui import roles

_RIGHT_TO_LEFT = frozenset({"R", "AL"})


def runs_right_to_left(words: str) -> bool:
    """Whether the first strong letter of these words runs from right to left."""
    for letter in words:
        kind = unicodedata.bidirectional(letter)
        if kind == "L":
            return False
        if kind in _RIGHT_TO_LEFT:
            return True
    return roles.is_right_to_left()


def direction_of(words: str) -> Qt.LayoutDirection:
    """The direction these words are to be drawn in, whatever the window's own."""
    rightward = Qt.LayoutDirection.LeftToRight
    return Qt.LayoutDirection.RightToLeft if runs_right_to_left(words) else rightward


def draw_line(
    painter: QPainter, box: QRect, words: str, scale: str, alignment: Qt.AlignmentFlag
) -> None:
    """Draw one line in the painter's pen, cut with three dots where the box is too narrow.

    `alignment` is of the window, already turned round where the window is.
    """
    shown = QFontMetrics(roles.font(scale)).elidedText(
        words, Qt.TextElideMode.ElideRight, box.width()
    )
    painter.setFont(roles.font(scale))
    painter.setLayoutDirection(direction_of(words))
    painter.drawText(box, alignment | Qt.AlignmentFlag.AlignAbsolute, shown)


def lines_height(words: str, scale: str, width: int) -> int:
    """How high these words are when they are broken at `width`."""
    return _laid_out(words, scale, width, alignment=None).lineCount() * roles.line(scale)


def draw_lines(
    painter: QPainter, box: QRect, words: str, scale: str, alignment: Qt.AlignmentFlag
) -> None:
    """Draw words from the top of a box on, broken at its width."""
    layout = _laid_out(words, scale, box.width(), alignment)
    layout.draw(painter, QPointF(box.topLeft()))


def _laid_out(
    words: str, scale: str, width: int, alignment: Qt.AlignmentFlag | None
) -> QTextLayout:
    layout = QTextLayout(words, roles.font(scale))
    option = QTextOption(alignment or Qt.AlignmentFlag.AlignLeft)
    if alignment is not None:
        option.setAlignment(alignment | Qt.AlignmentFlag.AlignAbsolute)
    option.setTextDirection(direction_of(words))
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    high = roles.line(scale)
    number = 0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1))
        line.setPosition(QPointF(0, number * high + (high - line.height()) / 2))
        number += 1
    layout.endLayout()
    return layout
