"""The journal's own tables: changes, current siblings, conflicts, colleagues, bundles."""

from __future__ import annotations

from sqlalchemy import BigInteger, Index, LargeBinary, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from db.tables.base import Base


class Replica(Base):
    """One copy of a file on one laptop."""

    __tablename__ = "sync_replica"

    id: Mapped[str] = mapped_column(Text, primary_key=True)
    name: Mapped[str] = mapped_column(Text, default="")
    person: Mapped[str] = mapped_column(Text, default="")
    sign_pub: Mapped[bytes | None] = mapped_column(LargeBinary)
    box_pub: Mapped[bytes | None] = mapped_column(LargeBinary)
    created: Mapped[str] = mapped_column(Text, default="")
    retired: Mapped[str] = mapped_column(Text, default="")
    forked_from: Mapped[str] = mapped_column(Text, default="")


class Self(Base):
    """Which replica this file is, and how far its clock has come."""

    __tablename__ = "sync_self"

    replica_id: Mapped[str] = mapped_column(Text, primary_key=True)
    install_id: Mapped[str] = mapped_column(Text, default="")
    last_hlc: Mapped[int] = mapped_column(BigInteger, default=0)


class LoggedChange(Base):
    """One change of one row, never altered: the bytes that were hashed are the bytes kept.

    After a purge `body`, `salt` and `inner` are null and only the chain of hashes remains.
    """

    __tablename__ = "sync_change"

    id: Mapped[str] = mapped_column(Text, primary_key=True)
    replica: Mapped[str] = mapped_column(Text)
    scope: Mapped[str] = mapped_column(Text)
    seq: Mapped[int] = mapped_column(BigInteger)
    prev: Mapped[str] = mapped_column(Text)
    txn: Mapped[str] = mapped_column(Text)
    hlc: Mapped[int] = mapped_column(BigInteger)
    wall: Mapped[str] = mapped_column(Text)
    author: Mapped[str] = mapped_column(Text)
    tbl: Mapped[str] = mapped_column(Text)
    row_id: Mapped[str] = mapped_column(Text)
    schema: Mapped[int] = mapped_column(BigInteger)
    salt: Mapped[str | None] = mapped_column(Text)
    inner: Mapped[str | None] = mapped_column(Text)
    body: Mapped[str | None] = mapped_column(Text)
    applied: Mapped[bool] = mapped_column(default=True)

    __table_args__ = (
        Index(None, "scope", "replica", "seq"),
        Index(None, "tbl", "row_id"),
        Index(None, "prev"),
        Index(None, "txn"),
        Index("ix_sync_change_waiting", "hlc", sqlite_where=text("applied = 0")),
    )


class Register(Base):
    """One current value of one cell; more than one row is a conflict."""

    __tablename__ = "sync_register"

    row_id: Mapped[str] = mapped_column(Text, primary_key=True)
    tbl: Mapped[str] = mapped_column(Text, primary_key=True)
    col: Mapped[str] = mapped_column(Text, primary_key=True)
    change_id: Mapped[str] = mapped_column(Text, primary_key=True)
    hlc: Mapped[int] = mapped_column(BigInteger)
    value: Mapped[str | None] = mapped_column(Text)

    # The key is most of a row: kept once, as the table itself, and not again in an index beside it.
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012  SQLAlchemy reads a plain dict


class Conflict(Base):
    """A cell that two people filled differently, and who decided."""

    __tablename__ = "sync_conflict"

    id: Mapped[str] = mapped_column(Text, primary_key=True)
    tbl: Mapped[str] = mapped_column(Text)
    row_id: Mapped[str] = mapped_column(Text)
    col: Mapped[str] = mapped_column(Text)
    opened: Mapped[str] = mapped_column(Text)
    state: Mapped[str] = mapped_column(Text, default="open")
    decided_change: Mapped[str] = mapped_column(Text, default="")
    decided_by: Mapped[str] = mapped_column(Text, default="")
    note: Mapped[str] = mapped_column(Text, default="")


class Acknowledged(Base):
    """How far a colleague says to have come in a scope."""

    __tablename__ = "sync_ack"

    replica: Mapped[str] = mapped_column(Text, primary_key=True)
    scope: Mapped[str] = mapped_column(Text, primary_key=True)
    heads: Mapped[str] = mapped_column(Text, default="")
    received: Mapped[str] = mapped_column(Text, default="")


class Bundle(Base):
    """A bundle written or read here."""

    __tablename__ = "sync_bundle"

    bundle_id: Mapped[str] = mapped_column(Text, primary_key=True)
    direction: Mapped[str] = mapped_column(Text)
    peer: Mapped[str] = mapped_column(Text, default="")
    at: Mapped[str] = mapped_column(Text, default="")
    counts: Mapped[str] = mapped_column(Text, default="")
    state: Mapped[str] = mapped_column(Text, default="")


class Parked(Base):
    """A change that could not be understood, kept as it came."""

    __tablename__ = "sync_parked"

    change_id: Mapped[str] = mapped_column(Text, primary_key=True)
    reason: Mapped[str] = mapped_column(Text)
    content: Mapped[bytes] = mapped_column(LargeBinary)


class Purged(Base):
    """A change whose words were erased for good, and which is never taken in again."""

    __tablename__ = "sync_purged"

    change_id: Mapped[str] = mapped_column(Text, primary_key=True)
    row_id: Mapped[str] = mapped_column(Text)
    at: Mapped[str] = mapped_column(Text)
