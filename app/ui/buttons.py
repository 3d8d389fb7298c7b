"""Buttons and segments of the few kinds the program has."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QWidget,
)

from app.ui import icons
from app.ui.actions import READS
from app.ui.labels import key_words


def button(words: str, kind: str = "", *, size: str = "", icon: str = "") -> QPushButton:
    """A push button of kind "", "primary", "flat", "link" or "danger"; size "small" or "large"."""
    made = QPushButton(words)
    made.setProperty("kind", kind)
    made.setProperty("extent", size)
    made.setAutoDefault(False)
    if icon:
        role = {"primary": "onaccent", "link": "accent", "danger": "danger"}.get(kind, "text2")
        icons.put(made, icon, role)
    return made


def action_button(action: QAction, kind: str = "", *, size: str = "") -> QPushButton:
    """A button that carries out an action and is disabled with it; its tip shows the key."""
    made = button(action.text(), kind, size=size)
    made.setProperty(READS, action.property(READS))
    keys = action.shortcut()
    if not keys.isEmpty():
        made.setToolTip(key_words(QKeySequence(keys)))
    made.clicked.connect(action.trigger)
    made.setEnabled(action.isEnabled())
    action.enabledChanged.connect(made.setEnabled)
    return made


class SegmentButtons(QWidget):
    """A few exclusive choices side by side; arrow keys move between them."""

    chosen = Signal(str)

    def __init__(
        self, choices: Sequence[tuple[str, str]], name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._keys: list[str] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for key, words in choices:
            row.addWidget(self._segment(key, words, name))
        self._group.idClicked.connect(self._clicked)
        self._group.button(0).setChecked(True)

    def _segment(self, key: str, words: str, name: str) -> QToolButton:
        made = QToolButton()
        made.setText(words)
        made.setCheckable(True)
        made.setProperty("kind", "segment")
        made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        made.setAccessibleName(words)
        made.setAccessibleDescription(name)
        self._group.addButton(made, len(self._keys))
        self._keys.append(key)
        return made

    def value(self) -> str:
        """The key of the choice that is on."""
        return self._keys[self._group.checkedId()]

    def choose(self, key: str) -> None:
        """Turn a choice on without telling anyone."""
        self._group.button(self._keys.index(key)).setChecked(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
        step = steps.get(Qt.Key(event.key()), 0)
        if not step:
            super().keyPressEvent(event)
            return
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            step = -step
        number = (self._group.checkedId() + step) % len(self._keys)
        chosen: QAbstractButton = self._group.button(number)
        chosen.setFocus()
        chosen.click()

    def _clicked(self, number: int) -> None:
        self.chosen.emit(self._keys[number])
