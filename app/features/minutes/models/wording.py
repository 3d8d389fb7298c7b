"""Text as it is typed: cleaning, points out of pasted text, positions, direction, live wording."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

LINE_ENDS = "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"
BULLETS = "•‣▪–—*·-"
OBJECT_REPLACEMENT = "\ufffc"
DROPPED = frozenset({"Cc", "Cs"})


@dataclass(frozen=True, slots=True)
class Passage:
    """A replaced stretch of the private wording, and the words that stand there in public."""

    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class Wording:
    """A public wording and where in it replaced words stand (code points, end exclusive)."""

    text: str
    replaced: tuple[tuple[int, int], ...] = ()


def clean(text: str) -> str:
    """`text` on one line, without control characters and lone surrogates."""
    spaced = "".join(" " if char == "\t" or char in LINE_ENDS else char for char in text)
    return "".join(
        char
        for char in spaced
        if char != OBJECT_REPLACEMENT and unicodedata.category(char) not in DROPPED
    )


def pasted_points(text: str) -> list[str]:
    """One cleaned text for each line that says something; bullets of the source are left off."""
    for end in LINE_ENDS:
        text = text.replace(end, "\n")
    lines = text.split("\n")
    if len(lines) == 1:
        return [clean(text)] if text else []
    points = [_without_bullet(clean(line).strip()) for line in lines]
    return [point for point in points if point]


def _without_bullet(line: str) -> str:
    if len(line) > 1 and line[0] in BULLETS and line[1].isspace():
        return line[1:].strip()
    return line


def isolated(text: str) -> str:
    """`text` so marked that it keeps its direction inside a sentence of another one."""
    return f"\u2068{text}\u2069" if text else ""


def to_units(text: str, position: int) -> int:
    """A position in code points as Qt counts it, in UTF-16 units."""
    return position + sum(ord(char) > 0xFFFF for char in text[:position])


def from_units(text: str, units: int) -> int:
    """A position counted by Qt in UTF-16 units as Python counts it, in code points."""
    passed = 0
    for index, char in enumerate(text):
        if passed >= units:
            return index
        passed += 2 if ord(char) > 0xFFFF else 1
    return len(text)


def is_right_to_left(text: str, *, default: bool = False) -> bool:
    """Whether the first strong letter of `text` runs from right to left."""
    for char in text:
        kind = unicodedata.bidirectional(char)
        if kind in {"R", "AL"}:
            return True
        if kind == "L":
            return False
    return default


def passages(
    text: str, public: str, replaced: tuple[tuple[int, int], ...]
) -> tuple[Passage, ...] | None:
    """The replacements that turn `text` into `public`; nothing if they cannot be told apart."""
    found = []
    at = replaced[0][0] if replaced else 0
    for index, (start, end) in enumerate(replaced):
        last = index + 1 == len(replaced)
        kept = text[end:] if last else text[end : replaced[index + 1][0]]
        until = len(public) - len(kept) if last else public.find(kept, at)
        if until < at or (not kept and not last):
            return None
        found.append(Passage(start, end, public[at:until]))
        at = until + len(kept)
    return tuple(found) if spoken(text, found).text == public else None


def spoken(text: str, replacements: list[Passage] | tuple[Passage, ...]) -> Wording:
    """`text` with its replacements applied, and where they came to stand."""
    made, spans, at = "", [], 0
    for passage in replacements:
        made += text[at : passage.start]
        spans.append((len(made), len(made) + len(passage.words)))
        made += passage.words
        at = passage.end
    return Wording(made + text[at:], tuple(spans))


def live_wording(
    saved: str, public: str, replaced: tuple[tuple[int, int], ...], typed: str
) -> Wording:
    """The public wording of `typed`: each replacement whose passage is untouched still stands."""
    known = passages(saved, public, replaced)
    if known is None:
        return Wording(public if typed == saved else typed)
    if typed == saved:
        return spoken(saved, known)
    head, tail = _common_ends(saved, typed)
    shift = len(typed) - len(saved)
    kept = [part for part in known if part.end <= head]
    kept += [
        Passage(part.start + shift, part.end + shift, part.words)
        for part in known
        if part.end > head and part.start >= len(saved) - tail
    ]
    return spoken(typed, kept)


def _common_ends(old: str, new: str) -> tuple[int, int]:
    shorter = min(len(old), len(new))
    head = 0
    while head < shorter and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < shorter - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    return head, tail
