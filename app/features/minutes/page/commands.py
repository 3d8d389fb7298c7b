"""The keys of the minutes, as actions for menus, palette and shortcuts."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction

from app.ui.actions import action

if TYPE_CHECKING:
    from app.features.minutes.page import MinutesPage
    from app.features.minutes.page.acts import StatementActs
    from app.features.minutes.page.conduct import Conduct


def commands(page: MinutesPage, acts: StatementActs, conduct: Conduct) -> list[QAction]:
    """All actions of the page."""
    return [*_speaking(page, acts), *_statement(page, acts), *_going(page, acts, conduct)]


def _speaking(page: MinutesPage, acts: StatementActs) -> list[QAction]:
    return [
        action(
            page,
            page.tr("Next speaker"),
            acts.next_speaker,
            keys=("Ctrl+Return", "Ctrl+Enter"),
            menu="insert",
            icon="plus",
            tip=page.tr("Ends the running statement and asks who has the floor."),
        ),
        action(
            page,
            page.tr("Correct the speaker"),
            acts.correct_speaker,
            keys="Ctrl+D",
            menu="meeting",
            group=3,
        ),
        action(
            page,
            page.tr("Next label"),
            acts.next_label,
            keys="Ctrl+U",
            menu="meeting",
            group=3,
            tip=page.tr("Goes through the labels this statement may have, the widest last."),
        ),
        action(
            page, page.tr("Edit the time"), acts.edit_time, keys="Ctrl+T", menu="meeting", group=3
        ),
        action(
            page,
            page.tr("Mark as key point"),
            acts.mark_key_point,
            keys="Ctrl+Shift+K",
            menu="meeting",
            group=3,
            icon="arrow-big-up",
        ),
    ]


def _statement(page: MinutesPage, acts: StatementActs) -> list[QAction]:
    return [
        action(
            page,
            page.tr("Join with the statement above"),
            acts.join,
            keys="Ctrl+J",
            menu="edit",
            group=2,
            icon="merge",
        ),
        action(
            page,
            page.tr("Split the statement here"),
            acts.split,
            keys="Ctrl+Shift+J",
            menu="edit",
            group=2,
            icon="split",
        ),
        action(
            page,
            page.tr("Move the statement up"),
            partial(acts.move, -1),
            keys="Ctrl+PgUp",
            menu="edit",
            group=2,
            icon="arrow-up",
        ),
        action(
            page,
            page.tr("Move the statement down"),
            partial(acts.move, 1),
            keys="Ctrl+PgDown",
            menu="edit",
            group=2,
            icon="arrow-down",
        ),
        action(
            page,
            page.tr("Delete the statement"),
            acts.delete,
            menu="edit",
            group=2,
            icon="trash-2",
            tip=page.tr("Undoing brings it back."),
        ),
    ]


def _going(page: MinutesPage, acts: StatementActs, conduct: Conduct) -> list[QAction]:
    words = (
        (page.tr("Statement above"), partial(conduct.step, -1), "Alt+Up", "go"),
        (page.tr("Statement below"), partial(conduct.step, 1), "Alt+Down", "go"),
        (page.tr("Next agenda item"), partial(acts.next_item, 1), "Alt+PgDown", "go"),
        (page.tr("Previous agenda item"), partial(acts.next_item, -1), "Alt+PgUp", "go"),
        (page.tr("Show or hide the agenda"), page.toggle_outline, "F9", "view"),
        (page.tr("Show or hide the public record"), page.toggle_public, "Shift+F9", "view"),
    )
    return [
        action(page, name, slot, keys=keys, menu=menu, group=3) for name, slot, keys, menu in words
    ]
