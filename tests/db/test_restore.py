"""A backup becomes a file again: whole, as another copy, and half of it never has a name."""

from __future__ import annotations

import contextlib
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from db.backup import SUFFIX, write_backup
from db.errors import Refusal
from db.file import OpenFile, keys_path, open_file
from db.journal.undo import redo_last, undo_last
from db.keeping import keep_backup, kept_backups
from db.restore import restore
from db.tables.exchange import Replica, Self
from db.tables.meetings import Coalition
from tests.support.acts import add, ask, assert_whole, content, do
from tests.support.files import PASSPHRASE, Made, listing

_ROOT = Path(__file__).parents[2]


@pytest.fixture
def file(made: Made) -> Iterator[OpenFile]:
    """An open file as the window opens it, with something in it."""
    opened = open_file(made.path, passphrase=PASSPHRASE, profile=made.profile)
    add(opened, Coalition(name="Tamaria"))
    yield opened
    opened.close()


@pytest.fixture
def backup(file: OpenFile, tmp_path: Path) -> Path:
    """A backup of it on a stick."""
    return write_backup(file, tmp_path / f"stick/copy{SUFFIX}", why="copy").path


def _restore(backup: Path, out: Path, made: Made, **words: Any) -> OpenFile:
    secrets = words or {"passphrase": PASSPHRASE}
    return restore(backup, out, profile=made.profile, **secrets)


def _copy(file: OpenFile) -> tuple[str, str]:
    """The id of this copy, and of the one it was made from."""

    def question(session: Any) -> tuple[str, str]:
        mine = session.get(Replica, session.query(Self).one().replica_id)
        return mine.id, mine.forked_from

    return ask(file, question)


def test_a_restored_file_holds_what_the_backup_held_and_opens_like_any_other(
    made: Made, file: OpenFile, backup: Path, tmp_path: Path
) -> None:
    before = content(file)
    add(file, Coalition(name="later"))
    out = tmp_path / "new/back.rapporteur"
    restored = _restore(backup, out, made)
    assert content(restored) == before
    assert_whole(restored)
    add(restored, Coalition(name="written after"))
    assert_whole(restored)
    restored.close()
    assert sorted(path.name for path in out.parent.iterdir()) == [out.name, keys_path(out).name]
    open_file(out, recovery_key=made.recovery_key).close()


def test_every_restored_file_is_another_copy(
    made: Made, file: OpenFile, backup: Path, tmp_path: Path
) -> None:
    mine = _copy(file)[0]
    ids = set()
    for name in ("a", "b"):
        restored = _restore(backup, tmp_path / f"{name}.rapporteur", made)
        own, forked_from = _copy(restored)
        assert forked_from == mine
        ids.add(own)
        restored.close()
    assert len(ids | {mine}) == 3


def test_acts_done_before_can_be_undone_by_the_new_copy(
    made: Made, backup: Path, tmp_path: Path
) -> None:
    restored = _restore(backup, tmp_path / "a.rapporteur", made)
    assert do(restored, undo_last) == "add"
    assert content(restored)["tables"]["coalition"] == []
    assert_whole(restored)
    assert do(restored, redo_last) == "add"
    assert [row["name"] for row in content(restored)["tables"]["coalition"]] == ["Tamaria"]
    assert_whole(restored)
    restored.close()


def test_backups_of_a_restored_file_and_of_the_living_one_do_not_mix(
    made: Made, file: OpenFile, backup: Path, tmp_path: Path
) -> None:
    restored = _restore(backup, tmp_path / "a.rapporteur", made)
    for number in range(12):
        for one in (file, restored):
            add(one, Coalition(name=str(number)))
            assert keep_backup(one, made.profile, why="periodic") is not None
    kept = kept_backups(made.profile, made.path.read_bytes()[:16].hex())
    copies = [one.copy for one in kept]
    assert sorted(copies.count(copy) for copy in set(copies)) == [10, 10]
    restored.close()


def test_nothing_is_written_over(made: Made, backup: Path, tmp_path: Path) -> None:
    for name in ("a.rapporteur", "a.rapporteur-keys", "a.rapporteur-wal"):
        there = tmp_path / "place" / name
        there.parent.mkdir(exist_ok=True)
        there.write_text("somebody's", "utf-8")
        before = listing(there.parent, made.profile)
        with pytest.raises(Refusal) as refusal:
            _restore(backup, tmp_path / "place/a.rapporteur", made)
        assert refusal.value.code == "exists"
        assert listing(there.parent, made.profile) == before
        there.unlink()


@pytest.mark.parametrize(
    ("harm", "code"),
    [("torn page", "damaged"), ("cut off", "no_backup_file"), ("gone", "missing")],
)
def test_what_cannot_be_restored_is_refused_with_nothing_left(
    made: Made, backup: Path, tmp_path: Path, harm: str, code: str
) -> None:
    whole = bytearray(backup.read_bytes())
    if harm == "torn page":
        whole[9 * 4096 + 5] ^= 1
        backup.write_bytes(whole)
    elif harm == "cut off":
        backup.write_bytes(whole[:-3])
    else:
        backup.unlink()
    before = listing(made.profile)
    with pytest.raises(Refusal) as refusal:
        _restore(backup, tmp_path / "new/a.rapporteur", made)
    assert refusal.value.code == code
    assert listing(made.profile) == before
    assert not list((tmp_path / "new").glob("*"))


def test_a_wrong_passphrase_restores_nothing(made: Made, backup: Path, tmp_path: Path) -> None:
    with pytest.raises(Refusal) as refusal:
        _restore(backup, tmp_path / "a.rapporteur", made, passphrase="not this one")
    assert refusal.value.code == "wrong_passphrase"
    assert not list(tmp_path.glob("a.*"))
    restored = _restore(backup, tmp_path / "a.rapporteur", made, recovery_key=made.recovery_key)
    restored.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows takes no open file away")
def test_killed_while_restoring_there_is_a_whole_file_or_none(
    made: Made, file: OpenFile, backup: Path, tmp_path: Path
) -> None:
    file.close()
    out = tmp_path / "new/a.rapporteur"
    places = map(str, (backup, out, made.profile))
    words = [sys.executable, "-m", "tests.support.restoring", *places]
    ends = []
    for pause in (0.0, 0.004, 0.01, 0.02, 0.05, 0.1):
        child = subprocess.Popen(words, cwd=_ROOT, stdout=subprocess.PIPE)
        assert child.stdout is not None
        child.stdout.readline()
        with contextlib.suppress(subprocess.TimeoutExpired):
            child.wait(pause)
        child.kill()
        child.communicate()
        ends.append(out.exists())
        if out.exists():
            restored = open_file(out, passphrase=PASSPHRASE, profile=made.profile)
            assert _copy(restored)[1]
            assert_whole(restored)
            restored.close()
            out.unlink()
        # The keys of a file that did not come into being keep nobody from restoring it again.
        left = {path.name for path in out.parent.glob("*")}
        assert all(".making" in name or name.endswith(("-lock", "-keys")) for name in left)
    assert len(ends) == 6
