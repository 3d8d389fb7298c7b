"""From what was typed into the fields of a fact to what the file keeps of it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from app.core.reference import Entry
from app.core.words import translate
from app.features.coalitions.models.facts import Fact, Path
from app.features.coalitions.models.fields import FactField, Wrong

ARTICLES: Final = frozenset({"a", "an", "the"})


class Complaint(Exception):
    """A value that cannot be kept, and the path of its field."""

    def __init__(self, path: Path, words: str) -> None:
        super().__init__(words)
        self.path = path


def read_all(fact: Fact, fields: Sequence[FactField], typed: Mapping[Path, str]) -> dict[Path, Any]:
    """What differs from the fact as it stands; the first wrong value is complained about."""
    changes = {}
    for field in fields:
        words = typed[field.path]
        if words == field.show(fact.at(field.path)) and not (field.needed and not words):
            continue
        if field.needed and not words.strip():
            raise Complaint(field.path, translate("Facts", "This cannot be empty."))
        try:
            changes[field.path] = field.read(words)
        except Wrong as wrong:
            raise Complaint(field.path, str(wrong)) from None
    if fact.kind == "label":
        _check_pairs(typed)
    return changes


def body_with(entry: Entry | None, changes: Mapping[Path, Any]) -> dict[str, Any]:
    """What the file said of a fact before, with the changes in it."""
    body = _copied(entry.body) if entry is not None else {}
    for path, value in changes.items():
        inner = body
        for step in path[:-1]:
            inner = inner.setdefault(step, {})
        inner[path[-1]] = value
    return body


def key_of(kind: str, body: Mapping[str, Any]) -> str:
    """The key of a fact that is added: its role, or convention, article, State and which one."""
    if kind == "label":
        words = re.findall(r"\w+", str(body["label"]["en"]["sg"]).lower())
        return "_".join(word for word in words if word not in ARTICLES)
    parts = (body.get("convention"), body.get("article"), body.get("iso3"), body.get("kind"))
    return "/".join(str(part) for part in parts if part)


def _check_pairs(typed: Mapping[Path, str]) -> None:
    """A language has the words for one and for several, or neither."""
    for path, words in typed.items():
        if path[0] != "label" or words.strip():
            continue
        other = (*path[:2], "pl" if path[2] == "sg" else "sg")
        if typed[other].strip():
            raise Complaint(
                path, translate("Facts", "Both are needed: the words for one and for several.")
            )


def _copied(body: Mapping[str, Any]) -> dict[str, Any]:
    return {
        key: _copied(value) if isinstance(value, Mapping) else value for key, value in body.items()
    }
