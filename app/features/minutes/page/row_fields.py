"""Small fields opened over a row or the frame: the speaker of a statement, its time."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app.features.minutes.models.wording import isolated
from app.features.minutes.page.call_line import CallLine
from app.features.minutes.records import FloorRecord, StatementRecord
from app.ui import roles
from app.ui.labels import label

RETURNS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
FIELD: Final = (150, 24)
GAP: Final = 8


class SpeakerField(QWidget):
    """A call line with a reminder of who it was; for a statement that has a speaker already."""

    def __init__(self, host: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.call_line = CallLine(host, self)
        self.call_line.setProperty("extent", "small")
        self.call_line.setProperty("scale", "ui")
        self._was = label("", "small", "text2")
        self._was.setParent(self)
        self.setFocusProxy(self.call_line)

    def ask(self, statement: StatementRecord, floor: tuple[FloorRecord, ...]) -> None:
        """Ask for another speaker of this statement."""
        codes = ", ".join(each.code or each.name for each in statement.speakers)
        was = self.tr("was {code} · speaker of statement {letter}")
        if not codes:
            was = self.tr("speaker of statement {letter}")
        self._was.setText(was.format(code=isolated(codes), letter=isolated(statement.letter)))
        note = self.tr("Text of {letter} is kept.").format(letter=isolated(statement.letter))
        self.call_line.ask(floor, at_once=False, note=note)
        name = self.tr("Speaker of statement {letter}, code or name")
        self.call_line.setAccessibleName(name.format(letter=statement.letter))

    def sizeHint(self) -> QSize:
        return QSize(roles.px(400), roles.px(FIELD[1]))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide, high = roles.px(FIELD[0]), roles.px(FIELD[1])
        room = max(self.width() - wide - roles.px(GAP), 0)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.call_line.setGeometry(self.width() - wide if mirrored else 0, 0, wide, high)
        beside = 0 if mirrored else wide + roles.px(GAP)
        self._was.setGeometry(QRect(beside, 0, room, high))


class TimeField(QLineEdit):
    """Takes a time as four figures."""

    given = Signal(str)
    """A time as HH:MM."""
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("scale", "small")
        self.setMaxLength(5)

    def ask(self, statement: StatementRecord) -> None:
        """Ask for the time of a statement; the old one is selected."""
        self.setText(statement.time)
        self.setAccessibleName(
            self.tr("Time of statement {letter}, four figures").format(letter=statement.letter)
        )
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in RETURNS:
            time = read_time(self.text())
            if time:
                self.given.emit(time)
            else:
                self.setProperty("state", "wrong")
                self.selectAll()
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.closed.emit()


def read_time(text: str) -> str:
    """The time meant by "1031", "931" or "10:31" as HH:MM; empty where none is."""
    figures = "".join(str(int(char)) for char in text if char.isdecimal())
    if len(figures) not in {3, 4}:
        return ""
    hour, minute = int(figures[:-2]), int(figures[-2:])
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else ""
