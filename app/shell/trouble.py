"""An error of the program itself: what happened, what is safe, and the report of it."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout

from app.ui.labels import label
from app.ui.page import Page

if TYPE_CHECKING:
    from app.core.runs import LastRun
    from app.shell.desk import Desk

REPORT: Final = "report"


class Trouble(QObject):
    """Says it on the desk, or on the lock screen, and keeps the line that is being typed."""

    said_at_lock = Signal(str)
    """A sentence for the lock screen."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._desk: Desk | None = None
        self._report: Path | None = None
        self._last: LastRun | None = None
        self._busy = False

    def on(self, desk: Desk | None) -> None:
        """Speak on this desk; on the lock screen where there is none."""
        self._desk = desk
        last, in_order = self._last, self._last is None or self._last.in_order
        if desk is not None and last is not None and not in_order:
            self._last = None
            self._say(
                self.tr(
                    "The program did not end in order last time. What was saved is here, and the "
                    "line being typed, up to two seconds before the end."
                ),
                last.report,
            )

    def tell_of(self, last: LastRun) -> None:
        """Say on the lock screen, and on the desk once there is one, how the last run ended."""
        self._last = last
        if not last.in_order:
            self.said_at_lock.emit(
                self.tr(
                    "The program did not end in order last time. What was saved is safe; open "
                    "the file to go on where it stopped."
                )
            )

    def show(self, report: Path | None = None) -> None:
        """Say that the program failed somewhere; the unfinished line goes to the file at once."""
        if self._busy:
            return
        self._busy = True
        try:
            if self._desk is not None:
                # What fails here must not hide what failed before.
                with suppress(Exception):
                    self._desk.page().keep_unfinished()
            self._say(
                self.tr(
                    "Something in the program went wrong just now. What was saved is safe, and "
                    "so is the line being typed. If it goes on, lock the file and open it again."
                ),
                report,
            )
        finally:
            self._busy = False

    def show_report(self) -> None:
        """Show the report that was written last."""
        if self._desk is not None and self._report is not None:
            self._desk.show_other(f"{REPORT} {self._report.name}", self._page)

    def _page(self) -> Page:
        assert self._report is not None
        return ReportPage(self._report)

    def _say(self, words: str, report: Path | None) -> None:
        self._report = report
        if self._desk is None:
            self.said_at_lock.emit(words)
        elif report is None:
            self._desk.notice.refuse(words)
        else:
            self._desk.notice.refuse(words, self.tr("Show the report"), self.show_report)


class ReportPage(Page):
    """A report as it lies in the profile, to be read and copied."""

    place_key = "report"

    def __init__(self, path: Path) -> None:
        super().__init__()
        try:
            content = path.read_text("utf-8")
        except OSError:
            content = ""
        words = self.tr(
            "It holds versions and places in the program, and no text of your file. It lies at "
            "{path} and is sent nowhere."
        )
        self.text = QPlainTextEdit(content)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Report"))
        self.text.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        explained = label(words.format(path=str(path)), "small", "text2", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 24, 32, 24)
        column.setSpacing(12)
        column.addWidget(label(self.tr("Report of an error"), "title"))
        column.addWidget(explained)
        column.addWidget(self.text, 1)

    def title(self) -> str:
        return self.tr("Report")

    def panes(self) -> tuple[QPlainTextEdit]:
        return (self.text,)
