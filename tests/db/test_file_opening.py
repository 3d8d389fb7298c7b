"""A file opens by its passphrase and by its recovery key, and by nothing else."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from db import recovery
from db.errors import Refusal
from db.file import OpenFile, change_passphrase, create, open_file
from db.keys import LEAST
from db.tables.meetings import Coalition
from tests.support.acts import add, assert_whole, content
from tests.support.files import PASSPHRASE, Made, listing

OTHER = "an owl at the window"


def _names(file: OpenFile) -> list[str]:
    return [row["name"] for row in content(file)["tables"]["coalition"]]


def _refused(made: Made, **secrets: Any) -> str:
    before = listing(made.path.parent, made.profile)
    with pytest.raises(Refusal) as refusal:
        open_file(made.path, profile=made.profile, **secrets)
    assert listing(made.path.parent, made.profile) == before
    assert str(made.path.parent) not in refusal.value.message
    return refusal.value.code


def test_what_was_written_is_there_after_closing_and_opening(made: Made) -> None:
    file = made.open()
    add(file, Coalition(name="Tamaria"))
    file.close()
    file = open_file(made.path, passphrase=PASSPHRASE, profile=made.profile)
    assert _names(file) == ["Tamaria"]
    assert_whole(file)
    file.close()


def test_a_closed_file_has_nothing_lying_beside_it_but_its_keys(made: Made) -> None:
    file = made.open()
    add(file, Coalition(name="Tamaria"))
    file.close()
    assert sorted(path.name for path in made.path.parent.iterdir()) == [
        "coalition.rapporteur",
        "coalition.rapporteur-keys",
    ]


@pytest.mark.parametrize("passphrase", ["", " ", PASSPHRASE.upper(), PASSPHRASE + " ", "x" * 5000])
def test_a_wrong_passphrase_is_refused_with_nothing_changed(made: Made, passphrase: str) -> None:
    assert _refused(made, passphrase=passphrase) == "wrong_passphrase"


def test_a_passphrase_may_be_typed_in_either_form_of_unicode(tmp_path: Path) -> None:
    file = create(tmp_path / "a.rapporteur", "caf\u00e9 ລາວ", profile=None, cost=LEAST)
    file.close()
    open_file(file.path, passphrase="cafe\u0301 ລາວ").close()


def test_the_recovery_key_opens_the_file_however_it_is_typed(made: Made) -> None:
    spellings = (
        made.recovery_key,
        made.recovery_key.lower(),
        made.recovery_key.replace("-", " "),
        made.recovery_key.replace("-", ""),
        "\n".join(recovery.lines_of(made.recovery_key)) + "\n",
    )
    for spelling in spellings:
        open_file(made.path, recovery_key=spelling).close()


def test_a_misread_line_of_the_recovery_key_is_named(made: Made) -> None:
    for number, line in enumerate(recovery.lines_of(made.recovery_key), start=1):
        wrong = "9" if line[0] != "9" else "8"
        misread = made.recovery_key.replace(line, wrong + line[1:])
        with pytest.raises(Refusal, match=rf"^Line {number} of the recovery key") as refusal:
            open_file(made.path, recovery_key=misread)
        assert refusal.value.code == "recovery_key_misread"


def test_every_single_wrong_character_of_a_recovery_key_is_noticed() -> None:
    key = recovery.new_recovery_key()
    for place, letter in enumerate(key):
        for wrong in set(recovery.ALPHABET) - {letter} if letter != "-" else ():
            with pytest.raises(Refusal):
                recovery.read_recovery_key(key[:place] + wrong + key[place + 1 :])


def test_lines_of_a_recovery_key_in_the_wrong_order_are_noticed(made: Made) -> None:
    lines = recovery.lines_of(made.recovery_key)
    assert _refused(made, recovery_key=" ".join([lines[1], lines[0], *lines[2:]])) == (
        "recovery_key_misread"
    )


def test_the_recovery_key_of_another_file_is_refused(made: Made) -> None:
    assert _refused(made, recovery_key=recovery.new_recovery_key()) == "wrong_recovery_key"


def test_a_recovery_key_is_no_passphrase_and_a_passphrase_no_recovery_key(made: Made) -> None:
    assert _refused(made, passphrase=made.recovery_key) == "wrong_passphrase"
    assert _refused(made, recovery_key=PASSPHRASE) == "recovery_key_misread"


def test_after_a_change_of_passphrase_only_the_new_one_opens(made: Made) -> None:
    _change(made)
    assert _refused(made, passphrase=PASSPHRASE) == "wrong_passphrase"
    open_file(made.path, passphrase=OTHER, profile=made.profile).close()
    open_file(made.path, recovery_key=made.recovery_key, profile=made.profile).close()


def test_the_mirror_in_the_profile_follows_a_change_of_passphrase(made: Made) -> None:
    _change(made)
    made.keys.unlink()
    made.keys.with_name(made.keys.name + ".1").unlink()
    assert _refused(made, passphrase=PASSPHRASE) == "wrong_passphrase"
    open_file(made.path, passphrase=OTHER, profile=made.profile).close()


def test_a_copy_made_before_still_opens_with_the_old_passphrase(made: Made, tmp_path: Path) -> None:
    shutil.copytree(made.path.parent, tmp_path / "copy")
    _change(made)
    open_file(tmp_path / "copy" / made.path.name, passphrase=PASSPHRASE).close()


def test_the_recovery_key_makes_a_new_passphrase(made: Made) -> None:
    change_passphrase(
        made.path, OTHER, recovery_key=made.recovery_key, profile=made.profile, cost=LEAST
    )
    open_file(made.path, passphrase=OTHER).close()


@pytest.mark.parametrize(
    ("new", "old", "code"),
    [
        ("", PASSPHRASE, "weak_passphrase"),
        ("  ", PASSPHRASE, "weak_passphrase"),
        (OTHER, "wrong", "wrong_passphrase"),
    ],
)
def test_a_refused_change_of_passphrase_changes_nothing(
    made: Made, new: str, old: str, code: str
) -> None:
    before = listing(made.path.parent, made.profile)
    with pytest.raises(Refusal) as refusal:
        change_passphrase(made.path, new, passphrase=old, profile=made.profile, cost=LEAST)
    assert refusal.value.code == code
    assert listing(made.path.parent, made.profile) == before


def test_an_existing_file_is_never_replaced(made: Made) -> None:
    before = listing(made.path.parent, made.profile)
    with pytest.raises(Refusal) as refusal:
        create(made.path, PASSPHRASE, profile=made.profile, cost=LEAST)
    assert refusal.value.code == "exists"
    assert listing(made.path.parent, made.profile) == before


def test_the_keys_of_a_lost_file_are_never_replaced(made: Made) -> None:
    made.path.rename(made.path.with_name("elsewhere.rapporteur"))
    before = listing(made.path.parent, made.profile)
    with pytest.raises(Refusal) as refusal:
        create(made.path, PASSPHRASE, profile=made.profile, cost=LEAST)
    assert refusal.value.code == "exists"
    assert listing(made.path.parent, made.profile) == before


def test_a_place_that_cannot_be_written_to_is_told(tmp_path: Path) -> None:
    (tmp_path / "a file").write_text("not a folder", "utf-8")
    with pytest.raises(Refusal) as refusal:
        create(tmp_path / "a file" / "x.rapporteur", PASSPHRASE, profile=None, cost=LEAST)
    assert refusal.value.code == "cannot_write"
    assert [path.name for path in tmp_path.iterdir()] == ["a file"]


def test_two_files_share_neither_key_nor_salt(made: Made, tmp_path: Path) -> None:
    other = create(tmp_path / "other.rapporteur", PASSPHRASE, profile=made.profile, cost=LEAST)
    other.close()
    assert other.key != made.key
    assert other.path.read_bytes()[:16] != made.path.read_bytes()[:16]
    assert len(list((made.profile / "keys").iterdir())) == 2


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps who may read a file elsewhere")
def test_every_file_made_can_be_read_by_its_owner_alone(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        profile = tmp_path / "profile"
        file = create(tmp_path / "data" / "a.rapporteur", PASSPHRASE, profile=profile, cost=LEAST)
        add(file, Coalition(name="Tamaria"))
        change_passphrase(file.path, OTHER, passphrase=PASSPHRASE, profile=profile, cost=LEAST)
        modes = {
            path.name: oct(path.stat().st_mode & 0o777)
            for path in tmp_path.rglob("*")
            if path.is_file()
        }
        file.close()
    finally:
        os.umask(before)
    assert {"a.rapporteur", "a.rapporteur-wal", "a.rapporteur-keys"} <= modes.keys()
    assert {name: mode for name, mode in modes.items() if mode != "0o600"} == {}


def _change(made: Made) -> None:
    change_passphrase(made.path, OTHER, passphrase=PASSPHRASE, profile=made.profile, cost=LEAST)
