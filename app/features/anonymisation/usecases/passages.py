"""The private wording of a point, and the public one that follows from it at every edit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import fields as fields_of

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from app.core.acts import act
from app.core.errors import Refusal
from app.core.rows import require
from app.features.anonymisation.records import FindingRecord
from app.features.anonymisation.rules import (
    apply_replacements,
    cut_findings,
    joined_findings,
    reanchor,
    text_hash,
)
from db.tables.minutes import Finding, Point, PrivateWording

_FIELDS = tuple(field.name for field in fields_of(FindingRecord) if field.name != "id")

# Put together once, and asked past the session: they are read at every finished point.
_OF_MEETING = (
    select(Finding.point_id, Finding.id, *(getattr(Finding, field) for field in _FIELDS))
    .where(Finding.meeting_id == bindparam("meeting"))
    .order_by(Finding.start, Finding.id)
)
_OF_POINTS = _OF_MEETING.where(Finding.point_id.in_(bindparam("points", expanding=True)))


@act
def replace_passage(
    session: Session, *, point: str, passage: str, replacement: str, reason: str = ""
) -> str:
    """Let the public record say something else than this passage; gives the finding's id.

    The private wording stays. The first place where the passage stands and is not yet replaced
    is meant; a passage that stands nowhere is refused as `unknown_passage`.
    """
    row = require(session, Point, point)
    wording = _wording(session, row)
    findings = _findings(session, row.id)
    taken = [(one.start, one.end) for one in findings if one.state == "replaced"]
    start = _first_free(wording.text, passage, taken)
    if not passage or start < 0:
        raise Refusal(
            "unknown_passage",
            "The point does not hold this passage, or it is replaced already. Nothing was changed.",
        )
    end = start + len(passage)
    fresh = next(
        (one for one in findings if (one.start, one.end) == (start, end)),
        Finding(meeting_id=row.meeting_id, point_id=row.id),
    )
    fresh.start, fresh.end, fresh.surface = start, end, passage
    fresh.text_hash = text_hash(wording.text)
    fresh.state, fresh.replacement, fresh.reason = "replaced", replacement, reason
    session.add(fresh)
    session.flush()
    _derive(session, row, wording.text)
    return fresh.id


@act
def restore_passage(session: Session, *, finding: str) -> None:
    """Let the public record say again what the private wording says."""
    row = require(session, Finding, finding)
    point = require(session, Point, row.point_id or "")
    session.delete(row)
    session.flush()
    _derive(session, point, _wording(session, point).text)


def reword(session: Session, point: Point, text: str) -> None:
    """Give the point a new private wording; what is replaced in it moves with its words."""
    wording = session.get(PrivateWording, point.id)
    if wording is None:
        word(session, point, text)
        return
    if wording.text == text:
        return
    rows = {row.id: row for row in _findings(session, point.id)}
    _store(session, point, rows, reanchor(_records(rows.values()), wording.text, text))
    wording.text = text
    _derive(session, point, text)


def word(session: Session, point: Point, text: str) -> None:
    """Give a new point its first wording, private and public alike."""
    session.add(PrivateWording(id=point.id, meeting_id=point.meeting_id, text=text))
    point.public_text = text


def join_wordings(session: Session, first: Point, second: Point, separator: str) -> int:
    """Put the second wording behind the first; return where it begins, in code points."""
    rows = {row.id: row for row in _findings(session, first.id)}
    others = {row.id: row for row in _findings(session, second.id)}
    one, two = _wording(session, first), _wording(session, second)
    text = one.text + separator + two.text
    offset = len(one.text) + len(separator)
    joined = joined_findings(_records(rows.values()), _records(others.values()), text, offset)
    for row in others.values():
        row.point_id = first.id
    one.text = text
    _store(session, first, rows | others, joined)
    _derive(session, first, text)
    return offset


def split_wording(session: Session, first: Point, second: Point, offset: int) -> None:
    """Let everything behind `offset` (in code points) be the wording of `second`, a new point."""
    rows = {row.id: row for row in _findings(session, first.id)}
    wording = _wording(session, first)
    text = wording.text
    before, after = cut_findings(_records(rows.values()), text, offset)
    rest = PrivateWording(id=second.id, meeting_id=second.meeting_id, text=text[offset:])
    session.add(rest)
    wording.text = text[:offset]
    _store(session, first, rows, before)
    _store(session, second, rows, after)
    _derive(session, first, wording.text)
    _derive(session, second, rest.text)
    # The space at the cut belongs to neither.
    reword(session, first, wording.text.rstrip())
    reword(session, second, rest.text.lstrip())


def forget_wording(session: Session, point: Point) -> None:
    """Take the private wording of a point and what was found in it out of the file."""
    for row in _findings(session, point.id):
        session.delete(row)
    wording = session.get(PrivateWording, point.id)
    if wording is not None:
        session.delete(wording)


def findings_of(
    session: Session, *, meeting: str, points: Sequence[str] = ()
) -> dict[str, tuple[FindingRecord, ...]]:
    """Return what was found in each point of a meeting, or in some of them, by the point's id."""
    session.flush()
    words: dict[str, object] = {"meeting": meeting}
    if points:
        words["points"] = list(points)
    found: dict[str, list[FindingRecord]] = {}
    query = _OF_POINTS if points else _OF_MEETING
    for point, *values in session.connection().execute(query, words):
        found.setdefault(point or "", []).append(FindingRecord(*values))
    return {point: tuple(records) for point, records in found.items()}


def _derive(session: Session, point: Point, text: str) -> None:
    session.flush()
    point.public_text = apply_replacements(text, _records(_findings(session, point.id))).text


def _store(
    session: Session,
    point: Point,
    rows: dict[str, Finding],
    records: Iterable[FindingRecord],
) -> None:
    for record in records:
        row = rows[record.id]
        row.point_id = point.id
        for field in _FIELDS:
            setattr(row, field, getattr(record, field))
    session.flush()


def _findings(session: Session, point: str) -> list[Finding]:
    query = select(Finding).where(Finding.point_id == point).order_by(Finding.start, Finding.id)
    return list(session.scalars(query))


def _records(rows: Iterable[Finding]) -> tuple[FindingRecord, ...]:
    return tuple(
        FindingRecord(row.id, **{field: getattr(row, field) for field in _FIELDS}) for row in rows
    )


def _wording(session: Session, point: Point) -> PrivateWording:
    wording = session.get(PrivateWording, point.id)
    if wording is None:
        raise Refusal(
            "no_private_wording",
            "The private wording of this point is not in this file. Nothing was changed.",
        )
    return wording


def _first_free(text: str, passage: str, taken: list[tuple[int, int]]) -> int:
    start = text.find(passage)
    while start >= 0:
        end = start + len(passage)
        if not any(start < other_end and other < end for other, other_end in taken):
            return start
        start = text.find(passage, start + 1)
    return -1
