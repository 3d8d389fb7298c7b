"""Codes of delegations: two to four letters, by which a speaker is called."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterator

from app.core.errors import Refusal

_LENGTHS = range(2, 5)


def code_for(code: str, name: str, taken: Collection[str]) -> str:
    """Return `code` in capitals, or a free one made from `name` where none is given.

    A code that is not two to four letters or digits, or that another delegation has, is refused.
    """
    wanted = code.strip().upper()
    if not wanted:
        return next(made for made in _made_from(name) if made not in taken)
    if len(wanted) not in _LENGTHS or not wanted.isalnum():
        raise Refusal(
            "bad_code",
            "A code has two to four letters; {code} has not. Nothing was changed.",
            code=wanted,
        )
    if wanted in taken:
        raise Refusal(
            "code_taken",
            "Another delegation has the code {code} already. Nothing was changed.",
            code=wanted,
        )
    return wanted


def code_for_word(word: str, taken: Collection[str]) -> str:
    """Return the code of whoever was called by `word`: the word itself where it can be a code."""
    fits = len(word) in _LENGTHS and word.isalnum() and word.upper() not in taken
    return code_for(word if fits else "", word, taken)


def _made_from(name: str) -> Iterator[str]:
    letters = [word for word in _plain(name).split() if word]
    joined = "".join(letters)
    initials = "".join(word[0] for word in letters)
    if len(initials) >= 3:
        yield initials[:4]
    if len(joined) >= 3:
        yield joined[:3]
    for length in (2, 4):
        if len(joined) >= length:
            yield joined[:length]
    base = (joined or "X")[:2]
    for number in range(1, 10_000):
        yield f"{base[: 4 - len(str(number))]}{number}".rjust(2, "X")


def _plain(name: str) -> str:
    decomposed = unicodedata.normalize("NFKD", name)
    kept = (letter for letter in decomposed if letter.isalnum() or letter.isspace())
    return "".join(kept).upper()
