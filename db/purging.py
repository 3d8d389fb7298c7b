"""Purged stays purged: in the open file, in its backups here, in old copies that come back."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import sqlcipher3.dbapi2 as driver
from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from db.backup import Backup, append_trailer, check_pages, making_at
from db.connection import OpenFile
from db.errors import Refusal
from db.failures import told
from db.journal.purge import Erased, Purge, erase, holds
from db.keeping import kept_backups, one_at_a_time
from db.keys import sync_folder
from db.replica import fork
from db.search import OPTIMIZE
from db.session import after_commit, erasing, file_of, keep_off_stack, outlasting
from db.snapshot import Scratch, copy_of
from db.tables.exchange import Self
from db.tables.local import LocalSetting
from db.trailer import read_trailer

_FOLDER: Final = "purged"
# Says in the file itself that free pages still have to be given back.
_DUE: Final = "compact"
_SCOPE, _HISTORY, _CHANGE = "scope", "history", "change"


@dataclass(frozen=True, slots=True)
class Reached:
    """What a purge reached: changes in this file, backups here, and backups it could not reach."""

    erased: Erased
    backups: int
    unreached: tuple[str, ...]


def purge(
    session: Session,
    *,
    scopes: Sequence[str] = (),
    histories: Sequence[str] = (),
    changes: Iterable[str] = (),
) -> Reached:
    """Erase for good, here and in the backups on this computer; see `Purge` for what.

    It belongs to the unit of work of `session`, which cannot be undone. The ids are in the profile
    before anything is erased: what a power cut left undone is done when the file is opened.
    """
    session.flush()
    file = file_of(session)
    if file.overlaid:
        raise Refusal(
            "not_now",
            "{name} is on a disk that takes nothing just now, and what is erased for good cannot "
            "wait for it. Do it again when the file is saved; nothing was erased.",
            name=file.path.name,
        )
    # No backup of the words may come into being meanwhile.
    outlasting(session).enter_context(file.readers.kept_out())
    connection = session.connection()
    until = connection.execute(select(Self.last_hlc)).scalar_one()
    wanted = Purge(
        dict.fromkeys(scopes, until), dict.fromkeys(histories, until), frozenset(changes)
    )
    backups, unreached = 0, list[str]()
    if file.profile is not None and file.slots is not None:
        note_purged(file.profile, file.slots.db_id, wanted)
        backups, unreached = _purge_backups(file, file.profile, file.slots.db_id, wanted)
    erased = erase(session, wanted)
    session.expire_all()
    keep_off_stack(session)
    connection.execute(delete(LocalSetting).where(LocalSetting.key == _DUE))
    session.add(LocalSetting(key=_DUE, value="1"))
    after_commit(session, compact)
    return Reached(erased, backups, tuple(unreached))


def compact(file: OpenFile) -> None:
    """Give back every free page and the log, so that nothing erased is left in them.

    Refused as `cannot_write` where the disk has no room; it is done at the next opening then.
    """
    connection = file.driver_connection()
    with told(file.path), file.readers.kept_out():
        connection.execute(OPTIMIZE)
        connection.execute("VACUUM")
        connection.execute("DELETE FROM local_setting WHERE key = ?", (_DUE,))
        busy = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    if busy:
        raise Refusal(
            "in_use",
            "{name} is being read by another program, so its log could not be emptied. Close the "
            "other program and open the file again; what was erased is erased.",
            name=file.path.name,
        )


def apply_purges(file: OpenFile) -> None:
    """Erase in a file that was just opened whatever was purged on this computer before.

    An old copy that comes back so gives nothing back. A file that nobody may write to is a copy of
    our own by now.
    """
    if file.profile is not None and file.slots is not None:
        known = read_purged(file.profile, file.slots.db_id)
        if known and _erased_now(file, known):
            compact(file)
            if not file.read_only:
                _purge_backups(file, file.profile, file.slots.db_id, known)
            return
    with file.engine.connect() as connection:
        due = connection.execute(select(LocalSetting).where(LocalSetting.key == _DUE)).first()
    if due is not None:
        with contextlib.suppress(Refusal):
            compact(file)


def read_purged(profile: Path, db_id: str) -> Purge:
    """Return what was purged of a file and of its copies on this computer."""
    chains: dict[str, dict[str, int]] = {_SCOPE: {}, _HISTORY: {}}
    changes = set()
    with contextlib.suppress(OSError, UnicodeDecodeError):
        for line in (profile / _FOLDER / db_id).read_text("ascii").splitlines():
            match line.split():
                case [kind, scope, until] if kind in chains and until.isdecimal():
                    chains[kind][scope] = max(chains[kind].get(scope, 0), int(until))
                case [kind, change] if kind == _CHANGE:
                    changes.add(change)
    return Purge(chains[_SCOPE], chains[_HISTORY], frozenset(changes))


def note_purged(profile: Path, db_id: str, wanted: Purge) -> None:
    """Keep ids and no words of what was purged; they are on the disk when this returns."""
    place = profile / _FOLDER / db_id
    lines = [f"{_SCOPE} {scope} {until}" for scope, until in sorted(wanted.scopes.items())]
    lines += [f"{_HISTORY} {scope} {until}" for scope, until in sorted(wanted.histories.items())]
    lines += [f"{_CHANGE} {id_}" for id_ in sorted(wanted.changes)]
    place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    descriptor = os.open(place, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    try:
        # A line that a power cut left torn must not swallow ours.
        os.write(descriptor, ("\n" + "\n".join(lines) + "\n").encode("ascii"))
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    sync_folder(place.parent)


def _erased_now(file: OpenFile, known: Purge) -> bool:
    with told(file.path), file.engine.connect() as connection:
        if not holds(connection, known):
            connection.rollback()
            return False
        connection.rollback()
    if not file.read_only:
        file.before_write()
    with told(file.path), file.engine.begin() as connection:
        # What is written now must not bear a number that the newer file has given as well.
        fork(connection)
    with erasing(file) as session:
        erase(session, known)
    return True


def _purge_backups(
    file: OpenFile, profile: Path, db_id: str, wanted: Purge
) -> tuple[int, list[str]]:
    reached, unreached = 0, []
    with one_at_a_time:
        for backup in kept_backups(profile, db_id):
            try:
                reached += _purge_backup(file, profile, backup, wanted)
            except (Refusal, OSError, driver.Error):
                unreached.append(backup.path.name)
    return reached, unreached


def _purge_backup(file: OpenFile, profile: Path, backup: Backup, wanted: Purge) -> bool:
    """Write a backup anew without what is to be erased; False where it held nothing of it."""
    trailer = read_trailer(backup.path)
    if trailer is None:
        raise OSError(backup.path.name)
    scratch = Scratch(profile)
    try:
        place = copy_of(backup.path, scratch, length=trailer.pages)
        check_pages(place, file.key)
        copy = OpenFile(place, file.key, slots=trailer.slots)
        try:
            if not _erased_now(copy, wanted):
                return False
            compact(copy)
            _settle(copy.driver_connection())
        finally:
            copy.let_go()
        with making_at(backup.path) as making:
            making.write_bytes(place.read_bytes())
            append_trailer(making, trailer.of_pages(place.stat().st_size))
            check_pages(making, file.key)
            making.replace(backup.path)
        sync_folder(backup.path.parent)
    finally:
        scratch.remove()
    return True


def _settle(connection: Any) -> None:
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    connection.execute("PRAGMA journal_mode = DELETE").fetchall()
