"""The table as it is printed, kept as JSON and held against the table of another run."""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tests.perf.result import Row, figure, row_from

HEADS = ("row", "ours", "floor or peer", "ratio", "to reach", "verdict")
FORMAT = 1
_LOUD = 0.1
"""A difference of a tenth is worth a word; less is the machine's own."""


def table(rows: Sequence[Row]) -> str:
    """Return the rows in columns, each followed by what it measures against what."""
    lines = [HEADS, *(row.cells() for row in rows)]
    widths = [max(len(line[place]) for line in lines) for place in range(len(HEADS))]
    shown = [_line(HEADS, widths), _line(["-" * wide for wide in widths], widths)]
    for row in rows:
        shown.append(_line(row.cells(), widths))
        shown += [f"    {words}" for words in (row.says, *row.notes)]
    return "\n".join(shown)


def markdown(rows: Sequence[Row]) -> str:
    """Return the rows as a table for the documentation."""
    lines = [("what against what", *HEADS[1:]), ("---",) * len(HEADS)]
    lines += [(row.says, *row.cells()[1:]) for row in rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def kept(rows: Sequence[Row], rounds: int) -> dict[str, Any]:
    """Return a run as it is kept: the rows, the machine without its name, and the time."""
    return {
        "format": FORMAT,
        "made": datetime.now(UTC).isoformat(timespec="seconds"),
        "machine": machine(),
        "rounds": rounds,
        "rows": [row.as_json() for row in rows],
    }


def read(path: Path) -> tuple[Row, ...]:
    """Return the rows of a run that was kept."""
    content = json.loads(path.read_text("utf-8"))
    if content.get("format") != FORMAT:
        raise ValueError(f"{path.name} was not written by this bench")
    return tuple(row_from(row) for row in content["rows"])


def machine() -> dict[str, str]:
    """Return what the figures were measured on, with no name of a machine or a person."""
    return {
        "system": f"{platform.system()} {platform.machine()}",
        "processors": str(os.cpu_count() or 0),
        "python": platform.python_version(),
        "load": f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "",
    }


def difference(now: Iterable[Row], before: Iterable[Row]) -> str:
    """Return how every row of two runs differs: by its ratio, else by its own figure."""
    earlier = {row.name: row for row in before}
    rows = list(now)
    lines = [_changed(row, earlier.get(row.name)) for row in rows]
    missing = [name for name in earlier if name not in {row.name for row in rows}]
    lines += [(name, "", "", "not measured now") for name in missing]
    heads = ("row", "before", "now", "change")
    widths = [max(len(line[place]) for line in (heads, *lines)) for place in range(4)]
    return "\n".join(_line(line, widths) for line in (heads, *lines))


def _changed(row: Row, before: Row | None) -> tuple[str, str, str, str]:
    now = row.ratio if row.ratio is not None else row.ours
    unit = row.unit if row.ratio is None else ""
    if before is None:
        return row.name, "", figure(now, unit), "new"
    then = before.ratio if before.ratio is not None else before.ours
    change = now / then - 1 if then else 0.0
    words = "" if abs(change) < _LOUD else ("worse" if change > 0 else "better")
    if row.holds != before.holds:
        words = "reached now" if row.holds else "MISSED now"
    return row.name, figure(then, unit), figure(now, unit), f"{change:+.0%} {words}".strip()


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    pairs = zip(cells, widths, strict=True)
    return "  ".join(cell.ljust(wide) for cell, wide in pairs).rstrip()
