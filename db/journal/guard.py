"""Nothing writes a journalled table but the journal: every other way is stopped."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, event

from db.tables import JOURNALLED

_OPEN = "journal_open"
_WRITES = re.compile(
    r"^\s*(?:WITH\b.*?\)\s*)?(?:INSERT(?:\s+OR\s+\w+)?\s+INTO|REPLACE\s+INTO|UPDATE(?:\s+OR\s+\w+)?"
    r"|DELETE\s+FROM)\s+[\"'`\[]?(\w+)",
    re.IGNORECASE | re.DOTALL,
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
    found = _WRITES.match(statement)
    if found and found.group(1).lower() in JOURNALLED:
        raise UnjournalledWriteError(found.group(1))
