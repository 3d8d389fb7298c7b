"""What a fact of reference is made of: States, memberships, labels, themes, deadlines, terms."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class State:
    """A State with its codes and its names by language."""

    iso2: str
    iso3: str
    names: Mapping[str, str]
    verified: bool

    def name(self, language: str) -> str:
        """Its name in that language, else in English."""
        return self.names.get(language) or self.names["en"]


@dataclass(frozen=True, slots=True)
class Membership:
    """How one State stands to one convention; dates are ISO, deadlines by article."""

    iso3: str
    convention: str
    status: str
    deposit: str
    in_force: str
    initial_deadlines: Mapping[int, str]
    note: str
    verified: bool


@dataclass(frozen=True, slots=True)
class Label:
    """A role, and the words the public record has for whoever holds it.

    `frames` are words around the label which agree with it in a language where the common frame
    does not; `short` is what it is called in speech ("the ISU").
    """

    role: str
    kind: str
    forms: Mapping[str, Mapping[str, str]]
    frames: Mapping[str, Mapping[str, str]]
    short: Mapping[str, str]
    verified: bool
    source: str

    @property
    def is_office(self) -> bool:
        """Whether its holder may be named in the record: coordinators, chair, presidency, ISU."""
        return self.kind == "office_named"


@dataclass(frozen=True, slots=True)
class Theme:
    """A thematic area with its name by language and the articles that deal with it."""

    id: str
    names: Mapping[str, str]
    articles: tuple[str, ...]
    verified: bool

    def name(self, language: str) -> str:
        """Its name in that language, else in English."""
        return self.names.get(language) or self.names["en"]


@dataclass(frozen=True, slots=True)
class Deadline:
    """A deadline of one State; an unverified one is something to look up, never a fact."""

    convention: str
    article: int
    obligation: str
    iso3: str
    date: str
    kind: str
    source: str
    note: str
    verified: bool


@dataclass(frozen=True, slots=True)
class DeadlineRule:
    """How many years an article gives, and how many more may be granted."""

    convention: str
    article: int
    obligation: str
    years: int
    extension_years: int | None
    source: str
    verified: bool


@dataclass(frozen=True, slots=True)
class Term:
    """An abbreviation or a term of the field."""

    term: str
    expansion: str
    definition: str
    source: str
    verified: bool
