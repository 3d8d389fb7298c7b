"""The backups of the open file: which there are, how far they go, and coming back to one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.core.clock import today
from app.core.errors import Refusal
from app.features.unlock.models.copies import counts_words
from app.features.unlock.models.moments import moment_words
from app.features.unlock.page.copies import CopiesTable
from app.features.unlock.page.layouts import Column
from app.features.unlock.records import Copy
from app.features.unlock.rules import SUFFIX
from app.ui.actions import READS
from app.ui.banner import Banner
from app.ui.buttons import button
from app.ui.dates import isolated, short_day
from app.ui.labels import KeyCap, label
from app.ui.page import Page
from app.ui.refusals import sentence
from app.ui.work import Job, Work

if TYPE_CHECKING:
    from app.features.unlock.usecases.copies import Access

WIDTH: Final = 620
TOP: Final = 48


class BackupsPage(Page):
    """Looks at a backup, makes a new file of it, or lets it take the place of the open file."""

    finished = Signal()
    """Back to where the person came from."""
    look_wanted = Signal(Path)
    """A backup is to be looked at in a window of its own."""
    went_back = Signal()
    """Another state of the file is open now: everything is to be shown again."""
    file_lost = Signal(Path, str)
    """Nothing is open any more: a file at a path, and why."""

    place_key = "backups"

    def __init__(self, work: Work, path: Path) -> None:
        super().__init__()
        # What is done here is done to copies; going back asks for itself whether it may.
        self.setProperty(READS, True)
        self._work, self._path = work, path
        self._access: Access | None = None
        self._busy = False
        self.head = label(self.tr("Backups"), "title")
        self.lead = label(self._lead_words(), "ui", "text2", wrap=True)
        self.table = CopiesTable(self.tr("Backups of this file"), by_reason=True)
        self.note = Banner()
        self.look = button(self.tr("Look, read only"), size="large")
        self.restore = button(self.tr("Restore to a new file…"), size="large")
        self.back = button(self.tr("Go back to it…"), size="large")
        self.sure = button(self.tr("Go back"), "primary", size="large")
        self.stay = button(self.tr("Cancel"), size="large")
        self._lay_out()
        self.table.chosen.connect(self._show_choice)
        self.table.wanted.connect(self._look)
        self.look.clicked.connect(self._look)
        self.restore.clicked.connect(self.choose_place)
        self.back.clicked.connect(self._ask)
        self.sure.clicked.connect(self.go_back)
        self.stay.clicked.connect(self._show_choice)
        self.table.hide()

    # ------------------------------------------------------------------ what the shell asks

    def title(self) -> str:
        return self.tr("Backups")

    def panes(self) -> Sequence[QWidget]:
        return (self.table,)

    def arrive(self) -> None:
        from app.features.unlock.usecases import access_of

        self.note.say(self.tr("Looking for backups…"))
        self._work.with_file(access_of, done=self._have_access, failed=self._failed)

    def leave(self) -> bool:
        return not self._busy

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.stay.isHidden():
            self.finished.emit()
        else:
            self._show_choice()
            self.table.setFocus()

    # ------------------------------------------------------------------ what is done

    def choose_place(self) -> None:
        """Ask where the new file is to lie, and make it."""
        copy = self.table.copy()
        if copy is None:
            return
        words = self.tr("{name} (restored {date})")
        name = words.format(name=self._path.stem, date=short_day(copy.saved[:10]))
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Restore to a new file"),
            str(self._path.with_name(f"{name}{SUFFIX}")),
            self.tr("Rapporteur files (*{suffix})").format(suffix=SUFFIX),
        )
        if chosen:
            self.restore_to(Path(chosen))

    def restore_to(self, out: Path) -> None:
        """Make a new file of the chosen backup; the open one stays open."""
        from app.features.unlock.usecases import restore_copy

        copy = self.table.copy()
        if copy is None or self._access is None:
            return
        out = out if out.suffix == SUFFIX else out.with_name(out.name + SUFFIX)
        self._wait(self.tr("The backup is being restored…"))
        self._work.pool(
            _restore,
            done=partial(self._restored, out),
            failed=self._failed,
            restore=partial(restore_copy, copy=copy, access=self._access, out=out),
        )

    def go_back(self) -> None:
        """Let the chosen backup take the place of the open file, after a backup of that."""
        from app.features.unlock.usecases import back_up

        self._wait(self.tr("The present state is being kept…"))
        self._work.with_file(back_up, done=self._is_kept, failed=self._failed, why="restore")

    # ------------------------------------------------------------------ inside

    def _have_access(self, access: Access | None) -> None:
        from app.features.unlock.usecases import list_copies

        self._access = access
        if access is not None:
            self._work.pool(
                _list,
                done=self._show,
                failed=self._failed,
                find=partial(list_copies, path=self._path, access=access),
            )

    def _show(self, copies: tuple[Copy, ...]) -> None:
        self.table.show_copies(copies)
        self.table.setVisible(bool(copies))
        self._show_choice()
        if copies and self.isVisible():
            self.table.setFocus()

    def _show_choice(self) -> None:
        copy = self.table.copy()
        good = copy is not None and copy.readable and not self._busy
        self._offer(self.look, self.restore, self.back)
        for each in (self.look, self.restore, self.back):
            each.setEnabled(good)
        self.back.setVisible(not self._work.is_read_only())
        if copy is None:
            self.note.say(self.tr("No backup of this file is kept on this computer yet."))
        else:
            words = self.tr("{counts}. It opens with the passphrase of this file.")
            self.note.say(words.format(counts=counts_words(copy)))

    def _ask(self) -> None:
        copy = self.table.copy()
        if copy is None:
            return
        words = self.tr(
            "The file goes back to how it was at {time}. How it is now is kept in a backup, and "
            "beside it as {name}."
        )
        name = f"{self._path.stem} ({self._aside()}){self._path.suffix}"
        said = words.format(time=moment_words(copy.saved), name=isolated(name))
        self.note.say(said, "caution")
        self._offer(self.sure, self.stay)
        self.stay.setFocus()

    def _is_kept(self, _backup: object) -> None:
        from app.features.unlock.usecases import go_back_to

        self._wait(self.tr("The backup is being restored…"))
        self._work.open_with(
            go_back_to,
            done=self._is_back,
            failed=self._nothing_open,
            path=self._path,
            copy=self.table.copy(),
            access=self._access,
            aside=self._aside(),
        )

    def _is_back(self, file: Any) -> None:
        self._busy = False
        work = self._work
        self.went_back.emit()
        if file.refused is not None:
            # The desk that was there is gone by now: the one that is says it.
            work.refused.emit(sentence(file.refused))

    def _nothing_open(self, refusal: Refusal) -> None:
        self._busy = False
        self.file_lost.emit(self._path, sentence(refusal))

    def _restored(self, out: Path, _nothing: object) -> None:
        self._busy = False
        self._show_choice()
        words = self.tr("The backup was restored to {path}. It opens with the same passphrase.")
        self.note.say(words.format(path=isolated(str(out))), "ok")

    def _failed(self, refusal: Refusal) -> None:
        self._busy = False
        self._show_choice()
        self.note.say(sentence(refusal), "caution")

    def _wait(self, words: str) -> None:
        self._busy = True
        self._show_choice()
        self.note.say(words)

    def _offer(self, *wanted: QWidget) -> None:
        for each in (self.look, self.restore, self.back, self.sure, self.stay):
            each.setVisible(each in wanted)

    def _look(self) -> None:
        copy = self.table.copy()
        if copy is not None and self.look.isEnabled():
            self.look_wanted.emit(copy.path)

    def _aside(self) -> str:
        return self.tr("before {date}").format(date=short_day(today()))

    def _lead_words(self) -> str:
        return self.tr(
            "Kept on this computer, encrypted like the file: the last ten, and one a day for "
            "thirty days. They lie in the profile of your account, not beside the file."
        )

    def _lay_out(self) -> None:
        column = Column(WIDTH, TOP)
        body = column.body
        for widget, below in (
            *((self.head, 6), (self.lead, 24)),
            *((self.table, 16), (self.note, 20)),
        ):
            body.addWidget(widget)
            body.addSpacing(below)
        row = QHBoxLayout()
        row.setSpacing(8)
        for each in (self.look, self.restore, self.back, self.sure, self.stay):
            row.addWidget(each)
        row.addStretch(1)
        row.addWidget(KeyCap("Esc"))
        row.addWidget(label(self.tr("back"), "small", "text2"))
        body.addLayout(row)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(column)


def _list(*, job: Job, find: Any) -> Any:
    return find() if not job.is_cancelled() else ()


def _restore(*, job: Job, restore: Any) -> Any:
    return None if job.is_cancelled() else restore()
