"""Time-sortable identifiers made on the device."""

from __future__ import annotations

import secrets
import threading
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager

_RANDOM_BITS = 74
_lock = threading.Lock()
_last = 0
_again = threading.local()


@contextmanager
def repeated(made: list[str]) -> Iterator[None]:
    """Give the ids of `made` once more, in order; those made beyond them are added to it.

    An act that is carried out a second time so makes the rows that were shown the first time.
    """
    _again.made, _again.next = made, 0
    try:
        yield
    finally:
        _again.made = None


def new_id() -> str:
    """Return a new UUIDv7 as text: sorts by the millisecond, and by the order made within it."""
    made: list[str] | None = getattr(_again, "made", None)
    if made is None:
        return _fresh()
    if _again.next == len(made):
        made.append(_fresh())
    _again.next += 1
    return str(made[_again.next - 1])


def _fresh() -> str:
    global _last  # noqa: PLW0603 - ids of one program follow each other, whoever makes them
    with _lock:
        milliseconds = time.time_ns() // 1_000_000
        stamp = (milliseconds << _RANDOM_BITS) | secrets.randbits(_RANDOM_BITS - 1)
        if stamp >> _RANDOM_BITS <= _last >> _RANDOM_BITS:
            stamp = _last + 1 + secrets.randbits(32)
        _last = stamp
    random = stamp & ((1 << _RANDOM_BITS) - 1)
    value = ((stamp >> _RANDOM_BITS) & 0xFFFF_FFFF_FFFF) << 80
    value |= 0x7 << 76
    value |= (random >> 62) << 64
    value |= 0b10 << 62
    value |= random & ((1 << 62) - 1)
    return str(uuid.UUID(int=value))
