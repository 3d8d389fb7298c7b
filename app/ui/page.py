"""What the shell asks of every page, and what a page may count on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    # It brings the database layer, which is loaded after the first frame.
    from app.core.changes import Change


class Page(QWidget):
    """One screen. The shell shows it, asks it for actions and panes, and tells it what changed."""

    title_changed = Signal()
    """The words of `title()` are others now."""
    refused = Signal(str)
    """A sentence for the notice line: something could not be done, nothing is lost."""
    noticed = Signal(str)
    """A sentence in passing for the notice line: what was just done."""
    open_meeting = Signal(str, str)
    """Asks the shell for a meeting (its id) at a step: "details" or "minutes"."""
    subject_changed = Signal()
    """Another record is meant now, see `subject()`."""

    rail = False
    """Whether the sidebar folds to the rail while this page is shown, until told otherwise."""
    place_key = ""
    """The page's name in the settings, where the fold of the sidebar is remembered."""

    def title(self) -> str:
        """The page's name in the window, translated."""
        return ""

    def actions_of_page(self) -> Sequence[QAction]:
        """Actions for menus and palette, made by `app.ui.actions.action`."""
        return ()

    def head_actions(self) -> Sequence[QAction]:
        """Those of its actions that stand as buttons at the end of the head, the first primary."""
        return ()

    def status_items(self) -> tuple[Sequence[QWidget], Sequence[QWidget]]:
        """Widgets for the status line: at its start (after the saved state) and at its end."""
        return (), ()

    def panes(self) -> Sequence[QWidget]:
        """The widgets F6 walks through, in order; the first gets the keyboard on arrival."""
        return ()

    def subject(self) -> tuple[str, str, str]:
        """The record that is meant now: its table, its id and its name; empty words for none."""
        return "", "", ""

    def refresh(self, change: Change) -> None:
        """Show again whatever the change touched."""

    def arrive(self) -> None:
        """The page is shown now: read what is missing and take the keyboard."""
        panes = self.panes()
        if panes:
            panes[0].setFocus()

    def place(self) -> dict[str, Any]:
        """Where the person is on this page, in ids and numbers: caret, row, scrolling."""
        return {}

    def return_to(self, place: Mapping[str, Any]) -> None:
        """Go back to what `place()` gave, as far as it is still there; it may be of long ago."""

    def keep_unfinished(self) -> None:
        """Put what is being typed where it is found again, without finishing it."""

    def leave(self) -> bool:
        """Store what is being typed: a page, an undo, a lock comes next; False keeps it open."""
        return True
