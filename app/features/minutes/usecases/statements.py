"""Acts on whole statements."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy.orm import Session

from app.core.acts import act
from app.core.errors import Refusal
from app.core.rows import require, require_in, take_id
from app.features.anonymisation.rules import normalise_type
from app.features.anonymisation.usecases import give_speakers, release_speakers
from app.features.meetings.rules import is_time
from app.features.minutes.records import StatementRecord
from app.features.minutes.usecases.places import place_statement
from app.features.minutes.usecases.points import add_points, delete_points
from app.features.minutes.usecases.reading import statement_record
from db.tables.meetings import AgendaItem, Meeting
from db.tables.minutes import Statement, StatementNote

FRAMES = ("said", "summary", "none")


@act
def add_statement(
    session: Session,
    *,
    meeting: str,
    item: str | None = None,
    speaker: str | Sequence[str] | None = None,
    points: Sequence[str | Mapping[str, Any]] = (),
    time: str = "",
    label: str = "",
    label_text: str = "",
    lettered: bool = True,
    frame: str = "said",
    several: bool = False,
    after: str | None = None,
    id: str | None = None,
) -> StatementRecord:
    """Add a statement: at the end of its agenda item, or after another statement.

    `speaker` is the id, code or name of a delegation, a list of them, or nothing for unknown.
    """
    owner = require(session, Meeting, meeting)
    row = Statement(meeting_id=meeting, lettered=lettered, frame=_frame(frame))
    take_id(session, row, id)
    if item is not None:
        row.agenda_item_id = require_in(session, AgendaItem, item, meeting).id
    if after is not None:
        row.agenda_item_id = require_in(session, Statement, after, meeting).agenda_item_id
    row.position = place_statement(session, row, after=after)
    note = StatementNote(id=row.id, meeting_id=meeting, time=_time(time))
    session.add_all([row, note])
    with session.no_autoflush:
        give_speakers(session, row, speakers_of(speaker), several=several, fresh=True)
    if label:
        _fix_label(row, label, label_text)
    add_points(session, row, points)
    if owner.status == "prepared":
        owner.status = "running"
    return statement_record(session, row)


@act
def set_speaker(
    session: Session,
    *,
    statement: str,
    speaker: str | Sequence[str] | None,
    several: bool = False,
) -> StatementRecord:
    """Correct who made a statement; its text stays as it is."""
    row = require(session, Statement, statement)
    give_speakers(session, row, speakers_of(speaker), several=several)
    return statement_record(session, row)


@act
def set_label(
    session: Session, *, statement: str, label: str, label_text: str = ""
) -> StatementRecord:
    """Publish a statement under another label, for this statement only."""
    row = require(session, Statement, statement)
    _fix_label(row, label, label_text)
    return statement_record(session, row)


@act
def set_lettering(
    session: Session, *, statement: str, lettered: bool, frame: str | None = None
) -> StatementRecord:
    """Say whether a statement carries a letter, and in which frame its label stands."""
    row = require(session, Statement, statement)
    row.lettered = lettered
    row.frame = row.frame if frame is None else _frame(frame)
    return statement_record(session, row)


@act
def set_time(session: Session, *, statement: str, time: str) -> StatementRecord:
    """Correct the time of a statement; it never leaves the private notes."""
    row = require(session, Statement, statement)
    _note(session, row).time = _time(time)
    return statement_record(session, row)


@act
def set_note(session: Session, *, statement: str, note: str) -> StatementRecord:
    """Keep a private note beside a statement; no output ever holds it."""
    row = require(session, Statement, statement)
    _note(session, row).note = note.strip()
    return statement_record(session, row)


@act
def delete_statement(session: Session, *, statement: str) -> None:
    """Take a statement out; letters after it move up."""
    row = require(session, Statement, statement)
    delete_points(session, row)
    release_speakers(session, row.id)
    note = session.get(StatementNote, row.id)
    if note is not None:
        session.delete(note)
    session.delete(row)


def speakers_of(speaker: str | Sequence[str] | None) -> tuple[str, ...]:
    """Return the words that name speakers, however many were given."""
    if speaker is None:
        return ()
    return (speaker,) if isinstance(speaker, str) else tuple(speaker)


def _fix_label(row: Statement, label: str, label_text: str) -> None:
    row.label = normalise_type(label)
    row.label_text, row.label_fixed = label_text.strip(), True


def _frame(frame: str) -> str:
    if frame not in FRAMES:
        raise Refusal(
            "bad_value", "There is no frame called {frame}. Nothing was changed.", frame=frame
        )
    return frame


def _time(time: str) -> str:
    if time and not is_time(time):
        raise Refusal(
            "bad_value", "{time} is not a time such as 09:30. Nothing was changed.", time=time
        )
    return time


def _note(session: Session, row: Statement) -> StatementNote:
    note = session.get(StatementNote, row.id)
    if note is None:
        note = StatementNote(id=row.id, meeting_id=row.meeting_id)
        session.add(note)
    return note
