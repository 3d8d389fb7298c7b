"""Opening a file with its passphrase or its recovery key; a wrong one is answered in place."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QLocale, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from app.features.unlock.page.layouts import Column
from app.features.unlock.page.passphrase import PassphraseEdit
from app.ui.buttons import button
from app.ui.forms import line_edit, name_field
from app.ui.labels import IconLabel, at_start, label, restyle, rule_line

WIDTH = 440
TOP = 104


class OpenForm(Column):
    """Name of the file, one secret, one button; the recovery key is one click away."""

    wanted = Signal(Path, str, str)
    """Asks for the file at a path to be opened with a passphrase or with a recovery key."""

    def __init__(self) -> None:
        super().__init__(WIDTH, TOP)
        self._path = Path()
        self._by_key = False
        self.name = at_start(label("", "title"))
        self.place = label("", "ui", "text2", wrap=True)
        self.secret_label = label("", "ui_medium")
        self.passphrase = PassphraseEdit(self.tr("Passphrase"))
        self.key = line_edit(self.tr("Recovery key"), size="large", hint="XXXX-XXXX-XXXX-XXXX-…")
        self.trouble = Trouble()
        self.open = button(self.tr("Open"), "primary", size="large")
        self.other = button("", "link", size="large")
        self.look = LookAt()
        self.idle = label("", "small", "text2", wrap=True)
        self._lay_out()
        self.passphrase.returnPressed.connect(self.submit)
        self.key.returnPressed.connect(self.submit)
        self.open.clicked.connect(self.submit)
        self.other.clicked.connect(self._switch)
        self._show_way()

    def show_file(self, path: Path, detail: str) -> None:
        """Ask for the passphrase of a file."""
        self._path = path
        self.name.setText(path.stem)
        self.place.setText(detail)
        self._by_key = False
        self.passphrase.clear()
        self.key.clear()
        self._show_way()

    def show_idle(self, minutes: int) -> None:
        """Say after how many minutes without typing the file locks itself; 0 for never."""
        if minutes:
            words = self.tr(
                "The file locks itself after %n minute(s) without typing, "
                "except while a meeting is being recorded.",
                "",
                minutes,
            )
        else:
            words = self.tr("The file locks itself when this computer is locked or sleeps.")
        self.idle.setText(words)

    def submit(self) -> None:
        """Try the secret that stands there."""
        secret = self.field().text()
        if not secret.strip() or not self.open.isEnabled():
            self.field().setFocus()
            return
        self.wait(waiting=True)
        if self._by_key:
            self.wanted.emit(self._path, "", secret)
        else:
            self.wanted.emit(self._path, secret, "")

    def wait(self, *, waiting: bool) -> None:
        """Show that the key is being derived, or that it is the person's turn again."""
        self.open.setEnabled(not waiting)
        self.open.setText(self.tr("Opening…") if waiting else self.tr("Open"))

    def refuse(self, sentence: str, *, wrong_secret: bool) -> None:
        """Say what does not open, and let it be tried again."""
        self.wait(waiting=False)
        what, stop, meaning = sentence.partition(". ")
        if wrong_secret:
            again = self.tr("You can try as often as you like; each try takes about one second.")
            meaning = f"{meaning} {again}"
        self.trouble.say(what + stop.strip(), meaning.strip())
        self.look.setVisible(wrong_secret and not self._by_key)
        self.look.refresh()
        self.idle.setVisible(self.look.isHidden())
        if not self._by_key:
            self.passphrase.clear()
        self._mark_field("wrong")
        self.field().setAccessibleDescription(sentence)
        self.field().setFocus()

    def field(self) -> QLineEdit:
        """The line that is asked for now."""
        return self.key if self._by_key else self.passphrase

    def _switch(self) -> None:
        self._by_key = not self._by_key
        self._show_way()
        self.field().setFocus()

    def _show_way(self) -> None:
        words = self.tr("Recovery key") if self._by_key else self.tr("Passphrase")
        self.secret_label.setText(words)
        name_field(self.secret_label, self.field(), words)
        self.passphrase.setVisible(not self._by_key)
        self.key.setVisible(self._by_key)
        self.other.setText(
            self.tr("Use the passphrase…") if self._by_key else self.tr("Use the recovery key…")
        )
        self.trouble.say("", "")
        self.look.hide()
        self.idle.show()
        self._mark_field("")
        self.wait(waiting=False)

    def _mark_field(self, state: str) -> None:
        for field in (self.passphrase, self.key):
            field.setProperty("state", state)
            restyle(field)

    def _lay_out(self) -> None:
        body = self.body
        body.addWidget(self.name)
        body.addSpacing(6)
        body.addWidget(self.place)
        body.addSpacing(32)
        body.addWidget(self.secret_label)
        body.addSpacing(6)
        body.addWidget(self.passphrase)
        body.addWidget(self.key)
        body.addWidget(self.trouble)
        body.addSpacing(20)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.open)
        row.addWidget(self.other)
        row.addStretch(1)
        body.addLayout(row)
        body.addWidget(self.look)
        body.addSpacing(36)
        body.addWidget(self.idle)


class Trouble(QWidget):
    """What went wrong, and below it what it means."""

    def __init__(self) -> None:
        super().__init__()
        self.what = label("", "ui_medium", "danger", wrap=True)
        self.meaning = label("", "ui", "text2", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 8, 0, 0)
        row.setSpacing(6)
        icon = IconLabel("circle-alert", "danger")
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(self.what)
        column.addWidget(self.meaning)
        row.addLayout(column, 1)
        self.hide()

    def say(self, what: str, meaning: str) -> None:
        """Show a trouble; empty words hide it."""
        self.what.setText(what)
        self.meaning.setText(meaning)
        self.meaning.setVisible(bool(meaning))
        self.setVisible(bool(what))


class LookAt(QWidget):
    """What is worth a look when a passphrase does not open its file."""

    def __init__(self) -> None:
        super().__init__()
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.RichText)
        self._words.setWordWrap(True)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._words.setProperty("scale", "small")
        self._words.setProperty("tone", "text2")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 32, 0, 0)
        column.setSpacing(16)
        column.addWidget(rule_line())
        column.addWidget(self._words)
        last = self.tr(
            "Without passphrase or recovery key the contents cannot be read by anyone, "
            "including us."
        )
        column.addWidget(label(last, "small", "text2", wrap=True))
        self.hide()

    def refresh(self) -> None:
        """Name the keyboard that is active now."""
        words = [self.tr("Caps Lock.")]
        locale = QGuiApplication.inputMethod().locale()
        if locale.language() != QLocale.Language.C:
            active = self.tr("The language of the keyboard: {language} is active.")
            words.append(active.format(language=locale.nativeLanguageName()))
        words.append(self.tr("The recovery key, printed when the file was made."))
        title = self.tr("Things to look at.")
        self._words.setText(f'<span style="font-weight:600">{title}</span> {" ".join(words)}')

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyboardLayoutChange and self.isVisible():
            self.refresh()
        return super().event(event)
