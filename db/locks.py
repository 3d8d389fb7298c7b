"""The lock that the system keeps on an open file for as long as the process lives."""

from __future__ import annotations

import errno
import os
import sys

# Windows keeps others from reading what is locked: a byte far behind the words is.
_LOCKED_BYTE = 1 << 30
_NOT_KEPT = frozenset({errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EINVAL, errno.ENOLCK})


def try_lock(descriptor: int) -> bool | None:
    """Lock an open file: False where another one has it, None where the disk keeps no locks."""
    try:
        if sys.platform == "win32":
            import msvcrt

            os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        return None if error.errno in _NOT_KEPT else False
    return True
