"""Backups: the whole file with its key slots in one, written beside whoever is typing."""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import sqlcipher3.dbapi2 as driver

from db.connection import OpenFile
from db.errors import Refusal
from db.failures import cannot_write, damaged, told
from db.keys import KeySlots, sync_folder
from db.pages import PAGE, Seal
from db.slots import find_slots, head_of
from db.snapshot import copy_to
from db.trailer import Trailer, read_trailer, trailer_bytes

SUFFIX: Final = ".rapporteur-backup"
_SPARE: Final = 1 << 20

Progress = Callable[[int, int], object]
Cancelled = Callable[[], bool]
State = tuple[int, str]


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup on the disk: when it was made (ISO, UTC), why, of which copy, how large."""

    path: Path
    made: str
    why: str
    copy: str
    mark: int
    size: int


class BackupCancelled(Exception):
    """The backup was given up because it was asked to; nothing is left of it."""


def write_backup(
    file: OpenFile,
    out: Path,
    *,
    why: str,
    cancelled: Cancelled | None = None,
    progress: Progress | None = None,
) -> Backup:
    """Write everything that is on the disk by now to `out` and return it.

    The writer goes on meanwhile, and this may run on another thread. `progress` gets bytes done
    and bytes in all. Refused as `exists`, `cannot_write`, and as `damaged` where a page of the
    file is not what was written there: SQLite's own backup would copy such a page as if it were.
    """
    if out.exists():
        raise Refusal("exists", "{name} exists already. Nothing was changed.", name=out.name)
    with _making(out) as making:
        _check_room(file.place, out)
        copy_to(file.place, making, step=_Steps(cancelled, progress))
        mark, copy = _settle(making, file)
        trailer = Trailer(
            made=datetime.now(UTC).isoformat(timespec="seconds"),
            why=why,
            copy=copy,
            mark=mark,
            slots=file.slots or find_slots(file.path, None),
        )
        _append(making, trailer)
        _check(making, file)
        making.replace(out)
    sync_folder(out.parent)
    return Backup(out, trailer.made, why, trailer.copy, mark, out.stat().st_size)


def backup_at(path: Path) -> Backup | None:
    """Return the backup that lies at `path`, or None where there is none."""
    trailer = read_trailer(path)
    if trailer is None:
        return None
    size = path.stat().st_size
    return Backup(path, trailer.made, trailer.why, trailer.copy, trailer.mark, size)


def state_of(file: OpenFile) -> State:
    """Return a number that every change of the file makes larger, and which copy of it this is.

    It may be asked on another thread, but where only one connection can be had.
    """
    if file.alone:
        return _state(file.driver_connection())
    with told(file.path), contextlib.closing(_connected(file.place, file.key)) as connection:
        return _state(connection)


def rewrap(path: Path, slots: KeySlots) -> None:
    """Give a backup other key slots, so that a passphrase that was changed opens it no longer."""
    trailer = read_trailer(path)
    if trailer is None:
        return
    with _making(path) as making:
        with path.open("rb") as source, making.open("wb") as target:
            _copy_bytes(source, target, path.stat().st_size - trailer.length)
        _append(making, trailer.with_slots(slots))
        making.replace(path)
    sync_folder(path.parent)


class _Steps:
    """Between two steps: whether to go on, and how far it is."""

    def __init__(self, cancelled: Cancelled | None, progress: Progress | None) -> None:
        self._cancelled, self._progress = cancelled, progress

    def __call__(self, done: int, size: int) -> None:
        if self._cancelled is not None and self._cancelled():
            raise BackupCancelled
        if self._progress is not None:
            self._progress(done, size)


@contextlib.contextmanager
def _making(out: Path) -> Iterator[Path]:
    """Give a place beside `out`; whatever stands there at the end is taken away."""
    making = out.with_name(out.name + ".making")
    try:
        out.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        making.unlink(missing_ok=True)
        os.close(os.open(making, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
        yield making
    except OSError as error:
        raise cannot_write(out, error.strerror or "unknown reason") from error
    finally:
        for left in (making, Path(f"{making}-journal"), Path(f"{making}-wal")):
            with contextlib.suppress(OSError):
                left.unlink(missing_ok=True)


def _check_room(place: Path, out: Path) -> None:
    wanted = place.stat().st_size + _SPARE
    with contextlib.suppress(FileNotFoundError):
        wanted += Path(f"{place}-wal").stat().st_size
    if shutil.disk_usage(out.parent).free < wanted:
        raise cannot_write(out, "no room left for a copy of this file")


def _state(source: Any) -> State:
    mark, replica = source.execute("SELECT last_hlc, replica_id FROM sync_self").fetchone()
    return int(mark), hashlib.sha256(replica.encode("ascii")).hexdigest()[:16]


def _settle(making: Path, file: OpenFile) -> State:
    """Take the log into the copy, so that it is one file; give its state."""
    with told(file.path), contextlib.closing(_connected(making, file.key)) as connection:
        state = _state(connection)
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        connection.execute("PRAGMA journal_mode = DELETE").fetchall()
        return state


def _connected(place: Path, key: bytes) -> Any:
    connection: Any = driver.connect(str(place), isolation_level=None)
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    connection.execute("PRAGMA busy_timeout = 5000")
    return connection


def _append(making: Path, trailer: Trailer) -> None:
    with making.open("ab") as stream:
        stream.write(trailer_bytes(trailer))
        stream.flush()
        os.fsync(stream.fileno())


def _check(making: Path, file: OpenFile) -> None:
    """Read back what was written: a damaged page, or a disk that lies, is found out now."""
    trailer = read_trailer(making)
    if trailer is None:
        raise damaged(file.path)
    seal = Seal.of(file.key, head_of(making))
    with making.open("rb") as stream:
        for number in range(1, (making.stat().st_size - trailer.length) // PAGE + 1):
            if not seal.is_whole(stream.read(PAGE), number):
                raise damaged(file.path)


def _copy_bytes(source: Any, target: Any, length: int) -> None:
    while length > 0 and (chunk := source.read(min(1 << 20, length))):
        target.write(chunk)
        length -= len(chunk)
