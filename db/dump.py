"""The whole content as canonical values: equal contents give equal dumps on every laptop."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, select

from db import version
from db.canonical import parsed
from db.tables import JOURNALLED, Base
from db.tables.base import Journalled
from db.tables.exchange import Conflict

_LOG_TABLES = ("sync_change", "sync_register", "sync_replica", "sync_self", "act", "sync_purged")


def dump(connection: Connection, *, with_log: bool = False) -> dict[str, Any]:
    """Return every row of the file, sorted; what is local to this laptop only `with_log`."""
    tables = {name: _rows(connection, table) for name, table in JOURNALLED.items()}
    conflicts = connection.execute(
        select(Conflict.tbl, Conflict.row_id, Conflict.col)
        .where(Conflict.state == "open")
        .order_by(Conflict.tbl, Conflict.row_id, Conflict.col)
    )
    content: dict[str, Any] = {
        "format": f"rapporteur-dump/{version.MAJOR}.{version.MINOR}",
        "tables": tables,
        "conflicts": [list(row) for row in conflicts],
    }
    if with_log:
        content["log"] = {name: _raw_rows(connection, name) for name in _LOG_TABLES}
    return content


def _rows(connection: Connection, table: type[Journalled]) -> list[dict[str, Any]]:
    query = select(table.__table__).order_by(table.__table__.c.id)
    return [dict(row) for row in connection.execute(query).mappings()]


def _raw_rows(connection: Connection, name: str) -> list[dict[str, Any]]:
    table = Base.metadata.tables[name]
    query = select(table).order_by(*table.primary_key.columns)
    rows = [dict(row) for row in connection.execute(query).mappings()]
    for row in rows:
        if row.get("body"):
            row["body"] = parsed(row["body"])
    return rows
