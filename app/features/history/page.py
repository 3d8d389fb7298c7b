"""The panel beside a page that tells what became of the record chosen there."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTextBrowser, QToolButton, QVBoxLayout, QWidget

from app.core.errors import Refusal
from app.core.writer import name_writer
from app.features.history.models.differences import Part, differences
from app.features.history.models.words import (
    author_words,
    fate_words,
    field_words,
    moment_words,
    value_words,
)
from app.features.history.records import Entry, FieldChange, History
from app.features.history.usecases import read_history
from app.ui import icons, roles
from app.ui.forms import FormRow, line_edit
from app.ui.labels import label
from app.ui.refusals import sentence
from app.ui.work import Work

WIDTH: Final = 340
MARGIN: Final = 16
HEAD: Final = 44
NEW: Final = frozenset({"made", "restored"})
"""What came to be had no value before, only what an empty field stands for."""
PUBLIC: Final = frozenset({"public_text"})
"""What can leave the file is set in the serif of the record."""


class HistoryPanel(QFrame):
    """Shows who changed a record, when, and what stood there before and after."""

    closed = Signal()

    def __init__(self, work: Work) -> None:
        super().__init__()
        self._work = work
        self._subject = ("", "", "")
        self.telling = Telling()
        self._name = label("", "small", "text2")
        self.writer = line_edit(self.tr("Your name in this file"))
        self._lay_out()
        self.writer.editingFinished.connect(self._name_writer)

    def show_subject(self, kind: str, id: str, name: str) -> None:
        """Tell of another record; empty words where none is chosen."""
        if (kind, id, name) != self._subject:
            self._subject = (kind, id, name)
            self.refresh()

    def refresh(self) -> None:
        """Read the history again."""
        kind, id_, name = self._subject
        self._name.setText(name)
        if not kind:
            self.telling.say(
                self.tr(
                    "Choose a statement, an attendee, an agenda item or a meeting: what became of "
                    "it is told here."
                )
            )
            return
        self._work.read(
            read_history,
            done=partial(self._show, self._subject),
            failed=self._refused,
            kind=kind,
            id=id_,
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def _show(self, subject: tuple[str, str, str], history: History) -> None:
        if subject != self._subject:
            return
        if not self.writer.hasFocus():
            self.writer.setText(history.writer)
        self.telling.tell(history.entries)

    def _refused(self, refusal: Refusal) -> None:
        self.telling.say(sentence(refusal))

    def _name_writer(self) -> None:
        if self.writer.isModified():
            self.writer.setModified(False)
            self._work.run(name_writer, done=self._named, name=self.writer.text())

    def _named(self, _name: str) -> None:
        self.refresh()

    def _lay_out(self) -> None:
        self.setProperty("strip", "beside-rtl" if roles.is_right_to_left() else "beside")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(roles.px(WIDTH))
        close = QToolButton()
        close.setProperty("kind", "eye")
        icons.put(close, "x")
        close.setAccessibleName(self.tr("Close the history"))
        close.clicked.connect(self.closed)
        head = QFrame()
        head.setProperty("strip", "head")
        head.setFixedHeight(roles.px(HEAD))
        row = QHBoxLayout(head)
        row.setContentsMargins(MARGIN, 0, 8, 0)
        row.setSpacing(8)
        row.addWidget(label(self.tr("History"), "ui_strong"))
        row.addWidget(self._name, 1)
        row.addWidget(close)
        words = self.tr("Whoever has this file reads it beside what you change.")
        self.foot = FormRow(self.tr("Your name in this file"), self.writer, help_words=words)
        below = QWidget()
        inner = QVBoxLayout(below)
        inner.setContentsMargins(MARGIN, 12, MARGIN, 12)
        inner.addWidget(self.foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.telling, 1)
        column.addWidget(below)


class Telling(QTextBrowser):
    """Entries as text that can be read, selected and spoken."""

    def __init__(self) -> None:
        super().__init__()
        self._entries: tuple[Entry, ...] | None = None
        self._words = ""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("ground", "base")
        self.setOpenLinks(False)
        self.setAccessibleName(self.tr("History of the record"))
        self.document().setDocumentMargin(roles.px(MARGIN))
        roles.notice.changed.connect(self._again)

    def say(self, words: str) -> None:
        """Show one sentence instead of entries."""
        self._entries, self._words = None, words
        self.clear()
        self._block(0).insertText(words, _format("ui", "text2"))

    def tell(self, entries: tuple[Entry, ...]) -> None:
        """Show entries, the newest first; the place read stays where the same ones are told."""
        if entries == self._entries:
            return
        self._entries = entries
        self.clear()
        for number, entry in enumerate(entries):
            cursor = self._block(roles.px(20) if number else 0)
            cursor.insertText(moment_words(entry.at), _format("ui_medium", "text"))
            cursor.insertText(f"  {author_words(entry.author)}", _format("small", "text2"))
            for change in entry.changes:
                self._tell_change(change)
        if not entries:
            self.say(self.tr("Nothing is kept of it."))
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _tell_change(self, change: FieldChange) -> None:
        cursor = self._block(roles.px(6))
        cursor.insertText(field_words(change.kind, change.field), _format("small", "text2"))
        before, after = value_words(change, change.before), value_words(change, change.after)
        if change.fate in NEW:
            before = ""
        if not (before or after):
            cursor.insertText(f"  {fate_words(change.fate)}", _format("ui", "text"))
            return
        cursor = self._block(roles.px(2))
        scale = "record" if change.field in PUBLIC else "ui"
        if not before:
            cursor.insertText(after, _format(scale, "text"))
            return
        for part in differences(before, after):
            cursor.insertText(part.text, _part_format(part, scale))
            if part.kind == "gone" and part.text == before:
                cursor.insertText(" ", _format(scale, "text"))

    def _block(self, above: int) -> QTextCursor:
        cursor = self.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        layout = QTextBlockFormat()
        layout.setTopMargin(above)
        if self.document().isEmpty():
            cursor.setBlockFormat(layout)
        else:
            cursor.insertBlock(layout)
        return cursor

    def _again(self) -> None:
        entries, self._entries = self._entries, None
        self.document().setDocumentMargin(roles.px(MARGIN))
        if entries is None:
            self.say(self._words)
        else:
            self.tell(entries)


def _format(scale: str, tone: str) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFont(roles.font(scale))
    made.setForeground(roles.colour(tone))
    return made


def _part_format(part: Part, scale: str) -> QTextCharFormat:
    """What is gone is struck out, what is new is underlined: shape first, colour second."""
    if part.kind == "gone":
        made = _format(scale, "danger")
        made.setFontStrikeOut(True)
    elif part.kind == "new":
        made = _format(scale, "text")
        made.setFontUnderline(True)
    else:
        made = _format(scale, "text2")
    return made
