"""The short form of an hour in the field; `./run soak` is the long one."""

from __future__ import annotations

import time

from tests.soak.__main__ import live

SEED = 11
STRETCHES = 4


def test_nothing_is_lost_whatever_happens_in_the_field() -> None:
    counts: dict[str, int] = {}
    live(SEED, time.monotonic() + 600, counts, stretches=STRETCHES)
    assert counts["act"] > STRETCHES
    assert counts["typist"] >= STRETCHES
