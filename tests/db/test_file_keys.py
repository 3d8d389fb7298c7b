"""Key files that are missing, stand elsewhere, are damaged, were planted or come from later."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from db import keys
from db.errors import Refusal
from db.file import change_passphrase, open_file
from tests.support.files import PASSPHRASE, Made, copied, listing

_GIBIBYTE = 1024**3


def _mirror(made: Made) -> Path:
    (found,) = (made.profile / "keys").iterdir()
    return found


def _alone(made: Made) -> None:
    """Leave no other copy of the keys than the file beside the database."""
    _mirror(made).unlink()


def _refused(made: Made) -> str:
    before = listing(made.path.parent, made.profile)
    with pytest.raises(Refusal) as refusal:
        open_file(made.path, passphrase=PASSPHRASE, profile=made.profile)
    assert listing(made.path.parent, made.profile) == before
    return refusal.value.code


def _rewrite(path: Path, change: Callable[[dict[str, Any]], object]) -> None:
    document = json.loads(path.read_text("utf-8"))
    change(document)
    path.write_text(json.dumps(document), "utf-8")


def test_the_mirror_is_found_by_the_first_bytes_of_the_database(made: Made) -> None:
    assert _mirror(made).name == made.path.read_bytes()[:16].hex() + ".rapporteur-keys"
    assert _mirror(made).read_bytes() == made.keys.read_bytes()


def test_a_missing_key_file_is_found_in_the_profile(made: Made) -> None:
    made.keys.unlink()
    made.path.rename(made.path.with_name("renamed.rapporteur"))
    open_file(
        made.path.with_name("renamed.rapporteur"), passphrase=PASSPHRASE, profile=made.profile
    ).close()


def test_a_missing_key_file_is_found_in_the_copy_before(made: Made) -> None:
    change_passphrase(made.path, "x y z", passphrase=PASSPHRASE, profile=None, cost=keys.LEAST)
    made.keys.unlink()
    _alone(made)
    open_file(made.path, passphrase=PASSPHRASE, profile=made.profile).close()


def test_without_any_copy_of_the_keys_the_file_stays_shut(made: Made) -> None:
    made.keys.unlink()
    _alone(made)
    assert _refused(made) == "missing_keys"


def test_the_keys_of_another_file_are_not_tried(made: Made, tmp_path: Path) -> None:
    other = copied(made, tmp_path / "other")
    _alone(made)
    _rewrite(other.keys, lambda document: document.update(db_id="00" * 16))
    made.keys.write_bytes(other.keys.read_bytes())
    assert _refused(made) == "missing_keys"


def test_opening_puts_a_missing_mirror_back(made: Made) -> None:
    _alone(made)
    open_file(made.path, passphrase=PASSPHRASE, profile=made.profile).close()
    assert _mirror(made).read_bytes() == made.keys.read_bytes()


def _set_slot(**values: Any) -> Callable[[dict[str, Any]], object]:
    return lambda document: [slot.update(values) for slot in document["slots"]]


_DAMAGE: dict[str, Callable[[dict[str, Any]], object]] = {
    "no slots": lambda document: document.pop("slots"),
    "no version": lambda document: document.pop("v"),
    "slots are no list": lambda document: document.update(slots=7),
    "a slot is no object": lambda document: document.update(slots=[None]),
    "a slot lacks a value": lambda document: document["slots"][0].pop("nonce"),
    "salt is no hex": _set_slot(salt="not hex at all"),
    "salt is no text": _set_slot(salt=12),
    "salt is short": _set_slot(salt="00"),
    "nonce is short": _set_slot(nonce="00"),
    "key is short": _set_slot(wrapped_dek="00"),
    "key is no hex": _set_slot(wrapped_dek="zz"),
    "memory is a word": _set_slot(mem="much"),
    "another way to derive": _set_slot(kdf="md5"),
}


@pytest.mark.parametrize("name", _DAMAGE)
def test_a_damaged_key_file_is_refused(made: Made, name: str) -> None:
    _alone(made)
    _rewrite(made.keys, _DAMAGE[name])
    assert _refused(made) == "damaged_keys"


@pytest.mark.parametrize(
    "text", [b"", b"{", b"[]", b"null", b"\xff\xfe", b"[" * 100_000, b'{"v": 1, "slots": []']
)
def test_a_key_file_that_is_no_json_is_refused(made: Made, text: bytes) -> None:
    _alone(made)
    made.keys.write_bytes(text)
    assert _refused(made) == "damaged_keys"


def test_a_damaged_key_file_gives_way_to_the_mirror(made: Made) -> None:
    made.keys.write_bytes(b"torn")
    open_file(made.path, passphrase=PASSPHRASE, profile=made.profile).close()


def test_a_folder_in_the_place_of_the_key_file_is_as_good_as_none(made: Made) -> None:
    made.keys.unlink()
    made.keys.mkdir()
    open_file(made.path, passphrase=PASSPHRASE, profile=made.profile).close()


@pytest.mark.parametrize(
    "cost",
    [
        {"mem": 64 * _GIBIBYTE},
        {"mem": _GIBIBYTE + 1},
        {"mem": 8192},
        {"mem": 0},
        {"mem": -1},
        {"ops": 0},
        {"ops": 17},
        {"ops": 2**40},
    ],
)
def test_a_planted_cost_is_refused_before_it_is_paid(made: Made, cost: dict[str, int]) -> None:
    _alone(made)
    _rewrite(made.keys, _set_slot(**cost))
    started = time.process_time()
    assert _refused(made) == "damaged_keys"
    assert time.process_time() - started < 0.5


def test_a_cheaper_cost_within_the_bounds_does_not_open(made: Made) -> None:
    # The cost is part of what is authenticated: nobody can lower it and keep the slot.
    _alone(made)
    _rewrite(made.keys, _set_slot(ops=2))
    assert _refused(made) == "wrong_passphrase"


def test_a_slot_of_another_file_does_not_open(made: Made) -> None:
    slots = keys.read_slots(made.keys)
    moved = keys.KeySlots("00" * 16, slots.slots)
    assert keys.unwrap(slots, PASSPHRASE, kind="passphrase") == made.key
    assert keys.unwrap(moved, PASSPHRASE, kind="passphrase") is None


def test_a_key_file_of_a_newer_program_is_refused_as_such(made: Made) -> None:
    _alone(made)
    _rewrite(made.keys, lambda document: document.update(v=2, slots=[{"new": "kind"}]))
    assert _refused(made) == "newer_format"


def test_the_key_file_holds_neither_key_nor_passphrase(made: Made) -> None:
    text = made.keys.read_text("utf-8")
    assert made.key.hex() not in text
    assert PASSPHRASE not in text
    assert made.recovery_key not in text
    assert made.recovery_key.replace("-", "") not in text
