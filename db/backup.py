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

from db.beside import BackupCancelled
from db.connection import OpenFile
from db.errors import Refusal
from db.failures import cannot_write, damaged, told
from db.keys import KeySlots, read_slots, sync_folder
from db.pages import PAGE, Seal
from db.slots import find_slots, head_of, keys_path
from db.snapshot import Scratch, copy_of, copy_to
from db.trailer import Trailer, put_trailer, read_trailer, trailer_bytes

SUFFIX: Final = ".rapporteur-backup"
MAKING: Final = ".making"
_SPARE: Final = 1 << 20
_PAGES_A_STEP: Final = 256

Progress = Callable[[int, int], object]
__all__ = [
    "MAKING",
    "SUFFIX",
    "Backup",
    "BackupCancelled",
    "Cancelled",
    "Progress",
    "append_trailer",
    "backup_at",
    "check_pages",
    "making_at",
    "rewrap",
    "state_of",
    "write_backup",
]

Cancelled = Callable[[], bool]
State = tuple[int, str]


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup on the disk: when it was made (ISO, UTC), why, of which copy, how large.

    `pages` is how many of its bytes are the database.
    """

    path: Path
    made: str
    why: str
    copy: str
    mark: int
    size: int
    pages: int


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
    steps = _Steps(file, cancelled, progress)
    with file.readers.one_more(), making_at(out) as making:
        _check_room(file.place, out)
        copy_to(file.place, making, step=steps)
        mark, copy = _settle(making, file)
        trailer = Trailer(
            made=datetime.now(UTC).isoformat(timespec="seconds"),
            why=why,
            copy=copy,
            mark=mark,
            slots=_slots_of(file, head_of(making).hex()),
            pages=making.stat().st_size,
        )
        append_trailer(making, trailer)
        _check(making, file, steps)
        making.replace(out)
    sync_folder(out.parent)
    return Backup(out, trailer.made, why, copy, mark, out.stat().st_size, trailer.pages)


def backup_at(path: Path) -> Backup | None:
    """Return the backup that lies at `path`, or None where there is none."""
    trailer = read_trailer(path)
    if trailer is None:
        return None
    size = trailer.pages + trailer.length
    return Backup(path, trailer.made, trailer.why, trailer.copy, trailer.mark, size, trailer.pages)


def state_of(file: OpenFile) -> State:
    """Return a number that every change of the file makes larger, and which copy of it this is.

    It may be asked on another thread.
    """
    with contextlib.ExitStack() as stack:
        stack.enter_context(file.readers.one_more())
        stack.enter_context(told(file.path))
        if file.alone:
            # No second connection can be had: read a copy.
            scratch = Scratch(file.profile)
            stack.callback(scratch.remove)
            place = copy_of(file.place, scratch).resolve().as_uri()
        else:
            # Read only: the last one to be closed would else write the log into the file.
            place = f"{file.place.resolve().as_uri()}?mode=ro"
        return _state(stack.enter_context(contextlib.closing(_connected(place, file.key))))


def rewrap(path: Path, slots: KeySlots) -> None:
    """Give a backup other key slots, so that a passphrase that was changed opens it no longer.

    Refused as `cannot_write` where it cannot be written to, and so still has the old ones.
    """
    trailer = read_trailer(path)
    if trailer is None:
        return
    try:
        put_trailer(path, trailer.with_slots(slots))
    except OSError as error:
        raise cannot_write(path, error.strerror or "unknown reason") from error


class _Steps:
    """Between two steps: whether to go on, and how far it is."""

    def __init__(
        self, file: OpenFile, cancelled: Cancelled | None, progress: Progress | None
    ) -> None:
        self._readers, self._cancelled, self._progress = file.readers, cancelled, progress

    def __call__(self, done: int, size: int) -> None:
        self.may_go_on()
        if self._progress is not None:
            self._progress(done, size)

    def may_go_on(self) -> None:
        """Raise BackupCancelled where it was asked for, or where the file is to be let alone."""
        wanted = self._cancelled is None or not self._cancelled()
        if not wanted or self._readers.are_sent_away():
            raise BackupCancelled


@contextlib.contextmanager
def making_at(out: Path) -> Iterator[Path]:
    """Give a place beside `out`; whatever stands there at the end is taken away."""
    making = out.with_name(out.name + MAKING)
    try:
        out.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        making.unlink(missing_ok=True)
        os.close(os.open(making, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
        yield making
    except OSError as error:
        raise cannot_write(out, error.strerror or "unknown reason") from error
    finally:
        for left in (making, *(Path(f"{making}-{kind}") for kind in ("journal", "wal", "shm"))):
            with contextlib.suppress(OSError):
                left.unlink(missing_ok=True)


def _check_room(place: Path, out: Path) -> None:
    wanted = place.stat().st_size + _SPARE
    with contextlib.suppress(FileNotFoundError):
        wanted += Path(f"{place}-wal").stat().st_size
    if shutil.disk_usage(out.parent).free < wanted:
        raise Refusal(
            "cannot_write",
            "There is no room for a backup of {size} MB in {folder}. The backups made before are "
            "kept. Make room there, or choose another place.",
            size=-(-wanted // 1_000_000),
            folder=out.parent.name,
        )


def _state(source: Any) -> State:
    mark, replica = source.execute("SELECT last_hlc, replica_id FROM sync_self").fetchone()
    return int(mark), hashlib.sha256(replica.encode("ascii")).hexdigest()[:16]


def _slots_of(file: OpenFile, db_id: str) -> KeySlots:
    """Return the slots that open the file today: its passphrase may have been changed meanwhile."""
    if not file.read_only:
        with contextlib.suppress(Refusal):
            beside = read_slots(keys_path(file.path))
            if beside.db_id == db_id:
                return beside
    return file.slots or find_slots(file.path, file.profile)


def _settle(making: Path, file: OpenFile) -> State:
    """Take the log into the copy, so that it is one file; give its state.

    Refused as `damaged` where its pages do not belong together, as in a file without its log.
    """
    with (
        told(file.path),
        contextlib.closing(_connected(making.resolve().as_uri(), file.key)) as connection,
    ):
        state = _state(connection)
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        connection.execute("PRAGMA journal_mode = DELETE").fetchall()
        if connection.execute("PRAGMA quick_check(1)").fetchall() != [("ok",)]:
            raise damaged(file.path)
        return state


def _connected(place: str, key: bytes) -> Any:
    connection: Any = driver.connect(place, uri=True, isolation_level=None)
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    connection.execute("PRAGMA busy_timeout = 5000")
    return connection


def append_trailer(making: Path, trailer: Trailer) -> None:
    """Put the trailer behind the pages at `making`; both are on the disk when this returns."""
    with making.open("ab") as stream:
        stream.write(trailer_bytes(trailer))
        stream.flush()
        os.fsync(stream.fileno())


def check_pages(path: Path, key: bytes, may_go_on: Callable[[], object] | None = None) -> None:
    """Refuse as `damaged` unless every page at `path` is, bit by bit, what was written there."""
    trailer = read_trailer(path)
    size = trailer.pages if trailer else path.stat().st_size
    seal = Seal.of(key, head_of(path))
    with path.open("rb") as stream:
        for number in range(1, size // PAGE + 1):
            if may_go_on is not None and number % _PAGES_A_STEP == 0:
                may_go_on()
            if not seal.is_whole(stream.read(PAGE), number):
                raise damaged(path)


def _check(making: Path, file: OpenFile, steps: _Steps) -> None:
    """Read back what was written: a damaged page, or a disk that lies, is found out now."""
    if read_trailer(making) is None:
        raise damaged(file.path)
    try:
        check_pages(making, file.key, steps.may_go_on)
    except Refusal:
        raise damaged(file.path) from None
