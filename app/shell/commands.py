"""What the frame itself can do: the actions that are there on every page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from app.shell.theme import DARK, LIGHT, SYSTEM, TEXT_SIZES
from app.ui.actions import MENU_PROPERTY, action
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
    def next_step(self) -> object: ...
    def previous_step(self) -> object: ...
    def next_pane(self) -> object: ...
    def previous_pane(self) -> object: ...
    def fold_sidebar(self) -> object: ...
    def full_screen(self) -> object: ...
    def choose_theme(self, name: str) -> object: ...
    def choose_text_size(self, percent: str) -> object: ...
    def choose_language(self, code: str) -> object: ...
    def remember_files(self, wanted: bool) -> object: ...


class Commands(QObject):
    """Makes the actions of the frame; `everywhere` also works on the lock screen."""

    def __init__(self, frame: Frame, owner: QWidget, *, sample: bool) -> None:
        super().__init__(owner)
        self._frame = frame
        self.find = action(
            self,
            self.tr("Find or do"),
            frame.find_or_do,
            keys="Ctrl+K",
            menu="edit",
            group=5,
            icon="search",
        )
        self.lock = action(
            self, self.tr("Lock"), frame.lock, keys="Ctrl+L", menu="file", group=8, icon="lock"
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
        frame = self._frame
        made = [
            action(
                self,
                self.tr("New meeting"),
                frame.new_meeting,
                keys="Ctrl+Shift+N",
                menu="meeting",
                icon="plus",
                tip=self.tr("Date, place, agenda and attendees, whichever are known."),
            ),
            action(
                self,
                self.tr("Start minutes"),
                frame.start_minutes,
                keys="F5",
                menu="meeting",
                icon="notebook-pen",
                tip=self.tr("Opens the meeting of today, or an empty one."),
            ),
        ]
        if not sample:
            made += [
                action(self, self.tr("New file…"), frame.new_file, keys="Ctrl+N", menu="file"),
                action(
                    self,
                    self.tr("Open another file…"),
                    frame.open_file,
                    keys="Ctrl+O",
                    menu="file",
                    icon="folder-open",
                ),
                action(
                    self,
                    self.tr("Open the sample coalition"),
                    frame.open_sample,
                    menu="file",
                    icon="book-open",
                    tip=self.tr("An invented country. In a second window, apart from this file."),
                ),
            ]
        return made

    def _go(self) -> list[QAction]:
        frame = self._frame
        return [
            action(
                self,
                self.tr("Meetings"),
                frame.show_meetings,
                keys="Ctrl+2",
                menu="go",
                icon="notebook-pen",
            ),
            action(
                self,
                self.tr("Next step of the meeting"),
                frame.next_step,
                keys="Ctrl+Tab",
                menu="go",
                group=1,
            ),
            action(
                self,
                self.tr("Previous step of the meeting"),
                frame.previous_step,
                keys="Ctrl+Shift+Tab",
                menu="go",
                group=1,
            ),
        ]

    def _panes(self) -> list[QAction]:
        frame = self._frame
        return [
            action(self, self.tr("Next pane"), frame.next_pane, keys="F6", menu="go", group=2),
            action(
                self,
                self.tr("Previous pane"),
                frame.previous_pane,
                keys="Shift+F6",
                menu="go",
                group=2,
            ),
            action(
                self,
                self.tr("Fold the sidebar"),
                frame.fold_sidebar,
                keys="Ctrl+B",
                menu="view",
            ),
        ]

    def _view(self) -> list[QAction]:
        frame = self._frame
        themes = (
            (SYSTEM, self.tr("As the system")),
            (LIGHT, self.tr("Light")),
            (DARK, self.tr("Dark")),
        )
        sizes = tuple((f"{size}", f"{size} %") for size in TEXT_SIZES)
        self.theme = self._choice(self.tr("Theme"), themes, frame.choose_theme)
        self.text_size = self._choice(self.tr("Text size"), sizes, frame.choose_text_size)
        self.language = self._choice(self.tr("Language"), LANGUAGES, frame.choose_language)
        self.remember = action(self, self.tr("Remember recent files"), _nothing, menu="tools")
        self.remember.setCheckable(True)
        self.remember.toggled.connect(frame.remember_files)
        return [
            self.theme,
            self.text_size,
            self.language,
            action(
                self, self.tr("Full screen"), frame.full_screen, keys="F11", menu="view", group=2
            ),
            self.remember,
        ]

    def _close(self) -> QAction:
        words = self.tr("Close the window")
        return action(self, words, self._frame.close_window, menu="file", group=9)

    def _choice(
        self, title: str, choices: tuple[tuple[str, str], ...], slot: Callable[[str], object]
    ) -> QAction:
        """A menu of exclusive choices as one action."""
        menu = QMenu(title, self.parent())  # type: ignore[arg-type]
        group = QActionGroup(menu)
        for key, words in choices:
            box = menu.addAction(words)
            box.setCheckable(True)
            box.setData(key)
            group.addAction(box)
        group.triggered.connect(_Chosen(menu, slot).call)
        made = menu.menuAction()
        made.setProperty(MENU_PROPERTY, "view")
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
