"""When the file locks itself, and what can be seen of it while it does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout

from app.features.unlock.models import saved_words
from app.shell.neighbours import Neighbours
from app.shell.services import Services
from app.shell.session import Session

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from tests.support.files import Made
    from tests.support.window import Running

MINUTE = 60.0


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.seconds = 10_000.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def clock(desk: Running) -> Clock:
    made = Clock()
    desk.window.locking.idle.clock = made
    desk.window.locking.idle.touch()
    return made


@pytest.fixture
def asked(desk: Running) -> list[list[str]]:
    """What the window asked to be started with."""
    found: list[list[str]] = []
    desk.window.relaunch.connect(found.append)
    return found


def test_everything_is_covered_before_anything_is_stored(desk: Running) -> None:
    window = desk.window
    window.new_meeting()
    desk.drain()
    dialog = QDialog(window)
    QVBoxLayout(dialog).addWidget(QLabel("Norvenia"))
    dialog.show()
    seen: list[tuple[str, bool, bool]] = []
    assert window.desk is not None
    leave = window.desk.leave

    def look() -> bool:
        seen.append((window.windowTitle(), dialog.isVisible(), window.locking.cover.isVisible()))
        return leave()

    window.desk.leave = look  # type: ignore[method-assign]
    window.lock()
    assert seen == [("Rapporteur", False, True)]
    cover = window.locking.cover
    assert cover.geometry() == window.rect()
    assert window.childAt(window.rect().center()) in {cover, *cover.findChildren(QLabel)}
    picture = window.grab().toImage()
    # Nothing shines through: above its one line of words the cover is of one colour.
    colours = {
        picture.pixel(x, y)
        for x in range(0, picture.width(), 3)
        for y in range(0, picture.height() // 4, 3)
    }
    assert len(colours) == 1


def test_a_page_that_fails_or_refuses_does_not_keep_the_file_open(
    desk: Running, asked: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[type[BaseException]] = []
    monkeypatch.setattr("sys.excepthook", lambda kind, _error, _trace: told.append(kind))
    assert desk.window.desk is not None

    def fail() -> bool:
        raise RuntimeError

    monkeypatch.setattr(desk.window.desk, "leave", fail)
    desk.window.lock()
    assert told == [RuntimeError]
    assert len(asked) == 1
    desk.window.lock()
    assert len(asked) == 1, "one lock is enough"


def test_after_the_minutes_without_typing(
    desk: Running, clock: Clock, asked: list[list[str]]
) -> None:
    idle = desk.window.locking.idle
    clock.seconds += 15 * MINUTE - 1
    idle.look()
    assert asked == []
    clock.seconds += 1
    idle.look()
    assert len(asked) == 1


def test_a_key_puts_it_off(
    desk: Running, clock: Clock, asked: list[list[str]], qapp: QApplication
) -> None:
    idle = desk.window.locking.idle
    idle.listen(qapp)
    clock.seconds += 14 * MINUTE
    QTest.keyClick(desk.window.windowHandle(), Qt.Key.Key_Shift)
    clock.seconds += 14 * MINUTE
    idle.look()
    assert asked == []


def test_other_minutes_and_never(desk: Running, clock: Clock, asked: list[list[str]]) -> None:
    window = desk.window
    window.choosing.choose_idle("0")
    clock.seconds += 1_000 * MINUTE
    window.locking.idle.look()
    assert asked == []
    window.choosing.choose_idle("5")
    clock.seconds += 5 * MINUTE
    window.locking.idle.look()
    assert len(asked) == 1
    ticked = [
        box.data()
        for box in window.commands.idle.menu().actions()  # type: ignore[attr-defined]
        if box.isChecked()
    ]
    assert ticked == ["5"]


def test_not_while_a_meeting_is_being_recorded(
    desk: Running, clock: Clock, asked: list[list[str]]
) -> None:
    window = desk.window
    window.start_minutes()
    desk.drain()
    clock.seconds += 61 * MINUTE
    assert not window.locking.is_recording(), "an open page alone is no recording"
    window.locking.idle.touch()
    desk.work.saved.emit("10:33:00")
    clock.seconds += 59 * MINUTE
    window.locking.idle.look()
    assert asked == []
    window.show_meetings()
    assert not window.locking.is_recording(), "the list is shown"
    window.start_minutes()
    desk.drain()
    clock.seconds += 2 * MINUTE
    window.locking.idle.look()
    assert len(asked) == 1, "an hour without a word is no recording"


def test_with_the_desktop_and_before_sleep(desk: Running, asked: list[list[str]]) -> None:
    session = Session(desk.window)
    desk.window.locking.listen_to(session)
    session.say_locked(False)
    assert asked == []
    session.say_locked(True)
    session.sleeping.emit()
    assert len(asked) == 1


def test_a_window_locked_by_hand_locks_the_others(qtbot: QtBot, desk: Running) -> None:
    other = Neighbours()
    other.listen()
    with qtbot.waitSignal(other.lock_wanted):
        desk.window.lock()
    mine = desk.window.locking.neighbours
    again: list[bool] = []
    mine.lock_wanted.connect(again.append)
    desk.settings.set("theme", "dark")
    assert again == []


def test_the_sample_is_covered_until_somebody_goes_on(
    desk: Running, asked: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    window = desk.window
    services = window._services
    monkeypatch.setattr(
        window,
        "_services",
        Services(
            services.work,
            services.bus,
            services.settings,
            services.theme,
            services.table,
            sample=True,
        ),
    )
    title = window.windowTitle()
    window.locking.wanted.emit()
    cover = window.locking.cover
    assert asked == []
    assert cover.isVisible()
    assert not window.commands.find.isEnabled(), "a key would reach what is covered"
    cover.again.click()
    assert not cover.isVisible()
    assert window.windowTitle() == title
    assert window.commands.find.isEnabled()


def test_the_lock_screen_says_when_but_not_how_much(running: Running, made: Made) -> None:
    running.window.start(made.path)
    form = running.window.unlock.open
    assert form.place.text() == saved_words(made.path)
    assert form.place.text().startswith("Last saved today")
    assert form.idle.text() == (
        "The file locks itself after 15 minutes without typing, "
        "except while a meeting is being recorded."
    )
    form.refuse("This passphrase does not open the file. Nothing was changed.", wrong_secret=True)
    assert not form.idle.isVisible()
    running.window.choosing.choose_idle("0")
    running.window.start(made.path)
    assert "locked or sleeps" in form.idle.text()
