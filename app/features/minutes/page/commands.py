"""The keys of the minutes, as actions for menus, palette and shortcuts."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction

from app.core.words import translate
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
    acting = (*_speaking(acts), *_placing(acts), *_items(acts))
    made = [
        action(page, words, slot, keys=keys, menu=menu, group=GROUP, icon=icon, reads=reads)
        for reads, rows in ((False, acting), (True, _going(page, conduct)))
        for words, slot, keys, menu, icon in rows
    ]
    made[0].setStatusTip(
        translate("MinutesPage", "Ends the running statement and asks who has the floor.")
    )
    return made


def _speaking(acts: StatementActs) -> tuple[Row, ...]:
    next_keys = ("Ctrl+Return", "Ctrl+Enter")
    key_point = translate("MinutesPage", "Mark as key point")
    return (
        (translate("MinutesPage", "Next speaker"), acts.next_speaker, next_keys, "insert", "plus"),
        (
            translate("MinutesPage", "Correct the speaker"),
            acts.correct_speaker,
            ("Ctrl+D",),
            "meeting",
            "users",
        ),
        (translate("MinutesPage", "Next label"), acts.next_label, ("Ctrl+U",), "meeting", ""),
        (
            translate("MinutesPage", "With or without a letter"),
            acts.letter_or_not,
            (),
            "meeting",
            "",
        ),
        (translate("MinutesPage", "Edit the time"), acts.edit_time, ("Ctrl+T",), "meeting", ""),
        (key_point, acts.mark_key_point, ("Ctrl+Shift+K",), "meeting", "arrow-big-up"),
    )


def _placing(acts: StatementActs) -> tuple[Row, ...]:
    up, down = partial(acts.move, -1), partial(acts.move, 1)
    return (
        (
            translate("MinutesPage", "Join with the statement above"),
            acts.join,
            ("Ctrl+J",),
            "edit",
            "merge",
        ),
        (
            translate("MinutesPage", "Split the statement here"),
            acts.split,
            ("Ctrl+Shift+J",),
            "edit",
            "split",
        ),
        (translate("MinutesPage", "Move the statement up"), up, ("Ctrl+PgUp",), "edit", "arrow-up"),
        (
            translate("MinutesPage", "Move the statement down"),
            down,
            ("Ctrl+PgDown",),
            "edit",
            "arrow-down",
        ),
        (translate("MinutesPage", "Delete the statement"), acts.delete, (), "edit", "trash-2"),
    )


def _items(acts: StatementActs) -> tuple[Row, ...]:
    following, previous = partial(acts.next_item, 1), partial(acts.next_item, -1)
    return (
        (translate("MinutesPage", "Next agenda item"), following, ("Alt+PgDown",), "go", ""),
        (translate("MinutesPage", "Previous agenda item"), previous, ("Alt+PgUp",), "go", ""),
    )


def _going(page: MinutesPage, conduct: Conduct) -> tuple[Row, ...]:
    above, below = partial(conduct.step, -1), partial(conduct.step, 1)
    public = translate("MinutesPage", "Show or hide the public record")
    return (
        (translate("MinutesPage", "Statement above"), above, ("Alt+Up",), "go", ""),
        (translate("MinutesPage", "Statement below"), below, ("Alt+Down",), "go", ""),
        (
            translate("MinutesPage", "Show or hide the agenda"),
            page.toggle_outline,
            ("F9",),
            "view",
            "",
        ),
        (public, page.toggle_public, ("Shift+F9",), "view", ""),
    )
