"""Places in a list as text, so that two laptops can put something between the same two."""

from __future__ import annotations

from itertools import pairwise

_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
# Sorts before every digit, so that what follows it never changes the order of the places.
_MARK = "."
_ALPHABET = _MARK + _DIGITS


def between(before: str, after: str, *, mark: str) -> str:
    """Return a place after `before` and before `after`; empty means the beginning or the end.

    `mark` tells the laptop that made it, so that no two laptops make the same place.
    """
    if after and before >= after:
        raise ValueError(f"{before} does not stand before {after}")
    return f"{_middle(before, after)}{_MARK}{mark}"


def spread(count: int, *, mark: str) -> list[str]:
    """Return `count` places in order, for an empty list."""
    places: list[str] = []
    for _ in range(count):
        places.append(between(places[-1] if places else "", "", mark=mark))
    return places


def is_ordered(places: list[str]) -> bool:
    """Return whether every place stands before the next one."""
    return all(first < second for first, second in pairwise(places))


def _middle(before: str, after: str) -> str:
    """Return a text strictly between the two that `after` does not begin with."""
    if not after:
        return _next(before)
    shared = 0
    while shared < len(before) and shared < len(after) and before[shared] == after[shared]:
        shared += 1
    low = _ALPHABET.index(before[shared]) if shared < len(before) else 0
    high = _ALPHABET.index(after[shared])
    if high - low > 1:
        return after[:shared] + _ALPHABET[(low + high) // 2]
    if shared < len(before):
        # Neighbouring letters: stay on the lower one and go past the rest of `before`.
        return before[: shared + 1] + _next(before[shared + 1 :])
    return after[:shared] + _middle_of_zero(after[shared:])


def _middle_of_zero(after: str) -> str:
    """Return a text that sorts before `after` and is not its beginning."""
    zeros = 0
    while after[zeros] == _MARK:
        zeros += 1
    high = _ALPHABET.index(after[zeros])
    if high > 1:
        return after[:zeros] + _ALPHABET[high // 2]
    return after[:zeros] + _MARK + _ALPHABET[len(_ALPHABET) // 2]


def _next(before: str) -> str:
    """Return a short text after `before`: counts up, so that long lists keep short places."""
    plain = before.split(_MARK, maxsplit=1)[0]
    for place in range(len(plain) - 1, -1, -1):
        if plain[place] != _DIGITS[-1]:
            raised = _DIGITS[_DIGITS.index(plain[place]) + 1]
            return plain[:place] + raised + "0" * (len(plain) - place - 1)
    return plain + _DIGITS[len(_DIGITS) // 2] if plain else "a00"
