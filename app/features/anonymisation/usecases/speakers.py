"""Who made a statement, and the words it is published under: the one place that knows both."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from app.core.errors import Refusal
from app.core.reference import shipped
from app.core.rows import in_meeting, require
from app.features.anonymisation.rules import PARTICIPANT, choose_label, label_for_speakers, own_name
from db.journal.history import rows_naming
from db.tables.attribution import Speaker
from db.tables.directory import Attendance, Delegation
from db.tables.minutes import Statement

# Put together once, and asked past the session: they are read at every finished point.
_OF_MEETING = (
    select(Speaker.statement_id, Speaker.delegation_id)
    .where(Speaker.meeting_id == bindparam("meeting"))
    .order_by(Speaker.id)
)
_OF_STATEMENT = _OF_MEETING.where(Speaker.statement_id == bindparam("statement"))


@dataclass(frozen=True, slots=True)
class _Standing:
    """What a delegation is in one meeting."""

    types: tuple[str, ...]
    named: bool
    named_as: str


def find_delegation(session: Session, word: str, *, meeting: str = "") -> Delegation:
    """Return the delegation meant by an id, a code or a name; those of the meeting come first.

    Refused as `unknown_delegation`, or as `ambiguous_delegation` where two could be meant.
    """
    found = session.get(Delegation, word)
    if found is not None:
        return found
    by_code = select(Delegation).where(Delegation.code == word.strip().upper())
    matches = list(session.scalars(by_code))
    if not matches:
        wanted = word.strip().casefold()
        matches = [row for row in session.scalars(select(Delegation)) if wanted in _words_of(row)]
    if len(matches) > 1 and meeting:
        here = {row.delegation_id for row in in_meeting(session, Attendance, meeting)}
        matches = [row for row in matches if row.id in here] or matches
    if len(matches) > 1:
        raise Refusal(
            "ambiguous_delegation",
            "{word} can mean {count} delegations. Say which by its id; nothing was changed.",
            word=word,
            count=len(matches),
        )
    if not matches:
        raise Refusal(
            "unknown_delegation",
            "There is no delegation {word} in this file. Nothing was changed.",
            word=word,
        )
    return matches[0]


def speakers_by_statement(
    session: Session, *, meeting: str, statement: str = ""
) -> dict[str, tuple[str, ...]]:
    """Return the ids of the delegations that made each statement of a meeting, or just one."""
    session.flush()
    query, words = _OF_MEETING, {"meeting": meeting}
    if statement:
        query, words = _OF_STATEMENT, {"meeting": meeting, "statement": statement}
    found: dict[str, list[str]] = {}
    for said, delegation in session.connection().execute(query, words):
        if said and delegation:
            found.setdefault(said, []).append(delegation)
    return {statement: tuple(ids) for statement, ids in found.items()}


def speaker_rows(session: Session, *, meeting: str, statement: str) -> frozenset[tuple[str, str]]:
    """Return where the log tells who made a statement: rows that are gone by now as well."""
    found = rows_naming(session, (f"a:{meeting}",), (statement,))
    return frozenset(row for row in found if row[0] == Speaker.__tablename__)


def give_speakers(
    session: Session,
    statement: Statement,
    delegations: Sequence[str],
    *,
    several: bool = False,
    fresh: bool = False,
) -> None:
    """Say that these delegations made the statement, and choose the label it is published under.

    No delegation at all means that the speaker is unknown, or several whom nobody names; `fresh`
    is a statement that had no speakers yet.
    """
    meeting = statement.meeting_id or ""
    wanted = list(
        dict.fromkeys(find_delegation(session, word, meeting=meeting).id for word in delegations)
    )
    before = [] if fresh else _speakers(session, statement.id)
    held = {row.delegation_id: row for row in before}
    for id_, row in held.items():
        if id_ not in wanted:
            session.delete(row)
    for id_ in wanted:
        if id_ not in held:
            session.add(Speaker(meeting_id=meeting, statement_id=statement.id, delegation_id=id_))
    _label(session, statement, wanted, several=several)


def copy_speakers(session: Session, source: Statement, target: Statement) -> None:
    """Let `target` have the speakers and the label of `source`."""
    for row in _speakers(session, source.id):
        session.add(
            Speaker(
                meeting_id=target.meeting_id,
                statement_id=target.id,
                delegation_id=row.delegation_id,
                person_id=row.person_id,
            )
        )
    for field in ("label", "label_text", "label_fixed", "several", "lettered", "frame"):
        setattr(target, field, getattr(source, field))


def release_speakers(session: Session, statement: str) -> None:
    """Let nobody have made the statement."""
    for row in _speakers(session, statement):
        session.delete(row)


def relabel(session: Session, *, meeting: str, delegations: Iterable[str]) -> None:
    """Choose again the labels of what these delegations said, where none was chosen by hand."""
    session.flush()
    touched = set(delegations)
    for id_, speakers in speakers_by_statement(session, meeting=meeting).items():
        if touched.isdisjoint(speakers):
            continue
        statement = require(session, Statement, id_)
        if not statement.label_fixed:
            _label(session, statement, speakers, several=statement.several)


def _label(
    session: Session, statement: Statement, delegations: Sequence[str], *, several: bool
) -> None:
    statement.label_fixed = False
    standings = [_standing(session, statement.meeting_id or "", id_) for id_ in delegations]
    if not standings:
        statement.label, statement.label_text, statement.several = PARTICIPANT, "", several
        return
    if all(standing.named for standing in standings):
        _name(statement, standings)
        return
    # Whoever is not named draws the named ones into the crowd with them.
    types = [_unofficial(standing.types) for standing in standings]
    statement.label, statement.several = label_for_speakers(types)
    statement.label_text = ""


def _name(statement: Statement, standings: Sequence[_Standing]) -> None:
    names = list(dict.fromkeys(standing.named_as for standing in standings if standing.named_as))
    statement.label = choose_label(standings[0].types, named=True)
    statement.label_text = " and ".join(names) if len(names) < 3 else ", ".join(names)
    statement.several = len(standings) > 1


def _standing(session: Session, meeting: str, delegation: str) -> _Standing:
    row = require(session, Delegation, delegation)
    query = (
        select(Attendance)
        .where(Attendance.meeting_id == meeting, Attendance.delegation_id == delegation)
        .order_by(Attendance.id)
    )
    attending = list(session.scalars(query))
    types = tuple(dict.fromkeys(role for one in attending for role in one.types)) or row.types
    named = any(one.named for one in attending)
    named_as = next((one.named_as for one in attending if one.named_as), "")
    if named and not named_as:
        named_as = own_name(row.name, choose_label(types, named=True))
    return _Standing(types, named, named_as)


def _unofficial(types: Sequence[str]) -> tuple[str, ...]:
    return tuple(role for role in types if not shipped().label(role).is_office)


def _speakers(session: Session, statement: str) -> list[Speaker]:
    query = select(Speaker).where(Speaker.statement_id == statement).order_by(Speaker.id)
    return list(session.scalars(query))


def _words_of(row: Delegation) -> set[str]:
    words = {row.name, *row.names.values(), *row.short_names.values()}
    return {word.casefold() for word in words if word}
