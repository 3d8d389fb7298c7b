"""The list of statements: scrolling, selecting one, and an editor opened in its row."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from app.features.minutes.models.statements import StatementListModel
from app.features.minutes.page import row_layout as measures
from app.features.minutes.page.editor import StatementEditor
from app.features.minutes.page.row_delegate import RowDelegate
from app.features.minutes.records import StatementRecord
from app.ui import roles

RETURNS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)
COMMANDS: Final = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class StatementView(QListView):
    """Shows statements; typing, Enter or F2 asks for the editor, Del for taking one out."""

    opened = Signal(str)
    """What was typed into a selected row; empty for Enter and F2."""
    deleted = Signal()
    left = Signal()
    """Esc: back to the running statement."""
    heights_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.statements = StatementListModel(self)
        self.setModel(self.statements)
        self._delegate = RowDelegate(self)
        self.setItemDelegate(self._delegate)
        self._editor: QWidget | None = None
        self._edited = ""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("ground", "base")
        self.setAccessibleName(self.tr("Earlier statements"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)

    def content_height(self, limit: int) -> int:
        """How high the list would be if all of it were shown; no more than `limit`."""
        height = 0
        for row in range(self.statements.rowCount()):
            height += self._delegate.height_of(self.statements.index(row, 0))
            if height >= limit:
                return limit
        return height

    def selected(self) -> StatementRecord | None:
        """The statement in the selected row, if one is selected."""
        chosen = self.selectionModel().selectedIndexes()
        return self.statements.statement(chosen[0]) if chosen else None

    def select(self, statement_id: str) -> bool:
        """Select a statement and bring it into view; False if it is not in the list."""
        index = self.statements.index_of(statement_id)
        if not index.isValid():
            return False
        self.setCurrentIndex(index)
        self.scrollTo(index)
        return True

    def unselect(self) -> None:
        """Select nothing."""
        self.selectionModel().clear()

    def to_end(self) -> None:
        """Scroll to the last statement."""
        self.scrollToBottom()

    def show_item(self, item_id: str) -> None:
        """Scroll to the heading of an agenda item."""
        index = self.statements.index_of(item_id)
        if index.isValid():
            self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtTop)

    def take_look(self) -> None:
        """Lay out again in the fonts and sizes of the look in force."""
        self._delegate.forget()
        self.scheduleDelayedItemsLayout()
        self.heights_changed.emit()

    # ------------------------------------------------------------------ an editor in a row

    def open_editor(self, statement_id: str, part: str, editor: QWidget) -> None:
        """Put `editor` in place of the points or the speaker of a row."""
        self.close_editor()
        self._edited, self._editor = statement_id, editor
        editor.setParent(self.viewport())
        self._delegate.hold(statement_id, part, editor)
        self._lay_out_again()
        editor.show()
        self.scrollTo(self.statements.index_of(statement_id))
        self._place_editor()

    def close_editor(self) -> None:
        """Let the row paint itself again; the editor is the caller's."""
        if self._editor is not None:
            self._editor.hide()
            self._editor.setParent(None)
        self._edited, self._editor = "", None
        self._delegate.release()
        self._lay_out_again()

    def edited(self) -> str:
        """The id of the statement whose row holds an editor; empty if none does."""
        return self._edited

    def grow(self) -> None:
        """The editor in the row has another height now."""
        if self._editor is not None:
            self._lay_out_again()
            self._place_editor()

    def time_box(self, statement_id: str) -> QRect:
        """Where the time of a row stands, in the list's own coordinates."""
        box = self.visualRect(self.statements.index_of(statement_id))
        wide = roles.px(64)
        left = box.right() + 1 - wide - roles.px(8)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left = box.left() + roles.px(8)
        return QRect(left, box.top() + roles.px(5), wide, roles.px(24))

    def _lay_out_again(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.heights_changed.emit()

    def _place_editor(self) -> None:
        index = self.statements.index_of(self._edited)
        if self._editor is None or not index.isValid():
            return
        self._delegate.place(self._editor, self.visualRect(index))

    def show_caret(self) -> None:
        """Bring the caret of the editor in the row into view."""
        if not isinstance(self._editor, StatementEditor):
            return
        line = self._editor.cursorRect()
        top = self._editor.y() + line.top()
        bar = self.verticalScrollBar()
        below = top + line.height() + roles.px(measures.TOP) - self.viewport().height()
        if below > 0:
            bar.setValue(bar.value() + below)
        elif top < measures.text_top():
            bar.setValue(bar.value() + top - measures.text_top())

    def updateGeometries(self) -> None:
        super().updateGeometries()
        self._place_editor()
        self.show_caret()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802
        super().scrollContentsBy(dx, dy)
        self._place_editor()

    # ------------------------------------------------------------------ keys and mouse

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Arriving by key, something is selected: there is always a row the keys are about."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason and self.selected() is None:
            self.select(self.statements.beside("", -1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, command = event.key(), event.modifiers() & COMMANDS
        if command or self.selected() is None:
            event.ignore()
        elif key in RETURNS:
            self.opened.emit("")
        elif key == Qt.Key.Key_Delete:
            self.deleted.emit()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.text() and event.text().isprintable():
            self.opened.emit(event.text())
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.statements.statement(self.indexAt(event.position().toPoint())):
            self.opened.emit("")

    def resizeEvent(self, event: QResizeEvent) -> None:
        at_end = self.verticalScrollBar().value() == self.verticalScrollBar().maximum()
        super().resizeEvent(event)
        if at_end:
            self.scrollToBottom()
        if event.size().width() != event.oldSize().width():
            self.heights_changed.emit()
