"""The desktop session around the window: when it is locked, when the computer goes to sleep."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, Signal


class Session(QObject):
    """Says what happens to the desktop; where nothing can be heard, it stays silent."""

    locked = Signal()
    """The desktop is locked now, or its screen saver covers it."""
    unlocked = Signal()
    sleeping = Signal()
    """The computer is about to sleep; it waits a little for whoever asked it to."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.is_locked = False

    def listen(self) -> None:
        """Listen from now on."""

    def hold_sleep(self) -> None:
        """Ask the computer to wait, before it sleeps, until this process has locked its file."""

    def say_locked(self, locked: bool) -> None:
        """Pass on whether the desktop is locked, once for each change."""
        if locked == self.is_locked:
            return
        self.is_locked = locked
        if locked:
            self.locked.emit()
        else:
            self.unlocked.emit()


def session_here(parent: QObject | None = None) -> Session:
    """The session of this system: over D-Bus, over Windows' own messages, or a silent one."""
    if sys.platform == "win32":
        from app.shell.session.windows import WindowsSession

        return WindowsSession(parent)
    if sys.platform == "darwin":
        # Qt tells nothing of the lock or of sleep there: the minutes without typing remain.
        return Session(parent)
    from app.shell.session.bus import BusSession

    return BusSession(parent)
