"""The private notes: the list above, the running statement below it, the keys at the foot."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from app.features.minutes.models.statements import rows_of
from app.features.minutes.page import row_layout as measures
from app.features.minutes.page.frame import RunningFrame
from app.features.minutes.page.hints import HintLine
from app.features.minutes.page.statement_view import StatementView
from app.features.minutes.records import MinutesRecord
from app.ui import roles
from app.ui.banner import Banner
from app.ui.labels import IconLabel, label

HEAD: Final = 32
LEAST_LIST: Final = 90
MOST_ROUNDS: Final = 4


class PaneHead(QFrame):
    """The head of a pane: its name, what it is for, and room at its end."""

    def __init__(self, title: str, meaning: str, start: int) -> None:
        super().__init__()
        self.setProperty("strip", "head")
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(8)
        # Spacers, because the margins of a layout are not mirrored.
        self.row.addSpacing(roles.px(start))
        self.row.addWidget(label(title, "ui_strong"))
        self.row.addWidget(label(meaning, "small", "text2"))
        self.row.addStretch(1)
        self.at_end = QHBoxLayout()
        self.at_end.setSpacing(6)
        self.row.addLayout(self.at_end)
        self.row.addSpacing(roles.px(measures.END))
        self.setFixedHeight(roles.px(HEAD))


class NotesPane(QWidget):
    """Gives the frame the height it needs and the list what is left; no more than it can fill."""

    def __init__(self, host: QWidget) -> None:
        super().__init__()
        self.head = PaneHead(
            self.tr("Private notes"), self.tr("never leave this file with names"), measures.LETTERS
        )
        self._count = label("", "small", "text2")
        self.head.at_end.addWidget(IconLabel("lock", "text2", 12))
        self.head.at_end.addWidget(self._count)
        self.banner = Banner(kind="danger")
        self._laying_out = self._again = False
        self.view = StatementView()
        self.frame = RunningFrame(host)
        self.hints = HintLine()
        for part in (self.head, self.banner, self.view, self.frame, self.hints):
            part.setParent(self)
        self.banner.hide()
        self.setProperty("ground", "base")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.frame.height_changed.connect(self.lay_out)
        self.view.heights_changed.connect(self.lay_out)

    def show_minutes(self, record: MinutesRecord, running: str) -> None:
        """Show these statements; the running one stands in the frame."""
        bar = self.view.verticalScrollBar()
        at_end = bar.value() >= bar.maximum()
        self.view.statements.show(rows_of(record, running))
        count = len(record.statements)
        words = self.tr("1 statement") if count == 1 else self.tr("{count} statements")
        self._count.setText(words.format(count=count))
        self.lay_out()
        if at_end:
            self.view.to_end()

    def warn(self, words: str) -> None:
        """Say above the list that something is not stored; empty words take it back."""
        self.banner.say(words, "danger")
        self.lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.lay_out()

    def lay_out(self) -> None:
        """Share the height between head, list, frame and keys, until none asks for another one."""
        if self._laying_out:
            self._again = True
            return
        bar = self.view.verticalScrollBar()
        at_end = bar.value() >= bar.maximum()
        self._laying_out = self._again = True
        for _ in range(MOST_ROUNDS):
            if self._again:
                self._again = False
                self._share_height()
        self._laying_out = False
        if at_end:
            self.view.to_end()

    def _share_height(self) -> None:
        wide, top = self.width(), roles.px(HEAD)
        self.head.setGeometry(0, 0, wide, top)
        if not self.banner.isHidden():
            high = self.banner.heightForWidth(wide)
            high = max(high, self.banner.sizeHint().height())
            self.banner.setGeometry(0, top, wide, high)
            top += high
        keys = self.hints.sizeHint().height()
        room = max(self.height() - top - keys, 0)
        least = self.view.content_height(roles.px(LEAST_LIST))
        frame = min(self.frame.sizeHint().height(), room - least)
        listed = self.view.content_height(max(room - frame, 0))
        self.view.setGeometry(0, top, wide, listed)
        self.frame.setGeometry(0, top + listed, wide, frame)
        self.hints.setGeometry(0, self.height() - keys, wide, keys)
