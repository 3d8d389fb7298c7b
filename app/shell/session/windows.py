"""The session of a Windows desktop, by the messages Windows sends to a window that asks."""

from __future__ import annotations

import ctypes
import sys
from typing import Any, Final

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from app.shell.session import Session

POWER: Final = 0x0218  # WM_POWERBROADCAST
SUSPEND: Final = 4  # PBT_APMSUSPEND
SESSION: Final = 0x02B1  # WM_WTSSESSION_CHANGE
LOCK: Final = 7  # WTS_SESSION_LOCK
UNLOCK: Final = 8  # WTS_SESSION_UNLOCK
THIS_SESSION: Final = 0  # NOTIFY_FOR_THIS_SESSION


class Message(ctypes.Structure):
    """The beginning of MSG, as far as it is read here."""

    _fields_ = (
        ("window", ctypes.c_void_p),
        ("message", ctypes.c_uint),
        ("word", ctypes.c_size_t),
    )


class WindowsSession(Session):
    """Hears lock and sleep through the window it belongs to."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._filter: MessageFilter | None = None

    def listen(self) -> None:
        application, window = QCoreApplication.instance(), self.parent()
        if application is None or not isinstance(window, QWidget):
            return
        self._filter = MessageFilter(self)
        application.installNativeEventFilter(self._filter)
        if sys.platform == "win32":
            sessions = ctypes.WinDLL("wtsapi32")
            sessions.WTSRegisterSessionNotification(
                ctypes.c_void_p(int(window.winId())), THIS_SESSION
            )

    def hear(self, message: int, word: int) -> None:
        """Take one message of Windows; most are none of ours."""
        if message == POWER and word == SUSPEND:
            self.sleeping.emit()
        elif message == SESSION and word in {LOCK, UNLOCK}:
            self.say_locked(word == LOCK)


class MessageFilter(QAbstractNativeEventFilter):
    """Reads the messages on their way to the window and keeps none back."""

    def __init__(self, session: WindowsSession) -> None:
        super().__init__()
        self._session = session

    def nativeEventFilter(  # noqa: N802  Qt's own name
        self, kind: QByteArray | bytes | bytearray | memoryview, message: int
    ) -> Any:
        if bytes(kind) == b"windows_generic_MSG":  # type: ignore[arg-type]
            found = Message.from_address(int(message))
            if found.message in {POWER, SESSION}:
                self._session.hear(found.message, found.word)
        return False, 0
