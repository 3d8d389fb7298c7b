"""Presses keys at a typist's pace, and notes how long each takes to stand on the screen."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

PACE = 60
"""Milliseconds between two keys: faster than anybody writes for long."""
LOST = 1_000
"""What a key counts, in milliseconds, that has not been shown by then."""
_PLAIN = Qt.KeyboardModifier.NoModifier
_STOOD = QEvent.Type.User


class Typist(QObject):
    """Types `letters` into a widget; `done` gets the milliseconds from each key to its frame.

    A key counts from the moment it was due: what still kept the window busy then counts too.
    """

    def __init__(
        self,
        target: QWidget,
        painted: QWidget,
        letters: str,
        done: Callable[[list[float]], object],
    ) -> None:
        super().__init__(target)
        self._target, self._painted = target, painted
        self._letters, self._done = list(letters), done
        self._due = 0.0
        self._waits = False
        self.figures: list[float] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._press)
        self._lost = QTimer(self)
        self._lost.setSingleShot(True)
        self._lost.setInterval(LOST)
        self._lost.timeout.connect(self._give_up)
        painted.installEventFilter(self)
        self._wait()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._waits and event.type() == QEvent.Type.Paint:
            # It comes back when everything of this frame has been painted.
            QCoreApplication.postEvent(self, QEvent(_STOOD))
        return False

    def event(self, event: QEvent) -> bool:
        if event.type() != _STOOD:
            return super().event(event)
        if self._waits:
            self._stood()
        return True

    def _stood(self) -> None:
        self._waits = False
        self._lost.stop()
        self.figures.append((time.perf_counter() - self._due) * 1000)
        self._wait()

    def _give_up(self) -> None:
        if self._waits:
            self._stood()

    def _wait(self) -> None:
        if not self._letters:
            self._painted.removeEventFilter(self)
            self._done(self.figures)
            return
        self._due = time.perf_counter() + PACE / 1000
        self._timer.start(PACE)

    def _press(self) -> None:
        letter = self._letters.pop(0)
        back = letter == "\b"
        key, text = (Qt.Key.Key_Backspace, "") if back else (Qt.Key.Key_unknown, letter)
        self._waits = True
        self._lost.start()
        # A precise timer may still be a little early: then the key counts from now.
        self._due = min(self._due, time.perf_counter())
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QCoreApplication.sendEvent(self._target, QKeyEvent(kind, key, _PLAIN, text))
