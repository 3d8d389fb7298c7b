"""Disks that fill up, are write-protected, are pulled out: said at once, and nothing is lost."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.features.agenda.usecases import add_agenda_item
from app.features.minutes.usecases import read_minutes
from app.shell.names import DETAILS, MINUTES
from db.file import open_file
from tests.support.acts import ask, assert_whole
from tests.support.disks import Disk, disk, moved, stick
from tests.support.files import PASSPHRASE, Made
from tests.support.window import Running

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.features.minutes.records import MinutesRecord, OutlineItem


SAID_WITHIN = 2.0
"""Seconds from a save that failed until the status line says so."""
CONTROL = Qt.KeyboardModifier.ControlModifier


@dataclass
class Desk:
    """The window over a file on a small disk, and whoever types in it."""

    running: Running
    bot: QtBot
    made: Made
    meeting: str = ""

    def status(self) -> str:
        """What the status line says of saving."""
        assert self.running.window.desk is not None
        return self.running.window.desk.saved.words.text()

    def start(self) -> None:
        """Open the file and begin the minutes of a meeting."""
        self.open()
        self.running.window.start_minutes()
        self.running.drain()
        assert self.running.window.desk is not None
        self.meeting = self.running.window.desk.place()[0]
        self.call("one")

    def open(self) -> None:
        """Open the file as the lock screen does."""
        self.take()
        self.running.window.show_desk(self.made.path)
        self.running.drain()

    def take(self) -> None:
        """Open the file, whatever the window shows."""
        self.running.work.open_with(
            open_file, path=self.made.path, passphrase=PASSPHRASE, profile=self.made.profile
        )
        self.running.drain()

    def call(self, word: str) -> None:
        """Give the floor to somebody, known or not."""
        self.type(word)
        self.press(Qt.Key.Key_Return, CONTROL)

    def point(self, words: str) -> None:
        """Type a point to its end."""
        self.type(words)
        self.press(Qt.Key.Key_Return)

    def type(self, words: str) -> None:
        """Type letters where the keyboard is."""
        for letter in words:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(self._focus(), event)

    def press(
        self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press one key and let the file answer."""
        QTest.keyClick(self._focus(), key, modifiers)
        self.running.drain()

    def says(self, words: str, within: float = 5.0) -> float:
        """Wait until the status line says this; gives the seconds it took."""
        began = time.monotonic()
        self.bot.waitUntil(lambda: words in self.status(), timeout=int(within * 1000))
        return time.monotonic() - began

    def stored(self) -> MinutesRecord:
        """The minutes as another program finds them, the window being closed."""
        self.running.work.close_file()
        self.running.drain()
        opened = self.made.open()
        assert_whole(opened)
        found = ask(opened, read_minutes, meeting=self.meeting)
        opened.close()
        return found

    def _focus(self) -> QWidget:
        found = QApplication.focusWidget()
        assert found is not None
        return found


def told(record: MinutesRecord) -> list[str]:
    """Every point, in order."""
    return [point.text for statement in record.statements for point in statement.points]


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Disk]:
    with disk(tmp_path) as made:
        yield made


@pytest.fixture
def desk(running: Running, qtbot: QtBot, made: Made, small: Disk) -> Desk:
    found = Desk(running, qtbot, moved(made, small.place))
    found.start()
    return found


def test_a_full_disk_is_said_and_nothing_typed_is_lost(desk: Desk, small: Disk) -> None:
    desk.point("Before.")
    small.fill()
    desk.type("During.")
    began = time.monotonic()
    desk.press(Qt.Key.Key_Return)
    desk.says(": disk full", SAID_WITHIN)
    print(f"full disk said after {time.monotonic() - began:.2f} s")  # noqa: T201
    desk.press(Qt.Key.Key_Return)
    desk.call("two")
    desk.point("A new statement, the disk being full.")
    assert desk.running.work.standing.unsaved
    small.free()
    desk.says("Saved ")
    desk.point("After.")
    assert desk.status().startswith("Saved ")
    record = desk.stored()
    assert told(record) == ["Before.", "During.", "A new statement, the disk being full.", "After."]
    assert [each.speakers[0].name for each in record.statements] == ["one", "two"]
    assert not list((desk.made.profile / "unsaved").glob("*"))


def test_every_page_goes_on_while_the_disk_is_full(desk: Desk, small: Disk) -> None:
    small.fill()
    desk.running.work.run(add_agenda_item, meeting=desk.meeting, title="Clearance")
    desk.running.drain()
    desk.says(": disk full", SAID_WITHIN)
    frame = desk.running.window.desk
    assert frame is not None
    frame.open_meeting(desk.meeting, DETAILS)
    desk.running.drain()
    assert [item.title for item in _items(desk)] == ["Clearance"]
    frame.open_meeting(desk.meeting, MINUTES)
    desk.running.window.undoing.undo.trigger()
    desk.running.drain()
    assert _items(desk) == []
    small.free()
    desk.says("Saved ")
    assert [item.title for item in desk.stored().items] == []


