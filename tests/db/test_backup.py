"""Backups of a real file: whole, portable, made beside the writer, and never of a damaged one."""

from __future__ import annotations

import multiprocessing
import random
import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver
from hypothesis import given
from hypothesis import strategies as st

from db.backup import SUFFIX, BackupCancelled, backup_at, write_backup
from db.errors import Refusal
from db.file import OpenFile, change_passphrase, find_slots
from db.keeping import (
    NEWEST,
    backups_of_place,
    keep_backup,
    kept_backups,
    rewrap_backups,
)
from db.keys import LEAST, unwrap
from db.slots import head_of
from db.tables.meetings import Coalition
from db.trailer import read_trailer
from tests.support.acts import add, content
from tests.support.files import PASSPHRASE, Made, listing


@pytest.fixture
def file(made: Made) -> Iterator[OpenFile]:
    opened = made.open()
    add(opened, Coalition(name="Tamaria Country Coalition"))
    yield opened
    opened.close()


def pages_of(backup: Path) -> bytes:
    trailer = read_trailer(backup)
    assert trailer is not None
    return backup.read_bytes()[: -trailer.length]


def names_in(backup: Path, key: bytes, folder: Path) -> list[str]:
    """The coalitions in a backup, read past the program."""
    plain = folder / f"pages-{backup.stem}"
    plain.write_bytes(pages_of(backup))
    with closing(driver.connect(str(plain))) as connection:
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        assert connection.execute("PRAGMA cipher_integrity_check").fetchall() == []
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        return [name for (name,) in connection.execute("SELECT name FROM coalition ORDER BY name")]


def test_a_backup_holds_the_whole_file_and_its_key_slots(
    file: OpenFile, made: Made, tmp_path: Path
) -> None:
    out = tmp_path / f"copy{SUFFIX}"
    backup = write_backup(file, out, why="copy")
    assert names_in(out, made.key, tmp_path) == ["Tamaria Country Coalition"]
    assert head_of(out) == head_of(made.path)
    trailer = read_trailer(out)
    assert trailer is not None
    assert unwrap(trailer.slots, PASSPHRASE, kind="passphrase") == made.key
    assert unwrap(trailer.slots, made.recovery_key, kind="recovery") == made.key
    assert backup_at(out) == backup
    assert out.stat().st_mode & 0o077 == 0
    assert list(tmp_path.glob("*.making*")) == []


def test_what_the_writer_has_not_finished_is_not_in_it(
    file: OpenFile, made: Made, tmp_path: Path
) -> None:
    raw = file.driver_connection()
    raw.execute("BEGIN IMMEDIATE")
    raw.execute("UPDATE coalition SET name = 'half done'")
    out = tmp_path / f"copy{SUFFIX}"
    write_backup(file, out, why="copy")
    raw.execute("ROLLBACK")
    assert names_in(out, made.key, tmp_path) == ["Tamaria Country Coalition"]


def test_the_writer_goes_on_while_a_backup_is_read(
    file: OpenFile, made: Made, tmp_path: Path
) -> None:
    names = [f"Coalition {number} " + "x" * 2_000 for number in range(6_000)]
    with closing(driver.connect(str(made.path))) as other:
        other.execute(f"PRAGMA key = \"x'{made.key.hex()}'\"")
        other.execute("CREATE TABLE ballast (words TEXT)")
        other.executemany("INSERT INTO ballast VALUES (?)", [(name,) for name in names])
        other.commit()
    steps: list[int] = []

    def write_meanwhile(done: int, _pages: int) -> None:
        steps.append(done)
        add(file, Coalition(name=f"written at {done}"))

    out = tmp_path / f"copy{SUFFIX}"
    write_backup(file, out, why="copy", progress=write_meanwhile)
    assert len(steps) > 1
    written = ["Tamaria Country Coalition", *sorted(f"written at {step}" for step in steps)]
    assert sorted(row["name"] for row in content(file)["tables"]["coalition"]) == written
    # Whole acts, all that were finished before, and nothing that is not in the file.
    found = names_in(out, made.key, tmp_path)
    assert found[0] == written[0]
    assert set(found) <= set(written)


def test_a_cancelled_backup_leaves_nothing(file: OpenFile, tmp_path: Path) -> None:
    with pytest.raises(BackupCancelled):
        write_backup(file, tmp_path / f"copy{SUFFIX}", why="copy", cancelled=lambda: True)
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == []


def test_what_is_there_is_never_replaced(file: OpenFile, tmp_path: Path) -> None:
    out = tmp_path / f"copy{SUFFIX}"
    out.write_bytes(b"somebody's")
    with pytest.raises(Refusal) as refusal:
        write_backup(file, out, why="copy")
    assert refusal.value.code == "exists"
    assert out.read_bytes() == b"somebody's"


def test_a_place_that_cannot_be_written_to_is_refused(file: OpenFile, tmp_path: Path) -> None:
    blocked = tmp_path / "a file, no folder"
    blocked.write_bytes(b"")
    with pytest.raises(Refusal) as refusal:
        write_backup(file, blocked / f"copy{SUFFIX}", why="copy")
    assert refusal.value.code == "cannot_write"


