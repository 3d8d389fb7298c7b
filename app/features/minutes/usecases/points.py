"""Acts on the points of a statement."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from app.core.acts import act
from app.core.errors import Refusal
from app.core.order import between, is_ordered, spread
from app.core.rows import place_mark, require
from app.features.anonymisation.usecases import forget_wording, reword, word
from app.features.minutes.records import StatementRecord
from app.features.minutes.rules import clean
from app.features.minutes.usecases.reading import statement_record
from db.tables.minutes import KeyPoint, Point, PrivateWording, Statement

_DEEPEST = 4
# Put together once. The wordings come along, so that nobody has to ask for each of them.
_POINTS = (
    select(Point, PrivateWording)
    .outerjoin(PrivateWording, PrivateWording.id == Point.id)
    .where(Point.statement_id == bindparam("statement"))
    .order_by(Point.position, Point.id)
)


@act
def write_points(
    session: Session, *, statement: str, points: Sequence[Mapping[str, Any]]
) -> StatementRecord:
    """Let a statement have exactly these points, each with "id", "text" and "level".

    Points with a new id are added, those not in the list go, all stand in the order of the list.
    """
    row = require(session, Statement, statement)
    # The session knows its rows only as long as somebody holds them: the wordings, too, until here.
    rows = session.execute(_POINTS, {"statement": row.id}).all()
    held = {point.id: point for point, _wording in rows}
    wanted = [str(point["id"]) for point in points]
    for id_, point in held.items():
        if id_ not in wanted:
            _delete(session, point)
    kept = [held[id_].position for id_ in wanted if id_ in held]
    places = _places(session, wanted, held) if is_ordered(kept) else None
    fresh = places or spread(len(points), mark=place_mark(session))
    for place, given in zip(fresh, points, strict=True):
        target = held.get(str(given["id"]))
        if target is None:
            _new(session, row, place, given)
            continue
        target.position = place
        target.level = _level(given.get("level", 0))
        reword(session, target, clean(str(given["text"])))
    return statement_record(session, row)


@act
def add_point(
    session: Session,
    *,
    statement: str,
    text: str,
    level: int = 0,
    after: str | None = None,
    id: str | None = None,
) -> str:
    """Add a point to a statement: at its end, or after another point; gives the point's id."""
    row = require(session, Statement, statement)
    beside = points_of(session, row.id)
    where = len(beside)
    if after is not None:
        where = beside.index(point_of(session, row, after)) + 1
    place = between(
        beside[where - 1].position if where else "",
        beside[where].position if where < len(beside) else "",
        mark=place_mark(session),
    )
    return _new(session, row, place, {"id": id, "text": text, "level": level}).id


@act
def edit_point(
    session: Session, *, point: str, text: str | None = None, level: int | None = None
) -> str:
    """Change the private wording or the level of a point; gives the public wording it has now."""
    row = require(session, Point, point)
    if level is not None:
        row.level = _level(level)
    if text is not None:
        reword(session, row, clean(text))
    return row.public_text


@act
def delete_point(session: Session, *, point: str) -> None:
    """Take a point out."""
    _delete(session, require(session, Point, point))


def add_points(
    session: Session, statement: Statement, points: Sequence[str | Mapping[str, Any]]
) -> None:
    """Add the points of a new statement: words, or mappings with "text", "level" and "id"."""
    places = spread(len(points), mark=place_mark(session))
    for place, given in zip(places, points, strict=True):
        _new(session, statement, place, {"text": given} if isinstance(given, str) else given)


def delete_points(session: Session, statement: Statement) -> None:
    """Take all points of a statement out."""
    for point in points_of(session, statement.id):
        _delete(session, point)


def point_of(session: Session, statement: Statement, point: str) -> Point:
    """Return a point of this very statement; refused as `unknown_point` where it is none."""
    row = require(session, Point, point)
    if row.statement_id != statement.id:
        raise Refusal(
            "unknown_point",
            "The statement holds no point {id}. Nothing was changed.",
            id=point,
        )
    return row


def points_of(session: Session, statement: str) -> list[Point]:
    """Return the points of a statement in order."""
    return [point for point, _wording in session.execute(_POINTS, {"statement": statement})]


def _places(session: Session, wanted: Sequence[str], held: Mapping[str, Point]) -> list[str]:
    places: list[str] = []
    for number, id_ in enumerate(wanted):
        if id_ in held:
            places.append(held[id_].position)
            continue
        following = next((held[later].position for later in wanted[number:] if later in held), "")
        before = places[-1] if places else ""
        places.append(between(before, following, mark=place_mark(session)))
    return places


def _new(session: Session, statement: Statement, place: str, given: Mapping[str, Any]) -> Point:
    point = Point(
        meeting_id=statement.meeting_id,
        statement_id=statement.id,
        position=place,
        level=_level(given.get("level", 0)),
    )
    if given.get("id") is not None:
        point.id = str(given["id"])
    session.add(point)
    word(session, point, clean(str(given.get("text", ""))))
    return point


def _delete(session: Session, point: Point) -> None:
    for marked in session.scalars(select(KeyPoint).where(KeyPoint.point_id == point.id)):
        session.delete(marked)
    forget_wording(session, point)
    session.delete(point)


def _level(level: Any) -> int:
    return min(max(int(level), 0), _DEEPEST)
