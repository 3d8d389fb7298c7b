"""Fields that keep one detail each: stored when they are left, wrong values named in place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.features.meetings.models.typed import Wrong, read_words
from app.ui import roles
from app.ui.labels import label, restyle

Read = Callable[[str], Any]
Write = Callable[[Any], str]

LINES: Final = 3
FRAME: Final = 10
NARROWEST: Final = 40


class LineField(QLineEdit):
    """One value in one line; Esc brings back what is kept."""

    stored = Signal(str, object)
    """The name of the detail and its new value."""
    complained = Signal(str)
    """What is wrong with the words typed; empty when it is no longer so."""

    def __init__(
        self,
        name: str,
        *,
        read: Read = read_words,
        write: Write = str,
        narrowest: int = NARROWEST,
    ) -> None:
        super().__init__()
        self.name = name
        self._read, self._write = read, write
        self._value: Any = ""
        self.setMinimumWidth(roles.px(narrowest))
        self.editingFinished.connect(self.store)

    def show_value(self, value: Any) -> None:
        """Show what is kept; words being typed, or being wrong, stay until they are left."""
        self._value = value
        if not (self.hasFocus() and self.isModified()) and self.property("state") != "wrong":
            self._show()

    def complete(self, words: Sequence[str]) -> None:
        """Offer these words while typing."""
        completer = QCompleter(list(words), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(completer)

    def store(self) -> None:
        """Take the words as they stand, or say what is wrong with them."""
        if self.text() == self._write(self._value):
            self._calm()
            return
        try:
            value = self._read(self.text())
        except Wrong as wrong:
            self._complain(str(wrong))
            return
        self._calm()
        changed = value != self._value
        self._value = value
        self._show()
        if changed:
            self.stored.emit(self.name, value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text() != self._write(self._value):
            self._calm()
            self._show()
            return
        super().keyPressEvent(event)

    def _show(self) -> None:
        # Setting the words also empties the line's own undo: from here on the file's serves.
        self.setText(self._write(self._value))
        self.setCursorPosition(0 if not self.hasFocus() else len(self.text()))

    def _complain(self, words: str) -> None:
        kept = self._write(self._value)
        if kept:
            words = self.tr("{wrong} {kept} is kept; Esc brings it back.").format(
                wrong=words, kept=kept
            )
        self._mark("wrong", words)

    def _calm(self) -> None:
        if self.property("state") == "wrong":
            self._mark("", "")

    def _mark(self, state: str, words: str) -> None:
        self.setProperty("state", state)
        self.setAccessibleDescription(words)
        restyle(self)
        self.complained.emit(words)


class TextField(QPlainTextEdit):
    """One value over several lines; Tab leaves it."""

    stored = Signal(str, object)

    def __init__(self, name: str, hint: str = "") -> None:
        super().__init__()
        self.name = name
        self._value = ""
        self.setProperty("kind", "field")
        self.setTabChangesFocus(True)
        self.setPlaceholderText(hint)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        roles.notice.changed.connect(self._fit)
        self._fit()

    def show_value(self, value: str) -> None:
        """Show what is kept; words being typed stay until they are left."""
        self._value = value
        if not (self.hasFocus() and self.document().isModified()):
            self.setPlainText(value)

    def store(self) -> None:
        """Take the words as they stand."""
        words = self.toPlainText().strip()
        if words != self._value:
            self._value = words
            self.setPlainText(words)
            self.stored.emit(self.name, words)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.store()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.toPlainText() != self._value:
            self.setPlainText(self._value)
            return
        super().keyPressEvent(event)

    def _fit(self) -> None:
        self.setFixedHeight(LINES * roles.line("ui") + roles.px(FRAME))


class ChoiceField(QComboBox):
    """One of a few; a wheel that passes over it changes nothing."""

    stored = Signal(str, object)

    def __init__(self, name: str, choices: Sequence[tuple[str, str]] = ()) -> None:
        super().__init__()
        self.name = name
        self._value = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.offer(choices)
        self.activated.connect(self._activated)

    def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer these values, each with its words."""
        with QSignalBlocker(self):
            self.clear()
            for value, words in choices:
                self.addItem(words, value)
        self.show_value(self._value)

    def show_value(self, value: str) -> None:
        """Show what is kept; a value nobody offers stands in its own word."""
        self._value = value
        place = self.findData(value)
        if place < 0 and value:
            self.addItem(value, value)
            place = self.count() - 1
        self.setCurrentIndex(place)

    def store(self) -> None:
        """A choice is stored as it is made."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def _activated(self, place: int) -> None:
        value = str(self.itemData(place))
        if value != self._value:
            self._value = value
            self.stored.emit(self.name, value)


class TickField(QCheckBox):
    """Yes or no."""

    stored = Signal(str, object)

    def __init__(self, name: str, words: str) -> None:
        super().__init__(words)
        self.name = name
        self.clicked.connect(self._clicked)

    def show_value(self, value: bool) -> None:
        """Show what is kept."""
        self.setChecked(value)

    def store(self) -> None:
        """A tick is stored as it is made."""

    def _clicked(self, ticked: bool) -> None:
        self.stored.emit(self.name, ticked)


class SeveralField(QWidget):
    """Any of a few."""

    stored = Signal(str, object)

    def __init__(self, name: str, choices: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.name = name
        self._value: tuple[str, ...] = ()
        self.boxes = {value: QCheckBox(words) for value, words in choices}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 2)
        column.setSpacing(4)
        for box in self.boxes.values():
            column.addWidget(box)
            box.clicked.connect(self._clicked)
        self.setFocusProxy(next(iter(self.boxes.values())))

    def show_value(self, value: Sequence[str]) -> None:
        """Show what is kept."""
        self._value = tuple(value)
        for key, box in self.boxes.items():
            box.setChecked(key in self._value)

    def store(self) -> None:
        """A tick is stored as it is made."""

    def _clicked(self) -> None:
        ticked = [key for key, box in self.boxes.items() if box.isChecked()]
        others = [key for key in self._value if key not in self.boxes]
        self._value = (*ticked, *others)
        self.stored.emit(self.name, self._value)


Field = LineField | TextField | ChoiceField | TickField | SeveralField


class FieldRow(QWidget):
    """Fields side by side; below them what is wrong with one of them, while it is."""

    def __init__(self, fields: Sequence[tuple[QWidget, int]]) -> None:
        super().__init__()
        self._note = label("", "small", "danger", wrap=True)
        self._note.hide()
        row = QHBoxLayout()
        row.setSpacing(4)
        for field, stretch in fields:
            row.addWidget(field, stretch)
            if isinstance(field, LineField):
                field.complained.connect(self.say)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self._note)
        self.setFocusProxy(fields[0][0])

    def say(self, words: str) -> None:
        """Show a complaint; empty words take it back."""
        self._note.setText(words)
        self._note.setVisible(bool(words))
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        # The form asks for the height before it knows the width.
        high = 0 if self._note.isHidden() else self._note.heightForWidth(self.width())
        self._note.setMinimumHeight(high)

    def complaint(self) -> str:
        """What is said now."""
        return "" if self._note.isHidden() else self._note.text()
