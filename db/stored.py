"""What a file is known to hold: asked after a commit whose fate is unknown, or after a return."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select

from db.connection import OpenFile, never_close
from db.holding import hold
from db.session import reading
from db.tables.exchange import LoggedChange, Self

_ID_BYTES = 16


@dataclass(frozen=True, slots=True)
class Held:
    """The last thing a file is known to have taken: the tick of its clock, and the act."""

    clock: int = 0
    txn: str = ""


def db_id(path: Path) -> str:
    """Return what tells the file at `path` from every other file, empty where there is none."""
    try:
        with path.open("rb") as stream:
            return stream.read(_ID_BYTES).hex()
    except OSError:
        return ""


def is_stored(file: OpenFile, txn: str) -> bool:
    """Whether the log holds the act of this name."""
    query = select(LoggedChange.id).where(LoggedChange.txn == txn).limit(1)
    with reading(file) as session:
        return session.execute(query).first() is not None


def held_by(file: OpenFile) -> Held:
    """Return how far the clock of a file has come."""
    with reading(file) as session:
        return Held(session.execute(select(Self.last_hlc)).scalar() or 0)


def still_holds(file: OpenFile, held: Held) -> bool:
    """Whether a file that came back has all it was known to have taken."""
    if held_by(file).clock < held.clock:
        return False
    return not held.txn or is_stored(file, held.txn)


def reconnect(file: OpenFile) -> None:
    """Open the file at its path once more: the stick is back, or its disk may be written again."""
    if file.is_in_place():
        file.engine.dispose()
    elif file.mark is not None:
        # Closed, the old connection would take the log away that lies at this path now.
        never_close(file.driver_connection())
        file.engine.dispose(close=False)
    if file.hold is not None:
        file.hold.release()
        file.hold = hold(file.path, file.key)
    file.driver_connection()


def let_go(file: OpenFile) -> None:
    """Let go of a file whose disk is gone, so that the system can take the disk back."""
    if file.mark is not None:
        file.engine.dispose()
        file.mark = None
    if file.hold is not None:
        file.hold.release()
