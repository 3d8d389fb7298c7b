"""How the groups of a meeting will read in the public record, and whom their labels give away."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from app.features.attendees.models.words import TONES, raised, spoken_verdict, verdict_words
from app.features.attendees.records import AttendanceRecord, GroupRecord
from app.ui import roles
from app.ui.buttons import button
from app.ui.labels import label
from app.ui.pips import PipMeter
from app.ui.rows import visual

METER: Final = 56
MOST_ADVICE: Final = 3


class GroupsPanel(QWidget):
    """One line for each group: its boxes, its label, how many could be meant."""

    name_wanted = Signal(str)
    """Asks whether the record may name a delegation, by its id."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("rule", "above")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._body = QWidget()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(20, 12, 20, 16)
        self._column.setSpacing(8)
        self._column.addWidget(label(self.tr("How groups will read"), "ui_strong"))
        self._column.addWidget(self._body)
        self.hide()

    def show_attendance(self, record: AttendanceRecord) -> None:
        """Show the groups of these attendees."""
        self._column.removeWidget(self._body)
        self._body.hide()
        self._body.deleteLater()
        self._body = QWidget()
        self._column.addWidget(self._body)
        grid = QGridLayout(self._body)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        grid.setColumnMinimumWidth(0, roles.px(METER))
        grid.setColumnStretch(1, 1)
        groups = [group for group in record.groups if group.role]
        for row, group in enumerate(groups):
            self._add_group(grid, row, group)
        for words, delegation in self._advice(record, groups):
            self._add_advice(grid, words, delegation)
        self.setVisible(bool(groups))

    def _add_group(self, grid: QGridLayout, row: int, group: GroupRecord) -> None:
        tone = TONES[group.verdict]
        meter = PipMeter()
        boxed = tone if tone in {"danger", "caution", "ok"} else ""
        meter.show_value(group.candidates, group.candidates, boxed, spoken_verdict(group))
        verdict = label(verdict_words(group), "small", "text2" if tone == "ok" else tone)
        trailing = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        grid.addWidget(meter, row, 0, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        words = label(raised(group.label), "table", wrap=True)
        # In words of the record, which may run the other way than the window.
        words.setAlignment(visual(self.layoutDirection(), Qt.AlignmentFlag.AlignLeading))
        grid.addWidget(words, row, 1)
        grid.addWidget(verdict, row, 2, trailing)

    def _add_advice(self, grid: QGridLayout, words: str, delegation: str) -> None:
        said: QLabel = label(words, "small", "text2", wrap=True)
        grid.addWidget(said, grid.rowCount(), 0, 1, 3)
        if delegation:
            link = button(self.tr("Name it with its consent…"), "link", size="small")
            link.setAccessibleName(link.text())
            link.setAccessibleDescription(words)
            link.clicked.connect(partial(self._ask_to_name, delegation))
            leading = Qt.AlignmentFlag.AlignLeading
            grid.addWidget(link, grid.rowCount(), 0, 1, 3, leading)

    def _ask_to_name(self, delegation: str, _ticked: bool = False) -> None:
        self.name_wanted.emit(delegation)

    def _advice(self, record: AttendanceRecord, groups: list[GroupRecord]) -> list[tuple[str, str]]:
        found = []
        counted = [group for group in groups if group.verdict != "named"]
        if counted and all(group.candidates < record.k for group in counted):
            words = self.tr("No group has {count} delegations present: labels alone hide nobody.")
            found.append((words.format(count=record.k), ""))
        alone = (group for group in counted if group.verdict == "identifies")
        found += [self._only_one(record, group) for group in alone]
        return found[:MOST_ADVICE]

    def _only_one(self, record: AttendanceRecord, group: GroupRecord) -> tuple[str, str]:
        one = next(one for one in group.attendees if one.present and not one.named)
        words = self.tr(
            "{delegation} is the only {group}. “{participant}” would mean one of {count}."
        ).format(
            delegation=one.delegation.name,
            group=group.words,
            participant=raised(record.participant),
            count=record.participants,
        )
        return words, one.delegation.id
