"""Exporting the public record: where to, how far it is, where it lies."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QProgressBar

from app.core.errors import Refusal
from app.features.meetings.models.words import meeting_name
from app.shell.gate import Gate
from app.ui import roles
from app.ui.actions import action
from app.ui.buttons import button
from app.ui.refusals import sentence
from app.ui.status import StatusItem
from app.ui.work import Job, Work

if TYPE_CHECKING:
    from app.features.anonymisation.records import NameFound
    from app.features.documents.records import Document
    from app.shell.desk import Desk

FORBIDDEN = '<>:"/\\|?*'


class Export(QObject):
    """One action, one line in the status bar; the work is done beside the typing."""

    def __init__(self, work: Work, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._desk: Desk | None = None
        self._job: Job | None = None
        self._path, self._meeting = Path(), ""
        self.export = action(
            self,
            self.tr("Export the public record…"),
            self.choose,
            keys="Ctrl+Shift+P",
            menu="file",
            group=4,
            icon="file-down",
            reads=True,
        )
        self.stop = action(self, self.tr("Cancel the export"), self.cancel, reads=True)
        self.stop.setEnabled(False)

    def attach(self, desk: Desk) -> None:
        """Show progress in the status line of this desk."""
        self._desk = desk
        self.line = StatusItem(self.tr("Export"))
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(roles.px(96))
        self.bar.setAccessibleName(self.tr("Progress of the export"))
        self.cancel_button = button(self.tr("Cancel"), "link", size="small")
        self.cancel_button.clicked.connect(self.cancel)
        self.line.add(self.bar)
        self.line.add(self.cancel_button)
        desk.status.add(self.line, at_end=True)
        self.gate = Gate(desk.stack)
        self.gate.accepted.connect(self._build)

    def actions(self, desk: Desk) -> list[QAction]:
        """The actions that make sense where the desk is: none outside of a meeting."""
        return [self.export, self.stop] if desk.place()[0] else []

    def choose(self) -> None:
        """Ask where the record is to lie, then write it."""
        if self._desk is None or self._desk.meeting_screen is None or self.stop.isEnabled():
            return
        self._desk.page().leave()
        record = self._desk.meeting_screen.record
        chosen, _ = QFileDialog.getSaveFileName(
            self._desk,
            self.tr("Export the public record"),
            str(self._suggestion(meeting_name(record.title, record.number) if record else "")),
            self.tr("PDF (*.pdf);;Plain text (*.txt)"),
        )
        if chosen:
            path = Path(chosen)
            self.write(path if path.suffix else path.with_suffix(".pdf"))

    def write(self, path: Path) -> None:
        """Write the record of the meeting shown to `path`, unless names are left in it."""
        from app.features.publishing.usecases import remaining_names

        assert self._desk is not None
        self._path, self._meeting = path, self._desk.place()[0]
        self._show(self.tr("Writing {name}…").format(name=path.name), busy=True)
        self._work.read(
            remaining_names, done=self._checked, failed=self._failed, meeting=self._meeting
        )

    def _checked(self, left: Sequence[NameFound]) -> None:
        if not self.stop.isEnabled():
            return
        if left:
            self._show("", busy=False)
            self.gate.ask([name.surface for name in left])
        else:
            self._build()

    def _build(self) -> None:
        from app.features.publishing.usecases import build_record

        self._show(self.tr("Writing {name}…").format(name=self._path.name), busy=True)
        self._work.read(
            build_record, done=self._lay_out, failed=self._failed, meeting=self._meeting
        )

    def cancel(self) -> None:
        """Stop at the next step; nothing is left behind."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
        if self.stop.isEnabled():
            self._show("", busy=False)
            self._tell(self.tr("The export was cancelled. Nothing was written."))

    def _lay_out(self, document: Document) -> None:
        if not self.stop.isEnabled():
            return
        self._job = self._work.pool(
            write_record, done=self._done, failed=self._failed, document=document, path=self._path
        )
        self._job.progress.connect(self._progress)

    def _progress(self, step: int, steps: int) -> None:
        self.bar.setRange(0, steps)
        self.bar.setValue(step)

    def _done(self, pages: int) -> None:
        self._job = None
        self._show("", busy=False)
        if pages:
            words = self.tr("The public record lies at {path}, %n page(s).", "", pages)
        else:
            words = self.tr("The public record lies at {path}.")
        self._tell(words.format(path=str(self._path)))

    def _failed(self, refusal: Refusal) -> None:
        self._job = None
        self._show("", busy=False)
        if self._desk is not None:
            self._desk.notice.refuse(sentence(refusal))

    def _show(self, words: str, *, busy: bool) -> None:
        self.bar.setRange(0, 0)
        self.line.say(words)
        self.stop.setEnabled(busy)

    def _tell(self, words: str) -> None:
        if self._desk is not None:
            self._desk.notice.tell(words)

    def _suggestion(self, title: str) -> Path:
        places = QStandardPaths.standardLocations(QStandardPaths.StandardLocation.DocumentsLocation)
        folder = Path(places[0]) if places else Path.home()
        name = "".join(" " if letter in FORBIDDEN else letter for letter in title)
        return folder / self.tr("{meeting}, public record.pdf").format(meeting=name)


def write_record(*, job: Job, document: Document, path: Path) -> int:
    """Write a document as its file name says and give the number of pages; 0 for plain text."""
    from app.features.documents.writers import write_pdf, write_text

    try:
        if path.suffix == ".txt":
            write_text(document, path)
            return 0
        return write_pdf(document, path, cancelled=job.is_cancelled, progress=job.progress.emit)
    except OSError as error:
        raise Refusal(
            "cannot_write",
            "{name} cannot be written here ({reason}). Choose another place; nothing was changed.",
            name=path.name,
            reason=error.strerror or "",
        ) from error
