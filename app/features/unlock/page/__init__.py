"""The lock screen: recent files at the left, at the right whatever opens or makes one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QWidget

from app.core.errors import Refusal
from app.core.settings import Settings
from app.features.unlock.models import DetailRole, recent_files, saved_words
from app.features.unlock.page.layouts import Column
from app.features.unlock.page.opening import OpenForm
from app.features.unlock.page.side import Side
from app.features.unlock.rules import BACKUP_SUFFIX, IDLE_KEY, SUFFIX, idle_minutes
from app.ui.actions import action
from app.ui.labels import label
from app.ui.refusals import sentence
from app.ui.work import Work

if TYPE_CHECKING:
    from app.features.unlock.page.creating import NewFileForm, NewFileWish
    from app.features.unlock.page.damage import DamagePage
    from app.features.unlock.page.recovery import RecoveryPage
    from app.features.unlock.usecases.copies import Access

DAMAGED = frozenset({"damaged", "wrong_type", "missing_keys", "damaged_keys"})
WRONG_SECRET = frozenset({"wrong_passphrase", "wrong_recovery_key", "recovery_key_misread"})

__all__ = ["Choices", "UnlockPage"]


@dataclass(frozen=True, slots=True)
class Choices:
    """What the new-file form offers: names of States, languages of the record."""

    states: tuple[str, ...]
    languages: tuple[tuple[str, str], ...]


class UnlockPage(QWidget):
    """Opens or makes the file; says so when it is open."""

    opened = Signal(Path)
    """A file is open."""
    created = Signal(object, bool)
    """A file was made from a NewFileWish; true where a new meeting is to be opened at once."""
    language_chosen = Signal(str)
    sample_wanted = Signal()
    """Asks for the sample coalition in a second window."""

    def __init__(
        self,
        work: Work,
        settings: Settings,
        choices: Callable[[str], Choices],
        language: str = "en",
    ) -> None:
        super().__init__()
        self._choices, self._language = choices, language
        self._work = work
        self._settings = settings
        self._wish: NewFileWish | None = None
        self._actions = (
            action(self, self.tr("New file…"), self.show_new, keys="Ctrl+N"),
            action(self, self.tr("Open another file…"), self.choose_file, keys="Ctrl+O"),
            action(self, self.tr("Open the sample coalition"), self.sample_wanted.emit),
        )
        self.addActions(list(self._actions))
        self.side = Side(self._actions, language)
        self.open = OpenForm()
        self._nothing = Column(440, 104)
        self._waiting = label("", "ui", "text2")
        self._nothing.body.addWidget(self._waiting)
        self._stack = QStackedWidget()
        for screen in (self._nothing, self.open):
            self._stack.addWidget(screen)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.side)
        row.addWidget(self._stack, 1)
        self._connect()

    @cached_property
    def new(self) -> NewFileForm:
        """The form of a new file, made when it is first wanted: most starts open one there is."""
        from app.features.unlock.page.creating import NewFileForm

        offered = self._choices(self._language)
        made = NewFileForm(offered.states, offered.languages)
        made.wanted.connect(self._create)
        made.cancelled.connect(self.start)
        self._stack.addWidget(made)
        return made

    @cached_property
    def key(self) -> RecoveryPage:
        """The page that shows a recovery key, made when there is one to show."""
        from app.features.unlock.page.recovery import RecoveryPage

        made = RecoveryPage()
        made.finished.connect(self._key_seen)
        self._stack.addWidget(made)
        return made

    @cached_property
    def damage(self) -> DamagePage:
        """The page of a damaged file, made when there is one."""
        from app.features.unlock.page.damage import DamagePage

        made = DamagePage(self._work)
        made.opened.connect(self.opened)
        made.other_wanted.connect(self.choose_file)
        made.left.connect(self.show_file)
        made.wrong_secret.connect(self._wrong_for_copies)
        self._stack.addWidget(made)
        return made

    def actions_of_page(self) -> tuple[QAction, ...]:
        """The three ways in, for the table of keys."""
        return self._actions

    def start(self, path: Path | None = None) -> None:
        """Show recent files; ask for the passphrase of `path` or of the last one opened."""
        files = recent_files(self._settings)
        self.side.show_files(files)
        if path is not None:
            self.show_file(path)
        elif files:
            self.show_file(files[0].path)
        else:
            self._show(self._nothing, -1)
            self.side.rows[0].setFocus()

    def show_file(self, path: Path, detail: str = "") -> None:
        """Ask for the passphrase of one file."""
        self.side.recent.choose(path)
        index = self.side.recent.currentIndex()
        where = str(index.data(DetailRole)) if index.isValid() else path.parent.name
        detail = saved_words(path) or detail or where
        if path.suffix == BACKUP_SUFFIX:
            words = self.tr(
                "A backup: it opens read only, with the passphrase of its file. {saved}"
            )
            detail = words.format(saved=detail)
        self.open.show_file(path, detail)
        self.open.show_idle(idle_minutes(self._settings.get(IDLE_KEY)))
        self._show(self.open, -1)
        self.open.field().setFocus()

    def show_new(self) -> None:
        """Show the form of a new file, the caret in its first field."""
        if self._shows_key():
            return
        self.side.recent.choose(Path())
        self._show(self.new, 0)
        self.new.name.setFocus()

    def show_key(self, name: str, lines: Sequence[str]) -> None:
        """Show the recovery key of a new file, the keyboard on the first way to keep it."""
        self.key.show_key(name, lines)
        self._show(self.key, 0)
        self.key.print.setFocus()

    def show_damage(self, path: Path, refusal: Refusal, access: Access) -> None:
        """Show the copies of a file that was open until now and is damaged."""
        self.start(path)
        self._show(self.damage, -1)
        self.damage.show_known(path, refusal, access)

    def show_waiting(self, words: str) -> None:
        """Say what is being opened."""
        self._waiting.setText(words)
        self._show(self._nothing, -1)

    def show_trouble(self, words: str) -> None:
        """Say that the program itself failed, where it was asked for something."""
        self.open.refuse(words, wrong_secret=False)
        if "new" in vars(self):
            self.new.wait(waiting=False)

    def choose_file(self) -> None:
        """Ask for a file on the disk."""
        if self._shows_key():
            return
        words = self.tr("Rapporteur files and backups (*{suffix} *{backup})")
        words = words.format(suffix=SUFFIX, backup=BACKUP_SUFFIX)
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Open a file"), "", words)
        if chosen:
            self.show_file(Path(chosen))

    def _connect(self) -> None:
        self.side.file_chosen.connect(self.show_file)
        self.side.language_chosen.connect(self.language_chosen)
        self.open.wanted.connect(self._open)

    def _open(self, path: Path, passphrase: str, recovery_key: str) -> None:
        from app.features.unlock import usecases

        self._work.open_with(
            usecases.open_file,
            done=self._is_open,
            failed=partial(self._not_open, path, passphrase, recovery_key),
            path=path,
            passphrase=passphrase,
            recovery_key=recovery_key,
            else_read_only=True,
        )

    def _is_open(self, file: Any) -> None:
        self.open.passphrase.clear()
        self.open.key.clear()
        self.open.wait(waiting=False)
        self.opened.emit(file.path)

    def _not_open(self, path: Path, passphrase: str, recovery_key: str, refusal: Refusal) -> None:
        if refusal.code in DAMAGED:
            self.open.wait(waiting=False)
            self._show(self.damage, -1)
            self.damage.show_damage(path, refusal, passphrase, recovery_key)
            return
        self._refuse(refusal)

    def _wrong_for_copies(self, refusal: Refusal) -> None:
        self._show(self.open, -1)
        self._refuse(refusal)

    def _refuse(self, refusal: Refusal) -> None:
        self.open.refuse(sentence(refusal), wrong_secret=refusal.code in WRONG_SECRET)

    def _create(self, wish: NewFileWish) -> None:
        from app.features.unlock import usecases

        self._wish = wish
        self._work.open_with(
            usecases.create_file,
            done=self._is_made,
            failed=self._not_made,
            path=wish.path,
            passphrase=wish.passphrase,
        )

    def _is_made(self, made: Any) -> None:
        from app.features.unlock import usecases

        self.new.wait(waiting=False)
        self.new.clear_secrets()
        assert self._wish is not None
        self.show_key(self._wish.name, usecases.recovery_lines(made.recovery_key))

    def _not_made(self, refusal: Refusal) -> None:
        self.new.refuse(sentence(refusal))

    def _key_seen(self, straight: bool) -> None:
        self.created.emit(self._wish, straight)

    def _shows_key(self) -> bool:
        return "key" in vars(self) and self._stack.currentWidget() is self.key

    def _show(self, screen: QWidget, row: int) -> None:
        if "damage" in vars(self) and screen is not self.damage:
            self.damage.forget()
        self._stack.setCurrentWidget(screen)
        self.side.mark(row)
