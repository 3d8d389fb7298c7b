"""The fields a reference fact is corrected in: what each reads, refuses and shows."""

from __future__ import annotations

import re
import string
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from app.core.reference import shipped
from app.core.words import translate
from app.features.coalitions.models.facts import Fact, Path
from app.features.coalitions.models.words import (
    CONVENTIONS,
    PARTED,
    apart,
    convention_words,
    label_kinds,
    language_words,
    statuses,
)

Choices = tuple[tuple[str, str], ...]
Read = Callable[[str], Any]

LARGEST: Final = 99
ARTICLES_OF: Final[Mapping[str, tuple[str, ...]]] = {
    "CCM": ("article_3_initial", "article_4_initial"),
    "APMBC": ("article_4_initial", "article_5_initial"),
}


class Wrong(Exception):
    """What was typed cannot be meant; its text is a ready sentence."""


@dataclass(frozen=True, slots=True)
class FactField:
    """One value of a fact: where it stands, what it is called, how its words are read."""

    path: Path
    words: str
    read: Read
    choices: Choices = ()
    hint: str = ""
    needed: bool = False

    def show(self, value: Any) -> str:
        """The words of a value as they stand in the field."""
        if value is None:
            return ""
        if isinstance(value, list | tuple):
            return (PARTED if self.path[0] == "phrases" else ", ").join(value)
        return str(value)


def fields_of(fact: Fact) -> tuple[FactField, ...]:
    """The fields of a fact, in the order of the form."""
    if fact.kind == "phrases":
        return (_phrase(fact),)
    return {
        "state": _state_fields,
        "membership": _membership_fields,
        "label": _label_fields,
        "theme": _theme_fields,
        "deadline": _deadline_fields,
        "deadline_rule": _rule_fields,
        "term": _term_fields,
    }[fact.kind](fact)


def columns_of(kind: str) -> int:
    """How many fields of a kind of fact stand side by side."""
    return {"membership": 5, "label": 4, "phrases": 1, "term": 2}.get(kind, 4)


def read_date(words: str) -> str:
    """An ISO date, or nothing."""
    typed = words.strip()
    try:
        return date.fromisoformat(typed).isoformat() if typed else ""
    except ValueError:
        sentence = translate("Facts", "“{typed}” is not a date such as {example}.")
        raise Wrong(sentence.format(typed=apart(typed), example=apart("2026-11-24"))) from None


def read_words(words: str) -> str:
    """Words with single spaces between them."""
    return " ".join(words.split())


def read_number(words: str) -> int:
    """A whole number from 1 to 99."""
    typed = words.strip()
    if typed.isdecimal() and 0 < int(typed) <= LARGEST:
        return int(typed)
    sentence = translate("Facts", "“{typed}” is not a whole number from 1 to {largest}.")
    raise Wrong(sentence.format(typed=apart(typed), largest=LARGEST))


def read_number_or_nothing(words: str) -> int | None:
    """A whole number from 1 to 99, or nothing."""
    return read_number(words) if words.strip() else None


def read_articles(words: str) -> list[str]:
    """Articles parted by commas, each with its convention: "CCM 4, PV 3"."""
    articles = [read_words(part) for part in re.split(r"[,،]", words) if part.strip()]
    for article in articles:
        if not re.fullmatch(r"(?:CCM|APMBC|PV) \d{1,2}", article):
            sentence = translate("Facts", "“{typed}” is not an article such as CCM 4 or PV 3.")
            raise Wrong(sentence.format(typed=apart(article)))
    return articles


def read_state(words: str) -> str:
    """The code of a State that is called so in any language; nothing for none."""
    typed = read_words(words)
    wanted = typed.casefold()
    found = shipped().state_by_code(typed)
    for state in shipped().states:
        if wanted and wanted in {name.casefold() for name in state.names.values()}:
            found = state
    if found is None and typed:
        sentence = translate("Facts", "There is no State called “{typed}”.")
        raise Wrong(sentence.format(typed=apart(typed)))
    return found.iso3 if found is not None else ""


@dataclass(frozen=True, slots=True)
class PhraseReader:
    """Reads a fixed word of the record; the places that are filled in it must stay."""

    kept: str

    def __call__(self, words: str) -> str:
        """The words with their spaces: some stand at the start or at the end of a sentence."""
        places = _places(self.kept)
        if _places(words) != places:
            if not places:
                raise Wrong(translate("Facts", "There is nothing to fill in here: no { or }."))
            sentence = translate("Facts", "These places are filled later and must stay: {places}.")
            named = translate("Facts", ", ").join(f"{{{place}}}" for place in sorted(places))
            raise Wrong(sentence.format(places=named))
        return words


@dataclass(frozen=True, slots=True)
class RowReader:
    """Reads fixed words that come in a row, such as months: as many as there were."""

    count: int

    def __call__(self, words: str) -> list[str]:
        """The words, parted by bars."""
        parts = words.split(PARTED) if words.strip() else []
        if len(parts) != self.count or not all(part.strip() for part in parts):
            sentence = translate("Facts", "{count} words are needed here, parted by {bar}.")
            raise Wrong(sentence.format(count=self.count, bar=PARTED))
        return parts


