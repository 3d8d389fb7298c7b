"""The notice line: a sentence over the foot of the page, never a dialog over the typist."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from app.ui import icons, roles
from app.ui.buttons import button
from app.ui.labels import IconLabel, label

PASSING_MS = 8000
HEIGHT = 30


class Notice(QFrame):
    """One sentence that takes no room and no keyboard from the page below it."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._host = host
        self.setProperty("rule", "popover")
        self.picture = IconLabel("info", "text2")
        self.words = label("", "small")
        self.close_button = QToolButton()
        self.close_button.setProperty("kind", "eye")
        icons.put(self.close_button, "x")
        self.close_button.setAccessibleName(self.tr("Close the notice"))
        self.close_button.clicked.connect(self.hide)
        self._carry_out: Callable[[], object] | None = None
        self.offer = button("", "link", size="small")
        self.offer.clicked.connect(self._taken_up)
        self.offer.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 2, 8, 2)
        row.setSpacing(8)
        row.addWidget(self.picture)
        row.addWidget(self.words)
        row.addWidget(self.offer)
        row.addWidget(self.close_button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def refuse(
        self, sentence: str, offer: str = "", carry_out: Callable[[], object] | None = None
    ) -> None:
        """Say what could not be done; it stays until it is closed or something else is said.

        With an `offer` it bears a button of these words, which calls `carry_out`.
        """
        self._carry_out = carry_out
        self.offer.setText(offer)
        self.offer.setVisible(bool(offer))
        self._say(sentence, "circle-alert", "caution")
        self._timer.stop()

    def tell(self, sentence: str) -> None:
        """Say in passing what was done."""
        self.offer.hide()
        self._say(sentence, "info", "text2")
        self._timer.start(PASSING_MS)

    def place(self) -> None:
        """Stand at the foot of the page, in its middle."""
        size = self.sizeHint()
        wide = min(size.width(), self._host.width() - 32)
        tall = max(size.height(), roles.px(HEIGHT))
        left = (self._host.width() - wide) // 2
        self.setGeometry(left, self._host.height() - tall - 8, wide, tall)

    def _taken_up(self) -> None:
        if self._carry_out is not None:
            self._carry_out()

    def _say(self, sentence: str, icon: str, tone: str) -> None:
        self.words.setText(sentence)
        self.picture.set_icon(icon, tone)
        self.place()
        self.show()
        self.raise_()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.words, sentence))
