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
    ranked = [(_rank(wanted, entry), entry) for entry in floor]
    found = [(rank, entry) for rank, entry in ranked if rank is not None]
    found.sort(key=_order)
    return [entry for _, entry in found[:limit]]


def _rank(wanted: list[str], entry: FloorRecord) -> int | None:
    code, words = _forms(entry)
    if len(wanted) == 1 and code == wanted[0]:
        return 0
    if len(wanted) == 1 and code.startswith(wanted[0]):
        return 1
    if all(any(word.startswith(start) for word in words) for start in wanted):
        return 2
    return None


@lru_cache(maxsize=2_048)
def _forms(entry: FloorRecord) -> tuple[str, tuple[str, ...]]:
    """The code and every word of a delegation as they are compared: found once, not at each key."""
    words = [word for text in (entry.name, *entry.match_words) for word in _words(text)]
    return fold(entry.code), tuple(dict.fromkeys(words))


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
    named = [entry for entry in floor if wanted and _forms(entry)[0] == wanted]
    return named[0] if len(named) == 1 else None


def taken_at_once(text: str, floor: Sequence[FloorRecord]) -> FloorRecord | None:
    """The delegation whose full code was just typed, where no longer code begins with it."""
    entry = with_code(text.strip(), floor)
    if entry is None:
        return None
    code = _forms(entry)[0]
    longer = any(_forms(other)[0].startswith(code) for other in floor if other != entry)
    return None if longer else entry


def rest(part: str, entry: FloorRecord) -> str:
    """What is still missing of the name, or else of the code, after `part` has been typed."""
    for whole in (entry.name, entry.code):
        if part and whole.casefold().startswith(part.casefold()):
            return whole[len(part) :]
    return ""
