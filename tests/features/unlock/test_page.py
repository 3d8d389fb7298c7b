"""Opening and making files at the lock screen, by keyboard, over real encrypted files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from db.recovery import lines_of
from tests.support.files import PASSPHRASE, listing

if TYPE_CHECKING:
    from app.features.unlock.page import UnlockPage
    from tests.support.files import Made
    from tests.support.window import Running


@pytest.fixture
def unlock(running: Running) -> UnlockPage:
    return running.window.unlock


def at(unlock: UnlockPage, made: Made) -> None:
    unlock.show_file(made.path)


def focused() -> QLineEdit:
    found = QApplication.focusWidget()
    assert isinstance(found, QLineEdit)
    return found


def test_the_passphrase_opens_the_file(running: Running, unlock: UnlockPage, made: Made) -> None:
    at(unlock, made)
    QTest.keyClicks(focused(), PASSPHRASE)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert unlock.open.open.text() == "Opening…"
    assert not unlock.open.open.isEnabled()
    running.drain()
    assert running.window.desk is not None
    assert running.window.windowTitle().startswith(made.path.stem)


def test_a_wrong_passphrase_is_answered_in_place(
    running: Running, unlock: UnlockPage, made: Made
) -> None:
    before = listing(made.path.parent)
    at(unlock, made)
    QTest.keyClicks(focused(), "seventeen grey herrings")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    running.drain()
    form = unlock.open
    assert running.window.desk is None
    assert form.trouble.what.text() == "This passphrase does not open the file."
    assert form.trouble.meaning.text().startswith("Nothing was changed.")
    assert form.passphrase.text() == ""
    assert form.passphrase.hasFocus()
    assert form.passphrase.property("state") == "wrong"
    assert form.look.isVisible()
    assert listing(made.path.parent) == before
    QTest.keyClicks(focused(), PASSPHRASE)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    running.drain()
    assert running.window.desk is not None


def test_the_recovery_key_opens_it_however_it_is_typed(
    running: Running, unlock: UnlockPage, made: Made
) -> None:
    at(unlock, made)
    unlock.open.other.click()
    QTest.keyClicks(focused(), made.recovery_key.lower().replace("-", " "))
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    running.drain()
    assert running.window.desk is not None


def test_a_misread_line_of_the_recovery_key_is_named(
    running: Running, unlock: UnlockPage, made: Made
) -> None:
    at(unlock, made)
    unlock.open.other.click()
    first = "2" if made.recovery_key[0] != "2" else "3"
    QTest.keyClicks(focused(), first + made.recovery_key[1:])
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    running.drain()
    assert unlock.open.trouble.what.text() == "Line 1 of the recovery key was misread."
    assert unlock.open.key.text() != ""


def test_a_missing_file_is_said(running: Running, unlock: UnlockPage, tmp_path: Path) -> None:
    unlock.show_file(tmp_path / "gone.rapporteur")
    QTest.keyClicks(focused(), "anything")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    running.drain()
    assert "gone.rapporteur" in unlock.open.trouble.what.text()


def test_caps_lock_is_noticed_by_what_arrives(unlock: UnlockPage, made: Made) -> None:
    at(unlock, made)
    QTest.keyClicks(focused(), "A", Qt.KeyboardModifier.NoModifier)
    assert unlock.open.passphrase.note.isVisible()
    QTest.keyClicks(focused(), "A", Qt.KeyboardModifier.ShiftModifier)
    assert not unlock.open.passphrase.note.isVisible()


def test_the_passphrase_is_shown_only_when_asked_for(unlock: UnlockPage, made: Made) -> None:
    at(unlock, made)
    assert unlock.open.passphrase.echoMode() == QLineEdit.EchoMode.Password
    unlock.open.passphrase.eye.click()
    assert unlock.open.passphrase.echoMode() == QLineEdit.EchoMode.Normal


def test_from_the_first_start_to_the_first_statement_by_keyboard(
    running: Running, unlock: UnlockPage, tmp_path: Path
) -> None:
    QTest.keyClick(running.window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    unlock.new.choose(tmp_path / "Tamaria Country Coalition.rapporteur")
    for words in ("Tamaria Country Coalition", "Tamaria", PASSPHRASE, PASSPHRASE):
        QTest.keyClicks(focused(), words)
        QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert unlock.new.make.text() == "Creating…"
    running.drain()
    assert unlock.key.isVisible()
    QTest.keyClick(unlock.key.print, Qt.Key.Key_Escape)
    running.drain()
    desk = running.window.desk
    assert desk is not None
    meeting, step = desk.place()
    assert step == "minutes"
    assert [row.id for row in desk.meetings] == [meeting]
    assert focused().accessibleName().startswith("Speaker of statement a")


def test_the_form_says_what_is_missing_beside_the_field(unlock: UnlockPage) -> None:
    unlock.show_new()
    unlock.new.submit()
    assert unlock.new.name.hasFocus()
    assert unlock.new.name.accessibleDescription() == "The coalition needs a name."
    unlock.new.name.setText("Tamaria")
    unlock.new.submit()
    assert unlock.new.passphrase.hasFocus()
    unlock.new.passphrase.setText(PASSPHRASE)
    unlock.new.again.setText("seventeen")
    unlock.new.submit()
    assert unlock.new.again.hasFocus()
    assert unlock.new.again.accessibleDescription() == "The two passphrases are not the same."
    assert unlock.new.name.accessibleDescription() == ""


def test_a_file_that_exists_is_not_written_over(
    running: Running, unlock: UnlockPage, made: Made
) -> None:
    before = listing(made.path.parent)
    unlock.show_new()
    unlock.new.choose(made.path)
    unlock.new.name.setText("Tamaria")
    unlock.new.passphrase.setText(PASSPHRASE)
    unlock.new.again.setText(PASSPHRASE)
    unlock.new.submit()
    running.drain()
    assert "exists already" in unlock.new.name.accessibleDescription()
    assert unlock.new.make.isEnabled()
    assert unlock.new.name.text() == "Tamaria"
    assert listing(made.path.parent) == before


def test_the_name_of_the_file_follows_the_coalition_until_it_is_chosen(
    unlock: UnlockPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    unlock.show_new()
    unlock.new.name.setText("Norland/Helvia")
    assert unlock.new.path().name == "Norland Helvia.rapporteur"
    chosen = str(tmp_path / "elsewhere"), ""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: chosen)
    unlock.new.change.click()
    assert unlock.new.path() == tmp_path / "elsewhere.rapporteur"


def test_the_recovery_key_is_printed_and_saved(unlock: UnlockPage, tmp_path: Path) -> None:
    key = "H7KQ-2MXD-9TRB-W4FA-C3NP-6YVJ-E8SZ-L5GU"
    unlock.key.show_key("Tamaria", lines_of(key))
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "key.pdf"))
    assert unlock.key.draw_on(printer)
    assert (tmp_path / "key.pdf").stat().st_size > 1000
    unlock.key.write(tmp_path / "key.txt")
    assert "H7KQ-2MXD" in (tmp_path / "key.txt").read_text(encoding="utf-8")
    assert (tmp_path / "key.txt").stat().st_mode & 0o077 == 0


def test_esc_leaves_the_form_of_a_new_file(unlock: UnlockPage) -> None:
    unlock.show_new()
    QTest.keyClick(unlock.new.name, Qt.Key.Key_Escape)
    assert not unlock.new.isVisible()
