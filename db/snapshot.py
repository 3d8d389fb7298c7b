"""A copy of the encrypted file to read from, so that nothing is written where it lies."""

from __future__ import annotations

import contextlib
import os
import secrets
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from db.errors import Refusal
from db.failures import cannot_write
from db.locks import try_lock

_SCRATCH = "scratch"
_TEMPORARY = "rapporteur-scratch-"
_LOCK = "lock"
_YOUNG_SECONDS = 10.0
_NAME = "copy.rapporteur"
_LOG_HEAD = 32
_TRIES = 8
_CHUNK = 1 << 20

Mark = tuple[bytes, int, int]
Step = Callable[[int, int], object]


class Scratch:
    """A folder of our own for encrypted copies; it goes with `remove`, or with the next start."""

    def __init__(self, profile: Path | None) -> None:
        """Make the folder in the profile, or among the temporary ones where that cannot be."""
        self.folder = _folder(profile)
        lock = os.open(self.folder / _LOCK, os.O_RDWR | os.O_CREAT, 0o600)
        self._lock: int | None = lock
        try_lock(lock)

    def remove(self) -> None:
        """Take everything away."""
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None
        shutil.rmtree(self.folder, ignore_errors=True)


def copy_of(path: Path, scratch: Scratch, *, length: int | None = None) -> Path:
    """Copy the file and its log into the scratch folder, see `copy_to`; returns the copy."""
    return copy_to(path, scratch.folder / _NAME, length=length)


def copy_to(
    path: Path, target: Path, *, length: int | None = None, step: Step | None = None
) -> Path:
    """Copy the file and its log as they belong together, byte by byte; returns `target`.

    Only the first `length` bytes where that is given. `step` is told how many bytes of how many
    are done, and may raise to give up. Refused as `in_use` where the file never stands still, as
    `cannot_write` where there is no room for a copy, as `missing`.
    """
    log, log_target = log_of(path), log_of(target)
    for _ in range(_TRIES):
        try:
            before = _mark(path)
            _copy(path, target, length, step)
            log_target.unlink(missing_ok=True)
            with contextlib.suppress(FileNotFoundError):
                _copy(log, log_target)
            if _mark(path) == before:
                return target
        except FileNotFoundError as error:
            raise Refusal("missing", "There is no file {name} here.", name=path.name) from error
        except OSError as error:
            raise cannot_write(target, error.strerror or "unknown reason") from error
    raise Refusal(
        "in_use",
        "{name} is being written to all the time. Do it again in a moment; nothing was changed.",
        name=path.name,
    )


def log_of(path: Path) -> Path:
    """Return where the write-ahead log of the file at `path` lies."""
    return Path(f"{path}-wal")


def sweep(profile: Path | None) -> None:
    """Take away what programs that were killed have left."""
    for folder in _left_behind(profile):
        with contextlib.suppress(OSError):
            if not _is_used(folder):
                shutil.rmtree(folder, ignore_errors=True)


def _mark(path: Path) -> Mark:
    """Return what changes when pages may have gone from the log into the file.

    While the head of the log stays, every page written to the file meanwhile is in the log too,
    so that a copy of the log made after the copy of the file makes it whole. Without a log the
    file itself must stand still.
    """
    try:
        with log_of(path).open("rb") as stream:
            head = stream.read(_LOG_HEAD)
    except FileNotFoundError:
        head = b""
    if head:
        return head, 0, 0
    state = path.stat()
    return head, state.st_size, state.st_mtime_ns


def _copy(source: Path, target: Path, length: int | None = None, step: Step | None = None) -> None:
    size = source.stat().st_size if length is None else length
    left = sys.maxsize if length is None else length
    done = 0
    with source.open("rb") as reader, target.open("wb") as writer:
        while left > 0 and (chunk := reader.read(min(_CHUNK, left))):
            writer.write(chunk)
            left -= len(chunk)
            done += len(chunk)
            if step is not None:
                step(done, max(size, done))


def _folder(profile: Path | None) -> Path:
    if profile is not None:
        folder = profile / _SCRATCH / secrets.token_hex(8)
        with contextlib.suppress(OSError):
            folder.mkdir(parents=True, mode=0o700)
            return folder
    try:
        return Path(tempfile.mkdtemp(prefix=_TEMPORARY))
    except OSError as error:
        place = Path(tempfile.gettempdir()) / _NAME
        raise cannot_write(place, error.strerror or "unknown reason") from error


def _left_behind(profile: Path | None) -> Iterator[Path]:
    if profile is not None:
        yield from (profile / _SCRATCH).glob("*")
    yield from Path(tempfile.gettempdir()).glob(f"{_TEMPORARY}*")


def _is_used(folder: Path) -> bool:
    descriptor = os.open(folder / _LOCK, os.O_RDWR)
    try:
        # One that was made a moment ago may not be locked yet.
        young = abs(time.time() - os.fstat(descriptor).st_mtime) < _YOUNG_SECONDS
        return young or try_lock(descriptor) is not True
    finally:
        os.close(descriptor)
