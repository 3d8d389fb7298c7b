"""Key slots: the database key wrapped by a passphrase and by a recovery key."""

from __future__ import annotations

import json
import os
import secrets
import unicodedata
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from nacl import pwhash
from nacl.bindings import (
    crypto_aead_xchacha20poly1305_ietf_decrypt,
    crypto_aead_xchacha20poly1305_ietf_encrypt,
)
from nacl.exceptions import CryptoError

from db.canonical import canonical
from db.errors import Refusal
from db.ids import new_id

SLOTS_VERSION = 1
KEY_BYTES = 32
_KDF = "argon2id13"
_MEBIBYTE = 1024 * 1024
_MEMORY_BOUNDS = (64 * _MEBIBYTE, 1024 * _MEBIBYTE)
_OPERATION_BOUNDS = (1, 16)
_NONCE_BYTES = 24
_TAG_BYTES = 16
_LENGTHS = (pwhash.argon2id.SALTBYTES, _NONCE_BYTES, KEY_BYTES + _TAG_BYTES)


@dataclass(frozen=True, slots=True)
class KeyCost:
    """What one try at a passphrase costs: Argon2id passes and bytes of memory."""

    operations: int = pwhash.argon2id.OPSLIMIT_MODERATE
    memory: int = pwhash.argon2id.MEMLIMIT_MODERATE


MODERATE = KeyCost()
LEAST = KeyCost(operations=_OPERATION_BOUNDS[0], memory=_MEMORY_BOUNDS[0])


@dataclass(frozen=True, slots=True)
class Slot:
    """The database key wrapped once; all values as they stand in the key file."""

    id: str
    kind: str
    kdf: str
    ops: int
    mem: int
    salt: str
    nonce: str
    wrapped_dek: str


@dataclass(frozen=True, slots=True)
class KeySlots:
    """Every way into one database; `db_id` is the hex of the database's first 16 bytes."""

    db_id: str
    slots: tuple[Slot, ...]

    def to_json(self) -> str:
        """Return the text of the key file."""
        slots = [asdict(slot) for slot in self.slots]
        return json.dumps({"v": SLOTS_VERSION, "db_id": self.db_id, "slots": slots}, indent=1)

    def of_kind(self, kind: str) -> tuple[Slot, ...]:
        """Return the slots opened by a "passphrase" or by a "recovery" key."""
        return tuple(slot for slot in self.slots if slot.kind == kind)

    def replacing(self, kind: str, slot: Slot) -> KeySlots:
        """Return the slots with all of one kind replaced by `slot`."""
        kept = tuple(other for other in self.slots if other.kind != kind)
        return KeySlots(self.db_id, (*kept, slot))


def wrap(key: bytes, secret: str, *, kind: str, db_id: str, cost: KeyCost = MODERATE) -> Slot:
    """Return a slot that gives `key` to whoever knows `secret`."""
    empty = Slot(
        id=new_id(),
        kind=kind,
        kdf=_KDF,
        ops=cost.operations,
        mem=cost.memory,
        salt=secrets.token_hex(pwhash.argon2id.SALTBYTES),
        nonce=secrets.token_hex(_NONCE_BYTES),
        wrapped_dek="",
    )
    wrapped = crypto_aead_xchacha20poly1305_ietf_encrypt(
        key, _associated(db_id, empty), bytes.fromhex(empty.nonce), _derive(secret, empty)
    )
    return Slot(**{**asdict(empty), "wrapped_dek": wrapped.hex()})


def unwrap(slots: KeySlots, secret: str, *, kind: str) -> bytes | None:
    """Return the database key, or None where `secret` opens no slot of this kind."""
    for slot in slots.of_kind(kind):
        try:
            return crypto_aead_xchacha20poly1305_ietf_decrypt(
                bytes.fromhex(slot.wrapped_dek),
                _associated(slots.db_id, slot),
                bytes.fromhex(slot.nonce),
                _derive(secret, slot),
            )
        except CryptoError:
            continue
    return None


def read_slots(path: Path) -> KeySlots:
    """Return the slots kept at `path`; a file that is none is refused as `damaged_keys`."""
    try:
        return slots_of(json.loads(path.read_text("utf-8")))
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise Refusal(
            "damaged_keys",
            "The key file {name} is damaged. The database itself was not touched; a copy of the "
            "key file lies in the profile of whoever opened it before.",
            name=path.name,
        ) from error


def slots_of(document: Any) -> KeySlots:
    """Return the slots a key file's document holds; ValueError, KeyError, TypeError for others.

    One of a newer program is refused as `newer_format`.
    """
    if document["v"] != SLOTS_VERSION:
        raise Refusal(
            "newer_format",
            "The key file was written by a newer Rapporteur. Nothing was changed; open the "
            "file with the newer program.",
        )
    slots = tuple(Slot(**slot) for slot in document["slots"])
    for slot in slots:
        _check_shape(slot)
        _check_bounds(slot)
    return KeySlots(str(document["db_id"]), slots)


def write_slots(path: Path, slots: KeySlots) -> None:
    """Put `slots` at `path` so that a power cut leaves the old or the new file, never a torn one.

    The copy before is kept as `NAME.1`.
    """
    fresh = path.with_name(path.name + ".new")
    descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as stream:
        stream.write(slots.to_json())
        stream.flush()
        os.fsync(stream.fileno())
    if path.exists():
        path.replace(path.with_name(path.name + ".1"))
    fresh.replace(path)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make a rename in `folder` durable where the system can."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _derive(secret: str, slot: Slot) -> bytes:
    _check_bounds(slot)
    return pwhash.argon2id.kdf(
        KEY_BYTES,
        unicodedata.normalize("NFKC", secret).encode("utf-8"),
        bytes.fromhex(slot.salt),
        opslimit=slot.ops,
        memlimit=slot.mem,
    )


def _check_shape(slot: Slot) -> None:
    found = tuple(len(bytes.fromhex(text)) for text in (slot.salt, slot.nonce, slot.wrapped_dek))
    if found != _LENGTHS:
        raise ValueError(slot.id)


def _check_bounds(slot: Slot) -> None:
    # A planted key file could otherwise freeze the laptop or make guessing cheap.
    values: Iterable[tuple[int, tuple[int, int]]] = (
        (slot.mem, _MEMORY_BOUNDS),
        (slot.ops, _OPERATION_BOUNDS),
    )
    if slot.kdf != _KDF or any(not low <= value <= high for value, (low, high) in values):
        raise ValueError(slot.id)


def _associated(db_id: str, slot: Slot) -> bytes:
    parameters = [slot.id, slot.kind, slot.kdf, slot.ops, slot.mem, slot.salt]
    return canonical([SLOTS_VERSION, db_id, parameters]).encode("utf-8")
