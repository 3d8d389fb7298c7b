"""What pages and scripts see of the agenda."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class QuestionRecord:
    """A guiding question; `texts` holds it in other languages of the record."""

    id: str
    agenda_item_id: str
    text: str
    texts: dict[str, str]


@dataclass(frozen=True, slots=True)
class AgendaItemRecord:
    """A heading of the detailed record; `started` is HH:MM or empty."""

    id: str
    meeting_id: str
    number: int
    title: str
    started: str
    questions: tuple[QuestionRecord, ...]
