"""Putting a finished file in its place whole, for its owner only, or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

IsCancelled = Callable[[], bool]
Progress = Callable[[int, int], object]


class Cancelled(Exception):
    """The person no longer wants the file; nothing was written."""


def never() -> bool:
    """The answer of one who does not cancel."""
    return False


def silent(done: int, pages: int) -> None:
    """Nobody wants to know how far it is."""


def put(content: bytes, target: Path | BinaryIO) -> None:
    """Write the content to a stream, or to a path in one step.

    For a path the bytes go to a new file beside it (mode 0600), are forced to the disk and only
    then take its name; what was there before stays until that moment. Raises OSError.
    """
    if not isinstance(target, Path):
        target.write(content)
        return
    number, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=target.parent)
    part = Path(name)
    try:
        with os.fdopen(number, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    _keep_name(target.parent)


def _keep_name(folder: Path) -> None:
    """Force the new name itself to the disk, where the system lets folders be opened."""
    if os.name != "posix":
        return
    number = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)
