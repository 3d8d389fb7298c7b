"""A real file open in a real worker, for pages that are driven by keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QScrollBar, QWidget

from app.core.acts import redo, undo
from app.ui.bus import Bus
from app.ui.page import Page
from app.ui.work import Work
from tests.support.files import make

_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True)
class Bench:
    """The worker with its open file, and the bus."""

    work: Work
    bus: Bus

    def do(self, usecase: Callable[..., _Value], /, **words: Any) -> _Value:
        """Carry out an act as another page would, and wait until everybody has heard of it."""
        answers: list[_Value] = []
        self.work.run(usecase, done=answers.append, **words)
        self.work.drain()
        return answers[0]

    def ask(self, usecase: Callable[..., _Value], /, **words: Any) -> _Value:
        """Read something after everything asked for before."""
        answers: list[_Value] = []
        self.work.read(usecase, done=answers.append, **words)
        self.work.drain()
        return answers[0]

    def undo(self) -> str | None:
        """Take the last act back."""
        return self.do(undo)

    def redo(self) -> str | None:
        """Do it again."""
        return self.do(redo)

    def tell(self, page: Page) -> None:
        """Tell a page of every change from now on, as the shell does."""
        self.bus.changed.connect(page.refresh)

    def show(self, page: Page, width: int = 1166, height: int = 646) -> None:
        """Show a page as the shell does, and give it the keyboard."""
        page.resize(width, height)
        page.show()
        page.activateWindow()
        QTest.qWaitForWindowActive(page)
        self.work.drain()
        page.arrive()

    def type(self, *keys: Any) -> None:
        """Press keys, each a Qt key, a key with its modifier, or words to type."""
        for key in keys:
            # A list that has popped up has the keyboard, and hands on what it does not want.
            target = QApplication.activePopupWidget() or QApplication.focusWidget()
            assert isinstance(target, QWidget), "nothing has the keyboard"
            if isinstance(key, str):
                QTest.keyClicks(target, key)
            elif isinstance(key, tuple):
                QTest.keyClick(target, *key)
            else:
                QTest.keyClick(target, key)
            # Delegates store and close by posted events.
            QCoreApplication.sendPostedEvents()
            self.work.drain()


def nameless(page: QWidget) -> list[str]:
    """Widgets of a page that can have the keyboard and have no name to be heard."""
    own = (QScrollBar, QAbstractScrollArea)
    return [
        f"{type(each).__name__} in {type(each.parent()).__name__}"
        for each in page.findChildren(QWidget)
        if each.window() is page.window()
        and each.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not each.accessibleName()
        and not isinstance(each.parent(), own)
    ]


@contextmanager
def bench_at(folder: Path) -> Iterator[Bench]:
    """A bench with an empty file in `folder`, closed at the end."""
    made = make(folder)
    bus = Bus()
    work = Work(bus)
    work.open_with(made.open)
    work.drain()
    yield Bench(work, bus)
    work.shutdown()
