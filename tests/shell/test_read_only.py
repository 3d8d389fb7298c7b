"""A file that somebody else has: seen, not typed into, and had when it is free."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTextEdit,
    QWidget,
)

from app.features.unlock.models import recent_files
from app.features.unlock.records import PLACE, Standing
from db.backup import SUFFIX, write_backup
from db.file import open_file
from db.holding import lock_path
from db.tables.meetings import Meeting
from tests.support.acts import add, assert_whole, content
from tests.support.files import PASSPHRASE, Made, copied, listing
from tests.support.holding import held_elsewhere, leave_lock

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.support.meeting import SmallMeeting
    from tests.support.window import Running

NOTHING_CHANGED = "This file is open read only. Nothing was changed."


@pytest.fixture
def small(held_once: tuple[Made, SmallMeeting], tmp_path: Path) -> Made:
    """A closed file of the test's own in which a small meeting was held."""
    return copied(held_once[0], tmp_path)


@pytest.fixture
def elsewhere(small: Made) -> Iterator[ExitStack]:
    """The file is open in another window; closing this closes it there."""
    with ExitStack() as stack:
        stack.enter_context(held_elsewhere(small.path, small.profile))
        yield stack


def unlock(running: Running, path: Path) -> None:
    """Open a file with its passphrase, as a person does."""
    running.window.start(path)
    running.window.unlock.open.passphrase.setText(PASSPHRASE)
    running.window.unlock.open.submit()
    running.drain()
    running.drain()


def said(running: Running) -> str:
    return running.window.read_only.banner.words.text().replace("\u2068", "").replace("\u2069", "")


def offered(running: Running) -> list[str]:
    return [each.text() for each in running.window.read_only.buttons if not each.isHidden()]


def notice(running: Running) -> str:
    assert running.window.desk is not None
    line = running.window.desk.notice
    return "" if line.isHidden() else line.words.text()


def all_places(running: Running, meeting: str) -> Iterator[str]:
    """Show one page after the other."""
    desk = running.window.desk
    assert desk is not None
    for step in ("details", "minutes"):
        desk.open_meeting(meeting, step)
        running.drain()
        yield step
    running.window.care.show_facts()
    running.drain()
    yield "facts"
    running.window.show_meetings()
    running.drain()
    yield "list"


@pytest.mark.usefixtures("elsewhere")
def test_who_has_the_file_and_since_when_is_said_over_the_desk(
    running: Running, small: Made
) -> None:
    before = listing(small.path.parent)
    unlock(running, small.path)
    assert running.window.windowTitle() == f"{small.path.stem} (read only) — Rapporteur"
    assert "has this file open in another window since" in said(running)
    assert "You see it as it was at" in said(running)
    assert offered(running) == ["Read again"]
    assert running.window.desk is not None
    assert len(running.window.desk.meetings) == 1
    running.window.close()
    running.drain()
    assert listing(small.path.parent) == before


@pytest.mark.usefixtures("elsewhere")
def test_reading_asks_for_nothing_to_be_stored(
    running: Running, small: Made, held_once: tuple[Made, SmallMeeting]
) -> None:
    unlock(running, small.path)
    for place in all_places(running, held_once[1].id):
        assert (place, notice(running)) == (place, "")


