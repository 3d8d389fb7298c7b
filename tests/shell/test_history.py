"""The history panel: what it tells follows what is meant, and it never takes the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.core.writer import who_writes
from app.features.minutes.page import MinutesPage
from app.features.minutes.usecases import edit_point
from app.shell.names import DETAILS, MINUTES
from db.session import reading, unit_of_work
from tests.features.minutes.room import Meeting, Said
from tests.support.window import Running, with_file

if TYPE_CHECKING:
    from app.features.history.page import HistoryPanel
    from tests.support.files import Made

SAID = (Said("HEL", ("It released the first tranche.",), 1), Said("NOR", ("It agreed.",), 1))


pytestmark = pytest.mark.usefixtures("meeting")


@pytest.fixture
def meeting(running: Running, made: Made) -> Meeting:
    """A meeting with two statements, its minutes shown, the history open."""
    written = Meeting(said=SAID)
    file = made.open()
    with unit_of_work(file) as unit:
        written.write(unit.session)
    file.close()
    with_file(running, made.open())
    desk = running.window.desk
    assert desk is not None
    desk.open_meeting(written.id, MINUTES)
    running.drain()
    running.window.history.toggle()
    choose(running, 1)
    return written


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def choose(running: Running, number: int) -> None:
    """Choose a statement in the list."""
    page = page_of(running)
    assert page.desk.record is not None
    page.notes.view.select(page.desk.record.statements[number].id)
    running.drain()


def panel_of(running: Running) -> HistoryPanel:
    assert running.window.history.panel is not None
    return running.window.history.panel


def page_of(running: Running) -> MinutesPage:
    assert running.window.desk is not None
    page = running.window.desk.page()
    assert isinstance(page, MinutesPage)
    return page


def test_it_tells_of_the_chosen_statement_and_leaves_the_keyboard(running: Running) -> None:
    panel = panel_of(running)
    assert "It agreed." in panel.telling.toPlainText()
    assert "first tranche" not in panel.telling.toPlainText()
    assert page_of(running).isAncestorOf(focused())


def test_it_follows_the_statement_that_is_chosen(running: Running) -> None:
    choose(running, 0)
    assert "first tranche" in panel_of(running).telling.toPlainText()


def test_it_tells_a_change_as_soon_as_it_is_stored(running: Running) -> None:
    record = page_of(running).desk.record
    assert record is not None
    point = record.statements[-1].points[0].id
    running.work.run(edit_point, point=point, text="It refused.")
    running.drain()
    told = panel_of(running).telling.toPlainText()
    assert "It agreed. It refused." in told


def test_an_attendee_and_the_meeting_itself_are_told_of_too(
    running: Running, meeting: Meeting
) -> None:
    desk = running.window.desk
    assert desk is not None
    desk.open_meeting(meeting.id, DETAILS)
    running.drain()
    desk.page().panes()[1].setFocus()
    running.drain()
    assert "Fifth meeting" in panel_of(running).telling.toPlainText()
    table = desk.page().panes()[0]
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Down)
    running.drain()
    assert desk.page().subject()[0] == "attendance"
    assert "Delegation" in panel_of(running).telling.toPlainText()


def test_the_list_of_meetings_tells_of_the_meeting_it_stands_on(running: Running) -> None:
    running.window.show_meetings()
    running.drain()
    assert "Fifth meeting" in panel_of(running).telling.toPlainText()


def test_escape_puts_it_away_and_gives_the_keyboard_back(running: Running) -> None:
    panel = panel_of(running)
    panel.telling.setFocus()
    assert "It agreed." in panel.telling.toPlainText()
    QTest.keyClick(panel.telling, Qt.Key.Key_Escape)
    assert panel.isHidden()
    assert page_of(running).isAncestorOf(focused())


def test_whoever_writes_gives_a_name_there(running: Running, made: Made) -> None:
    panel = panel_of(running)
    panel.writer.setFocus()
    QTest.keyClicks(panel.writer, "Amina Haddad")
    QTest.keyClick(panel.writer, Qt.Key.Key_Return)
    running.drain()
    assert "Amina Haddad" in panel.telling.toPlainText()
    file = made.open()
    with reading(file) as session:
        assert who_writes(session) == "Amina Haddad"
    file.close()


def test_f6_reaches_it(running: Running) -> None:
    panel, seen = panel_of(running), []
    for _ in range(12):
        running.window.going.next_pane()
        seen.append(QApplication.focusWidget())
    assert panel.telling in seen
    assert panel.writer in seen
