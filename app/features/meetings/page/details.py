"""The details of one meeting as a plain form: each is stored when its field is left."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.core.errors import Refusal
from app.features.meetings.models.words import meeting_name
from app.features.meetings.page.fields import (
    ChoiceField,
    Field,
    FieldRow,
    SeveralField,
    TextField,
    TickField,
)
from app.features.meetings.page.form import Group, Row, groups
from app.features.meetings.records import MeetingRecord, MeetingRow
from app.features.meetings.usecases import edit_meeting, get_meeting, list_meetings
from app.ui import roles
from app.ui.actions import READS, action
from app.ui.buttons import button
from app.ui.dates import short_date
from app.ui.forms import form_layout
from app.ui.labels import label
from app.ui.page import Page
from app.ui.refusals import sentence
from app.ui.work import Work

if TYPE_CHECKING:
    from app.core.changes import Change

LABELS: Final = 84
OF_MEETINGS: Final = ("follow_up_of", "annex_of")


class MeetingDetails(Page):
    """The most needed details at once, all of them on demand."""

    def __init__(self, work: Work, meeting: str) -> None:
        super().__init__()
        self._work, self._meeting = work, meeting
        self.fields: dict[str, Field] = {}
        self.rows: dict[str, FieldRow] = {}
        self._extra: list[int] = []
        self._form = form_layout()
        self._form.setVerticalSpacing(4)
        self._all = False
        self.toggle = button("", "link")
        self.toggle.setProperty(READS, True)
        self._action = action(self, "", self.show_all, menu="meeting", group=3, reads=True)
        self.toggle.clicked.connect(self._action.trigger)
        self._groups = groups()
        for number, group in enumerate(self._groups):
            self._add_group(group, first=number == 0)
        self._lay_out()
        self._show_extra()
        self._read()

    def title(self) -> str:
        return self.tr("Details")

    def actions_of_page(self) -> Sequence[QAction]:
        return (self._action,)

    def subject(self) -> tuple[str, str, str]:
        return "meeting", self._meeting, self.tr("the meeting")

    def panes(self) -> Sequence[QWidget]:
        return (self.fields["title"],)

    def refresh(self, change: Change) -> None:
        if "meeting" in change.kinds:
            self._read()

    def leave(self) -> bool:
        for field in self.fields.values():
            field.store()
        return True

    def show_all(self) -> None:
        """Show every detail, or only the most needed ones again."""
        self._all = not self._all
        self._show_extra()

    # ------------------------------------------------------------------ from the file and to it

    def _read(self) -> None:
        self._work.read(list_meetings, done=self._offer_meetings)
        self._work.read(get_meeting, done=self._show, meeting=self._meeting)

    def _offer_meetings(self, rows: tuple[MeetingRow, ...]) -> None:
        nothing = ("", self.tr("no other meeting"))
        others = [(row.id, _called(row)) for row in rows if row.id != self._meeting]
        for name in OF_MEETINGS:
            field = self.fields[name]
            assert isinstance(field, ChoiceField)
            field.offer((nothing, *others))

    def _show(self, meeting: MeetingRecord) -> None:
        for name, field in self.fields.items():
            field.show_value(getattr(meeting, name))

    def _store(self, name: str, value: Any) -> None:
        self._work.run(
            edit_meeting, failed=self._refuse, origin=self, meeting=self._meeting, **{name: value}
        )

    def _refuse(self, refusal: Refusal) -> None:
        self.refused.emit(sentence(refusal))
        self._read()

    # ------------------------------------------------------------------ how it is made

    def _add_group(self, group: Group, *, first: bool) -> None:
        if not first:
            heading = label(group.heading, "small_strong", "text2")
            heading.setContentsMargins(0, roles.px(8), 0, 0)
            self._extra.append(self._form.rowCount())
            self._form.addRow(heading)
        for row in group.rows:
            if not row.essential:
                self._extra.append(self._form.rowCount())
            self._add_row(row)

    def _add_row(self, row: Row) -> None:
        title = label(row.words, "ui", "text2")
        title.setMinimumWidth(roles.px(LABELS))
        shown = FieldRow([(field, stretch) for field, stretch, _ in row.fields])
        for field, _, words in row.fields:
            self._name(field, words or row.words)
            self.fields[field.name] = field
            self.rows[field.name] = shown
            field.stored.connect(self._store)
        title.setBuddy(row.fields[0][0])
        tall = isinstance(row.fields[0][0], TextField | SeveralField)
        self._form.addRow(title, shown)
        self._form.setAlignment(title, _beside(tall=tall))

    @staticmethod
    def _name(field: Field, words: str) -> None:
        if isinstance(field, SeveralField):
            field.setAccessibleName(words)
            for box in field.boxes.values():
                box.setAccessibleName(box.text())
                box.setAccessibleDescription(words)
        elif isinstance(field, TickField):
            field.setAccessibleName(field.text())
            field.setAccessibleDescription(words)
        else:
            field.setAccessibleName(words)

    def _show_extra(self) -> None:
        for row in self._extra:
            self._form.setRowVisible(row, self._all)
        words = self.tr("Fewer details") if self._all else self.tr("All details")
        self.toggle.setText(words)
        self.toggle.setAccessibleName(words)
        self._action.setText(words)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(label(self.title(), "ui_strong"))
        head.addStretch(1)
        head.addWidget(self.toggle)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 8, 20, 12)
        column.setSpacing(4)
        column.addLayout(head)
        column.addLayout(self._form)


def _called(row: MeetingRow) -> str:
    parts = (meeting_name(row.title, row.number), short_date(row.date))
    return ", ".join(part for part in parts if part)


def _beside(*, tall: bool) -> Qt.AlignmentFlag:
    upright = Qt.AlignmentFlag.AlignTop if tall else Qt.AlignmentFlag.AlignVCenter
    return Qt.AlignmentFlag.AlignLeading | upright
