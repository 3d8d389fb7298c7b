"""What became of rows over time, read from the log that never forgets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from db.canonical import parsed
from db.journal.change import DELETED
from db.tables import JOURNALLED
from db.tables.base import defaults_of, frozen
from db.tables.exchange import LoggedChange, Replica
from db.tables.local import Act

_CHUNK = 400
Row = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Step:
    """One logged change of one row.

    `at` is ISO with its zone, `author` and `copy` whose laptop wrote it (empty where nobody said),
    `act` the name of the act it belongs to (empty for one of long ago or of a colleague). `cells`
    maps columns to what they held before and after (None where the row was not there). `fate` is
    "made", "changed", "deleted", "restored" or, for words that were erased for good, "erased".
    """

    txn: str
    at: str
    author: str
    copy: str
    act: str
    table: str
    row_id: str
    fate: str
    cells: Mapping[str, tuple[Any, Any]] = field(default_factory=dict)


def steps_of(session: Session, rows: Iterable[Row]) -> tuple[Step, ...]:
    """Return every change of `rows`, the oldest first."""
    wanted = set(rows)
    acts = dict(session.execute(select(Act.txn, Act.name)).all())
    copies = {row.id: row for row in session.scalars(select(Replica))}
    held: dict[Row, dict[str, Any]] = {}
    found = []
    for change in _changes(session, wanted):
        row = (change.tbl, change.row_id)
        fate, cells = _told(change, held.setdefault(row, {}))
        if fate:
            copy = copies.get(change.replica)
            found.append(
                Step(
                    txn=change.txn,
                    at=change.wall,
                    author=change.author or (copy.person if copy else ""),
                    copy=copy.name if copy else "",
                    act=acts.get(change.txn, ""),
                    table=change.tbl,
                    row_id=change.row_id,
                    fate=fate,
                    cells=cells,
                )
            )
    return tuple(found)


def rows_naming(session: Session, scopes: Sequence[str], ids: Iterable[str]) -> frozenset[Row]:
    """Return the rows of these chains that ever named one of `ids`, and those that bear such an id.

    This is how what hung on a record is found when it is deleted by now.
    """
    wanted = frozenset(ids)
    # An id stands in the body as a JSON string; LIKE is the same in every database.
    named = [LoggedChange.body.like(f'%"{id_}"%') for id_ in sorted(wanted)]
    query = select(LoggedChange.tbl, LoggedChange.row_id, LoggedChange.body).where(
        LoggedChange.scope.in_(list(scopes)),
        or_(LoggedChange.row_id.in_(sorted(wanted)), *named),
    )
    return frozenset(
        (table, row_id)
        for table, row_id, body in session.execute(query)
        if table in JOURNALLED and (row_id in wanted or wanted & _words_of(body))
    )


def _words_of(body: str | None) -> frozenset[str]:
    cells = parsed(body or "{}").get("cols", {}).values()
    return frozenset(value for value in cells if isinstance(value, str))


def _changes(session: Session, rows: set[Row]) -> Iterator[LoggedChange]:
    ids = sorted({row_id for _table, row_id in rows})
    found: list[LoggedChange] = []
    for start in range(0, len(ids), _CHUNK):
        query = select(LoggedChange).where(
            LoggedChange.row_id.in_(ids[start : start + _CHUNK]), LoggedChange.applied
        )
        found += [one for one in session.scalars(query) if (one.tbl, one.row_id) in rows]
    yield from sorted(found, key=lambda change: (change.hlc, change.id))


def _told(change: LoggedChange, held: dict[str, Any]) -> tuple[str, dict[str, tuple[Any, Any]]]:
    """Say what a change did to a row that held these cells, and bring them up to date."""
    if change.body is None:
        return "erased", {}
    cols = {col: frozen(value) for col, value in parsed(change.body)["cols"].items()}
    gone = bool(cols.pop(DELETED, False))
    lived = held.get(DELETED) is False
    held[DELETED] = gone
    if gone:
        last = {col: (value, None) for col, value in held.items() if col != DELETED}
        return ("deleted", last) if lived else ("", {})
    defaults = defaults_of(JOURNALLED[change.tbl])
    cells = {
        col: (held.get(col, frozen(defaults.get(col))), value)
        for col, value in cols.items()
        if held.get(col, frozen(defaults.get(col))) != value
    }
    again = not lived and len(held) > 1
    held |= cols
    if again:
        return "restored", {col: (None, value) for col, value in held.items() if col != DELETED}
    if not lived:
        return "made", cells
    return ("changed" if cells else ""), cells
