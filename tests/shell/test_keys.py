"""Every key has one meaning, and no text line swallows the key of an action."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from app.ui.actions import OWN_KEYS

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from tests.support.window import Running

FORBIDDEN = ("Ctrl+Q", "Ctrl+W", "Ctrl+H", "Ctrl+M", "Ctrl+,", "Ctrl+Space", "Ctrl+.", "F10")


def keys_of(actions: list[QAction]) -> list[str]:
    return [
        keys.toString(QKeySequence.SequenceFormat.PortableText)
        for action in actions
        for keys in action.shortcuts()
    ]


def open_minutes(desk: Running) -> None:
    desk.window.start_minutes()
    desk.drain()


def open_details(desk: Running) -> None:
    desk.window.new_meeting()
    desk.drain()


def open_list(desk: Running) -> None:
    desk.window.show_meetings()
    desk.drain()


PLACES = [open_list, open_details, open_minutes]


@pytest.mark.parametrize("go", PLACES)
def test_no_key_has_two_meanings(desk: Running, go: object) -> None:
    assert callable(go)
    go(desk)
    assert desk.table.doubles() == []


@pytest.mark.parametrize("go", PLACES)
def test_keys_that_systems_and_keyboards_need_are_left_alone(desk: Running, go: object) -> None:
    assert callable(go)
    go(desk)
    used = keys_of(desk.table.all())
    assert set(used).isdisjoint(FORBIDDEN)
    letters = [keys.rpartition("+")[2] for keys in used if keys.startswith("Alt+")]
    assert [letter for letter in letters if len(letter) == 1] == []
    assert [keys for keys in used if "Ctrl+Alt+" in keys] == []


@pytest.mark.parametrize("go", PLACES)
def test_no_text_line_swallows_the_key_of_an_action(desk: Running, go: object) -> None:
    assert callable(go)
    go(desk)
    lines = [
        line
        for kind in (QLineEdit, QTextEdit, QPlainTextEdit)
        for line in desk.window.findChildren(kind)
        if line.isVisible() and not line.property(OWN_KEYS)
    ]
    swallowed = [
        f"{type(line).__name__} {line.accessibleName()!r}: {keys.toString()}"
        for line in lines
        for action in desk.table.all()
        if action.isEnabled()
        for keys in action.shortcuts()
        if swallows(line, keys)
    ]
    assert swallowed == []


def swallows(line: QWidget, keys: QKeySequence) -> bool:
    """Whether a line accepts the keys as its own when it has the keyboard."""
    line.setFocus()
    pressed: QKeyCombination = keys[0]  # type: ignore[index]
    event = QKeyEvent(QEvent.Type.ShortcutOverride, pressed.key(), pressed.keyboardModifiers())
    event.ignore()
    QCoreApplication.sendEvent(line, event)
    return event.isAccepted()


def test_a_text_line_would_swallow_them_without_the_guard(desk: Running) -> None:
    line = QLineEdit(desk.window)
    line.show()
    line.setFocus()
    line.removeEventFilter(desk.guard)
    control = Qt.KeyboardModifier.ControlModifier
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, control)
    event.ignore()
    QCoreApplication.sendEvent(line, event)
    assert event.isAccepted()


def test_f6_walks_through_all_panes_and_back(desk: Running) -> None:
    open_minutes(desk)
    seen: list[QWidget | None] = []
    while desk.window.focusWidget() not in seen:
        seen.append(desk.window.focusWidget())
        desk.window.going.next_pane()
    assert len(seen) > 2
    assert desk.window.desk is not None
    assert desk.window.desk.sidebar.list in seen
    at = desk.window.focusWidget()
    desk.window.going.previous_pane()
    desk.window.going.next_pane()
    assert desk.window.focusWidget() is at


def test_the_key_of_an_action_works_from_within_a_line(desk: Running) -> None:
    line = QLineEdit(desk.window)
    line.show()
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert desk.window.palette_frame.isVisible()
