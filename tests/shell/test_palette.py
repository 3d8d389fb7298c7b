"""Find or do: a few letters, Enter, and the caret is back where it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLineEdit

from app.shell.found import Thing, ThingModel
from app.shell.palette import Palette

if TYPE_CHECKING:
    from tests.support.window import Running


@pytest.fixture
def palette(desk: Running) -> Palette:
    return desk.window.palette_frame


@pytest.fixture
def line(desk: Running) -> QLineEdit:
    made = QLineEdit("half a sentence", desk.window)
    made.show()
    made.setFocus()
    made.setCursorPosition(4)
    return made


def shown(palette: Palette) -> list[str]:
    model = palette.list.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_letters_choose_and_enter_carries_out(
    desk: Running, palette: Palette, line: QLineEdit
) -> None:
    desk.window.find_or_do()
    QTest.keyClicks(palette.line, "dark")
    assert any("Dark" in words for words in shown(palette))
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    assert palette.isHidden()
    assert desk.theme.choice == "dark"
    assert desk.settings.get("theme") == "dark"
    assert desk.window.focusWidget() is line


def test_escape_goes_back_exactly_to_where_the_caret_was(
    desk: Running, palette: Palette, line: QLineEdit
) -> None:
    desk.window.find_or_do()
    QTest.keyClicks(palette.line, "anything")
    QTest.keyClick(palette.line, Qt.Key.Key_Escape)
    assert palette.isHidden()
    assert desk.window.focusWidget() is line
    assert line.cursorPosition() == 4
    assert line.text() == "half a sentence"


def test_the_same_key_closes_it_again(desk: Running, palette: Palette, line: QLineEdit) -> None:
    desk.window.find_or_do()
    QTest.keyClick(palette.line, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert palette.isHidden()
    assert desk.window.focusWidget() is line


@pytest.mark.usefixtures("line")
def test_keys_of_the_page_do_nothing_while_it_is_open(desk: Running, palette: Palette) -> None:
    narrow = desk.window.desk.sidebar.narrow if desk.window.desk else None
    desk.window.find_or_do()
    QTest.keyClick(palette.line, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert desk.window.desk is not None
    assert desk.window.desk.sidebar.narrow == narrow


def test_arrows_pass_over_headings(desk: Running, palette: Palette) -> None:
    desk.window.find_or_do()
    for _ in range(3):
        QTest.keyClick(palette.line, Qt.Key.Key_Down)
        thing = palette.list.currentIndex().data(Qt.ItemDataRole.UserRole)
        assert thing.run is not None
    for _ in range(5):
        QTest.keyClick(palette.line, Qt.Key.Key_Up)
    assert palette.list.currentIndex().data(Qt.ItemDataRole.UserRole).run is not None


def test_nothing_found_is_said(desk: Running, palette: Palette) -> None:
    desk.window.find_or_do()
    QTest.keyClicks(palette.line, "qqqq")
    assert palette.list.isHidden()
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_the_best_comes_first_within_its_group(desk: Running) -> None:
    model = ThingModel(desk.window)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.offer(
        (
            Thing("Fold the sidebar", "Do", run=str),
            Thing("Full screen", "Do", run=str),
            Thing("Fifth meeting", "Go", run=str),
        )
    )
    model.filter("fu")
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == ["Do", "Full screen"]
    model.filter("f")
    assert model.rowCount() == 5
