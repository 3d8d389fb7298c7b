"""Backups beside a busy writer, a closing window, a new passphrase, a wrong clock, a kill."""

from __future__ import annotations

import os
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from db import beside, keys
from db.backup import SUFFIX, Backup, BackupCancelled, rewrap, write_backup
from db.errors import Refusal
from db.file import OpenFile, change_passphrase, open_file
from db.keeping import backups_of_place, keep_backup, kept_backups
from db.keys import LEAST
from db.pages import PAGE
from db.session import unit_of_work
from db.tables.meetings import Coalition
from db.trailer import put_trailer, read_trailer, trailer_bytes
from tests.support.acts import add, content
from tests.support.files import PASSPHRASE, Made

_OTHER = "an owl at the window"
_FORWARD = "UPDATE sync_self SET last_hlc = last_hlc + 1"


def _salt(made: Made) -> str:
    return made.path.read_bytes()[:16].hex()


def _names(path: Path, passphrase: str = PASSPHRASE) -> list[str]:
    file = open_file(path, passphrase=passphrase)
    names = [row["name"] for row in content(file)["tables"]["coalition"]]
    file.close()
    return names


def _keep(file: OpenFile, made: Made) -> Backup:
    backup = keep_backup(file, made.profile, why="periodic")
    assert backup is not None
    return backup


def test_many_backups_beside_a_busy_writer_hold_whole_acts_in_order(
    made: Made, tmp_path: Path
) -> None:
    file = made.open()
    failures: list[BaseException] = []

    def write() -> None:
        try:
            for number in range(5):
                write_backup(file, tmp_path / str(number), why="copy")
        except BaseException as error:  # noqa: BLE001  told to the test below
            failures.append(error)

    thread = threading.Thread(target=write)
    thread.start()
    count = 0
    while thread.is_alive():
        add(file, Coalition(name=str(count)))
        count += 1
    thread.join()
    assert failures == []
    for number in range(5):
        found = sorted(map(int, _names(tmp_path / str(number))))
        assert found == list(range(len(found)))
    file.close()


def test_whole_pages_that_do_not_belong_together_give_no_backup(made: Made, tmp_path: Path) -> None:
    # As when the log was lost: the pages of two moments, each as it was written.
    file = made.open()
    add(file, *(Coalition(name=f"{number} " + "x" * 900) for number in range(100)))
    file.close()
    old = made.path.read_bytes()
    file = made.open()
    with unit_of_work(file) as unit:
        for row in unit.session.query(Coalition).all():
            unit.session.delete(row)
    add(file, *(Coalition(name=f"{number} " + "y" * 1900) for number in range(100)))
    file.close()
    new = bytearray(made.path.read_bytes())
    middle = len(old) // PAGE // 2 * PAGE
    new[middle : len(old)] = old[middle:]
    made.path.write_bytes(new)
    file = made.open()
    with pytest.raises(Refusal) as refusal:
        write_backup(file, tmp_path / "b", why="copy")
    assert refusal.value.code == "damaged"
    file.let_go()
    assert not list(tmp_path.glob("b*"))


def test_closing_the_file_stops_a_backup_and_waits_for_it(made: Made, tmp_path: Path) -> None:
    file = made.open()
    add(file, Coalition(name="Tamaria"))
    begun, ended = threading.Event(), threading.Event()

    def write() -> None:
        try:
            for number in range(10_000):
                write_backup(
                    file,
                    tmp_path / f"b{number}",
                    why="copy",
                    progress=lambda _done, _size: begun.set(),
                )
        except BackupCancelled:
            ended.set()

    thread = threading.Thread(target=write)
    thread.start()
    assert begun.wait(10)
    file.close()
    thread.join(10)
    assert ended.is_set()
    assert not list(tmp_path.glob("*.making*"))
    beside_it = sorted(path.name for path in made.path.parent.iterdir())
    assert beside_it == ["coalition.rapporteur", "coalition.rapporteur-keys"]


def test_nobody_reads_while_everybody_is_kept_out() -> None:
    readers = beside.Readers()
    with readers.kept_out(), pytest.raises(BackupCancelled), readers.one_more():
        pytest.fail("somebody read")
    with readers.one_more():
        assert not readers.are_sent_away()


def test_a_rotten_backup_is_made_anew_though_nothing_changed(made: Made) -> None:
    file = made.open()
    rotten = _keep(file, made)
    with rotten.path.open("r+b") as stream:
        stream.seek(7 * PAGE + 2000)
        stream.write(b"torn")
    assert _keep(file, made).path != rotten.path
    assert keep_backup(file, made.profile, why="periodic") is None
    file.close()