def _places(phrase: str) -> set[str]:
    try:
        return {name for _, name, _, _ in string.Formatter().parse(phrase) if name is not None}
    except ValueError:
        return {"{"}


def _phrase(fact: Fact) -> FactField:
    kept = fact.at(fact.path)
    words = translate("Facts", "Words")
    if isinstance(kept, list | tuple):
        hint = translate("Facts", "Parted by {bar}").format(bar=PARTED)
        return FactField(fact.path, words, RowReader(len(kept)), hint=hint, needed=bool(kept))
    return FactField(fact.path, words, PhraseReader(str(kept)), needed=bool(kept))


def _state_fields(fact: Fact) -> tuple[FactField, ...]:
    return tuple(
        FactField(
            ("names", language),
            translate("Facts", "Name, {language}").format(
                language=language_words(shipped(), language)
            ),
            read_words,
            needed=bool(fact.at(("names", language))),
        )
        for language in _languages(fact.at(("names",)))
    )


def _membership_fields(_fact: Fact) -> tuple[FactField, ...]:
    made = []
    for convention in CONVENTIONS:
        name = convention_words(convention)
        status = translate("Facts", "{convention}, status").format(convention=name)
        deposit = translate("Facts", "{convention}, deposit").format(convention=name)
        in_force = translate("Facts", "{convention}, in force").format(convention=name)
        made += [
            FactField((convention, "status"), status, str, statuses(convention), needed=True),
            _date((convention, "deposit"), deposit),
            _date((convention, "in_force"), in_force),
        ]
        for article in ARTICLES_OF.get(convention, ()):
            words = translate("Facts", "{convention} Art. {article}, initial")
            number = article.split("_")[1]
            made.append(_date((convention, article), words.format(convention=name, article=number)))
    made.append(FactField(("note",), translate("Facts", "Note"), read_words))
    return tuple(made)


def _label_fields(fact: Fact) -> tuple[FactField, ...]:
    made = []
    if not fact.key:
        kind = translate("Facts", "Kind of role")
        made.append(FactField(("kind",), kind, str, label_kinds(), needed=True))
    one = translate("Facts", "One, {language}")
    several = translate("Facts", "Several, {language}")
    for language in shipped().languages:
        name = language_words(shipped(), language)
        needed = bool(fact.at(("label", language))) or language == "en"
        for number, words in (("sg", one), ("pl", several)):
            path = ("label", language, number)
            made.append(FactField(path, words.format(language=name), read_words, needed=needed))
    return tuple(made)


def _theme_fields(fact: Fact) -> tuple[FactField, ...]:
    names = tuple(
        FactField(
            ("name", language),
            translate("Facts", "Name, {language}").format(
                language=language_words(shipped(), language)
            ),
            read_words,
            needed=bool(fact.at(("name", language))),
        )
        for language in shipped().languages
    )
    articles = translate("Facts", "Articles")
    return (*names, FactField(("articles",), articles, read_articles, hint="CCM 4, APMBC 5"))


def _deadline_fields(fact: Fact) -> tuple[FactField, ...]:
    state, day = translate("Facts", "State, name or code"), translate("Facts", "Date")
    # A shipped deadline may be one of all States, or without a date: not one that is added.
    fresh = not fact.key
    return (
        FactField(("iso3",), state, read_state, needed=fresh or bool(fact.at(("iso3",)))),
        *_obligation_fields(),
        _date(("date",), day, needed=fresh or bool(fact.at(("date",)))),
        FactField(
            ("kind",),
            translate("Facts", "Which deadline"),
            read_words,
            hint=translate("Facts", "initial, extended …"),
            needed=True,
        ),
        FactField(("note",), translate("Facts", "Note"), read_words),
    )


def _rule_fields(_fact: Fact) -> tuple[FactField, ...]:
    extension = translate("Facts", "Years of an extension")
    return (
        *_obligation_fields(),
        FactField(("years",), translate("Facts", "Years"), read_number, needed=True),
        FactField(("extension_years",), extension, read_number_or_nothing),
    )


def _obligation_fields() -> tuple[FactField, ...]:
    conventions = tuple((name, convention_words(name)) for name in CONVENTIONS)
    return (
        FactField(("convention",), translate("Facts", "Convention"), str, conventions, needed=True),
        FactField(("article",), translate("Facts", "Article"), read_number, needed=True),
        FactField(("obligation",), translate("Facts", "Obligation"), read_words),
    )


def _term_fields(_fact: Fact) -> tuple[FactField, ...]:
    return (
        FactField(("expansion",), translate("Facts", "Words"), read_words, needed=True),
        FactField(("definition",), translate("Facts", "Meaning"), read_words),
    )


def _date(path: Path, words: str, *, needed: bool = False) -> FactField:
    hint = translate("Facts", "YYYY-MM-DD")
    return FactField(path, words, read_date, hint=hint, needed=needed)


def _languages(names: Mapping[str, Any] | None) -> Sequence[str]:
    return tuple(dict.fromkeys((*shipped().languages, *(names or {}))))
