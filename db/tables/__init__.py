"""All tables of the file."""

from __future__ import annotations

from db.tables import exchange as _exchange  # noqa: F401 - registers the tables
from db.tables import local as _local  # noqa: F401 - registers the tables
from db.tables.attribution import Speaker
from db.tables.base import Base, Journalled
from db.tables.directory import Attendance, Delegation, Person
from db.tables.meetings import AgendaItem, Coalition, GuidingQuestion, Meeting, ReferenceEntry
from db.tables.minutes import (
    Conclusion,
    Finding,
    KeyPoint,
    Point,
    PrivateWording,
    Statement,
    StatementNote,
)

# By name, parents before children: the order in which rows can be put in.
JOURNALLED: dict[str, type[Journalled]] = {
    table.__tablename__: table
    for table in (
        Delegation,
        Person,
        Coalition,
        ReferenceEntry,
        Meeting,
        Attendance,
        AgendaItem,
        GuidingQuestion,
        Statement,
        StatementNote,
        Point,
        PrivateWording,
        Finding,
        KeyPoint,
        Conclusion,
        Speaker,
    )
}

__all__ = ["JOURNALLED", "Base", "Journalled"]
