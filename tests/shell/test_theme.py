"""Words can be read in every theme, and the look follows the choice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPalette

from app.core.paths import resources_dir
from app.shell.theme import CONTRAST, Theme, load_fonts, read_theme
from app.ui import icons, roles

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

GROUNDS = ("window", "base", "page", "alt", "hover", "sel")
TEXTS = {
    "text": (*GROUNDS, "dangerbg", "cautionbg", "okbg"),
    "text2": (*GROUNDS, "soft"),
    "text3": GROUNDS,
    "accent": ("window", "base", "page", "sel", "soft", "hover"),
    "onaccent": ("accent",),
    "danger": ("window", "base", "page", "sel", "dangerbg", "hover"),
    "caution": ("window", "base", "page", "sel", "cautionbg"),
    "ok": ("window", "base", "page", "sel", "okbg"),
}
PAIRS = [(text, ground) for text, grounds in TEXTS.items() for ground in grounds]


def luminance(colour: QColor) -> float:
    def linear(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(v) for v in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp, resources_dir())


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_words_stand_out_from_their_ground(name: str, text: str, ground: str) -> None:
    colours = read_theme(resources_dir() / "themes" / f"{name}.toml")
    assert contrast(colours[text], colours[ground]) >= 4.5


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize("ground", ["window", "base", "page"])
def test_borders_of_fields_stand_out_from_their_ground(name: str, ground: str) -> None:
    colours = read_theme(resources_dir() / "themes" / f"{name}.toml")
    assert contrast(colours["edge"], colours[ground]) >= 3


def test_both_themes_know_the_same_roles() -> None:
    folder = resources_dir() / "themes"
    assert read_theme(folder / "light.toml").keys() == read_theme(folder / "dark.toml").keys()


def test_choosing_a_theme_changes_palette_roles_and_icons(qapp: QApplication, theme: Theme) -> None:
    theme.choose("light")
    light = icons.pixmap("lock", "text").toImage()
    assert qapp.palette().color(QPalette.ColorRole.Window) == roles.colour("window")
    theme.choose("dark")
    assert roles.look().name == "dark"
    assert qapp.palette().color(QPalette.ColorRole.Window) == roles.colour("window")
    assert icons.pixmap("lock", "text").toImage() != light


def test_an_unknown_choice_follows_the_system(theme: Theme) -> None:
    theme.choose("sepia")
    assert theme.choice == "system"


def test_text_size_scales_fonts_and_lengths_alike(theme: Theme) -> None:
    theme.choose("light")
    theme.set_text_size(100)
    small, row = roles.font("ui").pointSizeF(), roles.px(28)
    theme.set_text_size(150)
    assert roles.font("ui").pointSizeF() == pytest.approx(small * 1.5)
    assert roles.px(28) == round(row * 1.5)
    theme.set_text_size(400)
    assert theme.text_size == 150


def test_arabic_is_a_step_larger(theme: Theme) -> None:
    theme.choose("light")
    theme.set_arabic(True)
    assert roles.text_px("ui") == 14
    assert roles.line("ui") == 22


def test_high_contrast_leaves_everything_to_the_system(
    qapp: QApplication, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(theme, "name", lambda: CONTRAST)
    theme.apply()
    assert qapp.styleSheet() == ""
    system = qapp.style().standardPalette()
    assert qapp.palette().color(QPalette.ColorRole.Window) == system.color(
        QPalette.ColorRole.Window
    )
    assert roles.colour("danger") == system.color(QPalette.ColorRole.WindowText)


def test_the_stylesheet_names_only_roles_that_exist(theme: Theme) -> None:
    theme.choose("light")
    sheet = (resources_dir() / "themes" / "rapporteur.qss").read_text(encoding="utf-8")
    assert sheet.count("\n") < 120
    assert "$" not in theme.stylesheet("light")


@pytest.mark.usefixtures("qapp")
def test_every_bundled_font_loads() -> None:
    assert "Inter" in load_fonts(resources_dir())


def test_figures_have_equal_width(theme: Theme) -> None:
    theme.choose("light")
    metrics = QFontMetricsF(roles.font("small"))
    assert len({metrics.horizontalAdvance(figure) for figure in "0123456789"}) == 1


def test_arrows_are_mirrored_from_right_to_left(qapp: QApplication, theme: Theme) -> None:
    theme.choose("light")
    arrow, lock = icons.pixmap("undo-2").toImage(), icons.pixmap("lock").toImage()
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        assert icons.pixmap("undo-2").toImage() != arrow
        assert icons.pixmap("lock").toImage() == lock
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
