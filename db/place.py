"""Whether a file still lies where it was opened, and what keeps its disk from taking more."""

from __future__ import annotations

import errno
import os
import secrets
from contextlib import suppress
from pathlib import Path
from typing import Final, Literal

Reason = Literal["full", "write_protected", "removed", "failing"]
Mark = tuple[int, int]

PROBE: Final = 64 * 1024
"""Bytes a disk has to take before it is believed to take an act."""
_PROTECTED = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


def mark_of(path: Path) -> Mark | None:
    """Return what tells this very file from every other, None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def what_keeps(path: Path, said: str = "") -> Reason | None:
    """Return what keeps the file at `path` from being written to; None where nothing does.

    `said` are the words of the database, believed where trying the disk shows nothing.
    """
    found = _tried(path)
    if found is None and said:
        return "full" if "is full" in said else "write_protected" if "readonly" in said else None
    return found


def _tried(path: Path) -> Reason | None:
    if mark_of(path) is None:
        return "removed"
    probe = path.with_name(f"{path.name}.{secrets.token_hex(4)}.room")
    try:
        with path.open("r+b"):
            pass
        descriptor = os.open(probe, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            _write_all(descriptor)
        finally:
            os.close(descriptor)
    except OSError as error:
        return _reason(error)
    finally:
        with suppress(OSError):
            probe.unlink(missing_ok=True)
    return None


def _write_all(descriptor: int) -> None:
    left = PROBE
    while left:
        left -= os.write(descriptor, bytes(left))
    os.fsync(descriptor)


def _reason(error: OSError) -> Reason:
    if error.errno in _FULL:
        return "full"
    if error.errno in _PROTECTED:
        return "write_protected"
    return "removed" if error.errno in {errno.ENOENT, errno.ENODEV, errno.ENXIO} else "failing"
