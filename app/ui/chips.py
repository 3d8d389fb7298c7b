"""Chips of delegations: the group's shape, the code and the name, painted alike everywhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui import roles

HEIGHT: Final = 20
PADDING: Final = 6
GAP: Final = 5
GLYPH: Final = 8

CIRCLE: Final = "circle"
SQUARE: Final = "square"
TRIANGLE: Final = "triangle"
DIAMOND: Final = "diamond"
RING: Final = "ring"
OPEN_SQUARE: Final = "open_square"
BAR: Final = "bar"

SHAPES: Final[dict[str, str]] = {
    "affected_state": CIRCLE,
    "affected_implementing_state": CIRCLE,
    "state_pressing_obligations": CIRCLE,
    "state_requesting_assistance": CIRCLE,
    "donor_partner_state": SQUARE,
    "aid_agency": SQUARE,
    "state_impending_deadline": TRIANGLE,
    "operator": RING,
    "implementing_agent": RING,
    "coordinator": OPEN_SQUARE,
    "presidency": OPEN_SQUARE,
    "isu": OPEN_SQUARE,
    "chair": OPEN_SQUARE,
    "international_ngo": DIAMOND,
    "national_ngo": DIAMOND,
    "civil_society": DIAMOND,
    "international_organisation": DIAMOND,
    "un_entity": DIAMOND,
    "regional_organisation": DIAMOND,
    "national_authority": DIAMOND,
    "local_authority": DIAMOND,
    "community_representative": DIAMOND,
    "survivor_representative": DIAMOND,
}


@dataclass(frozen=True, slots=True)
class Chip:
    """What a chip shows: code, name, group (a type of delegation) and tone ("", "danger")."""

    code: str
    name: str = ""
    group: str = ""
    tone: str = ""


def shape_of(group: str) -> str:
    """The shape that stands for a type of delegation; a short bar where it has none."""
    return SHAPES.get(group, BAR)


def paint_glyph(painter: QPainter, box: QRectF, group: str, role: str = "text2") -> None:
    """Draw the shape of a group into `box`, filled or hollow as the group asks."""
    shape = shape_of(group)
    hollow = shape in {RING, OPEN_SQUARE}
    colour = roles.colour(role)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1.5) if hollow else Qt.PenStyle.NoPen)
    painter.setBrush(Qt.BrushStyle.NoBrush if hollow else colour)
    inner = box.adjusted(0.75, 0.75, -0.75, -0.75)
    if shape in {CIRCLE, RING}:
        painter.drawEllipse(inner)
    elif shape in {SQUARE, OPEN_SQUARE}:
        painter.drawRect(inner.adjusted(0.25, 0.25, -0.25, -0.25))
    elif shape == BAR:
        painter.drawRect(QRectF(box.left() + 1, box.center().y() - 0.75, box.width() - 2, 1.5))
    else:
        painter.drawPolygon(_polygon(shape, box))
    painter.restore()


def _polygon(shape: str, box: QRectF) -> QPolygonF:
    middle = box.center()
    if shape == TRIANGLE:
        corners = [(middle.x(), box.top()), (box.right(), box.bottom()), (box.left(), box.bottom())]
    else:
        corners = [
            (middle.x(), box.top()),
            (box.right(), middle.y()),
            (middle.x(), box.bottom()),
            (box.left(), middle.y()),
        ]
    return QPolygonF([QPointF(x, y) for x, y in corners])


def chip_size(chip: Chip) -> QSize:
    """The size a chip is painted in."""
    wide = 2 * roles.px(PADDING) + 2.0
    if chip.group:
        wide += roles.px(GLYPH)
    for part in _parts(chip):
        wide += (roles.px(GAP) if wide > 2 * roles.px(PADDING) + 2 else 0) + _wide(*part)
    return QSize(round(wide + 0.5), roles.px(HEIGHT))


def paint_chip(
    painter: QPainter,
    corner: QPoint,
    chip: Chip,
    direction: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight,
) -> QRect:
    """Draw a chip whose leading upper corner is `corner`; returns the rectangle it took."""
    size = chip_size(chip)
    mirrored = direction == Qt.LayoutDirection.RightToLeft
    left = corner.x() - size.width() if mirrored else corner.x()
    box = QRect(QPoint(left, corner.y()), size)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(roles.colour(chip.tone or "line2"))
    painter.setBrush(roles.colour("base"))
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    _paint_inside(painter, box, chip, mirrored=mirrored)
    painter.restore()
    return box


def _paint_inside(painter: QPainter, box: QRect, chip: Chip, *, mirrored: bool) -> None:
    at = float(roles.px(PADDING) + 1)

    def place(wide: float) -> QRectF:
        left = box.right() + 1 - at - wide if mirrored else box.left() + at
        return QRectF(left, box.top(), wide, box.height())

    if chip.group:
        side = float(roles.px(GLYPH))
        slot = place(side)
        top = box.top() + (box.height() - side) / 2
        paint_glyph(painter, QRectF(slot.left(), top, side, side), chip.group, chip.tone or "text2")
        at += side + roles.px(GAP)
    painter.setPen(roles.colour(chip.tone or "text"))
    for words, scale in _parts(chip):
        painter.setFont(roles.font(scale))
        slot = place(_wide(words, scale))
        painter.drawText(slot, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, words)
        at += slot.width() + roles.px(GAP)


def _parts(chip: Chip) -> list[tuple[str, str]]:
    # Somebody called by a code nobody knew yet has no other name.
    name = "" if chip.name == chip.code else chip.name
    return [(words, scale) for words, scale in ((chip.code, "code"), (name, "small")) if words]


def _wide(words: str, scale: str) -> float:
    return roles.advance(words, scale)


class ChipLabel(QWidget):
    """One chip outside a list."""

    def __init__(self, chip: Chip, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_chip(chip)

    def set_chip(self, chip: Chip) -> None:
        """Show another delegation."""
        self._chip = chip
        self.setAccessibleName(" ".join(part for part in (chip.code, chip.name) if part))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return chip_size(self._chip)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        corner = QPoint(self.width() if mirrored else 0, 0)
        paint_chip(painter, corner, self._chip, self.layoutDirection())
        painter.end()
