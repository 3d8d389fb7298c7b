"""The facts the program ships, each with its date and its doubts, and what a file adds to them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from types import MappingProxyType
from typing import Any, Literal

from app.core.errors import Refusal
from app.core.facts import (
    Deadline,
    DeadlineRule,
    Label,
    Membership,
    State,
    Term,
    Theme,
)
from app.core.paths import resources_dir

Grammar = Literal["sg", "pl"]
Row = dict[str, Any]

_KEYS = {
    "state": "iso3",
    "membership": "iso3",
    "label": "role",
    "theme": "id",
    "deadline": "",
    "deadline_rule": "",
    "term": "term",
}
"""The kinds of entries, and the field that is the key of each; without one, several make it."""

_FILES = {
    "state": "states",
    "membership": "membership",
    "label": "labels",
    "theme": "themes",
    "deadline": "deadlines",
    "deadline_rule": "deadlines",
    "term": "glossary",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """A correction or an addition kept in a file; `body` need hold only what differs."""

    kind: str
    key: str
    body: Mapping[str, Any]
    source: str = ""
    as_of: str = ""
    verified: bool = False


class Reference:
    """All facts at hand: the shipped ones, replaced and extended by those of the open file."""

    def __init__(self, rows: Mapping[str, Mapping[str, Row]], languages: Mapping[str, Row]) -> None:
        self._rows = rows
        self._languages = languages

    def overlay(self, entries: Iterable[Entry]) -> Reference:
        """The same facts with these entries over them; an entry of an unknown kind is refused."""
        rows = {kind: dict(of_kind) for kind, of_kind in self._rows.items()}
        languages = dict(self._languages)
        for entry in entries:
            target = languages if entry.kind == "phrases" else rows.get(entry.kind)
            if target is None:
                raise Refusal(
                    "unknown_kind",
                    "There are no reference facts called {kind}.",
                    kind=entry.kind,
                )
            target[entry.key] = _merged(target.get(entry.key, {}), _body(entry))
        return Reference(rows, languages)

    def rows(self, kind: str) -> Mapping[str, Mapping[str, Any]]:
        """The facts of one kind by key, as they are kept, for whoever lists and corrects them."""
        return MappingProxyType(dict(self._languages if kind == "phrases" else self._rows[kind]))

    @cached_property
    def states(self) -> tuple[State, ...]:
        """All States, in the order of their English names."""
        return tuple(
            State(
                row.get("iso2", ""), row["iso3"], _frozen(row["names"]), row.get("verified", False)
            )
            for row in self._rows["state"].values()
        )

    def state_by_code(self, code: str) -> State | None:
        """The State of a code of two or three letters, or None."""
        wanted = code.strip().upper()
        if not wanted:
            return None
        return next((state for state in self.states if wanted in {state.iso2, state.iso3}), None)

    def memberships(self, iso3: str) -> tuple[Membership, ...]:
        """How a State stands to each convention; nothing for a State nobody knows."""
        row = self._rows["membership"].get(iso3)
        return () if row is None else tuple(_memberships(row))

    @cached_property
    def labels(self) -> tuple[Label, ...]:
        """All roles with their words, in their order of record."""
        return tuple(
            Label(
                row["role"],
                row["kind"],
                _frozen(row["label"]),
                _frozen(row.get("frames", {})),
                _frozen(row.get("short", {})),
                row.get("verified", False),
                row.get("source", ""),
            )
            for row in self._rows["label"].values()
        )

    @cached_property
    def _labels_by_role(self) -> Mapping[str, Label]:
        return {label.role: label for label in self.labels}

    def label(self, role: str) -> Label:
        """The label of a role; an unknown one is refused."""
        try:
            return self._labels_by_role[role]
        except KeyError:
            raise Refusal("unknown_label", "There is no role called “{role}”.", role=role) from None

    def label_forms(self, role: str, language: str, number: Grammar = "sg") -> str:
        """The words for a role in a language: "an affected State", "affected States"."""
        forms = self.label(role).forms.get(language)
        if forms is None:
            raise Refusal(
                "language_unknown",
                "There are no words for the role {role} in the language “{language}”.",
                role=role,
                language=language,
            )
        return forms[number]

    @property
    def languages(self) -> tuple[str, ...]:
        """Languages a record can be written in."""
        return tuple(self._languages)

    def language_verified(self, language: str) -> bool:
        """Whether a native reader has checked the fixed words of a language."""
        return bool(self._language(language).get("verified", False))

    def phrase(self, key: str, language: str) -> str:
        """A fixed word or a frame of the public record in a language."""
        return str(self._phrase(key, language))

    def phrase_list(self, key: str, language: str) -> tuple[str, ...]:
        """Fixed words that come in a row: months, weekdays, ordinals."""
        return tuple(self._phrase(key, language))

    def phrase_map(self, key: str, language: str) -> Mapping[str, str]:
        """Fixed words by name: how a group is called in a sentence about participation."""
        return _frozen(self._phrase(key, language))

    def _language(self, language: str) -> Row:
        try:
            return self._languages[language]
        except KeyError:
            raise Refusal(
                "language_unknown",
                "A record cannot be written in the language “{language}” yet.",
                language=language,
            ) from None

    def _phrase(self, key: str, language: str) -> Any:
        phrases = self._language(language).get("phrases", {})
        if key not in phrases:
            raise Refusal(
                "language_unknown",
                "The language “{language}” has no words for “{key}” yet.",
                language=language,
                key=key,
            )
        return phrases[key]

    @cached_property
    def themes(self) -> tuple[Theme, ...]:
        """The thematic areas."""
        return tuple(
            Theme(
                row["id"],
                _frozen(row["name"]),
                tuple(row.get("articles", ())),
                row.get("verified", False),
            )
            for row in self._rows["theme"].values()
        )

    @cached_property
    def deadlines(self) -> tuple[Deadline, ...]:
        """Deadlines of States, with their marks of doubt."""
        return tuple(
            Deadline(
                row["convention"],
                row["article"],
                row.get("obligation", ""),
                row.get("iso3") or "",
                row.get("date") or "",
                row.get("kind", ""),
                row.get("source", ""),
                row.get("note", ""),
                row.get("verified", False),
            )
            for row in self._rows["deadline"].values()
        )

    @cached_property
    def deadline_rules(self) -> tuple[DeadlineRule, ...]:
        """How long each article gives."""
        return tuple(
            DeadlineRule(
                row["convention"],
                row["article"],
                row["obligation"],
                row["years"],
                row.get("extension_years"),
                row.get("source", ""),
                row.get("verified", False),
            )
            for row in self._rows["deadline_rule"].values()
        )

    @cached_property
    def terms(self) -> tuple[Term, ...]:
        """The glossary."""
        return tuple(
            Term(
                row["term"],
                row["expansion"],
                row.get("definition", ""),
                row.get("source", ""),
                row.get("verified", False),
            )
            for row in self._rows["term"].values()
        )


@lru_cache(maxsize=1)
def shipped() -> Reference:
    """The facts that come with the program, read once."""
    rows: dict[str, dict[str, Row]] = {}
    for kind, name in _FILES.items():
        listed = _read(name)["rules" if kind == "deadline_rule" else "rows"]
        rows[kind] = {_key(kind, row): row for row in listed}
    return Reference(rows, _read("phrases")["languages"])


@lru_cache(maxsize=16)
def provenance(name: str) -> tuple[str, str]:
    """The date and the source of one shipped file, such as "states" or "membership"."""
    content = _read(name)
    return content["as_of"], content["source"]


def provenance_of(kind: str) -> tuple[str, str]:
    """The date and the source of the shipped facts of one kind, such as "state" or "term"."""
    return provenance(_FILES.get(kind, kind))


def _read(name: str) -> Row:
    path = resources_dir() / "reference" / f"{name}.json"
    content: Row = json.loads(path.read_text(encoding="utf-8"))
    return content


def _key(kind: str, row: Row) -> str:
    field = _KEYS[kind]
    if field:
        return str(row[field])
    parts = (row["convention"], row["article"], row.get("iso3"), row.get("kind"))
    return "/".join(str(part) for part in parts if part)


def _body(entry: Entry) -> Row:
    body: Row = {**entry.body, "verified": entry.verified}
    if entry.source:
        body["source"] = entry.source
    field = _KEYS.get(entry.kind)
    return {field: entry.key, **body} if field else body


def _merged(old: Mapping[str, Any], new: Mapping[str, Any]) -> Row:
    result = dict(old)
    for key, value in new.items():
        before = result.get(key)
        if isinstance(before, Mapping) and isinstance(value, Mapping):
            result[key] = _merged(before, value)
        else:
            result[key] = value
    return result


def _frozen(mapping: Mapping[str, Any]) -> Mapping[str, Any]:
    return MappingProxyType(dict(mapping))


def _memberships(row: Row) -> Iterable[Membership]:
    for convention, facts in row.items():
        if not isinstance(facts, Mapping):
            continue
        initial = {
            int(field.split("_")[1]): str(date)
            for field, date in facts.items()
            if field.startswith("article_") and date
        }
        yield Membership(
            row["iso3"],
            convention,
            facts["status"],
            facts.get("deposit") or "",
            facts.get("in_force") or "",
            MappingProxyType(initial),
            row.get("note", ""),
            row.get("verified", False),
        )
