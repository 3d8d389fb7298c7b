"""Every screen opens in every language, and everything that takes the keyboard has a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from tests.support.window import Running, window, with_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from tests.support.files import Made

OWN_PARTS = "qt_"
"""Names Qt gives to the parts of its own widgets."""


def lock_screen(_running: Running, _made: Made) -> None:
    """The lock screen is there from the start."""


def passphrase(running: Running, made: Made) -> None:
    running.window.unlock.show_file(made.path)


def recovery_key_form(running: Running, made: Made) -> None:
    running.window.unlock.show_file(made.path)
    running.window.unlock.open.other.click()


def new_file(running: Running, _: Made) -> None:
    running.window.unlock.show_new()


def recovery_key(running: Running, _: Made) -> None:
    running.window.unlock.show_key("Tamaria", ("H7KQ-2MXD", "9TRB-W4FA", "C3NP-6YVJ", "E8SZ-L5GU"))


def meetings(running: Running, made: Made) -> None:
    with_file(running, made.open())


def details(running: Running, made: Made) -> None:
    with_file(running, made.open())
    running.window.new_meeting()


def minutes(running: Running, made: Made) -> None:
    with_file(running, made.open())
    running.window.start_minutes()


def palette(running: Running, made: Made) -> None:
    minutes(running, made)
    running.drain()
    running.window.find_or_do()


def gate(running: Running, made: Made) -> None:
    minutes(running, made)
    running.drain()
    running.window.export.gate.ask(["Norland", "Mr Vale"])


def facts(running: Running, made: Made) -> None:
    with_file(running, made.open())
    running.window.care.show_facts()


def other_passphrase(running: Running, made: Made) -> None:
    with_file(running, made.open())
    running.window.care.change_passphrase()


SCREENS: tuple[Callable[[Running, Made], None], ...] = (
    *(lock_screen, passphrase, recovery_key_form, new_file, recovery_key),
    *(meetings, details, minutes, palette, gate, facts, other_passphrase),
)


@pytest.fixture(params=["en", "ar"])
def running(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[Running]:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    made = window(qtbot, application, language=request.param)
    yield made
    made.language.use("en")
    made.close()


@pytest.mark.parametrize("screen", SCREENS)
def test_a_screen_opens_and_can_be_walked_by_keyboard(
    running: Running, made: Made, screen: Callable[[Running, Made], None]
) -> None:
    screen(running, made)
    running.drain()
    right_to_left = running.language.code == "ar"
    assert (running.window.layoutDirection() == Qt.LayoutDirection.RightToLeft) == right_to_left
    nameless = [
        f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}"
        for widget in running.window.findChildren(QWidget)
        if takes_keyboard(widget) and not widget.accessibleName() and not own_words(widget)
    ]
    assert nameless == []
    assert running.window.focusWidget() is not None


@pytest.mark.parametrize("screen", SCREENS)
def test_a_screen_fits_the_smallest_window(
    running: Running, made: Made, screen: Callable[[Running, Made], None]
) -> None:
    screen(running, made)
    running.drain()
    hint = running.window.minimumSizeHint()
    assert hint.width() <= 1280
    assert hint.height() <= 640


def takes_keyboard(widget: QWidget) -> bool:
    """Whether the keyboard can come to a widget that is shown."""
    return (
        widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not widget.objectName().startswith(OWN_PARTS)
        and not (isinstance(widget.parent(), QAbstractItemView) and not widget.accessibleName())
        and widget.focusProxy() is None
    )


def own_words(widget: QWidget) -> bool:
    """Whether a button speaks by its own words."""
    words = getattr(widget, "text", None)
    return callable(words) and bool(words())
