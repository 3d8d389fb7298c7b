"""Which backups are kept: the last ten and one a day for thirty days, whatever the clock did."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from db.backup import Backup
from db.keeping import DAYS, NEWEST, superfluous

_START = datetime(2026, 11, 24, 9, tzinfo=UTC)
_MOMENTS = st.lists(
    st.integers(-60 * 24 * 60, 60 * 24 * 60).map(lambda number: _START + timedelta(minutes=number)),
    max_size=120,
)


def _left(moments: list[datetime]) -> list[datetime]:
    """What is left of backups made one after the other, the newest first."""
    backups = [
        Backup(
            Path(), one.isoformat(timespec="seconds"), "periodic", "", len(moments) - place, 0, 0
        )
        for place, one in enumerate(moments)
    ]
    gone = {backup.mark for backup in superfluous(backups)}
    return [one for one, backup in zip(moments, backups, strict=True) if backup.mark not in gone]


def test_a_month_of_work_leaves_the_last_ten_and_one_of_each_day() -> None:
    moments = [_START - timedelta(minutes=10 * number) for number in range(40 * 144)]
    left = _left(moments)
    assert left[:NEWEST] == moments[:NEWEST]
    days = [moment.date() for moment in left[NEWEST:]]
    assert len(days) == len(set(days)) == DAYS - 1
    assert min(days) == _START.date() - timedelta(days=DAYS - 1)


@given(_MOMENTS)
def test_the_last_ten_are_always_kept(moments: list[datetime]) -> None:
    assert _left(moments)[:NEWEST] == moments[:NEWEST]


@given(_MOMENTS)
def test_never_more_than_ten_and_thirty(moments: list[datetime]) -> None:
    moments.sort(reverse=True)
    assert len(_left(moments)) <= NEWEST + DAYS


@given(_MOMENTS)
def test_of_every_day_of_the_month_the_last_one_is_kept(moments: list[datetime]) -> None:
    moments.sort(reverse=True)
    left = set(_left(moments))
    for moment in moments:
        same_day = [one for one in moments if one.date() == moment.date()]
        if moments[0].date() - moment.date() < timedelta(days=DAYS):
            assert max(same_day) in left


@given(_MOMENTS)
def test_what_was_kept_once_is_kept_if_nothing_was_added(moments: list[datetime]) -> None:
    moments.sort(reverse=True)
    left = _left(moments)
    assert _left(left) == left


@given(_MOMENTS)
def test_pruning_at_every_new_one_keeps_what_pruning_once_keeps(moments: list[datetime]) -> None:
    moments.sort()
    held: list[datetime] = []
    for moment in moments:
        held = _left([moment, *held])
    newest_first = sorted(moments, reverse=True)
    assert held[:NEWEST] == newest_first[:NEWEST]
    # What a day had last is never lost on the way to the next day.
    assert {one.date() for one in held} >= {one.date() for one in _left(newest_first)}


def test_a_clock_that_was_ahead_costs_no_recent_backup() -> None:
    ahead = _START + timedelta(days=4000)
    moments = [_START, ahead, *(_START - timedelta(days=number) for number in range(1, 29))]
    assert _left(moments) == moments
