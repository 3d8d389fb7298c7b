"""From the passphrase to the list of meetings: how long, and how much memory."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from statistics import median
from typing import Any

from app.core.acts import undo_names
from app.features.meetings.usecases import list_meetings
from db.file import open_file
from db.session import reading
from tests.perf.conditions import PASSPHRASE, Conditions, Kept
from tests.perf.result import ABSOLUTE, Reach, Row, compared
from tests.perf.timing import child, cpu, interleaved, wall

MUCH = "500 meetings and 50,000 statements"


def unlock(conditions: Conditions) -> Iterator[Row]:
    """The price of one guess at the passphrase, by design: neither too cheap nor too slow."""
    kept = conditions.copy(conditions.sample(), "unlock")

    def once() -> float:
        return wall(lambda: open_file(kept.path, passphrase=PASSPHRASE).close()) / 1000

    rounds = interleaved(conditions.rounds, {"ours": once})
    says = "opening the sample by its passphrase (Argon2id, 256 MiB), until the file is open"
    yield compared("unlock", says, "s", Reach(1.0, 0.4, ABSOLUTE), ours=rounds["ours"])


def opening(conditions: Conditions) -> Iterator[Row]:
    """A file of years against the sample: with all a person waits for, and without the key."""
    large = conditions.copy(conditions.large(), "large")
    small = conditions.copy(conditions.sample(), "small")
    profile = conditions.profile()
    rounds = interleaved(
        conditions.rounds,
        {
            "ours": lambda: float(_unlocked(large, profile)["took"]),
            "peer": lambda: float(_unlocked(small, profile)["took"]),
        },
    )
    says = f"passphrase to painted list of meetings: a file of {MUCH} against the sample"
    yield compared("opening", says, "ms", Reach(1.3), ours=rounds["ours"], peer=rounds["peer"])
    rounds = interleaved(
        conditions.rounds, {"ours": partial(_read, large), "peer": partial(_read, small)}
    )
    says = f"the same without passphrase and window, CPU: open, meetings, acts; {MUCH}"
    note = "the peer is the sample: the list of meetings has 125 times as many rows here"
    reach = Reach(20, 0, ABSOLUTE)
    yield compared(
        "opening-read",
        says,
        "ms",
        reach,
        ours=rounds["ours"],
        peer=rounds["peer"],
        note=note,
    )


def memory(conditions: Conditions) -> Iterator[Row]:
    """What lies in memory when somebody begins to work."""
    sample = conditions.copy(conditions.sample(), "memory")
    profile = conditions.profile()
    loaded: set[str] = set()

    def ours() -> float:
        found = _unlocked(sample, profile)
        loaded.update(found["loaded"])
        return float(found["resident"])

    rounds = interleaved(
        conditions.rounds,
        {"ours": ours, "peer": lambda: float(child("first_frame", "floor")["resident"])},
    )
    says = "resident memory after unlocking the sample, against an empty QMainWindow"
    note = f"writers loaded: {', '.join(sorted(loaded)) or 'none'}"
    yield compared(
        "memory", says, "MiB", Reach(2.5), ours=rounds["ours"], peer=rounds["peer"], note=note
    )


def _unlocked(kept: Kept, profile: Any) -> dict[str, Any]:
    return child("unlocking", str(kept.path), PASSPHRASE, profile=profile)


def _read(kept: Kept) -> float:
    def once() -> None:
        file = kept.open()
        with reading(file) as session:
            list_meetings(session)
            undo_names(session)
        file.close()

    return median(cpu(once) for _ in range(3))