def _items(desk: Desk) -> list[OutlineItem]:
    found: list[MinutesRecord] = []
    desk.running.work.read(read_minutes, done=found.append, meeting=desk.meeting)
    desk.running.drain()
    return list(found[0].items)


def test_a_write_protected_disk_is_said_and_saving_resumes(
    running: Running, qtbot: QtBot, made: Made, tmp_path: Path
) -> None:
    with stick(tmp_path) as protected:
        desk = Desk(running, qtbot, moved(made, protected.place))
        desk.start()
        desk.point("Before.")
        protected.protect()
        began = time.monotonic()
        desk.point("During.")
        desk.says(": disk write-protected", SAID_WITHIN)
        print(f"write-protected said after {time.monotonic() - began:.2f} s")  # noqa: T201
        desk.point("During, again.")
        protected.eject()
        desk.says(": stick or folder removed")
        desk.point("While it was out.")
        protected.plug()
        desk.says("Saved ")
        desk.point("After.")
        record = desk.stored()
    points = ["Before.", "During.", "During, again.", "While it was out.", "After."]
    assert told(record) == points


def test_a_pulled_stick_is_said_and_taken_up_again(desk: Desk, small: Disk, tmp_path: Path) -> None:
    desk.point("Before.")
    small.pull(tmp_path / "pulled")
    began = time.monotonic()
    desk.point("While it was out.")
    desk.says(": stick or folder removed", SAID_WITHIN)
    print(f"removed stick said after {time.monotonic() - began:.2f} s")  # noqa: T201
    desk.press(Qt.Key.Key_Return)
    desk.call("two")
    desk.point("Still out.")
    small.plug(tmp_path / "pulled")
    desk.says("Saved ")
    desk.point("After.")
    record = desk.stored()
    assert told(record) == ["Before.", "While it was out.", "Still out.", "After."]


def test_a_window_with_unsaved_acts_is_not_closed_silently(desk: Desk, small: Disk) -> None:
    window = desk.running.window
    small.fill()
    desk.point("During.")
    desk.says(": disk full", SAID_WITHIN)
    assert not window.close()
    assert window.desk is not None
    assert "kept encrypted on this computer" in window.desk.notice.words.text()
    assert window.close()
    desk.running.work.close_file()
    desk.running.drain()
    small.free()
    desk.take()
    desk.bot.waitUntil(lambda: "is in the file now" in _notice(desk), timeout=5_000)
    assert told(desk.stored()) == ["During."]


def test_with_no_room_anywhere_nobody_is_let_go(
    running: Running, qtbot: QtBot, made: Made, small: Disk, monkeypatch: pytest.MonkeyPatch
) -> None:
    nowhere = (small.place / "nowhere",)
    monkeypatch.setattr("app.core.keeping.folders", lambda: nowhere)
    desk = Desk(running, qtbot, moved(made, small.place))
    desk.start()
    small.fill()
    desk.point("Typed.")
    desk.says(": disk full", SAID_WITHIN)
    window = desk.running.window
    assert not window.close()
    assert "would lose it" in _notice(desk)
    assert not window.close()
    window.lock()
    assert window.locking.cover.isVisible()
    window.locking.cover.uncover()
    small.free()
    desk.says("Saved ")


def test_the_place_offered_in_the_line_is_reached_by_keys(
    desk: Desk, small: Disk, tmp_path: Path
) -> None:
    small.fill()
    desk.point("During.")
    desk.says(": disk full", SAID_WITHIN)
    window = desk.running.window
    frame = window.desk
    assert frame is not None
    for _ in range(12):
        window.going.next_pane()
        if QApplication.focusWidget() is frame.saved.elsewhere:
            break
    assert QApplication.focusWidget() is frame.saved.elsewhere
    window.elsewhere.go(tmp_path / "elsewhere.rapporteur")
    desk.says("Saved ")
    assert "elsewhere.rapporteur" in _notice(desk)
    assert window.windowTitle().startswith("elsewhere")
    assert frame.saved.elsewhere.isHidden()
    frame.page().panes()[0].setFocus()
    desk.point("After.")
    desk.made = Made(
        tmp_path / "elsewhere.rapporteur",
        desk.made.profile,
        desk.made.key,
        desk.made.recovery_key,
    )
    assert told(desk.stored()) == ["During.", "After."]


def _notice(desk: Desk) -> str:
    frame = desk.running.window.desk
    return frame.notice.words.text() if frame is not None else ""
