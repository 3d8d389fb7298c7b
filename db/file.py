"""Open the one encrypted file, to write to it or only to read."""

from __future__ import annotations

import contextlib
from pathlib import Path

from db import keys, version
from db.connection import READS, OpenFile
from db.damage import Damage, examine, refusal_of, swept
from db.errors import Refusal
from db.failures import cannot_read, read_only_place, told
from db.holding import hold
from db.making import create, writing_to
from db.pages import PAGE
from db.slots import (
    KEYS_SUFFIX,
    SUFFIX,
    find_slots,
    head_of,
    keep_slots,
    keys_beside,
    keys_path,
    mirror,
    unlocked,
)
from db.snapshot import Scratch, copy_of
from db.snapshot import sweep as sweep_scratch
from db.sweep import Layout, Sweep
from db.trailer import read_trailer

_PLAIN_SQLITE = b"SQLite format 3\0"
# So long, in seconds, opening waits for every page to be looked at; small files are done by then.
_PATIENCE = 0.1

__all__ = [
    "KEYS_SUFFIX",
    "READS",
    "SUFFIX",
    "OpenFile",
    "change_passphrase",
    "check_type",
    "create",
    "find_slots",
    "keys_path",
    "open_again",
    "open_file",
    "open_known",
]


def open_file(
    path: Path,
    *,
    passphrase: str = "",
    recovery_key: str = "",
    profile: Path | None = None,
    read_only: bool = False,
    else_read_only: bool = False,
) -> OpenFile:
    """Open the file at `path` by its passphrase or its recovery key.

    With `read_only` a copy is opened, and nothing is written where the file lies; a backup is never
    opened otherwise. With `else_read_only` so is a file that cannot be had to write. Refused, with
    nothing changed: `missing`, `wrong_type`, `damaged`, `missing_keys`, `damaged_keys`,
    `wrong_passphrase`, `wrong_recovery_key`, `newer_format`, and to write also `in_use`,
    `read_only_place`.
    """
    check_type(path)
    slots, key = unlock(path, passphrase=passphrase, recovery_key=recovery_key, profile=profile)
    if slots.db_id != head_of(path).hex():
        raise refusal_of(path, Damage("first_page", "beginning", 1, Layout.of(path, key).count))
    return _opened(path, key, slots, profile, to_write=not read_only, else_read_only=else_read_only)


def open_again(
    file: OpenFile,
    *,
    profile: Path | None = None,
    to_write: bool = False,
    else_read_only: bool = False,
) -> OpenFile:
    """Open what lies at the place of an open file now, by the key that is known: nothing is asked.

    A fresh copy to read, or the file itself `to_write`. The file given stays open. Refused as
    `open_file` refuses, and as `missing` where another file lies there by now.
    """
    check_type(file.path)
    if file.slots is None or file.slots.db_id != head_of(file.path).hex():
        raise Refusal(
            "missing",
            "{name} is another file by now. What you see is the one that was opened.",
            name=file.path.name,
        )
    return _opened(
        file.path, file.key, file.slots, profile, to_write=to_write, else_read_only=else_read_only
    )


def open_known(
    path: Path,
    key: bytes,
    slots: keys.KeySlots,
    *,
    profile: Path | None = None,
    to_write: bool = False,
) -> OpenFile:
    """Open a file or a backup by its key, read only unless `to_write`; refused as `open_file`."""
    check_type(path)
    return _opened(path, key, slots, profile, to_write=to_write, else_read_only=False)


def _opened(
    path: Path,
    key: bytes,
    slots: keys.KeySlots,
    profile: Path | None,
    *,
    to_write: bool,
    else_read_only: bool,
) -> OpenFile:
    refused: Refusal | None = None
    if to_write and read_trailer(path) is None:
        try:
            return _open_to_write(path, key, slots, profile)
        except Refusal as refusal:
            if not (else_read_only and can_be_read(refusal)):
                raise
            refused = refusal
    file = _open_to_read(path, key, slots, profile)
    file.refused = refused
    return file


def unlock(
    path: Path, *, passphrase: str = "", recovery_key: str = "", profile: Path | None = None
) -> tuple[keys.KeySlots, bytes]:
    """Return the slots of a file and its key, without looking at what is in it.

    The slots name the salt of the file, also where just its first bytes are damaged.
    """
    try:
        slots = find_slots(path, profile)
    except Refusal as refusal:
        slots_beside = keys_beside(path)
        refusal.details.setdefault("damage", {"kind": refusal.code, "sentence": refusal.message})
        if refusal.code != "missing_keys" or slots_beside is None:
            raise
        with contextlib.suppress(Refusal):
            key = unlocked(slots_beside, passphrase, recovery_key)
            if Layout.of(path, key, bytes.fromhex(slots_beside.db_id)).is_its_own():
                return slots_beside, key
        raise
    return slots, unlocked(slots, passphrase, recovery_key)


def can_be_read(refusal: Refusal) -> bool:
    """Whether the refused file can be opened read only."""
    return bool(refusal.details.get("holder") or refusal.details.get("can_read"))


