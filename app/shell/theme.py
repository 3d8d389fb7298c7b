"""The theme: fonts, palette and the only stylesheet, from the roles in resources/themes."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from app.ui import icons, roles

SYSTEM: Final = "system"
LIGHT: Final = "light"
DARK: Final = "dark"
CONTRAST: Final = "contrast"
CHOICES: Final = (SYSTEM, LIGHT, DARK)
TEXT_SIZES: Final = (90, 100, 110, 125, 150)

PALETTE: Final[tuple[tuple[QPalette.ColorRole, str], ...]] = (
    (QPalette.ColorRole.Window, "window"),
    (QPalette.ColorRole.WindowText, "text"),
    (QPalette.ColorRole.Base, "page"),
    (QPalette.ColorRole.AlternateBase, "alt"),
    (QPalette.ColorRole.Text, "text"),
    (QPalette.ColorRole.Button, "base"),
    (QPalette.ColorRole.ButtonText, "text"),
    (QPalette.ColorRole.BrightText, "danger"),
    (QPalette.ColorRole.Highlight, "sel"),
    (QPalette.ColorRole.HighlightedText, "text"),
    (QPalette.ColorRole.Accent, "accent"),
    (QPalette.ColorRole.Link, "accent"),
    (QPalette.ColorRole.LinkVisited, "accent"),
    (QPalette.ColorRole.PlaceholderText, "text3"),
    (QPalette.ColorRole.ToolTipBase, "page"),
    (QPalette.ColorRole.ToolTipText, "text"),
    (QPalette.ColorRole.Light, "page"),
    (QPalette.ColorRole.Midlight, "line"),
    (QPalette.ColorRole.Mid, "line2"),
    (QPalette.ColorRole.Dark, "edge"),
    (QPalette.ColorRole.Shadow, "edge"),
)
INACTIVE_TEXT: Final = (
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.Text,
    QPalette.ColorRole.ButtonText,
)
# Under high contrast the system's own colours stand for the roles.
SYSTEM_ROLES: Final[dict[QPalette.ColorRole, tuple[str, ...]]] = {
    QPalette.ColorRole.Window: ("window", "alt", "hover", "soft", "dangerbg", "cautionbg", "okbg"),
    QPalette.ColorRole.Base: ("base", "page"),
    QPalette.ColorRole.Highlight: ("sel", "accent"),
    QPalette.ColorRole.HighlightedText: ("onaccent",),
    QPalette.ColorRole.WindowText: (
        *("text", "text2", "text3", "edge", "line", "line2"),
        *("danger", "caution", "ok"),
    ),
}
PLACEHOLDER: Final = re.compile(r"\$(px|pt_)?([a-z0-9_]+)")


def read_theme(path: Path) -> dict[str, QColor]:
    """The colours of one theme file by role."""
    parsed = tomllib.loads(path.read_text(encoding="utf-8"))
    return {role: QColor(value) for role, value in parsed["roles"].items()}


def load_fonts(resources: Path) -> list[str]:
    """Load every bundled font and return the families that are available now."""
    families: set[str] = set()
    for suffix in ("*.ttf", "*.otf"):
        for path in sorted((resources / "fonts").rglob(suffix)):
            number = QFontDatabase.addApplicationFont(str(path))
            families.update(QFontDatabase.applicationFontFamilies(number) if number >= 0 else ())
    return sorted(families)


def palette_of(colours: dict[str, QColor]) -> QPalette:
    """The palette of a theme; disabled words take the colour of hints."""
    palette = QPalette()
    for role, name in PALETTE:
        palette.setColor(role, colours[name])
    for role in INACTIVE_TEXT:
        palette.setColor(QPalette.ColorGroup.Disabled, role, colours["text3"])
    return palette


class Theme(QObject):
    """Applies one look to the whole program, again whenever a choice or the system changes."""

    def __init__(self, application: QApplication, resources: Path) -> None:
        super().__init__(application)
        self._application = application
        self._folder = resources / "themes"
        self._sheet = (self._folder / "rapporteur.qss").read_text(encoding="utf-8")
        self.choice = SYSTEM
        self.text_size = 100
        self.arabic = False
        application.setStyle("Fusion")
        application.styleHints().colorSchemeChanged.connect(self.apply)

    def choose(self, choice: str) -> None:
        """Follow the system, or stay light or dark."""
        self.choice = choice if choice in CHOICES else SYSTEM
        self.apply()

    def set_text_size(self, percent: int) -> None:
        """Scale all text and lengths, 90 to 150 per cent."""
        self.text_size = min(max(percent, TEXT_SIZES[0]), TEXT_SIZES[-1])
        self.apply()

    def set_arabic(self, arabic: bool) -> None:
        """Use the larger steps of Arabic text."""
        self.arabic = arabic
        self.apply()

    def name(self) -> str:
        """Which theme is shown now: light, dark, or contrast where the system asks for it."""
        hints = self._application.styleHints()
        if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
            return CONTRAST
        if self.choice != SYSTEM:
            return self.choice
        return DARK if hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT

    def apply(self) -> None:
        """Put the look into force: roles first, then font, palette, stylesheet and icons."""
        name = self.name()
        if name == CONTRAST:
            self._apply_system()
            return
        roles.set_look(self._look(name, read_theme(self._folder / f"{name}.toml")))
        self._application.setFont(roles.font("ui"))
        self._application.setPalette(palette_of(roles.look().colours))
        self._application.setStyleSheet(self.stylesheet(name))
        icons.refresh()

    def stylesheet(self, name: str) -> str:
        """The stylesheet with colours, lengths and text sizes of the look in force."""
        words = {
            "themes": self._folder.as_posix(),
            "theme": name,
            "serif": _quoted(roles.SERIF),
            "fixed": _quoted(roles.FIXED),
        }

        def value(match: re.Match[str]) -> str:
            kind, key = match.group(1), match.group(2)
            if kind == "px":
                return f"{roles.px(float(key))}px"
            if kind == "pt_":
                return f"{roles.text_points(key):.3f}pt"
            return words.get(key) or roles.colour(key).name()

        return PLACEHOLDER.sub(value, self._sheet)

    def _look(self, name: str, colours: dict[str, QColor]) -> roles.Look:
        dpi = self._application.primaryScreen().logicalDotsPerInch()
        return roles.Look(name, colours, self.text_size / 100, dpi, self.arabic)

    def _apply_system(self) -> None:
        self._application.setStyleSheet("")
        palette = self._application.style().standardPalette()
        colours = {
            name: palette.color(role) for role, names in SYSTEM_ROLES.items() for name in names
        }
        roles.set_look(self._look(CONTRAST, colours))
        self._application.setFont(roles.font("ui"))
        self._application.setPalette(palette)
        icons.refresh()


def _quoted(families: tuple[str, ...]) -> str:
    return ", ".join(f'"{family}"' for family in families)
