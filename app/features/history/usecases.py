"""Reads the history of a record out of the log."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.core.errors import Refusal
from app.core.writer import who_writes
from app.features.anonymisation.usecases import speaker_rows
from app.features.history.records import Entry, FieldChange, History
from app.features.history.rules import WORDS, entries_of
from db.journal.history import Row, Step, rows_naming, steps_of
from db.tables import JOURNALLED
from db.tables.directory import Delegation, Person
from db.tables.exchange import LoggedChange
from db.tables.meetings import AgendaItem

_OF_A_STATEMENT = frozenset({"point", "private_wording", "statement_note", "finding"})
_NAMED = {"delegation_id", "person_id", "agenda_item_id"}


def read_history(session: Session, *, kind: str, id: str) -> History:
    """Return what became of a record, a deleted one too, with everything that hung on it."""
    if kind not in JOURNALLED:
        raise Refusal("unknown_kind", "There are no records of the kind {kind}.", kind=kind)
    steps = steps_of(session, _rows(session, kind, id))
    names = _names(session, steps)
    told = [(step.txn, _entry(step, names)) for step in steps]
    return History(entries_of(told), who_writes(session))


def _rows(session: Session, kind: str, id: str) -> frozenset[Row]:
    own = frozenset({(kind, id)})
    if kind != "statement":
        return own
    meeting = _meeting_of(session, id)
    scopes = (f"m:{meeting}", f"n:{meeting}")
    hanging = rows_naming(session, scopes, (id,))
    points = [row_id for table, row_id in hanging if table == "point"]
    deeper = rows_naming(session, scopes[1:], points) if points else frozenset()
    below = {row for row in hanging | deeper if row[0] in _OF_A_STATEMENT}
    return own | below | speaker_rows(session, meeting=meeting, statement=id)


def _meeting_of(session: Session, statement: str) -> str:
    query = (
        select(LoggedChange.scope)
        .where(LoggedChange.tbl == "statement", LoggedChange.row_id == statement)
        .limit(1)
    )
    return (session.scalar(query) or "").partition(":")[2]


def _names(session: Session, steps: Iterable[Step]) -> dict[str, str]:
    """Return what the delegations, persons and items in these steps are called today."""
    ids = {
        value
        for step in steps
        for col, both in step.cells.items()
        if col in _NAMED
        for value in both
        if value
    }
    wanted = sorted(ids)
    found: dict[str, str] = {}
    for table, column in (
        (Delegation, Delegation.name),
        (Person, Person.name),
        (AgendaItem, AgendaItem.title),
    ):
        rows = session.execute(select(table.id, column).where(table.id.in_(wanted)))
        found |= dict(rows.all())
    return found


def _entry(step: Step, names: Mapping[str, str]) -> Entry:
    changes = tuple(
        FieldChange(step.table, col, step.fate, *(_readable(col, value, names) for value in both))
        for col, both in step.cells.items()
    )
    whole = step.table not in WORDS and step.fate != "changed"
    if whole or not changes:
        changes = (FieldChange(step.table, "", step.fate), *changes)
    return Entry(step.at, step.author or step.copy, step.act, changes)


def _readable(col: str, value: Any, names: Mapping[str, str]) -> Any:
    return names.get(value, "") if col in _NAMED and value else value