def change_passphrase(
    path: Path,
    new_passphrase: str,
    *,
    passphrase: str = "",
    recovery_key: str = "",
    profile: Path | None = None,
    cost: keys.KeyCost = keys.MODERATE,
) -> int:
    """Wrap the key under `new_passphrase`; the old one opens this file no longer.

    Nor the backups of it in the profile; returns how many of them could not be written and still
    open with the old one, as does every copy made elsewhere.
    """
    check_type(path)
    if not new_passphrase.strip():
        raise Refusal("weak_passphrase", "The new passphrase is empty. Nothing was changed.")
    slots = find_slots(path, profile)
    key = unlocked(slots, passphrase, recovery_key)
    slot = keys.wrap(key, new_passphrase, kind="passphrase", db_id=slots.db_id, cost=cost)
    fresh = slots.replacing("passphrase", slot)
    if keys.unwrap(fresh, new_passphrase, kind="passphrase") != key:
        raise Refusal("damaged_keys", "The new slot could not be read back. Nothing was changed.")
    with writing_to(path):
        keep_slots(path, fresh, profile)
    if profile is None:
        return 0
    from db.keeping import rewrap_backups

    return rewrap_backups(profile, fresh)


def check_type(path: Path) -> None:
    """Refuse what cannot be an encrypted file, before anything is written."""
    if not path.is_file():
        raise Refusal("missing", "There is no file {name} here.", name=path.name)
    if head_of(path) == _PLAIN_SQLITE:
        raise Refusal(
            "wrong_type",
            "{name} is an ordinary database, not a Rapporteur file. Nothing was changed.",
            name=path.name,
        )
    size = path.stat().st_size
    if size < PAGE:
        raise refusal_of(path, Damage("truncated" if size else "empty", "throughout"))


def _open_to_write(path: Path, key: bytes, slots: keys.KeySlots, profile: Path | None) -> OpenFile:
    held = hold(path, key)
    try:
        _check_writable(path)
        layout = _examined(path, key)
        sweep = Sweep(layout)
        # What a crash left in the log goes into the file when it is closed: never a damaged one.
        if layout.has_log() or sweep.finished(_PATIENCE):
            swept(path, sweep)
        file = OpenFile(path, key, hold=held, slots=slots, profile=profile)
    except BaseException:
        held.release()
        raise
    try:
        _begin(file, sweep)
    except BaseException:
        file.let_go()
        raise
    if profile is not None:
        with contextlib.suppress(OSError):
            mirror(slots, profile)
    return file


def _open_to_read(path: Path, key: bytes, slots: keys.KeySlots, profile: Path | None) -> OpenFile:
    sweep_scratch(profile)
    scratch = Scratch(profile)
    try:
        trailer = read_trailer(path)
        length = path.stat().st_size - trailer.length if trailer else None
        place = copy_of(path, scratch, length=length)
        # SQLCipher can give a torn page out as zeros: none of it is shown before all was looked at.
        swept(path, Sweep(Layout.of(place, key)))
        file = OpenFile(path, key, slots=slots, place=place, scratch=scratch, profile=profile)
    except BaseException:
        scratch.remove()
        raise
    try:
        _bring_up_to_date(file)
        _purge_again(file)
    except BaseException:
        file.let_go()
        raise
    return file


def _examined(path: Path, key: bytes) -> Layout:
    try:
        with told(path):
            return examine(path, key)
    except OSError as error:
        raise cannot_read(path, error.strerror or "unknown reason") from error


def _check_writable(path: Path) -> None:
    try:
        with path.open("r+b"):
            pass
    except OSError as error:
        raise read_only_place(path, error.strerror or "unknown reason") from error


def _begin(file: OpenFile, sweep: Sweep) -> None:
    try:
        with told(file.path):
            file.watch_over(sweep)
            _bring_up_to_date(file)
            _purge_again(file)
    except Refusal as refusal:
        if refusal.code == "damaged":
            # Met before all pages were looked at: tell how much of it there is.
            swept(file.path, sweep)
        raise


def _purge_again(file: OpenFile) -> None:
    from db.purging import apply_purges

    apply_purges(file)


def _bring_up_to_date(file: OpenFile) -> None:
    found = int(file.driver_connection().execute("PRAGMA user_version").fetchone()[0])
    version.check_readable(found)
    if found < version.CURRENT:
        from db.migrate import upgrade

        if not file.read_only:
            file.before_write()
            _back_up(file)
        upgrade(file)


def _back_up(file: OpenFile) -> None:
    """Keep the file as it is before another format is made of it."""
    from db.keeping import keep_backup

    if file.profile is None:
        return
    try:
        keep_backup(file, file.profile, why="migration")
    except Refusal as refusal:
        if refusal.code == "damaged":
            raise
        told_why = Refusal(
            "no_backup",
            "{name} was written by an older Rapporteur. A backup is kept before it is brought up "
            "to date, and the disk of this computer did not take it. Make room there, or open the "
            "file read only; nothing was changed.",
            name=file.path.name,
        )
        told_why.details["can_read"] = True
        raise told_why from refusal
