"""A private D-Bus with a small logind on it, which sends what a test writes to it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusObjectPath,
    QDBusUnixFileDescriptor,
    QDBusVirtualObject,
)

from tests.house.repository import ROOT

MANAGER = ("/org/freedesktop/login1", "org.freedesktop.login1.Manager")
SESSION = ("/org/freedesktop/login1/session/_31", "org.freedesktop.login1.Session")
OTHER_SESSION = ("/org/freedesktop/login1/session/_32", "org.freedesktop.login1.Session")
SAVER = ("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver")


@dataclass(frozen=True, slots=True)
class Logind:
    """The bus and the service on it, in a process of its own."""

    address: str
    process: subprocess.Popen[str]
    heard: list[str] = field(default_factory=list)
    """What it was asked, and what was let go: `Inhibit`, `GetSession`, `released`."""

    def say(self, place: tuple[str, str], name: str, value: bool | None = None) -> None:
        """Send a signal."""
        words = [*place, name] + ([] if value is None else [str(value)])
        assert self.process.stdin is not None
        self.process.stdin.write(" ".join(words) + "\n")
        self.process.stdin.flush()

    def listen(self) -> None:
        """Write down what the service says, until it ends."""
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.heard.append(line.strip())


@contextmanager
def logind() -> Iterator[Logind]:
    """Start bus and service; both end with the block."""
    if shutil.which("dbus-daemon") is None:
        pytest.skip("talks over a bus of its own; missing here: dbus-daemon")
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address=1"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert daemon.stdout is not None
    try:
        address = daemon.stdout.readline().strip()
        service = subprocess.Popen(
            [sys.executable, "-m", "tests.support.logind", address],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        made = Logind(address, service)
        try:
            assert service.stdout is not None
            assert service.stdout.readline() == "ready\n"
            listening = threading.Thread(target=made.listen)
            listening.start()
            yield made
        finally:
            service.terminate()
            service.wait(30)
            listening.join()
            for pipe in (service.stdin, service.stdout):
                assert pipe is not None
                pipe.close()
    finally:
        daemon.terminate()
        daemon.communicate(timeout=30)


class Manager(QDBusVirtualObject):
    """Answers as logind does: an inhibitor is an open descriptor."""

    def introspect(self, path: str) -> str:
        return ""

    def handleMessage(self, message: QDBusMessage, connection: QDBusConnection) -> bool:  # noqa: N802
        _say(message.member())
        if message.member() == "Inhibit":
            reading, writing = os.pipe()
            _answer(connection, message, QDBusUnixFileDescriptor(writing))
            os.close(writing)
            Inhibitor(reading, self)
            return True
        if message.member() == "GetSession":
            _answer(connection, message, QDBusObjectPath(SESSION[0]))
            return True
        return False


class Inhibitor(QObject):
    """The end of an inhibitor that logind keeps: it is readable once nobody has the other one."""

    def __init__(self, descriptor: int, parent: QObject) -> None:
        super().__init__(parent)
        self._watch = QSocketNotifier(descriptor, QSocketNotifier.Type.Read, self)
        self._watch.activated.connect(self._released)

    def _released(self) -> None:
        self._watch.setEnabled(False)
        _say("released")


def _say(words: str) -> None:
    sys.stdout.write(words + "\n")
    sys.stdout.flush()


def _answer(connection: QDBusConnection, message: QDBusMessage, value: object) -> None:
    reply = message.createReply()
    reply.setArguments([value])
    connection.send(reply)


def serve(address: str) -> None:
    """Be logind on the bus at `address`, and send each signal named in a line of the input."""
    application = QCoreApplication([])
    bus = QDBusConnection.connectToBus(address, "logind")
    manager = Manager()
    bus.registerVirtualObject(MANAGER[0], manager)
    bus.registerService("org.freedesktop.login1")
    lines = QSocketNotifier(0, QSocketNotifier.Type.Read)

    def send(_descriptor: int) -> None:
        for line in os.read(0, 4096).decode().splitlines():
            path, interface, name, *value = line.split()
            message = QDBusMessage.createSignal(path, interface, name)
            message.setArguments([each == "True" for each in value])
            bus.send(message)

    lines.activated.connect(send)
    _say("ready")
    application.exec()


if __name__ == "__main__":
    serve(sys.argv[1])
