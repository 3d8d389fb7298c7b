"""Where the key slots of a file lie, and which key a passphrase or a recovery key gives."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

from db import keys
from db.errors import Refusal
from db.pages import SALT
from db.recovery import read_recovery_key
from db.trailer import read_trailer

SUFFIX = ".rapporteur"
KEYS_SUFFIX = ".rapporteur-keys"


def keys_path(path: Path) -> Path:
    """Return where the key slots of the file at `path` lie."""
    return path.with_suffix(KEYS_SUFFIX)


def find_slots(path: Path, profile: Path | None) -> keys.KeySlots:
    """Return the key slots of `path`: its own where it is a backup, those beside it or before.

    Where none of them can be read, those mirrored in the profile or inside a backup kept there.
    """
    trailer = read_trailer(path)
    if trailer is not None:
        return trailer.slots
    db_id = head_of(path).hex()
    beside = keys_path(path)
    places = [beside, beside.with_name(beside.name + ".1")]
    if profile is not None:
        places.append(mirror_path(profile, db_id))
    failure: Refusal | None = None
    for place in places:
        if not place.is_file():
            continue
        try:
            slots = keys.read_slots(place)
        except Refusal as refusal:
            failure = failure or refusal
            continue
        if slots.db_id == db_id:
            return slots
    for slots in _of_backups(profile, db_id):
        return slots
    raise failure or Refusal(
        "missing_keys",
        "The key file {name} is missing, and this computer has no copy of it. Bring it back from "
        "where the file was copied; nothing was changed.",
        name=beside.name,
    )


def _of_backups(profile: Path | None, db_id: str) -> Iterator[keys.KeySlots]:
    if profile is None:
        return
    for backup in sorted((profile / "backups" / db_id).glob("*"), reverse=True):
        trailer = read_trailer(backup)
        if trailer is not None and trailer.slots.db_id == db_id:
            yield trailer.slots


def keys_beside(path: Path) -> keys.KeySlots | None:
    """Return the slots that lie beside `path`, whatever file they were made for."""
    beside = keys_path(path)
    for place in (beside, beside.with_name(beside.name + ".1")):
        with contextlib.suppress(Refusal):
            if place.is_file():
                return keys.read_slots(place)
    return None


def unlocked(slots: keys.KeySlots, passphrase: str, recovery_key: str) -> bytes:
    """Return the database key; refused as `wrong_passphrase` or `wrong_recovery_key`."""
    if recovery_key:
        secret, kind = read_recovery_key(recovery_key), "recovery"
    else:
        secret, kind = passphrase, "passphrase"
    key = keys.unwrap(slots, secret, kind=kind)
    if key is not None:
        return key
    if kind == "recovery":
        raise Refusal(
            "wrong_recovery_key", "This recovery key does not open the file. Nothing was changed."
        )
    raise Refusal(
        "wrong_passphrase", "This passphrase does not open the file. Nothing was changed."
    )


def keep_slots(path: Path, slots: keys.KeySlots, profile: Path | None) -> None:
    """Put the slots beside the file and, where there is a profile, into it."""
    keys.write_slots(keys_path(path), slots)
    if profile is not None:
        mirror(slots, profile)


def mirror(slots: keys.KeySlots, profile: Path) -> None:
    """Keep a copy of the slots in the profile."""
    place = mirror_path(profile, slots.db_id)
    if place.is_file() and place.read_text("utf-8") == slots.to_json():
        return
    place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    keys.write_slots(place, slots)
    # The copy before would still open with the passphrase that was just taken away.
    place.with_name(place.name + ".1").unlink(missing_ok=True)


def mirror_path(profile: Path, db_id: str) -> Path:
    """Return where the profile keeps the slots of a file."""
    return profile / "keys" / f"{db_id}{KEYS_SUFFIX}"


def head_of(path: Path) -> bytes:
    """Return the first bytes of the file: its salt, which is its name among the keys."""
    with path.open("rb") as stream:
        return stream.read(SALT)
