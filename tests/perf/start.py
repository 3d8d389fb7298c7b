"""From the start of a process to its first painted frame."""

from __future__ import annotations

from collections.abc import Iterator

from tests.perf.conditions import Conditions
from tests.perf.result import Reach, Row, compared
from tests.perf.screen import has_screen, screen
from tests.perf.timing import child, interleaved

SAYS = (
    "start to first painted frame, {on}: the program against an empty QMainWindow of this PySide6"
)


def start(conditions: Conditions) -> Iterator[Row]:
    """Whole processes in turns, offscreen and, where there is one, on an X server."""
    yield _on(conditions, "start", "offscreen", "")
    if has_screen():
        with screen() as display:
            yield _on(conditions, "start-x11", "xcb", display)


def _on(conditions: Conditions, name: str, platform: str, display: str) -> Row:
    profile = conditions.profile()

    def once(which: str) -> float:
        found = child("first_frame", which, profile=profile, platform=platform, display=display)
        return float(found["painted"] - found["spawned"]) / 1e6

    rounds = interleaved(
        conditions.rounds, {"ours": lambda: once("ours"), "floor": lambda: once("floor")}
    )
    on = "on Xvfb" if display else "offscreen"
    return compared(
        name, SAYS.format(on=on), "ms", Reach(1.5), ours=rounds["ours"], peer=rounds["floor"]
    )
