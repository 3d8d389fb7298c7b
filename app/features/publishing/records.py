"""What a record is made from, and what became of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from app.features.meetings.records import MeetingRecord


@dataclass(frozen=True, slots=True)
class RecordPoint:
    """A point in the words of the variant: public ones, or the private ones in an internal file."""

    text: str
    level: int = 0


@dataclass(frozen=True, slots=True)
class RecordStatement:
    """A statement under its public label; `speaker` is filled in for the internal variant only."""

    id: str
    label: str
    label_text: str
    several: bool
    lettered: bool
    frame: str
    points: tuple[RecordPoint, ...]
    speaker: str = ""


@dataclass(frozen=True, slots=True)
class RecordItem:
    """An agenda item with what was said under it, in order; an empty title is no heading."""

    id: str
    title: str
    statements: tuple[RecordStatement, ...]


@dataclass(frozen=True, slots=True)
class RecordSource:
    """Everything a record is made from, in the order of the record.

    `coalition_name` and `coalition_public_name` are empty where the meeting has no coalition;
    `follow_up_date` is the date of the meeting this one follows, `persons` the head count, and
    `groups` the number of delegations present by their first type.
    """

    meeting: MeetingRecord
    coalition_name: str
    coalition_public_name: str
    follow_up_date: str
    persons: int
    groups: Mapping[str, int]
    questions: tuple[str, ...]
    key_points: tuple[str, ...]
    items: tuple[RecordItem, ...]
    conclusions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PublishedFile:
    """A file that was written: `pages` is 0 where the format has none, `checked` says by what."""

    path: Path
    variant: str
    format: str
    pages: int
    sha256: str
    checked: str
