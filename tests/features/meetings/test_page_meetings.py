"""The list of meetings shows the latest first and opens one at the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QAbstractItemModelTester

from app.features.meetings.models import listing
from app.features.meetings.models.words import ordinal
from app.features.meetings.page import MeetingsPage
from app.features.meetings.usecases import create_meeting, edit_meeting
from app.features.minutes.usecases import add_statement
from app.ui.actions import action

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.support.bench import Bench

ENTER, DOWN = Qt.Key.Key_Return, Qt.Key.Key_Down


class Frame(QObject):
    """Stands around the page: it has the actions of the first steps."""

    def __init__(self) -> None:
        super().__init__()
        self.done: list[str] = []
        self.new = action(self, "New meeting", self.new_meeting, keys="Ctrl+Shift+N", tip="Help.")
        self.start = action(self, "Start minutes", self.start_minutes, keys="F5", tip="Help.")

    def new_meeting(self) -> None:
        self.done.append("new")

    def start_minutes(self) -> None:
        self.done.append("start")


@pytest.fixture
def frame() -> Frame:
    return Frame()


@pytest.fixture
def page(bench: Bench, qtbot: QtBot, frame: Frame) -> MeetingsPage:
    made = MeetingsPage(bench.work, frame.new, [frame.start, frame.new])
    qtbot.addWidget(made)
    bench.tell(made)
    QAbstractItemModelTester(
        made.meetings, QAbstractItemModelTester.FailureReportingMode.Fatal, made
    )
    return made


def _line(page: MeetingsPage, place: int) -> list[str]:
    return [str(page.meetings.index(place, column).data()) for column in range(listing.COLUMNS)]


def test_an_empty_file_offers_the_first_steps(
    bench: Bench, page: MeetingsPage, frame: Frame
) -> None:
    bench.show(page)
    assert page.empty.isVisible()
    assert not page.table.isVisible()
    bench.type(ENTER, DOWN, ENTER)
    assert frame.done == ["start", "new"]


def test_the_latest_meeting_stands_first_with_its_state_in_words(
    bench: Bench, page: MeetingsPage
) -> None:
    bench.do(create_meeting, title="First meeting", date="2026-03-04", city="Geneva")
    second = bench.do(create_meeting, date="2026-11-24", city="Oru", status="circulated")
    bench.do(add_statement, meeting=second.id, points=["It was so."])
    bench.show(page)
    assert _line(page, 0) == ["2nd", "Meeting 2", "24 Nov 2026", "Oru", "Out for input", "1"]
    assert _line(page, 1) == ["1st", "First meeting", "4 Mar 2026", "Geneva", "Prepared", "–"]
    spoken = page.meetings.index(0, listing.STATEMENTS).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "1 statement"
    assert page.meetings.index(0, listing.STATEMENTS).data(listing.SORT) == 1


def test_enter_opens_the_meeting_that_has_the_keyboard(
    bench: Bench, page: MeetingsPage, qtbot: QtBot
) -> None:
    older = bench.do(create_meeting, date="2026-03-04")
    bench.do(create_meeting, date="2026-11-24")
    bench.show(page)
    with qtbot.waitSignal(page.open_meeting) as asked:
        bench.type(DOWN, ENTER)
    assert asked.args == [older.id, "details"]


def test_a_change_elsewhere_is_shown_and_the_line_keeps_the_keyboard(
    bench: Bench, page: MeetingsPage
) -> None:
    older = bench.do(create_meeting, title="Older", date="2026-03-04")
    bench.do(create_meeting, title="Newer", date="2026-11-24")
    bench.show(page)
    bench.type(DOWN)
    bench.do(edit_meeting, meeting=older.id, title="The older one")
    assert _line(page, 1)[listing.TITLE] == "The older one"
    bench.do(create_meeting, title="Newest", date="2027-01-12")
    assert page.meetings.meeting(page.table.currentIndex().row()) == older.id
    bench.undo()
    assert page.meetings.rowCount() == 2


def test_the_first_meeting_takes_the_place_of_the_first_steps(
    bench: Bench, page: MeetingsPage
) -> None:
    bench.show(page)
    bench.do(create_meeting, title="First meeting")
    assert page.table.hasFocus()
    bench.undo()
    assert page.empty.isVisible()


@pytest.mark.parametrize(
    ("number", "words"),
    [(1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (112, "112th"), (22, "22nd")],
)
def test_places_in_a_row_are_called_as_people_say(number: int, words: str) -> None:
    assert ordinal(number) == words


def test_a_meeting_without_a_number_has_none() -> None:
    assert ordinal(0) == ""
