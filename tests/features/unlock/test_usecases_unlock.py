"""The file as the first screen makes, opens and changes it, with the profile beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.core.errors import Refusal
from app.core.paths import profile_dir
from app.features.unlock.usecases import (
    change_passphrase,
    create_file,
    dump_file,
    open_file,
    recovery_lines,
    verify_file,
)
from db.keys import LEAST, MODERATE, read_slots
from tests.support.files import PASSPHRASE, Made


def test_the_keys_are_mirrored_in_the_profile_of_the_user(tmp_path: Path) -> None:
    file = create_file(path=tmp_path / "new", passphrase="x y z", cost=LEAST)
    assert file.path.name == "new.rapporteur"
    assert verify_file(file).clean
    assert dump_file(file)["tables"]["meeting"] == []
    assert len(recovery_lines(file.recovery_key)) == 4
    file.close()
    file.path.with_suffix(".rapporteur-keys").unlink()
    assert len(list((profile_dir() / "keys").iterdir())) == 1
    opened = open_file(path=file.path, passphrase="x y z")
    assert opened.recovery_key == "", "the recovery key is shown once"
    opened.close()
    open_file(path=file.path, recovery_key="\n".join(recovery_lines(file.recovery_key))).close()


def test_guessing_a_changed_passphrase_costs_what_it_should(made: Made) -> None:
    change_passphrase(path=made.path, new_passphrase="an owl", passphrase=PASSPHRASE)
    (slot,) = read_slots(made.keys).of_kind("passphrase")
    assert (slot.ops, slot.mem) == (MODERATE.operations, MODERATE.memory)
    assert MODERATE.memory == 256 * 1024 * 1024
    open_file(path=made.path, passphrase="an owl").close()
    with pytest.raises(Refusal) as refusal:
        open_file(path=made.path, passphrase=PASSPHRASE)
    assert refusal.value.code == "wrong_passphrase"


def test_every_new_file_is_as_costly_to_guess(tmp_path: Path) -> None:
    file = create_file(path=tmp_path / "new.rapporteur", passphrase="x y z")
    file.close()
    slots = read_slots(tmp_path / "new.rapporteur-keys").slots
    assert {(slot.kind, slot.mem) for slot in slots} == {
        ("passphrase", MODERATE.memory),
        ("recovery", MODERATE.memory),
    }
