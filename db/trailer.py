"""The end of a backup: when and why it was made, and the key slots that open it."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, Self

from db.errors import Refusal
from db.keys import KeySlots, slots_of

VERSION: Final = 1
MAGIC: Final = b"RAPPBACKUP1\0"
_LENGTH_BYTES: Final = 4
_FOOT: Final = _LENGTH_BYTES + len(MAGIC)
_LARGEST: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class Trailer:
    """What stands behind the pages of a backup; `length` is how many bytes of the file it takes."""

    made: str
    why: str
    copy: str
    mark: int
    slots: KeySlots
    length: int = 0

    def with_slots(self, slots: KeySlots) -> Self:
        """Return the same trailer with other key slots."""
        return replace(self, slots=slots)


def trailer_bytes(trailer: Trailer) -> bytes:
    """Return the bytes to put behind the pages: the document, its length, the magic."""
    document = {
        "v": VERSION,
        "made": trailer.made,
        "why": trailer.why,
        "copy": trailer.copy,
        "mark": trailer.mark,
        "slots": json.loads(trailer.slots.to_json()),
    }
    content = json.dumps(document, sort_keys=True).encode("utf-8")
    return content + len(content).to_bytes(_LENGTH_BYTES, "big") + MAGIC


def read_trailer(path: Path) -> Trailer | None:
    """Return the trailer of the file at `path`; None where it has none that can be read."""
    try:
        with path.open("rb") as stream:
            size = stream.seek(0, 2)
            if size < _FOOT:
                return None
            stream.seek(size - _FOOT)
            foot = stream.read(_FOOT)
            length = int.from_bytes(foot[:_LENGTH_BYTES], "big")
            if foot[_LENGTH_BYTES:] != MAGIC or not 0 < length <= min(_LARGEST, size - _FOOT):
                return None
            stream.seek(size - _FOOT - length)
            return _parsed(stream.read(length), length + _FOOT)
    except OSError:
        return None


def _parsed(content: bytes, length: int) -> Trailer | None:
    try:
        document = json.loads(content)
        if document["v"] != VERSION:
            return None
        return Trailer(
            made=str(document["made"]),
            why=str(document["why"]),
            copy=str(document["copy"]),
            mark=int(document["mark"]),
            slots=slots_of(document["slots"]),
            length=length,
        )
    except (ValueError, KeyError, TypeError, RecursionError, Refusal):
        return None
