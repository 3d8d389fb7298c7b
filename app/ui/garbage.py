"""Cyclic garbage is collected on the window's thread alone."""

from __future__ import annotations

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer

EVERY_MS: Final = 2_000
YOUNG: Final = 1


class Garbage(QObject):
    """Keeps Python from collecting on other threads.

    A Qt object that dies there holds a lock of Qt while it waits for Python, and the window's
    thread holds Python while it waits for that lock: both would wait for ever.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self._collect_young)
        self._timer.start()

    def collect(self) -> None:
        """Collect everything, where nobody waits."""
        gc.collect()

    def _collect_young(self) -> None:
        gc.collect(YOUNG)
