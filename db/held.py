"""The sentences about a file that somebody else holds."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from db.errors import Refusal
from db.holder import Holder


def in_use(path: Path, holder: Holder | None, key: bytes, *, stale: bool = False) -> Refusal:
    """Return the refusal of a file held by `holder`, with `details["holder"]`.

    `key` opens the seal on the names in the lock.
    """
    if holder is None:
        return Refusal(
            "in_use",
            "Another program is just opening {name}. Do it again in a moment; nothing was changed.",
            name=path.name,
        )
    person, computer = holder.person_and_computer(key)
    refusal = _told(path, holder, (person, computer), stale)
    refusal.details["holder"] = {
        "person": person,
        "computer": computer,
        "since": holder.since,
        "seen": holder.beat,
        "here": holder.here,
        "stale": stale,
    }
    return refusal


def taken_over(path: Path, holder: Holder | None, key: bytes) -> Refusal:
    """Return the refusal to write to a file that `holder` has taken over."""
    if holder is None:
        return Refusal(
            "taken_over",
            "The lock of {name} was taken away while it was open here, and another computer may "
            "have written to it. Nothing more is written from here, and what was saved is safe: "
            "open the file again to go on.",
            name=path.name,
        )
    person, computer = holder.person_and_computer(key)
    return Refusal(
        "taken_over",
        "{person} has taken {name} over on {computer}. Nothing more is written from here, and what "
        "was saved is safe: open the file again to go on.",
        name=path.name,
        person=person,
        computer=computer,
    )


def _told(path: Path, holder: Holder, names: tuple[str, str], stale: bool) -> Refusal:
    person, computer = names
    if holder.here:
        return Refusal(
            "in_use",
            "{name} is open in another window on this computer since {since}, by {person}. It can "
            "be opened read only; nothing was changed.",
            name=path.name,
            since=_moment(holder.since),
            person=person,
        )
    if stale:
        return Refusal(
            "in_use",
            "{name} was left open on {computer} by {person}; the last sign of life was at {seen}. "
            "If that computer is off, the file can be taken over; else open it read only. Nothing "
            "was changed.",
            name=path.name,
            computer=computer,
            person=person,
            seen=_moment(holder.beat),
        )
    return Refusal(
        "in_use",
        "{name} is open on {computer} since {since}, by {person}. It can be opened read only; "
        "nothing was changed.",
        name=path.name,
        computer=computer,
        since=_moment(holder.since),
        person=person,
    )


def _moment(iso: str) -> str:
    try:
        return datetime.fromisoformat(iso).astimezone().strftime("%Y-%m-%d %H:%M")
    except (ValueError, OverflowError, OSError):
        return iso
