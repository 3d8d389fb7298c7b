"""Work that takes a while, where it was asked for: the steps done, the one running, a way out."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from app.ui.buttons import button
from app.ui.labels import IconLabel, KeyCap, label

MARGIN: Final = 12


class StepsCard(QWidget):
    """A bar, steps with ticks before them, and Cancel; it keeps its distance from what follows."""

    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        card = QFrame()
        card.setProperty("rule", "card")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, MARGIN)
        outer.addWidget(card)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.now = label("", "ui_strong")
        self.cancel = button(self.tr("Cancel"), size="small")
        self.cancel.clicked.connect(self.cancelled)
        self._done = QVBoxLayout()
        self._done.setSpacing(4)
        self._rows: list[QWidget] = []
        column = QVBoxLayout(card)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(8)
        column.addWidget(self.now)
        column.addWidget(self.bar)
        column.addLayout(self._done)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.cancel)
        foot.addWidget(KeyCap("Esc"))
        foot.addWidget(label(self.tr("the file stays as it is"), "small", "text2"))
        foot.addStretch(1)
        column.addLayout(foot)
        self.hide()

    def begin(self, words: str) -> None:
        """Show the first step."""
        for row in self._rows:
            row.deleteLater()
        self._rows = []
        self.begin_next(words)
        self.show()

    def begin_next(self, words: str) -> None:
        """Show the step that runs now; how long it takes is not known yet."""
        self.now.setText(words)
        self.bar.setRange(0, 0)

    def finish(self, words: str) -> None:
        """Tick a step off."""
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(IconLabel("check", "ok"))
        line.addWidget(label(words, "small"), 1)
        self._done.addWidget(row)
        row.show()
        self._rows.append(row)

    def show_progress(self, done: int, of: int) -> None:
        """Say how far the running step is."""
        self.bar.setRange(0, of)
        self.bar.setValue(done)
