"""Small questions every use-case asks of the file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.core.errors import Refusal
from app.core.order import between
from db.journal.capture import pen_of
from db.tables.base import Journalled

_Row = TypeVar("_Row", bound=Journalled)


def require(session: Session, table: type[_Row], row_id: object) -> _Row:
    """Return the row with this id; refused as `unknown_<table>` where there is none."""
    row = session.get(table, row_id) if isinstance(row_id, str) else None
    if row is None:
        raise Refusal(
            f"unknown_{table.__tablename__}",
            "There is no {kind} {id} in this file. Nothing was changed.",
            kind=table.__tablename__.replace("_", " "),
            id=row_id,
        )
    return row


def require_in(session: Session, table: type[_Row], row_id: object, meeting_id: object) -> _Row:
    """Return the row with this id of this meeting; one of another meeting is as good as none."""
    row = require(session, table, row_id)
    if getattr(row, "meeting_id", None) != meeting_id:
        raise Refusal(
            f"unknown_{table.__tablename__}",
            "There is no {kind} {id} in this meeting. Nothing was changed.",
            kind=table.__tablename__.replace("_", " "),
            id=row_id,
        )
    return row


def take_id(session: Session, row: Journalled, id: object) -> None:
    """Give a new row the id its maker chose, if any; one that is taken is refused as `exists`."""
    if id is None:
        return
    if not isinstance(id, str) or not id:
        raise Refusal("bad_value", "{id} cannot be an id. Nothing was changed.", id=repr(id))
    if session.get(type(row), id) is not None:
        raise Refusal(
            "exists",
            "There is a {kind} {id} in this file already. Nothing was changed.",
            kind=row.__tablename__.replace("_", " "),
            id=id,
        )
    row.id = id


def in_meeting(session: Session, table: type[_Row], meeting_id: str) -> list[_Row]:
    """Return the rows of one meeting, in their order where they have one."""
    columns = table.__table__.columns
    query = select(table).where(columns["meeting_id"] == meeting_id)
    order = columns["position"] if "position" in columns else columns["id"]
    return list(session.scalars(query.order_by(order)))


def change_fields(row: Journalled, fields: Mapping[str, Any], allowed: Iterable[str]) -> None:
    """Set the columns named in `fields`; a name that is none of `allowed` is refused."""
    names = set(allowed)
    for name, value in fields.items():
        if name not in names:
            raise Refusal(
                "unknown_field",
                "A {kind} has no field {name}. Nothing was changed.",
                kind=row.__tablename__.replace("_", " "),
                name=name,
            )
        setattr(row, name, tuple(value) if isinstance(value, list) else value)


def place_mark(session: Session) -> str:
    """Return what tells this laptop's places in a list from every other's."""
    return pen_of(session).replica[-4:]


def place_at_end(session: Session, rows: Iterable[Any]) -> str:
    """Return the place after all of `rows`."""
    last = max((row.position for row in rows), default="")
    return between(last, "", mark=place_mark(session))
