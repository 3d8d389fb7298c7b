"""The program as it is started, driven until its list of meetings is painted."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject

from app.bootstrap import Program
from app.shell.desk import Desk

_STOOD = QEvent.Type.User


class Opened(QObject):
    """Unlocks a file by its passphrase; then calls `done` with the desk."""

    def __init__(self, path: Path, passphrase: str, done: Callable[[Desk], object]) -> None:
        super().__init__()
        self.program = Program(["--file", str(path)])
        self._passphrase, self._done = passphrase, done
        self._waits = False
        self._asked = 0.0
        self.took = 0.0
        self.program.window.painted.connect(self._when_warm)

    def run(self) -> None:
        """Stay until the program ends."""
        self.program.run()

    def after_work(self, then: Callable[[Any], object]) -> None:
        """Call something when the file's thread has done all it was asked for."""
        self.program.work.call(_nothing, done=then)

    def _when_warm(self) -> None:
        # Nobody types a passphrase before the database layer is there.
        self.after_work(self._unlock)

    def _unlock(self, _nothing: object) -> None:
        form = self.program.window.unlock.open
        form.passphrase.setText(self._passphrase)
        self.program.window.unlock.opened.connect(self._watch)
        self._asked = time.perf_counter()
        form.submit()

    def _watch(self, _path: Path) -> None:
        self._table().viewport().installEventFilter(self)
        self.program.window.installEventFilter(self)
        self._waits = True

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if self._waits and event.type() in {QEvent.Type.Paint, QEvent.Type.UpdateRequest}:
            QCoreApplication.postEvent(self, QEvent(_STOOD))
        return False

    def event(self, event: QEvent) -> bool:
        if event.type() != _STOOD:
            return super().event(event)
        if self._waits and self._table().isVisible() and self._table().model().rowCount():
            self._waits = False
            self.took = (time.perf_counter() - self._asked) * 1000
            desk = self.program.window.desk
            assert desk is not None
            self._done(desk)
        return True

    def _table(self) -> Any:
        desk = self.program.window.desk
        assert desk is not None
        page: Any = desk.list_page
        return page.table


def _nothing() -> None:
    """Only takes its turn."""
