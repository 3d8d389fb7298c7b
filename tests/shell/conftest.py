"""A window for each test, over a file of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.support.window import Running, window, with_file

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from tests.support.files import Made


@pytest.fixture
def running(qtbot: QtBot, qapp: QApplication) -> Iterator[Running]:
    """The window at its lock screen."""
    made = window(qtbot, qapp)
    yield made
    made.language.use("en")
    made.close()


@pytest.fixture
def desk(running: Running, made: Made) -> Running:
    """The window at the desk of an empty file."""
    with_file(running, made.open())
    return running
