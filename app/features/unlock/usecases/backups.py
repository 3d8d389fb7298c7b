"""Copies made on purpose, and coming back to one."""

from __future__ import annotations

from pathlib import Path

from app.core.errors import Refusal
from app.core.paths import profile_dir
from app.features.unlock.records import Copy
from app.features.unlock.usecases.copies import Access
from app.features.unlock.usecases.repairing import put_in_place
from db import file as files
from db.backup import Backup, Cancelled, Progress, write_backup
from db.file import OpenFile
from db.keeping import keep_backup
from db.restore import restore_known


def save_copy(
    *,
    file: OpenFile,
    out: Path,
    cancelled: Cancelled | None = None,
    progress: Progress | None = None,
) -> Path:
    """Write the open file with its keys into one portable file, beside whoever is typing.

    Refused as `exists`: nothing is ever written over.
    """
    return write_backup(file, out, why="copy", cancelled=cancelled, progress=progress).path


def back_up(file: OpenFile, *, why: str) -> Backup | None:
    """Keep a backup of the open file on this computer; None where nothing changed since."""
    return keep_backup(file, profile_dir(), why=why)


def restore_copy(*, copy: Copy, access: Access, out: Path) -> None:
    """Make a new file at `out` of a backup: another copy with an id of its own."""
    restore_known(copy.path, out, access.key, profile=profile_dir())


def restore_open(*, file: OpenFile, out: Path) -> None:
    """Make a new file at `out` of the backup that is open read only."""
    restore_known(file.path, out, file.key, profile=profile_dir())


def go_back_to(*, path: Path, copy: Copy, access: Access, aside: str) -> OpenFile:
    """Let a backup take the place of the file at `path`, which is closed; return what is open then.

    Where that cannot be, the file as it was is opened again, and `refused` says why.
    """
    try:
        return put_in_place(path=path, copy=copy, access=access, aside=aside)
    except Refusal as refusal:
        file = files.open_known(
            path, access.key, access.slots, profile=profile_dir(), to_write=True
        )
        file.refused = refusal
        return file
