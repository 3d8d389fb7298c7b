"""How a few typed letters find a name: starts of words first, then letters in their order."""

from __future__ import annotations


def rank(typed: str, words: str) -> int | None:
    """How well letters fit a name, 0 the best; None where they do not."""
    if not typed:
        return 0
    found = _by_words(typed, words)
    if found is not None:
        return 0 if found and found[0][0] == 0 else 1
    return 2 if _in_order(typed, words) is not None else None


def matched_letters(typed: str, words: str) -> list[tuple[int, int]]:
    """Which letters of a name were meant, as start and length."""
    if not typed:
        return []
    return _by_words(typed, words) or _in_order(typed, words) or []


def _by_words(typed: str, words: str) -> list[tuple[int, int]] | None:
    """Each typed word starts a word of the name, in any order."""
    starts = [place for place in range(len(words)) if _starts_word(words, place)]
    folded = words.casefold() if len(words.casefold()) == len(words) else words.lower()
    found = []
    for wanted in typed.casefold().split():
        place = next((at for at in starts if folded.startswith(wanted, at)), None)
        if place is None:
            return None
        starts.remove(place)
        found.append((place, len(wanted)))
    return sorted(found)


def _in_order(typed: str, words: str) -> list[tuple[int, int]] | None:
    """All typed letters come in the name, in their order."""
    found, at = [], 0
    lowered = words.lower()
    for letter in typed.lower():
        if letter.isspace():
            continue
        place = lowered.find(letter, at)
        if place < 0:
            return None
        found.append((place, 1))
        at = place + 1
    return found


def _starts_word(words: str, place: int) -> bool:
    return words[place].isalnum() and (place == 0 or not words[place - 1].isalnum())
