"""What the typist types: every text bears a number that is used once."""

from __future__ import annotations

import re

MARK = "kestrels over the valley"
_NUMBERED = re.compile(rf"(\d+) {MARK}")
ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be")


def numbered(number: int) -> str:
    """Return the text that bears `number`."""
    return f"{number} {MARK} ({'ᚏغ '[number % 3]}{number % 7})"


def numbers_in(text: str) -> set[int]:
    """Return the numbers of all texts that stand in `text`."""
    return {int(number) for number in _NUMBERED.findall(text)}


def traces() -> tuple[bytes, ...]:
    """Return the bytes that stand wherever one of the texts lies in the clear."""
    return tuple(MARK.encode(encoding) for encoding in ENCODINGS)
