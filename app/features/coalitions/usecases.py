"""What a person can do with coalitions and with the facts kept in the file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.core.acts import act
from app.core.errors import Refusal
from app.core.reference import Entry
from app.core.rows import change_fields, require
from app.features.coalitions.records import CoalitionRecord
from db.tables.meetings import Coalition, ReferenceEntry

_FIELDS = ("name", "public_name", "country", "languages", "conventions", "stage")


@act
def create_coalition(
    session: Session,
    *,
    name: str,
    country: str = "",
    languages: Sequence[str] = ("en",),
    conventions: Sequence[str] = ("CCM",),
    public_name: str = "",
) -> CoalitionRecord:
    """Begin a coalition for a country."""
    if not name.strip():
        raise Refusal("bad_value", "A coalition needs a name. Nothing was changed.")
    row = Coalition(
        name=name.strip(),
        public_name=public_name.strip(),
        country=country.strip(),
        languages=tuple(languages) or ("en",),
        conventions=tuple(conventions),
    )
    session.add(row)
    return record_of(row)


@act
def edit_coalition(session: Session, *, coalition: str, **fields: Any) -> CoalitionRecord:
    """Change the name, public name, country, languages, conventions or stage of a coalition."""
    row = require(session, Coalition, coalition)
    change_fields(row, fields, _FIELDS)
    return record_of(row)


@act
def set_reference(
    session: Session,
    *,
    kind: str,
    key: str,
    body: Mapping[str, Any],
    source: str,
    as_of: str,
    verified: bool = False,
) -> str:
    """Correct or add a fact of the reference data in this file; gives the entry's id."""
    query = select(ReferenceEntry).where(ReferenceEntry.kind == kind, ReferenceEntry.key == key)
    row = session.scalars(query).first()
    if row is None:
        owner = first_coalition(session)
        if owner is None:
            raise Refusal(
                "no_coalition",
                "This file has no coalition yet that could keep the fact. Nothing was changed.",
            )
        row = ReferenceEntry(coalition_id=owner.id, kind=kind, key=key)
        session.add(row)
    row.body = dict(body)
    row.source, row.as_of, row.verified = source, as_of, verified
    return row.id


def list_coalitions(session: Session) -> tuple[CoalitionRecord, ...]:
    """Return the coalitions of this file, oldest first."""
    return tuple(
        record_of(row) for row in session.scalars(select(Coalition).order_by(Coalition.id))
    )


def get_coalition(session: Session, *, coalition: str) -> CoalitionRecord:
    """Return one coalition."""
    return record_of(require(session, Coalition, coalition))


def facts_of_file(session: Session) -> tuple[Entry, ...]:
    """Return the facts this file corrects or adds, for `app.core.reference.overlay`."""
    rows = session.scalars(select(ReferenceEntry).order_by(ReferenceEntry.id))
    return tuple(
        Entry(row.kind, row.key, row.body, row.source, row.as_of, row.verified) for row in rows
    )


def first_coalition(session: Session) -> Coalition | None:
    """Return the coalition the file was made for."""
    return session.scalars(select(Coalition).order_by(Coalition.id).limit(1)).first()


def record_of(row: Coalition) -> CoalitionRecord:
    """Return the record of a row."""
    return CoalitionRecord(
        row.id,
        row.name,
        row.public_name,
        row.country,
        row.languages,
        row.conventions,
        row.stage,
    )
