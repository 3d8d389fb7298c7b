"""The full-text index inside the encrypted file; deleted words leave it for good."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, bindparam, delete, func, insert, select, text

from db.tables.base import Journalled
from db.tables.local import Indexed

# A contentless table would keep deleted words behind tombstones: only an ordinary one forgets.
# FTS5 has no words in SQLAlchemy; these are the only statements in the dialect's own language.
CREATE = (
    "CREATE VIRTUAL TABLE search USING fts5(words, tokenize='unicode61 remove_diacritics 2')",
    "INSERT INTO search(search, rank) VALUES ('secure-delete', 1)",
)
_PUT = text("INSERT OR REPLACE INTO search(rowid, words) VALUES (:number, :words)")
_DROP = text("DELETE FROM search WHERE rowid = :number")
# Built once: putting a statement together costs more than the database needs to carry it out.
_LAST = select(func.max(Indexed.number))
_ENTER = insert(Indexed)
_STRIKE = delete(Indexed).where(Indexed.number == bindparam("number"))
_NUMBERS = select(Indexed.tbl, Indexed.row_id, Indexed.number).where(
    Indexed.row_id.in_(bindparam("rows", expanding=True))
)
# Merges what there is of the index into one piece, in which nothing deleted is left.
OPTIMIZE = "INSERT INTO search(search) VALUES ('optimize')"


def index(connection: Connection, rows: Sequence[Journalled]) -> None:
    """Make the words of `rows` findable; rows of tables without words are passed over."""
    worded = [row for row in rows if row.__words__]
    if not worded:
        return
    numbers = _numbers(connection, [row.id for row in worded])
    fresh = [row for row in worded if (row.__tablename__, row.id) not in numbers]
    if fresh:
        last = connection.execute(_LAST).scalar() or 0
        entries = [
            {
                "number": last + place,
                "tbl": row.__tablename__,
                "row_id": row.id,
                "meeting_id": getattr(row, "meeting_id", None) or "",
            }
            for place, row in enumerate(fresh, start=1)
        ]
        connection.execute(_ENTER, entries)
        numbers |= {(str(entry["tbl"]), str(entry["row_id"])): entry["number"] for entry in entries}
    words = [
        {
            "number": numbers[row.__tablename__, row.id],
            "words": getattr(row, row.__words__),
        }
        for row in worded
    ]
    connection.execute(_PUT, words)


def forget(connection: Connection, rows: Sequence[Journalled]) -> None:
    """Take the words of `rows` out of the index."""
    forget_rows(connection, [(row.__tablename__, row.id) for row in rows if row.__words__])


def forget_rows(connection: Connection, rows: Iterable[tuple[str, str]]) -> None:
    """Take the words of rows, by table and id, out of the index."""
    wanted = set(rows)
    numbers = _numbers(connection, sorted({row_id for _table, row_id in wanted}))
    for row, number in numbers.items():
        if row not in wanted:
            continue
        connection.execute(_DROP, {"number": number})
        connection.execute(_STRIKE, {"number": number})


def _numbers(connection: Connection, ids: Sequence[str]) -> dict[tuple[str, str], int]:
    found: dict[tuple[str, str], int] = {}
    for start in range(0, len(ids), 400):
        part = connection.execute(_NUMBERS, {"rows": ids[start : start + 400]})
        found |= {(table, id_): number for table, id_, number in part}
    return found
