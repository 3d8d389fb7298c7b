"""Who is meant in the call line: codes, names by the starts of words, several at once."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from app.features.minutes.records import FloorRecord

SHOWN = 6
SEVERAL = "+"
UNKNOWN = "?"
ARABIC_ARTICLE = "ال"
Forms = tuple[str, str]
"""The code of a delegation and all its words, folded, each word behind a space."""
BEFORE_WORD = " "
ARABIC_ALIKE = str.maketrans({"ى": "ي", "ة": "ه", "ـ": None, "ٱ": "ا"})


@dataclass(frozen=True, slots=True)
class Asked:
    """What stands in the call line: names already given, and the part still being typed."""

    given: tuple[str, ...]
    part: str
    several: bool


def fold(text: str) -> str:
    """`text` for comparing: no case, no accents, Arabic letters written alike."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    kept = "".join(char for char in plain if unicodedata.category(char) != "Mn")
    return kept.translate(ARABIC_ALIKE)


def asked(text: str) -> Asked:
    """Split "nor + hel + ta" into what is given and what is being typed."""
    parts = [part.strip() for part in text.split(SEVERAL)]
    given = tuple(part for part in parts[:-1] if part)
    return Asked(given, parts[-1], SEVERAL in text)


def matches(part: str, floor: Sequence[FloorRecord], limit: int = SHOWN) -> list[FloorRecord]:
    """Who may be meant by `part`, best first: present before absent, codes before names."""
    wanted = fold(part).split()
    if not wanted:
        return []
    ranked = [(_rank(wanted, forms), entry) for entry, forms in _folded(floor)]
    found = [(rank, entry) for rank, entry in ranked if rank is not None]
    found.sort(key=_order)
    return [entry for _, entry in found[:limit]]


def _rank(wanted: list[str], forms: Forms) -> int | None:
    code, words = forms
    if len(wanted) == 1 and code == wanted[0]:
        return 0
    if len(wanted) == 1 and code.startswith(wanted[0]):
        return 1
    if all(BEFORE_WORD + start in words for start in wanted):
        return 2
    return None


def make_ready(floor: Sequence[FloorRecord]) -> None:
    """Fold all names now, so that the first key need not wait for it."""
    _folded(floor)


_last: list[tuple[Sequence[FloorRecord], list[tuple[FloorRecord, Forms]]]] = []
"""The floor asked about last: nearly always the same one, and it is known by identity."""


def _folded(floor: Sequence[FloorRecord]) -> list[tuple[FloorRecord, Forms]]:
    for known, folded in _last:
        if known is floor and isinstance(floor, tuple):
            return folded
    found = [(entry, _forms(entry)) for entry in floor]
    _last[:] = [(floor, found)]
    return found


@lru_cache(maxsize=2_048)
def _forms(entry: FloorRecord) -> Forms:
    """The code and every word of a delegation as they are compared: found once, not at each key."""
    words = [word for text in (entry.name, *entry.match_words) for word in _words(text)]
    return fold(entry.code), "".join(BEFORE_WORD + word for word in dict.fromkeys(words))


def _words(text: str) -> list[str]:
    words = fold(text).replace("-", " ").replace("’", " ").replace("'", " ").split()
    bare = [word.removeprefix(ARABIC_ARTICLE) for word in words if word.startswith(ARABIC_ARTICLE)]
    return words + bare


def _order(found: tuple[int, FloorRecord]) -> tuple[bool, bool, int, str]:
    rank, entry = found
    return rank > 0, not entry.present, rank, entry.code


def with_code(code: str, floor: Sequence[FloorRecord]) -> FloorRecord | None:
    """The delegation on the floor whose code is exactly `code`, if there is one."""
    wanted = fold(code)
    if not wanted:
        return None
    named = [entry for entry, forms in _folded(floor) if forms[0] == wanted]
    return named[0] if len(named) == 1 else None


def taken_at_once(text: str, floor: Sequence[FloorRecord]) -> FloorRecord | None:
    """The delegation whose full code was just typed, where no longer code begins with it."""
    entry = with_code(text.strip(), floor)
    if entry is None:
        return None
    code = _forms(entry)[0]
    longer = any(forms[0].startswith(code) for other, forms in _folded(floor) if other is not entry)
    return None if longer else entry


def rest(part: str, entry: FloorRecord) -> str:
    """What is still missing of the name, or else of the code, after `part` has been typed."""
    for whole in (entry.name, entry.code):
        if part and whole.casefold().startswith(part.casefold()):
            return whole[len(part) :]
    return ""
