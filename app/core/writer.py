"""Who writes in this copy of the file, as the history names them."""

from __future__ import annotations

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from db.tables.exchange import Replica, Self


def who_writes(session: Session) -> str:
    """Return the name of whoever writes in this copy; empty where nobody said."""
    query = select(Replica.person).join(Self, Self.replica_id == Replica.id)
    return session.scalar(query) or ""


def name_writer(session: Session, *, name: str) -> str:
    """Say who writes in this copy; what was written here before bears the name from now on."""
    mine = select(Self.replica_id).scalar_subquery()
    session.execute(update(Replica).where(Replica.id == mine).values(person=name.strip()))
    return name.strip()
