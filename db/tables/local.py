"""What stays in this copy of the file: the line being typed, settings, acts that can be undone."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Final

from sqlalchemy import Index, Text
from sqlalchemy.orm import Mapped, mapped_column

from db.tables.base import Base

ACT_DAYS: Final = 7
"""For so many days an act can be taken back, over any number of locks and restarts."""


class Draft(Base):
    """The line being typed in a meeting, kept until its point is finished."""

    __tablename__ = "draft"

    meeting_id: Mapped[str] = mapped_column(Text, primary_key=True)
    statement_id: Mapped[str] = mapped_column(Text, default="")
    point_id: Mapped[str] = mapped_column(Text, default="")
    text: Mapped[str] = mapped_column(Text, default="")
    caret: Mapped[int] = mapped_column(default=0)
    at: Mapped[str] = mapped_column(Text, default="")


class LocalSetting(Base):
    """Something remembered between sessions that is not for the open profile."""

    __tablename__ = "local_setting"

    key: Mapped[str] = mapped_column(Text, primary_key=True)
    value: Mapped[str] = mapped_column(Text, default="")


class Act(Base):
    """One transaction a person did, in the order done; `state` is done, undone or dropped."""

    __tablename__ = "act"

    number: Mapped[int] = mapped_column(primary_key=True)
    txn: Mapped[str] = mapped_column(Text)
    name: Mapped[str] = mapped_column(Text)
    at: Mapped[str] = mapped_column(Text)
    state: Mapped[str] = mapped_column(Text, default="done")

    __table_args__ = (Index(None, "state", "number"),)


def acts_since(weeks: int = 1) -> str:
    """Return the moment since which acts count, `weeks` times their seven days ago."""
    since = datetime.now(UTC) - weeks * timedelta(days=ACT_DAYS)
    return since.isoformat(timespec="seconds")


class Indexed(Base):
    """Which row an entry of the full-text index stands for."""

    __tablename__ = "search_row"

    number: Mapped[int] = mapped_column(primary_key=True)
    tbl: Mapped[str] = mapped_column(Text)
    row_id: Mapped[str] = mapped_column(Text)
    meeting_id: Mapped[str] = mapped_column(Text)

    __table_args__ = (Index(None, "row_id", "tbl", unique=True),)
