"""How far a copy goes is told without changing it, and one that is replaced stays beside."""

from __future__ import annotations

from pathlib import Path

import pytest

from db.aside import adopt, aside_of, put_aside
from db.backup import SUFFIX, write_backup
from db.contents import Contents, contents_of, is_whole
from db.errors import Refusal
from db.file import keys_path, open_file
from db.pages import PAGE
from db.snapshot import log_of
from tests.support.acts import assert_whole
from tests.support.damage import flip
from tests.support.files import PASSPHRASE, Made, copied, listing
from tests.support.meeting import SmallMeeting

WORDS = "damaged 24 Nov"


@pytest.fixture
def small(held_once: tuple[Made, SmallMeeting], tmp_path: Path) -> Made:
    """A closed file of the test's own in which a small meeting was held."""
    return copied(held_once[0], tmp_path)


def _backup(made: Made, place: Path) -> Path:
    file = made.open()
    write_backup(file, place, why="copy")
    file.close()
    return place


def test_a_backup_says_how_far_it_goes_and_stays_as_it_is(small: Made, tmp_path: Path) -> None:
    place = _backup(small, tmp_path / f"kept{SUFFIX}")
    before = listing(tmp_path)
    assert contents_of(place, small.key) == Contents(1, 4, "2026-11-24", "en", 3)
    assert is_whole(place, small.key)
    assert listing(tmp_path) == before


def test_an_empty_file_holds_nothing(made: Made) -> None:
    assert contents_of(made.path, made.key) == Contents(0, 0)


def test_one_flipped_bit_anywhere_is_found(small: Made, tmp_path: Path) -> None:
    place = _backup(small, tmp_path / f"kept{SUFFIX}")
    flip(place, 5 * PAGE + 1234)
    assert not is_whole(place, small.key)


def test_what_cannot_be_read_is_refused(small: Made) -> None:
    flip(small.path, 2 * PAGE)
    flip(small.path, 100)
    with pytest.raises(Refusal) as refusal:
        contents_of(small.path, small.key)
    assert refusal.value.code == "damaged"
    assert not is_whole(small.path.parent / "nowhere", small.key)


def test_a_file_put_aside_is_the_same_and_opens(small: Made) -> None:
    log_of(small.path).write_bytes(b"")
    before = [small.path.read_bytes(), small.keys.read_bytes()]
    with put_aside(small.path, WORDS) as aside:
        assert aside.name == "coalition (damaged 24 Nov).rapporteur"
        assert list(small.path.parent.glob("coalition.*")) == []
    assert [aside.read_bytes(), keys_path(aside).read_bytes()] == before
    assert log_of(aside).exists()
    file = open_file(aside, passphrase=PASSPHRASE, profile=small.profile)
    assert_whole(file)
    file.close()


def test_a_second_one_of_the_day_gets_a_number(small: Made) -> None:
    aside_of(small.path, WORDS).write_bytes(b"first")
    with put_aside(small.path, WORDS) as aside:
        assert aside.name == "coalition (damaged 24 Nov 2).rapporteur"


def test_where_nothing_comes_in_its_place_it_comes_back(small: Made) -> None:
    before = listing(small.path.parent)

    def fail() -> None:
        with put_aside(small.path, WORDS):
            raise Refusal("cannot_write", "The disk is full.")

    with pytest.raises(Refusal):
        fail()
    assert listing(small.path.parent) == before


def test_what_is_adopted_opens_like_its_source(small: Made, tmp_path: Path) -> None:
    target = tmp_path / "other" / "coalition.rapporteur"
    target.parent.mkdir()
    adopt(small.path, target)
    assert target.read_bytes() == small.path.read_bytes()
    file = open_file(target, passphrase=PASSPHRASE, profile=small.profile)
    assert_whole(file)
    file.close()


def test_nothing_is_left_of_what_could_not_be_adopted(small: Made, tmp_path: Path) -> None:
    with pytest.raises(Refusal) as refusal:
        adopt(small.path, tmp_path / "nowhere" / "coalition.rapporteur")
    assert refusal.value.code == "cannot_write"
    assert not (tmp_path / "nowhere").exists()
