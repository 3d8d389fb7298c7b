"""The head of a meeting: its name, place and date, its steps, and what the step offers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from app.features.meetings.models.words import meeting_name
from app.ui import roles
from app.ui.buttons import action_button
from app.ui.dates import isolated, long_date
from app.ui.labels import KeyCap, key_words, label
from app.ui.steps import StepTabs

if TYPE_CHECKING:
    from app.features.meetings.records import MeetingRecord

HEIGHT = 44


class Head(QFrame):
    """A line of 44 px: title, words beside it, at the end buttons."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("strip", "head")
        self.title = label("", "meeting")
        self.beside = label("", "table", "text2")
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(16, 0, 16, 0)
        self.row.setSpacing(12)
        self.row.addWidget(self.title)
        self.row.addWidget(self.beside)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(12)
        self.row.addStretch(1)
        self.row.addLayout(self._buttons)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        roles.notice.changed.connect(self._fit)
        self._fit()

    def offer(self, actions: Sequence[QAction]) -> None:
        """Show these actions as buttons; one with the property "primary" stands out."""
        while (item := self._buttons.takeAt(0)) is not None:
            shown = item.widget()
            if shown is not None:
                shown.deleteLater()
        for action in actions:
            self._buttons.addWidget(_HeadButton(action))

    def _fit(self) -> None:
        self.setFixedHeight(roles.px(HEIGHT))


class _HeadButton(QWidget):
    """A button with the key of its action beside it."""

    def __init__(self, action: QAction) -> None:
        super().__init__()
        primary = action.property("primary") is True
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.button = action_button(action, "primary" if primary else "flat")
        keys = key_words(action.shortcut())
        if primary and keys:
            self.button.setText(f"{action.text()}  {keys}")
            self.button.setAccessibleName(action.text())
        row.addWidget(self.button)
        if keys and not primary:
            row.addWidget(KeyCap(keys))


class MeetingHead(Head):
    """The head of one meeting with the tabs of its steps."""

    step_chosen = Signal(int)

    def __init__(self, steps: Sequence[str]) -> None:
        super().__init__()
        self.tabs = StepTabs(self.tr("Steps of the meeting"))
        for words in steps:
            self.tabs.addTab(words)
        self.row.insertSpacing(2, 8)
        self.row.insertWidget(3, self.tabs)
        self.tabs.currentChanged.connect(self.step_chosen)

    def show_meeting(self, meeting: MeetingRecord) -> None:
        """Name the meeting: title, city, date."""
        self.title.setText(meeting_name(meeting.title, meeting.number))
        parts = (isolated(meeting.city), isolated(long_date(meeting.date)))
        self.beside.setText(self.tr(", ").join(part for part in parts if part))

    def show_step(self, step: int) -> None:
        """Mark a step without telling anyone."""
        self.tabs.blockSignals(True)
        self.tabs.setCurrentIndex(step)
        self.tabs.blockSignals(False)
