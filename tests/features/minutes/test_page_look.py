"""The page in other looks: dark, from right to left, larger, small windows, nothing in it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from app.core.paths import resources_dir
from app.shell.theme import Theme, load_fonts
from app.ui import roles
from tests.features.minutes.conftest import RoomMaker
from tests.features.minutes.room import ALT, CONTROL, Meeting, Room, Said, codes, words

Key = Qt.Key


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """The theme of the program; direction, style and look are put back afterwards."""
    load_fonts(resources_dir())
    look, font, palette = roles.look(), qapp.font(), qapp.palette()
    yield Theme(qapp, resources_dir())
    qapp.setStyleSheet("")
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    qapp.setFont(font)
    qapp.setPalette(palette)
    roles.set_look(look)


def test_dark_and_light_are_painted_without_complaint(theme: Theme, told: Room) -> None:
    grounds = []
    for name in ("light", "dark"):
        theme.choose(name)
        picture = told.window.grab().toImage()
        corner = told.page.notes.frame.mapTo(told.window, QPoint(20, 20))
        grounds.append(picture.pixelColor(corner).name())
    assert grounds == ["#ffffff", "#2a2926"]


def test_the_page_is_mirrored(theme: Theme, qapp: QApplication, open_room: RoomMaker) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    theme.set_arabic(arabic=True)
    names = {"TAM": {"ar": "تاماريا"}}
    said = (Said("TAM", ("إن المسح اكتمل.", "In English."), 0),)
    room = open_room(Meeting(language="ar", names=names, said=said))
    page = room.page
    assert page.outline.x() > page.notes.x() > page.public.mapTo(page, QPoint()).x()
    room.press(Key.Key_Return, CONTROL)
    room.type("تام")
    line = page.notes.frame.call_line
    assert line.x() > page.notes.width() / 2
    edge = line.mapTo(page, QPoint(line.width(), 0)).x()
    assert line.popup.geometry().right() + 1 == edge
    room.window.grab()
    assert "أ) قالت دولة" in room.public()


@pytest.mark.parametrize(("percent", "outline"), [(100, True), (125, False)])
def test_the_agenda_folds_first_when_text_is_large(
    theme: Theme, told: Room, percent: int, *, outline: bool
) -> None:
    theme.set_text_size(percent)
    told.window.resize(1310, 640)
    told.window.grab()
    assert told.page.outline.isVisible() is outline
    assert told.page.public.isVisible()


def test_the_first_statement_stands_at_the_top(theme: Theme, room: Room) -> None:
    theme.choose("light")
    frame = room.page.notes.frame
    assert frame.y() <= roles.px(32) + 1
    room.type("tam")
    room.type("One.")
    room.press(Key.Key_Return, CONTROL)
    assert frame.geometry().bottom() < room.page.notes.hints.y()


def test_a_meeting_without_agenda_and_attendees_can_be_minuted(open_room: RoomMaker) -> None:
    room = open_room(Meeting(floor=(), agenda=()))
    room.type("zor")
    room.press(Key.Key_Return, CONTROL)
    room.type("It came.")
    room.press(Key.Key_Return)
    room.press(Key.Key_PageDown, ALT)
    made = room.last()
    assert (codes(made), words(made), made.agenda_item_id) == (["ZOR"], ["It came."], "")
    assert "a) A participant said:" in room.public()


def test_a_long_statement_leaves_room_for_the_list(told: Room) -> None:
    for _ in range(40):
        told.press(Key.Key_Return)
        told.type("x")
    notes = told.page.notes
    assert notes.view.height() >= roles.px(90)
    assert notes.frame.geometry().bottom() < notes.hints.y() + 1
    caret = notes.frame.editor.cursorRect()
    assert notes.frame.editor.viewport().rect().contains(caret.center())


def test_a_wider_window_gives_its_room_to_the_notes(told: Room) -> None:
    for width in (1322, 1900):
        told.window.resize(width, 672)
        told.window.hide()
        told.window.show()
        told.window.grab()
        sizes = told.page.splitter.sizes()
        assert (sizes[0], sizes[2]) == (196, 462)


def test_the_frame_has_the_height_of_its_text_at_every_width(told: Room) -> None:
    told.type(" It could also send four more before the rains, as soon as funds came." * 2)
    notes = told.page.notes
    heights = []
    for width in (1322, 900, 700, 1322):
        told.window.resize(width, 672)
        told.window.grab()
        heights.append(notes.frame.height())
        assert heights[-1] == notes.frame.sizeHint().height()
    assert heights[0] == heights[-1] < heights[1]


def test_the_line_of_keys_says_what_can_be_pressed(told: Room) -> None:
    hints = told.page.notes.hints
    assert hints.words().startswith("Enter next point, Ctrl+Enter next speaker")
    told.press(Key.Key_Return, CONTROL)
    told.type("no")
    assert "take" in hints.words()
    assert "r/Enter" in hints.words()
    told.press(Key.Key_Escape)
    told.press(Key.Key_Up, ALT)
    assert "Del delete" in hints.words()
    told.press(Key.Key_D, CONTROL)
    assert "nothing changed" in hints.words()
