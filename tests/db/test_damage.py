"""Damage is recognised before anything is written, and told as what it is."""

from __future__ import annotations

import random
import sys
from pathlib import Path

import pytest

from db import file as opening
from db.backup import write_backup
from db.errors import Refusal
from db.file import open_file
from db.frames import read_log
from db.keeping import keep_backup
from db.pages import Seal
from db.snapshot import log_of
from db.tables.meetings import Coalition
from tests.support.acts import add, assert_whole, content
from tests.support.damage import PAGE, crashed, cut, flip, opened, zero
from tests.support.files import PASSPHRASE, Made, copied, listing
from tests.support.meeting import SmallMeeting

if sys.platform != "win32":
    import resource

_FRAME = PAGE + 24


@pytest.fixture
def filled(held_once: tuple[Made, SmallMeeting], tmp_path: Path) -> Made:
    """A closed file in which a meeting was held."""
    return copied(held_once[0], tmp_path)


def _damage(made: Made) -> dict[str, object]:
    before = listing(made.path.parent, made.profile)
    with pytest.raises(Refusal) as refusal:
        opened(made)
    assert listing(made.path.parent, made.profile) == before
    assert refusal.value.code == "damaged"
    assert "Nothing was changed." in refusal.value.message
    found: dict[str, object] = refusal.value.details["damage"]
    assert found["sentence"] == refusal.value.message
    return found


def _names(made: Made) -> list[str]:
    file = opened(made)
    names = [row["name"] for row in content(file)["tables"]["coalition"]]
    assert_whole(file)
    file.close()
    return sorted(names)


def test_an_empty_file_is_told_as_empty(made: Made) -> None:
    made.path.write_bytes(b"")
    assert _damage(made)["kind"] == "empty"


@pytest.mark.parametrize("kept", [0.001, 0.2, 0.5, 0.9, 0.9999])
def test_a_file_that_is_cut_off_is_told_as_such(filled: Made, kept: float) -> None:
    cut(filled.path, max(16, int(filled.path.stat().st_size * kept)))
    assert _damage(filled)["kind"] == "truncated"


