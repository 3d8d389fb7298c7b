"""The copies of a file that can be gone on with: found, counted, looked at, put in its place."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from app.core.errors import Refusal
from app.core.paths import profile_dir
from app.features.unlock.records import AUTOMATIC, DAILY, Copy
from db import file as files
from db.backup import Backup
from db.contents import Contents, contents_of, is_whole
from db.damage import refusal_of, whole_damage
from db.file import OpenFile
from db.keeping import backups_of_place, kept_backups
from db.keys import KeySlots
from db.slots import unlocked
from db.sweep import Layout
from db.trailer import read_trailer

NEWEST: Final = 10

Step = Callable[[int, int], object]


@dataclass(frozen=True, slots=True, repr=False)
class Access:
    """The way into a file, known to whoever opened it once; never shown, never written down."""

    key: bytes
    slots: KeySlots


def access_of(file: OpenFile) -> Access | None:
    """Return the way into the file that is open."""
    return None if file.slots is None else Access(file.key, file.slots)


def name_damage(file: OpenFile) -> tuple[Refusal, Access]:
    """Say what is damaged of the file that is open, and return the way into it."""
    assert file.slots is not None
    refusal = refusal_of(file.path, whole_damage(Layout.of(file.path, file.key)))
    return refusal, Access(file.key, file.slots)


def access_to(*, path: Path, passphrase: str = "", recovery_key: str = "") -> Access | None:
    """Return the way into what is left of a file: by its own keys, else by those in its backups.

    None where there is neither. Refused as `wrong_passphrase`, `wrong_recovery_key`.
    """
    try:
        slots, key = files.unlock(
            path, passphrase=passphrase, recovery_key=recovery_key, profile=profile_dir()
        )
    except (Refusal, OSError) as refusal:
        if isinstance(refusal, Refusal) and refusal.code.startswith("wrong_"):
            raise
        backups = backups_of_place(profile_dir(), path)
        trailer = read_trailer(backups[0].path) if backups else None
        if trailer is None:
            return None
        return Access(unlocked(trailer.slots, passphrase, recovery_key), trailer.slots)
    return Access(key, slots)


def list_copies(*, path: Path, access: Access, step: Step | None = None) -> tuple[Copy, ...]:
    """Return the backups of the file that lies or lay at `path`, newest first, counted.

    `step` is told how many of how many were looked at, and may raise to give up.
    """
    backups = backups_of_place(profile_dir(), path)
    if not backups:
        backups = kept_backups(profile_dir(), access.slots.db_id)
    kinds = _kinds(backups)
    found = []
    for number, backup in enumerate(backups):
        if step is not None:
            step(number, len(backups))
        found.append(_copy(backup, kinds[backup.path], access))
    return tuple(found)


def is_copy_whole(*, copy: Copy, access: Access) -> bool:
    """Whether every page of a copy is what was written."""
    return copy.readable and is_whole(copy.path, access.key)


def look_at_copy(*, copy: Copy, access: Access) -> OpenFile:
    """Open a copy read only: nothing is written where it lies."""
    return files.open_known(copy.path, access.key, access.slots, profile=profile_dir())


def _copy(backup: Backup, kind: str, access: Access) -> Copy:
    try:
        contents = contents_of(backup.path, access.key)
    except (Refusal, OSError):
        return Copy(backup.path, kind, backup.why, backup.made, 0, 0, readable=False)
    return copy_record(backup.path, kind, backup.made, contents, why=backup.why)


def copy_record(path: Path, kind: str, saved: str, contents: Contents, *, why: str = "") -> Copy:
    """Return what pages are told of a copy."""
    return Copy(path, kind, why, saved, **asdict(contents))


def _kinds(backups: Iterable[Backup]) -> dict[Path, str]:
    """Say which are kept as the last of their day: those behind the newest ones."""
    return {
        backup.path: AUTOMATIC if number < NEWEST else DAILY
        for number, backup in enumerate(backups)
    }
