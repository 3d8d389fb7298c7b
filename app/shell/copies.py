"""Copies of the open file: one saved by hand, and those that were kept."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QProgressBar

from app.core.clock import today
from app.core.errors import Refusal
from app.features.unlock.rules import BACKUP_SUFFIX, SUFFIX
from app.shell.desk import Desk
from app.shell.pages import backups_page
from app.shell.relaunch import start_beside
from app.shell.services import Services
from app.ui import roles
from app.ui.actions import action
from app.ui.buttons import button
from app.ui.dates import isolated, short_day
from app.ui.refusals import sentence
from app.ui.status import StatusItem
from app.ui.work import Job

if TYPE_CHECKING:
    from app.ui.page import Page

BACKUPS = "backups"


class Copies(QObject):
    """Two entries of the File menu; the copy is written beside the typing."""

    went_back = Signal()
    """Another state of the file is open: everything is to be shown again."""
    file_lost = Signal(Path, str)

    def __init__(self, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._desk: Desk | None = None
        self._path, self._out = Path(), Path()
        self._job: Job | None = None
        self.save = action(
            self, self.tr("Save a copy…"), self.choose, menu="file", group=4, reads=True
        )
        self.show = action(
            self, self.tr("Backups…"), self.show_backups, menu="file", group=4, reads=True
        )

    def attach(self, desk: Desk, path: Path) -> None:
        """Work with the file at `path`, on this desk."""
        self._desk, self._path = desk, path
        self.line = StatusItem(self.tr("Copy"))
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(roles.px(96))
        self.bar.setAccessibleName(self.tr("Progress of the copy"))
        self.cancel_button = button(self.tr("Cancel"), "link", size="small")
        self.cancel_button.clicked.connect(self.cancel)
        self.line.add(self.bar)
        self.line.add(self.cancel_button)
        desk.status.add(self.line, at_end=True)

    def actions(self) -> list[QAction]:
        """The entries; the throw-away sample has no copies."""
        return [] if self._services.sample else [self.save, self.show]

    def choose(self) -> None:
        """Ask where the copy is to lie, and write it."""
        if self._desk is None or self._job is not None:
            return
        self._desk.page().leave()
        places = QStandardPaths.standardLocations(QStandardPaths.StandardLocation.DocumentsLocation)
        folder = Path(places[0]) if places else Path.home()
        chosen, _ = QFileDialog.getSaveFileName(
            self._desk,
            self.tr("Save a copy"),
            str(folder / f"{self._path.stem} {today()}{BACKUP_SUFFIX}"),
            self.tr("Rapporteur backups (*{suffix})").format(suffix=BACKUP_SUFFIX),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if chosen:
            self.write(Path(chosen))

    def write(self, out: Path) -> None:
        """Write everything that is stored by now to `out`, which may not exist yet."""
        self._out = out if out.suffix == BACKUP_SUFFIX else out.with_name(out.name + BACKUP_SUFFIX)
        self._say(self.tr("Writing {name}…").format(name=isolated(self._out.name)))
        self._services.work.with_file(_itself, done=self._begin, failed=self._failed)

    def cancel(self) -> None:
        """Give the copy up; nothing is left of it."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
            self._say("")
            self._tell(self.tr("The copy was cancelled. Nothing was written."))

    def show_backups(self) -> None:
        """Show the backups kept on this computer."""
        if self._desk is not None:
            self._desk.show_other(BACKUPS, self._make)

    def restore_this(self) -> None:
        """Make a file of the backup that is open; it stays as it is."""
        if self._desk is None:
            return
        words = self.tr("{name} (restored {date})")
        name = words.format(name=self._path.stem, date=short_day(today()))
        places = QStandardPaths.standardLocations(QStandardPaths.StandardLocation.DocumentsLocation)
        folder = Path(places[0]) if places else Path.home()
        chosen, _ = QFileDialog.getSaveFileName(
            self._desk,
            self.tr("Restore to a new file"),
            str(folder / f"{name}{SUFFIX}"),
            self.tr("Rapporteur files (*{suffix})").format(suffix=SUFFIX),
        )
        if chosen:
            self.restore_to(Path(chosen))

    def restore_to(self, out: Path) -> None:
        """Make a file at `out` of the backup that is open."""
        self._out = out if out.suffix == SUFFIX else out.with_name(out.name + SUFFIX)
        self._say(self.tr("Writing {name}…").format(name=isolated(self._out.name)))
        # Half a file is never there, and half of restoring cannot be taken back.
        self.cancel_button.hide()
        self._services.work.with_file(_itself, done=self._restore, failed=self._failed)

    # ------------------------------------------------------------------ inside

    def _restore(self, file: Any) -> None:
        from app.features.unlock.usecases import restore_open

        self._job = self._services.work.pool(
            _restored,
            done=self._is_restored,
            failed=self._failed,
            restore=restore_open,
            file=file,
            out=self._out,
        )

    def _is_restored(self, _nothing: object) -> None:
        self._job = None
        self._say("")
        words = self.tr("The backup was restored to {path}. It opens with the same passphrase.")
        if self._desk is not None:
            self._desk.notice.tell(words.format(path=isolated(str(self._out))))

    def _make(self) -> Page:
        made = backups_page(self._services, self._path)
        assert self._desk is not None
        made.finished.connect(self._desk.go_back)
        made.look_wanted.connect(_look_beside)
        made.went_back.connect(self.went_back)
        made.file_lost.connect(self.file_lost)
        return made

    def _begin(self, file: Any) -> None:
        from app.features.unlock.usecases import save_copy

        self._job = self._services.work.pool(
            _save, done=self._saved, failed=self._failed, save=save_copy, file=file, out=self._out
        )
        self._job.progress.connect(self._progress)

    def _progress(self, done: int, of: int) -> None:
        self.bar.setRange(0, of)
        self.bar.setValue(done)

    def _saved(self, out: Path) -> None:
        self._job = None
        self._say("")
        words = self.tr("The copy lies at {path}. It opens with the passphrase of this file.")
        self._tell(words.format(path=isolated(str(out))))

    def _failed(self, refusal: Refusal) -> None:
        self._job = None
        self._say("")
        if self._desk is not None:
            self._desk.notice.refuse(sentence(refusal))

    def _say(self, words: str) -> None:
        self.bar.setRange(0, 0)
        self.cancel_button.show()
        self.line.say(words)
        self.save.setEnabled(not words)

    def _tell(self, words: str) -> None:
        if self._desk is not None:
            self._desk.notice.tell(words)


def _itself(file: Any) -> Any:
    """Lend the open file to the pool: its copy is read by a way of its own."""
    return file


def _save(*, job: Job, save: Any, file: Any, out: Path) -> Any:
    # In kilobytes: a signal carries 32 bits.
    return save(
        file=file,
        out=out,
        cancelled=job.is_cancelled,
        progress=_Kilobytes(job).tell,
    )


def _restored(*, job: Job, restore: Any, file: Any, out: Path) -> None:
    if not job.is_cancelled():
        restore(file=file, out=out)


class _Kilobytes:
    def __init__(self, job: Job) -> None:
        self._job = job

    def tell(self, done: int, of: int) -> None:
        self._job.progress.emit(done >> 10, of >> 10)


def _look_beside(path: Path) -> None:
    start_beside(str(path))
