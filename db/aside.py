"""A file that is replaced stays as it is, beside its old place and under another name."""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from db.failures import cannot_write
from db.keys import sync_folder
from db.slots import KEYS_SUFFIX, keys_path
from db.snapshot import log_of

_COPY_OF_KEYS = f"{KEYS_SUFFIX}.1"


@contextlib.contextmanager
def put_aside(path: Path, words: str) -> Iterator[Path]:
    """Rename the file at `path`, with its log and its keys, to "NAME (words)"; gives where it is.

    Its old place is free in the block; where that fails, everything is as it was. Refused as
    `cannot_write`.
    """
    aside = aside_of(path, words)
    try:
        _move(path, aside)
    except OSError as error:
        _move_back(path, aside)
        raise cannot_write(path, error.strerror or "unknown reason") from error
    try:
        yield aside
    except BaseException:
        _move_back(path, aside)
        raise


def aside_of(path: Path, words: str) -> Path:
    """Return the name the file would get: the first of its kind that is free."""
    number = 1
    while True:
        more = f"{words} {number}" if number > 1 else words
        aside = path.with_name(f"{path.stem} ({more}){path.suffix}")
        if not any(place.exists() for place in (aside, keys_path(aside), log_of(aside))):
            return aside
        number += 1


def adopt(source: Path, target: Path) -> None:
    """Copy a closed file and its keys to `target`, where nothing lies; refused as `cannot_write`.

    The file itself comes last: half of it never lies there.
    """
    making = target.with_name(f"{target.name}.making")
    try:
        shutil.copyfile(keys_path(source), keys_path(target))
        with source.open("rb") as reader, making.open("wb") as writer:
            shutil.copyfileobj(reader, writer, 1 << 20)
            writer.flush()
            os.fsync(writer.fileno())
        making.chmod(0o600)
        making.replace(target)
        sync_folder(target.parent)
    except OSError as error:
        for left in (making, keys_path(target)):
            with contextlib.suppress(OSError):
                left.unlink(missing_ok=True)
        raise cannot_write(target, error.strerror or "unknown reason") from error


def _move(path: Path, aside: Path) -> None:
    # Without its keys a file is lost: they are there before it comes.
    for suffix in (KEYS_SUFFIX, _COPY_OF_KEYS):
        keys = path.with_suffix(suffix)
        if keys.is_file():
            shutil.copyfile(keys, aside.with_suffix(suffix))
    log = log_of(path)
    if log.exists():
        log.replace(log_of(aside))
    if path.exists():
        path.replace(aside)
    for suffix in (KEYS_SUFFIX, _COPY_OF_KEYS):
        path.with_suffix(suffix).unlink(missing_ok=True)
    sync_folder(path.parent)


def _move_back(path: Path, aside: Path) -> None:
    with contextlib.suppress(OSError):
        for suffix in (KEYS_SUFFIX, _COPY_OF_KEYS):
            keys = aside.with_suffix(suffix)
            if keys.is_file():
                keys.replace(path.with_suffix(suffix))
        if aside.exists():
            aside.replace(path)
        if log_of(aside).exists():
            log_of(aside).replace(log_of(path))
        sync_folder(path.parent)
