"""What the palette offers: actions by their menus, and meetings to go to."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from app.features.meetings.models.words import meeting_name
from app.shell.desk import Desk
from app.shell.found import Thing
from app.shell.names import MINUTES
from app.ui.actions import MENU_PROPERTY, ActionTable
from app.ui.dates import short_date
from app.ui.icons import NAME_PROPERTY
from app.ui.labels import key_words


def things(table: ActionTable, menus: dict[str, str], desk: Desk) -> tuple[Thing, ...]:
    """Everything that can be done or gone to now."""
    do = QCoreApplication.translate("Palette", "Do")
    found = [
        thing
        for action in table.all()
        if action.isEnabled()
        for thing in _of_action(action, do, menus.get(str(action.property(MENU_PROPERTY)), ""))
    ]
    return (*found, *_meetings(desk))


def _of_action(action: QAction, group: str, menu: str) -> list[Thing]:
    choices = action.menu()
    if isinstance(choices, QMenu):
        return [
            Thing(f"{action.text()}: {box.text()}", group, menu, run=box.trigger)
            for box in choices.actions()
        ]
    keys = key_words(action.shortcut())
    icon = str(action.property(NAME_PROPERTY) or "")
    return [Thing(action.text(), group, menu, keys, icon, action.trigger)]


def _meetings(desk: Desk) -> list[Thing]:
    group = QCoreApplication.translate("Palette", "Go")
    made = []
    for row in desk.meetings:
        go = partial(desk.open_meeting, row.id, MINUTES)
        detail = " · ".join(part for part in (row.city, short_date(row.date)) if part)
        made.append(
            Thing(meeting_name(row.title, row.number), group, detail, icon="notebook-pen", run=go)
        )
    return made
