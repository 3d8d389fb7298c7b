"""What a text is made of: scripts, directions, characters that are not for paper."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Container, Sequence

from app.core.letters import is_right_to_left

ZERO_WIDTH_SPACE = "\u200b"
# They join or part letters, or tell the direction; all other invisible characters are left out, as
# they could carry words nobody sees.
JOINERS = "\u200c\u200d"
DIRECTIONS = "\u061c\u200e\u200f\u2066\u2067\u2068\u2069"
KEPT_FORMATS = frozenset(JOINERS + DIRECTIONS + ZERO_WIDTH_SPACE)
NO_BREAK_SPACES = frozenset("\u00a0\u202f")
SPACES = frozenset({"Zs", "Zl", "Zp"})
VARIATIONS = frozenset(chr(code) for code in (*range(0xFE00, 0xFE10), *range(0x180B, 0x1810)))

# Scripts written without spaces between words.
UNSPACED = ((0x0E00, 0x0EFF), (0x1000, 0x109F), (0x1780, 0x17FF))


def _kept(char: str) -> str:
    """The character itself, what stands for it, or nothing."""
    category = unicodedata.category(char)
    if char in NO_BREAK_SPACES or char in KEPT_FORMATS:
        return char
    if category in SPACES or char in "\t\n\r\v\f\x85":
        return " "
    if category == "Cs":
        return "\ufffd"
    return "" if category in {"Cc", "Cf"} or char in VARIATIONS else char


def clean(text: str) -> str:
    """The text as it goes on paper: composed, on one line, with single spaces.

    Control characters, soft hyphens, variation selectors, tags and the old overrides of direction
    are left out; half of a surrogate pair becomes the replacement character.
    """
    if not (text.isascii() and text.isprintable()):
        text = unicodedata.normalize("NFC", "".join(map(_kept, text)))
    return " ".join(part for part in text.split(" ") if part)


def is_unspaced(char: str) -> bool:
    """Whether the script of this character is written without spaces between words."""
    return any(first <= ord(char) <= last for first, last in UNSPACED)


def base_direction(text: str, language: str = "en") -> str:
    """The way in which most letters of the text run: "rtl" or "ltr".

    Between equals, and for a text without letters, the first letter and then the language decide.
    Going by the first letter alone would set an Arabic sentence that opens with a Latin acronym
    from the left.
    """
    if text.isascii() and not is_right_to_left(language):
        return "ltr"
    kinds = [unicodedata.bidirectional(char) for char in text]
    strong = ["rtl" if kind in {"R", "AL"} else "ltr" for kind in kinds if kind in {"L", "R", "AL"}]
    rightward, leftward = strong.count("ltr"), strong.count("rtl")
    if leftward != rightward:
        return "rtl" if leftward > rightward else "ltr"
    if strong:
        return strong[0]
    return "rtl" if is_right_to_left(language) else "ltr"


def _holds_on(char: str) -> bool:
    """Whether the character belongs to the one before it, whatever font that has."""
    return char in KEPT_FORMATS or unicodedata.category(char) in {"Mn", "Mc", "Me"}


def split_runs(text: str, covers: Sequence[Container[int]]) -> tuple[tuple[str, int], ...]:
    """The text in pieces of one font each, and the number of that font; joined, they are the text.

    `covers` tells, in the order of preference, the code points each font has. A mark stays with
    its letter where that font has it, joiners always. A character without any font stays with
    what stands before it, or with the first font.
    """
    runs: list[tuple[str, int]] = []
    for char in text:
        before = runs[-1][1] if runs else 0
        if _holds_on(char) and (char in KEPT_FORMATS or ord(char) in covers[before]):
            font = before
        else:
            font = next((n for n, cover in enumerate(covers) if ord(char) in cover), before)
        if runs and font == before:
            runs[-1] = (runs[-1][0] + char, font)
        else:
            runs.append((char, font))
    return tuple(runs)


def _spelt(char: str) -> str:
    return unicodedata.name(char, "").lower() or f"U+{ord(char):04X}"


def printable(text: str, covered: Callable[[str], bool]) -> str:
    """The text with every character no font has replaced by words.

    A compatible form is taken where there is one (a wide letter becomes a plain one). Else the
    Unicode names stand in square brackets, "[chess king]": nothing is lost without a sign, nothing
    is guessed, and the secretary sees which name to write in other letters.
    """
    if (text.isascii() and text.isprintable()) or all(map(covered, text)):
        return text
    written: list[str] = []
    missing: list[str] = []
    for char in (*text, ""):
        plain = unicodedata.normalize("NFKC", char)
        if char and not all(map(covered, plain)):
            missing.append(_spelt(char))
            continue
        if missing:
            written.append(f"[{', '.join(missing)}]")
            missing.clear()
        written.append(char if char and covered(char) else plain)
    return "".join(written)
