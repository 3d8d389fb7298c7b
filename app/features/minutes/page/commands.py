"""The keys of the minutes, as actions for menus, palette and shortcuts."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction

from app.ui.actions import action

if TYPE_CHECKING:
    from app.features.minutes.page import MinutesPage
    from app.features.minutes.page.acts import StatementActs
    from app.features.minutes.page.conduct import Conduct

GROUP = 3
"""Those of the page stand together in each menu, below those of the shell."""

Row = tuple[str, Callable[[], object], tuple[str, ...], str, str]
"""Words, what is carried out, keys, menu, icon."""


def commands(page: MinutesPage, acts: StatementActs, conduct: Conduct) -> list[QAction]:
    """All actions of the page."""
    made = [
        action(page, words, slot, keys=keys, menu=menu, group=GROUP, icon=icon)
        for words, slot, keys, menu, icon in (
            *_speaking(page, acts),
            *_placing(page, acts),
            *_going(page, acts, conduct),
        )
    ]
    made[0].setStatusTip(page.tr("Ends the running statement and asks who has the floor."))
    return made


def _speaking(page: MinutesPage, acts: StatementActs) -> tuple[Row, ...]:
    next_keys = ("Ctrl+Return", "Ctrl+Enter")
    key_point = page.tr("Mark as key point")
    return (
        (page.tr("Next speaker"), acts.next_speaker, next_keys, "insert", "plus"),
        (page.tr("Correct the speaker"), acts.correct_speaker, ("Ctrl+D",), "meeting", "users"),
        (page.tr("Next label"), acts.next_label, ("Ctrl+U",), "meeting", ""),
        (page.tr("Edit the time"), acts.edit_time, ("Ctrl+T",), "meeting", ""),
        (key_point, acts.mark_key_point, ("Ctrl+Shift+K",), "meeting", "arrow-big-up"),
    )


def _placing(page: MinutesPage, acts: StatementActs) -> tuple[Row, ...]:
    up, down = partial(acts.move, -1), partial(acts.move, 1)
    return (
        (page.tr("Join with the statement above"), acts.join, ("Ctrl+J",), "edit", "merge"),
        (page.tr("Split the statement here"), acts.split, ("Ctrl+Shift+J",), "edit", "split"),
        (page.tr("Move the statement up"), up, ("Ctrl+PgUp",), "edit", "arrow-up"),
        (page.tr("Move the statement down"), down, ("Ctrl+PgDown",), "edit", "arrow-down"),
        (page.tr("Delete the statement"), acts.delete, (), "edit", "trash-2"),
    )


def _going(page: MinutesPage, acts: StatementActs, conduct: Conduct) -> tuple[Row, ...]:
    above, below = partial(conduct.step, -1), partial(conduct.step, 1)
    following, previous = partial(acts.next_item, 1), partial(acts.next_item, -1)
    public = page.tr("Show or hide the public record")
    return (
        (page.tr("Statement above"), above, ("Alt+Up",), "go", ""),
        (page.tr("Statement below"), below, ("Alt+Down",), "go", ""),
        (page.tr("Next agenda item"), following, ("Alt+PgDown",), "go", ""),
        (page.tr("Previous agenda item"), previous, ("Alt+PgUp",), "go", ""),
        (page.tr("Show or hide the agenda"), page.toggle_outline, ("F9",), "view", ""),
        (public, page.toggle_public, ("Shift+F9",), "view", ""),
    )
