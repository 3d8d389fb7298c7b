"""The list of the agenda: titles with their numbers, questions below, edited where they stand."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QAbstractItemModel, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QFrame,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.features.agenda.models import ROW, AgendaModel, AgendaRow
from app.ui import roles
from app.ui.forms import line_edit
from app.ui.rows import Index, has_keyboard, paint_bar, paint_ground
from app.ui.words_box import draw_lines, lines_height

START: Final = 8
NUMBER: Final = 16
PADDING: Final = 4
HEADING: Final = 12
QUESTION_LINES: Final = 3
RETURNS: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
SCALES: Final = {"item": "ui", "question": "small", "general": "small", "heading": "small_strong"}


class WordsEdit(QPlainTextEdit):
    """A question while it is written: Enter ends it, lines break by themselves."""

    finished = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in RETURNS:
            self.finished.emit()
            return
        super().keyPressEvent(event)


class AgendaDelegate(QStyledItemDelegate):
    """Draws a line as tall as its words need, and gives it a line or a small field to edit in."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: AgendaRow = index.data(ROW)
        wide = self._view.viewport().width()
        # Measured in the strong face, so that a selected title never needs another line.
        scale = "ui_strong" if row.kind == "item" else SCALES[row.kind]
        high = lines_height(row.text, scale, _words_room(wide))
        return QSize(wide, high + roles.px(_above(row)) + roles.px(PADDING))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: AgendaRow = index.data(ROW)
        painter.save()
        paint_ground(painter, option)
        if has_keyboard(option):
            paint_bar(painter, option)
        box: QRect = option.rect
        inner = box.adjusted(0, roles.px(_above(row)), 0, 0)
        leading = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeading)
        if row.kind == "item":
            painter.setPen(roles.colour("text2"))
            number = QRect(roles.px(START), inner.top(), roles.px(NUMBER), inner.height())
            place = QStyle.visualRect(option.direction, box, number.translated(box.left(), 0))
            draw_lines(painter, place, str(row.number), "ui", leading)
        chosen = option.state & QStyle.StateFlag.State_Selected and row.kind == "item"
        painter.setPen(roles.colour("text" if row.kind == "item" else "text2"))
        scale = "ui_strong" if chosen else SCALES[row.kind]
        words = QStyle.visualRect(option.direction, box, self._words_box(inner))
        draw_lines(painter, words, row.text, scale, leading)
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        row: AgendaRow = index.data(ROW)
        if row.kind == "item":
            line = line_edit(self.tr("Title of item {number}").format(number=row.number))
            line.setParent(parent)
            return line
        made = WordsEdit(parent)
        made.setProperty("kind", "field")
        made.setProperty("scale", "small")
        made.setTabChangesFocus(True)
        made.setAccessibleName(self.tr("Guiding question"))
        made.finished.connect(self._finish)
        return made

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, WordsEdit):
            editor.setPlainText(index.data())
            editor.selectAll()
        elif isinstance(editor, QLineEdit):
            editor.setText(index.data())

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, WordsEdit):
            model.setData(index, editor.toPlainText())
        elif isinstance(editor, QLineEdit):
            model.setData(index, editor.text())

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        box: QRect = option.rect
        words = QStyle.visualRect(option.direction, box, self._words_box(box))
        words.adjust(-roles.px(PADDING), 0, roles.px(PADDING), 0)
        if isinstance(editor, WordsEdit):
            lines = QUESTION_LINES * roles.line("small") + 3 * roles.px(PADDING)
            words.setHeight(max(words.height(), lines))
            below = self._view.viewport().height() - words.height()
            words.moveTop(max(min(words.top(), below), 0))
        editor.setGeometry(words)

    def _finish(self) -> None:
        editor = self.sender()
        if isinstance(editor, QWidget):
            self.commitData.emit(editor)
            self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def _words_box(self, box: QRect) -> QRect:
        start = roles.px(START) + roles.px(NUMBER)
        return QRect(box.left() + start, box.top(), _words_room(box.width()), box.height())


def _words_room(wide: int) -> int:
    return max(wide - 2 * roles.px(START) - roles.px(NUMBER), 20)


def _above(row: AgendaRow) -> int:
    return {"item": PADDING, "heading": HEADING}.get(row.kind, 0)


class AgendaView(QListView):
    """Tells what the keys ask for; it is as tall as its lines, the page around it scrolls."""

    question_wanted = Signal(object)
    """Asks for a new question under the AgendaRow of an item."""
    new_item_wanted = Signal()
    deleted = Signal(object)
    moved = Signal(object, int)
    edited = Signal()
    """Nothing is being edited any more."""

    def __init__(self, agenda: AgendaModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.agenda = agenda
        self.setModel(agenda)
        self.setItemDelegate(AgendaDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Agenda and guiding questions"))
        self.setAccessibleDescription(
            self.tr("F2 edits, Enter goes to the guiding question, Ctrl+PgUp and Ctrl+PgDn move.")
        )
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        for changed in (agenda.modelReset, agenda.rowsInserted, agenda.rowsRemoved):
            changed.connect(self.fit)
        agenda.dataChanged.connect(self.fit)

    def is_editing(self) -> bool:
        """Whether words are being typed into a line."""
        return self.state() == QAbstractItemView.State.EditingState

    def current(self) -> AgendaRow | None:
        """The line that has the keyboard."""
        return self.agenda.row(self.currentIndex().row())

    def store(self) -> None:
        """Take what is being typed into a line as it stands."""
        editor = self.indexWidget(self.currentIndex())
        if self.is_editing() and editor is not None:
            self.commitData(editor)
            self.closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def go(self, place: int) -> None:
        """Make the line at a place the current one."""
        self.setCurrentIndex(self.agenda.index(place))

    def fit(self) -> None:
        """Take the height of all lines."""
        self.scheduleDelayedItemsLayout()
        high = sum(self.sizeHintForRow(at) for at in range(self.agenda.rowCount()))
        least = (QUESTION_LINES + 1) * roles.line("small") if self.is_editing() else 0
        self.setFixedHeight(max(high, least))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row, key = self.current(), event.key()
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if self.is_editing():
            # The line being edited hands on the Enter that ends it.
            return
        if key == Qt.Key.Key_Insert:
            self.new_item_wanted.emit()
        elif row is None:
            super().keyPressEvent(event)
        elif control and key in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            self.moved.emit(row, -1 if key == Qt.Key.Key_PageUp else 1)
        elif key == Qt.Key.Key_Delete:
            self.deleted.emit(row)
        elif key == Qt.Key.Key_F2:
            self.edit(self.currentIndex())
        elif key in RETURNS and not control:
            self._go_to_question(row)
        else:
            super().keyPressEvent(event)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:  # noqa: N802
        # Tab goes to the next widget, never on to edit the next line.
        super().closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        self.edited.emit()

    def _go_to_question(self, row: AgendaRow) -> None:
        below = self.agenda.row(self.currentIndex().row() + 1)
        if row.kind != "item":
            self.edit(self.currentIndex())
        elif below is not None and below.kind == "question":
            self.go(self.currentIndex().row() + 1)
            self.edit(self.currentIndex())
        else:
            self.question_wanted.emit(row)
