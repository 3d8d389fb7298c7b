"""Reference facts one by one: what each is called, where it comes from, whose word it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from app.core.reference import Entry, Reference, provenance_of, shipped
from app.core.words import translate
from app.features.coalitions.models.words import value_of, words_of

Path = tuple[str, ...]

STATES: Final = "states"
LABELS: Final = "labels"
PHRASES: Final = "phrases"
THEMES: Final = "themes"
DEADLINES: Final = "deadlines"
TERMS: Final = "terms"
GROUPS: Final[Mapping[str, tuple[str, ...]]] = {
    STATES: ("state", "membership"),
    LABELS: ("label",),
    PHRASES: ("phrases",),
    THEMES: ("theme",),
    DEADLINES: ("deadline", "deadline_rule"),
    TERMS: ("term",),
}
"""The kinds of facts each list shows."""
ADDED_KIND: Final[Mapping[str, str]] = {LABELS: "label", DEADLINES: "deadline"}
"""What can be added to a list."""

SHIPPED, CHANGED, ADDED = "shipped", "changed", "added"


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of the list; `path` leads to a single word where an entry holds many."""

    kind: str
    key: str
    body: Mapping[str, Any]
    path: Path = ()
    words: str = ""
    value: str = ""
    source: str = ""
    as_of: str = ""
    verified: bool = False
    origin: str = SHIPPED

    @property
    def id(self) -> tuple[str, str, Path]:
        """What stays the same when the fact is corrected."""
        return self.kind, self.key, self.path

    def at(self, path: Path) -> Any:
        """What the fact holds at a path; None where it holds nothing."""
        return value_at(self.body, path)


def group_words() -> tuple[tuple[str, str], ...]:
    """The lists, each with its name."""
    return (
        (STATES, translate("Facts", "States and memberships")),
        (LABELS, translate("Facts", "Labels")),
        (PHRASES, translate("Facts", "Words of the record")),
        (THEMES, translate("Facts", "Themes")),
        (DEADLINES, translate("Facts", "Deadlines")),
        (TERMS, translate("Facts", "Terms")),
    )


def marks_of(fact: Fact) -> tuple[str, ...]:
    """What has to be known about a fact before it is relied on, in words."""
    return tuple(words for _, words in named_marks(fact))


def named_marks(fact: Fact) -> tuple[tuple[str, str], ...]:
    """The same, each with its kind: "unverified", "changed", "added"."""
    marks = []
    if not fact.verified:
        marks.append(("unverified", translate("Facts", "not verified")))
    if fact.origin == CHANGED:
        marks.append((CHANGED, translate("Facts", "changed in this file")))
    elif fact.origin == ADDED:
        marks.append((ADDED, translate("Facts", "added in this file")))
    return tuple(marks)


def facts_of(group: str, entries: Sequence[Entry]) -> tuple[Fact, ...]:
    """The facts of a list, with what the entries of the file say otherwise."""
    kinds = GROUPS[group]
    known = {kind for several in GROUPS.values() for kind in several}
    reference = shipped().overlay(entry for entry in entries if entry.kind in known)
    own = {(entry.kind, entry.key): entry for entry in entries}
    made = [
        fact
        for kind in kinds
        for key, row in reference.rows(kind).items()
        for fact in _facts(reference, kind, key, row, own.get((kind, key)))
    ]
    if group == STATES:
        made.sort(key=_by_state)
    return tuple(made)


def value_at(body: Mapping[str, Any], path: Path) -> Any:
    """What stands at a path of nested values; None where nothing does."""
    found: Any = body
    for step in path:
        if not isinstance(found, Mapping) or step not in found:
            return None
        found = found[step]
    return found


def _facts(
    reference: Reference, kind: str, key: str, row: Mapping[str, Any], entry: Entry | None
) -> Iterator[Fact]:
    for path in _paths(kind, row):
        origin = _origin(kind, key, path, entry)
        as_of, source = provenance_of(kind)
        if kind != "phrases":
            source = str(row.get("source") or source)
        if entry is not None and origin != SHIPPED:
            # Nobody has said of what is the file's own that the shipped source says so.
            as_of, source = entry.as_of, entry.source
        yield Fact(
            kind,
            key,
            row,
            path,
            words_of(reference, kind, key, row, path),
            value_of(kind, row, path),
            source,
            as_of,
            bool(row.get("verified", False)),
            origin,
        )


def _paths(kind: str, row: Mapping[str, Any]) -> Iterable[Path]:
    if kind != "phrases":
        yield ()
        return
    for name, phrase in row.get("phrases", {}).items():
        if isinstance(phrase, Mapping):
            yield from (("phrases", name, part) for part in phrase)
        else:
            yield ("phrases", name)


def _origin(kind: str, key: str, path: Path, entry: Entry | None) -> str:
    if entry is None or value_at(entry.body, path) is None:
        return SHIPPED
    row = shipped().rows(kind).get(key)
    return ADDED if row is None or value_at(row, path) is None else CHANGED


def _by_state(fact: Fact) -> tuple[str, int]:
    return fact.words.casefold(), GROUPS[STATES].index(fact.kind)
