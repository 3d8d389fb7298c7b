"""An error of the program keeps the unfinished line and shows a report without a word of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.core.reports import report_error
from app.core.runs import LastRun
from app.features.minutes.usecases import read_minutes
from app.shell.trouble import ReportPage

if TYPE_CHECKING:
    from app.features.minutes.records import MinutesRecord
    from tests.support.window import Running

LINE = "A line nobody has finished"


@pytest.fixture
def typing(desk: Running) -> Running:
    """The minutes of a meeting, in the middle of a line."""
    desk.window.start_minutes()
    desk.drain()
    _type("nor")
    page = desk.window.desk.page() if desk.window.desk else None
    assert page is not None
    page.acts.next_speaker()  # type: ignore[attr-defined]
    desk.drain()
    _type(LINE)
    return desk


def _type(words: str) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, words)


def test_the_unfinished_line_is_in_the_file_at_once(typing: Running) -> None:
    typing.window.trouble.show()
    typing.drain()
    found: list[MinutesRecord] = []
    assert typing.window.desk is not None
    meeting = typing.window.desk.place()[0]
    typing.work.read(read_minutes, done=found.append, meeting=meeting)
    typing.drain()
    assert found[0].draft is not None
    assert found[0].draft.text == LINE


def test_the_report_is_shown_where_it_is_asked_for(typing: Running) -> None:
    typing.window.trouble.show(report_error(ValueError, None))
    frame = typing.window.desk
    assert frame is not None
    assert "What was saved is safe" in frame.notice.words.text()
    assert frame.notice.offer.text() == "Show the report"
    frame.notice.offer.click()
    typing.drain()
    page = frame.page()
    assert isinstance(page, ReportPage)
    words = page.text.toPlainText()
    assert "ValueError" in words
    assert LINE not in words


def test_a_run_that_was_brought_down_is_told_of_on_the_lock_screen(running: Running) -> None:
    said: list[str] = []
    running.window.trouble.said_at_lock.connect(said.append)
    running.window.trouble.tell_of(LastRun(in_order=False))
    assert "go on where it stopped" in said[0]


def test_after_a_run_that_ended_in_order_nothing_is_said(running: Running) -> None:
    said: list[str] = []
    running.window.trouble.said_at_lock.connect(said.append)
    running.window.trouble.tell_of(LastRun())
    assert said == []
