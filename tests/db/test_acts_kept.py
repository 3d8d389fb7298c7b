"""Acts can be taken back for seven days, over locks and restarts, however many they are."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import func, select, update

from app.core.acts import redo, undo, undo_names
from app.features.meetings.usecases import create_meeting, edit_meeting, list_meetings
from db.session import reading, unit_of_work
from db.tables.local import Act
from tests.support.acts import do

if TYPE_CHECKING:
    from db.file import OpenFile
    from tests.support.files import Made


def age(file: OpenFile, days: float) -> None:
    """Let every act be so many days old."""
    at = (datetime.now(UTC) - timedelta(days=days)).isoformat(timespec="seconds")
    with unit_of_work(file, undoable=False) as unit:
        unit.session.execute(update(Act).values(at=at))


@pytest.mark.parametrize(("days", "left"), [(6.9, 0), (7.1, 1)])
def test_for_seven_days_over_a_restart(made: Made, days: float, left: int) -> None:
    file = made.open()
    do(file, create_meeting, title="Fifth meeting")
    age(file, days)
    file.close()
    file = made.open()
    do(file, undo)
    with reading(file) as session:
        assert len(list_meetings(session)) == left
        assert undo_names(session)[0] == ""
    file.close()


def test_a_long_day_is_not_cut_short(file: OpenFile, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("db.session._LOOK_EVERY", 5)
    for number in range(12):
        do(file, create_meeting, title=f"Meeting {number}")
    with reading(file) as session:
        assert session.scalar(select(func.count()).select_from(Act)) == 12
    age(file, 15)
    for number in range(5):
        do(file, create_meeting, title=f"Later {number}")
    with reading(file) as session:
        assert session.scalar(select(func.count()).select_from(Act)) == 5


def test_what_hangs_on_an_act_of_too_long_ago_is_not_done_again(file: OpenFile) -> None:
    meeting = do(file, create_meeting, title="Fifth meeting").id
    do(file, edit_meeting, meeting=meeting, title="Sixth meeting")
    do(file, undo)
    do(file, undo)
    at = (datetime.now(UTC) - timedelta(days=7.1)).isoformat(timespec="seconds")
    with unit_of_work(file, undoable=False) as unit:
        unit.session.execute(update(Act).where(Act.name == "create_meeting").values(at=at))
    assert do(file, redo) is None
    with reading(file) as session:
        assert list_meetings(session) == ()
