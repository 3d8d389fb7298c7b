"""Puts a repaired file in the place of the damaged one, which is kept beside it."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

from db.failures import cannot_write
from db.slots import SUFFIX, keys_path
from db.snapshot import log_of


def name_beside(path: Path, words: str) -> Path:
    """Return a free name beside `path`, such as `Tamaria (repaired).rapporteur`."""
    number = 1
    while True:
        again = f" {number}" if number > 1 else ""
        place = path.with_name(f"{path.stem} ({words}{again}){SUFFIX}")
        if not any(there.exists() for there in (place, keys_path(place), log_of(place))):
            return place
        number += 1


def put_in_place(damaged: Path, repaired: Path, day: date) -> Path:
    """Rename the damaged file out of the way and the repaired one to its name.

    Returns where the damaged one lies now, byte for byte as it was, with its log and its keys.
    At every moment both are there. The caller holds the damaged one.
    """
    aside = name_beside(damaged, f"damaged {day.isoformat()}")
    try:
        if keys_path(damaged).exists():
            shutil.copyfile(keys_path(damaged), keys_path(aside))
            keys_path(aside).chmod(0o600)
        # The log first: a file without its log is not the whole file, a log alone is harmless.
        if log_of(damaged).exists():
            log_of(damaged).replace(log_of(aside))
        damaged.replace(aside)
        Path(f"{damaged}-shm").unlink(missing_ok=True)
        keys_path(repaired).replace(keys_path(damaged))
        repaired.replace(damaged)
    except OSError as error:
        raise cannot_write(damaged, error.strerror or "unknown reason") from error
    return aside
