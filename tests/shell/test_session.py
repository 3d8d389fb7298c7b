"""The desktop session, heard over a real bus from a small logind, and in the words of Windows."""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING

from PySide6.QtDBus import QDBusConnection

from app.shell.session.bus import BusSession
from app.shell.session.windows import (
    LOCK,
    POWER,
    SUSPEND,
    UNLOCK,
    Message,
    MessageFilter,
    WindowsSession,
)
from app.shell.session.windows import SESSION as SESSION_MESSAGE
from tests.support.logind import MANAGER, OTHER_SESSION, SAVER, SESSION, logind

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_sleep_waits_and_lock_is_heard(qtbot: QtBot) -> None:
    with logind() as service:
        bus = QDBusConnection.connectToBus(service.address, service.address)
        session = BusSession(system=bus, desktop=bus)
        session.listen()
        session.hold_sleep()
        qtbot.waitUntil(session.holds_sleep)
        assert service.heard == ["GetSession", "Inhibit"]
        with qtbot.waitSignal(session.sleeping):
            service.say(MANAGER, "PrepareForSleep", True)
        service.say(OTHER_SESSION, "Lock")
        with qtbot.waitSignal(session.locked):
            service.say(SAVER, "ActiveChanged", True)
        with qtbot.waitSignal(session.unlocked):
            service.say(SAVER, "ActiveChanged", False)
        with qtbot.waitSignal(session.locked):
            service.say(SESSION, "Lock")
        # Awake again: the old descriptor is closed, another one asked for.
        service.say(MANAGER, "PrepareForSleep", False)
        qtbot.waitUntil(lambda: sorted(service.heard[2:]) == ["Inhibit", "released"])
        qtbot.waitUntil(session.holds_sleep)
        QDBusConnection.disconnectFromBus(service.address)


def test_somebody_else_s_session_is_none_of_ours(qtbot: QtBot) -> None:
    with logind() as service:
        bus = QDBusConnection.connectToBus(service.address, service.address)
        session = BusSession(system=bus, desktop=bus)
        session.listen()
        qtbot.waitUntil(lambda: service.heard == ["GetSession"])
        service.say(OTHER_SESSION, "Lock")
        with qtbot.waitSignal(session.sleeping):
            service.say(MANAGER, "PrepareForSleep", True)
        assert not session.is_locked
        QDBusConnection.disconnectFromBus(service.address)


def test_without_a_bus_nothing_is_heard_and_nothing_breaks() -> None:
    nowhere = QDBusConnection("nowhere")
    session = BusSession(system=nowhere, desktop=nowhere)
    session.listen()
    session.hold_sleep()
    assert not session.holds_sleep()
    assert not session.is_locked


def test_the_messages_of_windows_are_understood(qtbot: QtBot) -> None:
    session = WindowsSession()
    reading = MessageFilter(session)

    def send(message: int, word: int, kind: bytes = b"windows_generic_MSG") -> object:
        made = Message(None, message, word)
        return reading.nativeEventFilter(kind, ctypes.addressof(made))

    with qtbot.waitSignal(session.locked):
        assert send(SESSION_MESSAGE, LOCK) == (False, 0)
    with qtbot.waitSignal(session.unlocked):
        send(SESSION_MESSAGE, UNLOCK)
    with qtbot.waitSignal(session.sleeping):
        send(POWER, SUSPEND)
    with qtbot.assertNotEmitted(session.locked):
        send(SESSION_MESSAGE, 5)
        send(POWER, LOCK)
        send(SESSION_MESSAGE, LOCK, b"xcb_generic_event_t")
