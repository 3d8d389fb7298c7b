"""The table of attendees, by keys: new, edit in place, tick, remove, open and close groups."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QApplication,
    QFrame,
    QTreeView,
    QWidget,
)

from app.features.attendees.models import seats
from app.features.attendees.models.table import AttendeesModel
from app.features.attendees.page.delegate import AttendeesDelegate
from app.features.attendees.records import AttendanceRecord
from app.ui import roles
from app.ui.rows import HEADER, Index

WIDTHS: Final = {
    seats.CODE: 54,
    seats.DELEGATION: 140,
    seats.PERSON: 138,
    seats.FUNCTION: 138,
    seats.GROUP: 142,
    seats.PRESENT: 66,
    seats.NAMED: 80,
}
RETURNS: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class AttendeesTable(QTreeView):
    """Whoever attends, under the heading of their group."""

    new_wanted = Signal()
    removed = Signal(object)
    """Asks for the Seat of a line to be taken off the list."""
    edited = Signal()
    """An editor was closed."""

    def __init__(self, attendees: AttendeesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.attendees = attendees
        self.cells = AttendeesDelegate(self)
        self._column = seats.DELEGATION
        self._closed: set[str] = set()
        self.setModel(attendees)
        self.setItemDelegate(self.cells)
        self.setAccessibleName(self.tr("Attendees"))
        self.setAccessibleDescription(
            self.tr("Ins adds, F2 or typing edits, Space ticks who is present, Del removes.")
        )
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setExpandsOnDoubleClick(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed
        )
        header = self.header()
        header.setSectionsMovable(False)
        header.setStretchLastSection(True)
        header.setFixedHeight(roles.px(HEADER))
        for column, wide in WIDTHS.items():
            self.setColumnWidth(column, roles.px(wide))
        attendees.modelReset.connect(self._spread)
        attendees.rowsInserted.connect(self._inserted)
        self.collapsed.connect(self._group_closed)
        self.expanded.connect(self._group_opened)

    def is_editing(self) -> bool:
        """Whether an editor is open in a cell."""
        return self.state() == QAbstractItemView.State.EditingState

    def store(self) -> None:
        """Take what is being typed into a cell as it stands."""
        editor = self.indexWidget(self.currentIndex())
        if self.is_editing() and editor is not None:
            self.commitData(editor)
            self.closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def show_attendance(self, record: AttendanceRecord) -> None:
        """Show these attendees; whoever had the keyboard keeps it, wherever they stand now."""
        seat, group = self._here()
        self.cells.offer(record)
        self.attendees.show(record)
        now = self.attendees.seat(self.currentIndex())
        if now is not None and seat is not None and now.id == seat.id:
            return
        found = self.attendees.place(seat.id, self._column) if seat is not None else QModelIndex()
        if not found.isValid():
            found = self._line_near(group)
        self.setCurrentIndex(found)

    def edit_cell(self, index: QModelIndex) -> None:
        """Go to a cell and open its editor."""
        self.setFocus()
        self._column = index.column()
        self.expand(index.parent())
        self.setCurrentIndex(index)
        self.scrollTo(index)
        self.edit(index)

    # ------------------------------------------------------------------ keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.is_editing():
            # The cell being edited hands on the Enter that ends it.
            return
        key, index = event.key(), self.currentIndex()
        seat = self.attendees.seat(index)
        if key == Qt.Key.Key_Insert:
            self.new_wanted.emit()
        elif not index.isValid():
            super().keyPressEvent(event)
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self._go_sideways(index, forward=(key == Qt.Key.Key_Right) != self.isRightToLeft())
        elif seat is None:
            self._key_on_group(event, index)
        elif key == Qt.Key.Key_Delete:
            self.removed.emit(seat)
        elif key == Qt.Key.Key_Space:
            self.cells.tick(self.attendees, index.siblingAtColumn(seats.PRESENT))
        elif key in RETURNS:
            self.edit(index)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self.attendees.seat(index) is None:
            self.setExpanded(
                index.siblingAtColumn(0), not self.isExpanded(index.siblingAtColumn(0))
            )
        super().mousePressEvent(event)

    def moveCursor(  # noqa: N802
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        index = super().moveCursor(action, modifiers)
        return index.siblingAtColumn(self._column) if self.attendees.seat(index) else index

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802
        super().currentChanged(current, previous)
        if self.attendees.seat(current) is not None:
            self._column = current.column()
        self.viewport().update()

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:  # noqa: N802
        hints = QAbstractItemDelegate.EndEditHint
        step = {hints.EditNextItem: 1, hints.EditPreviousItem: -1}.get(hint, 0)
        # Tab goes on in the same line; Qt's own next cell would be in the line below.
        focus = QApplication.focusWidget()
        inside = focus is not None and editor.isAncestorOf(focus)
        super().closeEditor(editor, hints.NoHint if step else hint)
        if inside:
            self.setFocus()
        if step and self.currentIndex().isValid():
            self._edit_beside(self.currentIndex(), step)
        self.edited.emit()

    # ------------------------------------------------------------------ inside

    def _key_on_group(self, event: QKeyEvent, index: QModelIndex) -> None:
        if event.key() in RETURNS or event.key() == Qt.Key.Key_Space:
            self.setExpanded(index, not self.isExpanded(index))
        else:
            super().keyPressEvent(event)

    def _go_sideways(self, index: QModelIndex, *, forward: bool) -> None:
        if self.attendees.seat(index) is None:
            self.setExpanded(index, forward)
            return
        column = index.column() + (1 if forward else -1)
        if 0 <= column < seats.COLUMNS:
            self.setCurrentIndex(index.siblingAtColumn(column))

    def _edit_beside(self, index: QModelIndex, step: int) -> None:
        column = index.column() + step
        while 0 <= column < seats.COLUMNS:
            beside = index.siblingAtColumn(column)
            if beside.flags() & Qt.ItemFlag.ItemIsEditable:
                self.setCurrentIndex(beside)
                self.edit(beside)
                return
            column += step

    def _here(self) -> tuple[seats.Seat | None, str]:
        index = self.currentIndex()
        group = self.attendees.group(index)
        return self.attendees.seat(index), group.role if group else ""

    def _line_near(self, role: str) -> QModelIndex:
        """The heading of a group, or the first seat of all."""
        for row in range(self.attendees.rowCount()):
            index = self.attendees.index(row, 0)
            group = self.attendees.group(index)
            if role and group is not None and group.role == role:
                return index
        first = self.attendees.index(0, 0)
        return self.attendees.index(0, self._column, first) if first.isValid() else first

    def _spread(self) -> None:
        """Let each heading run over all columns, and open the groups that were open."""
        for row in range(self.attendees.rowCount()):
            index = self.attendees.index(row, 0)
            group = self.attendees.group(index)
            self.setFirstColumnSpanned(row, QModelIndex(), True)
            self.setExpanded(index, group is None or group.role not in self._closed)

    def _inserted(self, parent: QModelIndex, _first: int, _last: int) -> None:
        if not parent.isValid():
            self._spread()

    def _group_closed(self, index: QModelIndex) -> None:
        if group := self.attendees.group(index):
            self._closed.add(group.role)

    def _group_opened(self, index: QModelIndex) -> None:
        if group := self.attendees.group(index):
            self._closed.discard(group.role)