def test_a_file_cut_off_between_two_pages_is_told_as_such(filled: Made) -> None:
    pages = filled.path.stat().st_size // PAGE
    for left in (1, 2, pages // 2, pages - 1):
        cut(filled.path, left * PAGE)
        assert _damage(filled)["kind"] == "truncated"
        break


@pytest.mark.parametrize(("share", "where"), [(0.1, "beginning"), (0.5, "middle"), (0.99, "end")])
def test_a_flipped_bit_is_found_where_it_is(filled: Made, share: float, where: str) -> None:
    size = filled.path.stat().st_size
    flip(filled.path, int(size * share))
    assert _damage(filled) | {"sentence": ""} == {
        "kind": "pages",
        "where": where,
        "bad_pages": 1,
        "pages": size // PAGE,
        "sentence": "",
    }


def test_the_first_page_is_told_apart(filled: Made) -> None:
    flip(filled.path, 100)
    assert _damage(filled)["kind"] == "first_page"


def test_a_damaged_first_byte_does_not_part_a_file_from_its_keys(filled: Made) -> None:
    flip(filled.path, 3)
    assert _damage(filled)["kind"] == "first_page"
    filled.path.write_bytes(random.Random(1).randbytes(40 * PAGE))
    with pytest.raises(Refusal) as refusal:
        opened(filled)
    assert refusal.value.code == "missing_keys"
    assert refusal.value.details["damage"]["kind"] == "missing_keys"


def test_any_flipped_bit_anywhere_is_found(filled: Made) -> None:
    whole = filled.path.read_bytes()
    chance = random.Random(7)
    for place in (
        16,
        PAGE - 1,
        len(whole) - 1,
        *(chance.randrange(16, len(whole)) for _ in "1" * 12),
    ):
        flip(filled.path, place)
        assert _damage(filled)["bad_pages"] == 1, place
        filled.path.write_bytes(whole)


def test_pages_of_zeros_are_found(filled: Made) -> None:
    for page in (3, 40):
        zero(filled.path, page)
    assert _damage(filled)["bad_pages"] == 2


def test_a_slow_look_lets_the_file_be_read_and_nothing_be_written(
    filled: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    size = filled.path.stat().st_size
    # A page that nobody reads to open the file.
    flip(filled.path, size - PAGE // 2)
    monkeypatch.setattr(opening, "_PATIENCE", -1.0)
    monkeypatch.setattr("db.sweep.Sweep.finished", lambda _sweep, _seconds: False)
    before = filled.path.read_bytes()
    file = opened(filled)
    with pytest.raises(Refusal) as refusal:
        add(file, Coalition(name="Tamaria"))
    assert refusal.value.code == "damaged"
    assert refusal.value.details["damage"]["bad_pages"] == 1
    file.close()
    assert filled.path.read_bytes() == before


def test_damage_that_opening_meets_is_told_in_full_however_slow_the_look(
    filled: Made, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = crashed(filled, tmp_path / "copy", Coalition(name="Tamaria"))
    monkeypatch.setattr("db.sweep.Sweep.finished", lambda _sweep, _seconds: False)
    stored = copy.path.stat().st_size // PAGE
    for number in range(2, stored + 1):
        zero(copy.path, number)
    assert int(str(_damage(copy)["bad_pages"])) > stored // 2


def test_a_copy_made_without_the_log_is_recognised(filled: Made, tmp_path: Path) -> None:
    copy = crashed(filled, tmp_path / "copy", Coalition(name="Tamaria"))
    log_of(copy.path).unlink()
    Path(f"{copy.path}-shm").unlink(missing_ok=True)
    assert _damage(copy)["kind"] == "lost_log"


def test_a_copy_made_with_the_log_is_whole(filled: Made, tmp_path: Path) -> None:
    copy = crashed(filled, tmp_path / "copy", Coalition(name="Tamaria"))
    assert _names(copy) == _names(filled)
    assert _names(copy) == _names(filled)


def test_a_file_that_was_only_read_needs_no_log(filled: Made, tmp_path: Path) -> None:
    file = opened(filled)
    content(file)
    copy = copied(filled, tmp_path / "copy")
    log_of(copy.path).unlink(missing_ok=True)
    (copy.path.parent / "coalition.rapporteur-lock").unlink()
    file.close()
    opened(copy).close()


def test_keys_that_lie_in_a_backup_alone_open_the_file(filled: Made) -> None:
    file = opened(filled)
    keep_backup(file, filled.profile, why="opened")
    file.close()
    filled.keys.unlink()
    for mirrored in (filled.profile / "keys").iterdir():
        mirrored.unlink()
    opened(filled).close()


def test_a_backup_opens_read_only_by_itself(filled: Made, tmp_path: Path) -> None:
    file = opened(filled)
    backup = tmp_path / "stick" / "a.backup"
    write_backup(file, backup, why="copy")
    expected = content(file)
    file.close()
    before = listing(backup.parent)
    copy = open_file(backup, passphrase=PASSPHRASE)
    assert copy.read_only
    assert content(copy) == expected
    assert_whole(copy)
    copy.close()
    assert listing(backup.parent) == before


def test_after_a_crash_a_file_that_is_only_read_and_closed_is_whole(
    filled: Made, tmp_path: Path
) -> None:
    copy = crashed(filled, tmp_path / "copy", Coalition(name="Tamaria"))
    opened(copy).close()
    assert not log_of(copy.path).exists()
    opened(copy).close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit of file sizes")
def test_a_file_closed_on_a_full_disk_is_whole(filled: Made) -> None:
    file = opened(filled)
    add(file, Coalition(name="Tamaria"))
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, before[1]))
    try:
        file.close()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert "Tamaria" in _names(filled)
    assert not log_of(filled.path).exists()


def test_what_was_torn_at_the_end_of_the_log_is_just_recovered(
    filled: Made, tmp_path: Path
) -> None:
    copy = crashed(filled, tmp_path / "copy", Coalition(name="Tamaria"))
    with log_of(copy.path).open("ab") as log:
        log.write(random.Random(3).randbytes(2 * PAGE + 17))
    assert "Tamaria" in _names(copy)


def test_damage_inside_the_log_is_never_taken_for_its_end(filled: Made, tmp_path: Path) -> None:
    names = [f"coalition {number}" for number in range(4)]
    copy = crashed(filled, tmp_path / "copy", *(Coalition(name=name) for name in names))
    log = log_of(copy.path)
    whole, pristine = log.read_bytes(), copy.path.read_bytes()
    seal = Seal.of(copy.key, pristine[:16])
    commits = [at for at in range(32, len(whole), _FRAME) if any(whole[at + 4 : at + 8])]
    chance = random.Random(9)
    places = [3, 20, *(chance.randrange(32, commits[-2] + _FRAME) for _ in range(25))]
    for place in places:
        flip(log, place)
        assert _damage(copy)["kind"] == "damaged_log", place
        log.write_bytes(whole)
    for _ in range(8):
        flip(log, chance.randrange(commits[-2] + _FRAME, len(whole)))
        state = read_log(log, seal)
        assert state.damaged or state.torn
        log.write_bytes(whole)
    assert set(names) <= set(_names(copy))


def test_what_stands_in_the_log_makes_up_for_torn_pages_of_the_file(
    filled: Made, tmp_path: Path
) -> None:
    copy = crashed(filled, tmp_path / "copy", Coalition(name="Tamaria"))
    seal = Seal.of(copy.key, copy.path.read_bytes()[:16])
    state = read_log(log_of(copy.path), seal)
    stored = copy.path.stat().st_size // PAGE
    for number in state.pages:
        if 1 < number <= stored:
            zero(copy.path, number)
    assert "Tamaria" in _names(copy)
