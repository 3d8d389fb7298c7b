"""The last safety net before a public file is written: names that still stand in its words.

It finds names, not meanings: a figure, a demonym or an event that gives a speaker away is for the
check of identifying details to find.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

from app.core.reference import Reference, shipped
from app.features.anonymisation.records import NameFound, SearchedName

_HONORIFICS = frozenset(
    {
        "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "lady",
        "lord", "hon", "he", "amb", "ambassador", "col", "colonel", "gen", "general",
        "capt", "captain", "maj", "major", "lt", "m", "mme", "mlle", "sr", "sra", "srta",
        "don", "doña", "dona", "г-н", "г-жа",
    }
)  # fmt: skip
_LETTERS = {
    "ø": "o", "đ": "d", "ł": "l", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d",
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ئ": "ي", "ة": "ه", "ؤ": "و",
    "ک": "ك", "ـ": "", "’": "'", "ʼ": "'",
}  # fmt: skip
_FOLDED_SCRIPTS = ("LATIN", "GREEK", "CYRILLIC", "ARABIC", "HEBREW")
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u4e00-\u9fff]")
_ARABIC = re.compile("[\u0621-\u064a]")
_ARABIC_PREFIX = "(?:[وف]?(?:ب|ك|ل|ال|بال|كال|لل)?)"
_BETWEEN = r"[\s'.\-‐‑–/_]+"
_SHORTEST_PART = 3


def names_of_state(code: str, *, reference: Reference | None = None) -> tuple[str, ...]:
    """The names of a State in every language; a code nobody knows is taken for its own name."""
    state = (reference or shipped()).state_by_code(code)
    if state is None:
        return (code.strip(),) if len(code.strip()) > _SHORTEST_PART else ()
    return tuple(dict.fromkeys(state.names.values()))


def name_forms(
    *,
    delegations: Iterable[str] = (),
    codes: Iterable[str] = (),
    persons: Iterable[str] = (),
    countries: Iterable[str] = (),
) -> tuple[SearchedName, ...]:
    """Everything to look for: names whole, persons also by surname, codes only in capitals."""
    found: dict[SearchedName, None] = {}
    for name in (*delegations, *countries):
        if name.strip():
            found[SearchedName(name.strip())] = None
    for code in codes:
        if len(code.strip()) > 1:
            found[SearchedName(code.strip(), exact=True)] = None
    for person in persons:
        for form in _person_forms(person):
            found[SearchedName(form)] = None
    return tuple(found)


def names_left(text: str, names: Sequence[SearchedName]) -> tuple[NameFound, ...]:
    """The names that stand in a text as whole words, in any case, accent or Arabic letter form.

    Overlapping finds are told once, by the longest.
    """
    finds: list[NameFound] = []
    folded, places = _folded(text)
    for name in names:
        pattern = _pattern(name.words, name.exact)
        if name.exact:
            spans = [match.span() for match in pattern.finditer(text)]
        else:
            spans = [
                (places[match.start()], places[match.end() - 1] + 1)
                for match in pattern.finditer(folded)
            ]
        finds += [NameFound(a, b, text[a:b], name.words) for a, b in spans]
    finds.sort(key=lambda find: (find.start, -find.end))
    longest: list[NameFound] = []
    for find in finds:
        if not longest or find.start >= longest[-1].end:
            longest.append(find)
    return tuple(longest)


def _person_forms(person: str) -> Iterable[str]:
    """A person's name without its honorific, and the surname alone."""
    words = [word for word in person.split() if word.strip(".").casefold() not in _HONORIFICS]
    if not words:
        return
    yield " ".join(words)
    surname = words[-1].strip(",.")
    if len(words) > 1 and len(surname) >= _SHORTEST_PART:
        yield surname


@lru_cache(maxsize=4096)
def _pattern(words: str, exact: bool) -> re.Pattern[str]:
    if exact:
        return re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")
    parts = [re.escape(part) for part in re.split(_BETWEEN, _folded(words)[0]) if part]
    body = _BETWEEN.join(parts)
    if _UNSPACED.search(words):
        return re.compile(body or "(?!)")
    prefix = _ARABIC_PREFIX if _ARABIC.search(words) else ""
    return re.compile(rf"(?<!\w){prefix}{body}(?!\w)" if body else "(?!)")


def _folded(text: str) -> tuple[str, list[int]]:
    """The text without case, accents and letter forms, and where each of its letters stood."""
    letters: list[str] = []
    places: list[int] = []
    for place, letter in enumerate(text):
        plain = _plain(letter)
        letters.append(plain)
        places.extend([place] * len(plain))
    return "".join(letters), places


@lru_cache(maxsize=8192)
def _plain(letter: str) -> str:
    if letter.isascii():
        return letter.lower()
    folded = "".join(_LETTERS.get(one, one) for one in letter.casefold())
    kept = [one for one in unicodedata.normalize("NFKD", folded) if not _is_mark(one)]
    return "".join(_LETTERS.get(one, one) for one in kept)


def _is_mark(letter: str) -> bool:
    """Whether it is an accent, a vowel sign of Arabic or Hebrew, or an invisible direction mark."""
    category = unicodedata.category(letter)
    if category == "Cf":
        return True
    return category == "Mn" and unicodedata.name(letter, "").startswith(
        ("COMBINING", *_FOLDED_SCRIPTS)
    )
