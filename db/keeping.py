"""The backups kept on this computer: which there are, when another is due, which are let go."""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from db.backup import (
    SUFFIX,
    Backup,
    Cancelled,
    Progress,
    backup_at,
    rewrap,
    state_of,
    write_backup,
)
from db.connection import OpenFile
from db.errors import Refusal
from db.keys import KeySlots
from db.slots import head_of

NEWEST: Final = 10
DAYS: Final = 30
_FOLDER: Final = "backups"
_PLACES: Final = "places"
_TIME: Final = "%Y%m%dT%H%M%SZ"


def keep_backup(
    file: OpenFile,
    profile: Path,
    *,
    why: str,
    cancelled: Cancelled | None = None,
    progress: Progress | None = None,
) -> Backup | None:
    """Keep a backup of the open file in the profile; None where nothing changed since the newest.

    Afterwards those that are neither among the last ten nor the last of a day of the last thirty
    are let go, of this copy of the file only. Refused as `write_backup` refuses.
    """
    db_id = head_of(file.place).hex()
    folder = profile / _FOLDER / db_id
    mark, copy = state_of(file)
    newest = next(iter(_of_copy(kept_backups(profile, db_id), copy)), None)
    if newest is not None and newest.mark == mark:
        return None
    out = _free_name(folder, datetime.now(UTC))
    made = write_backup(file, out, why=why, cancelled=cancelled, progress=progress)
    remember_place(profile, file.path, db_id)
    for old in superfluous(_of_copy(kept_backups(profile, db_id), made.copy), datetime.now(UTC)):
        with contextlib.suppress(OSError):
            old.path.unlink()
    return made


def kept_backups(profile: Path, db_id: str) -> tuple[Backup, ...]:
    """Return the backups of a file and of its copies on this computer, the newest first."""
    found = (profile / _FOLDER / db_id).glob(f"*{SUFFIX}")
    backups = [made for path in found if (made := backup_at(path)) is not None]
    return tuple(sorted(backups, key=_moment, reverse=True))


def backups_of_place(profile: Path, path: Path) -> tuple[Backup, ...]:
    """Return the backups of the file that lay at `path`, also where nothing of it is left."""
    place = profile / _FOLDER / _PLACES / _place_mark(path)
    try:
        return kept_backups(profile, place.read_text("ascii").strip())
    except (OSError, UnicodeDecodeError):
        return ()


def superfluous(backups: Iterable[Backup], now: datetime) -> tuple[Backup, ...]:
    """Return those of one copy that are neither among the last ten nor the last of their day."""
    ordered = sorted(backups, key=_moment, reverse=True)
    oldest = (now - timedelta(days=DAYS)).isoformat(timespec="seconds")
    days: set[str] = set()
    gone = []
    for number, backup in enumerate(ordered):
        first_of_day = backup.made[:10] not in days
        days.add(backup.made[:10])
        if number >= NEWEST and not (first_of_day and backup.made >= oldest):
            gone.append(backup)
    return tuple(gone)


def rewrap_backups(profile: Path, slots: KeySlots) -> int:
    """Give all backups of a file its new key slots; returns how many could not be rewritten."""
    failed = 0
    for backup in kept_backups(profile, slots.db_id):
        try:
            rewrap(backup.path, slots)
        except Refusal:
            failed += 1
    return failed


def remember_place(profile: Path, path: Path, db_id: str) -> None:
    """Note which file lies at `path`, without writing the path down."""
    place = profile / _FOLDER / _PLACES / _place_mark(path)
    with contextlib.suppress(OSError):
        place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        place.write_text(db_id, "ascii")


def _of_copy(backups: Iterable[Backup], copy: str) -> tuple[Backup, ...]:
    return tuple(backup for backup in backups if backup.copy == copy)


def _free_name(folder: Path, now: datetime) -> Path:
    name = now.strftime(_TIME)
    out = folder / f"{name}{SUFFIX}"
    number = 2
    while out.exists():
        out = folder / f"{name}-{number}{SUFFIX}"
        number += 1
    return out


def _place_mark(path: Path) -> str:
    return hashlib.sha256(os.fsencode(path.absolute())).hexdigest()


def _moment(backup: Backup) -> tuple[str, int, str]:
    return backup.made, backup.mark, backup.path.name
