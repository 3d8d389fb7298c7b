"""What the palette offers, what fits the letters typed, and how a row of it is drawn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from operator import itemgetter

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from app.shell.matching import matched_letters, rank
from app.ui import icons, roles
from app.ui.labels import key_width, paint_key
from app.ui.rows import Index, LineDelegate, visual

WIDTH = 680
ROW = 34
HEADING = 30

ThingRole = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Thing:
    """Something to do or to go to; a heading where `run` is missing."""

    words: str
    group: str
    detail: str = ""
    keys: str = ""
    icon: str = ""
    run: Callable[[], object] | None = None


class ThingModel(QAbstractListModel):
    """Headings and things, filtered by what is typed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._things: tuple[Thing, ...] = ()
        self._shown: list[Thing] = []
        self.typed = ""

    def offer(self, things: tuple[Thing, ...]) -> None:
        """Choose among these from now on."""
        self._things = things
        self.filter("")

    def filter(self, typed: str) -> None:
        """Show what fits the letters, the best first within its group."""
        self.beginResetModel()
        self.typed = typed.strip()
        self._shown = []
        for group in dict.fromkeys(thing.group for thing in self._things):
            ranked = [
                (found, place, thing)
                for place, thing in enumerate(self._things)
                if thing.group == group and (found := rank(self.typed, thing.words)) is not None
            ]
            if ranked:
                self._shown.append(Thing(group, group))
                self._shown += [thing for _, _, thing in sorted(ranked, key=itemgetter(0, 1))]
        self.endResetModel()

    def height(self) -> int:
        """How tall everything shown is."""
        return sum(roles.px(HEADING if each.run is None else ROW) for each in self._shown)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self._shown)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and self._shown[index.row()].run is None:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        thing = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return thing.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (thing.words, thing.detail, thing.keys) if part)
        if role == ThingRole:
            return thing
        return None

    def next_row(self, row: int, step: int) -> int:
        """The next row in a direction that can be carried out; the same where there is none."""
        at = row + step
        while 0 <= at < len(self._shown):
            if self._shown[at].run is not None:
                return at
            at += step
        return row


class ThingDelegate(LineDelegate):
    """A heading, or icon, words with the letters found in bold, menu and key."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        thing: Thing = index.data(ThingRole)
        return QSize(roles.px(WIDTH), roles.px(HEADING if thing.run is None else ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        thing: Thing = index.data(ThingRole)
        box: QRect = option.rect
        margin = roles.px(16)
        direction = option.direction
        inner = box.adjusted(margin, 0, -margin, 0)
        leading = visual(direction, Qt.AlignmentFlag.AlignLeading)
        if thing.run is None:
            painter.setFont(roles.font("small_strong"))
            painter.setPen(roles.colour("text2"))
            painter.drawText(inner, leading, thing.words)
            return
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, roles.colour("sel"))
        side = roles.px(16)
        icon = QRect(inner.left(), box.center().y() - side // 2, side, side)
        at = QStyle.visualRect(direction, box, icon).topLeft()
        painter.drawPixmap(at, icons.pixmap(thing.icon or "corner-down-right", "text2"))
        start = side + roles.px(8)
        words = QStyle.visualRect(direction, box, inner.adjusted(start, 0, 0, 0))
        typed = index.model().typed  # type: ignore[attr-defined]
        self._paint_words(painter, words, thing.words, typed, direction)
        self._paint_end(painter, inner, thing, direction)

    def _paint_words(
        self,
        painter: QPainter,
        box: QRect,
        words: str,
        typed: str,
        direction: Qt.LayoutDirection,
    ) -> None:
        layout = QTextLayout(words, roles.font("ui"))
        strong = QTextCharFormat()
        strong.setFont(roles.font("ui_strong"))
        ranges = []
        for start, length in matched_letters(typed, words):
            found = QTextLayout.FormatRange()
            found.start, found.length, found.format = start, length, strong
            ranges.append(found)
        layout.setFormats(ranges)
        option = layout.textOption()
        option.setTextDirection(direction)
        option.setAlignment(visual(direction, Qt.AlignmentFlag.AlignLeading))
        layout.setTextOption(option)
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(box.width())
        layout.endLayout()
        painter.setPen(roles.colour("text"))
        top = box.top() + (box.height() - line.height()) / 2
        layout.draw(painter, QPointF(box.left(), top))

    def _paint_end(
        self, painter: QPainter, inner: QRect, thing: Thing, direction: Qt.LayoutDirection
    ) -> None:
        taken = 0
        mirrored = direction == Qt.LayoutDirection.RightToLeft
        if thing.keys:
            wide = key_width(thing.keys)
            right = inner.left() + wide if mirrored else inner.right() + 1
            paint_key(painter, right, inner.center().y(), thing.keys)
            taken = wide + roles.px(8)
        painter.setFont(roles.font("small"))
        painter.setPen(roles.colour("text2"))
        box = inner.adjusted(taken, 0, 0, 0) if mirrored else inner.adjusted(0, 0, -taken, 0)
        painter.drawText(box, visual(direction, Qt.AlignmentFlag.AlignTrailing), thing.detail)
