"""One writer at a time: a lock file beside the file says who holds it, on which computer."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import sys
import threading
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from db.errors import Refusal
from db.failures import cannot_write, read_only_place
from db.held import in_use, taken_over
from db.holder import Holder, read_holder, this_process
from db.locks import try_lock

SUFFIX = ".rapporteur-lock"
BEAT_SECONDS = 30.0
# Without a beat for so long, the hold of another computer may be taken over by who asks for it.
STALE_SECONDS = 180.0
_ROOM = 1024
_TRIES = 5
_READ_ONLY = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})


class Hold:
    """The right to write to one file, kept until `release`."""

    def __init__(self, path: Path, key: bytes, descriptor: int, holder: Holder) -> None:
        """Keep the lock file open and its beat going."""
        self.holder = holder
        self._key = key
        self._path = path
        self._place = lock_path(path)
        self._descriptor = descriptor
        self._ended = threading.Event()
        # A descriptor that was closed may already be another file's: never write to it then.
        self._writing = threading.Lock()
        self._beating = threading.Thread(target=self._beat, name="hold", daemon=True)
        self._beating.start()

    def is_ours(self) -> bool:
        """Whether nobody took the file over; OSError where its place cannot be reached."""
        try:
            found = read_holder(self._place.read_bytes())
        except FileNotFoundError:
            # Gone with the stick, or taken away: only the second means that another one writes.
            self._path.stat()
            return False
        return found is not None and found.token == self.holder.token

    def check(self) -> None:
        """Refuse to go on where another computer has taken the file over: `taken_over`."""
        try:
            ours = self.is_ours()
        except OSError as error:
            raise cannot_write(self._path, error.strerror or "it is away") from error
        if not ours:
            raise taken_over(self._path, _read(self._place), self._key)

    def may_write(self) -> bool:
        """Whether nobody is known to have taken the file over."""
        try:
            return self.is_ours()
        except OSError:
            return True

    def release(self) -> None:
        """Let others have the file; what another one put in place of ours stays."""
        with self._writing:
            if self._ended.is_set():
                return
            self._ended.set()
            ours = False
            with contextlib.suppress(OSError):
                ours = self.is_ours()
            # Windows takes no open file away; elsewhere nobody may lock it before it is gone.
            if sys.platform == "win32":
                os.close(self._descriptor)
            with contextlib.suppress(OSError):
                if ours:
                    self._place.unlink()
            if sys.platform != "win32":
                os.close(self._descriptor)

    def _beat(self) -> None:
        while not self._ended.wait(BEAT_SECONDS):
            now = datetime.now(UTC).isoformat(timespec="seconds")
            with self._writing, contextlib.suppress(OSError):
                if not self._ended.is_set() and self.is_ours():
                    _write(self._descriptor, replace(self.holder, beat=now))


def hold(path: Path, key: bytes) -> Hold:
    """Take the file at `path`, which `key` opens, for this process.

    Refused as `in_use` with who holds it, and as `read_only_place` or `cannot_write` where no lock
    file can be made. What a crash on this computer left is taken over.
    """
    place = lock_path(path)
    for _ in range(_TRIES):
        descriptor = _opened(path, key, place)
        kept = None
        try:
            locked = try_lock(descriptor)
            if locked is False:
                raise _in_use(path, key, place, _read(place))
            # Whoever let go of it just now has taken the file away that we opened.
            if _is_at(descriptor, place):
                _refuse_others(path, key, place, locks=locked is True)
                kept = _written(path, key, place, descriptor)
                return kept
        finally:
            if kept is None:
                os.close(descriptor)
    raise _in_use(path, key, place, _read(place))


def take_over(path: Path, key: bytes = b"") -> None:
    """Take away the lock that another computer left more than three minutes ago.

    A person asks for it. Refused as `in_use` where the holder still shows signs of life; a holder
    that comes back finds out before it writes again.
    """
    place = lock_path(path)
    holder = _read(place)
    if holder is None or holder.here:
        return
    if not _is_stale(place):
        raise _in_use(path, key, place, holder)
    try:
        place.unlink(missing_ok=True)
    except OSError as error:
        raise _no_place(path, error) from error


def kept_from(path: Path, key: bytes = b"") -> Refusal | None:
    """Return `in_use` where somebody else holds the file now, with who it is; else None.

    Who it is only `key` tells. Nothing is taken: whether the file can really be had shows only
    when it is opened.
    """
    place = lock_path(path)
    if not place.exists():
        return None
    holder = _read(place)
    if holder is not None and holder.here and not _lives(holder):
        return None
    return _in_use(path, key, place, holder)


def forget(path: Path) -> None:
    """Take away the lock of a file that is no more."""
    with contextlib.suppress(OSError):
        lock_path(path).unlink()


def lock_path(path: Path) -> Path:
    """Return where the lock of the file at `path` lies, by whatever name the file was reached."""
    return path.resolve().with_suffix(SUFFIX)


def _opened(path: Path, key: bytes, place: Path) -> int:
    flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0)
    try:
        return os.open(place, flags, 0o600)
    except OSError as error:
        holder = _read(place)
        if holder is not None and error.errno != errno.EROFS:
            raise _in_use(path, key, place, holder) from error
        raise _no_place(path, error) from error


def _written(path: Path, key: bytes, place: Path, descriptor: int) -> Hold:
    holder = this_process(secrets.token_hex(16), key)
    try:
        os.ftruncate(descriptor, 0)
        _write(descriptor, holder)
    except OSError as error:
        with contextlib.suppress(OSError):
            place.unlink()
        raise _no_place(path, error) from error
    return Hold(path, key, descriptor, holder)


def _write(descriptor: int, holder: Holder) -> None:
    # One write of one length, so that nobody reads half of the old and half of the new.
    content = holder.to_json().ljust(_ROOM, b" ")
    os.lseek(descriptor, 0, os.SEEK_SET)
    if os.write(descriptor, content) < len(content):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def _read(place: Path) -> Holder | None:
    try:
        return read_holder(place.read_bytes())
    except OSError:
        return None


def _is_at(descriptor: int, place: Path) -> bool:
    if sys.platform == "win32":
        return True
    try:
        return os.path.samestat(os.fstat(descriptor), place.stat())
    except OSError:
        return False


def _refuse_others(path: Path, key: bytes, place: Path, *, locks: bool) -> None:
    """Refuse what another computer holds: its lock may not reach over a network share."""
    holder = _read(place)
    if holder is None or (holder.here and (locks or not _lives(holder))):
        return
    raise _in_use(path, key, place, holder)


def _lives(holder: Holder) -> bool:
    """Whether a process of this computer still runs; asked where the disk keeps no locks."""
    if holder.pid == os.getpid() or sys.platform == "win32":
        return False
    try:
        os.kill(holder.pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _is_stale(place: Path) -> bool:
    """Whether the last beat is long ago by the clock of the disk, which both computers share.

    A beat far in the future was not made by that clock: a stick that came from another computer.
    """
    probe = place.with_name(f"{place.name}.{secrets.token_hex(4)}")
    try:
        probe.write_bytes(b"")
        now = probe.stat().st_mtime
        return abs(now - place.stat().st_mtime) > STALE_SECONDS
    except OSError:
        return False
    finally:
        with contextlib.suppress(OSError):
            probe.unlink()


def _in_use(path: Path, key: bytes, place: Path, holder: Holder | None) -> Refusal:
    stale = holder is not None and not holder.here and _is_stale(place)
    return in_use(path, holder, key, stale=stale)


def _no_place(path: Path, error: OSError) -> Refusal:
    reason = error.strerror or "unknown reason"
    if error.errno in _READ_ONLY:
        return read_only_place(path, reason)
    refusal = cannot_write(path, reason)
    refusal.details["can_read"] = True
    return refusal
