"""While somebody works backups are kept; nobody asks for them, and what hinders them is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.features.coalitions.usecases import create_coalition
from app.features.unlock.rules import BACKUP_MINUTES, LONGEST_BACKUP_MINUTES, backup_minutes
from db.backup import Backup
from db.file import open_file
from db.keeping import kept_backups
from tests.support.files import PASSPHRASE, Made
from tests.support.window import Running


def _kept(made: Made) -> tuple[Backup, ...]:
    return kept_backups(made.profile, made.path.read_bytes()[:16].hex())


@pytest.fixture
def desk(running: Running, made: Made) -> Running:
    """The window at the desk of a file that was opened as the lock screen opens it."""
    running.work.open_with(open_file, path=made.path, passphrase=PASSPHRASE, profile=made.profile)
    running.drain()
    running.window.show_desk(made.path)
    running.drain()
    return running


def test_a_backup_is_kept_when_the_desk_stands(desk: Running, made: Made) -> None:
    assert [one.why for one in _kept(made)] == ["opened"]
    assert desk.window.care.keeper.timer.isActive()
    assert desk.window.care.keeper.timer.interval() == 10 * 60_000


def test_another_one_is_kept_in_time_where_something_changed(desk: Running, made: Made) -> None:
    keeper = desk.window.care.keeper
    keeper.timer.timeout.emit()
    desk.drain()
    assert len(_kept(made)) == 1
    desk.work.run(create_coalition, name="Tamaria")
    desk.drain()
    keeper.timer.timeout.emit()
    desk.drain()
    keeper.timer.timeout.emit()
    desk.drain()
    assert [one.why for one in _kept(made)] == ["periodic", "opened"]


def test_what_keeps_backups_from_being_kept_is_told_once(desk: Running, made: Made) -> None:
    folder = made.profile / "backups" / made.path.read_bytes()[:16].hex()
    for left in folder.iterdir():
        left.unlink()
    folder.rmdir()
    folder.write_text("no folder", "utf-8")
    assert desk.window.desk is not None
    notice = desk.window.desk.notice
    shown = []
    for number in range(2):
        desk.work.run(create_coalition, name=str(number))
        desk.drain()
        desk.window.care.keeper.timer.timeout.emit()
        desk.drain()
        shown.append(notice.isVisible())
        assert "cannot be written to" in notice.words.text()
        notice.hide()
    assert shown == [True, False]
    folder.unlink()
    desk.window.care.keeper.timer.timeout.emit()
    desk.drain()
    assert [one.why for one in _kept(made)] == ["periodic"]


def test_a_large_file_is_backed_up_more_seldom() -> None:
    mebibyte = 1024 * 1024
    sizes = (0, mebibyte, 64 * mebibyte, 65 * mebibyte, 200 * mebibyte, 10_000 * mebibyte)
    assert [backup_minutes(size) for size in sizes] == [10, 10, 10, 20, 40, 120]
    assert (BACKUP_MINUTES, LONGEST_BACKUP_MINUTES) == (10, 120)


def test_no_path_of_this_computer_is_kept_with_backups(desk: Running, made: Made) -> None:
    desk.drain()
    for path in (made.profile / "backups").rglob("*"):
        assert made.path.stem not in path.name
        if path.is_file():
            assert str(Path(made.path).parent).encode() not in path.read_bytes()
