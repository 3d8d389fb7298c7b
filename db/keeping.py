"""The backups kept on this computer: which there are, when another is due, which are let go."""

from __future__ import annotations

import contextlib
import hashlib
import os
import threading
import time
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Final

from db.backup import (
    MAKING,
    SUFFIX,
    Backup,
    Cancelled,
    Progress,
    backup_at,
    check_pages,
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
_ABANDONED_SECONDS: Final = 600.0
# An act may want its backup while a periodic one is being written.
one_at_a_time = threading.Lock()


def keep_backup(
    file: OpenFile,
    profile: Path,
    *,
    why: str,
    cancelled: Cancelled | None = None,
    progress: Progress | None = None,
) -> Backup | None:
    """Keep a backup of the open file in the profile; None where nothing changed since the newest.

    It may be called on any thread. Afterwards those that are neither among the last ten nor the
    last of a day of the last thirty are let go, of this copy of the file only. A file that is
    `read_only` has none kept of it. Refused as `write_backup` refuses.
    """
    if file.read_only:
        return None
    with one_at_a_time:
        db_id = head_of(file.place).hex()
        folder = folder_of(profile, db_id)
        mark, copy = state_of(file)
        remember_place(profile, file.path, db_id, copy)
        newest = next(iter(_of_copy(kept_backups(profile, db_id), copy)), None)
        if newest is not None and newest.mark == mark and _is_whole(newest, file.key):
            return None
        _sweep(folder)
        out = _free_name(folder, datetime.now(UTC))
        made = write_backup(file, out, why=why, cancelled=cancelled, progress=progress)
        for old in superfluous(_of_copy(kept_backups(profile, db_id), made.copy)):
            with contextlib.suppress(OSError):
                old.path.unlink()
        return made


def kept_backups(profile: Path, db_id: str) -> tuple[Backup, ...]:
    """Return the backups of a file and of its copies on this computer, the newest first."""
    found = folder_of(profile, db_id).glob(f"*{SUFFIX}")
    backups = [made for path in found if (made := backup_at(path)) is not None]
    return tuple(sorted(backups, key=_moment, reverse=True))


def folder_of(profile: Path, db_id: str) -> Path:
    """Return where the backups of a file and of its copies lie."""
    return profile / _FOLDER / db_id


def backups_of_place(profile: Path, path: Path) -> tuple[Backup, ...]:
    """Return the backups of the file that lay at `path`, also where nothing of it is left."""
    place = profile / _FOLDER / _PLACES / _place_mark(path)
    try:
        words = place.read_text("ascii").split()
    except (OSError, UnicodeDecodeError):
        return ()
    found = [one for db_id in words[:1] for one in kept_backups(profile, db_id)]
    return tuple(one for one in found if one.copy in words[1:])


def superfluous(backups: Iterable[Backup]) -> tuple[Backup, ...]:
    """Return those of one copy that are neither among the last ten nor the last of their day.

    Days are counted back from the newest one, and not from a clock that may have been put wrong.
    """
    ordered = sorted(backups, key=_moment, reverse=True)
    if not ordered:
        return ()
    oldest = _day(ordered[0]) - timedelta(days=DAYS)
    days: set[date] = set()
    gone = []
    for number, backup in enumerate(ordered):
        day = _day(backup)
        if number >= NEWEST and (day in days or day <= oldest):
            gone.append(backup)
        days.add(day)
    return tuple(gone)


def rewrap_backups(profile: Path, slots: KeySlots) -> int:
    """Give all backups of a file its new key slots; returns how many could not be rewritten."""
    failed = 0
    # One that is being written just now would have the old ones still.
    with one_at_a_time:
        for backup in kept_backups(profile, slots.db_id):
            try:
                rewrap(backup.path, slots)
            except Refusal:
                failed += 1
    return failed


def remember_place(profile: Path, path: Path, db_id: str, copy: str) -> None:
    """Note which copy of which file lies at `path`, without writing the path down."""
    place = profile / _FOLDER / _PLACES / _place_mark(path)
    with contextlib.suppress(OSError):
        place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        content = f"{db_id} {copy}"
        if not place.is_file() or place.read_text("ascii") != content:
            place.write_text(content, "ascii")
            place.chmod(0o600)


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
    return hashlib.sha256(os.fsencode(path.resolve())).hexdigest()


def _is_whole(backup: Backup, key: bytes) -> bool:
    """Whether every page of a backup is still what was written."""
    try:
        check_pages(backup.path, key)
    except (Refusal, OSError):
        return False
    return True


def _sweep(folder: Path) -> None:
    """Take away what a program that was killed while writing has left."""
    for left in folder.glob(f"*{MAKING}*"):
        with contextlib.suppress(OSError):
            # A younger one may be another copy's, which another program writes just now.
            if time.time() - left.stat().st_mtime > _ABANDONED_SECONDS:
                left.unlink()


def _moment(backup: Backup) -> tuple[int, str, int, str]:
    # The clock of the changes first: it never goes back, whatever that of the computer does.
    name = backup.path.name.removesuffix(SUFFIX)
    return backup.mark, backup.made, len(name), name


def _day(backup: Backup) -> date:
    try:
        return datetime.fromisoformat(backup.made).date()
    except ValueError:
        return date(2000, 1, 1)
