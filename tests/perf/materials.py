"""Invented meetings in any number, put into a file by the journal's own bulk writer."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from typing import Any

from app.core.order import spread
from app.core.paths import resources_dir
from app.features.exchange.usecases.scripts import carry_out_together, read_script
from db.file import OpenFile
from db.journal.capture import write_many
from db.session import unit_of_work
from db.tables.attribution import Speaker
from db.tables.base import Journalled
from db.tables.directory import Attendance, Delegation
from db.tables.meetings import AgendaItem, Coalition, Meeting
from db.tables.minutes import KeyPoint, Point, PrivateWording, Statement, StatementNote

ITEMS = 8
POINTS = 2
_FIRST_DAY = date(2012, 1, 9)
_ROLES = ("donor_partner_state", "affected_state", "operator", "coordinator")
_LETTERS = "BCDFGHJKLMNPRSTV"


def fill_sample(file: OpenFile) -> None:
    """Write the sample coalition that everybody gets."""
    source = resources_dir() / "sample" / "tamaria.json"
    carry_out_together(file, read_script(source.read_bytes()))


def fill(file: OpenFile, *, meetings: int, statements: int, delegations: int) -> None:
    """Write so many meetings of so many statements each; always the same words."""
    chance = random.Random(statements)
    words = said()
    coalition = Coalition(name="Tamaria Country Coalition", country="Tamaria")
    known = [_delegation(number, chance) for number in range(delegations)]
    _write(file, [coalition, *known])
    for number in range(1, meetings + 1):
        meeting = Meeting(
            coalition_id=coalition.id,
            number=number,
            title=f"Meeting on clearance {number}",
            date=(_FIRST_DAY + timedelta(days=7 * number)).isoformat(),
            city="Sefra",
            status="running",
        )
        _write(file, [meeting, *_meeting_rows(meeting, known, statements, words, chance)])


@cache
def said() -> list[str]:
    """Return every point of the sample, as material for others."""
    script = json.loads((resources_dir() / "sample" / "tamaria.json").read_text("utf-8"))
    found = [
        point if isinstance(point, str) else point["text"]
        for step in script
        for point in step.get("points", ())
    ]
    return sorted({text for text in found if text.isascii()})


def _meeting_rows(
    meeting: Meeting,
    known: list[Delegation],
    statements: int,
    words: list[str],
    chance: random.Random,
) -> Iterator[Journalled]:
    items = [
        AgendaItem(meeting_id=meeting.id, position=place, title=f"Item {number}")
        for number, place in enumerate(spread(ITEMS, mark="0000"), start=1)
    ]
    yield from items
    for delegation in known:
        yield Attendance(meeting_id=meeting.id, delegation_id=delegation.id)
    places = spread(statements, mark="0000")
    for number, place in enumerate(places):
        item = items[number * ITEMS // statements]
        made: dict[str, Any] = {"meeting_id": meeting.id, "agenda_item_id": item.id}
        speaker = known[chance.randrange(len(known))]
        statement = Statement(position=place, label=speaker.types[0], **made)
        yield statement
        yield StatementNote(id=statement.id, meeting_id=meeting.id, time="10:30")
        yield Speaker(meeting_id=meeting.id, statement_id=statement.id, delegation_id=speaker.id)
        yield from _point_rows(statement, words, chance)


def _point_rows(
    statement: Statement, words: list[str], chance: random.Random
) -> Iterator[Journalled]:
    for number, place in enumerate(spread(POINTS, mark="0000")):
        text = " ".join(chance.sample(words, 1))
        point = Point(
            meeting_id=statement.meeting_id,
            statement_id=statement.id,
            position=place,
            public_text=text,
        )
        yield point
        yield PrivateWording(id=point.id, meeting_id=point.meeting_id, text=text)
        if not number and chance.random() < 0.02:
            yield KeyPoint(meeting_id=point.meeting_id, point_id=point.id, position=place)


def _delegation(number: int, chance: random.Random) -> Delegation:
    code = "".join(_LETTERS[number // 16**power % 16] for power in range(3))
    stem = "".join(chance.choice("aeiou" if at % 2 else "lmnrst") for at in range(6))
    return Delegation(
        code=code,
        name=f"{stem.title()}{number}",
        names={"fr": f"{stem.title()}ie{number}"},
        types=(_ROLES[number % len(_ROLES)],),
    )


def _write(file: OpenFile, rows: list[Journalled]) -> None:
    with unit_of_work(file, undoable=False) as unit:
        write_many(unit.session, rows)
