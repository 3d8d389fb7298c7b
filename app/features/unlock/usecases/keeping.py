"""Backups that nobody asks for, and copies that somebody does."""

from __future__ import annotations

from pathlib import Path

from app.core.paths import profile_dir
from app.features.unlock.records import BackupRecord
from app.features.unlock.rules import backup_minutes
from db.backup import Backup, BackupCancelled, Cancelled, backup_at, write_backup
from db.file import OpenFile
from db.keeping import keep_backup
from db.restore import restore


def keep_in_time(*, file: OpenFile, why: str, cancelled: Cancelled | None = None) -> int:
    """Keep a backup of the open file if it changed; return in how many minutes to do it again.

    It reads beside whoever is typing. Refused as `damaged`, `cannot_write` or `missing_keys`; the
    backups made before are kept then.
    """
    size = 0
    try:
        size = file.place.stat().st_size
        if file.profile is not None:
            keep_backup(file, file.profile, why=why, cancelled=cancelled)
    except (BackupCancelled, FileNotFoundError):
        # The file is being closed, or its stick is gone, which is told elsewhere.
        pass
    return backup_minutes(size)


def back_up_file(*, file: OpenFile, out: Path) -> BackupRecord:
    """Write the open file with its keys into one portable file; nothing is ever written over."""
    return _record(write_backup(file, out, why="copy"))


def restore_file(
    *, backup: Path, out: Path, passphrase: str = "", recovery_key: str = ""
) -> OpenFile:
    """Make a new file at `out` of a backup, as another copy of the same file, and open it."""
    return restore(
        backup, out, passphrase=passphrase, recovery_key=recovery_key, profile=profile_dir()
    )


def backup_in(path: Path) -> BackupRecord | None:
    """Return what a backup file says of itself without its key, or None where it is none."""
    found = backup_at(path)
    return _record(found) if found else None


def _record(backup: Backup) -> BackupRecord:
    return BackupRecord(backup.path, backup.made, backup.why, backup.size)
