"""What the rules of anonymity are given, and what they answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol

Verdict = Literal["named", "nobody", "identifies", "small", "enough"]
"""What a label does to its speaker, by how many delegations present could have it."""

Severity = Literal["identifies", "may_identify"]
FindingState = Literal["open", "replaced", "kept", "gone"]


@dataclass(frozen=True, slots=True)
class FindingRecord:
    """A passage of a point's private wording, and what was decided about it.

    `start` and `end` count code points in that wording, `surface` is the passage itself, and
    `text_hash` tells which wording it stood in.
    """

    id: str
    start: int
    end: int
    surface: str
    text_hash: str
    state: str = "open"
    replacement: str = ""
    kind: str = ""
    severity: str = "identifies"
    reason: str = ""


@dataclass(frozen=True, slots=True)
class PublicWording:
    """The public wording of a point, derived from the private one.

    `replaced` are spans of the private wording, `shown` the spans of the public one that stand for
    them, in the same order; `stale` are findings that no longer fit and were not applied.
    """

    text: str
    replaced: tuple[tuple[int, int], ...] = ()
    shown: tuple[tuple[int, int], ...] = ()
    stale: tuple[str, ...] = ()


class Attending(Protocol):
    """One delegation or person at a meeting, as far as groups are concerned."""

    @property
    def delegation_id(self) -> str:
        """Whom it belongs to: groups are of delegations, never of persons."""

    @property
    def types(self) -> tuple[str, ...]:
        """Its roles in this meeting."""

    @property
    def present(self) -> bool:
        """Whether it is there."""

    @property
    def named(self) -> bool:
        """Whether the record may name it."""


@dataclass(frozen=True, slots=True)
class GroupCount:
    """How many delegations present could be the speaker under a label, and what that means."""

    present: int
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class SearchedName:
    """A name to look for; a code counts only when it stands in capitals."""

    words: str
    exact: bool = False


@dataclass(frozen=True, slots=True)
class NameFound:
    """A name that is still there, by code points."""

    start: int
    end: int
    surface: str
    name: str


@dataclass(frozen=True, slots=True)
class Destroyed:
    """What destroying the attributions of a meeting reached: this file, and backups here.

    `changes` is how many entries of the log were erased, `backups` how many backups on this
    computer held them and hold them no longer, `unreached` the names of those that still do.
    """

    meeting: str
    changes: int
    backups: int
    unreached: tuple[str, ...] = ()
