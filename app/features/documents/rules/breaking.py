"""Where a line may end."""

from __future__ import annotations

import re
import unicodedata

from app.features.documents.rules.scripts import JOINERS, ZERO_WIDTH_SPACE, is_unspaced

# After a hyphen, a dash or a stroke between two letters; never inside "2027–2028" or "24/7".
_HINGE = re.compile(r"(?<=[^\W\d_][-\u2010\u2013\u2014/])(?=[^\W\d_])|(?<=\u200b)")
_KHMER_SUBSCRIPT = "\u17d2"
_LAO_AND_THAI_PREFIXES = frozenset("ເແໂໃໄเแโใไ")


def pieces(word: str) -> tuple[str, ...]:
    """The parts of a word between which a line may end; joined, they are the word."""
    if word.isalnum():
        return (word,)
    return tuple(part for part in _HINGE.split(word) if part)


def clusters(word: str) -> tuple[str, ...]:
    """The word in parts that are never torn: a letter with its marks, subscripts and joiners.

    This is where a line ends if a word is wider than the line, and where it may end in scripts
    written without spaces.
    """
    found: list[str] = []
    for char in word:
        held = bool(found) and (
            unicodedata.category(char) in {"Mn", "Mc", "Me"}
            or char in JOINERS
            or found[-1][-1] in {_KHMER_SUBSCRIPT, JOINERS[1]}
            or found[-1][-1] in _LAO_AND_THAI_PREFIXES
            or char in "ະາຳะาำ"
        )
        if held:
            found[-1] += char
        else:
            found.append(char)
    return tuple(found)


def flows(word: str) -> bool:
    """Whether a long word may be broken anywhere between clusters without waiting for need."""
    return any(map(is_unspaced, word)) or ZERO_WIDTH_SPACE in word
