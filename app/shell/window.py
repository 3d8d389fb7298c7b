"""The one window: the lock screen, and behind it the desk."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget

from app.core.clock import now_moment, now_time, today
from app.features.unlock.models import remember_file
from app.features.unlock.page import UnlockPage
from app.features.unlock.rules import BACKUP_SUFFIX
from app.shell.choices import choices
from app.shell.choosing import Choosing
from app.shell.commands import Commands
from app.shell.going import Going
from app.shell.language import Language
from app.shell.locking import Locking
from app.shell.menus import Menus
from app.shell.names import DETAILS, MINUTES, PAGE, SHELL
from app.shell.relaunch import start_beside
from app.shell.returning import Returning
from app.shell.services import Services
from app.shell.trouble import Trouble
from app.shell.window_place import keep_place, restore_place
from app.ui.actions import ActionTable

if TYPE_CHECKING:
    from app.core.errors import Refusal
    from app.features.meetings.records import MeetingRecord
    from app.features.unlock.page.creating import NewFileWish
    from app.shell.desk import Desk
    from app.shell.found import Thing

SMALLEST: Final = (1024, 600)
MADE_AGAIN: Final = (
    *("commands", "undoing", "export", "care", "history", "read_only", "elsewhere"),
    *("palette_frame", "menus"),
)


class MainWindow(QMainWindow):
    """Holds the frame; what is done in it goes through commands, pages and work."""

    relaunch = Signal(list)
    """Asks for the program to be started anew with these options, this process gone."""
    language_changed = Signal(str)
    painted = Signal()
    """The first frame is on the screen."""

    def __init__(self, services: Services, language: Language) -> None:
        super().__init__()
        self._services = services
        self._language = language
        self._path: Path | None = None
        self._shown = False
        self._is_locking = False
        self.desk: Desk | None = None
        self.stack = QStackedWidget()
        self.setCentralWidget(self.stack)
        self.setMinimumSize(*SMALLEST)
        self.choosing = Choosing(services, self)
        self.going = Going(self)
        self.locking = Locking(services, self.choosing, self)
        self.returning = Returning(services.work, self)
        self.trouble = Trouble(self)
        self._build()
        restore_place(self, services.settings)
        self.choosing.text_resized.connect(self._text_resized)
        self.locking.wanted.connect(self._lock)
        services.bus.changed.connect(self._changed)

    # ------------------------------------------------------------------ the lock screen

    def start(self, path: Path | None = None, *, new: bool = False) -> None:
        """Show the lock screen, at a file or at the form of a new one."""
        self.unlock.start(path)
        if new:
            self.unlock.show_new()

    def show_desk(self, path: Path) -> None:
        """A file is open: remember it and show the desk."""
        self._remember(path)
        self._build_desk()
        assert self.desk is not None
        self.desk.saved.show_opened(now_time())
        self.returning.go_back(self.desk)

    def show_sample(self) -> None:
        """Make a fresh copy of the sample coalition and show it."""
        from app.features.exchange.usecases import sample

        self.unlock.show_waiting(self.tr("Opening the sample coalition…"))
        self._services.work.open_with(sample.open_sample, done=self._sample_open)

    def _sample_open(self, file: Any) -> None:
        self.show_desk(file.path)

    def _created(self, wish: NewFileWish, straight: bool) -> None:
        from app.features.coalitions.usecases import create_coalition

        self._services.work.run(
            create_coalition,
            name=wish.name,
            country=wish.country,
            languages=wish.languages,
        )
        self.show_desk(wish.path)
        if straight:
            self._new_meeting(at=MINUTES)

    # ------------------------------------------------------------------ commands

    def find_or_do(self) -> None:
        """Open the palette."""
        self.palette_frame.open()

    def lock(self) -> None:
        """Close the file and start anew at its lock screen: the key is out of memory then.

        The other windows of the program do the same: who locks by hand leaves the desk.
        """
        self.locking.neighbours.lock_all()
        self._lock()

    def new_file(self) -> None:
        """Close this file and begin another."""
        self._restart(["--new"])

    def open_file(self) -> None:
        """Close this file and choose another."""
        self._restart([])

    def open_sample(self) -> None:
        """Open the sample coalition in a second window."""
        start_beside("--sample")

    def new_meeting(self) -> None:
        """Add a meeting dated today and show its details."""
        self._new_meeting(at=DETAILS)

    def start_minutes(self) -> None:
        """Show the minutes of this meeting, of the next one, or of an empty one."""
        if self.desk is None:
            return
        meeting, _ = self.desk.place()
        coming = sorted((row.date, row.id) for row in self.desk.meetings if row.date >= today())
        if meeting or coming:
            self.desk.open_meeting(meeting or coming[0][1], MINUTES)
        else:
            self._new_meeting(at=MINUTES)

    def show_meetings(self) -> None:
        """Show the list of meetings."""
        if self.desk is not None:
            self.desk.show_meetings()

    def full_screen(self) -> None:
        """Fill the screen, or come back."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def close_window(self) -> None:
        """Close the window and the program."""
        self.close()

    def choose_language(self, code: str) -> None:
        """Speak another language from now on, at the same place."""
        if code == self._language.code:
            return
        self._store()
        self._services.settings.set("language", code)
        self._language.use(code)
        self.show_again()

    def show_again(self) -> None:
        """Make everything that is shown anew, at the same place."""
        place = self.desk.where() if self.desk is not None else {}
        self._build()
        if self._path is not None:
            self._build_desk()
            assert self.desk is not None
            self.desk.saved.show_opened(now_time())
            self.returning.go_to(self.desk, place)
        else:
            self.unlock.start()

    # ------------------------------------------------------------------ building

    def _build(self) -> None:
        """Make everything that bears words; again after a change of language."""
        services = self._services
        self._clear()
        self.commands = Commands(self, self.choosing, self.going, self, sample=services.sample)
        self.menus = Menus(self, self._services.table)
        self.unlock = UnlockPage(services.work, services.settings, choices, self._language.code)
        self.unlock.opened.connect(self.show_desk)
        self.unlock.created.connect(self._created)
        self.unlock.language_chosen.connect(self.choose_language)
        self.unlock.sample_wanted.connect(self.open_sample)
        self.trouble.said_at_lock.connect(self.unlock.show_trouble)
        self.stack.addWidget(self.unlock)
        self.choosing.mark(self.commands, self._language.code)
        self._show_actions()

    def _build_beside(self) -> None:
        """Make what stands beside the desk; loaded no sooner, for the lock screen needs none."""
        from app.shell.elsewhere import Elsewhere
        from app.shell.export import Export
        from app.shell.file_care import FileCare
        from app.shell.history import History
        from app.shell.palette import Palette
        from app.shell.read_only import ReadOnly
        from app.shell.undoing import Undoing

        self.undoing = Undoing(self._services.work, self)
        self.export = Export(self._services.work, self)
        self.care = FileCare(self._services, self)
        self.care.copies.went_back.connect(self.show_again)
        self.care.copies.file_lost.connect(self._file_lost)
        self.care.damaged.leaving.connect(self._show_damage)
        self.history = History(self._services, self)
        self.read_only = ReadOnly(self._services, self)
        self.read_only.opened_again.connect(self.show_again)
        self.read_only.restore_wanted.connect(self.care.copies.restore_this)
        self.elsewhere = Elsewhere(self._services.work, self)
        self.elsewhere.moved.connect(self._moved)
        self.palette_frame = Palette(self, self._things)

    def _build_desk(self) -> None:
        from app.shell.desk import Desk

        self._build_beside()
        self.stack.removeWidget(self.unlock)
        self.unlock.deleteLater()
        self.desk = Desk(self._services, self.commands)
        self.desk.page_changed.connect(self._show_actions)
        self.undoing.noticed.connect(self.desk.notice.tell)
        self.undoing.before.connect(self._store)
        self.export.attach(self.desk)
        self.care.attach(self.desk, self._path or Path())
        self.history.attach(self.desk)
        self.read_only.attach(self.desk)
        self.elsewhere.attach(self.desk)
        self.stack.addWidget(self.desk)
        self.stack.setCurrentWidget(self.desk)
        self.undoing.refresh()
        self.going.on(self.desk)
        self.trouble.on(self.desk)
        self.locking.watch(self.desk)

    def _clear(self) -> None:
        self.going.on(None)
        self.trouble.on(None)
        self.locking.rest()
        self.returning.rest()
        while (widget := self.stack.widget(0)) is not None:
            self.stack.removeWidget(widget)
            widget.deleteLater()
        self.desk = None
        for name in MADE_AGAIN:
            # Without its name here: a lock screen has nothing beside a desk.
            old = self.__dict__.pop(name, None)
            if old is not None:
                old.deleteLater()

    def _show_actions(self) -> None:
        table: ActionTable = self._services.table
        shell = list(self.commands.everywhere)
        if self.desk is not None:
            shell = [
                *self.commands.with_file,
                *self.undoing.actions(),
                *self.export.actions(self.desk),
                *self.care.actions(),
                self.history.show,
                self.elsewhere.save,
                *shell,
            ]
        else:
            table.put(PAGE, self.unlock.actions_of_page())
        table.put(SHELL, shell)
        name = self._path.stem if self._path is not None else ""
        if self.desk is not None:
            self.read_only.look()
            if self.read_only.is_on():
                name = self.tr("{file} (read only)").format(file=name)
        self.menus.rebuild()
        self.menuBar().setVisible(self.desk is not None)
        program = self.tr("Rapporteur")
        self.setWindowTitle(f"{name} — {program}" if name else program)

    # ------------------------------------------------------------------ inside

    def _things(self) -> tuple[Thing, ...]:
        if self.desk is None:
            return ()
        from app.shell.things import things

        return things(self._services.table, self.menus.titles(), self.desk)

    def _new_meeting(self, *, at: str) -> None:
        from app.features.meetings.usecases import create_meeting

        arrive = partial(self._arrive_at, at)
        self._services.work.run(create_meeting, done=arrive, date=today())

    def _arrive_at(self, step: str, meeting: MeetingRecord) -> None:
        if self.desk is not None:
            self.desk.open_meeting(meeting.id, step)

    def _store(self) -> None:
        if self.desk is not None:
            self.desk.page().leave()

    def _changed(self, _change: object) -> None:
        if self.desk is not None:
            self.undoing.refresh()

    def _text_resized(self) -> None:
        if self.desk is not None:
            self.desk.status.resize_to_text()

    def _remember(self, path: Path) -> None:
        self._path = path
        if not (self._services.sample or path.suffix == BACKUP_SUFFIX):
            remember_file(self._services.settings, path, now_moment())

    def _moved(self, path: Path) -> None:
        self._remember(path)
        self._show_actions()

    def _show_damage(self, path: Path, refusal: Refusal, access: Any) -> None:
        self._services.work.close_file()
        self._path = None
        self._build()
        self.unlock.show_damage(path, refusal, access)

    def _file_lost(self, path: Path, words: str) -> None:
        self._path = None
        self._build()
        self.unlock.start(path)
        self.unlock.show_trouble(words)

    def _may_leave(self) -> bool:
        return self.desk is None or (self.desk.leave() and self.elsewhere.may_leave())

    def _restart(self, options: list[str]) -> None:
        if not self._may_leave():
            return
        self._keep_places()
        self.relaunch.emit(options)

    def _lock(self) -> None:
        if self.desk is None or self._is_locking:
            return
        if self._services.sample or self.elsewhere.would_lose():
            self.locking.cover_only()
            return
        self._is_locking = True
        self.locking.hide_everything()
        try:
            self.desk.leave()
            self._keep_places()
        except Exception as error:  # noqa: BLE001  the lock goes on, whatever a page says
            sys.excepthook(type(error), error, error.__traceback__)
        self.relaunch.emit(["--file", str(self._path)] if self._path else [])

    def _keep_places(self) -> None:
        self.returning.keep()
        self.locking.clipboard.clear()
        keep_place(self, self._services.settings)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._shown:
            self._shown = True
            # A timer of the window's own: it ends with the window.
            after = QTimer(self)
            after.setSingleShot(True)
            after.timeout.connect(self.painted)
            after.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.desk is not None and self.palette_frame.isVisible():
            self.palette_frame.place()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._may_leave():
            event.ignore()
            return
        self._keep_places()
        event.accept()
