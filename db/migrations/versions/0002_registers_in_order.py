"""Format 1.1: registers lie in the order of their key, and not a second time beside it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_KEY = "row_id tbl col change_id"
_ALL = "row_id, tbl, col, change_id, hlc, value"


def upgrade() -> None:
    """Write every register anew into a table that is its own index."""
    # Nobody asks which registers a change wrote: its own body says so.
    op.drop_index("ix_sync_register_change_id", "sync_register")
    op.rename_table("sync_register", "sync_register_before")
    op.create_table(
        "sync_register",
        *(sa.Column(name, sa.Text, primary_key=True) for name in _KEY.split()),
        sa.Column("hlc", sa.BigInteger, nullable=False),
        sa.Column("value", sa.Text, nullable=True),
        sqlite_with_rowid=False,
    )
    op.execute(
        f"INSERT INTO sync_register ({_ALL}) "  # noqa: S608  names of columns
        f"SELECT {_ALL} FROM sync_register_before ORDER BY row_id, tbl, col, change_id"
    )
    op.drop_table("sync_register_before")
