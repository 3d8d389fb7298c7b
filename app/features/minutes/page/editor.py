"""The editor of one statement: each block is a point with its own bullet and level."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from app.core.ids import new_id
from app.features.minutes.models.wording import clean, from_units, pasted_points, to_units
from app.features.minutes.page.blocks import (
    block_format,
    blocks_of,
    drop_empty,
    give_own_ids,
    id_of,
    paint_bullets,
    replaced_marks,
)
from app.features.minutes.page.row_layout import INDENT
from app.features.minutes.page.typed import DEEPEST, TypedPoint, merged
from app.features.minutes.records import PointRecord
from app.ui import roles
from app.ui.private_text import keep_from_histories

RETURNS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
OWN_KEYS: Final = (
    QKeySequence.StandardKey.Copy,
    QKeySequence.StandardKey.Cut,
    QKeySequence.StandardKey.Paste,
    QKeySequence.StandardKey.SelectAll,
    QKeySequence.StandardKey.MoveToNextWord,
    QKeySequence.StandardKey.MoveToPreviousWord,
    QKeySequence.StandardKey.SelectNextWord,
    QKeySequence.StandardKey.SelectPreviousWord,
    QKeySequence.StandardKey.MoveToStartOfDocument,
    QKeySequence.StandardKey.MoveToEndOfDocument,
    QKeySequence.StandardKey.SelectStartOfDocument,
    QKeySequence.StandardKey.SelectEndOfDocument,
    QKeySequence.StandardKey.DeleteStartOfWord,
    QKeySequence.StandardKey.DeleteEndOfWord,
)
COMMANDS: Final = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class StatementEditor(QTextEdit):
    """Types points. It knows nothing of the file: it says what was finished, changed or ended."""

    edited = Signal()
    """Text, levels or points are others now, by typing."""
    finished = Signal()
    """A point is finished: what is typed so far is worth storing."""
    ended = Signal()
    """Enter in an empty point: the statement is over."""
    another_speaker = Signal()
    """A plus before anything was typed: somebody else said the same."""
    escaped = Signal()
    """Esc."""
    composed = Signal()
    """An input method has finished a word."""
    entered = Signal()
    """The keyboard came here."""
    height_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._records: dict[str, PointRecord] = {}
        self._block = -1
        self._changed_here = False
        self._loading = False
        self._composing = False
        self.setAcceptRichText(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursorWidth(2)
        self.setProperty("scale", "current")
        option = self.document().defaultTextOption()
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDefaultTextOption(option)
        self.document().setDocumentMargin(0)
        self.take_look()
        self.textChanged.connect(self._text_changed)
        self.cursorPositionChanged.connect(self._caret_moved)
        self.document().documentLayout().documentSizeChanged.connect(self._size_changed)

    # ------------------------------------------------------------------ what stands in it

    def show_points(self, points: Sequence[TypedPoint], records: Sequence[PointRecord]) -> None:
        """Show these points, and mark what is replaced in those the file knows."""
        if [*points] != self.points() or not self.document().characterCount() > 1:
            self._load(points)
        self.show_records(records)

    def show_records(self, records: Sequence[PointRecord]) -> None:
        """Mark replaced passages and key points as the file has them."""
        self._records = {point.id: point for point in records}
        self._mark_replaced()
        self.viewport().update()

    def merge(self, truth: Sequence[PointRecord], known: Mapping[str, tuple[str, int]]) -> None:
        """Join a newer reading of the file with what was typed since."""
        here = self.points()
        wanted = merged(truth, here, known, self.caret()[0])
        if wanted != here:
            self._load(wanted or [TypedPoint(new_id(), 0, "")])
        self.show_records(truth)

    def points(self) -> list[TypedPoint]:
        """All points as typed, empty ones, too."""
        return [
            TypedPoint(id_of(block), block.blockFormat().indent() - 1, block.text())
            for block in blocks_of(self.document())
        ]

    def caret(self) -> tuple[str, int]:
        """The point that holds the caret, and where in it, in code points."""
        cursor = self.textCursor()
        block = cursor.block()
        return id_of(block), from_units(block.text(), cursor.positionInBlock())

    def set_caret(self, point_id: str, offset: int) -> None:
        """Put the caret into a point; at the very end where the point is not here."""
        cursor = self.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        for block in blocks_of(self.document()):
            if id_of(block) == point_id:
                # The point may be shorter by now: undone, or another's words.
                within = min(to_units(block.text(), offset), block.length() - 1)
                cursor.setPosition(block.position() + within)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def is_composing(self) -> bool:
        """Whether an input method is in the middle of a word."""
        return self._composing

    def forget_typing(self) -> None:
        """What was typed so far is stored: from here on undoing is the file's matter."""
        self.document().clearUndoRedoStacks()
        self._changed_here = False

    def take_look(self) -> None:
        """Take font and line height of the look in force."""
        self.document().setDefaultFont(roles.font("current"))
        self.document().setIndentWidth(roles.px(INDENT))
        self._load(self.points())

    def sizeHint(self) -> QSize:
        return QSize(
            roles.px(200), max(round(self.document().size().height()), roles.line("current"))
        )

    def minimumSizeHint(self) -> QSize:
        return QSize(roles.px(80), roles.line("current"))

    # ------------------------------------------------------------------ keys

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            command = event.modifiers() & COMMANDS
            if command and not any(event.matches(key) for key in OWN_KEYS):
                # Qt would claim Ctrl+D, E, K, U … as editing keys; they are the program's.
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = event.key(), not event.modifiers() & COMMANDS
        if plain and key in RETURNS:
            self._next_point()
        elif plain and key == Qt.Key.Key_Tab:
            self._change_level(1)
        elif plain and key == Qt.Key.Key_Backtab:
            self._change_level(-1)
        elif plain and key == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif plain and key == Qt.Key.Key_Backspace and self._at_start():
            self._join_with_above()
        elif plain and event.text() == "+" and self._is_blank():
            self.another_speaker.emit()
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composing = bool(event.preeditString())
        words = clean(event.commitString())
        if words == event.commitString():
            super().inputMethodEvent(event)
        else:
            tidy = QInputMethodEvent(event.preeditString(), event.attributes())
            tidy.setCommitString(words, event.replacementStart(), event.replacementLength())
            super().inputMethodEvent(tidy)
        if not self._composing:
            self.composed.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002
        return False

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste plain text: one line into the point, several lines as points."""
        parts = pasted_points(source.text())
        cursor = self.textCursor()
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        level = cursor.blockFormat().indent() - 1
        for number, part in enumerate(parts):
            if number:
                cursor.insertBlock(block_format(new_id(), level))
            cursor.insertText(part)
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        if len(parts) > 1:
            self.finished.emit()

    def createMimeDataFromSelection(self) -> QMimeData:
        data = QMimeData()
        data.setText(self.textCursor().selection().toPlainText())
        return keep_from_histories(data)

    # ------------------------------------------------------------------ painting

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.translate(0, -self.verticalScrollBar().value())
        paint_bullets(painter, self.document(), self._records)
        painter.end()

    # ------------------------------------------------------------------ inside

    def _load(self, points: Sequence[TypedPoint]) -> None:
        held, at = self.caret()
        self._loading = True
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.removeSelectedText()
        for number, point in enumerate(points or [TypedPoint(new_id(), 0, "")]):
            form = block_format(point.id or new_id(), point.level)
            if number:
                cursor.insertBlock(form)
            else:
                cursor.setBlockFormat(form)
            cursor.insertText(point.text)
        cursor.endEditBlock()
        self.forget_typing()
        self.set_caret(held, at)
        self._block = self.textCursor().blockNumber()
        self._loading = False

    def _next_point(self) -> None:
        if not self.textCursor().block().text().strip():
            drop_empty(self)
            self.ended.emit()
            return
        cursor = self.textCursor()
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        cursor.insertBlock(block_format(new_id(), cursor.blockFormat().indent() - 1))
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        self.finished.emit()

    def _join_with_above(self) -> None:
        cursor = self.textCursor()
        if not cursor.blockNumber():
            return
        above = cursor.block().previous().blockFormat()
        cursor.beginEditBlock()
        cursor.deletePreviousChar()
        cursor.setBlockFormat(above)
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self.finished.emit()

    def _change_level(self, step: int) -> None:
        cursor = self.textCursor()
        block = cursor.block()
        form = block.blockFormat()
        above = block.previous().blockFormat().indent() if block.blockNumber() else 0
        wanted = min(form.indent() + step, above + 1, DEEPEST + 1)
        if wanted >= 1 and wanted != form.indent():
            form.setIndent(wanted)
            cursor.setBlockFormat(form)
            self.edited.emit()

    def _at_start(self) -> bool:
        cursor = self.textCursor()
        return cursor.atBlockStart() and not cursor.hasSelection()

    def _is_blank(self) -> bool:
        return self.document().characterCount() == 1 and not self._composing

    def _text_changed(self) -> None:
        if self._loading:
            return
        self._changed_here = True
        self._loading = True
        give_own_ids(self.document())
        self._loading = False
        self._mark_replaced()
        self.edited.emit()

    def _caret_moved(self) -> None:
        number = self.textCursor().blockNumber()
        if self._loading or number == self._block:
            return
        self._block = number
        if self._changed_here:
            self.finished.emit()

    def _mark_replaced(self) -> None:
        self.setExtraSelections(replaced_marks(self.document(), self._records))

    def _size_changed(self) -> None:
        self.updateGeometry()
        self.height_changed.emit()
