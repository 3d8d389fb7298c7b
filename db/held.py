"""The sentences about a file that somebody else holds."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from db.errors import Refusal
from db.holder import Holder


def in_use(path: Path, holder: Holder | None, *, stale: bool = False) -> Refusal:
    """Return the refusal of a file held by `holder`, with `details["holder"]`."""
    if holder is None:
        return Refusal(
            "in_use",
            "Another program is just opening {name}. Do it again in a moment; nothing was changed.",
            name=path.name,
        )
    refusal = _told(path, holder, stale)
    refusal.details["holder"] = {
        "person": holder.person,
        "computer": holder.computer,
        "since": holder.since,
        "seen": holder.beat,
        "here": holder.here,
        "stale": stale,
    }
    return refusal


def taken_over(path: Path, holder: Holder | None) -> Refusal:
    """Return the refusal to write to a file that `holder` has taken over."""
    if holder is None:
        return Refusal(
            "taken_over",
            "The lock of {name} was taken away while it was open here, and another computer may "
            "have written to it. Nothing more is written from here, and what was saved is safe: "
            "open the file again to go on.",
            name=path.name,
        )
    return Refusal(
        "taken_over",
        "{person} has taken {name} over on {computer}. Nothing more is written from here, and what "
        "was saved is safe: open the file again to go on.",
        name=path.name,
        person=holder.person,
        computer=holder.computer,
    )


def _told(path: Path, holder: Holder, stale: bool) -> Refusal:
    if holder.here:
        return Refusal(
            "in_use",
            "{name} is open in another window on this computer since {since}, by {person}. It can "
            "be opened read only; nothing was changed.",
            name=path.name,
            since=_moment(holder.since),
            person=holder.person,
        )
    if stale:
        return Refusal(
            "in_use",
            "{name} was left open on {computer} by {person}; the last sign of life was at {seen}. "
            "If that computer is off, the file can be taken over; else open it read only. Nothing "
            "was changed.",
            name=path.name,
            computer=holder.computer,
            person=holder.person,
            seen=_moment(holder.beat),
        )
    return Refusal(
        "in_use",
        "{name} is open on {computer} since {since}, by {person}. It can be opened read only; "
        "nothing was changed.",
        name=path.name,
        computer=holder.computer,
        since=_moment(holder.since),
        person=holder.person,
    )


def _moment(iso: str) -> str:
    try:
        return datetime.fromisoformat(iso).astimezone().strftime("%Y-%m-%d %H:%M")
    except (ValueError, OverflowError, OSError):
        return iso
