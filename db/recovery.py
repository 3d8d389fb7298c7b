"""The recovery key: 32 characters on paper, read aloud line by line."""

from __future__ import annotations

import re
import secrets

from db.errors import Refusal

# No letter O or I and no digit 0 or 1: they are misread on paper and misheard on the telephone.
ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
LINES = 4
_PAYLOAD = 7
_SEPARATORS = re.compile(r"[\s\-–—·.]+")


def new_recovery_key() -> str:
    """Return a fresh key such as `H7KQ-2MXD-9TRB-W4FA-…`: eight groups of four, 140 random bits."""
    lines = []
    for number in range(LINES):
        payload = "".join(secrets.choice(ALPHABET) for _ in range(_PAYLOAD))
        lines.append(payload + _check(payload, number))
    return _grouped("".join(lines))


def lines_of(key: str) -> tuple[str, ...]:
    """Return the four lines of `key` as printed, each two groups of four characters."""
    groups = key.split("-")
    return tuple("-".join(groups[index : index + 2]) for index in range(0, len(groups), 2))


def read_recovery_key(text: str) -> str:
    """Return the key in its one spelling.

    Spaces, hyphens and small letters do not matter. A line that was misread is refused as
    `recovery_key_misread` with its number.
    """
    letters = _SEPARATORS.sub("", text).upper()
    if len(letters) != LINES * (_PAYLOAD + 1):
        raise Refusal(
            "recovery_key_misread",
            "A recovery key has 32 characters; these are {count}. Nothing was changed.",
            count=len(letters),
        )
    for number in range(LINES):
        line = letters[number * 8 : number * 8 + 8]
        if set(line) - set(ALPHABET) or line[-1] != _check(line[:-1], number):
            raise Refusal(
                "recovery_key_misread",
                "Line {number} of the recovery key was misread. Nothing was changed.",
                number=number + 1,
            )
    return _grouped(letters)


def _check(payload: str, number: int) -> str:
    # Odd weights are invertible modulo 32, so any single wrong character is noticed.
    total = number + sum(
        (2 * place + 1) * ALPHABET.index(letter) for place, letter in enumerate(payload)
    )
    return ALPHABET[total % len(ALPHABET)]


def _grouped(letters: str) -> str:
    return "-".join(letters[index : index + 4] for index in range(0, len(letters), 4))
