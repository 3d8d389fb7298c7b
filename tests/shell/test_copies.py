"""Copies of the open file from its desk: saved by hand, looked at, restored, gone back to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.features.unlock.page.backups import BackupsPage
from app.shell import copies
from db.backup import SUFFIX, backup_at
from db.errors import Refusal
from db.file import OpenFile, open_file
from db.keeping import keep_backup
from db.sweep import Sweep
from db.tables.meetings import Meeting
from tests.support.acts import add, assert_whole, content
from tests.support.damage import PAGE, flip
from tests.support.files import PASSPHRASE, Made, copied

if TYPE_CHECKING:
    from pathlib import Path

    from tests.support.meeting import SmallMeeting
    from tests.support.window import Running


@pytest.fixture
def small(held_once: tuple[Made, SmallMeeting], tmp_path: Path) -> Made:
    """A closed file in which a small meeting was held; a backup was kept before the last act."""
    made = copied(held_once[0], tmp_path)
    file = opened(made)
    keep_backup(file, made.profile, why="opened")
    add(file, Meeting(title="Sixth meeting"))
    file.close()
    return made


@pytest.fixture
def desk(running: Running, small: Made) -> Running:
    """Its desk."""
    show(running, small)
    return running


def show(running: Running, made: Made) -> None:
    """Open a file as the lock screen does, and show its desk."""
    running.work.open_with(open_file, path=made.path, passphrase=PASSPHRASE, profile=made.profile)
    running.drain()
    running.window.show_desk(made.path)
    running.drain()


def opened(made: Made, path: Path | None = None) -> OpenFile:
    return open_file(path or made.path, passphrase=PASSPHRASE, profile=made.profile)


def titles(running: Running) -> set[str]:
    assert running.window.desk is not None
    return {row.title for row in running.window.desk.meetings}


def notice(running: Running) -> str:
    assert running.window.desk is not None
    return running.window.desk.notice.words.text().replace("\u2068", "").replace("\u2069", "")


def backups(running: Running) -> BackupsPage:
    running.window.care.copies.show.trigger()
    for _ in range(3):
        running.drain()
    assert running.window.desk is not None
    page = running.window.desk.page()
    assert isinstance(page, BackupsPage)
    # The newest was made when the desk was shown: go down to the one before the last act.
    QTest.keyClick(page.table, Qt.Key.Key_End)
    return page


def test_a_copy_is_one_file_that_opens(desk: Running, small: Made, tmp_path: Path) -> None:
    out = tmp_path / "stick" / "copy"
    out.parent.mkdir()
    desk.window.care.copies.write(out)
    for _ in range(3):
        desk.drain()
    place = out.with_name(f"copy{SUFFIX}")
    assert notice(desk) == f"The copy lies at {place}. It opens with the passphrase of this file."
    assert list(out.parent.iterdir()) == [place]
    file = opened(small, place)
    assert len(content(file)["tables"]["meeting"]) == 2
    assert_whole(file)
    file.close()
    found = backup_at(place)
    assert found is not None
    assert found.why == "copy"


def test_a_copy_is_never_written_over(desk: Running, tmp_path: Path) -> None:
    place = tmp_path / f"copy{SUFFIX}"
    place.write_bytes(b"somebody's")
    desk.window.care.copies.write(place)
    for _ in range(3):
        desk.drain()
    assert notice(desk) == f"{place.name} exists already. Nothing was changed."
    assert place.read_bytes() == b"somebody's"
    assert desk.window.care.copies.save.isEnabled()


def test_the_backups_say_why_when_and_how_far(desk: Running) -> None:
    page = backups(desk)
    model = page.table.copies
    last = model.rowCount() - 1
    assert last == 1
    row = [str(model.index(last, column).data()) for column in range(1, 4)]
    assert row[0] == "when it was opened"
    assert row[1].startswith("today ")
    assert row[2].replace("\u2068", "").replace("\u2069", "") == "up to statement c, 24 Nov"
    assert page.note.words.text() == (
        "1 meeting, 4 statements. It opens with the passphrase of this file."
    )
    assert page.table.hasFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Escape)
    assert desk.window.desk is not None
    assert desk.window.desk.page() is desk.window.desk.list_page


def test_a_backup_is_looked_at_in_a_window_of_its_own(
    desk: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[tuple[str, ...]] = []
    monkeypatch.setattr(copies, "start_beside", lambda *words: started.append(words))
    page = backups(desk)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    copy = page.table.copy()
    assert copy is not None
    assert started == [(str(copy.path),)]


def test_a_backup_becomes_a_file_of_its_own(desk: Running, small: Made, tmp_path: Path) -> None:
    out = tmp_path / "data" / "restored"
    page = backups(desk)
    page.restore_to(out)
    desk.drain()
    place = out.with_name("restored.rapporteur")
    said = page.note.words.text().replace("\u2068", "").replace("\u2069", "")
    assert said == f"The backup was restored to {place}. It opens with the same passphrase."
    file = opened(small, place)
    assert [row["title"] for row in content(file)["tables"]["meeting"]] == ["Fifth meeting"]
    assert_whole(file)
    file.close()
    assert titles(desk) == {"Fifth meeting", "Sixth meeting"}


def test_going_back_keeps_how_it_was(desk: Running, small: Made) -> None:
    desk.window.new_meeting()
    desk.drain()
    assert desk.window.desk is not None
    assert desk.window.desk.place()[1] == "details"
    page = backups(desk)
    page.back.click()
    assert "How it is now is kept in a backup, and beside it as" in page.note.words.text()
    assert page.stay.hasFocus()
    page.sure.click()
    for _ in range(5):
        desk.drain()
    assert titles(desk) == {"Fifth meeting"}
    # The meeting that was shown is not in this state of the file.
    assert desk.window.desk.place() == ("", "")
    assert notice(desk) == ""
    assert not desk.work.is_read_only()
    desk.window.new_meeting()
    desk.drain()
    assert len(titles(desk)) == 2
    aside = next(small.path.parent.glob("coalition (before *.rapporteur"))
    file = opened(small, aside)
    assert len(content(file)["tables"]["meeting"]) == 3
    assert_whole(file)
    file.close()
    kept = [backup_at(path) for path in (small.profile / "backups").rglob(f"*{SUFFIX}")]
    assert "restore" in {each.why for each in kept if each is not None}


def test_thinking_better_of_it_changes_nothing(desk: Running) -> None:
    page = backups(desk)
    page.back.click()
    QTest.keyClick(page.stay, Qt.Key.Key_Escape)
    assert not page.back.isHidden()
    assert page.sure.isHidden()
    assert titles(desk) == {"Fifth meeting", "Sixth meeting"}


def test_where_going_back_fails_the_file_is_open_as_it_was(
    desk: Running, small: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    from app.features.unlock.usecases import repairing

    def full(*_arguments: object, **_words: object) -> None:
        raise Refusal("cannot_write", "The disk is full. Nothing was changed.")

    monkeypatch.setattr(repairing, "restore_known", full)
    page = backups(desk)
    page.go_back()
    for _ in range(5):
        desk.drain()
    assert titles(desk) == {"Fifth meeting", "Sixth meeting"}
    assert not desk.work.is_read_only()
    assert notice(desk) == "The disk is full. Nothing was changed."
    assert [path.name for path in small.path.parent.glob("*.rapporteur")] == [small.path.name]


def test_damage_found_while_the_desk_stands_leads_to_the_copies(
    running: Running, small: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    # As with a file so long that the desk stands before every page was looked at.
    monkeypatch.setattr(Sweep, "finished", lambda _self, _seconds: False)
    flip(small.path, small.path.stat().st_size - PAGE // 2)
    show(running, small)
    running.window.new_meeting()
    for _ in range(3):
        running.drain()
    damaged = running.window.care.damaged
    assert damaged.banner is not None
    assert damaged.banner.words.text().startswith("A part of this file is damaged.")
    damaged.see.click()
    for _ in range(5):
        running.drain()
    page = running.window.unlock.damage
    assert page.isVisible()
    assert page.title.text() == "This file is damaged near its end"
    assert page.table.copies.rowCount() == 2
    page.open.click()
    for _ in range(5):
        running.drain()
    assert running.window.desk is not None
    assert "Fifth meeting" in titles(running)
