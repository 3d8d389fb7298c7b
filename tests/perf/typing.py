"""From a key to the frame that shows it, in a meeting as long as any."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

from sqlalchemy import select

from db.session import reading
from db.tables.minutes import PrivateWording
from tests.perf.conditions import PASSPHRASE, Conditions, Kept
from tests.perf.result import ABSOLUTE, Reach, Row, compared, percentile
from tests.perf.timing import child

KEYS = 120
_WARM = 10
"""Keys of each round that do not count: fonts and layouts are made at the first."""


def typing(conditions: Conditions) -> Iterator[Row]:
    """Processes in turns, each typing the same letters at the end of the same words."""
    kept = conditions.long_meeting()
    words = conditions.scratch / "words.txt"
    words.write_text("\n".join(_texts(kept)), "utf-8")
    ours: list[float] = []
    floor: list[float] = []
    completion: list[float] = []
    for _ in range(conditions.rounds):
        # A fresh copy and a fresh profile: a file that was left in its minutes opens there again.
        path, profile = conditions.copy(kept, "typing").path, conditions.profile()
        found = child("writing", "ours", str(path), PASSPHRASE, str(KEYS), profile=profile)
        ours += found["keys"][_WARM:]
        completion += found["completion"][1:]
        floor += child("writing", "floor", str(words), str(KEYS))["keys"][_WARM:]
    says = "key to paint in the minutes of 2,000 statements, against a bare QTextEdit, same words"
    yield compared("key", says, "ms", Reach(1.5), ours=ours, peer=floor)
    yield _high("key-p95", "the 95th percentile of the same keys", 16, ours, floor)
    says = "key to paint of the call line completing among 300 delegations, 95th percentile"
    yield _high("completion", says, 20, completion)


def _high(
    name: str, says: str, most: float, ours: list[float], floor: list[float] | None = None
) -> Row:
    peer = percentile(floor, 0.95) if floor else None
    note = f"median {median(ours):.1f} ms, longest {max(ours):.1f} ms"
    reach = Reach(most, 0, ABSOLUTE)
    return Row(name, says, "ms", reach, percentile(ours, 0.95), peer, notes=(note,))


def _texts(kept: Kept) -> list[str]:
    file = kept.open()
    with reading(file) as session:
        texts = list(session.scalars(select(PrivateWording.text)))
    file.close()
    return texts