def test_a_damaged_file_does_not_take_the_place_of_good_backups(made: Made) -> None:
    file = made.open()
    add(file, *(Coalition(name=f"{number} " + "x" * 900) for number in range(60)))
    file.close()
    file = made.open()
    good = keep_backup(file, made.profile, why="opened")
    assert good is not None
    add(file, Coalition(name="one more"))
    file.close()
    whole = bytearray(made.path.read_bytes())
    whole[len(whole) // 2] ^= 1
    made.path.write_bytes(whole)
    file = made.open()
    with pytest.raises(Refusal) as refusal:
        keep_backup(file, made.profile, why="opened")
    file.engine.dispose()
    assert refusal.value.code == "damaged"
    assert kept_backups(made.profile, head_of(made.path).hex()) == (good,)


def test_a_backup_is_kept_only_where_something_changed(file: OpenFile, made: Made) -> None:
    first = keep_backup(file, made.profile, why="opened")
    assert first is not None
    assert keep_backup(file, made.profile, why="periodic") is None
    add(file, Coalition(name="another"))
    second = keep_backup(file, made.profile, why="periodic")
    assert second is not None
    assert kept_backups(made.profile, head_of(made.path).hex()) == (second, first)
    assert (first.why, second.why) == ("opened", "periodic")


def test_only_the_last_ten_of_a_day_are_kept(file: OpenFile, made: Made) -> None:
    marks = []
    for number in range(NEWEST + 3):
        add(file, Coalition(name=f"{number}"))
        kept = keep_backup(file, made.profile, why="periodic")
        assert kept is not None
        marks.append(kept.mark)
    backups = kept_backups(made.profile, head_of(made.path).hex())
    assert [backup.mark for backup in backups] == marks[: -NEWEST - 1 : -1]


def test_the_backups_are_found_where_nothing_is_left_of_the_file(
    file: OpenFile, made: Made
) -> None:
    kept = keep_backup(file, made.profile, why="opened")
    file.close()
    made.path.write_bytes(b"")
    assert backups_of_place(made.profile, made.path) == (kept,)
    assert backups_of_place(made.profile, made.path.with_name("other")) == ()
    places = (made.profile / "backups" / "places").iterdir()
    assert all(made.path.stem not in place.name + place.read_text() for place in places)


def test_a_changed_passphrase_opens_the_backups_too_and_the_old_one_does_not(
    file: OpenFile, made: Made, tmp_path: Path
) -> None:
    kept = keep_backup(file, made.profile, why="opened")
    assert kept is not None
    before = pages_of(kept.path)
    change_passphrase(
        made.path, "violet harbour", passphrase=PASSPHRASE, profile=made.profile, cost=LEAST
    )
    assert rewrap_backups(made.profile, find_slots(made.path, made.profile)) == 0
    trailer = read_trailer(kept.path)
    assert trailer is not None
    assert unwrap(trailer.slots, PASSPHRASE, kind="passphrase") is None
    assert unwrap(trailer.slots, "violet harbour", kind="passphrase") == made.key
    assert pages_of(kept.path) == before
    assert names_in(kept.path, made.key, tmp_path) == ["Tamaria Country Coalition"]


@pytest.mark.parametrize("cut", [1, 4, 15, 40, 400])
def test_a_cut_backup_is_none(file: OpenFile, tmp_path: Path, cut: int) -> None:
    out = tmp_path / f"copy{SUFFIX}"
    write_backup(file, out, why="copy")
    out.write_bytes(out.read_bytes()[:-cut])
    assert backup_at(out) is None


@given(st.binary(max_size=200))
def test_whatever_stands_at_the_end_of_a_file_it_is_read_or_refused(tail: bytes) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "x"
        path.write_bytes(tail + b"RAPPBACKUP1\0")
        assert read_trailer(path) is None


def _back_up_forever(made: Made, folder: Path) -> None:
    file = made.open()
    for number in range(100_000):
        write_backup(file, folder / f"{number}{SUFFIX}", why="copy")


def test_killed_in_the_middle_every_backup_that_has_a_name_is_whole(
    file: OpenFile, made: Made, tmp_path: Path
) -> None:
    add(file, *(Coalition(name=f"{number} " + "x" * 900) for number in range(200)))
    folder = tmp_path / "out"
    context = multiprocessing.get_context("spawn")
    for _ in range(3):
        child = context.Process(target=_back_up_forever, args=(made, folder))
        child.start()
        while not list(folder.glob(f"*{SUFFIX}")):
            child.join(0.01)
            assert child.is_alive()
        child.join(random.Random(2).random() / 20)
        child.kill()
        child.join()
        for path in folder.glob(f"*{SUFFIX}"):
            assert backup_at(path) is not None
            assert len(names_in(path, made.key, tmp_path)) == 201
        shutil.rmtree(folder)
    assert listing(made.path.parent)
