"""The write-ahead log as it lies on the disk: what SQLite will take from it, and what it won't."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from db.pages import PAGE, Seal

_HEAD = struct.Struct(">8I")
_FRAME_HEAD = struct.Struct(">6I")
FRAME_HEAD = _FRAME_HEAD.size
_FRAME = FRAME_HEAD + PAGE
_MAGIC = 0x377F0682
_WORDS = struct.Struct(f"<{PAGE // 4}I"), struct.Struct(f">{PAGE // 4}I")
_TWO_WORDS = struct.Struct("<2I"), struct.Struct(">2I")
_LIMIT = 0xFFFFFFFF

Sum = tuple[int, int]


@dataclass(frozen=True, slots=True)
class LogState:
    """What a log holds: `pages` says where in it the newest committed copy of a page lies.

    `size` is the number of pages of the file after the last commit, 0 where there was none.
    `later` are whole pages behind a place that cannot be read: (page, offset), in their order.
    `torn` says that an act was being written when the program ended and is not part of the file;
    `damaged` that acts which were committed cannot be read any more.
    """

    pages: dict[int, int] = field(default_factory=dict)
    size: int = 0
    later: tuple[tuple[int, int], ...] = ()
    torn: bool = False
    damaged: bool = False


@dataclass(frozen=True, slots=True)
class _Frame:
    number: int
    commit: int
    salts: tuple[int, int]
    sums: Sum
    page: bytes
    offset: int


def read_log(path: Path, seal: Seal) -> LogState:
    """Read the log at `path`; one that is missing or empty holds nothing."""
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return LogState()
    if not content:
        return LogState()
    frames = tuple(_frames(content))
    torn = (len(content) - _HEAD.size) % _FRAME != 0
    head = _head(content)
    if head is None:
        later = _whole(frames, seal)
        return LogState(later=later, torn=torn, damaged=bool(later))
    big, salts, sums = head
    good = _good(frames, big, salts, sums)
    return _state(frames, good, salts, seal, torn)


def _state(
    frames: tuple[_Frame, ...], good: int, salts: tuple[int, int], seal: Seal, torn: bool
) -> LogState:
    commits = [place for place in range(good) if frames[place].commit]
    end = commits[-1] + 1 if commits else 0
    pages = {frame.number: frame.offset for frame in frames[:end]}
    size = frames[end - 1].commit if end else 0
    rest = frames[good:]
    later = tuple(frame for frame in rest[1:] if frame.salts == salts)
    whole = _whole(later, seal)
    commits = [n for n, frame in enumerate(later) if frame.commit and _is_among(frame, whole)]
    # One commit behind a gap may never have been told as saved; what follows it was.
    certain = bool(commits) and commits[0] < len(later) - 1
    damaged = bool(commits) and (certain or not _was_unwritten(rest[0], salts, seal))
    unfinished = end < good or (bool(rest) and rest[0].salts == salts)
    return LogState(pages, size, whole if damaged else (), torn or unfinished, damaged)


def _head(content: bytes) -> tuple[int, tuple[int, int], Sum] | None:
    """Return the order of bytes, the salts and the sums of the log, or None where it has none."""
    if len(content) < _HEAD.size:
        return None
    magic, _format, size, _number, salt1, salt2, sum1, sum2 = _HEAD.unpack_from(content)
    if magic & ~1 != _MAGIC or size != PAGE:
        return None
    big = magic & 1
    sums = (0, 0)
    for start in range(0, 24, 8):
        sums = _added(sums, *_TWO_WORDS[big].unpack_from(content, start))
    return (big, (salt1, salt2), sums) if sums == (sum1, sum2) else None


def _frames(content: bytes) -> Iterator[_Frame]:
    for start in range(_HEAD.size, len(content) - _FRAME + 1, _FRAME):
        number, commit, salt1, salt2, sum1, sum2 = _FRAME_HEAD.unpack_from(content, start)
        offset = start + FRAME_HEAD
        page = content[offset : offset + PAGE]
        yield _Frame(number, commit, (salt1, salt2), (sum1, sum2), page, offset)


def _good(frames: tuple[_Frame, ...], big: int, salts: tuple[int, int], sums: Sum) -> int:
    """Return how many frames SQLite will take: all before the first that does not add up."""
    for place, frame in enumerate(frames):
        if frame.salts != salts or not frame.number:
            return place
        head = struct.pack(">2I", frame.number, frame.commit)
        sums = _added(sums, *_TWO_WORDS[big].unpack(head))
        sums = _sum_of(sums, frame.page, big)
        if sums != frame.sums:
            return place
    return len(frames)


def _sum_of(sums: Sum, page: bytes, big: int) -> Sum:
    one, two = sums
    words = iter(_WORDS[big].unpack(page))
    for first in words:
        one = (one + first + two) & _LIMIT
        two = (two + next(words) + one) & _LIMIT
    return one, two


def _added(sums: Sum, first: int, second: int) -> Sum:
    one = (sums[0] + first + sums[1]) & _LIMIT
    return one, (sums[1] + second + one) & _LIMIT


def _whole(frames: tuple[_Frame, ...], seal: Seal) -> tuple[tuple[int, int], ...]:
    return tuple(
        (frame.number, frame.offset) for frame in frames if seal.is_whole(frame.page, frame.number)
    )


def _is_among(frame: _Frame, whole: tuple[tuple[int, int], ...]) -> bool:
    return (frame.number, frame.offset) in whole


def _was_unwritten(frame: _Frame, salts: tuple[int, int], seal: Seal) -> bool:
    """Whether nothing was written here since the log began anew: zeros, or an old whole frame."""
    if frame.salts[0] == salts[0] or frame.salts[1] == salts[1]:
        return False
    return not any(frame.page) or seal.is_whole(frame.page, frame.number)
