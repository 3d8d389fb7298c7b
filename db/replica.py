"""Which copy of the file this is: one that was restored is another one than it was."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import Connection, insert, select, update

from db.ids import new_id
from db.tables.exchange import Replica, Self


def fork(connection: Connection) -> str:
    """Let the file be another copy from now on, and remember which one it was; returns its id.

    Two copies that went on from the same moment would else give the same number to two changes.
    """
    before = connection.execute(select(Self.replica_id)).scalar_one()
    query = select(Replica.name, Replica.person).where(Replica.id == before)
    known = connection.execute(query).first()
    fresh = {
        "id": new_id(),
        "name": known.name if known else "",
        "person": known.person if known else "",
        "created": datetime.now(UTC).isoformat(timespec="seconds"),
        "forked_from": before,
    }
    connection.execute(insert(Replica), [fresh])
    connection.execute(update(Self).values(replica_id=fresh["id"]))
    return str(fresh["id"])
