"""The gate before a public file: names of participants that still stand in it, and a choice."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.ui import roles
from app.ui.actions import READS
from app.ui.buttons import button
from app.ui.labels import IconLabel, label

WIDTH = 560
LISTED = 8


class Gate(QFrame):
    """Lists the names found; one button goes back, the other writes the file all the same."""

    accepted = Signal()

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._host = host
        self._before: QWidget | None = None
        self.setProperty("rule", "popover")
        # A record is written from a file that can only be read, too.
        self.setProperty(READS, True)
        self.what = label("", "ui_strong", wrap=True)
        self.names = label("", "ui", wrap=True)
        advice = self.tr(
            "Replace them in the minutes; the private wording stays. "
            "Whoever may be named is marked so in Prepare."
        )
        self.back = button(self.tr("Back to the minutes"), "primary")
        self.go_on = button("", "danger")
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(IconLabel("triangle-alert", "danger"), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.what, 1)
        column.addLayout(head)
        column.addWidget(self.names)
        column.addWidget(label(advice, "small", "text2", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.back)
        row.addWidget(self.go_on)
        row.addStretch(1)
        column.addLayout(row)
        self.back.clicked.connect(self.close_gate)
        self.go_on.clicked.connect(self._accept)
        self.hide()

    def ask(self, names: Sequence[str]) -> None:
        """Show which names are left; the keyboard is on the way back."""
        count = len(names)
        self.what.setText(
            self.tr("%n name(s) of participants still stand in the public record.", "", count)
        )
        shown = list(dict.fromkeys(names))
        more = "…" if len(shown) > LISTED else ""
        self.names.setText(self.tr(", ").join(shown[:LISTED]) + more)
        self.go_on.setText(self.tr("Export with %n name(s)", "", count))
        self._before = self._host.window().focusWidget()
        self._place()
        self.show()
        self.raise_()
        self.back.setFocus()

    def close_gate(self) -> None:
        """Hide the gate; the keyboard goes back to where it was."""
        self.hide()
        if self._before is not None:
            self._before.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_gate()
        else:
            super().keyPressEvent(event)

    def _accept(self) -> None:
        self.close_gate()
        self.accepted.emit()

    def _place(self) -> None:
        wide = min(roles.px(WIDTH), self._host.width() - 32)
        self.setFixedWidth(wide)
        tall = self._column.totalHeightForWidth(wide)
        self.setGeometry((self._host.width() - wide) // 2, roles.px(60), wide, tall)
