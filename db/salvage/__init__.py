"""Saves what is readable of a damaged file into a new one; the damaged one stays as it is."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import sqlcipher3.dbapi2 as driver

from db.connection import OpenFile
from db.damage import Damage, damage_of, examine, whole_damage
from db.errors import Refusal
from db.file import unlock
from db.holding import hold
from db.keys import KeySlots, sync_folder
from db.making import lay_foundation, nothing_left_of, with_logs, writing_to
from db.salvage.evidence import LOCAL, LOG, REGISTERS, Evidence, carve, read_in_order
from db.salvage.replacing import name_beside, put_in_place
from db.salvage.report import Pieced, Salvage, report
from db.salvage.shapes import Shape, shapes_of
from db.salvage.state import Kept, State, joined, keep_chains
from db.salvage.writing import write
from db.slots import SUFFIX, head_of, keep_slots, keys_path
from db.snapshot import Scratch, Step, copy_of, log_of, sweep
from db.sweep import Layout
from db.tables import JOURNALLED
from db.trailer import read_trailer
from db.verify import verify

__all__ = ["Pieced", "Salvage", "look_into", "repair", "salvage", "salvage_known"]

_STEPS = 6

_TABLES = (LOG, REGISTERS, *JOURNALLED, *LOCAL)


def _no_step(_done: int, _of: int) -> None:
    """Nobody asks how far it is."""


@dataclass(frozen=True, slots=True)
class _Read:
    """A damaged file as far as it could be read."""

    damage: Damage
    found: Evidence
    kept: Kept
    state: State


def look_into(
    path: Path, *, passphrase: str = "", recovery_key: str = "", profile: Path | None = None
) -> Salvage:
    """Say what is wrong with a file and what of it can still be read; writes nothing to its place.

    Refused like opening it where there is no key to it.
    """
    slots, key = unlock(path, passphrase=passphrase, recovery_key=recovery_key, profile=profile)
    with _scratch(profile) as scratch:
        read = _read(path, slots, key, scratch)
    return report(read.damage, read.found, read.kept, read.state)


def salvage(
    path: Path,
    out: Path,
    *,
    passphrase: str = "",
    recovery_key: str = "",
    profile: Path | None = None,
) -> Salvage:
    """Write what is readable of `path` into the new file `out`, and say what is missing.

    The new file opens by the same secrets and is a replica of its own. Refused as `exists`,
    `cannot_write`, and like opening where there is no key.
    """
    out = out if out.suffix == SUFFIX else out.with_name(out.name + SUFFIX)
    for there in (out, keys_path(out), log_of(out)):
        if there.exists():
            raise Refusal("exists", "{name} exists already. Nothing was changed.", name=there.name)
    slots, key = unlock(path, passphrase=passphrase, recovery_key=recovery_key, profile=profile)
    return _saved(path, out, slots, key, profile)


def salvage_known(
    path: Path,
    out: Path,
    key: bytes,
    slots: KeySlots,
    *,
    profile: Path | None = None,
    step: Step | None = None,
) -> Salvage:
    """Do the same by the key that is known already; `step` may raise to give up."""
    return _saved(path, out, slots, key, profile, step=step or _no_step)


def repair(
    path: Path,
    day: date,
    *,
    passphrase: str = "",
    recovery_key: str = "",
    profile: Path | None = None,
) -> tuple[Salvage, Path]:
    """Put what is readable of `path` in its place; returns also where the damaged file lies now.

    That one is renamed, with its log and a copy of its keys, and else stays as it is. Refused like
    `salvage`, and as `in_use` where somebody holds the file.
    """
    slots, key = unlock(path, passphrase=passphrase, recovery_key=recovery_key, profile=profile)
    held = hold(path, key)
    try:
        done = _saved(path, name_beside(path, "repaired"), slots, key, profile)
        assert done.path is not None
        kept = put_in_place(path, done.path, day)
    finally:
        held.release()
    return replace(done, path=path), kept


def _saved(
    path: Path,
    out: Path,
    slots: KeySlots,
    key: bytes,
    profile: Path | None,
    *,
    step: Step = _no_step,
) -> Salvage:
    with _scratch(profile) as scratch:
        read = _read(path, slots, key, scratch, step)
        step(_STEPS - 1, _STEPS)
        done = report(read.damage, read.found, read.kept, read.state)
        with writing_to(out):
            with nothing_left_of(out, None, slots.db_id):
                _write(out, slots, key, read)
            sync_folder(out.parent)
    return replace(done, path=out)


def _write(out: Path, slots: KeySlots, key: bytes, read: _Read) -> None:
    making = lay_foundation(out, key, bytes.fromhex(slots.db_id))
    file = OpenFile(making, key)
    try:
        write(file, read.found, read.kept, read.state)
        verdict = verify(file)
    finally:
        file.close()
    if not verdict.clean:
        raise Refusal(
            "not_salvaged",
            "What could be read does not fit together ({count} problems); no new file was made. "
            "The damaged file stays as it is: take a backup.",
            count=len(verdict.problems),
        )
    keep_slots(out, slots, None)
    making.replace(out)


def _read(
    path: Path, slots: KeySlots, key: bytes, scratch: Scratch, step: Step = _no_step
) -> _Read:
    salt = bytes.fromhex(slots.db_id)
    copy = _copied(path, salt, scratch)
    step(1, _STEPS)
    damage = _damage(copy, key)
    step(2, _STEPS)
    if head_of(path) != salt and not damage.bad_pages:
        damage = Damage("first_page", "beginning", 1, damage.pages)
    shapes = _shapes(key, salt, scratch)
    tail_lost = damage.kind == "damaged_log"
    found = Evidence() if tail_lost else read_in_order(copy, key, shapes)
    # Reading in order has taken the log into the copy.
    layout = Layout.of(copy, key, salt)
    step(3, _STEPS)
    if found.whole != set(shapes):
        mixed = tail_lost or not found.whole
        carve(layout, key, scratch, shapes, found, mixed=mixed)
    step(4, _STEPS)
    kept = keep_chains(found)
    return _Read(damage, found, kept, joined(found, kept))


def _copied(path: Path, salt: bytes, scratch: Scratch) -> Path:
    trailer = read_trailer(path)
    length = path.stat().st_size - trailer.length if trailer else None
    copy = copy_of(path, scratch, length=length)
    if head_of(copy) != salt:
        with copy.open("r+b") as stream:
            stream.write(salt)
    return copy


def _damage(copy: Path, key: bytes) -> Damage:
    try:
        layout = examine(copy, key)
    except Refusal as refusal:
        damage = damage_of(refusal)
        if damage is None:
            raise
        if damage.kind != "damaged_log":
            return damage
        layout = Layout.of(copy, key)
    damage = whole_damage(layout)
    return (
        damage if damage.bad_pages or layout.log.damaged else Damage("other", "", 0, damage.pages)
    )


def _shapes(key: bytes, salt: bytes, scratch: Scratch) -> dict[str, Shape]:
    """Return how the tables of the newest format look, from a file that is just being made."""
    making = lay_foundation(scratch.folder / f"empty{SUFFIX}", key, salt)
    with contextlib.closing(driver.connect(str(making))) as connection:
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        shapes = shapes_of(connection, _TABLES)
    for left in with_logs(making):
        left.unlink(missing_ok=True)
    return shapes


@contextlib.contextmanager
def _scratch(profile: Path | None) -> Iterator[Scratch]:
    sweep(profile)
    scratch = Scratch(profile)
    try:
        yield scratch
    finally:
        scratch.remove()
