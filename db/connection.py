"""The open file: its one connection, and what must be true before it is written to."""

from __future__ import annotations

import contextlib
import ctypes
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry, StaticPool

from db import overlay
from db.beside import Readers
from db.clean_end import clear_mark, keep_log, settle_mark, was_left_open, write_mark
from db.damage import swept
from db.errors import Refusal
from db.failures import damaged, is_damage, not_taken, read_only, told
from db.holding import Hold
from db.journal.guard import watch
from db.keys import KeySlots
from db.place import Mark, mark_of
from db.snapshot import Scratch
from db.sweep import Sweep

# Option of a connection that only reads, and so need not keep others from writing.
READS = "rapporteur_reads"
_PRAGMAS = (
    "PRAGMA cipher_memory_security = OFF",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA busy_timeout = 5000",
)
# A network share has no memory that two programs see; one program alone needs none.
_ALONE = "PRAGMA locking_mode = EXCLUSIVE"


class OpenFile:
    """One open encrypted file; it belongs to the thread that opened it.

    `path` is the file a person chose and `place` what is really open: a copy where the file is
    `read_only`. `recovery_key` is filled in only where the file was just made: it is shown that
    once. `alone` says that no second connection can be opened beside this one. `refused` is what
    kept the file from being opened to write, where that was asked for. `profile` is where backups
    of it are kept (None keeps none); `readers` are those who copy it on other threads.
    """

    def __init__(
        self,
        path: Path,
        key: bytes,
        recovery_key: str = "",
        *,
        hold: Hold | None = None,
        slots: KeySlots | None = None,
        place: Path | None = None,
        scratch: Scratch | None = None,
        profile: Path | None = None,
    ) -> None:
        """Connect to the database at `path`; a page that cannot be read is `damaged`."""
        self.path = path
        self.place = place or path
        self.read_only = scratch is not None
        self.recovery_key = recovery_key
        self.hold = hold
        self.slots = slots
        self.profile = profile
        self.readers = Readers()
        self.alone = False
        self.refused: Refusal | None = None
        self._sweep: Sweep | None = None
        self._marked = self._to_clear = False
        self._scratch = scratch
        self._key = key
        # Which very file was opened: another one may lie at its path later.
        self.mark: Mark | None = None
        # Since when a commit is on its way to the disk, by the clock that only goes forward.
        self.committing_since: float | None = None
        # Acts lie over the file that it has not taken; see db.overlay.
        self.overlaid = False
        self.engine = self._engine()

    def _engine(self) -> Engine:
        made = create_engine(
            "sqlite://",
            module=driver,
            creator=self._connect,
            poolclass=StaticPool,
            # No text of the file in the words of an error.
            hide_parameters=True,
        )
        event.listen(made, "connect", _leave_transactions_to_us)
        event.listen(made, "begin", _begin_immediate)
        watch(made)
        return made

    def watch_over(self, sweep: Sweep) -> None:
        """Let the first write wait until `sweep` has looked at every page."""
        self._sweep = sweep
        self._marked = was_left_open(self.driver_connection())

    def before_write(self) -> None:
        """Refuse what must not be written: `read_only`, `taken_over`, `damaged`."""
        if self.read_only:
            raise read_only(self.path)
        if self.hold is None or self.overlaid:
            return
        self.hold.check()
        if self._sweep is not None:
            swept(self.path, self._sweep)
            self._sweep = None

    def before_commit(self, connection: Any) -> None:
        """Say in the file that it is written to, in the transaction of `connection`.

        An act that is refused so leaves no trace, not even this.
        """
        if self.hold is not None and not self._marked:
            write_mark(connection)
            self._to_clear = True

    def after_commit(self) -> None:
        """See that the file says so without its log, too."""
        if self._to_clear and not self._marked:
            with contextlib.suppress(driver.DatabaseError):
                self._marked = settle_mark(self.driver_connection())

    def close(self) -> None:
        """Take the last words out of the write-ahead log and let go of the file."""
        self.readers.send_away()
        if self._sweep is not None:
            self._sweep.stop()
        if self.hold is not None and not self.hold.may_write():
            self._abandon()
            return
        cleared = True
        with contextlib.suppress(Exception):
            connection = self.driver_connection()
            if self._marked or self._to_clear:
                cleared = clear_mark(connection)
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            # A full disk has room again when the log is gone.
            if not cleared:
                cleared = clear_mark(connection)
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        self.let_go()
        if not cleared:
            keep_log(self.place)

    def let_go(self) -> None:
        """Disconnect and let others have the file."""
        self.readers.send_away()
        if self._sweep is not None:
            self._sweep.stop()
        self.engine.dispose()
        if self.hold is not None:
            self.hold.release()
        if self._scratch is not None:
            self._scratch.remove()

    def _abandon(self) -> None:
        """Leave what another computer writes now untouched: closing would write the log there."""
        with contextlib.suppress(Exception):
            connection = self.driver_connection()
            connection.rollback()
            never_close(connection)
        if self.hold is not None:
            self.hold.release()

    def is_in_place(self) -> bool:
        """Whether what lies at the path is the very file that was opened."""
        return self.mark is not None and mark_of(self.place) == self.mark

    @property
    def key(self) -> bytes:
        """The database key, for wrapping it again."""
        return self._key

    def driver_connection(self) -> Any:
        """Return the raw connection, for what SQLAlchemy has no words for."""
        pooled = self.engine.raw_connection()
        return pooled.driver_connection

    def _connect(self) -> DBAPIConnection:
        try:
            return self._connected()
        except driver.OperationalError:
            self.alone = True
        with told(self.path):
            return self._connected(_ALONE)

    def _connected(self, *first: str) -> DBAPIConnection:
        if not self.place.is_file():
            # The driver would make an empty one.
            raise not_taken(self.path, "removed")
        connection: Any = driver.connect(
            str(self.place), cached_statements=256, factory=overlay.Connection
        )
        self.mark = mark_of(self.place)
        try:
            connection.execute("PRAGMA cipher_log_level = NONE")
            connection.execute(f"PRAGMA key = \"x'{self._key.hex()}'\"")
            for pragma in first:
                connection.execute(pragma)
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            for pragma in _PRAGMAS:
                connection.execute(pragma)
        except driver.DatabaseError as error:
            connection.close()
            if is_damage(error):
                raise damaged(self.path) from error
            raise
        return connection  # type: ignore[no-any-return]


def never_close(connection: Any) -> None:
    """Keep a connection from being taken apart by Python, too; the process ends it.

    Closed, it would write its log, or take another log away, where it has no business any more.
    """
    ctypes.pythonapi.Py_IncRef(ctypes.py_object(connection))


def _leave_transactions_to_us(connection: Any, _record: ConnectionPoolEntry) -> None:
    connection.isolation_level = None


def _begin_immediate(connection: Any) -> None:
    reads = connection.get_execution_options().get(READS, False)
    raw = overlay.of(connection.connection.driver_connection)
    raw.begin("BEGIN" if reads else "BEGIN IMMEDIATE")
