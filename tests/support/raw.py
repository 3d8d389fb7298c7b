"""The encrypted file as its driver sees it, past the program: to look, and to plant damage."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import sqlcipher3.dbapi2 as driver

from tests.support.files import Made


@contextmanager
def raw(made: Made) -> Iterator[Any]:
    """Give a connection of the driver's own to a closed file; what it did is committed."""
    connection: Any = driver.connect(str(made.path), isolation_level=None)
    connection.execute(f"PRAGMA key = \"x'{made.key.hex()}'\"")
    try:
        yield connection
    finally:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.close()
