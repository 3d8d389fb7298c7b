"""Ways to damage a file as disks, sticks and broken copies do."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from db.file import open_file
from db.snapshot import log_of
from tests.support.acts import add
from tests.support.files import PASSPHRASE, Made, copied

PAGE = 4096


def opened(made: Made, **words: Any) -> Any:
    """Open a file by its passphrase, as a person does."""
    return open_file(made.path, passphrase=PASSPHRASE, profile=made.profile, **words)


def flip(path: Path, *places: int) -> None:
    """Turn one bit over at each of these bytes; they count from the end where negative."""
    content = bytearray(path.read_bytes())
    for place in places:
        content[place] ^= 1 << (place % 8)
    path.write_bytes(content)


def zero(path: Path, page: int) -> None:
    """Overwrite a page (from 1) with zeros."""
    with path.open("r+b") as stream:
        stream.seek((page - 1) * PAGE)
        stream.write(bytes(PAGE))


def cut(path: Path, length: int) -> None:
    """Leave only the first `length` bytes."""
    with path.open("r+b") as stream:
        stream.truncate(length)


def crashed(made: Made, folder: Path, *acts: Any) -> Made:
    """Return a copy, with its log, made while the file was open and each of `acts` written."""
    file = opened(made)
    for act in acts:
        add(file, act)
    copy = copied(made, folder)
    (copy.path.parent / f"{made.path.stem}.rapporteur-lock").unlink()
    shutil.rmtree(copy.profile / "scratch", ignore_errors=True)
    file.close()
    assert log_of(copy.path).stat().st_size
    return copy
