"""A working copy of an open file in another place: from its disk, else from its newest backup."""

from __future__ import annotations

import contextlib
import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from db.backup import Backup, write_backup
from db.connection import OpenFile
from db.errors import Refusal
from db.failures import cannot_write
from db.holding import hold
from db.keeping import kept_backups
from db.keys import KeySlots, sync_folder, write_slots
from db.purging import apply_purges
from db.replica import fork
from db.slots import KEYS_SUFFIX, SUFFIX, find_slots
from db.trailer import read_trailer


@dataclass(frozen=True, slots=True)
class WorkingCopy:
    """The file that was made, and when the backup was it came from; empty if from the file."""

    file: OpenFile
    backup_of: str = ""


def working_copy(file: OpenFile, out: Path, *, profile: Path, db_id: str) -> WorkingCopy:
    """Write everything `file` holds to `out`, every page checked, and open it to write there.

    Where the file cannot be read any more, its newest backup on this computer is taken. Refused
    as `exists`, `cannot_write`, and as the file refused where there is no backup either.
    """
    out = out if out.suffix == SUFFIX else out.with_name(out.name + SUFFIX)
    for there in (out, out.with_suffix(KEYS_SUFFIX)):
        if there.exists():
            raise Refusal("exists", "{name} exists already. Nothing was changed.", name=there.name)
    making = out.with_name(out.name + ".moving")
    try:
        making.unlink(missing_ok=True)
        made, is_kept = _pages(file, making, profile, db_id)
        slots = _stripped(making, file, profile)
        write_slots(out.with_suffix(KEYS_SUFFIX), slots)
        making.replace(out)
        sync_folder(out.parent)
    except OSError as error:
        raise cannot_write(out, error.strerror or "unknown reason") from error
    finally:
        with contextlib.suppress(OSError):
            making.unlink(missing_ok=True)
    opened = OpenFile(out, file.key, hold=hold(out, file.key), slots=slots, profile=file.profile)
    # The file on the old disk may be written to again as well: they are two copies from now on.
    with opened.engine.begin() as connection:
        fork(connection)
    if is_kept:
        apply_purges(opened)
    return WorkingCopy(opened, made.made if is_kept else "")


def _pages(file: OpenFile, making: Path, profile: Path, db_id: str) -> tuple[Backup, bool]:
    try:
        # Not asked of a place that may be another file's by now.
        if file.mark is None or file.is_in_place():
            return write_backup(file, making, why="copy"), False
        raise cannot_write(file.path, "it was taken away")
    except (OSError, Refusal) as error:
        newest = next(iter(kept_backups(profile, db_id)), None)
        if newest is None or not making.parent.is_dir():
            raise
        if isinstance(error, Refusal) and shutil.disk_usage(making.parent).free < newest.size:
            raise
        making.unlink(missing_ok=True)
        shutil.copyfile(newest.path, making)
        return newest, True


def _stripped(making: Path, file: OpenFile, profile: Path) -> KeySlots:
    """Leave the pages of a backup alone in its file; give the key slots that opened it."""
    trailer = read_trailer(making)
    with making.open("r+b") as stream:
        if trailer is not None:
            stream.truncate(making.stat().st_size - trailer.length)
        os.fsync(stream.fileno())
    if file.slots is not None:
        return file.slots
    return trailer.slots if trailer is not None else find_slots(file.path, profile)
