"""Create, open and close the one encrypted file."""

from __future__ import annotations

import contextlib
import os
import secrets
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry, StaticPool

from db import keys, version
from db.errors import Refusal
from db.failures import cannot_write, damaged, told
from db.journal.guard import watch
from db.recovery import new_recovery_key, read_recovery_key

SUFFIX = ".rapporteur"
# Option of a connection that only reads, and so need not keep others from writing.
READS = "rapporteur_reads"
KEYS_SUFFIX = ".rapporteur-keys"
_SALT_BYTES = 16
_SMALLEST_DATABASE = 4096
_PLAIN_SQLITE = b"SQLite format 3\0"
_PRAGMAS = (
    "PRAGMA cipher_log_level = NONE",
    "PRAGMA cipher_memory_security = OFF",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA busy_timeout = 5000",
)


class OpenFile:
    """One open encrypted file; it belongs to the thread that opened it.

    `recovery_key` is filled in only where the file was just made: it is shown that once.
    """

    def __init__(self, path: Path, key: bytes, recovery_key: str = "") -> None:
        """Connect to the database at `path`; a page that cannot be read is `damaged`."""
        self.path = path
        self.recovery_key = recovery_key
        self._key = key
        self.engine: Engine = create_engine(
            "sqlite://",
            module=driver,
            creator=self._connect,
            poolclass=StaticPool,
            # No text of the file in the words of an error.
            hide_parameters=True,
        )
        event.listen(self.engine, "connect", _leave_transactions_to_us)
        event.listen(self.engine, "begin", _begin_immediate)
        watch(self.engine)

    def close(self) -> None:
        """Take the last words out of the write-ahead log and let go of the file."""
        with contextlib.suppress(Exception), self.engine.connect() as connection:
            connection.connection.driver_connection.execute(  # type: ignore[union-attr]
                "PRAGMA wal_checkpoint(TRUNCATE)"
            )
        self.engine.dispose()

    @property
    def key(self) -> bytes:
        """The database key, for wrapping it again."""
        return self._key

    def driver_connection(self) -> Any:
        """Return the raw connection, for what SQLAlchemy has no words for."""
        pooled = self.engine.raw_connection()
        return pooled.driver_connection

    def _connect(self) -> DBAPIConnection:
        connection: Any = driver.connect(str(self.path), cached_statements=256)
        try:
            connection.execute("PRAGMA cipher_log_level = NONE")
            connection.execute(f"PRAGMA key = \"x'{self._key.hex()}'\"")
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            for pragma in _PRAGMAS:
                connection.execute(pragma)
        except driver.DatabaseError as error:
            connection.close()
            raise damaged(self.path) from error
        return connection  # type: ignore[no-any-return]


def keys_path(path: Path) -> Path:
    """Return where the key slots of the file at `path` lie."""
    return path.with_suffix(KEYS_SUFFIX)


def create(
    path: Path, passphrase: str, *, profile: Path | None, cost: keys.KeyCost = keys.MODERATE
) -> OpenFile:
    """Make a new encrypted file with a passphrase slot and a recovery slot, and open it.

    `profile` is the folder for the mirrored key slots (None keeps no mirror). An existing file, or
    the keys of one that is away, are refused as `exists`, an empty passphrase as
    `weak_passphrase`, a folder that cannot be written to as `cannot_write`.
    """
    if path.suffix != SUFFIX:
        path = path.with_name(path.name + SUFFIX)
    for there in (path, keys_path(path)):
        if there.exists():
            raise Refusal("exists", "{name} exists already. Nothing was changed.", name=there.name)
    if not passphrase.strip():
        raise Refusal("weak_passphrase", "The passphrase is empty. Nothing was changed.")
    key, salt = secrets.token_bytes(keys.KEY_BYTES), secrets.token_bytes(_SALT_BYTES)
    recovery_key = new_recovery_key()
    db_id = salt.hex()
    slots = keys.KeySlots(
        db_id,
        (
            keys.wrap(key, passphrase, kind="passphrase", db_id=db_id, cost=cost),
            keys.wrap(key, recovery_key, kind="recovery", db_id=db_id, cost=cost),
        ),
    )
    with _writing_to(path):
        with _nothing_left_of(path, profile, db_id):
            making = _lay_foundation(path, key, salt)
            # Keys first: a file without them would be lost, keys without a file are just useless.
            _keep_slots(path, slots, profile)
            making.replace(path)
        keys.sync_folder(path.parent)
    return OpenFile(path, key, recovery_key)


def open_file(
    path: Path,
    *,
    passphrase: str = "",
    recovery_key: str = "",
    profile: Path | None = None,
) -> OpenFile:
    """Open the file at `path` by its passphrase or its recovery key.

    Refused, with nothing changed: `missing`, `wrong_type`, `damaged`, `missing_keys`,
    `damaged_keys`, `wrong_passphrase`, `wrong_recovery_key`, `newer_format`.
    """
    check_type(path)
    slots = find_slots(path, profile)
    key = _unlocked(slots, passphrase, recovery_key)
    file = OpenFile(path, key)
    try:
        _bring_up_to_date(file)
    except BaseException:
        file.engine.dispose()
        raise
    if profile is not None:
        with contextlib.suppress(OSError):
            _mirror(slots, profile)
    return file


