"""Rows of the list of statements: letter, chips, time and points, and the headings between."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.features.minutes.models.statements import FIRST_NAMED, ROW
from app.features.minutes.page import row_layout as measures
from app.features.minutes.page.placing import (
    Places,
    chips_of,
    paint_badge,
    paint_chips,
    width_of,
)
from app.features.minutes.page.row_layout import RowLayout
from app.features.minutes.records import OutlineItem, StatementRecord
from app.ui import roles
from app.ui.rows import has_keyboard, paint_bar, paint_ground, paint_line

Index = QModelIndex | QPersistentModelIndex

KEPT_LAYOUTS: Final = 4000
GAP: Final = 8
NUMBER_GAP: Final = 10
POINTS: Final = "points"
SPEAKER: Final = "speaker"


class RowDelegate(QStyledItemDelegate):
    """Paints rows from layouts kept by statement and width; one row may hold an editor."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._layouts: dict[str, RowLayout] = {}
        self._editor: QWidget | None = None
        self._held, self._part = "", ""

    def hold(self, statement_id: str, part: str, editor: QWidget) -> None:
        """Leave the points or the speaker of a row to `editor`."""
        self._held, self._part, self._editor = statement_id, part, editor

    def release(self) -> None:
        """Paint every row wholly again."""
        self._held, self._part, self._editor = "", "", None

    def forget(self) -> None:
        """Lay everything out again: fonts or sizes are others now."""
        self._layouts.clear()

    def laid_out(self, statement: StatementRecord, width: int) -> RowLayout:
        """The layout of a statement in a row as wide as `width`."""
        text = width - roles.px(measures.LETTERS) - self._end()
        found = self._layouts.get(statement.id)
        if found is None or found.width != text or found.statement is not statement:
            if len(self._layouts) > KEPT_LAYOUTS:
                self._layouts.clear()
            found = self._layouts[statement.id] = RowLayout(statement, text)
        return found

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._view.viewport().width(), self.height_of(index))

    def height_of(self, index: Index) -> int:
        """How high a row is at the present width."""
        row = index.data(ROW)
        width = self._view.viewport().width()
        if isinstance(row, OutlineItem):
            return roles.px(measures.GROUP)
        if self._editor is not None and (row.id, POINTS) == (self._held, self._part):
            height = self._editor.sizeHint().height()
            return measures.text_top() + height + roles.px(measures.TOP) + 1
        return self.laid_out(row, width).height

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        self.place(editor, option.rect)

    def place(self, editor: QWidget, box: QRect) -> None:
        """Put the editor where the row `box` leaves room for it."""
        start = roles.px(measures.LETTERS)
        places = Places(box, mirrored=self._mirrored())
        if self._part == POINTS:
            part = places.part(start, box.width() - start - self._end())
            top = box.top() + measures.text_top()
            editor.setGeometry(part.left(), top, part.width(), editor.sizeHint().height())
        else:
            part = places.part(start, box.width() - start - roles.px(80))
            editor.setGeometry(
                part.left(), box.top() + roles.px(5), part.width(), editor.sizeHint().height()
            )

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW)
        painter.save()
        if isinstance(row, OutlineItem):
            self._paint_group(painter, option, row)
        else:
            self._paint_statement(painter, option, row, first=bool(index.data(FIRST_NAMED)))
        painter.restore()

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Leave Tab, Enter and Esc to the editor in the row; Qt would close it."""
        return False

    def _end(self) -> int:
        """The margin at the end of a row, so that times stand under each other with those below."""
        taken = self._view.width() - self._view.viewport().width()
        return max(roles.px(measures.END) - taken, roles.px(4))

    def _mirrored(self) -> bool:
        return self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _paint_group(
        self, painter: QPainter, option: QStyleOptionViewItem, item: OutlineItem
    ) -> None:
        box: QRect = option.rect
        painter.fillRect(box, roles.colour("alt"))
        paint_line(painter, box)
        places = Places(box, mirrored=self._mirrored())
        number, start = str(item.number), roles.px(measures.LETTERS)
        end = box.width() - self._end()
        since = self.tr("since {time}").format(time=item.started) if item.started else ""
        since_at = end - width_of(since, "small")
        places.write(painter, since, ("small", "text3"), since_at, end - since_at + 1)
        places.write(painter, number, ("ui", "text2"), start, roles.px(30))
        start += width_of(number, "ui") + roles.px(NUMBER_GAP)
        room = since_at - start - roles.px(GAP)
        places.write(painter, item.title, ("ui_strong", "text"), start, room)

    def _paint_statement(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        statement: StatementRecord,
        *,
        first: bool,
    ) -> None:
        box: QRect = option.rect
        self._paint_ground(painter, option, statement)
        top = box.top() + roles.px(measures.TOP)
        head = QRect(box.left(), top, box.width(), roles.px(measures.HEAD))
        places = Places(head, mirrored=self._mirrored())
        letters = roles.px(measures.LETTERS) - roles.px(measures.LETTER_GAP)
        places.write_at_end(painter, statement.letter, ("ui_strong", "text3"), 0, letters)
        end = box.width() - self._end()
        places.write_at_end(painter, statement.time, ("small", "text3"), 0, end)
        held = self._part if statement.id == self._held else ""
        if held != SPEAKER:
            at = paint_chips(painter, places, roles.px(measures.LETTERS), chips_of(statement))
            if first:
                words = self.tr("named in the record")
                paint_badge(painter, places, at + roles.px(GAP), words, ("text2", "hover"))
        if held != POINTS:
            side = self._end() if places.mirrored else roles.px(measures.LETTERS)
            layout = self.laid_out(statement, box.width())
            layout.paint(painter, box.left() + side, box.top())

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, statement: StatementRecord
    ) -> None:
        box: QRect = option.rect
        if statement.id == self._held:
            ground = "sel" if self._part == SPEAKER else "page"
            painter.fillRect(box, roles.colour(ground))
        else:
            paint_ground(painter, option, "base")
        paint_line(painter, box)
        if has_keyboard(option) and statement.id != self._held:
            paint_bar(painter, option)
