"""Back to where one was: the place is kept in the file when it is left, and sought on opening."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QTimer

from app.ui.work import Work

if TYPE_CHECKING:
    from app.shell.desk import Desk

KEPT_EVERY: Final = 20_000


class Returning(QObject):
    """Keeps the place of the desk: at lock and close, with each page, and now and then."""

    def __init__(self, work: Work, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._desk: Desk | None = None
        self._last: dict[str, Any] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEPT_EVERY)
        self._timer.timeout.connect(self.keep)
        work.saved.connect(self._later)

    def go_back(self, desk: Desk) -> None:
        """Show what was shown when the file was left; nothing is kept before that."""
        from app.core.places import read_place

        self.rest()
        self._work.read(read_place, done=_Arrival(self, desk).go, failed=_Arrival(self, desk).fail)

    def go_to(self, desk: Desk, place: dict[str, Any]) -> None:
        """Show a place of the desk before; the list where this state of the file lacks it."""
        from app.core.places import known_place

        self.rest()
        arrival = _Arrival(self, desk)
        self._work.read(known_place, done=arrival.go, failed=arrival.fail, place=place)

    def attach(self, desk: Desk) -> None:
        """Keep the place of this desk from now on."""
        self._desk = desk
        desk.page_changed.connect(self._later)

    def rest(self) -> None:
        """Keep nothing: the desk is being built, or gone."""
        self._desk = None
        self._timer.stop()

    def keep(self) -> None:
        """Keep the place now; that it cannot be kept is no matter for a sentence."""
        from app.core.places import keep_place

        self._timer.stop()
        if self._desk is None:
            return
        place = self._desk.where()
        if place != self._last:
            self._last = place
            self._work.with_file(keep_place, failed=self._not_kept, place=place)

    def _later(self, _time: str = "") -> None:
        if self._desk is not None and not self._timer.isActive():
            self._timer.start()

    def _not_kept(self, _refusal: object) -> None:
        self._last = {}


class _Arrival(QObject):
    """Takes the answer for one desk; a desk that is gone by then asks for nothing."""

    def __init__(self, returning: Returning, desk: Desk) -> None:
        super().__init__(desk)
        self._returning, self._desk = returning, desk

    def go(self, place: dict[str, Any]) -> None:
        self._desk.return_to(place)
        self._returning.attach(self._desk)

    def fail(self, _refusal: object) -> None:
        self.go({})
