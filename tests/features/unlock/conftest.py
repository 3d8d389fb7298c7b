"""The window at its lock screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.support.window import Running, window

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


@pytest.fixture
def running(qtbot: QtBot, qapp: QApplication) -> Iterator[Running]:
    """The window at its lock screen."""
    made = window(qtbot, qapp)
    yield made
    made.close()
