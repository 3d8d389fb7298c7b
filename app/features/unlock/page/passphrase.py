"""A line for a passphrase, honest about Caps Lock, and a line that says how long it lasts."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QWidget

from app.features.unlock.rules import STRONGEST, strength
from app.ui import icons, roles
from app.ui.labels import IconLabel, label
from app.ui.pips import PipMeter


class PassphraseEdit(QLineEdit):
    """Shows dots until the eye is pressed; says when Caps Lock seems to be on."""

    caps_lock = Signal(bool)

    def __init__(self, name: str, *, shown: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setProperty("extent", "large")
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self.note = _caps_note(self.tr("Caps Lock is on"))
        self.eye = _eye_button(self.tr("Show or hide the passphrase"))
        self.eye.toggled.connect(self._show_letters)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 6, 0)
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self.note)
        row.addWidget(self.eye)
        self.note.hide()
        self.caps_lock.connect(self.note.setVisible)
        self._show_letters(shown)
        self.eye.setChecked(shown)
        self._keep_room()

    def event(self, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.LayoutDirectionChange, QEvent.Type.StyleChange}:
            self._keep_room()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Qt does not tell the state of Caps Lock; a letter and Shift together do.
        letter = event.text()
        if len(letter) == 1 and letter.isalpha() and letter.lower() != letter.upper():
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.caps_lock.emit(letter.isupper() != shifted)
        elif event.key() == Qt.Key.Key_CapsLock and self.note.isVisible():
            self.caps_lock.emit(False)
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.note.hide()
        super().focusOutEvent(event)

    def _show_letters(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.setEchoMode(mode)
        icons.put(self.eye, "eye-off" if shown else "eye")

    def _keep_room(self) -> None:
        room = roles.px(34)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.setTextMargins(room if mirrored else 0, 0, 0 if mirrored else room, 0)
        # Not by the letters typed: they would stand under the note about Caps Lock.
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)


class StrengthLine(QWidget):
    """How much guessing a passphrase stands: pips, and the same in words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.meter = PipMeter()
        self.words = label("", "small", "text2", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.meter)
        row.addWidget(self.words, 1)
        self.show_strength("")

    def show_strength(self, passphrase: str) -> None:
        """Judge another passphrase."""
        filled = strength(passphrase)
        words = (
            self.tr("Four unrelated words are easy to keep and hard to guess."),
            self.tr("Weak: guessed within minutes. It is accepted."),
            self.tr("Fair: a longer one lasts longer. It is accepted."),
            self.tr("Good: another word makes it strong."),
            self.tr("Strong: four unrelated words, or long and mixed."),
        )[filled]
        tone = ("", "danger", "caution", "ok", "ok")[filled]
        spoken = self.tr("Strength {filled} of {most}").format(filled=filled, most=STRONGEST)
        self.meter.show_value(filled, STRONGEST, tone, spoken)
        self.words.setText(words)


def _caps_note(words: str) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(4)
    row.addWidget(IconLabel("arrow-big-up", "caution", 14))
    row.addWidget(label(words, "small", "caution"))
    return made


def _eye_button(name: str) -> QToolButton:
    made = QToolButton()
    made.setCheckable(True)
    made.setProperty("kind", "eye")
    made.setAccessibleName(name)
    made.setToolTip(name)
    made.setCursor(Qt.CursorShape.ArrowCursor)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return made
