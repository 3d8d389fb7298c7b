"""A file clicked in the Finder reaches the program that runs already."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from app.shell.opening import FileRequests


def test_the_desktop_s_request_becomes_a_path(qapp: QApplication) -> None:
    requests = FileRequests(qapp)
    asked: list[Path] = []
    requests.asked.connect(asked.append)
    path = "/somewhere/Tamaria coalition.rapporteur"
    qapp.sendEvent(qapp, QFileOpenEvent(QUrl.fromLocalFile(path)))
    assert asked == [Path(path)]
    requests.deleteLater()
