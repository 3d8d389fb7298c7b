"""Another place for the file while its own takes nothing, and nobody leaves what is not saved."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog

from app.core.errors import Refusal
from app.shell.desk import Desk
from app.ui.actions import action
from app.ui.refusals import sentence
from app.ui.work import Work

if TYPE_CHECKING:
    from app.core.keeping import Moved

PATIENCE: Final = 5.0
"""Seconds a disk may take before somebody who closes the window is told of it."""


class Elsewhere(QObject):
    """Offers another place, and asks twice before a window with unsaved acts is closed."""

    moved = Signal(object)
    """The path at which the file lies from now on."""

    def __init__(self, work: Work, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._desk: Desk | None = None
        self._told = False
        self.save = action(
            self, self.tr("Save elsewhere…"), self.choose, menu="file", group=7, icon="usb"
        )
        self.save.setEnabled(bool(work.standing.reason))
        work.save_failed.connect(self._failing)
        work.saved.connect(self._well)
        work.taken_in.connect(self._taken_in)

    def attach(self, desk: Desk) -> None:
        """Speak on this desk."""
        self._desk = desk
        desk.saved.elsewhere_wanted.connect(self.choose)
        if self._work.standing.reason:
            desk.saved.show_failed(self._work.standing.reason)

    def choose(self) -> None:
        """Ask for a place and go on there."""
        if self._desk is None:
            return
        self._desk.page().leave()
        places = QStandardPaths.standardLocations(QStandardPaths.StandardLocation.DocumentsLocation)
        folder = Path(places[0]) if places else Path.home()
        chosen, _ = QFileDialog.getSaveFileName(
            self._desk,
            self.tr("Save the file elsewhere"),
            str(folder),
            self.tr("Rapporteur file (*.rapporteur)"),
        )
        if chosen:
            self.go(Path(chosen))

    def go(self, path: Path) -> None:
        """Go on in a copy of the file at `path`."""
        self._work.move_to(path, self._moved, self._not_moved)

    def may_leave(self) -> bool:
        """Whether the file can be left: everything is saved, or somebody insists knowingly."""
        if not self._work.drain(PATIENCE):
            self._say(self.tr("The disk is still writing. Close the window when it is done."))
            return False
        standing = self._work.standing
        if not standing.unsaved:
            return True
        if not standing.put_by:
            words = self.tr(
                "Not saved, and no other place of this computer has room: {count}. Leaving now "
                "would lose it. Save it elsewhere, or make room."
            )
            self._say(words.format(count=standing.unsaved))
            return False
        if self._told:
            return True
        self._told = True
        words = self.tr(
            "Changes not saved in the file: {count}. Save them elsewhere; or do the same once "
            "more: they are kept encrypted on this computer until the file is opened here again."
        )
        self._say(words.format(count=standing.unsaved))
        return False

    def would_lose(self) -> bool:
        """Whether something typed lies in the memory of this program alone."""
        return bool(self._work.standing.unsaved) and not self._work.standing.put_by

    def _moved(self, moved: Moved) -> None:
        words = self.tr(
            "The file is {new} from now on, with everything typed. {old} stays as it was last "
            "saved; nothing is written to it any more."
        )
        if moved.backup_of:
            words = self.tr(
                "{old} could not be read. The file is {new} from now on: the backup of {time} "
                "with what was not saved. What was saved after that backup is only in {old}."
            )
        time = moved.backup_of.replace("T", " ")[:16]
        self._say(words.format(new=str(moved.new), old=str(moved.old), time=time))
        self.moved.emit(moved.new)

    def _not_moved(self, refusal: Refusal) -> None:
        self._say(sentence(refusal))

    def _taken_in(self, done: int, refused: int) -> None:
        if self._desk is None:
            return
        if refused:
            words = self.tr(
                "Of what could not be saved last time, {done} is in the file now and {refused} "
                "no longer fits it; that is kept encrypted in your profile."
            )
            self._desk.notice.refuse(words.format(done=done, refused=refused))
        else:
            words = self.tr("What could not be saved last time is in the file now: {done}.")
            self._desk.notice.refuse(words.format(done=done))

    def _failing(self, _reason: str) -> None:
        self.save.setEnabled(True)

    def _well(self, _time: str) -> None:
        self._told = False
        self.save.setEnabled(False)

    def _say(self, words: str) -> None:
        if self._desk is not None:
            self._desk.notice.refuse(words)
