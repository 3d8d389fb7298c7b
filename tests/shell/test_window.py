"""The frame: what it remembers, how it locks, undoes, speaks another language."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from app.core.settings import Settings
from app.features.unlock.models import recent_files
from app.shell import relaunch
from app.shell.sidebar import EntryRole

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from tests.support.files import Made
    from tests.support.window import Running


def desk_of(running: Running) -> object:
    assert running.window.desk is not None
    return running.window.desk


def test_the_file_that_is_open_is_named_and_remembered(desk: Running, made: Made) -> None:
    assert desk.window.windowTitle() == f"{made.path.stem} — Rapporteur"
    assert [file.path for file in recent_files(desk.settings)] == [made.path]
    assert desk.window.desk is not None
    assert desk.window.desk.saved.words.text().startswith("Opened")


def test_recent_files_can_be_off(desk: Running) -> None:
    desk.window.choosing.remember_files(False)
    assert recent_files(desk.settings) == ()


def test_locking_closes_the_file_and_asks_for_a_fresh_process(desk: Running, made: Made) -> None:
    asked: list[list[str]] = []
    desk.window.relaunch.connect(asked.append)
    desk.window.lock()
    assert asked == [["--file", str(made.path)]]


def test_the_fresh_process_is_this_very_program() -> None:
    assert relaunch.command("--new") == [sys.executable, "-m", "app", "--new"]
    assert relaunch.environment()["PYTHONPATH"]


def test_a_new_meeting_appears_everywhere(desk: Running) -> None:
    desk.window.new_meeting()
    desk.drain()
    frame = desk.window.desk
    assert frame is not None
    assert frame.place()[1] == "details"
    assert frame.saved.words.text().startswith("Saved")
    keys = [
        frame.sidebar.list.model().index(row, 0).data(EntryRole).key
        for row in range(frame.sidebar.list.model().rowCount())
    ]
    assert keys == ["meetings", f"meetings/{frame.place()[0]}"]


def test_start_minutes_opens_the_meeting_of_today_once(desk: Running) -> None:
    desk.window.start_minutes()
    desk.drain()
    frame = desk.window.desk
    assert frame is not None
    meeting, step = frame.place()
    assert step == "minutes"
    desk.window.show_meetings()
    desk.window.start_minutes()
    desk.drain()
    assert frame.place() == (meeting, "minutes")
    assert len(frame.meetings) == 1


def test_the_minutes_fold_the_sidebar_and_remember_otherwise(desk: Running) -> None:
    desk.window.start_minutes()
    desk.drain()
    frame = desk.window.desk
    assert frame is not None
    seen = [frame.sidebar.narrow]
    desk.window.going.fold_sidebar()
    seen.append(frame.sidebar.narrow)
    desk.window.show_meetings()
    desk.window.start_minutes()
    desk.drain()
    assert [*seen, frame.sidebar.narrow] == [True, False, False]


def test_undo_takes_the_last_act_back_and_names_it(desk: Running) -> None:
    desk.window.new_meeting()
    desk.drain()
    undo = desk.window.undoing.undo
    assert undo.text() == "Undo new meeting"
    desk.window.show_meetings()
    undo.trigger()
    desk.drain()
    assert desk.window.desk is not None
    assert desk.window.desk.meetings == ()
    assert desk.window.undoing.redo.text() == "Redo new meeting"
    desk.window.undoing.redo.trigger()
    desk.drain()
    assert len(desk.window.desk.meetings) == 1


def test_undo_in_a_line_takes_back_its_typing_first(desk: Running) -> None:
    desk.window.new_meeting()
    desk.drain()
    desk.window.show_meetings()
    line = QLineEdit(desk.window)
    line.show()
    line.setFocus()
    QTest.keyClicks(line, "word")
    QTest.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    desk.drain()
    assert line.text() == ""
    assert desk.window.desk is not None
    assert len(desk.window.desk.meetings) == 1
    line.deleteLater()


def test_a_refusal_stands_in_the_notice_line_and_takes_no_keyboard(desk: Running) -> None:
    frame = desk.window.desk
    assert frame is not None
    before = QApplication.focusWidget()
    desk.work.refused.emit("The stick was removed.")
    assert frame.notice.isVisible()
    assert frame.notice.words.text() == "The stick was removed."
    assert QApplication.focusWidget() is before


def test_what_is_not_saved_is_said_in_the_status_line(desk: Running) -> None:
    desk.work.save_failed.emit("full")
    frame = desk.window.desk
    assert frame is not None
    assert frame.saved.words.text().startswith("Not saved since")
    assert frame.saved.words.text().endswith(": disk full")
    assert frame.saved.elsewhere.isVisible()
    assert frame.saved.words.property("tone") == "danger"
    desk.work.saved.emit("10:33:41")
    assert frame.saved.words.text() == "Saved 10:33:41"
    assert frame.saved.elsewhere.isHidden()


def test_another_language_is_spoken_at_the_same_place(desk: Running) -> None:
    desk.window.start_minutes()
    desk.drain()
    assert desk.window.desk is not None
    place = desk.window.desk.place()
    desk.window.choose_language("ar")
    desk.drain()
    assert QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert desk.window.desk.place() == place
    assert desk.settings.get("language") == "ar"
    desk.window.choose_language("en")
    desk.drain()
    assert QApplication.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_a_lock_screen_after_a_desk_speaks_another_language(desk: Running, made: Made) -> None:
    desk.window._file_lost(made.path, "The file is not there any more.")
    # What was deleted is really gone before it is asked for again.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    desk.window.choose_language("ar")
    desk.window.choose_language("en")
    assert desk.window.desk is None
    assert desk.window.stack.currentWidget() is desk.window.unlock


def test_text_size_is_remembered(desk: Running) -> None:
    desk.window.choosing.text_size("125")
    assert desk.settings.get("text_size") == 125
    desk.window.choosing.text_size("100")


def test_a_menu_without_entries_is_not_shown(desk: Running) -> None:
    empty = [
        action.text()
        for action in desk.window.menuBar().actions()
        if action.isVisible() and not action.menu().actions()  # type: ignore[attr-defined]
    ]
    assert empty == []


def test_the_place_of_the_window_is_remembered(desk: Running, tmp_path: Path) -> None:
    desk.window.resize(1200, 700)
    desk.window.close()
    kept = Settings(tmp_path / "profile" / "settings.json")
    assert kept.get("window")


def test_an_error_of_the_program_says_a_sentence_without_text(
    desk: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QCoreApplication, "quit", lambda: None)
    desk.window.trouble.show()
    assert desk.window.desk is not None
    assert "What was saved is safe" in desk.window.desk.notice.words.text()
