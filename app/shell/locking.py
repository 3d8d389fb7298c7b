"""When the file is locked without being asked, and what is covered while that is done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QMainWindow

from app.shell.choosing import Choosing
from app.shell.clipboard import ClipboardGuard
from app.shell.cover import Cover
from app.shell.idle import Idle
from app.shell.names import MINUTES
from app.shell.neighbours import Neighbours
from app.shell.services import Services
from app.shell.session import Session, session_here

if TYPE_CHECKING:
    from app.shell.desk import Desk

RECORDED_WITHIN: Final = 60 * 60.0
"""A meeting counts as being recorded for this long after the last words were stored."""
PATIENCE: Final = 20.0
"""Seconds the storage has before the lock goes on without it."""


class Locking(QObject):
    """Watches for every reason to lock. Whoever locks, covers everything first.

    Sleep, a locked desktop, Ctrl+L in another window of the program, and some minutes without
    typing lock the file, but for the last while a meeting is being recorded: the minutes page is
    shown, and words were stored within the hour.
    """

    wanted = Signal()
    """The file is to be locked now."""
    last_words = Signal()
    """The window is covered and all was sent to the file; whoever holds words the file did not
    take puts them away now. The process ends when this returns, whatever became of them."""

    def __init__(self, services: Services, choosing: Choosing, window: QMainWindow) -> None:
        super().__init__(window)
        self._services, self._window = services, window
        self._choosing = choosing
        self._desk: Desk | None = None
        self._recorded_at = -RECORDED_WITHIN
        self._starting = QTimer(self)
        self._starting.setSingleShot(True)
        self._starting.timeout.connect(self._listen)
        self.clipboard = ClipboardGuard(self)
        self.cover = Cover(window)
        self.idle = Idle(self)
        self.neighbours = Neighbours(self)
        self.session: Session | None = None
        self.idle.passed.connect(self._idle_passed)
        self.neighbours.lock_wanted.connect(self.wanted)
        choosing.idle_chosen.connect(self.idle.start)
        services.work.saved.connect(self._saved)

    def watch(self, desk: Desk) -> None:
        """A file is open on this desk: from now on there is something to be locked."""
        self._desk = desk
        if not self._services.sample:
            self.idle.start(self._choosing.idle())
        if self.session is None and not self._starting.isActive():
            # Not before the desk is painted: a bus that does not answer would hold it up.
            self._starting.start()

    def rest(self) -> None:
        """The desk is being built again, or gone."""
        self._desk = None

    def listen_to(self, session: Session) -> None:
        """Lock with this desktop session from now on."""
        self.session = session
        session.locked.connect(self.wanted)
        session.sleeping.connect(self.wanted)
        session.listen()
        if not self._services.sample:
            session.hold_sleep()

    def is_recording(self) -> bool:
        """Whether a meeting is being recorded just now."""
        if self._desk is None or self._desk.place()[1] != MINUTES:
            return False
        return self.idle.now() - self._recorded_at < RECORDED_WITHIN

    def hide_everything(self) -> None:
        """Cover the window, close what stands beside it, and empty the clipboard."""
        self.cover.cover()
        self.clipboard.clear()

    def cover_only(self) -> None:
        """Cover the window until somebody goes on: there is no passphrase that would open it."""
        self.cover.cover(going_on=True, actions=self._services.table.all())
        self.clipboard.clear()

    def _listen(self) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            self.idle.listen(application)
        self.neighbours.listen()
        self.listen_to(session_here(self._window))

    def _idle_passed(self) -> None:
        if self._desk is not None and not self.is_recording():
            self.wanted.emit()

    def _saved(self, _time: str) -> None:
        # An input method may hand words over without a key; what it stores is a sign, too.
        self.idle.touch()
        if self._desk is not None and self._desk.place()[1] == MINUTES:
            self._recorded_at = self.idle.now()
