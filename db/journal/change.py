"""What one change is, and how its id is made from its contents."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from db.canonical import canonical

DELETED = "~deleted"
ID_LENGTH = 32


@dataclass(frozen=True, slots=True)
class Edit:
    """What is about to change in one row.

    `cells` maps columns to their new values; `parents` are the (table, id) of rows of the same
    scope that must live for this one to live. `unset` are the columns of a new row that stand at
    their default: news only to a row that lived before and held something else.
    """

    table: str
    row_id: str
    scope: str
    cells: Mapping[str, Any]
    parents: tuple[tuple[str, str], ...] = ()
    meeting_id: str = ""
    unset: Mapping[str, Any] = field(default_factory=dict)

    @property
    def deletes(self) -> bool:
        """Whether the row goes away."""
        return bool(self.cells.get(DELETED))


@dataclass(frozen=True, slots=True)
class Header:
    """What is known of a change without its words."""

    replica: str
    scope: str
    seq: int
    prev: str
    txn: str
    hlc: int
    wall: str
    author: str
    tbl: str
    row_id: str
    schema: int

    def text(self) -> str:
        """Return the bytes that are hashed, as text."""
        return canonical([getattr(self, name) for name in self.__slots__])


def inner_hash(salt: str, body: str) -> str:
    """Return the hash that hides `body` behind `salt`."""
    return hashlib.sha256(f"{salt}\n{body}".encode()).hexdigest()


def change_id(header: Header, inner: str) -> str:
    """Return the id of the change: it covers the header and, through `inner`, the words."""
    return hashlib.sha256(f"{header.text()}\n{inner}".encode()).hexdigest()[:ID_LENGTH]
