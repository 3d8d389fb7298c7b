"""What a person chooses for this computer: look, text size, when to lock, recent files."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from app.features.unlock.models import REMEMBER_KEY, forget_files
from app.features.unlock.rules import IDLE_KEY, idle_minutes
from app.shell.commands import Commands, mark_choice
from app.shell.services import Services


class Choosing(QObject):
    """Keeps each choice in the settings, carries it out and ticks it in its menu."""

    text_resized = Signal()
    idle_chosen = Signal(int)
    """Minutes without typing until the file locks itself; 0 for never."""

    def __init__(self, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._commands: Commands | None = None

    def mark(self, commands: Commands, language: str) -> None:
        """Tick what is in force in the menus of these commands."""
        self._commands = commands
        settings, theme = self._services.settings, self._services.theme
        mark_choice(commands.theme, theme.choice)
        mark_choice(commands.text_size, str(theme.text_size))
        mark_choice(commands.language, language)
        mark_choice(commands.idle, str(self.idle()))
        commands.remember.blockSignals(True)
        commands.remember.setChecked(bool(settings.get(REMEMBER_KEY, True)))
        commands.remember.blockSignals(False)

    def theme(self, name: str) -> None:
        """Follow the system, or stay light or dark."""
        self._services.settings.set("theme", name)
        self._services.theme.choose(name)
        if self._commands is not None:
            mark_choice(self._commands.theme, name)

    def text_size(self, percent: str) -> None:
        """Scale the text."""
        self._services.settings.set("text_size", int(percent))
        self._services.theme.set_text_size(int(percent))
        if self._commands is not None:
            mark_choice(self._commands.text_size, percent)
        self.text_resized.emit()

    def idle(self) -> int:
        """The minutes without typing until the file locks itself; 0 for never."""
        return idle_minutes(self._services.settings.get(IDLE_KEY))

    def choose_idle(self, minutes: str) -> None:
        """Let the file lock itself after other minutes without typing, or never."""
        self._services.settings.set(IDLE_KEY, int(minutes))
        if self._commands is not None:
            mark_choice(self._commands.idle, minutes)
        self.idle_chosen.emit(int(minutes))

    def remember_files(self, wanted: bool) -> None:
        """Keep the list of recent files, or empty it and keep none."""
        self._services.settings.set(REMEMBER_KEY, wanted)
        if not wanted:
            forget_files(self._services.settings)
