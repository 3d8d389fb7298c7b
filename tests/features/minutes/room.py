"""A meeting in a real encrypted file, and the page on which its minutes are written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from threading import Event
from typing import Any, TypeVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from app.features.agenda.usecases import add_agenda_item, start_agenda_item
from app.features.attendees.usecases import add_attendee, add_delegation
from app.features.coalitions.usecases import create_coalition
from app.features.meetings.usecases import create_meeting
from app.features.minutes.page import MinutesPage
from app.features.minutes.records import MinutesRecord, StatementRecord
from app.features.minutes.usecases import add_statement, read_minutes
from app.shell.undoing import Undoing
from app.ui.actions import ActionTable, ShortcutGuard
from app.ui.bus import Bus
from app.ui.work import Work
from db.session import unit_of_work
from tests.support.files import Made

_Value = TypeVar("_Value")

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
PLAIN = Qt.KeyboardModifier.NoModifier

FLOOR = (
    ("TAM", "Tamaria", ("affected_state",), True),
    ("NOR", "Norland", ("donor_partner_state",), True),
    ("HEL", "Helvia", ("donor_partner_state",), True),
    ("VES", "Vestria", ("donor_partner_state",), True),
    ("OST", "Ostania", ("donor_partner_state",), True),
    ("LWT", "Landwright Trust", ("operator",), True),
    ("NRA", "Norvik Relief Action", ("operator",), False),
)
ITEMS = ("Introductory remarks", "Progress since September", "Clearance needs")


@dataclass(frozen=True, slots=True)
class Said:
    """One statement that is there before the page opens."""

    speaker: str
    points: tuple[str, ...]
    item: int = 0


@dataclass(slots=True)
class Meeting:
    """What stands in the file before the page opens."""

    language: str = "en"
    floor: Sequence[tuple[str, str, tuple[str, ...], bool]] = FLOOR
    names: dict[str, dict[str, str]] = field(default_factory=dict)
    agenda: Sequence[str] = ITEMS
    said: Sequence[Said] = ()
    id: str = ""
    items: tuple[str, ...] = ()

    def write(self, session: Session) -> None:
        """Put the meeting into a file."""
        create_coalition(session, name="Tamaria Country Coalition")
        self.id = create_meeting(session, title="Fifth meeting", language=self.language).id
        for code, name, types, present in self.floor:
            made = add_delegation(
                session, name=name, code=code, types=types, names=self.names.get(code)
            )
            add_attendee(session, meeting=self.id, delegation=made.id, types=types, present=present)
        items = [add_agenda_item(session, meeting=self.id, title=title) for title in self.agenda]
        self.items = tuple(item.id for item in items)
        for said in self.said:
            add_statement(
                session,
                meeting=self.id,
                item=self.items[said.item] if self.items else None,
                speaker=said.speaker,
                points=said.points,
                time="10:00",
            )


class Room:
    """The page in a window with its keys, as the shell puts it there."""

    def __init__(self, qtbot: QtBot, made: Made, meeting: Meeting) -> None:
        self.qtbot, self.meeting = qtbot, meeting
        file = made.open()
        with unit_of_work(file) as unit:
            meeting.write(unit.session)
        file.close()
        self.work = Work(Bus())
        self.work.open_with(made.open)
        self.work.drain()
        self.window = QMainWindow()
        self.page = MinutesPage(self.work, meeting.id, start_item=start_agenda_item)
        self.undoing = Undoing(self.work, self.window)
        self._open()

    def _open(self) -> None:
        self.qtbot.addWidget(self.window)
        self.window.setCentralWidget(self.page)
        actions = [*self.page.actions_of_page(), *self.undoing.actions()]
        self.window.addActions(actions)
        table = ActionTable(self.window)
        table.put("page", actions)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        self.guard = ShortcutGuard(table, application)
        self.undoing.before.connect(self.page.leave)
        self.work.bus.changed.connect(self.page.refresh)
        self.window.resize(1322, 672)
        self.window.show()
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow)
        self.settle()
        self.page.arrive()

    def close(self) -> None:
        """Close the file; everything asked for is stored."""
        self.guard.deleteLater()
        self.page.leave()
        self.work.shutdown()

    # ------------------------------------------------------------------ keys

    def focus(self) -> QWidget:
        """The widget that has the keyboard."""
        found = QApplication.focusWidget()
        assert found is not None
        return found

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
        """One key with its modifiers."""
        QTest.keyClick(self.focus(), key, modifiers)

    def type(self, text: str) -> None:
        """Letters as a keyboard of their script gives them, one event each."""
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, PLAIN, letter)
                QApplication.sendEvent(self.focus(), event)

    def compose(self, unfinished: str, finished: str = "") -> None:
        """What an input method gives."""
        event = QInputMethodEvent(unfinished, [])
        event.setCommitString(finished)
        QApplication.sendEvent(self.focus(), event)

    # ------------------------------------------------------------------ what happened

    def settle(self) -> None:
        """Let the file answer everything that was asked."""
        self.work.drain()
        self.page.desk.saving.flush()
        self.work.drain()

    def ask(self, question: Callable[..., _Value], **words: Any) -> _Value:
        """What a reading use-case gives, through the worker that owns the file."""
        found: list[_Value] = []
        self.work.read(question, done=found.append, **words)
        self.work.drain()
        return found[0]

    def stored(self) -> MinutesRecord:
        """The minutes as they stand in the file."""
        self.settle()
        return self.ask(read_minutes, meeting=self.meeting.id)

    def last(self) -> StatementRecord:
        """The statement made last, as it stands in the file."""
        return max(self.stored().statements, key=_id)

    def hold_the_file(self) -> Event:
        """Keep the worker busy until the event is set: a disk that does not answer."""
        released = Event()
        self.work.read(_wait, released=released)
        return released

    def line(self) -> str:
        """What stands in the call line."""
        return self.page.notes.frame.call_line.text()

    def is_calling(self) -> bool:
        """Whether the call line stands in the frame and has the keyboard."""
        line = self.page.notes.frame.call_line
        return self.page.notes.frame.is_calling() and self.focus() is line

    def offered(self) -> list[str]:
        """The codes in the list at the call line."""
        model = self.page.notes.frame.call_line.popup.model
        entries = [model.entry(row) for row in range(model.rowCount())]
        return [entry.code for entry in entries if entry is not None]

    def typed(self) -> list[str]:
        """The points in the editor of the running statement."""
        return [point.text for point in self.page.notes.frame.editor.points()]

    def public(self) -> str:
        """The public record as it is shown."""
        return self.page.public.toPlainText()


def codes(statement: StatementRecord) -> list[str]:
    """The codes of whoever made a statement."""
    return [speaker.code for speaker in statement.speakers]


def words(statement: StatementRecord) -> list[str]:
    """The private wordings of a statement's points."""
    return [point.text for point in statement.points]


def _id(statement: StatementRecord) -> str:
    return statement.id


def _wait(_session: Session, *, released: Event) -> None:
    assert released.wait(timeout=30)
