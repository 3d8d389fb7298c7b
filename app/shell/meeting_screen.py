"""One meeting: its head, and the page of the step that is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.shell.commands import Commands
from app.shell.meeting_head import MeetingHead
from app.shell.names import DETAILS, MINUTES, STEPS
from app.shell.pages import minutes_page, prepare_page
from app.shell.services import Services
from app.ui.page import Page

if TYPE_CHECKING:
    from app.core.changes import Change
    from app.features.meetings.records import MeetingRecord


class MeetingScreen(QWidget):
    """Builds the page of a step when it is first shown, and keeps it."""

    step_changed = Signal()

    def __init__(self, services: Services, commands: Commands, meeting: str) -> None:
        super().__init__()
        self._services, self._commands = services, commands
        self.meeting = meeting
        self.record: MeetingRecord | None = None
        self._pages: dict[str, Page] = {}
        self.step = DETAILS
        self.head = MeetingHead((self.tr("Prepare"), self.tr("Minutes")))
        self._stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._stack, 1)
        self.head.step_chosen.connect(self._step_chosen)
        self._read()

    def page(self) -> Page:
        """The page of the step that is shown."""
        return self._pages[self.step]

    def pages(self) -> tuple[Page, ...]:
        """The pages built so far."""
        return tuple(self._pages.values())

    def show_step(self, step: str) -> bool:
        """Show a step; False where the page before does not let go."""
        if self.step in self._pages and step != self.step and not self.page().leave():
            self.head.show_step(STEPS.index(self.step))
            return False
        self.step = step
        if step not in self._pages:
            make = minutes_page if step == MINUTES else prepare_page
            self._pages[step] = make(self._services, self._commands, self.meeting)
            self._stack.addWidget(self._pages[step])
        self._stack.setCurrentWidget(self._pages[step])
        self.head.show_step(STEPS.index(step))
        self.step_changed.emit()
        return True

    def refresh(self, change: Change) -> None:
        """Read the head again where the meeting itself changed."""
        if "meeting" in change.kinds:
            self._read()

    def _read(self) -> None:
        from app.features.meetings.usecases import get_meeting

        self._services.work.read(get_meeting, done=self._show, meeting=self.meeting)

    def _show(self, meeting: MeetingRecord) -> None:
        self.record = meeting
        self.head.show_meeting(meeting)

    def _step_chosen(self, step: int) -> None:
        if self.show_step(STEPS[step]):
            self.page().arrive()
