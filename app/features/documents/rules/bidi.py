"""In which order a line of mixed directions is read and drawn (Unicode Annex 9, implicit part).

Embeddings and overrides are taken out of every text before (`scripts.clean`); isolates, the marks
of direction, numbers, brackets and neutral characters follow the annex.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from itertools import pairwise

DEEPEST = 32
MOST_OPEN = 63
ISOLATES = frozenset({"LRI", "RLI", "FSI"})
NEUTRAL = frozenset({"B", "S", "WS", "ON", "LRI", "RLI", "FSI", "PDI"})
STRONG = frozenset({"L", "R", "AL"})
OPENING = dict(zip("([{\u2329\u3008\u27e8\u27ea", ")]}\u232a\u3009\u27e9\u27eb", strict=True))
CLOSING = frozenset(OPENING.values())


def is_one_way(text: str) -> bool:
    """Whether the whole text runs from left to right, so that nothing has to be reordered."""
    return text.isascii() or not any(
        unicodedata.bidirectional(char) in {"R", "AL", "AN", "RLI", "LRI", "FSI"} for char in text
    )


def levels(text: str, base: str) -> list[int]:
    """The level of each code point: even runs to the right, odd to the left.

    `base` is the direction of the paragraph, "ltr" or "rtl".
    """
    kinds = [unicodedata.bidirectional(char) or "L" for char in text]
    found = [int(base == "rtl")] * len(text)
    _Run(text, kinds, found).resolve(range(len(text)), found[0] if found else 0, 0)
    return found


def visual_order(line: Sequence[int]) -> list[int]:
    """The places of a line's items from left to right, by their levels."""
    order = list(range(len(line)))
    for level in range(max(line, default=0), 0, -1):
        start = 0
        while start < len(order):
            end = start
            while end < len(order) and line[order[end]] >= level:
                end += 1
            order[start:end] = order[start:end][::-1]
            start = max(end, start) + 1
    return order


class _Run:
    """One paragraph on its way from kinds of characters to levels."""

    def __init__(self, text: str, kinds: list[str], found: list[int]) -> None:
        self.text = text
        self.kinds = kinds
        self.found = found

    def resolve(self, places: Sequence[int], level: int, depth: int) -> None:
        """Set the levels of these places; what an isolate holds is a run of its own."""
        outer: list[int] = []
        at = 0
        while at < len(places):
            outer.append(places[at])
            if self.kinds[places[at]] in ISOLATES and depth < DEEPEST:
                end = self._end_of_isolate(places, at)
                inner = places[at + 1 : end]
                self.resolve(
                    inner, self._inner_level(self.kinds[places[at]], inner, level), depth + 1
                )
                at = end
            else:
                at += 1
        self._weigh(outer, level)

    def _end_of_isolate(self, places: Sequence[int], start: int) -> int:
        open_ones = 0
        for at in range(start, len(places)):
            kind = self.kinds[places[at]]
            open_ones += (kind in ISOLATES) - (kind == "PDI")
            if not open_ones:
                return at
        return len(places)

    def _inner_level(self, kind: str, inner: Sequence[int], level: int) -> int:
        odd = kind == "RLI" or (kind == "FSI" and self._begins_leftward(inner))
        return level + 1 if (level + 1) % 2 == odd else level + 2

    def _begins_leftward(self, places: Sequence[int]) -> bool:
        """Whether the first letter here, outside any isolate, runs from right to left."""
        at = 0
        while at < len(places):
            kind = self.kinds[places[at]]
            if kind in STRONG:
                return kind != "L"
            at = self._end_of_isolate(places, at) if kind in ISOLATES else at + 1
        return False

    def _weigh(self, outer: list[int], level: int) -> None:
        edge = "R" if level % 2 else "L"
        heard = [n for n in outer if self.kinds[n] != "BN"]
        kinds = _weak([self.kinds[n] for n in heard], edge)
        _pair_brackets([self.text[n] for n in heard], kinds, edge)
        _neutral(kinds, edge)
        for place, kind in zip(heard, kinds, strict=True):
            if kind == "R":
                self.found[place] = level + (level % 2 == 0)
            elif kind == "L":
                self.found[place] = level + level % 2
            else:
                self.found[place] = level + 2 - level % 2
        silent = set(outer) - set(heard)
        for before, place in pairwise([-1, *outer]):
            if place in silent:
                self.found[place] = self.found[before] if before >= 0 else level


