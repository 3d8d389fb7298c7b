"""A damaged page, a full disk, a file in use: told by a sentence, with nothing half-done."""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from db.errors import Refusal
from db.file import OpenFile, create
from db.keys import LEAST
from db.session import reading, unit_of_work
from db.tables.meetings import Coalition, Meeting
from tests.support.acts import add, assert_whole, content
from tests.support.files import Made
from tests.support.meeting import SmallMeeting

if sys.platform != "win32":
    import resource

_PAGE = 4096
_PATIENCE = "PRAGMA busy_timeout = 50"


def test_a_page_that_is_torn_is_told_when_it_is_read(held: tuple[OpenFile, SmallMeeting]) -> None:
    file, _meeting = held
    whole = content(file)
    file.close()
    pristine = file.path.read_bytes()
    pages = range(2, len(pristine) // _PAGE)
    told = set()
    for page in random.Random(5).sample(list(pages), 30):
        torn = bytearray(pristine)
        torn[page * _PAGE + 1000] ^= 8
        file.path.write_bytes(torn)
        opened = OpenFile(file.path, file.key)
        try:
            told.add("whole" if content(opened) == whole else "wrong")
        except Refusal as refusal:
            told.add(refusal.code)
        opened.close()
    assert told == {"damaged", "whole"}
    file.path.write_bytes(pristine)


@contextmanager
def _full_disk(room: int) -> Iterator[None]:
    """Let no file grow beyond `room` bytes."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit of file sizes")
def test_on_a_full_disk_an_act_is_refused_and_the_next_one_goes_on(file: OpenFile) -> None:
    add(file, Meeting(title="Fifth"))
    before = content(file)
    size = max(path.stat().st_size for path in file.path.parent.iterdir())
    many = [Coalition(name=f"{number} " * 3000) for number in range(200)]
    with _full_disk(size + _PAGE), pytest.raises(Refusal) as refusal:
        add(file, *many)
    assert refusal.value.code == "cannot_write"
    assert content(file) == before
    add(file, Meeting(title="Sixth"))
    assert_whole(file)
    file.close()
    opened = OpenFile(file.path, file.key)
    assert len(content(opened)["tables"]["meeting"]) == 2
    assert_whole(opened)
    opened.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit of file sizes")
@pytest.mark.parametrize("room", [0, 5000, 100_000])
def test_on_a_full_disk_no_new_file_is_begun(tmp_path: Path, room: int) -> None:
    with _full_disk(room), pytest.raises(Refusal) as refusal:
        create(tmp_path / "data/a.rapporteur", "x y z", profile=tmp_path / "profile", cost=LEAST)
    assert refusal.value.code == "cannot_write"
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_while_another_program_writes_an_act_is_refused(file: OpenFile) -> None:
    other = OpenFile(file.path, file.key)
    other.driver_connection().execute(_PATIENCE)
    before = content(file)
    with unit_of_work(file, act="long") as unit:
        unit.session.add(Meeting(title="Fifth"))
        unit.session.flush()
        assert content(other) == before
        with pytest.raises(Refusal) as refusal:
            add(other, Meeting(title="Sixth"))
    assert refusal.value.code == "in_use"
    add(other, Meeting(title="Sixth"))
    assert len(content(file)["tables"]["meeting"]) == 2
    assert_whole(file)
    other.close()


def test_a_mistake_of_the_program_is_not_told_as_one_of_the_disk(made: Made) -> None:
    file = made.open()
    with pytest.raises(KeyError), reading(file):
        raise KeyError("a mistake")
    file.close()
