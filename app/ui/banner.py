"""A note that stands on the page itself: quiet, caution, danger or good."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from app.ui import roles
from app.ui.labels import label

BAR = 3
GROUNDS = {
    "note": ("accent", "soft"),
    "caution": ("caution", "cautionbg"),
    "danger": ("danger", "dangerbg"),
    "ok": ("ok", "okbg"),
}


class Banner(QWidget):
    """A sentence on a tinted ground with a bar at its start, and buttons at its end."""

    def __init__(self, words: str = "", kind: str = "note", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self.words = label(words, "small", wrap=True)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(15, 8, 12, 8)
        self._row.setSpacing(12)
        self._row.addWidget(self.words, 1)

    def say(self, words: str, kind: str = "note") -> None:
        """Show another sentence; an empty one hides the note."""
        self._kind = kind
        self.words.setText(words)
        self.setVisible(bool(words))
        self.update()

    def add_button(self, button: QPushButton) -> None:
        """Put a button at the end of the note."""
        self._row.addWidget(button)

    def paintEvent(self, event: QPaintEvent) -> None:
        border, ground = GROUNDS[self._kind]
        painter = QPainter(self)
        painter.fillRect(self.rect(), roles.colour(ground))
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - BAR if mirrored else 0
        painter.fillRect(QRect(left, 0, BAR, self.height()), roles.colour(border))
        painter.end()
