"""What a reference fact is called in the list, and what it says, in one line."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from app.core.reference import Reference
from app.core.words import translate
from app.ui.dates import short_date
from app.ui.roles import is_right_to_left

Row = Mapping[str, Any]

CONVENTIONS: Final = ("CCM", "APMBC", "CCW PV")
BETWEEN: Final = " · "
PARTED: Final = "|"
"""Parts the words of a list: they may begin or end with a space themselves."""


def window_language() -> str:
    """The language facts are shown in where they have it."""
    return "ar" if is_right_to_left() else "en"


def apart(words: object) -> str:
    """Typed words or figures in a sentence from right to left, kept in their own order."""
    return f"\u2068{words}\u2069" if is_right_to_left() else str(words)


def convention_words(convention: str) -> str:
    """The short name of a convention."""
    return {
        "CCM": translate("Conventions", "CCM"),
        "APMBC": translate("Conventions", "APMBC"),
        "CCW PV": translate("Conventions", "Protocol V"),
    }.get(convention, convention)


def statuses(convention: str) -> tuple[tuple[str, str], ...]:
    """How a State can stand to a convention, each with its words."""
    if convention == "CCW PV":
        party = ("high_contracting_party", translate("Membership", "High Contracting Party"))
    else:
        party = ("state_party", translate("Membership", "State Party"))
    return (
        party,
        ("signatory", translate("Membership", "Signatory")),
        ("not_party", translate("Membership", "Not a party")),
        ("withdrawn", translate("Membership", "Withdrawn")),
    )


def label_kinds() -> tuple[tuple[str, str], ...]:
    """What sort of role a label is for, each with its words."""
    return (
        ("state", translate("Label", "State")),
        ("org", translate("Label", "Organisation")),
        ("person", translate("Label", "Person")),
        ("office_named", translate("Label", "Office, may be named")),
    )


def language_words(reference: Reference, language: str) -> str:
    """The name of a language in the language of the window."""
    names = reference.phrase_map("language_names", window_language())
    return names.get(language, language)


def words_of(reference: Reference, kind: str, key: str, row: Row, path: tuple[str, ...]) -> str:
    """What a fact is called."""
    if kind == "state":
        return _state(reference, key)
    if kind == "membership":
        state = _state(reference, key)
        return translate("Facts", "{state}, conventions").format(state=state)
    if kind == "phrases":
        part = BETWEEN.join(_readable(step) for step in path[1:])
        return f"{language_words(reference, key)}{BETWEEN}{part}"
    if kind == "theme":
        return _named(row.get("name", {}))
    if kind in {"deadline", "deadline_rule"}:
        return _deadline_words(reference, kind, row)
    return key if kind == "term" else _readable(key)


def value_of(kind: str, row: Row, path: tuple[str, ...]) -> str:
    """What a fact says."""
    if kind == "phrases":
        found: Any = row
        for step in path:
            found = found[step]
        return PARTED.join(found) if isinstance(found, list | tuple) else str(found)
    return {
        "state": _names,
        "membership": _memberships,
        "label": _label,
        "theme": _articles,
        "deadline": _deadline,
        "deadline_rule": _rule,
        "term": _term,
    }[kind](row)


def _state(reference: Reference, iso3: str) -> str:
    state = reference.state_by_code(iso3)
    return state.name(window_language()) if state is not None else iso3


def _deadline_words(reference: Reference, kind: str, row: Row) -> str:
    article = translate("Facts", "{convention} Article {article}").format(
        convention=convention_words(str(row.get("convention", ""))), article=row.get("article", "")
    )
    if kind == "deadline_rule":
        return translate("Facts", "{article}, time given").format(article=article)
    state = row.get("iso3")
    return f"{_state(reference, str(state))}{BETWEEN}{article}" if state else article


def _names(row: Row) -> str:
    names = row.get("names", {})
    shown = dict.fromkeys(str(name) for name in names.values())
    return BETWEEN.join([str(row.get("iso3", "")), *shown])


def _memberships(row: Row) -> str:
    return BETWEEN.join(
        _membership(convention, row[convention])
        for convention in CONVENTIONS
        if isinstance(row.get(convention), Mapping)
    )


def _membership(convention: str, facts: Row) -> str:
    status = str(facts.get("status", ""))
    words = dict(statuses(convention)).get(status, status)
    name = convention_words(convention)
    if since := facts.get("in_force"):
        pattern = translate("Facts", "{convention}: {status} since {date}")
        return pattern.format(convention=name, status=words, date=short_date(str(since)))
    pattern = translate("Facts", "{convention}: {status}")
    return pattern.format(convention=name, status=words)


def _label(row: Row) -> str:
    forms = row.get("label", {})
    shown = forms.get(window_language()) or forms.get("en") or {}
    return BETWEEN.join(str(shown[number]) for number in ("sg", "pl") if shown.get(number))


def _articles(row: Row) -> str:
    return translate("Facts", ", ").join(row.get("articles", ()))


def _deadline(row: Row) -> str:
    date = short_date(str(row.get("date") or "")) or translate("Facts", "no date")
    rest = (row.get("kind"), row.get("obligation"), row.get("note"))
    return BETWEEN.join([date, *(str(part) for part in rest if part)])


def _rule(row: Row) -> str:
    parts = [
        translate("Facts", "{years} years").format(years=row.get("years", "")),
        str(row.get("obligation", "")),
    ]
    if more := row.get("extension_years"):
        parts.insert(1, translate("Facts", "up to {years} more").format(years=more))
    return BETWEEN.join(part for part in parts if part)


def _term(row: Row) -> str:
    parts = (row.get("expansion"), row.get("definition"))
    return BETWEEN.join(str(part) for part in parts if part)


def _named(names: Row) -> str:
    return str(names.get(window_language()) or names.get("en") or "")


def _readable(key: str) -> str:
    return key.replace("_", " ")
