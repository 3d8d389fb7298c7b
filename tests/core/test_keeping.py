"""Acts a disk did not take: put by encrypted, and done once when the file is opened next."""

from __future__ import annotations

import multiprocessing
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from app.core.keeping import Keeping
from app.core.put_by import Asked, folders
from app.features.agenda.usecases import add_agenda_item
from app.features.meetings.usecases import create_meeting
from db.file import OpenFile, keys_path, open_file
from db.tables.meetings import AgendaItem
from tests.support.acts import ask, assert_whole
from tests.support.disks import Disk, disk, moved
from tests.support.files import PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.orm import Session

    from tests.support.files import Made


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Disk]:
    with disk(tmp_path) as made:
        yield made


@pytest.fixture
def far(made: Made, small: Disk) -> Made:
    return moved(made, small.place)


def opened(made: Made) -> OpenFile:
    return open_file(made.path, passphrase=PASSPHRASE, profile=made.profile)


def titles(session: Session) -> list[str]:
    return list(session.scalars(select(AgendaItem.title).order_by(AgendaItem.position)))


def meet(keeping: Keeping) -> str:
    return str(keeping.carry_out(Asked(create_meeting, {"date": "2026-11-24"})).value.id)


def plan(keeping: Keeping, meeting: str, title: str) -> None:
    keeping.carry_out(Asked(add_agenda_item, {"meeting": meeting, "title": title}))


def type_and_die(path: Path, profile: Path, fill: Path) -> None:
    keeping = Keeping(open_file(path, passphrase=PASSPHRASE, profile=profile))
    meeting = meet(keeping)
    plan(keeping, meeting, "Stored")
    _fill(fill)
    plan(keeping, meeting, "Unsaved one")
    plan(keeping, meeting, "Unsaved two")
    assert keeping.reason == "full"
    os._exit(9)


def _fill(place: Path) -> None:
    with place.open("ab", buffering=0) as stream:
        try:
            while True:
                stream.write(bytes(4096))
        except OSError:
            return


def test_killed_on_a_full_disk_the_next_opening_has_everything_once(far: Made, small: Disk) -> None:
    context = multiprocessing.get_context("spawn")
    child = context.Process(
        target=type_and_die, args=(far.path, far.profile, small.place / "filler")
    )
    child.start()
    child.join()
    assert child.exitcode == 9
    spills = [path for folder in folders() for path in folder.glob("*.unsaved")]
    assert len(spills) == 1
    assert b"Unsaved" not in spills[0].read_bytes()
    small.free()
    keeping = Keeping(opened(far))
    taken = keeping.take_in()
    assert (taken.done, taken.refused) == (2, 0)
    assert ask(keeping.file, titles) == ["Stored", "Unsaved one", "Unsaved two"]
    assert_whole(keeping.file)
    assert not spills[0].exists()
    keeping.close()


def test_a_spill_that_is_found_twice_is_done_once(far: Made, small: Disk) -> None:
    keeping = Keeping(opened(far))
    meeting = meet(keeping)
    # The log has room of its own for one more act: it begins anew after the first.
    plan(keeping, meeting, "Stored")
    small.fill()
    plan(keeping, meeting, "Unsaved")
    (spill,) = [path for folder in folders() for path in folder.glob("*.unsaved")]
    copy = spill.read_bytes()
    small.free()
    keeping.try_again()
    assert keeping.reason == ""
    assert not spill.exists()
    spill.write_bytes(copy)
    assert keeping.take_in().done == 0
    assert ask(keeping.file, titles) == ["Stored", "Unsaved"]
    assert not spill.exists()
    keeping.close()


def test_another_key_reads_nothing_of_a_spill(far: Made, small: Disk) -> None:
    from db.spill import find
    from db.stored import db_id

    keeping = Keeping(opened(far))
    small.fill()
    meet(keeping)
    assert find(bytes(32), db_id(far.path), folders()) == ()
    assert len(find(far.key, db_id(far.path), folders())) == 1
    small.free()
    keeping.try_again()
    keeping.close()


def test_everything_goes_on_in_another_place(far: Made, small: Disk, tmp_path: Path) -> None:
    keeping = Keeping(opened(far))
    meeting = meet(keeping)
    plan(keeping, meeting, "Stored")
    small.fill()
    plan(keeping, meeting, "Unsaved")
    there = keeping.move_to(tmp_path / "elsewhere.rapporteur")
    assert there.backup_of == ""
    assert keeping.reason == ""
    plan(keeping, meeting, "Afterwards")
    keeping.close()
    assert keys_path(there.new).exists()
    again = open_file(there.new, passphrase=PASSPHRASE, profile=far.profile)
    assert ask(again, titles) == ["Stored", "Unsaved", "Afterwards"]
    assert_whole(again)
    again.close()
    small.free()
    old = opened(far)
    assert ask(old, titles) == ["Stored"]
    old.close()


def test_a_stick_that_is_gone_leaves_its_newest_backup_and_what_is_unsaved(
    far: Made, small: Disk, tmp_path: Path
) -> None:
    from app.core.paths import profile_dir
    from db.keeping import keep_backup

    keeping = Keeping(opened(far))
    meeting = meet(keeping)
    plan(keeping, meeting, "Stored")
    keep_backup(keeping.file, profile_dir(), why="periodic")
    small.eject()
    plan(keeping, meeting, "Unsaved")
    keeping.try_again()
    assert keeping.reason == "removed"
    there = keeping.move_to(tmp_path / "elsewhere.rapporteur")
    assert there.backup_of
    assert keeping.reason == ""
    assert ask(keeping.file, titles) == ["Stored", "Unsaved"]
    assert_whole(keeping.file)
    keeping.close()


def test_an_older_state_that_comes_back_is_not_gone_on_with(far: Made, small: Disk) -> None:
    keeping = Keeping(opened(far))
    before = far.path.read_bytes()
    meeting = meet(keeping)
    plan(keeping, meeting, "Stored")
    small.eject()
    plan(keeping, meeting, "Unsaved")
    keeping.try_again()
    far.path.write_bytes(before)
    keeping.try_again()
    assert keeping.reason in {"older", "damaged"}
    assert len(keeping.acts) == 1
    keeping.close()
