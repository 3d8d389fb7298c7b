"""The column the unlock screens share: a width of its own, in the middle of the ground."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.ui import roles

MARGIN: Final = 24
SMALLEST: Final = 240
"""Pixels; a column that is not laid out yet has less room than that."""


class Column(QScrollArea):
    """A column of fixed width that scrolls where the window is too low for it."""

    def __init__(self, width: int, top: int) -> None:
        super().__init__()
        self._width, self._top = width, top
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        ground = QWidget()
        ground.setProperty("ground", "base")
        self._outer = QVBoxLayout(ground)
        self.inner = QWidget()
        self.body = QVBoxLayout(self.inner)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        # Stretches, not an alignment: wrapped words would be measured by the width of the ground.
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self.inner)
        middle.addStretch(1)
        self._outer.addLayout(middle)
        self._outer.addStretch(1)
        self.setWidget(ground)
        self.fit()
        roles.notice.changed.connect(self.fit)

    def fit(self) -> None:
        """Take the text size in force, and no more room than there is."""
        room = self.viewport().width() - 2 * MARGIN
        wide = roles.px(self._width)
        self.inner.setFixedWidth(min(wide, room) if room > SMALLEST else wide)
        self._outer.setContentsMargins(MARGIN, roles.px(self._top), MARGIN, MARGIN)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()
