"""What people type for dates, times, numbers and countries, and how each is shown again."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from typing import Final

from app.core.reference import shipped
from app.core.words import translate
from app.features.meetings.rules import is_time
from app.ui.dates import months, short_date, short_months
from app.ui.roles import is_right_to_left

SHORTEST_MONTH: Final = 3
LARGEST: Final = 9_999
ENGLISH: Final = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_WORDS: Final = re.compile(r"[^\W\d_]+|\d+")
_TIME: Final = re.compile(r"(\d{1,2})\s*(?:[:.h]\s*(\d{2})|(\d{2}))?", re.IGNORECASE)


class Wrong(Exception):
    """What was typed cannot be meant; its text is a ready sentence."""


def read_date(words: str) -> str:
    """The ISO date of "24 Nov 2026", "24.11.2026" or "2026-11-24"; empty for nothing."""
    if not words.strip():
        return ""
    parts = _WORDS.findall(unicodedata.normalize("NFKC", words))
    try:
        year, month, day = _in_order(parts)
        return date(year, month, day).isoformat()
    except ValueError:
        sentence = translate("Details", "“{typed}” is not a date such as 24 November 2026.")
        raise Wrong(sentence.format(typed=words.strip())) from None


def show_date(iso: str) -> str:
    """A date as it stands in its field."""
    return short_date(iso)


def read_time(words: str) -> str:
    """The time HH:MM of "930", "9.30" or "9:30"; empty for nothing."""
    plain = unicodedata.normalize("NFKC", words).strip()
    if not plain:
        return ""
    found = _TIME.fullmatch(plain)
    if found is not None:
        time = f"{int(found[1]):02}:{found[2] or found[3] or '00'}"
        if is_time(time):
            return time
    sentence = translate("Details", "“{typed}” is not a time such as 09:30.")
    raise Wrong(sentence.format(typed=plain))


def read_number(words: str) -> int:
    """A whole number from 1 on."""
    plain = unicodedata.normalize("NFKC", words).strip()
    if plain.isdecimal() and 0 < int(plain) <= LARGEST:
        return int(plain)
    sentence = translate("Details", "“{typed}” is not a whole number from 1 on.")
    raise Wrong(sentence.format(typed=plain))


def read_words(words: str) -> str:
    """Words without spaces around them."""
    return words.strip()


def country_names() -> tuple[str, ...]:
    """The names of all States in the language of the window."""
    return tuple(state.name(_language()) for state in shipped().states)


def read_country(words: str) -> str:
    """The code of a State that is called so in any language; other words as they are typed."""
    wanted = words.strip().casefold()
    for state in shipped().states:
        if wanted and wanted in {name.casefold() for name in state.names.values()}:
            return state.iso3
    found = shipped().state_by_code(words)
    return found.iso3 if found is not None else words.strip()


def show_country(value: str) -> str:
    """The name of a State kept by its code; other words as they are."""
    found = shipped().state_by_code(value)
    return found.name(_language()) if found is not None else value


def _language() -> str:
    return "ar" if is_right_to_left() else "en"


def _in_order(parts: list[str]) -> tuple[int, int, int]:
    if len(parts) != 3:
        raise ValueError
    first, middle, last = parts
    if not middle.isdecimal():
        return int(last), _month(middle), int(first)
    if not first.isdecimal():
        return int(last), _month(first), int(middle)
    if len(first) == 4:
        return int(first), int(middle), int(last)
    return int(last), int(middle), int(first)


def _month(word: str) -> int:
    wanted = word.casefold()
    if len(wanted) >= SHORTEST_MONTH:
        for names in (months(), short_months(), ENGLISH):
            for number, name in enumerate(names, start=1):
                if name.casefold().startswith(wanted):
                    return number
    raise ValueError
