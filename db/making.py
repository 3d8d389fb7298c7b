"""Makes a new encrypted file: nothing of it is left where that cannot be finished."""

from __future__ import annotations

import contextlib
import os
import secrets
from collections.abc import Iterator
from pathlib import Path

import sqlcipher3.dbapi2 as driver

from db import keys, version
from db.connection import OpenFile
from db.errors import Refusal
from db.failures import cannot_write, told
from db.holding import forget, hold
from db.pages import SALT
from db.recovery import new_recovery_key
from db.slots import SUFFIX, keep_slots, keys_path, mirror_path
from db.snapshot import log_of


def create(
    path: Path, passphrase: str, *, profile: Path | None, cost: keys.KeyCost = keys.MODERATE
) -> OpenFile:
    """Make a new encrypted file with a passphrase slot and a recovery slot, and open it.

    `profile` is the folder for the mirrored key slots (None keeps no mirror). An existing file, or
    the keys or the log of one that is away, are refused as `exists`, an empty passphrase as
    `weak_passphrase`, a folder that cannot be written to as `cannot_write`.
    """
    if path.suffix != SUFFIX:
        path = path.with_name(path.name + SUFFIX)
    for there in (path, keys_path(path), log_of(path)):
        if there.exists():
            raise Refusal("exists", "{name} exists already. Nothing was changed.", name=there.name)
    if not passphrase.strip():
        raise Refusal("weak_passphrase", "The passphrase is empty. Nothing was changed.")
    key, salt = secrets.token_bytes(keys.KEY_BYTES), secrets.token_bytes(SALT)
    recovery_key = new_recovery_key()
    db_id = salt.hex()
    slots = keys.KeySlots(
        db_id,
        (
            keys.wrap(key, passphrase, kind="passphrase", db_id=db_id, cost=cost),
            keys.wrap(key, recovery_key, kind="recovery", db_id=db_id, cost=cost),
        ),
    )
    with writing_to(path):
        with nothing_left_of(path, profile, db_id):
            making = lay_foundation(path, key, salt)
            # Keys first: a file without them would be lost, keys without a file are just useless.
            keep_slots(path, slots, profile)
            # Whoever held a file of this name before has lost it.
            forget(path)
            held = hold(path, key)
            making.replace(path)
        keys.sync_folder(path.parent)
    return OpenFile(path, key, recovery_key, hold=held, slots=slots, profile=profile)


def lay_foundation(path: Path, key: bytes, salt: bytes) -> Path:
    """Make an empty database beside `path`, to be renamed to it; returns where it lies."""
    from db.migrate import upgrade

    path.parent.mkdir(parents=True, exist_ok=True)
    making = _making(path)
    for leftover in with_logs(making):
        leftover.unlink(missing_ok=True)
    os.close(os.open(making, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    with contextlib.closing(driver.connect(str(making))) as connection:
        connection.execute(f"PRAGMA key = \"x'{key.hex()}{salt.hex()}'\"")
        connection.execute(f"PRAGMA application_id = {version.APPLICATION_ID}")
        connection.execute("PRAGMA user_version = 0")
    file = OpenFile(making, key)
    try:
        upgrade(file)
    finally:
        file.close()
    return making


def _making(path: Path) -> Path:
    return path.with_name(path.name + ".making")


def with_logs(path: Path) -> tuple[Path, ...]:
    """Return a database and whatever SQLite may have laid beside it."""
    return (path, Path(f"{path}-wal"), Path(f"{path}-shm"))


@contextlib.contextmanager
def nothing_left_of(path: Path, profile: Path | None, db_id: str) -> Iterator[None]:
    """Take away the beginnings of a file that could not be made."""
    try:
        yield
    except BaseException:
        slots = [keys_path(path)] + ([mirror_path(profile, db_id)] if profile else [])
        fresh = [place.with_name(place.name + ".new") for place in slots]
        forget(path)
        for leftover in (*with_logs(_making(path)), *slots, *fresh):
            with contextlib.suppress(OSError):
                leftover.unlink(missing_ok=True)
        raise


@contextlib.contextmanager
def writing_to(path: Path) -> Iterator[None]:
    """Refuse as `cannot_write` what the disk does not take."""
    try:
        with told(path):
            yield
    except OSError as error:
        raise cannot_write(path, error.strerror or "unknown reason") from error
