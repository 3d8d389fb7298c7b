"""One row of every journalled table, hanging together as in a real meeting."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from db.tables.attribution import Speaker
from db.tables.base import Journalled
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


@dataclass(frozen=True, slots=True)
class Family:
    """One row of each table, by the table's name."""

    rows: dict[str, Journalled]

    def __getitem__(self, table: str) -> Any:
        """The row of this table."""
        return self.rows[table]

    def id(self, table: str) -> str:
        """The id of the row of this table."""
        return self.rows[table].id


def one_of_each() -> Family:
    """Make one row of every table, with words in the scripts people write in."""
    delegation = Delegation(code="TAM", name="Tamaria", names={"ar": "تماريا"}, types=("a", "b"))
    person = Person(delegation_id=delegation.id, name="ສົມພອນ Keo")
    coalition = Coalition(name="Tamaria Country Coalition", languages=("en", "fr"))
    meeting = Meeting(coalition_id=coalition.id, title="Fifth meeting", number=5)
    item = AgendaItem(meeting_id=meeting.id, position="a00", title="Clearance")
    statement = Statement(meeting_id=meeting.id, agenda_item_id=item.id, position="a00")
    point = Point(meeting_id=meeting.id, statement_id=statement.id, public_text="Most provinces")
    rows: tuple[Journalled, ...] = (
        delegation,
        person,
        coalition,
        ReferenceEntry(coalition_id=coalition.id, kind="deadline", key="XT", body={"year": 2030}),
        meeting,
        Attendance(meeting_id=meeting.id, delegation_id=delegation.id, person_id=person.id),
        item,
        GuidingQuestion(meeting_id=meeting.id, agenda_item_id=item.id, text="What?"),
        statement,
        StatementNote(id=statement.id, meeting_id=meeting.id, time="10:31", note="tired"),
        point,
        PrivateWording(id=point.id, meeting_id=meeting.id, text="14 of 17 provinces"),
        Finding(meeting_id=meeting.id, point_id=point.id, end=15, surface="14 of 17 provinces"),
        KeyPoint(meeting_id=meeting.id, point_id=point.id),
        Conclusion(meeting_id=meeting.id, text="The end"),
        Speaker(meeting_id=meeting.id, statement_id=statement.id, delegation_id=delegation.id),
    )
    return Family({row.__tablename__: row for row in rows})
