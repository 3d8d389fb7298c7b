"""Files that are none, are torn or damaged, or were written by another version of the program."""

from __future__ import annotations

import random
import shutil
import sqlite3
from pathlib import Path

import pytest

from db import version
from db.errors import Refusal
from db.file import open_file
from db.tables.meetings import Coalition, Meeting
from db.tables.minutes import Point, Statement
from db.verify import verify
from tests.support.acts import add, assert_whole, content
from tests.support.files import PASSPHRASE, Made, listing
from tests.support.raw import raw

_PAGE = 4096


@pytest.fixture
def filled(made: Made) -> Made:
    """A closed file with enough in it that pages of every kind are used."""
    file = made.open()
    coalition = Coalition(name="Tamaria")
    meeting = Meeting(coalition_id=coalition.id, title="Fifth")
    statement = Statement(meeting_id=meeting.id)
    points = [
        Point(meeting_id=meeting.id, statement_id=statement.id, public_text=f"point {number} " * 20)
        for number in range(60)
    ]
    add(file, coalition, meeting, statement, *points)
    file.close()
    return made


def _refused(made: Made, path: Path | None = None) -> Refusal:
    before = listing(made.path.parent, made.profile)
    with pytest.raises(Refusal) as refusal:
        open_file(path or made.path, passphrase=PASSPHRASE, profile=made.profile)
    assert listing(made.path.parent, made.profile) == before
    if refusal.value.code != "missing":
        assert "nothing was changed" in refusal.value.message.casefold()
    return refusal.value


def test_a_missing_file_is_told_as_missing(made: Made) -> None:
    assert _refused(made, made.path.with_name("absent.rapporteur")).code == "missing"
    assert _refused(made, made.path.parent).code == "missing"


def test_a_plain_database_is_not_taken_for_ours(made: Made) -> None:
    plain = made.path.with_name("plain.rapporteur")
    with sqlite3.connect(plain) as connection:
        connection.execute("CREATE TABLE point (id TEXT)")
    connection.close()
    assert _refused(made, plain).code == "wrong_type"


@pytest.mark.parametrize("content", [b"", b"x", b"%PDF-1.7\n" * 10, b"\0" * 4095])
def test_what_is_too_small_is_told_as_damaged(made: Made, content: bytes) -> None:
    made.path.write_bytes(content)
    assert _refused(made).code == "damaged"


def test_a_large_file_of_another_kind_is_not_opened(made: Made) -> None:
    made.path.write_bytes(random.Random(1).randbytes(40 * _PAGE))
    assert _refused(made).code == "missing_keys"


@pytest.mark.parametrize("kept", [0.2, 0.5, 0.9, 0.999])
def test_a_truncated_file_is_noticed(filled: Made, kept: float) -> None:
    whole = filled.path.read_bytes()
    filled.path.write_bytes(whole[: int(len(whole) * kept)])
    assert _noticed(filled)


def test_a_damaged_first_page_is_refused_with_nothing_changed(filled: Made) -> None:
    whole = bytearray(filled.path.read_bytes())
    whole[100] ^= 1
    filled.path.write_bytes(whole)
    assert _refused(filled).code == "damaged"


def test_every_flipped_byte_is_noticed(filled: Made) -> None:
    whole = filled.path.read_bytes()
    chance = random.Random(2)
    places = [chance.randrange(16, len(whole)) for _ in range(40)]
    for place in places:
        changed = bytearray(whole)
        changed[place] ^= 1 << chance.randrange(8)
        filled.path.write_bytes(changed)
        assert _noticed(filled), f"byte {place} of {len(whole)}"
    filled.path.write_bytes(whole)
    assert not _noticed(filled)


def _noticed(made: Made) -> bool:
    """Whether opening refuses the file as damaged, or `verify` finds something."""
    try:
        file = made.open()
        file.driver_connection()
    except Refusal as refusal:
        return refusal.code == "damaged"
    try:
        return not verify(file).clean
    finally:
        file.close()


def _set_version(made: Made, user_version: int) -> None:
    with raw(made) as connection:
        connection.execute(f"PRAGMA user_version = {user_version}")


def test_a_newer_major_format_is_refused_kindly(filled: Made) -> None:
    _set_version(filled, (version.MAJOR + 1) * 1000 + 3)
    refusal = _refused(filled)
    assert refusal.code == "newer_format"
    assert f"format {version.MAJOR + 1}.3" in refusal.message
    assert f"format {version.MAJOR}.{version.MINOR}" in refusal.message


def test_a_newer_minor_format_is_read_and_left_as_it_is(filled: Made) -> None:
    newer = version.CURRENT + 1
    _set_version(filled, newer)
    file = open_file(filled.path, passphrase=PASSPHRASE)
    assert_whole(file)
    file.close()
    with raw(filled) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (newer,)


def test_an_older_format_is_brought_up_to_date_with_everything_in_it(filled: Made) -> None:
    file = filled.open()
    before = content(file)
    file.close()
    _set_version(filled, version.CURRENT - 1)
    file = open_file(filled.path, passphrase=PASSPHRASE)
    assert content(file) == before
    assert_whole(file)
    file.close()
    with raw(filled) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (version.CURRENT,)


def test_what_was_written_before_a_crash_is_there_and_what_was_torn_is_not(
    filled: Made, tmp_path: Path
) -> None:
    file = filled.open()
    add(file, Coalition(name="before the crash"))
    kept = content(file)
    crashed = tmp_path / "crashed"
    shutil.copytree(filled.path.parent, crashed)
    file.close()
    with (crashed / f"{filled.path.name}-wal").open("ab") as log:
        log.write(random.Random(3).randbytes(3 * _PAGE + 17))
    file = open_file(crashed / filled.path.name, passphrase=PASSPHRASE)
    assert content(file) == kept
    assert_whole(file)
    file.close()