@pytest.mark.usefixtures("elsewhere")
def test_no_key_types_anywhere(
    running: Running, small: Made, held_once: tuple[Made, SmallMeeting]
) -> None:
    unlock(running, small.path)
    desk = running.window.desk
    assert desk is not None
    tried = 0
    for place in all_places(running, held_once[1].id):
        if place == "minutes":
            QTest.keyClick(desk, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
            running.drain()
        for line in _lines(desk):
            if not line.isVisible() or line.property("reads"):
                continue
            line.setFocus()
            before = _text(line)
            QTest.keyClicks(line, "xyz")
            for key in (Qt.Key.Key_Return, Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
                QTest.keyClick(line, key)
            committed = QInputMethodEvent("", [])
            committed.setCommitString("ق")
            QApplication.sendEvent(line, committed)
            QTest.keyClick(line, Qt.Key.Key_Tab)
            running.drain()
            assert _text(line) == before, (place, line.accessibleName())
            assert line.isReadOnly()
            assert "read only" in line.accessibleDescription()
            tried += 1
    assert tried >= 8
    assert notice(running) == NOTHING_CHANGED


@pytest.mark.usefixtures("elsewhere")
def test_acts_are_off_and_their_keys_say_why(
    running: Running, small: Made, held_once: tuple[Made, SmallMeeting]
) -> None:
    unlock(running, small.path)
    for _ in all_places(running, held_once[1].id):
        pass
    assert running.window.desk is not None
    running.window.desk.open_meeting(held_once[1].id, "minutes")
    running.drain()
    pressed = {
        each.text()
        for each in running.window.desk.stack.findChildren(QPushButton)
        if each.isEnabled()
    }
    assert pressed <= {"All details", "Fewer details", "Back to the minutes", "", "Cancel"}
    on = {act.text() for act in running.table.all() if act.isEnabled()}
    assert {"Export the public record…", "History", "Statement above", "Lock"} <= on
    assert not on & {"Next speaker", "New meeting", "Undo", "Change passphrase…", "Start minutes"}
    running.window.desk.notice.hide()
    QTest.keyClick(
        running.window.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
    )
    assert notice(running) == NOTHING_CHANGED


@pytest.mark.usefixtures("elsewhere")
def test_an_act_that_a_page_switches_on_stays_off(running: Running, small: Made) -> None:
    unlock(running, small.path)
    running.window.commands.new_meeting.setEnabled(True)
    assert not running.window.commands.new_meeting.isEnabled()


@pytest.mark.usefixtures("elsewhere")
def test_words_can_be_selected_and_copied(
    running: Running, small: Made, held_once: tuple[Made, SmallMeeting]
) -> None:
    unlock(running, small.path)
    assert running.window.desk is not None
    running.window.desk.open_meeting(held_once[1].id, "details")
    running.drain()
    line = next(
        each
        for each in running.window.desk.findChildren(QLineEdit)
        if each.isVisible() and each.text() == "Sefra"
    )
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(line, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "Sefra"


@pytest.mark.usefixtures("elsewhere")
def test_the_public_record_can_be_written_and_the_history_read(
    qtbot: QtBot,
    running: Running,
    small: Made,
    held_once: tuple[Made, SmallMeeting],
    tmp_path: Path,
) -> None:
    unlock(running, small.path)
    assert running.window.desk is not None
    running.window.desk.open_meeting(held_once[1].id, "minutes")
    running.drain()
    out = tmp_path / "record.txt"
    running.window.export.write(out)
    for _ in range(3):
        running.drain()
    if not out.exists():
        running.window.export.gate.go_on.click()
        for _ in range(3):
            running.drain()
    assert "Fifth meeting" in out.read_text("utf-8")
    running.window.history.show.trigger()
    running.drain()
    panel = running.window.history.panel
    assert panel is not None
    assert panel.isVisible()
    qtbot.waitUntil(panel.writer.isReadOnly)


def test_the_file_is_had_when_it_is_free(
    running: Running, small: Made, elsewhere: ExitStack, held_once: tuple[Made, SmallMeeting]
) -> None:
    unlock(running, small.path)
    assert running.window.desk is not None
    running.window.desk.open_meeting(held_once[1].id, "details")
    elsewhere.close()
    running.window.read_only.ask_again()
    running.drain()
    assert "nobody else has this file open any more" in said(running)
    assert offered(running) == ["Read again", "Open to write"]
    running.window.read_only.write.click()
    running.drain()
    assert not running.work.is_read_only()
    assert running.window.windowTitle() == f"{small.path.stem} — Rapporteur"
    assert running.window.desk.place() == (held_once[1].id, "details")
    running.window.new_meeting()
    running.drain()
    assert len(running.window.desk.meetings) == 2
    assert lock_path(small.path).exists()


@pytest.mark.usefixtures("elsewhere")
def test_a_file_that_is_not_free_stays_as_it_is_seen(running: Running, small: Made) -> None:
    unlock(running, small.path)
    running.window.read_only.open_to_write()
    running.drain()
    assert "is open in another window" in notice(running)
    assert running.work.is_read_only()
    assert running.window.read_only.again.isEnabled()


def test_reading_again_shows_what_was_written_meanwhile(running: Running, small: Made) -> None:
    other = open_file(small.path, passphrase=PASSPHRASE, profile=small.profile)
    running.window.start(small.path)
    running.work.open_with(
        open_file, path=small.path, passphrase=PASSPHRASE, profile=small.profile, read_only=True
    )
    running.drain()
    running.window.show_desk(small.path)
    running.drain()
    add(other, Meeting(title="Sixth meeting"))
    assert running.window.desk is not None
    running.window.read_only.again.click()
    running.drain()
    assert {row.title for row in running.window.desk.meetings} == {"Fifth meeting", "Sixth meeting"}
    assert running.work.is_read_only()
    other.close()


def test_the_file_of_a_computer_that_is_gone_is_taken_over_when_asked_twice(
    running: Running, small: Made
) -> None:
    leave_lock(small.path, small.key, age=600.0)
    unlock(running, small.path)
    assert "Amal Haddad left this file open on LAPTOP-4" in said(running)
    assert offered(running) == ["Read again", "Take it over…"]
    running.window.read_only.over.click()
    assert "can no longer be saved there" in said(running)
    assert offered(running) == ["Take it over", "Cancel"]
    assert running.window.read_only.leave_it.hasFocus()
    running.window.read_only.leave_it.click()
    assert offered(running) == ["Read again", "Take it over…"]
    running.window.read_only.over.click()
    running.window.read_only.take.click()
    running.drain()
    running.drain()
    assert not running.work.is_read_only()
    running.window.new_meeting()
    running.drain()
    assert running.window.desk is not None
    assert len(running.window.desk.meetings) == 2


def test_a_living_computer_is_named_and_not_taken_over(running: Running, small: Made) -> None:
    leave_lock(small.path, small.key)
    unlock(running, small.path)
    assert "Amal Haddad has this file open on LAPTOP-4 since" in said(running)
    assert offered(running) == ["Read again"]


def test_a_backup_opens_read_only_and_is_not_remembered(
    running: Running, small: Made, tmp_path: Path
) -> None:
    place = tmp_path / f"kept{SUFFIX}"
    file = small.open()
    write_backup(file, place, why="copy")
    file.close()
    before = listing(tmp_path / "data") | {"backup": str(place.stat().st_mtime_ns)}
    running.window.start(place)
    assert running.window.unlock.open.place.text().startswith("A backup: it opens read only")
    unlock(running, place)
    assert said(running).startswith("Read only: this is a backup. You see the file as it was at")
    assert running.window.desk is not None
    assert len(running.window.desk.meetings) == 1
    assert place not in [each.path for each in recent_files(running.settings)]
    assert offered(running) == ["Restore to a file…"]
    out = tmp_path / "made" / "again.rapporteur"
    out.parent.mkdir()
    running.window.care.copies.restore_to(out)
    for _ in range(3):
        running.drain()
    assert str(out) in notice(running)
    made_again = open_file(out, passphrase=PASSPHRASE, profile=small.profile)
    assert_whole(made_again)
    made_again.close()
    running.work.close_file()
    running.drain()
    assert listing(tmp_path / "data") | {"backup": str(place.stat().st_mtime_ns)} == before
    still = open_file(place, passphrase=PASSPHRASE, profile=small.profile)
    assert_whole(still)
    assert content(still)["tables"]["meeting"]
    still.close()


@pytest.mark.usefixtures("elsewhere")
def test_a_place_that_takes_nothing_is_said(running: Running, small: Made) -> None:
    unlock(running, small.path)
    now = "2026-11-24T10:31:00+00:00"
    running.window.read_only._standing = Standing(small.path, PLACE, now)
    running.window.read_only.show_standing()
    assert said(running).startswith("Read only: nothing can be written to the folder data.")
    assert offered(running) == ["Read again", "Open to write"]


@pytest.mark.usefixtures("elsewhere")
def test_it_is_said_in_arabic_too(running: Running, small: Made) -> None:
    unlock(running, small.path)
    english = said(running)
    running.window.choose_language("ar")
    running.drain()
    assert said(running) != english
    assert running.work.is_read_only()


def _lines(desk: QWidget) -> list[QLineEdit | QTextEdit | QPlainTextEdit]:
    return [
        *desk.findChildren(QLineEdit),
        *desk.findChildren(QTextEdit),
        *desk.findChildren(QPlainTextEdit),
    ]


def _text(line: QLineEdit | QTextEdit | QPlainTextEdit) -> str:
    return line.text() if isinstance(line, QLineEdit) else line.toPlainText()
