"""Statements laid out for painting: heights at once, lines of text only when a row is seen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QFontMetricsF,
    QPainter,
    QPolygonF,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from app.features.minutes.models.wording import is_right_to_left, to_units
from app.features.minutes.records import PointRecord, StatementRecord
from app.ui import roles

LETTERS: Final = 40  # the column of letters; text stands after it
LETTER_GAP: Final = 10
END: Final = 16
INDENT: Final = 14
TOP: Final = 7
HEAD: Final = 20
HEAD_GAP: Final = 3
POINT_GAP: Final = 1
GROUP: Final = 30
BULLET: Final = 3
KEY_POINT: Final = 7
LAST_LATIN: Final = 0x24F  # beyond it a line may be higher than the line of the scale


@dataclass(frozen=True, slots=True)
class LaidPoint:
    """One point of a row: its lines, where they begin, and how high they are together."""

    layout: QTextLayout
    top: float
    left: float
    height: float


class RowLayout:
    """One statement at one width."""

    def __init__(self, statement: StatementRecord, width: int) -> None:
        self.statement = statement
        self.width = width
        self._laid: list[LaidPoint] | None = None
        heights = sum(self._height(point) + roles.px(POINT_GAP) for point in statement.points)
        self.height = round(text_top() + heights + roles.px(TOP) + 1)

    def points(self) -> list[LaidPoint]:
        """The lines of every point, laid out the first time they are asked for."""
        if self._laid is None:
            self._laid, top = [], float(text_top())
            for point in self.statement.points:
                laid = self._lay_out(point, top)
                self._laid.append(laid)
                top += laid.height + roles.px(POINT_GAP)
        return self._laid

    def paint(self, painter: QPainter, left: int, top: int) -> None:
        """Draw the points with their bullets; `left`, `top` is the corner of the text column."""
        for point, laid in zip(self.statement.points, self.points(), strict=True):
            corner = QPointF(left + laid.left, top + laid.top)
            painter.setPen(roles.colour("text"))
            laid.layout.draw(painter, corner)
            mirrored = is_right_to_left(point.text, default=roles.is_right_to_left())
            x = bullet_x(left, self.width, point.level, mirrored=mirrored)
            middle = QPointF(x, corner.y() + roles.line("ui") / 2)
            paint_bullet(painter, middle, key_point=point.key_point)

    def _room(self, point: PointRecord) -> float:
        return max(self.width - roles.px(INDENT) * (point.level + 1), roles.px(60))

    def _height(self, point: PointRecord) -> float:
        plain = all(ord(char) <= LAST_LATIN or "‐" <= char <= "…" for char in point.text)
        if plain and _metrics().horizontalAdvance(point.text) <= self._room(point) - 1:
            return roles.line("ui")
        return self._lay_out(point, 0).height

    def _lay_out(self, point: PointRecord, top: float) -> LaidPoint:
        mirrored = is_right_to_left(point.text, default=roles.is_right_to_left())
        layout = QTextLayout(point.text, roles.font("ui"))
        layout.setTextOption(_option(mirrored=mirrored))
        layout.setFormats(_replaced(point))
        layout.setCacheEnabled(True)
        height = 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self._room(point))
            room = max(roles.line("ui"), line.height())
            line.setPosition(QPointF(0, height + (room - line.height()) / 2))
            height += room
        layout.endLayout()
        left = 0 if mirrored else roles.px(INDENT) * (point.level + 1)
        return LaidPoint(layout, top, left, max(height, roles.line("ui")))


def text_top() -> int:
    """Where the first point begins below the top of its row."""
    return roles.px(TOP) + roles.px(HEAD) + roles.px(HEAD_GAP)


def bullet_x(left: float, width: float, level: int, *, mirrored: bool) -> float:
    """The middle of the bullet of a point of this level, in a column `width` wide."""
    inset = roles.px(INDENT) * level + roles.px(3) + roles.px(BULLET) / 2
    return left + width - inset if mirrored else left + inset


def paint_bullet(painter: QPainter, middle: QPointF, *, key_point: bool) -> None:
    """Draw the dot of a point, or the small diamond of one marked as a key point."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    if key_point:
        half = roles.px(KEY_POINT) / 2
        painter.setBrush(roles.colour("accent"))
        x, y = middle.x(), middle.y()
        corners = [(x, y - half), (x + half, y), (x, y + half), (x - half, y)]
        painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))
    else:
        side = float(roles.px(BULLET))
        painter.setBrush(roles.colour("text3"))
        painter.drawEllipse(QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side))
    painter.restore()


def replaced_format() -> QTextCharFormat:
    """How a replaced passage looks: a dotted line below it, in private and in public."""
    made = QTextCharFormat()
    made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
    made.setUnderlineColor(roles.colour("edge"))
    return made


def _replaced(point: PointRecord) -> list[QTextLayout.FormatRange]:
    ranges = []
    for start, end in point.replaced:
        span = QTextLayout.FormatRange()
        span.start = to_units(point.text, start)
        span.length = to_units(point.text, end) - span.start
        span.format = replaced_format()
        ranges.append(span)
    return ranges


def _option(*, mirrored: bool) -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    right, left = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight
    option.setTextDirection(right if mirrored else left)
    option.setAlignment(Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft)
    return option


def _metrics() -> QFontMetricsF:
    return QFontMetricsF(roles.font("ui"))
