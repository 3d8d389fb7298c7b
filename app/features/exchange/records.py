"""A meeting as a file of others describes it, understood and checked, not yet stored."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AttendeeEntry:
    """One row of a file's list of attendees; `name` is empty where no person is given."""

    delegation: str
    name: str = ""
    code: str = ""
    types: tuple[str, ...] = ()
    country: str = ""
    function: str = ""
    named: bool = False
    present: bool = True


@dataclass(frozen=True, slots=True)
class AgendaEntry:
    """An agenda item with its guiding question, which may be empty."""

    title: str
    question: str = ""


@dataclass(frozen=True, slots=True)
class PointEntry:
    """A point; level 0 is the outermost."""

    text: str
    level: int = 0


@dataclass(frozen=True, slots=True)
class StatementEntry:
    """A statement.

    `speakers` are names of delegations as they stand in the list of attendees, none where nobody
    is told; `agenda` counts agenda items from 0 and is None outside of them. An empty `label` is
    chosen by the types of the speaker.
    """

    points: tuple[PointEntry, ...]
    speakers: tuple[str, ...] = ()
    agenda: int | None = None
    time: str = ""
    label: str = ""
    label_text: str = ""
    several: bool = False
    lettered: bool = True
    frame: str = "said"


@dataclass(frozen=True, slots=True)
class MeetingFile:
    """Everything a file tells of one meeting.

    Dates are YYYY-MM-DD and times HH:MM, empty where unknown. `ignored` are keys, or parts of a
    record, that were read and not understood.
    """

    title: str = ""
    id: str = ""
    coalition: str = ""
    language: str = "en"
    date: str = ""
    start: str = ""
    end: str = ""
    place: str = ""
    kind: str = ""
    conventions: tuple[str, ...] = ()
    focus_country: str = ""
    closed: bool = True
    k: int = 3
    hosts: str = ""
    introduction: str = ""
    participation: str = ""
    questions_lead: str = ""
    questions: tuple[str, ...] = ()
    points_lead: str = ""
    key_points: tuple[str, ...] = ()
    attendees: tuple[AttendeeEntry, ...] = ()
    agenda: tuple[AgendaEntry, ...] = ()
    statements: tuple[StatementEntry, ...] = ()
    conclusions: tuple[str, ...] = ()
    ignored: tuple[str, ...] = ()
