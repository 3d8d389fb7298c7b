"""Colours, fonts and lengths by role, so that pages and delegates never name one themselves."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QFontMetricsF, QGuiApplication

SANS = ("Inter", "Noto Sans Arabic UI", "Noto Sans Arabic")
SERIF = ("Noto Serif", "Noto Naskh Arabic")
FIXED = ("DejaVu Sans Mono", "Menlo", "Consolas", "monospace")

BASE_DPI_POINTS = 72.0
ARABIC_EXTRA_PX = 1.0
ARABIC_LINE = 1.2
WIDTHS_KEPT = 2_048


@dataclass(frozen=True, slots=True)
class TextStyle:
    """One step of the type scale: size and line height in px at 100 %, weight, family."""

    size: float
    line: float
    weight: int = 400
    families: tuple[str, ...] = SANS


SCALE: dict[str, TextStyle] = {
    "badge": TextStyle(11, 16, 500),
    "key": TextStyle(11, 16),
    "code": TextStyle(11, 18, 600),
    "small": TextStyle(12, 18),
    "small_strong": TextStyle(12, 16, 600),
    "table": TextStyle(12.5, 17),
    "table_strong": TextStyle(12.5, 17, 600),
    "ui": TextStyle(13, 18),
    "ui_medium": TextStyle(13, 18, 500),
    "ui_strong": TextStyle(13, 18, 600),
    "record": TextStyle(13.5, 20, 400, SERIF),
    "record_strong": TextStyle(13.5, 20, 700, SERIF),
    "meeting": TextStyle(14, 20, 600),
    "lead": TextStyle(15, 22),
    "current": TextStyle(15, 22),
    "h2": TextStyle(15, 20, 600),
    "title": TextStyle(20, 28, 600),
    "record_title": TextStyle(17, 24, 600, SERIF),
    "empty": TextStyle(25, 34, 400, SERIF),
    "display": TextStyle(28, 36, 400, SERIF),
    "recovery": TextStyle(17, 28, 600, FIXED),
}


@dataclass(frozen=True, slots=True)
class Look:
    """Everything that decides how the program looks at this moment."""

    name: str = "light"
    colours: dict[str, QColor] = field(default_factory=dict)
    factor: float = 1.0
    dpi: float = 96.0
    arabic: bool = False


class LookNotice(QObject):
    """Tells whoever paints by hand that colours or sizes are others now."""

    changed = Signal()


notice = LookNotice()
_looks: list[Look] = [Look()]


def set_look(look: Look) -> None:
    """Make `look` the one every role is answered from, and say so."""
    _looks[0] = look
    for kept in (font, width, advance):
        kept.cache_clear()
    notice.changed.emit()


def look() -> Look:
    """The look in force."""
    return _looks[0]


def colour(role: str) -> QColor:
    """The colour of a role such as "danger"; the palette's text colour before a theme is set."""
    found = look().colours.get(role)
    return QColor(found) if found is not None else QGuiApplication.palette().text().color()


def px(length: float) -> int:
    """A length drawn at 100 % in px, under the chosen text size; never less than one."""
    return max(1, round(length * look().factor)) if length > 0 else 0


def text_px(role: str) -> float:
    """The size of a step of the type scale in px, under text size and language."""
    extra = ARABIC_EXTRA_PX if look().arabic else 0.0
    return (SCALE[role].size + extra) * look().factor


def text_points(role: str) -> float:
    """The same in points of the screen, because stylesheets keep fractions of points only."""
    return text_px(role) * BASE_DPI_POINTS / look().dpi


def line(role: str) -> int:
    """The height of one line of a step of the type scale in px."""
    stretch = ARABIC_LINE if look().arabic else 1.0
    return round(SCALE[role].line * stretch * look().factor)


@lru_cache(maxsize=len(SCALE))
def font(role: str) -> QFont:
    """The font of a step of the type scale, with figures of equal width; copy it to change it.

    It is made once for a look: made at every use, fonts were a third of drawing a row.
    """
    style = SCALE[role]
    made = QFont()
    made.setFamilies(list(style.families))
    made.setPointSizeF(text_points(role))
    made.setWeight(QFont.Weight(style.weight))
    made.setFeature(QFont.Tag("tnum"), 1)
    if style.families is SANS:
        made.setFeature(QFont.Tag("cv05"), 1)
    return made


@lru_cache(maxsize=WIDTHS_KEPT)
def width(words: str, role: str) -> int:
    """How wide a few words are in a step of the type scale, in whole px."""
    return QFontMetrics(font(role)).horizontalAdvance(words)


@lru_cache(maxsize=WIDTHS_KEPT)
def advance(words: str, role: str) -> float:
    """The same to a fraction of a px."""
    return QFontMetricsF(font(role)).horizontalAdvance(words)


def is_right_to_left() -> bool:
    """Whether the interface runs from right to left."""
    return QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
