"""A meeting that others describe is taken in whole or not at all, and the sample stays fresh."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from app.core.errors import Refusal
from app.core.paths import profile_dir
from app.features.exchange.usecases import import_meeting, open_sample, read_meeting_file
from app.features.meetings.usecases import list_meetings
from app.features.minutes.usecases import delete_statement, read_minutes
from db.file import OpenFile
from tests.support.acts import ask, assert_whole, content, do

_ID = "01a20154-f4a5-7363-a3d7-cecc0d9f49d4"
_MEETING: dict[str, Any] = {
    "format": "rapporteur-meeting/1",
    "id": _ID,
    "title": "Fifth meeting",
    "date": "2026-11-24",
    "attendees": [
        {"name": "Ana Sefra", "delegation": "Tamaria", "code": "TAM", "type": "affected_state"},
        {"name": "Ben Sefra", "delegation": "Tamaria", "code": "TAM", "type": "affected_state"},
        {"delegation": "ISU", "code": "ISU", "type": "isu", "named": True},
    ],
    "agenda": [{"title": "Opening"}, {"title": "Clearance", "question": "How?"}],
    "statements": [
        {"speaker": "ISU", "agenda": 0, "time": "10:31", "text": "Welcome."},
        {"speaker": "tam", "agenda": 1, "points": ["One.", "Two."]},
        {"speaker": ["Tamaria", "ISU"], "agenda": 1, "points": ["Both."], "label": "A guest"},
        {"speaker": None, "points": ["Nobody knows who."]},
    ],
}


def _source(folder: Path, **words: Any) -> Path:
    path = folder / "meeting.json"
    path.write_text(json.dumps({**_MEETING, **words}), "utf-8")
    return path


def test_everything_told_of_a_meeting_is_taken_in(file: OpenFile, tmp_path: Path) -> None:
    made = do(file, import_meeting, source=read_meeting_file(_source(tmp_path)))
    assert (made.id, made.title, made.date) == (_ID, "Fifth meeting", "2026-11-24")
    minutes = ask(file, read_minutes, meeting=made.id)
    assert [(one.heading, [point.text for point in one.points]) for one in minutes.statements] == [
        ("A participant said:", ["Nobody knows who."]),
        ("The ISU said:", ["Welcome."]),
        ("An affected State said:", ["One.", "Two."]),
        ("A guest said:", ["Both."]),
    ]
    tables = content(file)["tables"]
    assert len(tables["delegation"]) == 2
    assert len(tables["person"]) == 2
    assert len(tables["attendance"]) == 3
    assert_whole(file)


def test_the_same_meeting_is_not_taken_in_twice(file: OpenFile, tmp_path: Path) -> None:
    source = read_meeting_file(_source(tmp_path))
    do(file, import_meeting, source=source)
    before = content(file)
    with pytest.raises(Refusal) as refusal:
        do(file, import_meeting, source=source)
    assert refusal.value.code == "exists"
    assert content(file) == before


def test_people_and_delegations_known_already_are_not_put_down_again(
    file: OpenFile, tmp_path: Path
) -> None:
    for id_ in ("", "not an id of ours"):
        do(file, import_meeting, source=read_meeting_file(_source(tmp_path, id=id_)))
    tables = content(file)["tables"]
    assert len(tables["meeting"]) == 2
    assert len(tables["delegation"]) == 2
    assert len(tables["person"]) == 2


def test_a_fault_at_the_very_end_leaves_nothing_of_the_meeting(
    file: OpenFile, tmp_path: Path
) -> None:
    before = content(file)
    attendees = [*_MEETING["attendees"], {"delegation": "Norland", "code": "TOOLONG"}]
    source = _source(tmp_path, attendees=attendees)
    with pytest.raises(Refusal):
        do(file, import_meeting, source=read_meeting_file(source))
    assert content(file) == before
    assert_whole(file)


def test_the_sample_is_fresh_each_time_and_lies_in_the_profile() -> None:
    sample = open_sample()
    assert profile_dir() in sample.path.parents
    fresh = content(sample)
    meetings = ask(sample, list_meetings)
    assert len(meetings) == 4
    said = next(row for row in meetings if row.statements)
    statement = ask(sample, read_minutes, meeting=said.id).statements[0].id
    do(sample, delete_statement, statement=statement)
    sample.close()
    sample = open_sample()
    assert content(sample) == fresh
    assert_whole(sample)
    sample.close()
