"""Keeps backups of the open file while somebody works: nobody asks for them, nobody waits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QTimer

from app.core.errors import Refusal
from app.features.unlock.rules import BACKUP_MINUTES
from app.ui.refusals import sentence

if TYPE_CHECKING:
    from app.shell.desk import Desk
    from app.shell.services import Services
    from app.ui.work import Job

_MINUTE: Final = 60_000


class Keeper(QObject):
    """One backup when the desk stands, and one every ten minutes while something changes."""

    def __init__(self, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._desk: Desk | None = None
        self._changed = False
        self._told = ""
        self._why = "opened"
        self.timer = QTimer(self)
        self.timer.setInterval(BACKUP_MINUTES * _MINUTE)
        self.timer.timeout.connect(self.keep_if_changed)
        services.bus.changed.connect(self._note)

    def attach(self, desk: Desk) -> None:
        """Keep the file of this desk; the throw-away sample needs none."""
        self._desk = desk
        if not self._services.sample:
            self._keep("opened")
            self.timer.start()

    def keep_if_changed(self) -> None:
        """Keep a backup if anything was changed since the last one."""
        if self._changed:
            self._keep("periodic")

    def _note(self, _change: object) -> None:
        self._changed = True

    def _keep(self, why: str) -> None:
        self._why = why
        # The file is lent by its own thread; where something is not stored it says no.
        self._services.work.with_file(_itself, done=self._begin, failed=self._wait)

    def _begin(self, file: Any) -> None:
        from app.features.unlock.usecases import keep_in_time

        self._changed = False
        self._services.work.pool(
            _kept, done=self._kept, failed=self._failed, keep=keep_in_time, file=file, why=self._why
        )

    def _kept(self, minutes: int) -> None:
        self._told = ""
        self.timer.setInterval(minutes * _MINUTE)

    def _wait(self, _refusal: Refusal) -> None:
        self._changed = True

    def _failed(self, refusal: Refusal) -> None:
        """Say once what keeps backups from being kept; it is tried again in ten minutes."""
        self._changed = True
        words = sentence(refusal)
        if self._desk is not None and words != self._told:
            self._told = words
            self._desk.notice.refuse(words)


def _itself(file: Any) -> Any:
    return file


def _kept(*, job: Job, keep: Any, file: Any, why: str) -> int:
    minutes: int = keep(file=file, why=why, cancelled=job.is_cancelled)
    return minutes
