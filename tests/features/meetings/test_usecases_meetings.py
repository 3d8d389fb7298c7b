"""Meetings: what a new one takes from its coalition, and what cannot be a detail of one."""

from __future__ import annotations

from typing import Any

import pytest

from app.core.errors import Refusal
from app.features.coalitions.usecases import create_coalition
from app.features.meetings.usecases import (
    create_meeting,
    edit_meeting,
    get_meeting,
    list_meetings,
)
from db.file import OpenFile
from tests.support.acts import ask, content, do
from tests.support.meeting import SmallMeeting


def test_a_new_meeting_takes_after_its_coalition(file: OpenFile) -> None:
    words = {"country": "XT", "languages": ("fr", "en"), "conventions": ("CCM", "APMBC")}
    coalition = do(file, create_coalition, name="Tamaria", **words)
    made = [do(file, create_meeting, title=f"{number}") for number in (1, 2)]
    assert [one.number for one in made] == [1, 2]
    assert {one.coalition_id for one in made} == {coalition.id}
    assert made[0].language == "fr"
    assert made[0].conventions == ("CCM", "APMBC")
    assert made[0].focus_country == "XT"
    assert (made[0].closed, made[0].k, made[0].rule) == (True, 3, "chatham_house")


def test_a_meeting_needs_no_coalition(file: OpenFile) -> None:
    made = do(file, create_meeting)
    assert (made.coalition_id, made.number) == ("", 1)


def test_meetings_are_listed_latest_first_with_what_was_said(
    held: tuple[OpenFile, SmallMeeting],
) -> None:
    file, meeting = held
    earlier = do(file, create_meeting, title="Earlier", date="2026-01-01")
    later = do(file, create_meeting, title="Later", date="2027-01-01")
    rows = ask(file, list_meetings)
    assert [row.id for row in rows] == [later.id, meeting.id, earlier.id]
    assert [row.statements for row in rows] == [0, 4, 0]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("date", "24.11.2026"),
        ("date", "2026-02-30"),
        ("start", "9:30"),
        ("end", "24:00"),
        ("kind", "picnic"),
        ("status", "lost"),
        ("rule", "none"),
        ("k", -1),
        ("k", True),
        ("number", "five"),
        ("closed", "yes"),
        ("conventions", "CCM"),
        ("title", None),
        ("city", ["Sefra"]),
    ],
)
def test_what_cannot_be_a_detail_is_refused(
    held: tuple[OpenFile, SmallMeeting], field: str, value: Any
) -> None:
    file, meeting = held
    before = content(file)
    with pytest.raises(Refusal) as refusal:
        do(file, edit_meeting, meeting=meeting.id, **{field: value})
    assert refusal.value.code == "bad_value"
    assert content(file) == before


@pytest.mark.parametrize("field", ["id", "coalition_id", "colour"])
def test_what_is_no_detail_is_refused(held: tuple[OpenFile, SmallMeeting], field: str) -> None:
    file, meeting = held
    with pytest.raises(Refusal):
        do(file, edit_meeting, meeting=meeting.id, **{field: "x"})
    assert ask(file, get_meeting, meeting=meeting.id).title == "Fifth meeting"


def test_an_unknown_meeting_is_told(file: OpenFile) -> None:
    with pytest.raises(Refusal) as refusal:
        ask(file, get_meeting, meeting="nobody")
    assert refusal.value.code == "unknown_meeting"
