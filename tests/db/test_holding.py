"""One writer at a time: who holds a file is told, what a crash left is taken over."""

from __future__ import annotations

import errno
import json
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from db import holding
from db.errors import Refusal
from db.file import create, open_file
from db.holding import hold, lock_path, take_over
from db.keys import LEAST
from db.session import unit_of_work
from db.tables.meetings import Coalition
from tests.support.acts import add, assert_whole, content
from tests.support.files import PASSPHRASE, Made, listing
from tests.support.holding import held_elsewhere, leave_lock


def _open(made: Made, **words: Any) -> Any:
    return open_file(made.path, passphrase=PASSPHRASE, profile=made.profile, **words)


def _refusal(made: Made) -> Refusal:
    before = listing(made.path.parent, made.profile)
    with pytest.raises(Refusal) as refusal:
        _open(made)
    assert listing(made.path.parent, made.profile) == before
    assert str(made.path.parent) not in refusal.value.message
    return refusal.value


def test_a_file_open_in_another_window_is_refused_and_says_who_has_it(made: Made) -> None:
    with held_elsewhere(made.path, made.profile) as other:
        refusal = _refusal(made)
        assert refusal.code == "in_use"
        holder = refusal.details["holder"]
        assert holder["here"] is True
        assert holder["computer"] == socket.gethostname()
        assert holder["person"]
        assert holder["person"] in refusal.message
        assert json.loads(lock_path(made.path).read_text("utf-8"))["pid"] == other.pid
    file = _open(made)
    assert file.hold is not None
    file.close()
    assert not lock_path(made.path).exists()


def test_a_file_held_by_another_window_can_be_read_and_not_written(made: Made) -> None:
    with held_elsewhere(made.path, made.profile):
        before = listing(made.path.parent)
        file = _open(made, read_only=True)
        assert file.read_only
        assert file.place != made.path
        assert content(file)["tables"]["coalition"] == []
        with pytest.raises(Refusal) as refusal, unit_of_work(file):
            pytest.fail("a file that is read only was written to")
        assert refusal.value.code == "read_only"
        file.close()
        assert listing(made.path.parent) == before


def test_in_one_program_a_second_opening_is_refused_too(made: Made) -> None:
    file = _open(made)
    assert _refusal(made).details["holder"]["here"] is True
    file.close()


def test_what_a_killed_program_held_is_taken_over(made: Made) -> None:
    with held_elsewhere(made.path, made.profile) as other:
        other.kill()
        other.wait()
        assert lock_path(made.path).exists()
        file = _open(made)
        add(file, Coalition(name="Tamaria"))
        assert_whole(file)
        file.close()
    assert not lock_path(made.path).exists()


def test_a_fresh_lock_of_another_computer_is_believed_and_cannot_be_taken_over(made: Made) -> None:
    place = leave_lock(made.path, made.key)
    refusal = _refusal(made)
    assert refusal.code == "in_use"
    assert "LAPTOP-4" in refusal.message
    assert "Amal Haddad" in refusal.message
    assert refusal.details["holder"] == {
        "person": "Amal Haddad",
        "computer": "LAPTOP-4",
        "since": "2026-11-24T09:31:00+00:00",
        "seen": "2026-11-24T10:02:30+00:00",
        "here": False,
        "stale": False,
    }
    with pytest.raises(Refusal) as again:
        take_over(made.path)
    assert again.value.code == "in_use"
    assert place.exists()


def test_a_lock_that_is_found_tells_nobody_who_works_on_the_file(made: Made) -> None:
    file = _open(made)
    assert file.hold is not None
    holder = file.hold.holder
    found = lock_path(made.path).read_bytes()
    file.close()
    names = holder.person_and_computer(made.key)
    assert all(names)
    assert all(name.encode() not in found for name in names)
    assert holder.person_and_computer(bytes(32)) == ("", "")


@pytest.mark.parametrize("age", [200.0, 86_400.0, -3 * 3600.0])
def test_a_stale_lock_of_another_computer_is_taken_over_only_when_asked(
    made: Made, age: float
) -> None:
    leave_lock(made.path, made.key, age=age)
    refusal = _refusal(made)
    assert refusal.code == "in_use"
    assert refusal.details["holder"]["stale"] is True
    assert "taken over" in refusal.message
    take_over(made.path)
    file = _open(made)
    add(file, Coalition(name="Tamaria"))
    file.close()


