"""The agenda beside the minutes: where we are, how much was said, the question to guide it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.features.minutes.models.outline import CURRENT, ITEM, OutlineModel
from app.features.minutes.models.overlay import item_of
from app.features.minutes.page.placing import Places
from app.features.minutes.records import MinutesRecord, OutlineItem
from app.ui import roles
from app.ui.labels import label, rule_line
from app.ui.rows import paint_bar

Index = QModelIndex | QPersistentModelIndex

PADDING: Final = 10
ROW_PADDING: Final = 5
NUMBER: Final = 16
COUNT: Final = 24
NONE: Final = "–"
RETURNS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class OutlineDelegate(QStyledItemDelegate):
    """Number, title over as many lines as it needs, and the count at the end."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        wide = self._view.viewport().width()
        item: OutlineItem = index.data(ITEM)
        metrics = QFontMetrics(roles.font(self._scale(index)))
        wrap = Qt.TextFlag.TextWordWrap
        room = QRect(0, 0, self._room(wide), 10_000)
        lines = metrics.boundingRect(room, wrap, item.title).height() / metrics.lineSpacing()
        return QSize(wide, max(round(lines), 1) * roles.line("table") + 2 * roles.px(ROW_PADDING))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item: OutlineItem = index.data(ITEM)
        box: QRect = option.rect
        painter.save()
        if index.data(CURRENT):
            painter.fillRect(box, roles.colour("sel"))
        if self._view.hasFocus() and index == self._view.currentIndex():
            paint_bar(painter, option)
        line = QRect(box.left(), box.top() + roles.px(ROW_PADDING), box.width(), 0)
        line.setHeight(roles.line("table"))
        mirrored = self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft
        places = Places(line, mirrored=mirrored)
        start, scale = roles.px(PADDING), self._scale(index)
        places.write(painter, str(item.number), (scale, "text2"), start, roles.px(NUMBER))
        end = box.width() - start
        count = str(item.statements) if item.statements else NONE
        places.write_at_end(painter, count, ("small", "text3"), 0, end)
        title = places.part(start + roles.px(NUMBER), self._room(box.width()))
        title.setBottom(box.bottom())
        painter.setFont(roles.font(scale))
        painter.setPen(roles.colour("text"))
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.TextFlag.TextWordWrap
        painter.drawText(title, flags, item.title)
        painter.restore()

    def _scale(self, index: Index) -> str:
        return "table_strong" if index.data(CURRENT) else "table"

    def _room(self, wide: int) -> int:
        return max(wide - 2 * roles.px(PADDING) - roles.px(NUMBER) - roles.px(COUNT), 20)


class AgendaView(QListView):
    """Enter makes an item the current one, a click only scrolls to it."""

    chosen = Signal(str)
    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.agenda = OutlineModel(self)
        self.setModel(self.agenda)
        self.setItemDelegate(OutlineDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("ground", "window")
        self.setAccessibleName(self.tr("Agenda"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.clicked.connect(self._clicked)

    def content_height(self) -> int:
        """How high the list would be if all of it were shown."""
        return sum(self.sizeHintForRow(row) for row in range(self.agenda.rowCount()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            rows = range(self.agenda.rowCount())
            current = [row for row in rows if self.agenda.index(row, 0).data(CURRENT)]
            if current:
                self.setCurrentIndex(self.agenda.index(current[0], 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in RETURNS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            index = self.currentIndex()
            if index.isValid():
                self.chosen.emit(index.data(ITEM).id)
            return
        super().keyPressEvent(event)

    def _clicked(self, index: QModelIndex) -> None:
        self.asked.emit(index.data(ITEM).id)


class OutlinePane(QFrame):
    """Agenda, guiding question of the current item, and the sum at the foot."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "window")
        self.agenda = AgendaView()
        heading = label(self.tr("Agenda"), "small_strong", "text2")
        heading.setContentsMargins(PADDING, 10, PADDING, 6)
        self._upper, self._lower = _inset(rule_line()), label("", "small", "text2")
        self._title = label(self.tr("Guiding question"), "small_strong", "text2")
        self._title.setContentsMargins(PADDING, 12, PADDING, 4)
        self._question = label("", "small", "text2", wrap=True)
        self._question.setContentsMargins(PADDING, 0, PADDING, 0)
        self._lower.setContentsMargins(PADDING, 0, PADDING, 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (heading, self.agenda, self._upper, self._title, self._question):
            column.addWidget(part)
        column.addStretch(1)
        column.addWidget(self._lower)

    def show_minutes(self, record: MinutesRecord, current: str) -> None:
        """Show agenda and sums of these minutes with one item as the current one."""
        self.agenda.agenda.show(record.items, current)
        item = item_of(record, current)
        words = "\n".join(item.questions) if item else ""
        self._question.setText(words)
        for part in (self._upper, self._title, self._question):
            part.setVisible(bool(words))
        statements = self.tr("%n statement(s)", "", len(record.statements))
        points = self.tr("%n point(s)", "", sum(len(each.points) for each in record.statements))
        self._lower.setText(f"{statements} · {points}")
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        wanted = self.agenda.content_height()
        self.agenda.setFixedHeight(min(wanted, max(self.height() * 2 // 3, roles.px(80))))


def _inset(line: QFrame) -> QFrame:
    holder = QFrame()
    row = QVBoxLayout(holder)
    row.setContentsMargins(PADDING, 12, PADDING, 0)
    row.addWidget(line)
    return holder
