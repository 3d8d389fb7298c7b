"""Which fields of a record people want to hear of, and what belongs to one entry."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from app.features.history.records import Entry, FieldChange

SHOWN = {
    "statement": frozenset({"label", "label_text", "several", "lettered", "frame", "position"}),
    "point": frozenset({"public_text", "level", "position"}),
    "private_wording": frozenset({"text"}),
    "statement_note": frozenset({"time", "note"}),
    "speaker": frozenset({"delegation_id"}),
    "finding": frozenset({"replacement", "reason"}),
    "key_point": frozenset({"text"}),
    "conclusion": frozenset({"text"}),
    "agenda_item": frozenset({"title", "started", "position"}),
    "guiding_question": frozenset({"text", "texts", "position"}),
    "attendance": frozenset(
        {"delegation_id", "person_id", "types", "present", "named", "named_as", "consent_by"}
        | {"apology", "arrived", "departed"}
    ),
    "delegation": frozenset({"code", "name", "names", "short_names", "types", "country"}),
    "person": frozenset(
        {"delegation_id", "name", "honorific", "function", "email", "phone", "language", "note"}
    ),
}
"""Fields by table; a table that is not named here shows all of its fields."""
WORDS = {
    "point": "public_text",
    "private_wording": "text",
    "statement_note": "note",
    "speaker": "delegation_id",
    "finding": "replacement",
    "key_point": "text",
    "conclusion": "text",
    "agenda_item": "title",
    "guiding_question": "text",
    "attendance": "delegation_id",
}
"""The one field that says which row it was that is gone."""
HIDDEN = frozenset({"meeting_id", "coalition_id"})
ORDER = "position"


def shown(changes: Sequence[FieldChange]) -> tuple[FieldChange, ...]:
    """Return what of one act is worth telling.

    A place in a list is told where it changed, not where something is made; a public wording that
    follows the private one word for word is told once; of a row that is gone, what it was.
    """
    private = {_words(change) for change in changes if change.kind == "private_wording"}
    return tuple(change for change in changes if _is_told(change, private))


def entries_of(told: Sequence[tuple[str, Entry]]) -> tuple[Entry, ...]:
    """Join what one act did, given by its transaction and the oldest first; the newest is first."""
    joined = []
    for _, group in groupby(told, key=_txn):
        parts = [entry for _, entry in group]
        changes = shown([change for entry in parts for change in entry.changes])
        if changes:
            first = parts[0]
            joined.append(Entry(first.at, first.author, first.act, changes))
    return tuple(reversed(joined))


def _is_told(change: FieldChange, private: set[object]) -> bool:
    if not change.field:
        return True
    if change.field in HIDDEN or change.field not in SHOWN.get(change.kind, {change.field}):
        return False
    if change.fate == "deleted":
        told = change.field == WORDS.get(change.kind) and bool(change.before)
    else:
        told = change.field != ORDER or change.fate == "changed"
    return told and not (change.field == "public_text" and _words(change) in private)


def _words(change: FieldChange) -> object:
    return change.before if change.fate == "deleted" else change.after


def _txn(told: tuple[str, Entry]) -> str:
    return told[0]
