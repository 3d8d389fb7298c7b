"""One place where every page hears what has changed in the file, and who started it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Bus(QObject):
    """Carries each `Change` to all pages after it is stored."""

    changed = Signal(object)
    """An app.core.changes.Change, on the thread of the window."""
