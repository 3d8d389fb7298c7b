"""What the history of a record tells."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field before and after; ids of delegations, persons and items are names by now.

    `fate` is "made", "changed", "deleted", "restored" or "erased"; with no field, of the whole row.
    """

    kind: str
    field: str
    fate: str
    before: Any = None
    after: Any = None


@dataclass(frozen=True, slots=True)
class Entry:
    """What one act did to the record: when (ISO with zone), who, by which act."""

    at: str
    author: str
    act: str
    changes: tuple[FieldChange, ...]


@dataclass(frozen=True, slots=True)
class History:
    """The history of one record, the newest entry first, and who writes in this copy."""

    entries: tuple[Entry, ...]
    writer: str
