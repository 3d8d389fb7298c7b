"""Changing the passphrase of the open file: the old one, the new one twice, and what it means."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.core.errors import Refusal
from app.features.unlock.page.layouts import Column
from app.features.unlock.page.passphrase import PassphraseEdit, StrengthLine
from app.ui.buttons import button
from app.ui.forms import FormRow
from app.ui.labels import IconLabel, KeyCap, label
from app.ui.page import Page
from app.ui.refusals import sentence
from app.ui.work import Work

WIDTH: Final = 480
TOP: Final = 64
OLD_IS_WRONG: Final = "wrong_passphrase"
OLD, NEW, AGAIN = "old", "new", "again"


class PassphrasePage(Page):
    """Old passphrase, new one twice; the file stays open meanwhile, Esc goes back."""

    finished = Signal()
    """The passphrase is another now, or the person thought better of it."""

    place_key = "passphrase"

    def __init__(self, work: Work, path: Path) -> None:
        super().__init__()
        self._work, self._path = work, path
        names = {
            OLD: self.tr("Passphrase until now"),
            NEW: self.tr("New passphrase"),
            AGAIN: self.tr("New passphrase once more"),
        }
        self.fields = {key: PassphraseEdit(name) for key, name in names.items()}
        self.rows = {key: FormRow(name, self.fields[key]) for key, name in names.items()}
        self.strength = StrengthLine()
        self.change = button(self.tr("Change passphrase"), "primary", size="large")
        self.cancel = button(self.tr("Cancel"), "flat", size="large")
        self._lay_out()
        self.fields[NEW].textChanged.connect(self.strength.show_strength)
        # One eye serves both lines of the new one, and stands behind them.
        self.fields[NEW].eye.toggled.connect(self.fields[AGAIN].eye.setChecked)
        self.fields[AGAIN].eye.hide()
        QWidget.setTabOrder(self.fields[NEW], self.fields[AGAIN])
        QWidget.setTabOrder(self.fields[AGAIN], self.fields[NEW].eye)
        self.change.clicked.connect(self.submit)
        self.cancel.clicked.connect(self._give_up)

    def title(self) -> str:
        return self.tr("Change passphrase")

    def panes(self) -> Sequence[QWidget]:
        return (self.fields[OLD],)

    def leave(self) -> bool:
        if self._is_changing():
            # For a second or two: whether it was changed has to be said here.
            return False
        # What is half typed here is a secret: it does not wait on a page nobody sees.
        self._forget()
        return True

    def submit(self) -> None:
        """Change the passphrase, or go to the first field that keeps it from being changed."""
        if self._is_changing():
            return
        for row in self.rows.values():
            row.calm()
        trouble = self._trouble()
        if trouble is not None:
            self._complain(*trouble)
            return
        from app.features.unlock.usecases import change_passphrase

        self._wait(waiting=True)
        self._work.call(
            change_passphrase,
            done=self._changed,
            failed=self._refuse,
            path=self._path,
            passphrase=self.fields[OLD].text(),
            new_passphrase=self.fields[NEW].text(),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._give_up()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._go_on()
        else:
            super().keyPressEvent(event)

    # ------------------------------------------------------------------ inside

    def _go_on(self) -> None:
        """Enter: the button with the keyboard, the next field still empty, or the change itself."""
        focus = self.focusWidget()
        if isinstance(focus, QPushButton):
            focus.click()
            return
        order: list[QLineEdit] = list(self.fields.values())
        start = order.index(focus) + 1 if isinstance(focus, QLineEdit) and focus in order else 0
        for field in order[start:]:
            if not field.text():
                field.setFocus()
                return
        self.submit()

    def _trouble(self) -> tuple[str, str] | None:
        typed = {key: field.text() for key, field in self.fields.items()}
        if not typed[OLD]:
            return OLD, self.tr("The passphrase that opens the file now is needed.")
        if not typed[NEW].strip():
            return NEW, self.tr("A passphrase is needed. Four words are easy to keep.")
        if typed[NEW] != typed[AGAIN]:
            return AGAIN, self.tr("The two passphrases are not the same.")
        if typed[NEW] == typed[OLD]:
            return NEW, self.tr("This is the passphrase the file has already.")
        return None

    def _complain(self, key: str, words: str) -> None:
        self.rows[key].complain(words)
        self.fields[key].setFocus()

    def _refuse(self, refusal: Refusal) -> None:
        self._wait(waiting=False)
        if refusal.code == OLD_IS_WRONG:
            self.fields[OLD].clear()
            self._complain(OLD, sentence(refusal))
        else:
            self._complain(NEW, sentence(refusal))

    def _changed(self, backups_left: int) -> None:
        self._wait(waiting=False)
        words = self.tr("The new passphrase opens the file from now on.")
        if backups_left:
            words = self.tr(
                "The new passphrase opens the file from now on. Backups on this computer that "
                "could not be rewritten and still open with the old one: {count}."
            ).format(count=backups_left)
        self.noticed.emit(words)
        self._give_up()

    def _give_up(self) -> None:
        if not self._is_changing():
            self._forget()
            self.finished.emit()

    def _is_changing(self) -> bool:
        return not self.change.isEnabled()

    def _forget(self) -> None:
        for key, field in self.fields.items():
            field.clear()
            field.eye.setChecked(False)
            self.rows[key].calm()

    def _wait(self, *, waiting: bool) -> None:
        self.change.setEnabled(not waiting)
        words = self.tr("Changing…") if waiting else self.tr("Change passphrase")
        self.change.setText(words)

    # ------------------------------------------------------------------ how it is made

    def _lay_out(self) -> None:
        column = Column(WIDTH, TOP)
        body = column.body
        body.addWidget(label(self.title(), "title"))
        body.addSpacing(4)
        body.addWidget(label(self._path.stem, "ui", "text2", wrap=True))
        body.addSpacing(24)
        body.addWidget(self.rows[OLD])
        body.addSpacing(20)
        body.addWidget(self.rows[NEW])
        body.addSpacing(6)
        body.addWidget(self.strength)
        body.addSpacing(16)
        body.addWidget(self.rows[AGAIN])
        body.addSpacing(20)
        body.addLayout(self._meaning())
        body.addSpacing(24)
        body.addLayout(self._foot())
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(column)

    def _meaning(self) -> QHBoxLayout:
        words = self.tr(
            "An old copy of both files still opens with the old passphrase. "
            "The recovery key stays as it is."
        )
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(IconLabel("info", "text2"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label(words, "small", "text2", wrap=True), 1)
        return row

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.change)
        row.addWidget(self.cancel)
        row.addStretch(1)
        row.addWidget(KeyCap("Esc"))
        row.addWidget(label(self.tr("back, nothing changed"), "small", "text2"))
        return row
