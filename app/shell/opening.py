"""A file the desktop asks to open while the program runs: macOS sends it as an event."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class FileRequests(QObject):
    """Listens to the desktop as long as the program runs."""

    asked = Signal(object)
    """The path of a file that was clicked or dropped on the program's icon."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the desktop's requests for files; leave everything else as it is."""
        if isinstance(event, QFileOpenEvent):
            if event.file():
                self.asked.emit(Path(event.file()))
            return True
        return super().eventFilter(watched, event)
