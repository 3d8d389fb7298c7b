"""The language of the window: translations, direction, Qt's own words."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from app.core.words import translate_with
from app.shell.theme import Theme
from app.ui.languages import LANGUAGES, RIGHT_TO_LEFT


class Language:
    """Installs one language at a time; without its file the words stay English."""

    def __init__(self, application: QApplication, theme: Theme, resources: Path) -> None:
        self._application = application
        self._theme = theme
        self._folder = resources / "translations"
        self._installed: list[QTranslator] = []
        self.code = "en"
        translate_with(QCoreApplication.translate)

    def first_choice(self, kept: str) -> str:
        """The language to start with: the one kept, else the system's if we speak it."""
        known = {code for code, _ in LANGUAGES}
        if kept in known:
            return kept
        system = QLocale.system().name().partition("_")[0]
        return system if system in known else "en"

    def use(self, code: str) -> None:
        """Speak a language from now on; windows already built are to be built again."""
        self.code = code
        for translator in self._installed:
            self._application.removeTranslator(translator)
        qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        self._installed = []
        for name, folder in ((f"qtbase_{code}", qt_folder), (f"rapporteur_{code}", self._folder)):
            translator = QTranslator(self._application)
            if translator.load(name, str(folder)):
                self._application.installTranslator(translator)
                self._installed.append(translator)
        mirrored = code in RIGHT_TO_LEFT
        self._application.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight
        )
        self._theme.set_arabic(code == "ar")
