"""Acts the disk has not taken: carried out in one transaction that is never committed.

While it is open every act is a savepoint inside it, so that whoever reads sees all of them, and
nothing of them is written anywhere. It ends by being rolled back; then the acts are done again.
"""

from __future__ import annotations

from typing import Any

import sqlcipher3.dbapi2 as driver


class Connection(driver.Connection):  # type: ignore[misc]
    """A connection that can lay acts over what the file holds."""

    overlaid = False
    _inside = False

    def begin(self, words: str) -> None:
        """Begin a transaction by `words`, or an act laid over the file."""
        if self.overlaid:
            words = "SAVEPOINT act"
            self._inside = True
        self.execute(words)

    def commit(self) -> None:
        """Store the transaction; an act laid over the file stays there until the overlay ends."""
        if not self.overlaid:
            super().commit()
        elif self._inside:
            self._inside = False
            self.execute("RELEASE act")

    def rollback(self) -> None:
        """Take the transaction back; of the overlay only the act that is not finished."""
        if not self.overlaid:
            super().rollback()
        elif self._inside:
            self._inside = False
            self.execute("ROLLBACK TO act")
            self.execute("RELEASE act")

    def lay_over(self) -> None:
        """Begin the overlay; nothing of it may reach the disk, even if it grows large."""
        self.execute("PRAGMA cache_spill = OFF")
        self.execute("BEGIN IMMEDIATE")
        self.overlaid = True

    def lift(self) -> None:
        """Take the overlay away with every act in it."""
        self.overlaid = self._inside = False
        super().rollback()
        self.execute("PRAGMA cache_spill = ON")


def of(connection: Any) -> Connection:
    """Return the connection of the driver as what it is here."""
    assert isinstance(connection, Connection)
    return connection
