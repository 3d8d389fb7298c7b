"""What encryption costs: the same pages and statements with the key and without."""

from __future__ import annotations

import contextlib
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver

from tests.perf.conditions import Conditions
from tests.perf.materials import said
from tests.perf.result import Reach, Row, compared
from tests.perf.timing import cpu, interleaved

ROWS = 20_000
KEY = "PRAGMA key = \"x'" + "5a" * 32 + "'\""
_PRAGMAS = ("temp_store = MEMORY", "secure_delete = ON", "journal_mode = WAL", "synchronous = FULL")
_INSERT = "INSERT INTO line (id, place, words) VALUES (?, ?, ?)"
_SCHEMA = (
    "CREATE TABLE line (id TEXT PRIMARY KEY, place INTEGER NOT NULL, words TEXT NOT NULL)",
    "CREATE INDEX ix_line_place ON line (place)",
    "CREATE VIRTUAL TABLE found USING fts5(words)",
)
SAYS = {
    "open": ("open with a raw key and first read", 1.5),
    "bulk": ("bulk insert of 5,000 rows", 2.5),
    "single": ("single commit of one row", 2.0),
    "scan": ("scan of 20,000 rows by a cold connection", 3.0),
    "point": ("point reads by a warm connection", 2.0),
    "fts": ("full-text queries", 2.0),
}


def encryption(conditions: Conditions) -> Iterator[Row]:
    """One database with a key and one without, by the same driver, in turns."""
    folder = conditions.scratch / "encryption"
    folder.mkdir()
    ours, peer = _Trial(folder / "keyed.db", KEY), _Trial(folder / "plain.db", "")
    for trial in (ours, peer):
        trial.make()
    for name, (says, most) in SAYS.items():
        rounds = interleaved(
            conditions.rounds, {"ours": getattr(ours, name), "peer": getattr(peer, name)}
        )
        words = f"encryption: {says}, against sqlcipher3 without a key, CPU"
        yield compared(
            f"encryption-{name}", words, "ms", Reach(most), ours=rounds["ours"], peer=rounds["peer"]
        )


@dataclass(slots=True)
class _Trial:
    """One database and what is done with it; every figure is CPU time in milliseconds."""

    path: Path
    key: str
    number: int = 0

    def make(self) -> None:
        """Fill it."""
        with self._connected() as connection:
            for statement in _SCHEMA:
                connection.execute(statement)
            self._put(connection, ROWS)
            connection.execute("INSERT INTO found (rowid, words) SELECT rowid, words FROM line")

    def open(self) -> float:
        """Connect and read for the first time."""
        return cpu(lambda: self._with(_first_read), 20)

    def bulk(self) -> float:
        """Many rows in one transaction."""
        with self._connected() as connection:
            return cpu(lambda: self._transaction(connection, 5_000))

    def single(self) -> float:
        """A transaction for each row."""
        with self._connected() as connection:
            return cpu(lambda: self._transaction(connection, 1), 60)

    def scan(self) -> float:
        """Every row once, none of them in memory yet."""
        return cpu(lambda: self._with(_scan))

    def point(self) -> float:
        """Rows by their ids, in no order."""
        chance = random.Random(7)
        ids = [(f"row-{chance.randrange(ROWS):08}",) for _ in range(4_000)]
        with self._connected() as connection:
            return cpu(lambda: [connection.execute(_BY_ID, one).fetchone() for one in ids])

    def fts(self) -> float:
        """Two words together, and how many rows hold them."""
        with self._connected() as connection:
            return cpu(lambda: connection.execute(_BY_WORDS).fetchall(), 20)

    def _transaction(self, connection: Any, rows: int) -> None:
        connection.execute("BEGIN IMMEDIATE")
        self._put(connection, rows)
        connection.execute("COMMIT")

    def _put(self, connection: Any, rows: int) -> None:
        words = said()
        begin, self.number = self.number, self.number + rows
        lines = [
            (f"row-{at:08}", at * 7919 % 100_003, words[at % len(words)])
            for at in range(begin, self.number)
        ]
        connection.executemany(_INSERT, lines)

    def _with(self, use: Callable[[Any], object]) -> None:
        with self._connected() as connection:
            use(connection)

    @contextlib.contextmanager
    def _connected(self) -> Iterator[Any]:
        connection: Any = driver.connect(str(self.path), isolation_level=None)
        try:
            if self.key:
                connection.execute(self.key)
            for pragma in _PRAGMAS:
                connection.execute(f"PRAGMA {pragma}")
            yield connection
        finally:
            connection.close()


_BY_ID = "SELECT words FROM line WHERE id = ?"
_BY_WORDS = "SELECT count(*) FROM found WHERE found MATCH 'clearance OR district'"


def _first_read(connection: Any) -> None:
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()


def _scan(connection: Any) -> None:
    connection.execute("SELECT sum(length(words)) FROM line").fetchone()
