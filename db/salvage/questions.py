"""Asks a database that is not whole, and believes only answers that met no bad page."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver

Values = tuple[Any, ...]
_PROBE = "SELECT count(*) FROM sqlite_master"


class Questions:
    """A connection that is made anew whenever a bad page has spoilt it.

    SQLCipher gives a page that is not whole out as zeros, complains at the next one, and goes on
    complaining whatever it is asked.
    """

    def __init__(self, place: Path, key: bytes) -> None:
        """Connect."""
        self._place, self._key = place, key
        self._connection = connected(place, key)

    def close(self) -> None:
        """Let go of the database."""
        self._connection.close()

    def ask(self, query: str) -> list[Values] | None:
        """Return the rows of a query, or None where any of them met a page that is not whole."""
        try:
            self._connection.execute("BEGIN")
            rows: list[Values] = self._connection.execute(query).fetchall()
            # One page more, that nobody holds yet: only then a bad one is complained of.
            self._connection.execute("PRAGMA shrink_memory")
            self._connection.execute(_PROBE).fetchall()
        except driver.Error:
            self._recover()
            return None
        self._connection.execute("ROLLBACK")
        return rows

    def begin(self, query: str) -> list[Values]:
        """Return the rows of a query up to the first page that is not whole.

        The last of them may end in zeros.
        """
        rows: list[Values] = []
        try:
            for row in self._connection.execute(query):
                rows.append(row)  # noqa: PERF402  those before an error are kept
        except driver.Error:
            self._recover()
        return rows

    def _recover(self) -> None:
        try:
            with contextlib.suppress(driver.Error):
                self._connection.execute("ROLLBACK")
            self._connection.execute("PRAGMA shrink_memory")
            self._connection.execute(_PROBE).fetchall()
        except driver.Error:
            self._connection.close()
            self._connection = connected(self._place, self._key)


def connected(place: Path, key: bytes, salt: bytes = b"") -> Any:
    """Return a connection of the driver's own to a database in a scratch folder."""
    connection: Any = driver.connect(str(place), isolation_level=None)
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute(f"PRAGMA key = \"x'{key.hex()}{salt.hex()}'\"")
    return connection
