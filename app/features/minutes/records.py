"""What pages and scripts see of the minutes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FloorRecord:
    """A delegation that can be given the floor; `match_words` are its names in all languages."""

    delegation_id: str
    code: str
    name: str
    types: tuple[str, ...]
    present: bool
    named: bool
    match_words: tuple[str, ...]
    persons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SpeakerRecord:
    """A delegation that made a statement; `group` is its first type in the meeting."""

    delegation_id: str
    code: str
    name: str
    group: str


@dataclass(frozen=True, slots=True)
class PointRecord:
    """One point: the private wording, the public one, and the replaced spans in code points."""

    id: str
    level: int
    text: str
    public_text: str
    replaced: tuple[tuple[int, int], ...]
    key_point: bool


@dataclass(frozen=True, slots=True)
class StatementRecord:
    """One turn at the floor; `heading` is its public head, empty where it has none."""

    id: str
    agenda_item_id: str
    letter: str
    time: str
    speakers: tuple[SpeakerRecord, ...]
    label: str
    label_text: str
    several: bool
    frame: str
    lettered: bool
    named: bool
    heading: str
    points: tuple[PointRecord, ...]


@dataclass(frozen=True, slots=True)
class OutlineItem:
    """One agenda item as the outline shows it."""

    id: str
    number: int
    title: str
    started: str
    questions: tuple[str, ...]
    statements: int


@dataclass(frozen=True, slots=True)
class DraftRecord:
    """The line that was being typed when the program last ended; `caret` in code points."""

    statement_id: str
    point_id: str
    text: str
    caret: int


@dataclass(frozen=True, slots=True)
class MinutesRecord:
    """The minutes of one meeting, in the order of the record.

    `k` is the fewest delegations present that a label should cover.
    """

    meeting_id: str
    title: str
    number: int
    date: str
    city: str
    language: str
    k: int
    items: tuple[OutlineItem, ...]
    statements: tuple[StatementRecord, ...]
    floor: tuple[FloorRecord, ...]
    draft: DraftRecord | None