def _weak(kinds: list[str], edge: str) -> list[str]:
    """Rules W1 to W7: marks, figures and what stands between them."""
    kinds = kinds[:]
    before, strong = edge, edge
    for at, kind in enumerate(kinds):
        if kind == "NSM":
            kinds[at] = "ON" if before in ISOLATES or before == "PDI" else before
        elif kind == "EN" and strong == "AL":
            kinds[at] = "AN"
        before = kinds[at]
        strong = before if before in STRONG else strong
    kinds = ["R" if kind == "AL" else kind for kind in kinds]
    for at in range(1, len(kinds) - 1):
        if kinds[at] in {"ES", "CS"} and kinds[at - 1] == kinds[at + 1]:
            number = kinds[at - 1]
            if number == "EN" or (number == "AN" and kinds[at] == "CS"):
                kinds[at] = number
    return _figures(kinds, edge)


def _figures(kinds: list[str], edge: str) -> list[str]:
    """Rules W5 to W7: signs beside figures, and figures after Latin letters."""
    at = 0
    while at < len(kinds):
        end = at
        while end < len(kinds) and kinds[end] == "ET":
            end += 1
        if end > at:
            beside = "EN" in {*kinds[max(at - 1, 0) : at], *kinds[end : end + 1]}
            kinds[at:end] = ["EN" if beside else "ON"] * (end - at)
        at = end + 1
    strong = edge
    for at, kind in enumerate(kinds):
        if kind in {"ES", "CS"}:
            kinds[at] = "ON"
        elif kind in {"L", "R"}:
            strong = kind
        elif kind == "EN" and strong == "L":
            kinds[at] = "L"
    return kinds


def _way(kind: str) -> str:
    """The direction a kind has for its neutral neighbours: figures count as right to left."""
    return "R" if kind in {"R", "AN", "EN"} else "L" if kind == "L" else ""


def _pairs(chars: list[str], kinds: list[str]) -> list[tuple[int, int]]:
    waiting: list[tuple[str, int]] = []
    found: list[tuple[int, int]] = []
    for at, char in enumerate(chars):
        if kinds[at] != "ON":
            continue
        if char in OPENING:
            if len(waiting) == MOST_OPEN:
                break
            waiting.append((OPENING[char], at))
        elif char in CLOSING:
            match = next((n for n in reversed(range(len(waiting))) if waiting[n][0] == char), -1)
            if match >= 0:
                found.append((waiting[match][1], at))
                del waiting[match:]
    return sorted(found)


def _pair_brackets(chars: list[str], kinds: list[str], edge: str) -> None:
    """Rule N0: a pair of brackets takes one direction."""
    for start, end in _pairs(chars, kinds):
        inside = {_way(kind) for kind in kinds[start + 1 : end]} - {""}
        if edge in inside:
            way = edge
        elif inside:
            way = next((w for w in map(_way, reversed(kinds[:start])) if w), edge)
        else:
            continue
        kinds[start] = kinds[end] = way


def _neutral(kinds: list[str], edge: str) -> None:
    """Rules N1 and N2: neutral characters take the direction on both sides, else the edge's."""
    at = 0
    while at < len(kinds):
        end = at
        while end < len(kinds) and kinds[end] in NEUTRAL:
            end += 1
        if end > at:
            left = _way(kinds[at - 1]) if at else edge
            right = _way(kinds[end]) if end < len(kinds) else edge
            kinds[at:end] = [left if left == right else edge] * (end - at)
        at = end + 1
