"""How a line of the attendees is drawn, and what opens in its cells."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from app.features.attendees.dialogs import (
    ConsentEditor,
    GroupChooser,
    delegation_line,
    words_line,
)
from app.features.attendees.models import seats
from app.features.attendees.models.choices import DirectoryModel
from app.features.attendees.models.seats import Seat
from app.features.attendees.models.table import ROW
from app.features.attendees.models.words import TONES, badge_words, group_name, people_words
from app.features.attendees.records import AttendanceRecord, GroupRecord
from app.ui import icons, roles
from app.ui.chips import paint_glyph
from app.ui.rows import ROW as HEIGHT
from app.ui.rows import Index, has_keyboard, paint_bar, paint_ground, paint_line
from app.ui.words_box import draw_line

START: Final = 10
GAP: Final = 8
GLYPH: Final = 8
CHEVRON: Final = 14
BADGE: Final = 18
BOX: Final = 14
GROUNDS: Final = {"danger": "dangerbg", "caution": "cautionbg", "ok": "okbg", "text2": "hover"}


class AttendeesDelegate(QStyledItemDelegate):
    """Draws groups and seats, and makes the editors of the cells."""

    def __init__(self, view: QTreeView) -> None:
        super().__init__(view)
        self._view = view
        self._record: AttendanceRecord | None = None
        self.directory = DirectoryModel(self)

    def offer(self, record: AttendanceRecord) -> None:
        """Let editors choose among what this record knows."""
        self._record = record
        self.directory.show(record.directory)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(super().sizeHint(option, index).width(), roles.px(HEIGHT))

    # ------------------------------------------------------------------ drawing

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW)
        painter.save()
        if isinstance(row, GroupRecord):
            if index.column() == 0:
                self._paint_group(painter, option, row, index)
        else:
            self._paint_seat(painter, option, row, index)
        painter.restore()

    def _paint_group(
        self, painter: QPainter, option: QStyleOptionViewItem, group: GroupRecord, index: Index
    ) -> None:
        paint_ground(painter, option, "alt")
        if option.state & QStyle.StateFlag.State_Selected:
            paint_ground(painter, option)
        paint_line(painter, option.rect)
        if has_keyboard(option):
            paint_bar(painter, option)
        line = _Line(painter, option, roles.px(START))
        closing = "chevron-down" if self._view.isExpanded(index) else "chevron-right"
        line.icon(closing, CHEVRON, "text2")
        if group.role:
            line.glyph(group.role)
            line.words(group_name(group), "table_strong", "text")
            line.words(people_words(group), "table", "text2")
            line.badge(badge_words(group), TONES[group.verdict])
        else:
            line.icon("circle-alert", CHEVRON, "caution")
            line.words(group_name(group), "table_strong", "caution")
            line.words(people_words(group), "table", "text2")

    def _paint_seat(
        self, painter: QPainter, option: QStyleOptionViewItem, seat: Seat, index: Index
    ) -> None:
        paint_ground(painter, option)
        paint_line(painter, option.rect)
        if index.column() == 0 and has_keyboard(option):
            paint_bar(painter, option)
        box: QRect = option.rect
        if index.column() == seats.PRESENT:
            self._paint_tick(painter, option, seat)
        else:
            scale, tone = _style(seat, index.column())
            painter.setPen(roles.colour(tone))
            room = box.adjusted(roles.px(START), 0, -roles.px(4), 0)
            room = QStyle.visualRect(option.direction, box, room)
            leading = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
            side = QStyle.visualAlignment(option.direction, leading)
            draw_line(painter, room, str(index.data() or ""), scale, side)
        if has_keyboard(option) and index == self._view.currentIndex():
            painter.setPen(roles.colour("accent"))
            painter.drawRect(box.adjusted(0, 0, -1, -2))

    def _paint_tick(self, painter: QPainter, option: QStyleOptionViewItem, seat: Seat) -> None:
        side = roles.px(BOX)
        box: QRect = option.rect
        place = QRect(box.left() + roles.px(START), 0, side, side)
        place.moveTop(box.top() + (box.height() - side) // 2)
        tick = QStyleOptionViewItem(option)
        tick.rect = QStyle.visualRect(option.direction, box, place)
        tick.state &= ~(QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_Selected)
        on = QStyle.StateFlag.State_On if seat.present else QStyle.StateFlag.State_Off
        tick.state |= on | QStyle.StateFlag.State_Enabled
        element = QStyle.PrimitiveElement.PE_IndicatorItemViewItemCheck
        self._view.style().drawPrimitive(element, tick, painter, self._view)

    # ------------------------------------------------------------------ editing

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        if index.column() == seats.PRESENT and isinstance(event, QMouseEvent):
            released = event.type() == QEvent.Type.MouseButtonRelease
            if released and event.button() == Qt.MouseButton.LeftButton:
                self.tick(model, index)
            return True
        return super().editorEvent(event, model, option, index)

    @staticmethod
    def tick(model: QAbstractItemModel, index: Index) -> None:
        """Turn presence round."""
        there = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        after = Qt.CheckState.Unchecked if there else Qt.CheckState.Checked
        model.setData(index, after, Qt.ItemDataRole.CheckStateRole)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if isinstance(editor, ConsentEditor) or isinstance(editor.parent(), ConsentEditor):
            # It has several fields: its keys are its own, and it says itself when it is left.
            return False
        return super().eventFilter(editor, event)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        seat: Seat = index.data(ROW)
        column = index.column()
        if column == seats.GROUP:
            return GroupChooser(parent, self._record.roles if self._record else ())
        if column == seats.NAMED:
            editor = ConsentEditor(parent)
            editor.finished.connect(self._finish)
            editor.cancelled.connect(self._cancel)
            return editor
        if column == seats.DELEGATION:
            return delegation_line(parent, self.tr("Delegation, name or code"), self.directory)
        if column == seats.PERSON:
            return words_line(parent, self.tr("Person"), self._people(seat))
        name = self.tr("Code") if column == seats.CODE else self.tr("Function")
        return words_line(parent, name)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        value = index.data(Qt.ItemDataRole.EditRole)
        if isinstance(editor, GroupChooser):
            editor.show_types(value)
        elif isinstance(editor, ConsentEditor):
            editor.show_naming(value, index.data(ROW).delegation)
        elif isinstance(editor, QLineEdit):
            editor.setText(value)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, GroupChooser):
            model.setData(index, editor.types())
        elif isinstance(editor, ConsentEditor):
            model.setData(index, editor.naming())
        elif isinstance(editor, QLineEdit):
            model.setData(index, editor.text())

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        box: QRect = option.rect
        if not isinstance(editor, GroupChooser | ConsentEditor):
            editor.setGeometry(box)
            return
        room = self._view.viewport().rect()
        size = editor.sizeHint()
        place = QRect(box.left(), box.bottom(), max(size.width(), box.width()), size.height())
        if option.direction == Qt.LayoutDirection.RightToLeft:
            place.moveRight(box.right())
        if place.bottom() > room.bottom():
            place.moveBottom(max(box.top(), place.height()))
        place.moveLeft(max(min(place.left(), room.width() - place.width()), 0))
        editor.setGeometry(place)

    def _people(self, seat: Seat) -> list[str]:
        people = self._record.people if self._record else ()
        return [one.name for one in people if one.delegation_id == seat.delegation_id and one.name]

    def _finish(self) -> None:
        editor = self.sender()
        if isinstance(editor, QWidget):
            self.commitData.emit(editor)
            self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def _cancel(self) -> None:
        editor = self.sender()
        if isinstance(editor, QWidget):
            self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.RevertModelCache)


class _Line:
    """Puts things side by side from the start of a line, from either side."""

    def __init__(self, painter: QPainter, option: QStyleOptionViewItem, start: int) -> None:
        self._painter, self._option, self._at = painter, option, start

    def _take(self, wide: int, high: int) -> QRect:
        box: QRect = self._option.rect
        top = box.top() + (box.height() - high) // 2
        place = QRect(box.left() + self._at, top, wide, high)
        self._at += wide + roles.px(GAP)
        return QStyle.visualRect(self._option.direction, box, place)

    def icon(self, name: str, size: int, tone: str) -> None:
        """Draw an icon."""
        side = roles.px(size)
        self._painter.drawPixmap(self._take(side, side).topLeft(), icons.pixmap(name, tone, size))

    def glyph(self, role: str) -> None:
        """Draw the shape of a group."""
        side = roles.px(GLYPH)
        paint_glyph(self._painter, QRectF(self._take(side, side)), role)

    def words(self, words: str, scale: str, tone: str) -> None:
        """Draw words."""
        wide = QFontMetrics(roles.font(scale)).horizontalAdvance(words) + 2
        self._painter.setPen(roles.colour(tone))
        place = self._take(wide, roles.line(scale))
        draw_line(self._painter, place, words, scale, Qt.AlignmentFlag.AlignCenter)

    def badge(self, words: str, tone: str) -> None:
        """Draw words on the ground of their tone."""
        wide = QFontMetrics(roles.font("badge")).horizontalAdvance(words) + 2 * roles.px(6)
        place = self._take(wide, roles.px(BADGE))
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(roles.colour(GROUNDS[tone]))
        self._painter.drawRoundedRect(place, 3, 3)
        self._painter.setPen(roles.colour(tone))
        draw_line(self._painter, place, words, "badge", Qt.AlignmentFlag.AlignCenter)


def _style(seat: Seat, column: int) -> tuple[str, str]:
    """The step of the scale and the tone of a cell."""
    if column == seats.GROUP and not seat.types and not seat.fresh:
        return "table", "caution"
    if not seat.present:
        return "table", "text3"
    if column == seats.CODE:
        return ("table_strong", "text") if seat.first else ("table", "text3")
    if column == seats.DELEGATION:
        return "table", "text" if seat.first else "text2"
    return "table", "text" if column == seats.PERSON else "text2"
