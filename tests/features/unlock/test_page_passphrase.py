"""The passphrase is changed and the file is checked from the window, while the file stays open."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.core.errors import Refusal
from app.features.unlock.page.changing import PassphrasePage
from app.features.unlock.usecases import open_file
from db.file import keys_path
from tests.support.files import PASSPHRASE, listing
from tests.support.raw import raw
from tests.support.window import with_file

if TYPE_CHECKING:
    from tests.support.files import Made
    from tests.support.window import Running

OTHER = "nine copper lanterns"
ENTER, ESCAPE, TAB = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Tab


@pytest.fixture
def page(running: Running, made: Made) -> PassphrasePage:
    with_file(running, made.open())
    running.window.care.passphrase.trigger()
    running.drain()
    assert running.window.desk is not None
    found = running.window.desk.page()
    assert isinstance(found, PassphrasePage)
    return found


def _type(*keys: str | Qt.Key) -> None:
    for key in keys:
        target = QApplication.focusWidget()
        assert isinstance(target, QWidget)
        if isinstance(key, str):
            QTest.keyClicks(target, key)
        else:
            QTest.keyClick(target, key)


def _opens(made: Made, passphrase: str) -> bool:
    try:
        open_file(path=made.path, passphrase=passphrase).close()
    except Refusal:
        return False
    return True


def test_another_passphrase_opens_the_file_which_stayed_open(
    running: Running, page: PassphrasePage, made: Made
) -> None:
    before = listing(made.path.parent)
    assert page.fields["old"].hasFocus()
    _type(PASSPHRASE, ENTER, OTHER, ENTER, OTHER, ENTER)
    assert page.change.text() == "Changing…"
    assert not page.leave()
    running.drain()
    desk = running.window.desk
    assert desk is not None
    assert desk.page() is desk.list_page
    assert desk.notice.words.text() == "The new passphrase opens the file from now on."
    assert [field.text() for field in page.fields.values()] == ["", "", ""]
    assert listing(made.path.parent)[str(made.path)] == before[str(made.path)]
    running.window.new_meeting()
    running.drain()
    assert len(desk.meetings) == 1
    running.work.close_file()
    running.drain()
    assert not _opens(made, PASSPHRASE)
    assert _opens(made, OTHER)


def test_a_wrong_old_passphrase_is_said_beside_its_field(
    running: Running, page: PassphrasePage, made: Made
) -> None:
    before = keys_path(made.path).read_bytes()
    _type("seventeen grey herrings", ENTER, OTHER, ENTER, OTHER, ENTER)
    running.drain()
    old = page.fields["old"]
    assert old.accessibleDescription().startswith("This passphrase does not open the file.")
    assert old.hasFocus()
    assert old.text() == ""
    assert page.fields["new"].text() == OTHER
    assert page.change.isEnabled()
    assert keys_path(made.path).read_bytes() == before


def test_what_is_missing_is_said_in_place(page: PassphrasePage) -> None:
    page.submit()
    assert page.fields["old"].accessibleDescription() == (
        "The passphrase that opens the file now is needed."
    )
    _type(PASSPHRASE)
    page.submit()
    assert page.fields["new"].hasFocus()
    _type(OTHER, ENTER, "nine copper", ENTER)
    assert page.fields["again"].hasFocus()
    assert page.fields["again"].accessibleDescription() == "The two passphrases are not the same."
    for key in ("new", "again"):
        page.fields[key].setText(PASSPHRASE)
    page.submit()
    assert "has already" in page.fields["new"].accessibleDescription()


def test_the_strength_is_told_while_it_is_typed(page: PassphrasePage) -> None:
    page.fields["new"].setFocus()
    _type("abc")
    assert page.strength.words.text() == "Weak: guessed within minutes. It is accepted."
    assert page.strength.meter.accessibleName() == "Strength 1 of 4"
    _type(" violet harbour seven walnut")
    assert page.strength.meter.accessibleName() == "Strength 4 of 4"
    _type(TAB)
    assert page.fields["again"].hasFocus()


def test_esc_goes_back_and_nothing_typed_stays(running: Running, page: PassphrasePage) -> None:
    desk = running.window.desk
    assert desk is not None
    _type(PASSPHRASE, ESCAPE)
    assert desk.page() is desk.list_page
    running.window.care.passphrase.trigger()
    assert desk.page() is page
    assert page.fields["old"].text() == ""
    _type(PASSPHRASE)
    running.window.show_meetings()
    assert page.fields["old"].text() == ""


def test_going_back_leads_to_the_meeting_one_came_from(
    running: Running, page: PassphrasePage
) -> None:
    desk = running.window.desk
    assert desk is not None
    running.window.new_meeting()
    running.drain()
    place = desk.place()
    running.window.care.facts.trigger()
    running.window.care.passphrase.trigger()
    assert desk.page() is page
    _type(ESCAPE)
    running.drain()
    assert desk.place() == place


def test_the_file_is_checked_and_found_whole(running: Running, made: Made) -> None:
    with_file(running, made.open())
    running.window.new_meeting()
    running.drain()
    assert running.window.desk is not None
    words = running.window.desk.notice.words
    running.window.care.check.trigger()
    assert words.text() == "Checking the file…"
    running.drain()
    assert words.text() == "This file is whole. Rows: 1, changes in its log: 1."


def test_what_is_wrong_with_the_file_is_listed(running: Running, made: Made) -> None:
    with_file(running, made.open())
    running.window.new_meeting()
    running.work.close_file()
    running.drain()
    with raw(made) as connection:
        connection.execute("UPDATE meeting SET title = 'planted'")
    running.work.open_with(made.open)
    assert running.window.desk is not None
    running.window.care.check.trigger()
    running.drain()
    words = running.window.desk.notice.words.text()
    assert words.startswith("This file has 1 problem: rows: meeting")
    assert "planted" not in words


def test_the_three_entries_stand_in_their_menus(running: Running, made: Made) -> None:
    before = {action.text() for action in running.table.all()}
    assert not before & {"Reference facts", "Change passphrase…"}
    with_file(running, made.open())
    texts = {action.text(): action.property("menuName") for action in running.table.all()}
    assert texts["Reference facts"] == "tools"
    assert texts["Change passphrase…"] == "file"
    assert texts["Check this file"] == "file"
    assert {"Reference facts", "Check this file"} <= {
        thing.words for thing in running.window._things()
    }
    running.window.care.facts.trigger()
    running.drain()
    assert running.table.doubles() == []