def test_a_clock_put_back_costs_no_new_backup(made: Made) -> None:
    file = made.open()
    for _ in range(12):
        file.driver_connection().execute(_FORWARD)
        ahead = _keep(file, made)
        put_trailer(
            ahead.path,
            replace(
                read_trailer(ahead.path) or pytest.fail("none"), made="2061-01-01T00:00:00+00:00"
            ),
        )
    marks = []
    for _ in range(10):
        file.driver_connection().execute(_FORWARD)
        marks.append(_keep(file, made).mark)
    kept = kept_backups(made.profile, _salt(made))
    assert [backup.mark for backup in kept[:10]] == marks[::-1]
    file.close()


def test_those_of_another_copy_are_let_alone_and_found_by_its_own_place(made: Made) -> None:
    file = made.open()
    connection = file.driver_connection()
    first = [_keep(file, made) for _ in range(10) if connection.execute(_FORWARD)]
    connection.execute("UPDATE sync_self SET replica_id = 'another'")
    file.path = made.path.with_name("another.rapporteur")
    made.keys.rename(file.path.with_suffix(".rapporteur-keys"))
    second = [_keep(file, made) for _ in range(13) if connection.execute(_FORWARD)]
    file.close()
    assert set(backups_of_place(made.profile, made.path)) == set(first)
    assert set(backups_of_place(made.profile, file.path)) == set(second[3:])


def test_a_file_open_read_only_has_no_backups_kept_of_it(made: Made) -> None:
    file = open_file(made.path, passphrase=PASSPHRASE, profile=made.profile, read_only=True)
    assert keep_backup(file, made.profile, why="opened") is None
    file.close()


def test_a_backup_has_the_slots_of_today(made: Made, tmp_path: Path) -> None:
    file = open_file(made.path, passphrase=PASSPHRASE, profile=made.profile)
    change_passphrase(made.path, _OTHER, passphrase=PASSPHRASE, profile=made.profile, cost=LEAST)
    write_backup(file, tmp_path / "b", why="copy")
    file.close()
    trailer = read_trailer(tmp_path / "b")
    assert trailer is not None
    assert keys.unwrap(trailer.slots, PASSPHRASE, kind="passphrase") is None
    assert keys.unwrap(trailer.slots, _OTHER, kind="passphrase") == made.key


@pytest.mark.parametrize("cut", [0, 0.01, 0.5, 0.9, 0.98, 0.999])
def test_a_trailer_torn_while_it_was_replaced_gives_way_to_the_one_before(
    made: Made, tmp_path: Path, cut: float
) -> None:
    file = made.open()
    out = write_backup(file, tmp_path / "b", why="copy").path
    file.close()
    before = read_trailer(out)
    assert before is not None
    whole = out.read_bytes()
    fresh = trailer_bytes(before.with_slots(keys.KeySlots(_salt(made), before.slots.slots[:1])))
    out.write_bytes(whole + fresh[: int(len(fresh) * cut)])
    torn = read_trailer(out)
    assert torn is not None
    assert (torn.slots, torn.pages) == (before.slots, before.pages)
    assert _names(out) == []


def test_other_slots_leave_nothing_of_the_old_ones(made: Made, tmp_path: Path) -> None:
    file = made.open()
    out = write_backup(file, tmp_path / "b", why="copy").path
    file.close()
    before = read_trailer(out)
    assert before is not None
    old = [slot.wrapped_dek.encode() for slot in before.slots.slots]
    for number in range(3):
        slot = keys.wrap(made.key, f"{number}", kind="passphrase", db_id=_salt(made), cost=LEAST)
        rewrap(out, keys.KeySlots(_salt(made), (slot,)))
        assert not any(wrapped in out.read_bytes() for wrapped in old)
        old.append(slot.wrapped_dek.encode())
    assert _names(out, "2") == []


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps who may read a file elsewhere")
def test_backups_can_be_read_by_their_owner_alone(made: Made, tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        file = made.open()
        write_backup(file, tmp_path / "b", why="copy")
        _keep(file, made)
        file.close()
    finally:
        os.umask(before)
    fresh = [tmp_path / "b", *(made.profile / "backups").rglob("*")]
    assert {oct(path.stat().st_mode & 0o077) for path in fresh} == {"0o0"}


def test_what_a_killed_program_left_is_swept_away(made: Made) -> None:
    file = made.open()
    folder = made.profile / "backups" / _salt(made)
    folder.mkdir(parents=True)
    old, young = folder / f"a{SUFFIX}.making", folder / f"b{SUFFIX}.making-wal"
    for left in (old, young):
        left.write_bytes(b"half")
    os.utime(old, (1, 1))
    _keep(file, made)
    file.close()
    assert not old.exists()
    assert young.exists()