def test_the_clock_of_this_computer_does_not_matter(
    made: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    leave_lock(made.path, made.key)
    monkeypatch.setattr("time.time", float)
    assert _refusal(made).details["holder"]["stale"] is False


def test_a_computer_of_the_same_name_is_another_computer(made: Made) -> None:
    leave_lock(made.path, made.key, computer=socket.gethostname())
    assert _refusal(made).details["holder"]["here"] is False


@pytest.mark.parametrize("words", [b"", b"\0" * 700, b"{}", b'{"pid": "x"}', b"[" * 5000, b"\xff"])
def test_a_lock_nobody_can_read_is_nobodys(made: Made, words: bytes) -> None:
    lock_path(made.path).write_bytes(words)
    _open(made).close()
    assert not lock_path(made.path).exists()


def test_whoever_was_taken_over_writes_nothing_more(made: Made) -> None:
    file = _open(made)
    add(file, Coalition(name="before"))
    shutil.copy(made.path, made.path.with_name("kept"))
    leave_lock(made.path, made.key)
    before = listing(made.path.parent)
    with pytest.raises(Refusal) as refusal:
        add(file, Coalition(name="after"))
    assert refusal.value.code == "taken_over"
    assert "Amal Haddad" in refusal.value.message
    file.close()
    assert listing(made.path.parent) == before


def test_a_lock_that_was_taken_away_stops_the_writing(made: Made) -> None:
    file = _open(made)
    lock_path(made.path).unlink()
    with pytest.raises(Refusal) as refusal:
        add(file, Coalition(name="after"))
    assert refusal.value.code == "taken_over"
    file.close()


def test_a_place_that_is_away_is_told_as_such(made: Made) -> None:
    file = _open(made)
    away = made.path.parent.with_name("away")
    made.path.parent.rename(away)
    with pytest.raises(Refusal) as refusal:
        add(file, Coalition(name="after"))
    assert refusal.value.code == "cannot_write"
    away.rename(made.path.parent)
    add(file, Coalition(name="after"))
    file.close()


def test_the_beat_goes_on_while_the_file_is_held(
    made: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(holding, "BEAT_SECONDS", 0.01)
    held = hold(made.path, made.key)
    place = lock_path(made.path)
    before = place.stat().st_mtime_ns
    while place.stat().st_mtime_ns == before:
        os.sched_yield()
    assert held.is_ours()
    held.release()
    held.release()
    assert not place.exists()


def test_a_file_reached_by_another_name_is_the_same_file(made: Made) -> None:
    link = made.path.with_name("link.rapporteur")
    link.symlink_to(made.path)
    file = _open(made)
    with pytest.raises(Refusal) as refusal:
        hold(link, made.key)
    assert refusal.value.code == "in_use"
    file.close()


def test_a_wrong_passphrase_takes_no_hold(made: Made) -> None:
    with held_elsewhere(made.path, made.profile), pytest.raises(Refusal) as refusal:
        open_file(made.path, passphrase="not this one", profile=made.profile)
    assert refusal.value.code == "wrong_passphrase"


def test_a_new_file_is_held_by_who_made_it(tmp_path: Path) -> None:
    path = tmp_path / "new.rapporteur"
    leave_lock(path, b"")
    file = create(path, PASSPHRASE, profile=None, cost=LEAST)
    with pytest.raises(Refusal):
        hold(path, file.key)
    file.close()
    assert not lock_path(path).exists()


@pytest.fixture
def protected(made: Made) -> Iterator[Made]:
    """A file on a disk that cannot be written to."""
    folder = made.path.parent
    for command in (
        ["mount", "--bind", str(folder), str(folder)],
        ["mount", "-o", "remount,bind,ro", str(folder)],
    ):
        done = subprocess.run(command, capture_output=True, check=False)
        if done.returncode:
            pytest.skip("mounting is not allowed here: a write-protected disk was not tried")
    yield made
    subprocess.run(["umount", str(folder)], check=True)


@pytest.mark.skipif(sys.platform != "linux", reason="mounts as Linux does")
def test_on_a_write_protected_disk_a_file_opens_read_only(protected: Made) -> None:
    refusal = _refusal(protected)
    assert refusal.code == "read_only_place"
    assert refusal.details == {"can_read": True}
    assert os.strerror(errno.EROFS) in refusal.message
    file = _open(protected, read_only=True)
    assert content(file)["tables"]["coalition"] == []
    assert_whole(file)
    file.close()
    file = _open(protected, else_read_only=True)
    assert file.read_only
    file.close()


def test_where_the_log_finds_no_shared_memory_the_file_opens_alone(made: Made) -> None:
    # A link leads nowhere from where the shared memory would be: it can be made as little as on
    # a network share.
    memory = Path(f"{made.path}-shm")
    memory.symlink_to(made.path.with_name("nowhere") / "memory")
    file = _open(made)
    add(file, Coalition(name="Tamaria"))
    assert file.alone
    assert_whole(file)
    file.close()
    memory.unlink()
    file = _open(made)
    assert not file.alone
    assert len(content(file)["tables"]["coalition"]) == 1
    file.close()
