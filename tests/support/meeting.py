"""A small meeting made by the same acts as in the window, for tests that need something said."""

from __future__ import annotations

from dataclasses import dataclass

from app.features.agenda.usecases import add_agenda_item, add_guiding_question
from app.features.anonymisation.usecases import replace_passage
from app.features.attendees.usecases import add_attendee, add_delegation, add_person
from app.features.coalitions.usecases import create_coalition
from app.features.meetings.usecases import create_meeting
from app.features.minutes.records import StatementRecord
from app.features.minutes.usecases import (
    add_conclusion,
    add_key_point,
    add_statement,
    mark_key_point,
)
from db.file import OpenFile
from tests.support.acts import do

# Each is said by the one after it; nothing here is anybody's.
DELEGATIONS = (
    ("CHR", "Coordinators", "coordinator"),
    ("NOR", "Norland", "donor_state"),
    ("TAM", "Tamaria", "affected_state"),
    ("OST", "Ostania", "state_with_deadline"),
)
SAID = (
    ("CHR", "Welcome to all."),
    ("TAM", "Tamaria had surveyed 14 of its 17 provinces."),
    ("NOR", "Norland would fund the clearance of Wadi Salam until 2029."),
    ("OST", "ຂໍ້ຄວາມນີ້ເປັນພາສາລາວ ແລະ ຈະຖືກພິມອອກ."),
)


@dataclass(frozen=True, slots=True)
class SmallMeeting:
    """The ids of what the small meeting holds, in the order it was put down."""

    coalition: str
    id: str
    delegations: tuple[str, ...]
    persons: tuple[str, ...]
    attendees: tuple[str, ...]
    items: tuple[str, ...]
    questions: tuple[str, ...]
    statements: tuple[str, ...]
    points: tuple[str, ...]
    finding: str
    key_points: tuple[str, ...]
    conclusion: str


def small_meeting(file: OpenFile) -> SmallMeeting:
    """Hold a small meeting in an open file."""
    coalition = do(file, create_coalition, name="Tamaria Country Coalition", country="XT").id
    meeting = do(file, create_meeting, title="Fifth meeting", date="2026-11-24", city="Sefra").id
    delegations = tuple(
        do(file, add_delegation, name=name, code=code, types=[role]).id
        for code, name, role in DELEGATIONS
    )
    person = do(file, add_person, delegation="NOR", name="Ingrid Halvorsen", email="i@norland.test")
    attendees = _attend(file, meeting, person.id)
    items = tuple(
        do(file, add_agenda_item, meeting=meeting, title=title).id
        for title in ("Introductory remarks", "Clearance", "Any other business")
    )
    question = do(file, add_guiding_question, meeting=meeting, text="What next?", item=items[1]).id
    statements = _say(file, meeting, items)
    points = tuple(point.id for statement in statements for point in statement.points)
    finding = do(
        file, replace_passage, point=points[2], passage="14 of its 17", replacement="most of its"
    )
    return SmallMeeting(
        coalition=coalition,
        id=meeting,
        delegations=delegations,
        persons=(person.id,),
        attendees=attendees,
        items=items,
        questions=(question,),
        statements=tuple(statement.id for statement in statements),
        points=points,
        finding=finding,
        key_points=(
            do(file, mark_key_point, point=points[2]),
            do(file, add_key_point, meeting=meeting, text="There was a clear interest."),
        ),
        conclusion=do(file, add_conclusion, meeting=meeting, text="They would meet again."),
    )


def _say(file: OpenFile, meeting: str, items: tuple[str, ...]) -> list[StatementRecord]:
    return [
        do(
            file,
            add_statement,
            meeting=meeting,
            item=items[min(place, 1)],
            speaker=code,
            points=[text, {"text": f"More of {text}", "level": 1}],
            time=f"10:3{place}",
            lettered=place > 0,
        )
        for place, (code, text) in enumerate(SAID)
    ]


def _attend(file: OpenFile, meeting: str, person: str) -> tuple[str, ...]:
    return tuple(
        do(
            file,
            add_attendee,
            meeting=meeting,
            delegation=code,
            person=person if code == "NOR" else None,
            named=code == "CHR",
            named_as="the Coordinators" if code == "CHR" else "",
        ).id
        for code, _name, _role in DELEGATIONS
    )
