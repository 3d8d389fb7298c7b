"""What the database says when a disk or a file fails it, told as people can act upon it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import sqlcipher3.dbapi2 as driver
from sqlalchemy import exc

from db.errors import Refusal
from db.place import Reason, what_keeps

# How SQLite words them: its numbers do not come through the driver.
_DAMAGED = ("malformed", "not a database")
_FULL = ("is full", "disk i/o error", "readonly", "unable to open")
_IN_USE = ("is locked",)


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Refuse what the file at `path` cannot do: `damaged`, `cannot_write` or `in_use`."""
    try:
        yield
    except (exc.DatabaseError, driver.DatabaseError) as error:
        words = str(getattr(error, "orig", error)).lower()
        refusal = _refusal(path, words)
        if refusal is None:
            raise
        # Without what led to it: that holds the statement.
        raise refusal from None


def damaged(path: Path) -> Refusal:
    """Return the refusal of a file whose pages cannot be read."""
    return Refusal(
        "damaged",
        "{name} is damaged or is not a Rapporteur file: its contents cannot be read with its key. "
        "Nothing was changed.",
        name=path.name,
    )


def is_damage(error: Exception) -> bool:
    """Whether the database says that pages cannot be read."""
    return any(sign in str(error).lower() for sign in _DAMAGED)


def cannot_write(path: Path, reason: str) -> Refusal:
    """Return the refusal of a folder or disk that takes nothing more."""
    return Refusal(
        "cannot_write",
        "{folder} cannot be written to ({reason}). Choose another place; nothing was changed.",
        folder=path.parent.name,
        reason=reason,
    )


def cannot_read(path: Path, reason: str) -> Refusal:
    """Return the refusal of a file that the disk does not give."""
    return Refusal(
        "unreadable",
        "{name} cannot be read ({reason}). Nothing was changed.",
        name=path.name,
        reason=reason,
    )


def read_only_place(path: Path, reason: str) -> Refusal:
    """Return the refusal of a place where the file can be read and nothing can be written."""
    refusal = Refusal(
        "read_only_place",
        "{folder} cannot be written to ({reason}). {name} can be opened there read only; nothing "
        "was changed.",
        folder=path.parent.name,
        reason=reason,
        name=path.name,
    )
    refusal.details["can_read"] = True
    return refusal


def read_only(path: Path) -> Refusal:
    """Return the refusal of a change to a file that was opened read only."""
    return Refusal(
        "read_only",
        "{name} is open read only. Nothing was changed.",
        name=path.name,
    )


def not_taken(path: Path, reason: Reason) -> Refusal:
    """Return the refusal of an act the disk of `path` does not take; `reason` is in its details."""
    refusal = _NOT_TAKEN[reason](path.name)
    refusal.details["reason"] = reason
    return refusal


def _full(name: str) -> Refusal:
    return Refusal(
        "cannot_write",
        "The disk is full and did not take it in: {name} needs more room. Make room and do it "
        "again; nothing was changed.",
        name=name,
    )


def _write_protected(name: str) -> Refusal:
    return Refusal(
        "cannot_write",
        "The disk is write-protected and did not take it in: {name} cannot be written to. Make "
        "it writable and do it again; nothing was changed.",
        name=name,
    )


def _removed(name: str) -> Refusal:
    return Refusal(
        "cannot_write",
        "{name} is no longer where it was opened: its disk or its folder was taken away. Bring it "
        "back and do it again; nothing was changed.",
        name=name,
    )


def _failing(name: str) -> Refusal:
    return Refusal(
        "cannot_write",
        "The disk of {name} reports an error and did not take it in. Choose another place; "
        "nothing was changed.",
        name=name,
    )


_NOT_TAKEN: Final[dict[Reason, Callable[[str], Refusal]]] = {
    "full": _full,
    "write_protected": _write_protected,
    "removed": _removed,
    "failing": _failing,
}


def _refusal(path: Path, words: str) -> Refusal | None:
    if any(sign in words for sign in _DAMAGED):
        return damaged(path)
    if any(sign in words for sign in _FULL):
        return not_taken(path, what_keeps(path, words) or "failing")
    if any(sign in words for sign in _IN_USE):
        return Refusal(
            "in_use",
            "Another program is writing to {name}. Do it again in a moment; nothing was changed.",
            name=path.name,
        )
    return None
