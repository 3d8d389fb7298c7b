"""The step Prepare: attendees at the start, details and agenda beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.features.agenda.page import AgendaPanel
from app.features.attendees.page import AttendeesPanel
from app.features.meetings.page import MeetingDetails
from app.shell.services import Services
from app.ui.page import Page

if TYPE_CHECKING:
    pass


class PreparePage(Page):
    """Puts the panels of three features side by side; they know nothing of each other."""

    place_key = "prepare"

    def __init__(self, services: Services, meeting: str) -> None:
        super().__init__()
        self.attendees = AttendeesPanel(services.work, services.bus, meeting)
        self.details = MeetingDetails(services.work, services.bus, meeting)
        self.agenda = AgendaPanel(services.work, services.bus, meeting)
        self.parts: tuple[QWidget, ...] = (self.attendees, self.details, self.agenda)

    def title(self) -> str:
        return self.tr("Prepare")
