"""What the frame itself can do: the actions that are there on every page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from app.features.unlock.rules import IDLE_MINUTES, NEVER
from app.shell.theme import DARK, LIGHT, SYSTEM, TEXT_SIZES
from app.ui.actions import MENU_PROPERTY, READS, action
from app.ui.languages import LANGUAGES


class Frame(Protocol):
    """What the commands call; the window has all of it."""

    def find_or_do(self) -> object: ...
    def lock(self) -> object: ...
    def close_window(self) -> object: ...
    def new_file(self) -> object: ...
    def open_file(self) -> object: ...
    def open_sample(self) -> object: ...
    def new_meeting(self) -> object: ...
    def start_minutes(self) -> object: ...
    def show_meetings(self) -> object: ...
    def full_screen(self) -> object: ...
    def choose_language(self, code: str) -> object: ...


class Steps(Protocol):
    """What moves about the desk."""

    def next_step(self) -> object: ...
    def previous_step(self) -> object: ...
    def next_pane(self) -> object: ...
    def previous_pane(self) -> object: ...
    def fold_sidebar(self) -> object: ...


class Choices(Protocol):
    """What the ticks in the menus call."""

    def theme(self, name: str) -> object: ...
    def text_size(self, percent: str) -> object: ...
    def choose_idle(self, minutes: str) -> object: ...
    def remember_files(self, wanted: bool) -> object: ...


class Commands(QObject):
    """Makes the actions of the frame; `everywhere` also works on the lock screen."""

    def __init__(
        self, frame: Frame, choices: Choices, steps: Steps, owner: QWidget, *, sample: bool
    ) -> None:
        super().__init__(owner)
        self._frame, self._choices, self._steps = frame, choices, steps
        self.find = action(
            self,
            self.tr("Find or do"),
            frame.find_or_do,
            keys="Ctrl+K",
            menu="edit",
            group=5,
            icon="search",
            reads=True,
        )
        self.lock = self._make(
            self.tr("Lock"), frame.lock, "Ctrl+L", "file", "lock", group=8, reads=True
        )
        self.lock.setEnabled(not sample)
        self.everywhere = [*self._view(), self._close()]
        self.with_file = [
            *self._file(sample=sample),
            *self._go(),
            *self._panes(),
            self.find,
            self.lock,
        ]

    def _file(self, *, sample: bool) -> list[QAction]:
        frame, make = self._frame, self._make
        today = self.tr("Opens the meeting of today, or an empty one.")
        details = self.tr("Date, place, agenda and attendees, whichever are known.")
        apart = self.tr("An invented country. In a second window, apart from this file.")
        self.new_meeting = make(
            self.tr("New meeting"), frame.new_meeting, "Ctrl+Shift+N", "meeting", "plus"
        )
        self.new_meeting.setStatusTip(details)
        self.start = make(
            self.tr("Start minutes"), frame.start_minutes, "F5", "meeting", "notebook-pen"
        )
        self.start.setStatusTip(today)
        self.start.setProperty("primary", True)
        self.first_steps = [self.start, self.new_meeting]
        if sample:
            return [*self.first_steps]
        other = self.tr("Open another file…")
        sample_words = self.tr("Open the sample coalition")
        invented = make(sample_words, frame.open_sample, "", "file", "book-open", reads=True)
        invented.setStatusTip(apart)
        self.first_steps.append(invented)
        return [
            self.new_meeting,
            self.start,
            make(self.tr("New file…"), frame.new_file, "Ctrl+N", "file", "file-plus", reads=True),
            make(other, frame.open_file, "Ctrl+O", "file", "folder-open", reads=True),
            invented,
        ]

    def _go(self) -> list[QAction]:
        frame, steps, make = self._frame, self._steps, self._make
        following, before = self.tr("Next step of the meeting"), self.tr("Step before")
        meetings = self.tr("Meetings")
        return [
            make(meetings, frame.show_meetings, "Ctrl+2", "go", "notebook-pen", reads=True),
            make(following, steps.next_step, "Ctrl+Tab", "go", group=1, reads=True),
            make(before, steps.previous_step, "Ctrl+Shift+Tab", "go", group=1, reads=True),
        ]

    def _panes(self) -> list[QAction]:
        steps, make = self._steps, self._make
        following, before = self.tr("Next pane"), self.tr("Pane before")
        fold = self.tr("Fold or unfold the sidebar")
        return [
            make(following, steps.next_pane, "F6", "go", group=2, reads=True),
            make(before, steps.previous_pane, "Shift+F6", "go", group=2, reads=True),
            make(fold, steps.fold_sidebar, "Ctrl+B", "view", "panel-left", reads=True),
        ]

    def _make(
        self,
        words: str,
        slot: Callable[[], object],
        keys: str,
        menu: str,
        icon: str = "",
        *,
        group: int = 0,
        reads: bool = False,
    ) -> QAction:
        return action(self, words, slot, keys=keys, menu=menu, group=group, icon=icon, reads=reads)

    def _view(self) -> list[QAction]:
        frame, choices = self._frame, self._choices
        themes = (
            (SYSTEM, self.tr("As the system")),
            (LIGHT, self.tr("Light")),
            (DARK, self.tr("Dark")),
        )
        sizes = tuple((f"{size}", f"{size} %") for size in TEXT_SIZES)
        self.theme = self._choice(self.tr("Theme"), themes, choices.theme)
        self.text_size = self._choice(self.tr("Text size"), sizes, choices.text_size)
        self.language = self._choice(self.tr("Language"), LANGUAGES, frame.choose_language)
        self.idle = self._choice(
            self.tr("Lock without typing"), self._waits(), choices.choose_idle, menu="tools"
        )
        self.remember = self._make(
            self.tr("Remember recent files"), _nothing, "", "tools", reads=True
        )
        self.remember.setCheckable(True)
        self.remember.toggled.connect(choices.remember_files)
        return [
            self.theme,
            self.text_size,
            self.language,
            self._make(
                self.tr("Full screen"), frame.full_screen, "F11", "view", group=2, reads=True
            ),
            self.idle,
            self.remember,
        ]

    def _waits(self) -> tuple[tuple[str, str], ...]:
        after = [(f"{each}", self.tr("After %n minute(s)", "", each)) for each in IDLE_MINUTES]
        return (*after, (f"{NEVER}", self.tr("Never")))

    def _close(self) -> QAction:
        words = self.tr("Close the window")
        return self._make(words, self._frame.close_window, "", "file", group=9, reads=True)

    def _choice(
        self,
        title: str,
        choices: tuple[tuple[str, str], ...],
        slot: Callable[[str], object],
        menu: str = "view",
    ) -> QAction:
        """A menu of exclusive choices as one action."""
        shown = QMenu(title, self.parent())  # type: ignore[arg-type]
        group = QActionGroup(shown)
        for key, words in choices:
            box = shown.addAction(words)
            box.setCheckable(True)
            box.setData(key)
            group.addAction(box)
        group.triggered.connect(_Chosen(shown, slot).call)
        made = shown.menuAction()
        made.setProperty(MENU_PROPERTY, menu)
        made.setProperty(READS, True)
        return made


class _Chosen(QObject):
    """Passes on the key of the choice that was made."""

    def __init__(self, parent: QObject, slot: Callable[[str], object]) -> None:
        super().__init__(parent)
        self._slot = slot

    def call(self, box: QAction) -> None:
        self._slot(str(box.data()))


def mark_choice(choice: QAction, key: str) -> None:
    """Tick the choice in force in a menu made by Commands."""
    menu = choice.menu()
    if isinstance(menu, QMenu):
        for box in menu.actions():
            box.setChecked(str(box.data()) == key)


def _nothing() -> None:
    """A ticked action acts by its tick."""
