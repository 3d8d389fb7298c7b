"""The page of a damaged file: true for every damage, and a way on from each."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from app.features.unlock.models.copies import CopiesModel
from app.features.unlock.records import Copy
from app.features.unlock.usecases import repairing
from db import salvage
from db.errors import Refusal
from db.file import open_file
from db.keeping import keep_backup
from db.snapshot import log_of
from db.tables.meetings import Meeting
from tests.support.acts import add, assert_whole
from tests.support.damage import PAGE, crashed, cut, flip, zero
from tests.support.files import PASSPHRASE, Made, copied, listing

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.features.unlock.page.damage import DamagePage
    from tests.support.meeting import SmallMeeting
    from tests.support.window import Running


@pytest.fixture
def small(held_once: tuple[Made, SmallMeeting], tmp_path: Path) -> Made:
    """A closed file in which a small meeting was held; a backup was kept before the last act."""
    made = copied(held_once[0], tmp_path)
    file = open_file(made.path, passphrase=PASSPHRASE, profile=made.profile)
    keep_backup(file, made.profile, why="opened")
    add(file, Meeting(title="Sixth meeting"))
    file.close()
    return made


def empty(made: Made) -> None:
    made.path.write_bytes(b"")


def truncated(made: Made) -> None:
    cut(made.path, made.path.stat().st_size // 2)


def first_page(made: Made) -> None:
    zero(made.path, 1)


def near_the_end(made: Made) -> None:
    flip(made.path, -PAGE // 2)


def wrong_type(made: Made) -> None:
    made.path.write_bytes(b"SQLite format 3\0" + bytes(2 * PAGE))


def keys_gone(made: Made) -> None:
    made.keys.unlink()
    made.keys.with_name(made.keys.name + ".1").unlink(missing_ok=True)
    shutil.rmtree(made.profile)


def keys_torn(made: Made) -> None:
    keys_gone(made)
    made.keys.write_text("{", "utf-8")


DAMAGES: list[tuple[Callable[[Made], None], str, bool]] = [
    (empty, "This file is empty", False),
    (truncated, "The end of this file is missing", True),
    (first_page, "This file is damaged at its beginning", True),
    (near_the_end, "This file is damaged near its end", True),
    (wrong_type, "This is not a Rapporteur file", False),
]


def unlock(running: Running, path: Path, passphrase: str = PASSPHRASE) -> DamagePage:
    running.window.start(path)
    running.window.unlock.open.passphrase.setText(passphrase)
    running.window.unlock.open.submit()
    for _ in range(4):
        running.drain()
    return running.window.unlock.damage


def shown(page: DamagePage) -> list[str]:
    model = page.table.copies
    return [str(model.index(row, 1).data()) for row in range(model.rowCount())]


def said(words: str) -> str:
    return words.replace("\u2068", "").replace("\u2069", "")


@pytest.mark.parametrize(("damage", "title", "repaired"), DAMAGES)
def test_each_damage_is_named_and_shows_the_newest_backup(
    running: Running, small: Made, damage: Callable[[Made], None], title: str, repaired: bool
) -> None:
    damage(small)
    before = listing(small.path.parent)
    page = unlock(running, small.path)
    assert page.isVisible()
    assert page.title.text() == title
    assert "Nothing was changed." in page.lead.text()
    assert page.lead.text().startswith("The passphrase is right.") == (
        damage not in {empty, wrong_type}
    )
    kinds = shown(page)
    assert kinds[-1] == "Automatic backup"
    assert ("Repaired from the journal" in kinds) == repaired
    assert page.open.isEnabled()
    assert "read through and checked: " in page.note.words.text()
    assert listing(small.path.parent) == before


@pytest.mark.parametrize("damage", [keys_gone, keys_torn])
def test_without_its_key_file_nothing_can_be_offered_and_that_is_said(
    running: Running, small: Made, damage: Callable[[Made], None]
) -> None:
    damage(small)
    page = unlock(running, small.path)
    assert page.title.text() == (
        "The key file is missing" if damage is keys_gone else "The key file is damaged"
    )
    assert shown(page) == []
    assert page.note.words.text().startswith("No backup of this file is kept on this computer.")
    assert page.open.isHidden()
    assert page.other.hasFocus()


def test_a_file_without_its_log_says_so(running: Running, small: Made, tmp_path: Path) -> None:
    torn = crashed(small, tmp_path / "torn", Meeting(title="Seventh meeting"))
    log_of(torn.path).unlink()
    page = unlock(running, torn.path)
    assert page.title.text() == "The last part of this file is missing"
    assert shown(page)[0] == "Repaired from the journal"


def test_the_repaired_copy_takes_the_place_and_the_damaged_one_stays(
    running: Running, small: Made
) -> None:
    near_the_end(small)
    torn = small.path.read_bytes()
    page = unlock(running, small.path)
    name = page.stays.text().partition('600">')[2].partition("<")[0]
    page.open.click()
    for _ in range(3):
        running.drain()
    assert running.window.desk is not None
    assert running.window.windowTitle() == f"{small.path.stem} — Rapporteur"
    aside = small.path.with_name(said(name))
    assert aside.name.startswith("coalition (damaged ")
    assert aside.read_bytes() == torn
    assert {row.title for row in running.window.desk.meetings} >= {"Fifth meeting"}
    running.work.close_file()
    running.drain()
    file = open_file(small.path, passphrase=PASSPHRASE, profile=small.profile)
    assert_whole(file)
    file.close()
    assert list((small.profile / "scratch").glob("*")) == []


def test_a_backup_takes_the_place_under_the_old_name(running: Running, small: Made) -> None:
    empty(small)
    page = unlock(running, small.path)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    for _ in range(3):
        running.drain()
    assert running.window.desk is not None
    assert [row.title for row in running.window.desk.meetings] == ["Fifth meeting"]
    names = [path.name for path in small.path.parent.glob("*.rapporteur")]
    assert min(names).startswith("coalition (damaged")
    running.window.new_meeting()
    running.drain()
    assert len(running.window.desk.meetings) == 2


def test_looking_first_changes_nothing(running: Running, small: Made) -> None:
    near_the_end(small)
    before = listing(small.path.parent)
    page = unlock(running, small.path)
    page.look.click()
    for _ in range(3):
        running.drain()
    assert running.work.is_read_only()
    assert running.window.desk is not None
    assert "Fifth meeting" in {row.title for row in running.window.desk.meetings}
    assert listing(small.path.parent) == before


def test_arrows_choose_and_escape_goes_back(running: Running, small: Made) -> None:
    near_the_end(small)
    page = unlock(running, small.path)
    assert page.table.hasFocus()
    assert page.open.text() == "Open the repaired copy"
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    running.drain()
    assert page.open.text() == "Open the backup"
    assert page.open.isEnabled()
    assert "What was typed after" in page.note.words.text()
    QTest.keyClick(page.table, Qt.Key.Key_Escape)
    assert running.window.unlock.open.isVisible()
    assert running.window.unlock.open.passphrase.hasFocus()
    running.drain()
    assert list((small.profile / "scratch").glob("*")) == []


def test_a_copy_is_chosen_from_right_to_left_too(running: Running, small: Made) -> None:
    running.window.choose_language("ar")
    near_the_end(small)
    page = unlock(running, small.path)
    assert page.table.isRightToLeft()
    assert page.finding.repair is not None
    assert page.table.copy() == page.finding.repair.copy
    QTest.keyClick(page.table, Qt.Key.Key_End)
    assert page.table.copy() == page.finding.copies[-1]
    running.language.use("en")


def test_a_damaged_backup_is_not_opened(running: Running, small: Made) -> None:
    empty(small)
    backup = next((small.profile / "backups").rglob("*.rapporteur-backup"))
    flip(backup, 3 * PAGE + 100)
    page = unlock(running, small.path)
    running.drain()
    assert page.note.words.text() == "This backup is damaged, too. Choose another one."
    assert not page.open.isEnabled()
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    running.drain()
    assert small.path.read_bytes() == b""


def test_reading_can_be_given_up_and_the_backups_stand(
    running: Running, small: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    near_the_end(small)
    page = running.window.unlock.damage
    known = salvage.salvage_known

    def given_up(*arguments: Any, **words: Any) -> Any:
        assert page.finding._job is not None
        page.finding._job.cancel()
        return known(*arguments, **words)

    monkeypatch.setattr(salvage, "salvage_known", given_up)
    unlock(running, small.path)
    page.finding.stop()
    running.drain()
    assert shown(page) == ["Automatic backup"]
    assert page.steps.isHidden()
    assert page.open.isEnabled()
    assert [path for path in (small.profile / "scratch").glob("*") if path.is_dir()] == []


def test_a_wrong_passphrase_is_said_as_ever(running: Running, small: Made) -> None:
    empty(small)
    unlock(running, small.path, "another one")
    form = running.window.unlock.open
    assert form.isVisible()
    assert form.trouble.what.text() == "This passphrase does not open the file."


def test_what_could_not_be_put_there_leaves_all_as_it_was(
    running: Running, small: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    near_the_end(small)

    def full(*_arguments: object, **_words: object) -> None:
        raise Refusal("cannot_write", "The disk is full. Nothing was changed.")

    monkeypatch.setattr(repairing, "adopt", full)
    page = unlock(running, small.path)
    before = listing(small.path.parent)
    page.open.click()
    running.drain()
    assert page.note.words.text() == "The disk is full. Nothing was changed."
    assert page.isVisible()
    assert listing(small.path.parent) == before


def test_the_model_of_copies_keeps_qts_rules(small: Made) -> None:
    model = CopiesModel()
    tester = QAbstractItemModelTester(model)
    model.show((Copy(small.path, "daily", "opened", "2026-11-24T10:00:00+00:00", 1, 0),))
    model.show(())
    model.show(
        (
            Copy(small.path, "repaired", "", "nonsense", 1, 3, "2026-11-24", "ar", 3),
            Copy(small.path, "automatic", "x", "", 0, 0, readable=False),
        )
    )
    holds = [said(str(model.index(row, 3).data())) for row in range(2)]
    assert holds == ["up to statement ج, 24 Nov", "cannot be read"]
    assert tester.parent() is None
