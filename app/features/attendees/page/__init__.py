"""Who attends a meeting, in the step Prepare: the table by group, and how groups will read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.core.errors import Refusal
from app.features.attendees.models import seats
from app.features.attendees.models.seats import Seat
from app.features.attendees.models.table import AttendeesModel
from app.features.attendees.models.words import sum_words
from app.features.attendees.page.groups import GroupsPanel
from app.features.attendees.page.table import AttendeesTable
from app.features.attendees.records import AttendanceRecord, DelegationRecord
from app.features.attendees.usecases import (
    edit_attendee,
    edit_delegation,
    enter_attendee,
    read_attendance,
    remove_attendee,
    seat_delegation,
    seat_person,
    set_standing,
)
from app.ui import roles
from app.ui.actions import action
from app.ui.buttons import button
from app.ui.empty import EmptyState
from app.ui.labels import KeyCap, label
from app.ui.page import Page
from app.ui.refusals import sentence
from app.ui.status import StatusItem
from app.ui.work import Callback, Work

if TYPE_CHECKING:
    from app.core.changes import Change

__all__ = ["AttendeesPanel"]

KINDS: Final = frozenset({"attendance", "delegation", "person", "meeting", "reference_entry"})
TOOLS: Final = 40


class AttendeesPanel(Page):
    """The table of attendees; `groups` is to be shown beside the meeting's details."""

    def __init__(self, work: Work, meeting: str) -> None:
        super().__init__()
        self._work, self._meeting = work, meeting
        self._waiting = False
        self.attendees = AttendeesModel(self)
        self.table = AttendeesTable(self.attendees)
        self.groups = GroupsPanel()
        self._actions = self._make_actions()
        self.empty = EmptyState(
            self.tr("Nobody is put down yet."),
            self.tr("Press Ins and type a delegation by its name or code; new ones are added."),
            self._actions[:1],
        )
        self._without = StatusItem(self.tr("Attendees"))
        self._sum = label("", "ui", "text2")
        self._lay_out()
        self._connect()
        self.table.hide()
        self.empty.hide()
        self._read()

    def title(self) -> str:
        return self.tr("Attendees")

    def actions_of_page(self) -> Sequence[QAction]:
        return self._actions

    def status_items(self) -> tuple[Sequence[QWidget], Sequence[QWidget]]:
        return (self._without,), ()

    def panes(self) -> Sequence[QWidget]:
        return (self.empty if self.table.isHidden() else self.table,)

    def subject(self) -> tuple[str, str, str]:
        seat = self.attendees.seat(self.table.currentIndex())
        if seat is None or seat.fresh or not self.table.hasFocus():
            return "", "", ""
        return "attendance", seat.id, seat.person or seat.delegation

    def refresh(self, change: Change) -> None:
        if change.kinds & KINDS or not change.kinds:
            self._read()

    def leave(self) -> bool:
        self.table.store()
        return True

    # ------------------------------------------------------------------ from the file

    def _read(self) -> None:
        self._work.read(read_attendance, done=self._show, meeting=self._meeting)

    def _show(self, record: AttendanceRecord) -> None:
        if self.table.is_editing():
            # A cell that is being typed into stays where it is; all is read again afterwards.
            self._waiting = True
            return
        had_keyboard = any(part.hasFocus() for part in (self.table, *self.empty.steps))
        self.table.show_attendance(record)
        self.groups.show_attendance(record)
        self._sum.setText(sum_words(record) if record.persons else "")
        self._show_without(record)
        self._show_table()
        if had_keyboard:
            self.panes()[0].setFocus()

    def _show_table(self) -> None:
        anybody = self.attendees.rowCount() > 0
        self.table.setVisible(anybody)
        self.empty.setVisible(not anybody)

    def _show_without(self, record: AttendanceRecord) -> None:
        count = sum(len(group.attendees) for group in record.groups if not group.role)
        one, several = (
            self.tr("1 person without a group"),
            self.tr("{count} persons without a group"),
        )
        words = one if count == 1 else several.format(count=count)
        self._without.say(words if count else "", icon="circle-alert", tone="caution")

    # ------------------------------------------------------------------ what is done

    def add_attendee(self) -> None:
        """Begin a new line below the one that has the keyboard."""
        self.table.store()
        index = self.attendees.begin_seat(self.table.currentIndex())
        self._show_table()
        self.table.edit_cell(index)

    def name_in_record(self) -> None:
        """Ask how the record may name the delegation of this line."""
        seat = self.attendees.seat(self.table.currentIndex())
        if seat is not None:
            self._name(seat.delegation_id)

    def _name(self, delegation: str) -> None:
        index = self.attendees.seat_of_delegation(delegation, seats.NAMED)
        if index.isValid():
            self.table.edit_cell(index)

    def _typed(self, seat: Seat, column: int) -> None:
        if seat.fresh:
            self._run(
                enter_attendee,
                meeting=self._meeting,
                delegation=seat.delegation,
                types=seat.types,
                id=seat.id,
            )
        elif column == seats.DELEGATION:
            told = partial(self._renamed, seat)
            self._run(seat_delegation, done=told, attendee=seat.id, delegation=seat.delegation)
        elif column == seats.PERSON:
            self._run(seat_person, attendee=seat.id, name=seat.person)
        elif column == seats.FUNCTION:
            self._run(seat_person, attendee=seat.id, function=seat.function)
        elif column == seats.PRESENT:
            self._run(edit_attendee, attendee=seat.id, present=seat.present)
        else:
            self._typed_of_delegation(seat, column)

    def _typed_of_delegation(self, seat: Seat, column: int) -> None:
        # A line just put down knows its delegation by name only.
        delegation = seat.delegation_id or seat.delegation
        if column == seats.CODE:
            self._run(edit_delegation, delegation=delegation, code=seat.code)
            return
        standing: dict[str, Any] = {"types": seat.types}
        if column == seats.NAMED:
            naming = seat.naming
            standing = {
                "named": naming.named,
                "named_as": naming.named_as,
                "consent_by": naming.consent_by,
            }
        self._run(set_standing, meeting=self._meeting, delegation=delegation, **standing)

    def _remove(self, seat: Seat) -> None:
        words = self.tr("{name} is off the list. Ctrl+Z brings it back.")
        told = partial(self._tell, words.format(name=seat.person or seat.delegation))
        self._run(remove_attendee, done=told, attendee=seat.id)

    def _renamed(self, seat: Seat, after: Any) -> None:
        delegation: DelegationRecord = after.delegation
        if delegation.id == seat.delegation_id:
            words = self.tr("{code} is called “{name}” in every meeting now. Ctrl+Z undoes it.")
            self.noticed.emit(words.format(code=delegation.code, name=delegation.name))

    def _edited(self) -> None:
        if self.table.is_editing():
            return
        self.attendees.drop_fresh()
        self._show_table()
        if self._waiting:
            self._waiting = False
            self._read()

    def _run(
        self, usecase: Callable[..., Any], *, done: Callback | None = None, **words: Any
    ) -> None:
        self._work.run(usecase, done=done, failed=self._refuse, origin=self, **words)

    def _refuse(self, refusal: Refusal) -> None:
        self.refused.emit(sentence(refusal))
        self._read()

    def _tell(self, words: str, _value: object) -> None:
        self.noticed.emit(words)

    # ------------------------------------------------------------------ how it is made

    def _make_actions(self) -> list[QAction]:
        return [
            action(
                self,
                self.tr("New attendee"),
                self.add_attendee,
                menu="insert",
                icon="users",
                tip=self.tr("A delegation, and whoever sits for it."),
            ),
            action(
                self, self.tr("Name in the record…"), self.name_in_record, menu="meeting", group=3
            ),
        ]

    def _connect(self) -> None:
        self.attendees.typed.connect(self._typed)
        self.table.new_wanted.connect(self.add_attendee)
        self.table.removed.connect(self._remove)
        self.table.edited.connect(self._edited)
        self.table.selectionModel().currentChanged.connect(self.subject_changed)
        self.groups.name_wanted.connect(self._name)

    def _lay_out(self) -> None:
        tools = QFrame()
        tools.setProperty("strip", "head")
        tools.setFixedHeight(roles.px(TOOLS))
        row = QHBoxLayout(tools)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(label(self.title(), "ui_strong"))
        row.addWidget(self._sum)
        row.addStretch(1)
        new = button(self._actions[0].text(), size="small", icon="plus")
        new.setAccessibleName(new.text())
        new.clicked.connect(self._actions[0].trigger)
        row.addWidget(new)
        row.addWidget(KeyCap("Ins"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(tools)
        column.addWidget(self.table, 1)
        column.addWidget(self.empty, 1)
        self.setProperty("ground", "base")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
