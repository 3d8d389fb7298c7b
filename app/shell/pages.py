"""The pages the shell knows, made when they are first shown."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from app.shell.commands import Commands
from app.shell.services import Services
from app.ui.page import Page

if TYPE_CHECKING:
    from app.features.history.page import HistoryPanel
    from app.features.unlock.page.backups import BackupsPage
    from app.features.unlock.page.changing import PassphrasePage


def meetings_page(services: Services, commands: Commands) -> Page:
    """The list of meetings; empty, it offers the first steps of the frame."""
    from app.features.meetings.page import MeetingsPage

    return MeetingsPage(services.work, commands.new_meeting, commands.first_steps)


def prepare_page(services: Services, commands: Commands, meeting: str) -> Page:
    """Details, agenda and attendees of a meeting, side by side."""
    from app.shell.prepare import PreparePage

    return PreparePage(services, meeting, commands.start)


def minutes_page(services: Services, _commands: Commands, meeting: str) -> Page:
    """The minutes of a meeting."""
    from app.features.agenda.usecases import start_agenda_item
    from app.features.minutes.page import MinutesPage

    return MinutesPage(
        services.work, meeting, start_item=start_agenda_item, settings=services.settings
    )


def facts_page(services: Services) -> Page:
    """The reference facts, with what this file says otherwise."""
    from app.features.coalitions.page import FactsPage

    return FactsPage(services.work)


def history_panel(services: Services) -> HistoryPanel:
    """The panel that tells what became of a record."""
    from app.features.history.page import HistoryPanel

    return HistoryPanel(services.work)


def passphrase_page(services: Services, path: Path) -> PassphrasePage:
    """The form that gives the open file another passphrase."""
    from app.features.unlock.page.changing import PassphrasePage

    return PassphrasePage(services.work, path)


def backups_page(services: Services, path: Path) -> BackupsPage:
    """The backups of the open file."""
    from app.features.unlock.page.backups import BackupsPage

    return BackupsPage(services.work, path)
