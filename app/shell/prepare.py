"""The step Prepare: attendees at the start, details and agenda beside them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSplitter, QVBoxLayout, QWidget

from app.features.agenda.page import AgendaPanel
from app.features.attendees.page import AttendeesPanel
from app.features.meetings.page import MeetingDetails
from app.shell.services import Services
from app.ui import pane_places, roles
from app.ui.labels import rule_line
from app.ui.page import Page

if TYPE_CHECKING:
    from app.core.changes import Change

PANES_KEY: Final = "prepare_panes"
WIDTHS: Final = (786, 380)


class Beside(QScrollArea):
    """Scrolls up and down only: it is never narrower than what stands in it."""

    def __init__(self, inner: QWidget) -> None:
        super().__init__()
        self._inner = inner
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inner)

    def minimumSizeHint(self) -> QSize:
        wide = self._inner.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
        return QSize(wide, super().minimumSizeHint().height())


class PreparePage(Page):
    """Puts the panels of three features side by side; they know nothing of each other."""

    place_key = "prepare"

    def __init__(self, services: Services, meeting: str, start: QAction) -> None:
        super().__init__()
        self._settings = services.settings
        self._work = services.work
        self._start = start
        self._place: dict[str, Any] = {}
        self._return_timer = QTimer(self)
        self._return_timer.setSingleShot(True)
        self._return_timer.timeout.connect(self._go_back)
        self.attendees = AttendeesPanel(services.work, meeting)
        self.details = MeetingDetails(services.work, meeting)
        self.agenda = AgendaPanel(services.work, meeting)
        self._parts: tuple[Page, ...] = (self.attendees, self.details, self.agenda)
        for part in self._parts:
            part.refused.connect(self.refused)
            part.noticed.connect(self.noticed)
            part.open_meeting.connect(self.open_meeting)
            part.subject_changed.connect(self.subject_changed)
        self._lay_out()

    def title(self) -> str:
        return self.tr("Prepare")

    def actions_of_page(self) -> Sequence[QAction]:
        return [action for part in self._parts for action in part.actions_of_page()]

    def head_actions(self) -> Sequence[QAction]:
        return (self._start,)

    def status_items(self) -> tuple[Sequence[QWidget], Sequence[QWidget]]:
        items = [part.status_items() for part in self._parts]
        start = [item for at_start, _ in items for item in at_start]
        return start, [item for _, at_end in items for item in at_end]

    def panes(self) -> Sequence[QWidget]:
        return [pane for part in self._parts for pane in part.panes()]

    def subject(self) -> tuple[str, str, str]:
        # Whatever has the keyboard; without one of its own, the meeting itself.
        found = [part.subject() for part in self._parts]
        return next((one for one in found if one[0]), self.details.subject())

    def refresh(self, change: Change) -> None:
        for part in self._parts:
            part.refresh(change)

    def place(self) -> dict[str, Any]:
        return pane_places.place_of(self.panes(), (self.beside,))

    def return_to(self, place: Mapping[str, Any]) -> None:
        self._place = dict(place)
        # After whatever the panels asked the file for.
        self._work.call(_nothing, done=self._panels_are_read)

    def _panels_are_read(self, _value: object) -> None:
        # Once more after the events that lay them out.
        self._return_timer.start()

    def _go_back(self) -> None:
        pane_places.return_to(self._place, self.panes(), (self.beside,))

    def leave(self) -> bool:
        left = [part.leave() for part in self._parts]
        return all(left)

    def _lay_out(self) -> None:
        beside = QWidget()
        beside.setProperty("ground", "base")
        column = QVBoxLayout(beside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.details)
        column.addWidget(rule_line())
        column.addWidget(self.agenda)
        column.addWidget(self.attendees.groups)
        column.addStretch(1)
        self.beside = Beside(beside)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.attendees)
        self.splitter.addWidget(self.beside)
        self.splitter.setStretchFactor(0, 1)
        kept = self._settings.get(PANES_KEY)
        if not isinstance(kept, list) or len(kept) != len(WIDTHS):
            kept = [roles.px(width) for width in WIDTHS]
        self.splitter.setSizes([int(width) for width in kept])
        self.splitter.splitterMoved.connect(self._keep_widths)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.splitter)

    def _keep_widths(self, _at: int, _handle: int) -> None:
        self._settings.set(PANES_KEY, self.splitter.sizes())


def _nothing() -> None:
    """The thread of the file has nothing to do but to be reached."""
