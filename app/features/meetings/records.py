"""What pages and scripts see of a meeting."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MeetingRecord:
    """A meeting with all its details; dates are YYYY-MM-DD, times HH:MM, empty where unknown."""

    id: str
    coalition_id: str
    number: int
    title: str
    kind: str
    event_type: str
    language: str
    conventions: tuple[str, ...]
    date: str
    start: str
    end: str
    place: str
    city: str
    country: str
    parent_event: str
    parallel_to: str
    hosts: str
    co_hosts: str
    follow_up_of: str
    annex_of: str
    focus_country: str
    focus_named: bool
    purpose: str
    rule: str
    closed: bool
    k: int
    status: str
    introduction: str
    participation: str
    questions_lead: str
    points_lead: str

    @property
    def place_line(self) -> str:
        """The place in one line: room and building, city, country."""
        return ", ".join(part for part in (self.place, self.city, self.country) if part)


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A meeting as one line of a list."""

    id: str
    number: int
    title: str
    date: str
    city: str
    status: str
    statements: int
