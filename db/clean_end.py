"""The mark of a file that is being written to: without its log it is not the whole file."""

from __future__ import annotations

import contextlib
from typing import Any

import sqlcipher3.dbapi2 as driver

from db.snapshot import log_of

_KEY = "open"
_READ = (
    "SELECT EXISTS (SELECT 1 FROM local_setting AS mark JOIN sync_self ON "
    "mark.value = sync_self.replica_id WHERE mark.key = ?)"
)
_SET = (
    "INSERT INTO local_setting (key, value) SELECT ?, replica_id FROM sync_self WHERE true "
    "ON CONFLICT (key) DO UPDATE SET value = excluded.value"
)
_CLEAR = "DELETE FROM local_setting WHERE key = ?"


def was_left_open(connection: Any) -> bool:
    """Whether the program that wrote last did not come to its end.

    A mark of another replica is none: that file was restored or repaired from this one's bytes.
    """
    return bool(connection.execute(_READ, (_KEY,)).fetchone()[0])


def write_mark(connection: Any) -> None:
    """Write the mark, as a part of the transaction that is under way."""
    connection.execute(_SET, (_KEY,))


def settle_mark(connection: Any) -> bool:
    """Take the mark out of the log into the file itself; False where that has to wait."""
    busy, pages, written = connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
    return not busy and pages == written


def clear_mark(connection: Any) -> bool:
    """Take the mark away before the file is closed; False where the disk takes nothing."""
    with contextlib.suppress(driver.DatabaseError):
        _write(connection, _CLEAR)
        return True
    return False


def keep_log(place: Any) -> None:
    """Leave an empty log where the mark could not be taken away: nothing is missing."""
    with contextlib.suppress(OSError):
        log_of(place).touch(0o600)


def _write(connection: Any, statement: str) -> None:
    connection.execute("BEGIN IMMEDIATE")
    try:
        connection.execute(statement, (_KEY,))
        connection.execute("COMMIT")
    except driver.DatabaseError:
        with contextlib.suppress(driver.DatabaseError):
            connection.execute("ROLLBACK")
        raise
