"""Locked, closed or crashed: the next opening leads back to where one was, and undo goes on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest

from app.core.places import keep_place, read_place
from app.features.minutes.page import MinutesPage
from app.features.minutes.usecases import read_minutes
from app.shell.prepare import PreparePage
from db.session import reading
from tests.support.files import Made
from tests.support.window import Running, window, with_file

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

LONG = " ".join(["It had cleared the plateau and asked for one joint work plan."] * 6)


class Opener:
    """Opens the file in a window like the one before, which is gone by then."""

    def __init__(self, bot: QtBot, application: QApplication, made: Made) -> None:
        self.bot, self._application, self._made = bot, application, made
        self._shown: Running | None = None

    def __call__(self) -> Running:
        self.close()
        self._shown = window(self.bot, self._application)
        with_file(self._shown, self._made.open())
        self.settle(self._shown)
        return self._shown

    def close(self) -> None:
        """Close the window that is open."""
        if self._shown is not None:
            self._shown.close()
        self._shown = None

    def settle(self, running: Running) -> None:
        """Let answers and layouts come, and what waits for them."""
        for _ in range(3):
            running.drain()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        page = minutes_of(running)
        if page is not None:
            self.bot.waitUntil(lambda: not page._scroll_timer.isActive())


@pytest.fixture
def opened(qtbot: QtBot, qapp: QApplication, made: Made) -> Iterator[Opener]:
    """Opens the file again and again."""
    made_opener = Opener(qtbot, qapp, made)
    yield made_opener
    made_opener.close()


def minutes_of(running: Running) -> MinutesPage | None:
    page = running.window.desk.page() if running.window.desk else None
    return page if isinstance(page, MinutesPage) else None


def minutes(running: Running) -> MinutesPage:
    page = minutes_of(running)
    assert page is not None
    return page


def type_meeting(opened: Opener, running: Running, statements: int = 1) -> MinutesPage:
    """Statements of two points each; the caret stands at the end of the last."""
    running.window.start_minutes()
    opened.settle(running)
    page = minutes(running)
    for number in range(statements):
        if number:
            page.conduct.next_speaker()
        line = page.conduct.frame.call_line
        line.setText(f"Norland{number}")
        line.add_typed()
        editor = page.conduct.frame.editor
        QTest.keyClicks(editor, "First. ")
        editor.insertPlainText(LONG)
        QTest.keyClick(editor, Qt.Key.Key_Return)
        QTest.keyClicks(editor, "Second.")
        running.drain()
    return page


def test_the_lock_screen_may_be_gone_before_the_place_is_known(
    running: Running, made: Made
) -> None:
    running.work.open_with(made.open)
    running.drain()
    running.window.show_desk(made.path)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    running.drain()
    assert running.window.desk is not None
    assert running.window.desk.page().title() == "Meetings"


def test_the_caret_in_the_unfinished_line(opened: Opener) -> None:
    running = opened()
    page = type_meeting(opened, running)
    editor = page.conduct.frame.editor
    point = editor.caret()[0]
    editor.set_caret(point, 3)
    running.window.lock()
    running = opened()
    page = minutes(running)
    assert page.conduct.frame.editor.caret() == (point, 3)
    assert [each.text for each in page.conduct.frame.editor.points()][-1] == "Second."
    assert running.window.focusWidget() is page.conduct.frame.editor


def test_the_point_that_was_just_begun(opened: Opener) -> None:
    running = opened()
    page = type_meeting(opened, running)
    QTest.keyClick(page.conduct.frame.editor, Qt.Key.Key_Return)
    point, _ = page.conduct.frame.editor.caret()
    running.window.lock()
    page = minutes(opened())
    editor = page.conduct.frame.editor
    assert editor.caret() == (point, 0)
    assert [each.text for each in editor.points()][1:] == ["Second.", ""]


def test_the_call_line_and_the_statement_behind_it(opened: Opener) -> None:
    running = opened()
    page = type_meeting(opened, running)
    last = page.conduct.running.statement
    page.conduct.next_speaker()
    running.window.lock()
    page = minutes(opened())
    assert page.conduct.calling
    page.conduct.close_call()
    assert page.conduct.running.statement == last


def test_both_panes_stay_scrolled(opened: Opener) -> None:
    running = opened()
    page = type_meeting(opened, running, statements=8)
    opened.settle(running)
    notes, public = page.notes.view.verticalScrollBar(), page.public.verticalScrollBar()
    assert notes.maximum() > 400
    notes.setValue(217)
    public.setValue(131)
    public.actionTriggered.emit(0)
    left = notes.value(), public.value()
    running.window.close()
    page = minutes(opened())
    assert (
        page.notes.view.verticalScrollBar().value(),
        page.public.verticalScrollBar().value(),
    ) == left


def test_the_editor_in_an_earlier_statement(opened: Opener) -> None:
    running = opened()
    page = type_meeting(opened, running, statements=3)
    page.conduct.step(-1)
    page.conduct.step(-1)
    page.conduct.open_earlier("")
    edited = page.notes.view.edited()
    point = page.conduct.earlier.editor.points()[0].id
    page.conduct.earlier.editor.set_caret(point, 4)
    running.window.lock()
    page = minutes(opened())
    assert page.notes.view.edited() == edited
    assert page.conduct.earlier.editor.caret() == (point, 4)


def test_acts_are_undone_and_done_again_after_a_lock(opened: Opener) -> None:
    running = opened()
    type_meeting(opened, running)
    running.window.lock()
    running = opened()
    running.window.undoing.undo.trigger()
    opened.settle(running)
    assert said(running) == [[f"First. {LONG}"]]
    running.window.lock()
    running = opened()
    running.window.undoing.redo.trigger()
    opened.settle(running)
    assert said(running) == [[f"First. {LONG}", "Second."]]


def test_a_crash_leaves_the_place_of_a_moment_before(opened: Opener, made: Made) -> None:
    running = opened()
    page = type_meeting(opened, running, statements=2)
    running.window.returning._timer.timeout.emit()
    opened.settle(running)
    kept = place(made)
    assert kept["meeting"] == page.desk.meeting
    assert kept["page"]["running"] == page.conduct.running.statement


def test_a_row_and_a_field_of_prepare(opened: Opener) -> None:
    running = opened()
    running.window.new_meeting()
    opened.settle(running)
    assert running.window.desk is not None
    page = running.window.desk.page()
    assert isinstance(page, PreparePage)
    panes = page.panes()
    panes[-1].setFocus()
    running.window.close()
    running = opened()
    assert running.window.desk is not None
    page = running.window.desk.page()
    assert isinstance(page, PreparePage)
    opened.bot.waitUntil(lambda: running.window.focusWidget() is page.panes()[-1])


def test_a_place_without_its_meeting_is_the_list(opened: Opener, made: Made) -> None:
    file = made.open()
    keep_place(file, place={"meeting": "0", "step": "minutes", "page": {"caret": 7}})
    file.close()
    assert place(made) == {}
    running = opened()
    assert running.window.desk is not None
    assert running.window.desk.place() == ("", "")


@pytest.mark.parametrize(
    "page",
    [
        {"running": 5, "caret": "x", "notes": [1], "public": ["a", None], "selected": []},
        {"caret": [1, 2, 3], "edited": "gone", "calling": 1, "item": None},
        {},
    ],
)
def test_a_place_that_makes_no_sense_does_no_harm(
    opened: Opener, made: Made, page: dict[str, Any]
) -> None:
    running = opened()
    meeting = type_meeting(opened, running).desk.meeting
    running.window.lock()
    opened.close()
    file = made.open()
    keep_place(file, place={"meeting": meeting, "step": "minutes", "page": page})
    file.close()
    assert minutes(opened()).desk.meeting == meeting


def test_the_place_is_in_no_log_and_on_no_stack(made: Made) -> None:
    file = made.open()
    with reading(file) as session:
        before = dump_of(session)
    keep_place(file, place={"meeting": "", "step": "", "page": {}})
    with reading(file) as session:
        assert dump_of(session) == before
        assert read_place(session) == {"meeting": "", "step": "", "page": {}}
    file.close()


def dump_of(session: Any) -> object:
    from db.dump import dump

    return dump(session.connection(), with_log=True)


def place(made: Made) -> dict[str, Any]:
    file = made.open()
    try:
        with reading(file) as session:
            return read_place(session)
    finally:
        file.close()


def said(running: Running) -> list[list[str]]:
    """The words in the file of the meeting that is shown."""
    found: list[list[list[str]]] = []

    def look(file: Any) -> None:
        with reading(file) as session:
            record = read_minutes(session, meeting=minutes(running).desk.meeting)
            found.append([[p.text for p in each.points] for each in record.statements])

    running.work.with_file(look)
    running.drain()
    return found[0]
