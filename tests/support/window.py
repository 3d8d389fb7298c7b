"""The real window over a real encrypted file, built as bootstrap builds it."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.core.paths import resources_dir
from app.core.settings import Settings
from app.shell.language import Language
from app.shell.services import Services
from app.shell.theme import Theme, load_fonts
from app.shell.window import MainWindow
from app.ui.actions import ActionTable, ShortcutGuard
from app.ui.bus import Bus
from app.ui.work import Work
from db.file import OpenFile


@dataclass(frozen=True, slots=True)
class Running:
    """A window with everything it stands on."""

    window: MainWindow
    work: Work
    bus: Bus
    theme: Theme
    language: Language
    table: ActionTable
    settings: Settings
    guard: ShortcutGuard

    def drain(self) -> None:
        """Wait for all work and for whatever its answers asked for."""
        self.work.drain()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def close(self) -> None:
        """End work and window, and take the look back."""
        self.work.shutdown()
        self.window.hide()
        # The guard first: it would ask the actions of a window that is gone.
        self.guard.deleteLater()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def build(application: QApplication, *, language: str = "en", theme: str = "light") -> Running:
    """Build the window; it is not shown yet."""
    resources = resources_dir()
    load_fonts(resources)
    settings = Settings(Path(os.environ["RAPPORTEUR_PROFILE"]) / "settings.json")
    look = Theme(application, resources)
    look.choice = theme
    spoken = Language(application, look, resources)
    spoken.use(language)
    bus = Bus()
    work = Work(bus)
    table = ActionTable()
    guard = ShortcutGuard(table, application)
    services = Services(work, bus, settings, look, table)
    made = MainWindow(services, spoken)
    made.resize(1366, 740)
    return Running(made, work, bus, look, spoken, table, settings, guard)


def window(bot: QtBot, application: QApplication, *, language: str = "en") -> Running:
    """Build the window and show it at its lock screen, with the keyboard."""
    made = build(application, language=language)
    with bot.waitActive(made.window):
        made.window.show()
        made.window.activateWindow()
    made.window.start()
    return made


def with_file(running: Running, file: OpenFile) -> None:
    """Let the window work with a file that is open already, and show its desk."""
    running.work.open_with(lambda: file)
    running.drain()
    running.window.show_desk(file.path)
    running.drain()
