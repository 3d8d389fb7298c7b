"""The session of a Linux desktop, by D-Bus: logind, and the screen savers of the desktops."""

from __future__ import annotations

import os
from typing import Any, Final

from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusObjectPath,
    QDBusPendingCallWatcher,
    QDBusUnixFileDescriptor,
)

from app.shell.session import Session

LOGIND: Final = "org.freedesktop.login1"
MANAGER: Final = "org.freedesktop.login1.Manager"
MANAGER_PATH: Final = "/org/freedesktop/login1"
SESSION: Final = "org.freedesktop.login1.Session"
SAVERS: Final = (
    "org.freedesktop.ScreenSaver",
    "org.gnome.ScreenSaver",
    "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
    "org.xfce.ScreenSaver",
)


class BusSession(Session):
    """Hears sleep and lock. Without a bus, or without logind, the rest is heard all the same."""

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        system: QDBusConnection | None = None,
        desktop: QDBusConnection | None = None,
    ) -> None:
        """Listen on the buses of this system and of this desktop, or on those given."""
        super().__init__(parent)
        self._system = system or QDBusConnection.systemBus()
        self._desktop = desktop or QDBusConnection.sessionBus()
        self._held: QDBusUnixFileDescriptor | None = None
        self._holds = False

    def listen(self) -> None:
        if self._system.isConnected():
            self._system.connect(
                LOGIND, MANAGER_PATH, MANAGER, "PrepareForSleep", self, _slot("_sleep(bool)")
            )
            # Where the desktop starts programs outside its session, "auto" still finds it.
            self._ask_logind("GetSession", os.environ.get("XDG_SESSION_ID", "auto"))
        if self._desktop.isConnected():
            for saver in SAVERS:
                self._desktop.connect(
                    "", "", saver, "ActiveChanged", self, _slot("_saver_changed(bool)")
                )
                # It may have locked while the passphrase was being tried.
                path = "/" + saver.replace(".", "/")
                self._ask(self._desktop, _call(saver, path, saver, "GetActive"))

    def hold_sleep(self) -> None:
        self._holds = True
        if self._system.isConnected() and self._held is None:
            why = self.tr("Locking the open file")
            self._ask_logind("Inhibit", "sleep", "Rapporteur", why, "delay")

    def holds_sleep(self) -> bool:
        """Whether logind has agreed to wait."""
        return self._held is not None

    def _ask_logind(self, method: str, *arguments: str) -> None:
        self._ask(self._system, _call(LOGIND, MANAGER_PATH, MANAGER, method, *arguments))

    def _ask(self, bus: QDBusConnection, message: QDBusMessage) -> None:
        """Ask a service something without waiting for it."""
        watcher = QDBusPendingCallWatcher(bus.asyncCall(message), self)
        watcher.finished.connect(self._answered)

    @Slot(QDBusPendingCallWatcher)
    def _answered(self, watcher: QDBusPendingCallWatcher) -> None:
        for value in watcher.reply().arguments() if not watcher.isError() else ():
            if isinstance(value, QDBusUnixFileDescriptor):
                # The sleep waits as long as this is open, and not after this process.
                self._held = value
            elif isinstance(value, QDBusObjectPath):
                self._listen_to(value.path())
            elif value is True:
                self.say_locked(True)
        watcher.deleteLater()

    def _listen_to(self, path: str) -> None:
        for name, slot in (("Lock", "_session_locked()"), ("Unlock", "_session_unlocked()")):
            self._system.connect(LOGIND, path, SESSION, name, self, _slot(slot))

    @Slot(bool)
    def _sleep(self, going: bool) -> None:
        if going:
            self.sleeping.emit()
        elif self._holds:
            self._held = None
            self.hold_sleep()

    @Slot()
    def _session_locked(self) -> None:
        self.say_locked(True)

    @Slot()
    def _session_unlocked(self) -> None:
        self.say_locked(False)

    @Slot(bool)
    def _saver_changed(self, active: bool) -> None:
        self.say_locked(active)


def _slot(signature: str) -> Any:
    # The stubs of PySide6 ask for bytes, which it refuses at run time.
    return SLOT(signature)


def _call(service: str, path: str, interface: str, method: str, *arguments: str) -> QDBusMessage:
    made = QDBusMessage.createMethodCall(service, path, interface, method)
    made.setArguments(list(arguments))
    # Nobody is started for being asked.
    made.setAutoStartService(False)
    return made
