"""Makes a file of a backup again: as another copy, and without what was purged meanwhile."""

from __future__ import annotations

import os
from pathlib import Path

from db.backup import check_pages, making_at
from db.connection import OpenFile
from db.errors import Refusal
from db.file import open_file
from db.keys import KeySlots, sync_folder
from db.making import writing_to
from db.purging import apply_purges
from db.replica import fork
from db.slots import KEYS_SUFFIX, SUFFIX, keep_slots, keys_path, unlocked
from db.snapshot import log_of
from db.trailer import read_trailer

_CHUNK = 1 << 20


def restore(
    backup: Path,
    out: Path,
    *,
    passphrase: str = "",
    recovery_key: str = "",
    profile: Path | None = None,
) -> OpenFile:
    """Make a new file at `out` of a backup, and open it; the backup stays as it is.

    The new file is another copy of the same one: it has a replica id of its own. Acts done before
    can still be undone in it, which are new changes by the new copy. Refused with nothing left at
    `out`: `exists`, `missing`, `no_backup_file`, `damaged`, `wrong_passphrase`, `cannot_write`.
    """
    if out.suffix != SUFFIX:
        out = out.with_name(out.name + SUFFIX)
    slots, _pages = _trailer(backup)
    restore_known(backup, out, unlocked(slots, passphrase, recovery_key), profile=profile)
    return open_file(out, passphrase=passphrase, recovery_key=recovery_key, profile=profile)


def restore_known(backup: Path, out: Path, key: bytes, *, profile: Path | None = None) -> None:
    """Make a new file at `out` of a backup whose key is known, as `restore` does; not opened."""
    slots, pages = _trailer(backup)
    for there in (out, keys_path(out), log_of(out)):
        if there.exists() and not _is_left_of_us(there, slots):
            raise Refusal("exists", "{name} exists already. Nothing was changed.", name=there.name)
    check_pages(backup, key)
    with making_at(out) as making:
        with writing_to(out):
            _copy_pages(backup, making, pages)
        _become_another(making, key, slots, profile)
        with writing_to(out):
            # Keys first: a file without them would be lost, keys without a file are just useless.
            keep_slots(out, slots, None)
            making.replace(out)
            sync_folder(out.parent)


def _trailer(backup: Path) -> tuple[KeySlots, int]:
    if not backup.is_file():
        raise Refusal("missing", "There is no file {name} here.", name=backup.name)
    trailer = read_trailer(backup)
    if trailer is None:
        raise Refusal(
            "no_backup_file",
            "{name} is no backup, or its end is missing. Choose another one; nothing was changed.",
            name=backup.name,
        )
    return trailer.slots, trailer.pages


def _is_left_of_us(there: Path, slots: KeySlots) -> bool:
    """Whether this is the key file of a restoring that was cut off just before its end."""
    if there.suffix != KEYS_SUFFIX or there.with_suffix(SUFFIX).exists():
        return False
    return there.is_file() and there.read_bytes() == slots.to_json().encode("utf-8")


def _copy_pages(backup: Path, making: Path, pages: int) -> None:
    left = pages
    with backup.open("rb") as source, making.open("wb") as target:
        while left > 0 and (chunk := source.read(min(_CHUNK, left))):
            target.write(chunk)
            left -= len(chunk)


def _become_another(making: Path, key: bytes, slots: KeySlots, profile: Path | None) -> None:
    """Do under the passing name whatever must be true before anybody opens the file."""
    file = OpenFile(making, key, slots=slots, profile=profile)
    try:
        with file.engine.begin() as connection:
            fork(connection)
        apply_purges(file)
        connection = file.driver_connection()
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        connection.execute("PRAGMA journal_mode = DELETE").fetchall()
    finally:
        file.let_go()
    with making.open("rb") as stream:
        os.fsync(stream.fileno())
