"""Moving about the desk by keys: from step to step, from pane to pane."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from app.shell.desk import Desk


class Going(QObject):
    """Does nothing while there is no desk."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._desk: Desk | None = None

    def on(self, desk: Desk | None) -> None:
        """Move about this desk, or about none."""
        self._desk = desk

    def next_step(self) -> None:
        """Show the next step of the meeting."""
        if self._desk is not None:
            self._desk.go_step(1)

    def previous_step(self) -> None:
        """Show the step before."""
        if self._desk is not None:
            self._desk.go_step(-1)

    def next_pane(self) -> None:
        """Give the keyboard to the next pane."""
        if self._desk is not None:
            self._desk.go_pane(1)

    def previous_pane(self) -> None:
        """Give the keyboard to the pane before."""
        if self._desk is not None:
            self._desk.go_pane(-1)

    def fold_sidebar(self) -> None:
        """Fold the sidebar or unfold it."""
        if self._desk is not None:
            self._desk.fold()
