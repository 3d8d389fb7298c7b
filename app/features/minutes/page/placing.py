"""Where things stand in a row or frame, counted from the side on which reading begins."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from app.core.words import translate
from app.features.minutes.records import StatementRecord
from app.ui import roles
from app.ui.chips import Chip, chip_size, paint_chip

CHIP_GAP = 6
BADGE_HEIGHT = 18
BADGE_PADDING = 6


class Places:
    """A rectangle whose parts are asked for by their distance from the leading side."""

    def __init__(self, box: QRect, *, mirrored: bool) -> None:
        self.box = box
        self.mirrored = mirrored

    def part(self, start: int, width: int) -> QRect:
        """`width` px, beginning `start` px from the leading side."""
        left = self.box.right() + 1 - start - width if self.mirrored else self.box.left() + start
        return QRect(left, self.box.top(), width, self.box.height())

    def corner(self, start: int) -> QPoint:
        """The upper corner `start` px from the leading side."""
        left = self.box.right() + 1 - start if self.mirrored else self.box.left() + start
        return QPoint(left, self.box.top())

    def write(
        self, painter: QPainter, words: str, style: tuple[str, str], start: int, width: int
    ) -> None:
        """Write at the start of a part, in (font, colour) roles; too long words are cut."""
        self._write(painter, words, style, self.part(start, width), at_end=False)

    def write_at_end(
        self, painter: QPainter, words: str, style: tuple[str, str], start: int, width: int
    ) -> None:
        """Write at the end of a part."""
        self._write(painter, words, style, self.part(start, width), at_end=True)

    def _write(
        self, painter: QPainter, words: str, style: tuple[str, str], part: QRect, *, at_end: bool
    ) -> None:
        font = roles.font(style[0])
        painter.setFont(font)
        painter.setPen(roles.colour(style[1]))
        side = Qt.AlignmentFlag.AlignRight
        if at_end == self.mirrored:
            side = Qt.AlignmentFlag.AlignLeft
        cut = words
        if roles.width(words, style[0]) > part.width():
            cut = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, part.width())
        # Absolute, because a painter on a mirrored widget would mirror the side once more.
        middle = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(part, side | middle, cut)


def width_of(words: str, scale: str) -> int:
    """How wide words are in a step of the type scale."""
    return roles.width(words, scale)


def chips_of(statement: StatementRecord) -> list[Chip]:
    """The chips of whoever speaks, or one that says that nobody is known."""
    chips = [Chip(each.code, each.name, each.group) for each in statement.speakers]
    if chips:
        return chips
    unknown = translate("Minutes", "several") if statement.several else None
    return [Chip("", unknown or translate("Minutes", "unknown"))]


def paint_chips(painter: QPainter, places: Places, start: int, chips: list[Chip]) -> int:
    """Draw chips side by side from `start` on; returns where the last one ends."""
    for chip in chips:
        corner = places.corner(start)
        direction = Qt.LayoutDirection.RightToLeft if places.mirrored else None
        paint_chip(painter, corner, chip, direction or Qt.LayoutDirection.LeftToRight)
        start += chip_size(chip).width() + roles.px(CHIP_GAP)
    return start - roles.px(CHIP_GAP)


def paint_badge(
    painter: QPainter, places: Places, start: int, words: str, tone: tuple[str, str]
) -> int:
    """Draw a small word on a tinted ground, (text, ground) roles; returns where it ends."""
    width = width_of(words, "badge") + 2 * roles.px(BADGE_PADDING)
    part = places.part(start, width)
    middle = part.center().y()
    box = QRect(part.left(), middle - roles.px(BADGE_HEIGHT) // 2 + 1, width, 0)
    box.setHeight(roles.px(BADGE_HEIGHT))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(roles.colour(tone[1]))
    painter.drawRoundedRect(QRectF(box), 3, 3)
    painter.setPen(roles.colour(tone[0]))
    painter.setFont(roles.font("badge"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
    painter.restore()
    return start + width
