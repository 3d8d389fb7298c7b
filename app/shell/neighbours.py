"""Other windows of the program on this desktop: one that is locked by hand locks them all."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import Final

from PySide6.QtCore import QFileSystemWatcher, QObject, Signal

from app.core.paths import profile_dir

NAME: Final = "locked-by-hand"


class Neighbours(QObject):
    """Leaves a mark in the profile and sees those of others; the mark says nothing but "now"."""

    lock_wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._mark = profile_dir() / NAME
        self._seen = 0
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._look)
        self._watcher.fileChanged.connect(self._look)

    def listen(self) -> None:
        """Heed the marks that are left from now on."""
        with contextlib.suppress(OSError):
            if not self._mark.exists():
                self._touch()
            self._seen = _stamp(self._mark)
            self._watcher.addPaths([str(self._mark.parent), str(self._mark)])

    def lock_all(self) -> None:
        """Let every other window lock itself; this one does it by itself."""
        with contextlib.suppress(OSError):
            self._touch()
            self._seen = _stamp(self._mark)

    def _touch(self) -> None:
        self._mark.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._mark.touch(mode=0o600)

    def _look(self, _path: str) -> None:
        stamp = _stamp(self._mark)
        if stamp > self._seen:
            self._seen = stamp
            self.lock_wanted.emit()


def _stamp(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0
