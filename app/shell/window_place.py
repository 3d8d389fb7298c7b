"""Where the window stands on the screen, remembered on this computer."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QWidget

from app.core.settings import Settings

KEY: Final = "window"
FIRST_SIZE: Final = (1366, 740)


def restore_place(window: QWidget, settings: Settings) -> None:
    """Put the window where it stood last; the first time it has the size of a small screen."""
    kept = settings.get(KEY, "")
    if not kept or not window.restoreGeometry(QByteArray.fromBase64(str(kept).encode())):
        window.resize(*FIRST_SIZE)


def keep_place(window: QWidget, settings: Settings) -> None:
    """Remember where the window stands."""
    settings.set(KEY, bytes(window.saveGeometry().toBase64().data()).decode())
