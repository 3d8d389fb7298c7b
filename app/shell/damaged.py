"""Damage that shows while the desk stands: said over it, with the way to what can be saved."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.core.errors import Refusal
from app.shell.desk import Desk
from app.ui.banner import Banner
from app.ui.buttons import button
from app.ui.refusals import sentence
from app.ui.work import Work

DAMAGED = "damaged"


class Damaged(QObject):
    """Does nothing while every page of the file is what was written."""

    leaving = Signal(Path, object, object)
    """The desk is to be left for the page of copies: path, what is wrong, and the way in."""

    def __init__(self, work: Work, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._desk: Desk | None = None
        self._path = Path()
        self.banner: Banner | None = None
        work.save_failed.connect(self._failing)
        work.damaged.connect(self.say)

    def attach(self, desk: Desk, path: Path) -> None:
        """Speak on this desk."""
        self._desk, self._path = desk, path

    def say(self) -> None:
        """Say that the file is damaged, once."""
        if self._desk is None or self.banner is not None:
            return
        words = self.tr(
            "A part of this file is damaged. What you typed is kept on this computer; nothing more "
            "is written into the file."
        )
        self.banner = Banner(words, "danger")
        self.banner.setAccessibleName(words)
        self.see = button(self.tr("See what can be saved…"), size="small")
        self.see.clicked.connect(self.go)
        self.banner.add_button(self.see)
        self._desk.put_above(self.banner)
        self._desk.extra_panes.append(self.see)

    def go(self) -> None:
        """Find out what is damaged, and leave the desk for the copies."""
        from app.features.unlock.usecases import name_damage

        if self._desk is not None and self._desk.leave():
            self.see.setEnabled(False)
            self._work.ask_file(name_damage, done=self._named, failed=self._not_named)

    def _failing(self, reason: str) -> None:
        if reason == DAMAGED:
            self.say()

    def _named(self, found: Any) -> None:
        refusal, access = found
        self.leaving.emit(self._path, refusal, access)

    def _not_named(self, refusal: Refusal) -> None:
        self.see.setEnabled(True)
        if self._desk is not None:
            self._desk.notice.refuse(sentence(refusal))
