"""The list at the call line: it shows who may be meant and never takes the keyboard."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.features.minutes.models.calls import ENTRY, NOTE, CallListModel
from app.features.minutes.models.labelling import group_word
from app.features.minutes.page.placing import Places, width_of
from app.features.minutes.records import FloorRecord
from app.ui import icons, roles
from app.ui.chips import GLYPH, paint_glyph
from app.ui.labels import key_width, paint_key
from app.ui.rows import paint_line

Index = QModelIndex | QPersistentModelIndex

WIDTH: Final = 400
ROW: Final = 28
NOTE_ROW: Final = 36
PADDING: Final = 10
CODE: Final = 26
NAME: Final = 68
GAP: Final = 8
ABOVE_BELOW: Final = 4


class CallDelegate(QStyledItemDelegate):
    """Code, name and group of a delegation; below them the line that adds or explains."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self.adds = False
        self.language = "en"

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(roles.px(200), self.height(is_note=index.data(ENTRY) is None))

    def height(self, *, is_note: bool) -> int:
        """How high a row is."""
        return roles.px(NOTE_ROW if is_note else ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        box: QRect = option.rect
        state: QStyle.StateFlag = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(box, roles.colour("sel" if selected else "page"))
        direction = option.direction
        places = Places(box, mirrored=direction == Qt.LayoutDirection.RightToLeft)
        entry: FloorRecord | None = index.data(ENTRY)
        if entry is None:
            self._paint_note(painter, places, str(index.data(NOTE)))
        else:
            self._paint_entry(painter, places, entry, selected=selected)
        painter.restore()

    def _paint_entry(
        self, painter: QPainter, places: Places, entry: FloorRecord, *, selected: bool
    ) -> None:
        side = roles.px(GLYPH)
        slot = places.part(roles.px(PADDING), side)
        top = slot.top() + (slot.height() - side) // 2
        group = entry.types[0] if entry.types else ""
        if group:
            paint_glyph(painter, QRect(slot.left(), top, side, side).toRectF(), group)
        code = max(roles.px(NAME - CODE), width_of(entry.code, "ui_strong") + roles.px(GAP))
        places.write(painter, entry.code, ("ui_strong", "text"), roles.px(CODE), code)
        start = roles.px(CODE) + code
        end = self._paint_end(painter, places, entry, selected=selected)
        name = min(width_of(entry.name, "ui") + 1, max(end - start, 0))
        places.write(painter, entry.name, ("ui", "text"), start, name)
        start += name + roles.px(6)
        if group and end > start:
            words = group_word(group, self.language)
            places.write(painter, words, ("small", "text2"), start, end - start)

    def _paint_end(
        self, painter: QPainter, places: Places, entry: FloorRecord, *, selected: bool
    ) -> int:
        """Draw what stands at the end of a row; returns where the room before it ends."""
        end = places.box.width() - roles.px(PADDING)
        if selected:
            self._paint_key(painter, places, self.tr("Enter"))
            end -= key_width(self.tr("Enter")) + roles.px(GAP)
        if not entry.present:
            words = self.tr("absent")
            wide = width_of(words, "small") + 1
            places.write(painter, words, ("small", "text2"), end - wide, wide)
            end -= wide + roles.px(GAP)
        return end

    def _paint_note(self, painter: QPainter, places: Places, words: str) -> None:
        paint_line(painter, QRect(places.box.left(), places.box.top(), places.box.width(), 1))
        side = roles.px(14)
        slot = places.part(roles.px(PADDING), side)
        top = slot.top() + (slot.height() - side) // 2
        name = "users" if self.adds else "corner-down-right"
        painter.drawPixmap(slot.left(), top, icons.pixmap(name, "text2", 14))
        start = roles.px(PADDING) + side + roles.px(GAP)
        end = places.box.width() - roles.px(PADDING)
        if self.adds:
            self._paint_key(painter, places, self.tr("Ctrl+Enter"))
            end -= key_width(self.tr("Ctrl+Enter")) + roles.px(GAP)
        places.write(painter, words, ("ui", "text2"), start, end - start)

    def _paint_key(self, painter: QPainter, places: Places, words: str) -> None:
        wide = key_width(words)
        start = places.box.width() - roles.px(PADDING) - wide
        slot = places.part(start, wide)
        paint_key(painter, slot.right() + 1, slot.center().y() + 1, words)


class CallPopup(QFrame):
    """A child of the page that lies over it; the call line keeps the keyboard."""

    picked = Signal(int)
    """The row somebody clicked on."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._host = host
        self.model = CallListModel(self)
        self.setProperty("rule", "popover")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._view = QListView(self)
        self._view.setModel(self.model)
        self._delegate = CallDelegate(self._view)
        self._view.setItemDelegate(self._delegate)
        self._view.setFrameShape(QFrame.Shape.NoFrame)
        # Rows fill all of it, so nothing below has to be drawn for it.
        self._view.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._view.setAccessibleName(self.tr("Who may be meant"))
        self._view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._view.clicked.connect(self._clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self._view)
        self.hide()

    def speak(self, language: str) -> None:
        """Name groups in this language."""
        self._delegate.language = language

    def show_at(self, field: QWidget, *, adds: bool) -> None:
        """Lie below `field`, or above it where there is no room below; hide when empty."""
        rows = self.model.rowCount()
        if not rows:
            self.hide()
            return
        self._delegate.adds = adds
        heights = [
            self._delegate.height(is_note=self.model.entry(row) is None) for row in range(rows)
        ]
        host = self._host
        wide = min(roles.px(WIDTH), host.width())
        self.resize(wide, sum(heights) + 2)
        corner = field.mapTo(host, QPoint(0, field.height() + roles.px(ABOVE_BELOW)))
        if corner.y() + self.height() > host.height():
            above = -self.height() - roles.px(ABOVE_BELOW)
            corner = field.mapTo(host, QPoint(0, above))
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            corner.setX(corner.x() + field.width() - wide)
        corner.setX(max(0, min(corner.x(), host.width() - wide)))
        self.move(corner)
        if self.isHidden():
            self.show()
            self.raise_()

    def row(self) -> int:
        """The selected row; -1 if there is none."""
        return self._view.currentIndex().row()

    def select(self, row: int) -> None:
        """Select a row, going round at the ends; the line below is no choice."""
        count = sum(self.model.entry(each) is not None for each in range(self.model.rowCount()))
        if count:
            self._view.setCurrentIndex(self.model.index(row % count, 0))

    def _clicked(self, index: QModelIndex) -> None:
        self.picked.emit(index.row())
