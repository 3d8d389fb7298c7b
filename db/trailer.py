"""The end of a backup: when and why it was made, and the key slots that open it."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO, Final, Self

from db.errors import Refusal
from db.keys import KeySlots, slots_of

VERSION: Final = 1
MAGIC: Final = b"RAPPBACKUP1\0"
_LENGTH_BYTES: Final = 4
# A trailer is some 1.5 KiB long, and two may stand in a row.
_LARGEST: Final = 1 << 16
_LOOKED_AT: Final = 2 * _LARGEST


@dataclass(frozen=True, slots=True)
class Trailer:
    """What stands behind the pages of a backup; nothing in it tells of what was written.

    `made` is ISO in UTC, `why` one of "opened", "periodic", "import", "purge", "migration" and
    "copy". `copy` tells one copy of a file from another one, `mark` is the clock of the last change
    in it. `pages` is how many bytes the pages in front of it take, `length` how many of the file
    stand behind them.
    """

    made: str
    why: str
    copy: str
    mark: int
    slots: KeySlots
    pages: int
    length: int = 0

    def with_slots(self, slots: KeySlots) -> Self:
        """Return the same trailer with other key slots."""
        return replace(self, slots=slots)

    def of_pages(self, pages: int) -> Self:
        """Return the same trailer behind so many bytes of pages."""
        return replace(self, pages=pages)


def trailer_bytes(trailer: Trailer) -> bytes:
    """Return the bytes to put behind the pages: the document, its length, the magic."""
    document = {
        "v": VERSION,
        "made": trailer.made,
        "why": trailer.why,
        "copy": trailer.copy,
        "mark": trailer.mark,
        "pages": trailer.pages,
        "slots": json.loads(trailer.slots.to_json()),
    }
    content = json.dumps(document, sort_keys=True).encode("utf-8")
    return content + len(content).to_bytes(_LENGTH_BYTES, "big") + MAGIC


def read_trailer(path: Path) -> Trailer | None:
    """Return the trailer of the file at `path`; None where it has none that can be read."""
    try:
        with path.open("rb") as stream:
            size = stream.seek(0, os.SEEK_END)
            return next(_trailers(stream, size), None)
    except OSError:
        return None


def put_trailer(path: Path, trailer: Trailer) -> None:
    """Let `trailer` stand behind the pages at `path`, in place of the one before.

    A power cut leaves the old or the new one: the new one is written behind the old one, and only
    when it is on the disk is the old one overwritten.
    """
    with path.open("r+b") as stream:
        end = stream.seek(0, os.SEEK_END)
        stream.write(trailer_bytes(trailer))
        _sync(stream)
        stream.seek(trailer.pages)
        stream.write(bytes(end - trailer.pages))
        _sync(stream)


def _sync(stream: BinaryIO) -> None:
    stream.flush()
    os.fsync(stream.fileno())


def _trailers(stream: BinaryIO, size: int) -> Iterator[Trailer]:
    """Yield every trailer that can be read, the last one first: behind it one may be torn."""
    start = max(0, size - _LOOKED_AT)
    stream.seek(start)
    tail = stream.read(_LOOKED_AT)
    place = len(tail)
    while (place := tail.rfind(MAGIC, 0, place)) >= 0:
        length = int.from_bytes(tail[max(0, place - _LENGTH_BYTES) : place], "big")
        begin = place - _LENGTH_BYTES - length
        if 0 < length <= _LARGEST and begin >= 0:
            found = _parsed(tail[begin : begin + length], start + begin, size)
            if found is not None:
                yield found


def _parsed(content: bytes, begin: int, size: int) -> Trailer | None:
    try:
        document = json.loads(content)
        if document["v"] != VERSION:
            return None
        pages = int(document["pages"])
        if not 0 < pages <= begin:
            return None
        return Trailer(
            made=str(document["made"]),
            why=str(document["why"]),
            copy=str(document["copy"]),
            mark=int(document["mark"]),
            slots=slots_of(document["slots"]),
            pages=pages,
            length=size - pages,
        )
    except (ValueError, KeyError, TypeError, RecursionError, Refusal):
        return None
