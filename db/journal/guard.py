"""Nothing writes a journalled table but the journal: every other way is stopped."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Engine, event

from db.tables import JOURNALLED

_OPEN = "journal_open"
_REMARKS = re.compile(r"'(?:[^']|'')*'|--[^\n]*|/\*.*?\*/", re.DOTALL)
_NAME = r"[\"'`\[]?(\w+)[\"'`\]]?"
_WRITES = re.compile(
    r"\b(?:INSERT(?:\s+OR\s+\w+)?\s+INTO|REPLACE\s+INTO|UPDATE(?:\s+OR\s+\w+)?|DELETE\s+FROM"
    rf"|(?:DROP|ALTER)\s+TABLE(?:\s+IF\s+EXISTS)?)\s*(?:{_NAME}\s*\.\s*)?{_NAME}",
    re.IGNORECASE,
)


class UnjournalledWriteError(RuntimeError):
    """A journalled table was written past the journal: a mistake in the program."""


def watch(engine: Engine) -> None:
    """Stop every statement that writes a journalled table outside the journal."""
    event.listen(engine, "before_cursor_execute", _check)


@contextmanager
def guarded(connection: Connection) -> Iterator[None]:
    """Guard again when the block ends, also where a flush inside it failed half-way."""
    # Held on to: a connection whose transaction failed does not give it any more.
    state = connection.info
    try:
        yield
    finally:
        state[_OPEN] = False


def open_for(connection: Connection) -> None:
    """Let the flush that is about to run write."""
    connection.info[_OPEN] = True


def shut_for(connection: Connection) -> None:
    """Guard again."""
    connection.info[_OPEN] = False


@contextmanager
def unguarded(connection: Connection) -> Iterator[None]:
    """Let the journal's own writers, and migrations, write for the length of the block."""
    before = connection.info.get(_OPEN, False)
    connection.info[_OPEN] = True
    try:
        yield
    finally:
        connection.info[_OPEN] = before


def _check(
    connection: Connection,
    _cursor: Any,
    statement: str,
    _parameters: Any,
    _context: Any,
    _many: bool,
) -> None:
    if connection.info.get(_OPEN, False):
        return
    table = _written(statement)
    if table:
        raise UnjournalledWriteError(table)


@lru_cache(maxsize=1024)
def _written(statement: str) -> str:
    """Return the journalled table that a statement writes, however it is spelled, or nothing."""
    plain = _REMARKS.sub(_without_words, statement)
    tables = (found.group(2).lower() for found in _WRITES.finditer(plain))
    return next((table for table in tables if table in JOURNALLED), "")


def _without_words(found: re.Match[str]) -> str:
    # SQLite takes a word in single quotes for a name where it needs one.
    is_name = found.group().startswith("'") and found.group()[1:-1].isidentifier()
    return found.group() if is_name else " "
