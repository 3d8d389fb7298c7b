"""How long nobody has typed, clicked or scrolled in the windows of this program."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow
from shiboken6 import isValid

LOOK_EVERY: Final = 10_000
WORK: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
        QEvent.Type.InputMethod,
    }
)


def steady_seconds() -> float:
    """Seconds on a clock that nobody sets and that goes on while the computer sleeps."""
    clock = getattr(time, "CLOCK_BOOTTIME", None) or getattr(time, "CLOCK_MONOTONIC_RAW", None)
    return time.clock_gettime(clock) if clock is not None else time.monotonic()


class Idle(QObject):
    """Counts from the last sign of a person; says `passed` when the time is over.

    It watches the window with the keyboard, not every widget: a filter on the whole application
    would carry each of its events through Python.
    """

    passed = Signal()

    def __init__(
        self, parent: QObject | None = None, clock: Callable[[], float] = steady_seconds
    ) -> None:
        super().__init__(parent)
        self.clock = clock
        self._limit = 0.0
        self._last = clock()
        self._watched: QWindow | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY)
        self._timer.timeout.connect(self.look)

    def start(self, minutes: int) -> None:
        """Count from now, to so many minutes; 0 for never."""
        self._limit = minutes * 60.0
        self.touch()
        self._timer.stop()
        if minutes:
            self._timer.start()

    def listen(self, application: QGuiApplication) -> None:
        """Take keys, mouse and touch of this application's windows as signs of a person."""
        application.focusWindowChanged.connect(self._watch)
        self._watch(application.focusWindow())

    def touch(self) -> None:
        """Somebody is here."""
        self._last = self.clock()

    def now(self) -> float:
        """The seconds of the clock this counts on."""
        return self.clock()

    def seconds(self) -> float:
        """How long nobody was here."""
        return self.clock() - self._last

    def look(self) -> None:
        """Say it if the time is over; again at each look until somebody comes."""
        if self._limit and self.seconds() >= self._limit:
            self.passed.emit()

    def _watch(self, window: QWindow | None) -> None:
        if self._watched is not None and isValid(self._watched):
            self._watched.removeEventFilter(self)
        self._watched = window
        if window is not None:
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in WORK:
            self.touch()
        return False
