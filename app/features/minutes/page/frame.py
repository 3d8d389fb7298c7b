"""The frame below the list: the running statement with its editor, or the call line."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.features.minutes.page import row_layout as measures
from app.features.minutes.page.call_line import CallLine
from app.features.minutes.page.editor import StatementEditor
from app.features.minutes.page.placing import Places, chips_of, paint_badge, paint_chips
from app.features.minutes.records import StatementRecord
from app.ui import roles

ACCENT_BAR: Final = 3
TOP: Final = 8
EDITOR_TOP: Final = 32
BOTTOM: Final = 12
CALL_HEIGHT: Final = 77
CALL_TOP: Final = 10
CALL_FIELD: Final = (280, 32)
GAP: Final = 8


class RunningFrame(QWidget):
    """Shows one statement being written, or asks who has the floor; taller as text grows."""

    height_changed = Signal()

    def __init__(self, host: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor = StatementEditor(self)
        self.call_line = CallLine(host, self)
        self._statement: StatementRecord | None = None
        self._letter, self._time = "", ""
        self._first_named = False
        self.editor.height_changed.connect(self._grow)
        self.call_line.hide()
        self.editor.hide()

    def show_statement(self, statement: StatementRecord, *, first_named: bool) -> None:
        """Show head and editor of the running statement."""
        self._statement, self._first_named = statement, first_named
        self._letter, self._time = statement.letter, statement.time
        self.editor.setVisible(True)
        self.call_line.hide()
        self._grow()

    def show_call(self, letter: str, time: str) -> None:
        """Ask for the next speaker, whose statement will carry this letter and time."""
        self._statement, self._letter, self._time = None, letter, time
        self.editor.hide()
        self.call_line.show()
        self._grow()

    def is_calling(self) -> bool:
        """Whether the call line stands here."""
        return not self.call_line.isHidden()

    def set_time(self, time: str) -> None:
        """Show another time."""
        self._time = time
        self.update()

    def time_box(self) -> QRect:
        """Where the time stands."""
        wide = roles.px(64)
        left = self.width() - wide - roles.px(8)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left = roles.px(8)
        return QRect(left, roles.px(TOP) - roles.px(2), wide, roles.px(24))

    def sizeHint(self) -> QSize:
        if self.is_calling():
            return QSize(roles.px(300), roles.px(CALL_HEIGHT))
        if self._statement is None:
            return QSize(roles.px(300), 0)
        height = self.editor.sizeHint().height()
        return QSize(roles.px(300), roles.px(EDITOR_TOP) + height + roles.px(BOTTOM))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.editor.isVisible() and self.editor.geometry().contains(event.rect()):
            # Below the editor there is only ground: a key in it draws nothing else anew.
            painter.fillRect(event.rect(), roles.colour("page"))
            painter.end()
            return
        painter.fillRect(self.rect(), roles.colour("page"))
        painter.fillRect(QRect(0, 0, self.width(), 1), roles.colour("line2"))
        bar = Places(self.rect(), mirrored=self._mirrored()).part(0, roles.px(ACCENT_BAR))
        painter.fillRect(bar, roles.colour("accent"))
        top = roles.px(CALL_TOP + 6) if self.is_calling() else roles.px(TOP)
        head = QRect(0, top, self.width(), roles.px(measures.HEAD))
        places = Places(head, mirrored=self._mirrored())
        letters = roles.px(measures.LETTERS) - roles.px(measures.LETTER_GAP)
        places.write_at_end(painter, self._letter, ("ui_strong", "accent"), 0, letters)
        end = self.width() - roles.px(measures.END)
        places.write_at_end(painter, self._time, ("small", "text3"), 0, end)
        if self.is_calling():
            self._paint_call(painter, places)
        elif self._statement is not None:
            at = paint_chips(painter, places, roles.px(measures.LETTERS), chips_of(self._statement))
            if self._first_named:
                words = self.tr("named in the record")
                paint_badge(painter, places, at + roles.px(GAP), words, ("text2", "hover"))
        painter.end()

    def _paint_call(self, painter: QPainter, places: Places) -> None:
        start = roles.px(measures.LETTERS)
        beside = start + self.call_line.width() + roles.px(GAP)
        room = self.width() - beside - roles.px(80)
        words = self.tr("Who has the floor?")
        places.write(painter, words, ("small", "text2"), beside, max(room, 0))
        below = QRect(0, roles.px(CALL_TOP + CALL_FIELD[1]), self.width(), roles.px(32))
        Places(below, mirrored=places.mirrored).write(
            painter,
            self.tr("The first point goes here."),
            ("small", "text3"),
            start,
            self.width() - start,
        )

    def _mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _place(self) -> None:
        start = roles.px(measures.LETTERS)
        wide = self.width() - start - roles.px(measures.END)
        places = Places(self.rect(), mirrored=self._mirrored())
        field = places.part(start, min(roles.px(CALL_FIELD[0]), wide))
        self.call_line.setGeometry(
            field.left(), roles.px(CALL_TOP), field.width(), roles.px(CALL_FIELD[1])
        )
        text = places.part(start, wide)
        top = roles.px(EDITOR_TOP)
        height = self.height() - top - roles.px(BOTTOM)
        self.editor.setGeometry(text.left(), top, text.width(), max(height, 0))

    def _grow(self) -> None:
        self._place()
        self.updateGeometry()
        self.height_changed.emit()
        self.update()
