"""Letters and numbers as each language writes them before a statement or a section."""

from __future__ import annotations

LATIN = tuple("abcdefghijklmnopqrstuvwxyz")
# The abjad order, in which official Arabic texts letter their paragraphs; h is written with its
# stroke so that it is not taken for the figure five.
ABJAD = ("أ", "ب", "ج", "د", "هـ", *"وزحطيكلمنسعفصقرشتثخذضظغ")
PERSIAN = ("الف", "ب", "ج", "د", "هـ", *"وزحطیکلمنسعفصقرشتثخذضظغ")

LETTERS: dict[str, tuple[str, ...]] = {"ar": ABJAD, "fa": PERSIAN, "prs": PERSIAN}
RIGHT_TO_LEFT = frozenset({"ar", "fa", "prs", "ps", "ur", "ckb", "he", "sd", "ug", "dv"})


def primary(language: str) -> str:
    """The language without its region or script: "pt" of "pt-BR"."""
    return language.replace("_", "-").split("-")[0].lower()


def is_right_to_left(language: str) -> bool:
    """Whether pages in this language begin at the right."""
    return primary(language) in RIGHT_TO_LEFT


def letter(number: int, language: str = "en") -> str:
    """The letter of the statement with this number: a to z, aa, ab and so on.

    Arabic and Persian go by the abjad order, all other languages by the Latin alphabet. Raises
    ValueError for a number below 1.
    """
    if number < 1:
        raise ValueError("letters are counted from 1")
    alphabet = LETTERS.get(primary(language), LATIN)
    found: list[str] = []
    while number:
        number, place = divmod(number - 1, len(alphabet))
        found.append(alphabet[place])
    return "".join(reversed(found))


def section_number(number: int, language: str = "en") -> str:
    """The number before a section: "1.", in a language from right to left "1-".

    The figures stay in their order; that the dash stands at their left is the work of the
    direction in which the label is set.
    """
    return f"{number}-" if is_right_to_left(language) else f"{number}."


def heading_number(section: int, number: int, language: str = "en") -> str:
    """The number before a heading: "2.3", in a language from right to left "2-3"."""
    return f"{section}{'-' if is_right_to_left(language) else '.'}{number}"


def lettered(letters: str) -> str:
    """The letter as it is printed, with one closing bracket; nothing for nothing."""
    return f"{letters.rstrip(')')})" if letters else ""
