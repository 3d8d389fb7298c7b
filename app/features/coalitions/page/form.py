"""The form below the table: one fact, its source, its date, and whether it was checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.features.coalitions.models.facts import Fact, Path
from app.features.coalitions.models.fields import (
    FactField,
    Wrong,
    columns_of,
    fields_of,
    read_date,
)
from app.features.coalitions.models.typed import Complaint, read_all
from app.ui import roles
from app.ui.actions import READS
from app.ui.buttons import button
from app.ui.forms import FormRow, line_edit
from app.ui.labels import KeyCap, label

MARGIN: Final = 16
TALLEST: Final = 240
SOURCE: Final[Path] = ("source",)
AS_OF: Final[Path] = ("as_of",)


@dataclass(frozen=True, slots=True)
class Typed:
    """A fact as it was typed: what differs, and whose word it is."""

    fact: Fact
    changes: Mapping[Path, Any]
    source: str
    as_of: str
    verified: bool


class ChoiceLine(QComboBox):
    """One of a few; a wheel that passes over it changes nothing."""

    def __init__(self, field: FactField) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for value, words in field.choices:
            self.addItem(words, value)

    def choose(self, value: str) -> None:
        """Show a value; one nobody offers stands in its own word."""
        if value and self.findData(value) < 0:
            self.addItem(value, value)
        self.setCurrentIndex(self.findData(value) if value else 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class FactForm(QFrame):
    """Enter keeps the fact, Esc leaves it as it was; a wrong value is said beside its field."""

    typed = Signal(object)
    """A Typed that can be kept."""
    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("rule", "above")
        self._fact: Fact | None = None
        self._fields: tuple[FactField, ...] = ()
        self._before: tuple[Any, ...] = ()
        self.rows: dict[Path, FormRow] = {}
        self.heading = label("", "ui_strong")
        self.source = FormRow(self.tr("Source"), line_edit(self.tr("Source")))
        hint = self.tr("YYYY-MM-DD")
        self.as_of = FormRow(self.tr("As of"), line_edit(self.tr("As of"), hint=hint))
        self.verified = QCheckBox()
        self.doubt = label("", "small", "caution", wrap=True)
        self.save = button(self.tr("Keep in this file"), "primary")
        self.cancel = button(self.tr("Cancel"), "flat")
        self.cancel.setProperty(READS, True)
        self._room = QScrollArea()
        self._lay_out()
        self.save.clicked.connect(self.submit)
        self.cancel.clicked.connect(self.cancelled)
        self.verified.clicked.connect(self._ticked)
        self.hide()

    def edit(self, fact: Fact, name: str) -> None:
        """Show a fact under a name, the caret in its first field; one without key is added."""
        self._fact, self._fields = fact, fields_of(fact)
        self.heading.setText(name)
        self._fill(fact)
        self._line(self.source).setText(fact.source)
        self._line(self.as_of).setText(fact.as_of)
        words = self.tr("Verified: checked against the source")
        if fact.kind == "phrases":
            words = self.tr("Verified: a native reader checked all words of the record in it")
        self.verified.setText(words)
        self.verified.setAccessibleName(words)
        self.verified.setChecked(fact.verified)
        self._say_doubt("")
        for row in (self.source, self.as_of):
            row.calm()
        self._before = self._state()
        self.show()
        self.first().setFocus()

    def first(self) -> QWidget:
        """The first field of the fact."""
        return next(iter(self.rows.values())).field

    def is_changed(self) -> bool:
        """Whether something was typed that is not kept yet."""
        return self.isVisible() and self._state() != self._before

    def submit(self) -> None:
        """Keep the fact, or go to the field that keeps it from being kept."""
        self.settle(go_there=True)

    def settle(self, *, go_there: bool = False) -> bool:
        """Keep the fact if every value can be; True where it can."""
        assert self._fact is not None
        for row in (*self.rows.values(), self.source, self.as_of):
            row.calm()
        try:
            made = self._read(self._fact)
        except Complaint as complaint:
            row = {**self.rows, SOURCE: self.source, AS_OF: self.as_of}[complaint.path]
            row.complain(str(complaint))
            self._fit()
            self._room.ensureWidgetVisible(row)
            if go_there:
                row.field.setFocus()
            return False
        self.typed.emit(made)
        return True

    def complain(self, words: str) -> None:
        """Say beside the first field what keeps the whole fact from being kept."""
        next(iter(self.rows.values())).complain(words)
        self._fit()
        self.first().setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            focus = self.focusWidget()
            if isinstance(focus, QPushButton):
                focus.click()
            else:
                self.submit()
        else:
            super().keyPressEvent(event)

    # ------------------------------------------------------------------ inside

    def _read(self, fact: Fact) -> Typed:
        words = {path: _words(row.field) for path, row in self.rows.items()}
        changes = read_all(fact, self._fields, words)
        try:
            as_of = read_date(self._line(self.as_of).text())
        except Wrong as wrong:
            raise Complaint(AS_OF, str(wrong)) from None
        source = " ".join(self._line(self.source).text().split())
        if self.verified.isChecked() and not source:
            raise Complaint(SOURCE, self.tr("A verified fact needs the source it was checked in."))
        return Typed(fact, changes, source, as_of, self.verified.isChecked())

    def _fill(self, fact: Fact) -> None:
        ground, grid = QWidget(), QGridLayout()
        ground.setProperty("ground", "base")
        grid.setContentsMargins(MARGIN, 2, MARGIN, 2)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        self.rows = {}
        columns = columns_of(fact.kind)
        place = 0
        for field in self._fields:
            row = FormRow(field.words, self._field(field, fact))
            self.rows[field.path] = row
            # What stands below each other belongs together: a convention begins its own line.
            if fact.kind == "membership" and place % columns and field.path[-1] == "status":
                place += columns - place % columns
            grid.addWidget(row, place // columns, place % columns, Qt.AlignmentFlag.AlignTop)
            place += 1
        for column in range(columns):
            grid.setColumnStretch(column, 1)
        ground.setLayout(grid)
        self._room.setWidget(ground)
        self._fit()
        self._order()

    def _order(self) -> None:
        """Let Tab go from field to field, and from the last to where the fact comes from."""
        fields = [row.field for row in (*self.rows.values(), self.source, self.as_of)]
        chain = [*fields, self.verified, self.save, self.cancel]
        for before, after in pairwise(chain):
            QWidget.setTabOrder(before, after)

    def _field(self, field: FactField, fact: Fact) -> QWidget:
        value = field.show(fact.at(field.path))
        if field.choices:
            made = ChoiceLine(field)
            made.choose(value)
            made.activated.connect(self._value_changed)
            return made
        line = line_edit(field.words, value, hint=field.hint)
        line.setCursorPosition(0)
        line.textEdited.connect(self._value_changed)
        return line

    def _value_changed(self) -> None:
        """A value that is no longer the one that was checked has not been checked."""
        if self.verified.isChecked():
            self.verified.setChecked(False)
            self._say_doubt(self.tr("Tick it again once the new value was checked."))

    def _ticked(self) -> None:
        self._say_doubt("")

    def _say_doubt(self, words: str) -> None:
        self.doubt.setText(words)
        self.doubt.setVisible(bool(words))
        self.verified.setAccessibleDescription(words)

    def _state(self) -> tuple[Any, ...]:
        typed = [_words(row.field) for row in self.rows.values()]
        rest = (self._line(self.source).text(), self._line(self.as_of).text())
        return (*typed, *rest, self.verified.isChecked())

    @staticmethod
    def _line(row: FormRow) -> QLineEdit:
        assert isinstance(row.field, QLineEdit)
        return row.field

    def _fit(self) -> None:
        ground = self._room.widget()
        layout = ground.layout() if ground is not None else None
        if layout is not None:
            layout.activate()
            # Complaints wrap: how tall the fields are depends on how wide the window is.
            tall = layout.totalHeightForWidth(self._room.viewport().width())
            wanted = max(tall, layout.sizeHint().height())
            self._room.setFixedHeight(min(wanted, roles.px(TALLEST)))

    # ------------------------------------------------------------------ how it is made

    def _lay_out(self) -> None:
        self._room.setWidgetResizable(True)
        self._room.setFrameShape(QFrame.Shape.NoFrame)
        self._room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._room.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        roles.notice.changed.connect(self._fit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 12)
        column.setSpacing(8)
        heading = QHBoxLayout()
        heading.setContentsMargins(MARGIN, 0, MARGIN, 0)
        heading.addWidget(self.heading, 1)
        column.addLayout(heading)
        column.addWidget(self._room)
        column.addLayout(self._provenance())
        column.addLayout(self._foot())

    def _provenance(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(MARGIN, 0, MARGIN, 0)
        row.setSpacing(12)
        row.addWidget(self.source, 3, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.as_of, 1, Qt.AlignmentFlag.AlignTop)
        return row

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(MARGIN, 0, MARGIN, 0)
        row.setSpacing(8)
        row.addWidget(self.verified)
        row.addWidget(self.doubt, 1)
        row.addStretch(1)
        for widget in (self.save, KeyCap("Enter"), self.cancel, KeyCap("Esc")):
            row.addWidget(widget)
        return row


def _words(field: QWidget) -> str:
    if isinstance(field, QComboBox):
        return str(field.currentData() or "")
    assert isinstance(field, QLineEdit)
    return field.text()
