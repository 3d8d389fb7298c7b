"""What came back from a damaged file and what did not, in numbers and sentences."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from db.damage import Damage
from db.errors import Told
from db.salvage.evidence import REGISTERS, Evidence
from db.salvage.state import Kept, Key, State
from db.tables import JOURNALLED

_TAIL = frozenset({"lost_log", "damaged_log"})


@dataclass(frozen=True, slots=True)
class Pieced:
    """Rows of one kind in one meeting that were put together from parts."""

    table: str
    meeting: str
    """The title of the meeting; empty for what stands in none."""
    count: int


@dataclass(frozen=True, slots=True)
class Salvage:
    """What can be had of a damaged file.

    `complete`: everything is there with its history. `contents_complete`: only history is missing.
    `counts` are the rows by table, `last` the time (ISO) of the newest change that is there, and
    `lost_changes` how many changes are missing from the history, at least.
    """

    damage: Damage
    complete: bool
    contents_complete: bool
    counts: tuple[tuple[str, int], ...]
    lost_changes: int
    pieced: tuple[Pieced, ...]
    last: str
    sentences: tuple[Told, ...]
    path: Path | None = None
    """Where it was written, if it was."""

    def count(self, table: str) -> int:
        """Return how many rows of a table there are."""
        return dict(self.counts).get(table, 0)


def report(damage: Damage, found: Evidence, kept: Kept, state: State) -> Salvage:
    """Say what came back."""
    complete = kept.whole and damage.kind not in _TAIL
    rows_whole = REGISTERS in found.whole or found.whole.issuperset(JOURNALLED)
    contents = complete or (rows_whole and damage.kind not in _TAIL)
    counts = Counter(table for table, _id in state.rows)
    pieced = _pieced(state)
    last = max((change["wall"] for change in found.log.values()), default="")
    sentences = [_found(counts)]
    if complete:
        sentences.append(Told("Everything is there, with its history."))
    elif contents:
        sentences.append(
            Told(
                "All contents are there as they were last. Changes missing from the history: at "
                "least {count}.",
                {"count": kept.lost or 1},
            )
        )
    else:
        sentences += _missing(damage, pieced, last)
    return Salvage(
        damage,
        complete,
        contents,
        tuple(sorted(counts.items())),
        0 if kept.whole else max(kept.lost, 1),
        pieced,
        last,
        tuple(sentences),
    )


def _found(counts: Counter[str]) -> Told:
    return Told(
        "{meetings} meetings, {statements} statements and {points} points were read.",
        {
            "meetings": counts["meeting"],
            "statements": counts["statement"],
            "points": counts["point"],
        },
    )


def _missing(damage: Damage, pieced: tuple[Pieced, ...], last: str) -> list[Told]:
    told = []
    if damage.kind in _TAIL:
        told.append(
            Told(
                "What was written last is missing; the newest change that is there was made at "
                "{last} (UTC).",
                {"last": last[:16].replace("T", " ")},
            )
        )
    if damage.bad_pages or damage.kind not in _TAIL:
        told.append(
            Told(
                "{bad} of {pages} pages cannot be read. What stood on them alone is missing.",
                {"bad": damage.bad_pages, "pages": damage.pages},
            )
        )
    by_meeting: Counter[str] = Counter()
    for part in pieced:
        by_meeting[part.meeting] += part.count
    for meeting, count in sorted(by_meeting.items()):
        told.append(_of_meeting(meeting, count))
    return told


def _of_meeting(meeting: str, count: int) -> Told:
    if meeting:
        return Told(
            "In “{meeting}”, {count} entries were put together from parts: a wording may be an "
            "older one, and a field may be empty.",
            {"meeting": meeting, "count": count},
        )
    return Told(
        "Outside of the meetings that could be named, {count} entries were put together from "
        "parts: a wording may be an older one, and a field may be empty.",
        {"count": count},
    )


def _pieced(state: State) -> tuple[Pieced, ...]:
    counts: Counter[tuple[str, str]] = Counter()
    for key in state.pieced:
        counts[key[0], _meeting(state, key)] += 1
    return tuple(
        Pieced(table, meeting, count) for (table, meeting), count in sorted(counts.items())
    )


def _meeting(state: State, key: Key) -> str:
    meeting = key[1] if key[0] == "meeting" else state.rows[key].get("meeting_id")
    row = state.rows.get(("meeting", str(meeting)), {})
    return str(row.get("title", ""))
