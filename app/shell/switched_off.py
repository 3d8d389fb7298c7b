"""Everything that types or acts, switched off in one place while a file is read only."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from app.shell.desk import Desk
from app.ui.actions import READS, TYPES, ActionTable
from app.ui.empty import StepRow

OFF: Final = "switchedOff"
TEXTS: Final = (QLineEdit, QTextEdit, QPlainTextEdit)
CHOICES: Final = (QComboBox, QCheckBox, QRadioButton, QAbstractSpinBox)
SELECTABLE: Final = (
    Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
)
COMMANDS: Final = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
MOVING: Final = frozenset(
    {
        *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down),
        *(Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown),
        *(Qt.Key.Key_Escape, Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt),
        *(Qt.Key.Key_Meta, Qt.Key.Key_AltGr, Qt.Key.Key_CapsLock, Qt.Key.Key_Menu),
    }
)
TABS: Final = {Qt.Key.Key_Tab: True, Qt.Key.Key_Backtab: False}
CHANGING: Final = frozenset(
    {Qt.Key.Key_Insert, Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Space, Qt.Key.Key_F2}
)
COPYING: Final = (QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.SelectAll)


class SwitchedOff(QObject):
    """Caret, selection, copying, scrolling and finding go on; what would change something says so.

    Lines for finding, and actions that only read, bear the property READS.
    """

    refused = Signal()
    """Somebody tried to change something."""

    def __init__(self, table: ActionTable, desk: Desk) -> None:
        super().__init__(desk)
        self._table, self._desk = table, desk
        self._watched: QWidget | None = None
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_changed)
        desk.page_changed.connect(self.look)
        desk.installEventFilter(self)

    def look(self) -> None:
        """Switch off whatever has come since the last look."""
        for act in self._table.all():
            if not act.property(READS) and not act.property(OFF):
                act.setProperty(OFF, True)
                act.setEnabled(False)
                act.enabledChanged.connect(self._again)
        for widget in self._desk.findChildren(QWidget):
            if not widget.property(OFF) and not widget.property(READS):
                self._switch_off(widget)
        for button in self._desk.stack.findChildren(QPushButton):
            if not _reads(button, self._desk):
                button.setEnabled(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._desk:
            # Something was put into it: a panel, a form.
            if event.type() == QEvent.Type.LayoutRequest:
                self.look()
            return False
        if not isinstance(watched, QWidget):
            return False
        if event.type() == QEvent.Type.InputMethod and isinstance(watched, TEXTS):
            self.refused.emit()
            return True
        if not isinstance(event, QKeyEvent):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            # Typing would be claimed here, and keys of acts: what they do is said at the press.
            return False
        if event.type() == QEvent.Type.KeyPress:
            return self._pressed(watched, event)
        return False

    # ------------------------------------------------------------------ inside

    def _pressed(self, watched: QWidget, event: QKeyEvent) -> bool:
        if self._is_act(event):
            self.refused.emit()
            return True
        if isinstance(watched, TEXTS):
            return self._typed(event)
        if isinstance(watched, QAbstractItemView) and event.key() in CHANGING:
            self.refused.emit()
            return True
        return False

    def _typed(self, event: QKeyEvent) -> bool:
        """Let a text keep what moves in it and copies from it."""
        key = Qt.Key(event.key())
        if key in TABS and not event.modifiers() & COMMANDS:
            # Not indented: the keyboard goes on to what comes next.
            self._desk.focusNextPrevChild(TABS[key])
            return True
        if key in MOVING or any(event.matches(each) for each in COPYING):
            return False
        if Qt.Key.Key_F1 <= key <= Qt.Key.Key_F35:
            return False
        self.refused.emit()
        return True

    def _is_act(self, event: QKeyEvent) -> bool:
        pressed = QKeySequence(event.keyCombination())
        exact = QKeySequence.SequenceMatch.ExactMatch
        return any(
            keys.matches(pressed) == exact
            for act in self._table.all()
            if act.property(OFF)
            for keys in act.shortcuts()
        )

    def _again(self, enabled: bool) -> None:
        """A page switches its act on again as its state changes; here it stays off."""
        act = self.sender()
        if enabled and isinstance(act, QAction):
            act.setEnabled(False)

    def _focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        # Only the widget with the keyboard is watched, as ShortcutGuard does.
        if old is not None and isValid(old):
            old.removeEventFilter(self)
        if new is None or not isValid(self._desk) or not self._desk.isAncestorOf(new):
            return
        self.look()
        if not new.property(READS):
            new.installEventFilter(self)

    def _switch_off(self, widget: QWidget) -> None:
        if widget.property(TYPES):
            widget.hide()
        elif isinstance(widget, QLineEdit):
            widget.setReadOnly(True)
        elif isinstance(widget, QTextEdit | QPlainTextEdit):
            if not widget.isReadOnly():
                widget.setTextInteractionFlags(SELECTABLE)
        elif isinstance(widget, QAbstractItemView):
            widget.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
            widget.setDragDropMode(QAbstractItemView.DragDropMode.NoDragDrop)
        elif isinstance(widget, (*CHOICES, StepRow)):
            widget.setEnabled(False)
        else:
            return
        widget.setProperty(OFF, True)
        if isinstance(widget, TEXTS) and not widget.accessibleDescription():
            widget.setAccessibleDescription(self.tr("read only"))


def _reads(widget: QWidget | None, desk: Desk) -> bool:
    """Whether a button, or the page it stands on, changes nothing in the file."""
    while widget is not None and widget is not desk:
        if widget.property(READS):
            return True
        widget = widget.parentWidget()
    return False
