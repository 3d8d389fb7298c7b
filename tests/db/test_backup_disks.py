"""Backups, restoring and purges without room: nothing good is lost, and it goes on later."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.features.anonymisation.usecases import destroy_attributions, speakers_by_statement
from app.features.minutes.usecases import set_note
from db import purging
from db.backup import SUFFIX, write_backup
from db.connection import OpenFile
from db.errors import Refusal
from db.file import open_file
from db.keeping import keep_backup, kept_backups
from db.restore import restore
from db.tables.meetings import Coalition
from tests.support.acts import add, ask, assert_whole, do
from tests.support.decrypted import traces
from tests.support.disks import Disk, disk, moved
from tests.support.files import PASSPHRASE, Made, copied, listing
from tests.support.meeting import SmallMeeting

_NOTE = "He looked at the ceiling while claiming this."


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Disk]:
    """A small disk."""
    with disk(tmp_path) as made:
        yield made


def test_without_room_the_older_backups_are_kept_and_it_goes_on_later(
    made: Made, small: Disk
) -> None:
    file = made.open()
    first = keep_backup(file, small.place, why="opened")
    assert first is not None
    small.fill()
    before = listing(small.place / "backups")
    add(file, Coalition(name="Tamaria"))
    with pytest.raises(Refusal) as refusal:
        keep_backup(file, small.place, why="periodic")
    assert refusal.value.code == "cannot_write"
    assert "kept" in refusal.value.message
    assert listing(small.place / "backups") == before
    small.free()
    second = keep_backup(file, small.place, why="periodic")
    assert kept_backups(small.place, made.path.read_bytes()[:16].hex()) == (second, first)
    file.close()


def test_a_disk_that_fills_up_while_a_copy_is_written_keeps_nothing_of_it(
    made: Made, small: Disk
) -> None:
    file = made.open()
    add(file, *(Coalition(name=f"{number} " + "x" * 900) for number in range(60)))
    with pytest.raises(Refusal) as refusal:
        write_backup(
            file,
            small.place / f"copy{SUFFIX}",
            why="copy",
            progress=lambda _done, _size: small.fill(),
        )
    assert refusal.value.code == "cannot_write"
    assert [path.name for path in small.place.iterdir()] == ["filler"]
    file.close()


def test_a_restoring_without_room_leaves_nothing(made: Made, small: Disk, tmp_path: Path) -> None:
    file = made.open()
    backup = write_backup(file, tmp_path / f"copy{SUFFIX}", why="copy").path
    file.close()
    small.fill()
    out = small.place / "back.rapporteur"
    with pytest.raises(Refusal) as refusal:
        restore(backup, out, passphrase=PASSPHRASE, profile=made.profile)
    assert refusal.value.code == "cannot_write"
    assert [path.name for path in small.place.iterdir()] == ["filler"]
    small.free()
    restored = restore(backup, out, passphrase=PASSPHRASE, profile=made.profile)
    assert_whole(restored)
    restored.close()


def test_what_could_not_be_given_back_for_want_of_room_is_at_the_next_opening(
    held_once: tuple[Made, SmallMeeting],
    small: Disk,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made = moved(copied(held_once[0], tmp_path), small.place)
    made = replace(made, profile=tmp_path / "profile")
    meeting = held_once[1]
    compact = purging.compact

    def fill_first(file: OpenFile) -> None:
        small.fill()
        compact(file)

    monkeypatch.setattr(purging, "compact", fill_first)
    file = open_file(made.path, passphrase=PASSPHRASE, profile=made.profile)
    do(file, set_note, statement=meeting.statements[1], note=_NOTE)
    with pytest.raises(Refusal) as refusal:
        do(file, destroy_attributions, meeting=meeting.id)
    assert refusal.value.code == "cannot_write"
    monkeypatch.undo()
    small.free()
    file.close()
    file = open_file(made.path, passphrase=PASSPHRASE, profile=made.profile)
    assert ask(file, speakers_by_statement, meeting=meeting.id) == {}
    assert traces(made.path, made.key, _NOTE) == []
    due = "SELECT count(*) FROM local_setting WHERE key = 'compact'"
    assert file.driver_connection().execute(due).fetchone()[0] == 0
    assert_whole(file)
    file.close()
