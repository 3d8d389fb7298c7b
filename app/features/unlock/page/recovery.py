"""The recovery key, shown once: print it, save it to a stick, or go on without."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QCheckBox, QFileDialog, QFrame, QGridLayout, QHBoxLayout, QVBoxLayout

from app.core.clock import today
from app.features.unlock.page.layouts import Column
from app.ui import roles
from app.ui.banner import Banner
from app.ui.buttons import button
from app.ui.dates import isolated, long_date
from app.ui.labels import KeyCap, label

WIDTH = 520
TOP = 56


class RecoveryPage(Column):
    """The key on a card as it will stand on paper; Esc is "Later"."""

    finished = Signal(bool)
    """The person goes on; true where a new meeting is to be opened at once."""

    def __init__(self) -> None:
        super().__init__(WIDTH, TOP)
        self._name = ""
        self._lines: tuple[str, ...] = ()
        self._card = QFrame()
        self._card.setProperty("rule", "card")
        self._numbers = QGridLayout()
        self._whose = label("", "record")
        self.print = button(self.tr("Print…"), "primary", size="large", icon="printer")
        self.save = button(self.tr("Save to a stick…"), size="large", icon="usb")
        self.later = button(self.tr("Later"), "flat", size="large")
        self.straight = QCheckBox(self.tr("Then go straight to a new meeting and start typing"))
        self.straight.setChecked(True)
        self.straight.setProperty("scale", "small")
        self.note = Banner(
            self.tr(
                "The key is shown only now. With “Later” nothing but the passphrase opens the "
                "file; whoever forgets it loses the contents."
            ),
            "caution",
        )
        self._lay_out()
        self.print.clicked.connect(self._print)
        self.save.clicked.connect(self._save)
        self.later.clicked.connect(self._finish)

    def show_key(self, name: str, lines: Sequence[str]) -> None:
        """Show the key of a new file: four lines of two groups."""
        self._name, self._lines = name, tuple(lines)
        self._whose.setText(self._whose_words())
        for number, line in enumerate(self._lines):
            row, column = number % 2, number // 2
            self._numbers.addWidget(label(f"{number + 1}", "recovery"), row, 3 * column)
            key = label(line, "recovery")
            key.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
            key.setAccessibleName(" ".join(line))
            self._numbers.addWidget(key, row, 3 * column + 1)
        self._numbers.setColumnStretch(2, 1)
        self._numbers.setColumnStretch(5, 1)

    def forget(self) -> None:
        """Take the key off the screen."""
        self._lines = ()
        while (item := self._numbers.takeAt(0)) is not None:
            shown = item.widget()
            if shown is not None:
                shown.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._finish()
        else:
            super().keyPressEvent(event)

    def _finish(self) -> None:
        straight = self.straight.isChecked()
        self.forget()
        self.finished.emit(straight)

    def _print(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self.tr("Recovery key"))
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        printer.setPageMargins(QMarginsF(25, 25, 25, 25), QPageLayout.Unit.Millimeter)
        if QPrintDialog(printer, self).exec() and self.draw_on(printer):
            self._finish()

    def draw_on(self, printer: QPrinter) -> bool:
        """Draw the page with the key, black on white; False where the printer does not start."""
        painter = QPainter()
        if not painter.begin(printer):
            return False
        unit = printer.resolution() / 96
        size = printer.pageRect(QPrinter.Unit.DevicePixel).size()
        at = 0.0
        for words, scale, points, room in self._sheet():
            made = QFont(roles.font(scale))
            made.setPointSizeF(points)
            painter.setFont(made)
            box = QRectF(0, at, size.width(), size.height() - at)
            flags = Qt.AlignmentFlag.AlignLeading | Qt.TextFlag.TextWordWrap
            used = painter.boundingRect(box, flags, words)
            painter.drawText(box, flags, words)
            at += used.height() + room * unit
        return painter.end()

    def _sheet(self) -> list[tuple[str, str, float, float]]:
        rows = [
            (self.tr("Recovery key"), "record_title", 16.0, 6.0),
            (self._whose_words(), "record", 10.5, 24.0),
        ]
        rows += [
            (f"{number}   {line}", "recovery", 15.0, 10.0)
            for number, line in enumerate(self._lines, start=1)
        ]
        return [*rows, (self._reading_words(), "record", 10.5, 0.0)]

    def _save(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the recovery key"), self.tr("recovery key.txt")
        )
        if not chosen:
            return
        try:
            self.write(Path(chosen))
        except OSError as error:
            words = self.tr("The key was not saved: {reason}. Choose another place.")
            self.note.say(words.format(reason=error.strerror or ""), "danger")
        else:
            self._finish()

    def write(self, path: Path) -> None:
        """Write the key as text, readable by its owner only, and onto the disk at once."""
        words = "\n".join([self._name, *self._lines, ""])
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as stream:
            stream.write(words)
            stream.flush()
            os.fsync(stream.fileno())

    def _whose_words(self) -> str:
        day = isolated(long_date(today()))
        return self.tr("{name} · {day}").format(name=isolated(self._name), day=day)

    def _reading_words(self) -> str:
        return self.tr(
            "Read it aloud line by line; there is no letter O or I and no digit 0 or 1. "
            "The last character of each line checks the line."
        )

    def _lay_out(self) -> None:
        body = self.body
        body.addWidget(label(self.tr("Step 2 of 2"), "small", "text2"))
        body.addSpacing(2)
        body.addWidget(label(self.tr("Print the recovery key"), "title"))
        body.addSpacing(4)
        words = self.tr(
            "It opens the file when the passphrase is lost. "
            "Keep the paper in a safe, not in the laptop bag."
        )
        body.addWidget(label(words, "ui", "text2", wrap=True))
        body.addSpacing(18)
        card = QVBoxLayout(self._card)
        card.setContentsMargins(28, 24, 28, 24)
        card.setSpacing(4)
        card.addWidget(label(self.tr("Recovery key"), "record_title"))
        card.addWidget(self._whose)
        card.addSpacing(14)
        self._numbers.setHorizontalSpacing(20)
        card.addLayout(self._numbers)
        card.addSpacing(14)
        card.addWidget(label(self._reading_words(), "record", "text2", wrap=True))
        body.addWidget(self._card)
        body.addSpacing(16)
        row = QHBoxLayout()
        row.setSpacing(8)
        for each in (self.print, self.save, self.later):
            row.addWidget(each)
        row.addStretch(1)
        body.addLayout(row)
        body.addSpacing(20)
        body.addWidget(self.note)
        body.addSpacing(20)
        last = QHBoxLayout()
        last.setSpacing(6)
        last.addWidget(self.straight)
        last.addStretch(1)
        last.addWidget(KeyCap("Esc"))
        last.addWidget(label(self.tr("later"), "small", "text2"))
        body.addLayout(last)