def change_passphrase(
    path: Path,
    new_passphrase: str,
    *,
    passphrase: str = "",
    recovery_key: str = "",
    profile: Path | None = None,
    cost: keys.KeyCost = keys.MODERATE,
) -> None:
    """Wrap the key under `new_passphrase`; the old one opens this file no longer.

    A copy of both files made earlier still opens with the old passphrase.
    """
    check_type(path)
    if not new_passphrase.strip():
        raise Refusal("weak_passphrase", "The new passphrase is empty. Nothing was changed.")
    slots = find_slots(path, profile)
    key = _unlocked(slots, passphrase, recovery_key)
    slot = keys.wrap(key, new_passphrase, kind="passphrase", db_id=slots.db_id, cost=cost)
    fresh = slots.replacing("passphrase", slot)
    if keys.unwrap(fresh, new_passphrase, kind="passphrase") != key:
        raise Refusal("damaged_keys", "The new slot could not be read back. Nothing was changed.")
    with _writing_to(path):
        _keep_slots(path, fresh, profile)


def check_type(path: Path) -> None:
    """Refuse what cannot be an encrypted file, before anything is written."""
    if not path.is_file():
        raise Refusal("missing", "There is no file {name} here.", name=path.name)
    head = path.read_bytes()[:_SALT_BYTES] if path.stat().st_size < 1 else _head(path)
    if head == _PLAIN_SQLITE:
        raise Refusal(
            "wrong_type",
            "{name} is an ordinary database, not a Rapporteur file. Nothing was changed.",
            name=path.name,
        )
    if path.stat().st_size < _SMALLEST_DATABASE:
        raise damaged(path)


def find_slots(path: Path, profile: Path | None) -> keys.KeySlots:
    """Return the key slots beside `path`, its copy before, or those mirrored in the profile."""
    db_id = _head(path).hex()
    beside = keys_path(path)
    places = [beside, beside.with_name(beside.name + ".1")]
    if profile is not None:
        places.append(_mirror_path(profile, db_id))
    failure: Refusal | None = None
    for place in places:
        if not place.is_file():
            continue
        try:
            slots = keys.read_slots(place)
        except Refusal as refusal:
            failure = failure or refusal
            continue
        if slots.db_id == db_id:
            return slots
    raise failure or Refusal(
        "missing_keys",
        "The key file {name} is missing, and this computer has no copy of it. Bring it back from "
        "where the file was copied; nothing was changed.",
        name=beside.name,
    )


def _unlocked(slots: keys.KeySlots, passphrase: str, recovery_key: str) -> bytes:
    if recovery_key:
        secret, kind = read_recovery_key(recovery_key), "recovery"
    else:
        secret, kind = passphrase, "passphrase"
    key = keys.unwrap(slots, secret, kind=kind)
    if key is not None:
        return key
    if kind == "recovery":
        raise Refusal(
            "wrong_recovery_key", "This recovery key does not open the file. Nothing was changed."
        )
    raise Refusal(
        "wrong_passphrase", "This passphrase does not open the file. Nothing was changed."
    )


def _lay_foundation(path: Path, key: bytes, salt: bytes) -> Path:
    from db.migrate import upgrade

    path.parent.mkdir(parents=True, exist_ok=True)
    making = _making(path)
    for leftover in _with_logs(making):
        leftover.unlink(missing_ok=True)
    os.close(os.open(making, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    with contextlib.closing(driver.connect(str(making))) as connection:
        connection.execute(f"PRAGMA key = \"x'{key.hex()}{salt.hex()}'\"")
        connection.execute(f"PRAGMA application_id = {version.APPLICATION_ID}")
        connection.execute("PRAGMA user_version = 0")
    file = OpenFile(making, key)
    try:
        upgrade(file)
    finally:
        file.close()
    return making


def _making(path: Path) -> Path:
    return path.with_name(path.name + ".making")


def _with_logs(path: Path) -> tuple[Path, ...]:
    return (path, Path(f"{path}-wal"), Path(f"{path}-shm"))


@contextlib.contextmanager
def _nothing_left_of(path: Path, profile: Path | None, db_id: str) -> Iterator[None]:
    """Take away the beginnings of a file that could not be made."""
    try:
        yield
    except BaseException:
        slots = [keys_path(path)] + ([_mirror_path(profile, db_id)] if profile else [])
        fresh = [place.with_name(place.name + ".new") for place in slots]
        for leftover in (*_with_logs(_making(path)), *slots, *fresh):
            with contextlib.suppress(OSError):
                leftover.unlink(missing_ok=True)
        raise


def _bring_up_to_date(file: OpenFile) -> None:
    found = int(file.driver_connection().execute("PRAGMA user_version").fetchone()[0])
    version.check_readable(found)
    if found < version.CURRENT:
        from db.migrate import upgrade

        upgrade(file)


def _keep_slots(path: Path, slots: keys.KeySlots, profile: Path | None) -> None:
    keys.write_slots(keys_path(path), slots)
    if profile is not None:
        _mirror(slots, profile)


def _mirror(slots: keys.KeySlots, profile: Path) -> None:
    place = _mirror_path(profile, slots.db_id)
    if place.is_file() and place.read_text("utf-8") == slots.to_json():
        return
    place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    keys.write_slots(place, slots)
    # The copy before would still open with the passphrase that was just taken away.
    place.with_name(place.name + ".1").unlink(missing_ok=True)


def _mirror_path(profile: Path, db_id: str) -> Path:
    return profile / "keys" / f"{db_id}{KEYS_SUFFIX}"


def _head(path: Path) -> bytes:
    with path.open("rb") as stream:
        return stream.read(_SALT_BYTES)


@contextlib.contextmanager
def _writing_to(path: Path) -> Iterator[None]:
    try:
        with told(path):
            yield
    except OSError as error:
        raise cannot_write(path, error.strerror or "unknown reason") from error


def _leave_transactions_to_us(connection: Any, _record: ConnectionPoolEntry) -> None:
    connection.isolation_level = None


def _begin_immediate(connection: Any) -> None:
    reads = connection.get_execution_options().get(READS, False)
    connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")
