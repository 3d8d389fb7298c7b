"""One unit of work: rows and journal are written together, or everything stays as it was."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime

from sqlalchemy import bindparam, delete, func, insert, select, update
from sqlalchemy.orm import Session

from db import overlay
from db.errors import Refusal
from db.failures import not_taken, told
from db.file import READS, OpenFile
from db.journal.capture import JournalledSession, pen_of, start
from db.journal.guard import guarded
from db.keeping import keep_backup
from db.tables.local import Act, acts_since

_LOOK_EVERY = 500
_REPLAYING, _FILE, _STACK, _AFTER = "replaying", "file", "stack", "after"

# Names of the acts before which a backup is kept.
_REPLACING: set[str] = set()

_DROP_UNDONE = update(Act).where(Act.state == "undone").values(state="dropped")
_LAST_ACT = select(func.max(Act.number))
_PUT_ACT = insert(Act)
_FORGET_ACTS = delete(Act).where(Act.at < bindparam("since"))


@dataclass(frozen=True, slots=True)
class Change:
    """What an act touched: names of tables, ids of meetings, the act's name and who started it."""

    kinds: frozenset[str] = frozenset()
    meetings: frozenset[str] = frozenset()
    act: str = ""
    origin: object | None = None


@dataclass(slots=True)
class Unit:
    """A running unit of work; `change` is filled in when it is committed.

    `txn` names its changes in the log, and `clock` is the last tick it took; both are empty where
    nothing was logged.
    """

    session: Session
    change: Change = field(default_factory=Change)
    txn: str = ""
    clock: int = 0


@contextmanager
def unit_of_work(
    file: OpenFile,
    *,
    act: str = "",
    author: str = "",
    origin: object | None = None,
    undoable: bool = True,
) -> Iterator[Unit]:
    """Commit what the block did as one act named `act`, or nothing of it.

    When this returns, the act is on the disk. One that is not `undoable` is in the log like any
    other, but not on the stack of acts.
    """
    file.before_write()
    if act in _REPLACING:
        _back_up(file, act)
    session, stack = _begun(file)
    try:
        with told(file.path), guarded(session.connection()):
            pen = start(session, author)
            unit = Unit(session)
            yield unit
            session.flush()
            if pen.used and undoable and not session.info.get(_REPLAYING):
                _remember(session, pen.txn, act)
            touched = frozenset(pen.kinds), frozenset(pen.meetings)
            unit.change = Change(*touched, act=act, origin=origin)
            if pen.used:
                unit.txn, unit.clock = pen.txn, pen.clock
            _commit(file, session)
        _follow(file, session)
    except BaseException:
        session.rollback()
        raise
    finally:
        session.close()
        stack.close()


def _begun(file: OpenFile) -> tuple[JournalledSession, ExitStack]:
    session = JournalledSession(file.engine, expire_on_commit=False)
    session.info[_FILE] = file
    stack = session.info[_STACK] = ExitStack()
    return session, stack


def _follow(file: OpenFile, session: Session) -> None:
    """Do what was asked for after the commit; acts laid over the file are committed only later."""
    if not file.overlaid:
        for task in session.info.get(_AFTER, ()):
            task(file)


@contextmanager
def erasing(file: OpenFile) -> Iterator[Session]:
    """Commit what the block erased in a copy of our own, which nobody else may write to."""
    session = JournalledSession(file.engine, expire_on_commit=False)
    try:
        with told(file.path), guarded(session.connection()):
            start(session, "")
            yield session
            session.commit()
    except BaseException:
        session.rollback()
        raise
    finally:
        session.close()


def file_of(session: Session) -> OpenFile:
    """Return the file that the unit of work of `session` writes to."""
    file: OpenFile = session.info[_FILE]
    return file


def after_commit(session: Session, task: Callable[[OpenFile], object]) -> None:
    """Have `task` done with the file once the unit of work is on the disk."""
    session.info.setdefault(_AFTER, []).append(task)


def outlasting(session: Session) -> ExitStack:
    """Return what is kept open until the unit of work and what follows it are over."""
    stack: ExitStack = session.info[_STACK]
    return stack


@contextmanager
def reading(file: OpenFile) -> Iterator[Session]:
    """Give a session whose writes would be thrown away."""
    session = JournalledSession(file.engine.execution_options(**{READS: True}))
    try:
        with told(file.path), guarded(session.connection()):
            yield session
    finally:
        session.close()


def _commit(file: OpenFile, session: Session) -> None:
    if overlay.of(session.connection().connection.driver_connection).overlaid:
        session.commit()
        return
    _require_in_place(file)
    file.committing_since = time.monotonic()
    try:
        file.before_commit(session.connection().connection.driver_connection)
        session.commit()
        file.after_commit()
    finally:
        file.committing_since = None
    # A file that nobody finds at its path any more has kept nothing.
    _require_in_place(file)


def _require_in_place(file: OpenFile) -> None:
    if not file.is_in_place():
        raise not_taken(file.path, "removed")


def replaying(session: Session) -> None:
    """Say that this unit moves along the stack of acts instead of adding to it."""
    session.info[_REPLAYING] = True


def back_up_before(act: str) -> None:
    """Have a backup kept before every act of this name: it replaces or imports."""
    _REPLACING.add(act)


def _back_up(file: OpenFile, act: str) -> None:
    if file.profile is None:
        return
    try:
        keep_backup(file, file.profile, why="purge" if act.startswith("destroy") else "import")
    except Refusal as refusal:
        if refusal.code == "damaged":
            raise
        raise Refusal(
            "no_backup",
            "Before this a backup is kept on this computer, so that one can go back, and its disk "
            "did not take it. Make room there and do it again; nothing was changed.",
        ) from refusal


def keep_off_stack(session: Session) -> None:
    """Say that this act can never be taken back."""
    session.info[_REPLAYING] = True


def _remember(session: Session, txn: str, act: str) -> None:
    connection = session.connection()
    connection.execute(_DROP_UNDONE)
    number = (connection.execute(_LAST_ACT).scalar() or 0) + 1
    at = datetime.now(UTC).isoformat(timespec="seconds")
    values = {"number": number, "txn": txn, "name": act, "at": at, "state": "done"}
    connection.execute(_PUT_ACT, values)
    if number % _LOOK_EVERY == 0:
        connection.execute(_FORGET_ACTS, {"since": acts_since(2)})


__all__ = [
    "Change",
    "Unit",
    "after_commit",
    "back_up_before",
    "erasing",
    "file_of",
    "keep_off_stack",
    "outlasting",
    "pen_of",
    "reading",
    "replaying",
    "unit_of_work",
]
