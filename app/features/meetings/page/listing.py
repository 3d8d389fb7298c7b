"""The list of meetings, the latest first; empty, it offers the first steps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QHeaderView, QTableView, QVBoxLayout, QWidget

from app.features.meetings.models import listing
from app.features.meetings.models.listing import MeetingsModel
from app.features.meetings.records import MeetingRow
from app.features.meetings.usecases import list_meetings
from app.ui import roles
from app.ui.buttons import action_button
from app.ui.empty import EmptyState
from app.ui.labels import KeyCap, label
from app.ui.page import Page
from app.ui.rows import set_up_table
from app.ui.work import Work

if TYPE_CHECKING:
    from app.core.changes import Change

HEAD: Final = 44
MARGIN: Final = 16
DETAILS: Final = "details"
KINDS: Final = frozenset({"meeting", "statement"})
WIDTHS: Final = {
    listing.NUMBER: 80,
    listing.DATE: 130,
    listing.CITY: 160,
    listing.STATE: 170,
    listing.STATEMENTS: 110,
}


class MeetingsTable(QTableView):
    """Tells which meeting is to be opened: Enter or a double click."""

    opened = Signal(int)

    def __init__(self, model: MeetingsModel, name: str) -> None:
        super().__init__()
        self.setModel(model)
        set_up_table(self, name)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        header = self.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(listing.TITLE, QHeaderView.ResizeMode.Stretch)
        for column, wide in WIDTHS.items():
            self.setColumnWidth(column, roles.px(wide))
        self.doubleClicked.connect(self._double_clicked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit(self.currentIndex().row())
            return
        super().keyPressEvent(event)

    def _double_clicked(self, index: QModelIndex) -> None:
        self.opened.emit(index.row())


class MeetingsPage(Page):
    """All meetings of the file. `new_meeting` and `steps` are actions of the frame around it."""

    place_key = "meetings"

    def __init__(self, work: Work, new_meeting: QAction, steps: Sequence[QAction]) -> None:
        super().__init__()
        self._work = work
        self._place: dict[str, Any] = {}
        self.meetings = MeetingsModel(self)
        self.table = MeetingsTable(self.meetings, self.tr("Meetings"))
        self.empty = EmptyState(
            self.tr("No meetings yet."),
            self.tr(
                "A meeting needs nothing but a start. Delegations, agenda and groups can be typed"
                " while the first speaker has the floor, or afterwards."
            ),
            list(steps),
        )
        self._count = label("", "table", "text2")
        self._lay_out(new_meeting)
        self.table.opened.connect(self._open)
        self.table.selectionModel().currentChanged.connect(self.subject_changed)
        self.table.hide()
        self.empty.hide()
        self._read()

    def title(self) -> str:
        return self.tr("Meetings")

    def panes(self) -> Sequence[QWidget]:
        return (self.table if self.meetings.rowCount() else self.empty,)

    def subject(self) -> tuple[str, str, str]:
        place = self.table.currentIndex()
        meeting = self.meetings.meeting(place.row()) if place.isValid() else ""
        title = place.siblingAtColumn(listing.TITLE).data()
        return ("meeting", meeting, str(title or "")) if meeting else ("", "", "")

    def place(self) -> dict[str, Any]:
        chosen = self.meetings.meeting(self.table.currentIndex().row())
        return {"row": chosen, "scroll": self.table.verticalScrollBar().value()}

    def return_to(self, place: Mapping[str, Any]) -> None:
        self._place = dict(place)
        self._go_back()

    def _go_back(self) -> None:
        row = self.meetings.place(str(self._place.get("row", "")))
        if row >= 0:
            self.table.setCurrentIndex(self.meetings.index(row, 0))
            self.table.verticalScrollBar().setValue(int(self._place.get("scroll", 0)))
            self._place = {}

    def refresh(self, change: Change) -> None:
        if change.kinds & KINDS or not change.kinds:
            self._read()

    def _read(self) -> None:
        self._work.read(list_meetings, done=self._show)

    def _show(self, rows: tuple[MeetingRow, ...]) -> None:
        had_keyboard = self.table.hasFocus() or any(step.hasFocus() for step in self.empty.steps)
        chosen = self.meetings.meeting(self.table.currentIndex().row())
        self.meetings.show(rows)
        self.table.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        words = self.tr("1 meeting") if len(rows) == 1 else self.tr("{count} meetings")
        self._count.setText(words.format(count=len(rows)) if rows else "")
        if rows:
            place = max(self.meetings.place(chosen), 0)
            self.table.setCurrentIndex(self.meetings.index(place, 0))
            self._go_back()
        if had_keyboard or (self.isVisible() and self.window().focusWidget() is None):
            self.panes()[0].setFocus()

    def _open(self, place: int) -> None:
        if meeting := self.meetings.meeting(place):
            self.open_meeting.emit(meeting, DETAILS)

    def _lay_out(self, new_meeting: QAction) -> None:
        head = QFrame()
        head.setProperty("strip", "head")
        head.setFixedHeight(roles.px(HEAD))
        row = QHBoxLayout(head)
        row.setContentsMargins(MARGIN, 0, MARGIN, 0)
        row.setSpacing(12)
        row.addWidget(label(self.title(), "meeting"))
        row.addWidget(self._count)
        row.addStretch(1)
        row.addWidget(action_button(new_meeting))
        row.addWidget(KeyCap(new_meeting.shortcut()))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.table, 1)
        column.addWidget(self.empty, 1)
        self.setProperty("ground", "base")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
