"""The line of keys under the notes: what can be pressed now."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.core.words import translate
from app.features.minutes.page import row_layout as measures
from app.features.minutes.page.placing import Places, width_of
from app.ui import roles
from app.ui.actions import TYPES
from app.ui.labels import key_width, paint_key

HEIGHT: Final = 28
KEY_GAP: Final = 5
GAP: Final = 16
Hint = tuple[tuple[str, ...], str]
"""Keys that do the same, and what they do."""


class HintLine(QWidget):
    """Keys in their boxes, each with what it does; it is read, never clicked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hints: Sequence[Hint] = ()
        self.setProperty(TYPES, True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_hints(self, hints: Sequence[Hint]) -> None:
        """Show other keys."""
        if list(hints) != list(self._hints):
            self._hints = hints
            self.setAccessibleName(self.words())
            self.update()

    def words(self) -> str:
        """All hints in words: "Enter next point, Ctrl+Enter next speaker"."""
        return ", ".join(f"{'/'.join(keys)} {words}" for keys, words in self._hints)

    def sizeHint(self) -> QSize:
        return QSize(roles.px(300), roles.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), roles.colour("window"))
        painter.fillRect(QRect(0, 0, self.width(), 1), roles.colour("line"))
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        places = Places(self.rect().adjusted(0, 1, 0, 0), mirrored=mirrored)
        at = roles.px(measures.LETTERS)
        for keys, words in self._hints:
            wide = self._wide(keys, words)
            if at + wide > self.width() - roles.px(measures.END):
                break
            self._paint(painter, places, at, keys, words)
            at += wide + roles.px(GAP)
        painter.end()

    def _wide(self, keys: tuple[str, ...], words: str) -> int:
        boxes = sum(key_width(key) for key in keys)
        between = (len(keys) - 1) * (width_of(_or(), "small") + 2 * roles.px(KEY_GAP))
        return boxes + between + roles.px(KEY_GAP) + width_of(words, "small")

    def _paint(
        self, painter: QPainter, places: Places, at: int, keys: tuple[str, ...], words: str
    ) -> None:
        for number, key in enumerate(keys):
            if number:
                at += roles.px(KEY_GAP)
                wide = width_of(_or(), "small")
                places.write(painter, _or(), ("small", "text2"), at, wide + 1)
                at += wide + roles.px(KEY_GAP)
            box = places.part(at, key_width(key))
            paint_key(painter, box.right() + 1, box.center().y() + 1, key)
            at += key_width(key)
        at += roles.px(KEY_GAP)
        places.write(painter, words, ("small", "text2"), at, width_of(words, "small") + 1)


def _or() -> str:
    return translate("Minutes", "or")
