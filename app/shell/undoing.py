"""Undo and redo of whole acts, named for what they take back."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit

from app.shell.act_words import act_words
from app.ui.actions import action
from app.ui.work import Work


class Undoing(QObject):
    """Ctrl+Z: the text line with the keyboard first, then the last act of the file."""

    noticed = Signal(str)
    before = Signal()
    """Whatever is being typed is to be stored now."""

    def __init__(self, work: Work, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self.undo = action(self, "", self._undo, keys="Ctrl+Z", menu="edit", icon="undo-2")
        redo_keys = ("Ctrl+Y", "Ctrl+Shift+Z")
        self.redo = action(self, "", self._redo, keys=redo_keys, menu="edit", icon="redo-2")
        self._name(("", ""))

    def actions(self) -> tuple[QAction, QAction]:
        """Undo and redo."""
        return self.undo, self.redo

    def refresh(self) -> None:
        """Name both after the acts that stand there now."""
        from app.core.acts import undo_names

        self._work.read(undo_names, done=self._name)

    def _name(self, names: tuple[str, str]) -> None:
        undone, redone = names
        if undone:
            self.undo.setText(self.tr("Undo {act}").format(act=act_words(undone)))
        else:
            self.undo.setText(self.tr("Undo"))
        if redone:
            self.redo.setText(self.tr("Redo {act}").format(act=act_words(redone)))
        else:
            self.redo.setText(self.tr("Redo"))

    def _undo(self) -> None:
        if _undo_in_line():
            return
        from app.core.acts import undo

        self.before.emit()
        self._work.run(undo, done=self._undone)

    def _redo(self) -> None:
        if _redo_in_line():
            return
        from app.core.acts import redo

        self.before.emit()
        self._work.run(redo, done=self._redone)

    def _undone(self, name: str | None) -> None:
        if name:
            self.noticed.emit(self.tr("Undone: {act}.").format(act=act_words(name)))
        else:
            self.noticed.emit(self.tr("There is nothing to undo."))

    def _redone(self, name: str | None) -> None:
        if name:
            self.noticed.emit(self.tr("Done again: {act}.").format(act=act_words(name)))
        else:
            self.noticed.emit(self.tr("There is nothing to do again."))


def _undo_in_line() -> bool:
    """Let the line that has the keyboard undo its own typing, if there is any left."""
    focus = QApplication.focusWidget()
    if isinstance(focus, QLineEdit) and focus.isUndoAvailable():
        focus.undo()
        return True
    if isinstance(focus, QTextEdit | QPlainTextEdit) and focus.document().isUndoAvailable():
        focus.undo()
        return True
    return False


def _redo_in_line() -> bool:
    focus = QApplication.focusWidget()
    if isinstance(focus, QLineEdit) and focus.isRedoAvailable():
        focus.redo()
        return True
    if isinstance(focus, QTextEdit | QPlainTextEdit) and focus.document().isRedoAvailable():
        focus.redo()
        return True
    return False
