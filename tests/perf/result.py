"""One row of the table: two figures, the ratio between them, and whether it is good enough."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from statistics import median
from typing import Any

ABSOLUTE = "ours"
RATIO = "ratio"


@dataclass(frozen=True, slots=True)
class Reach:
    """What a row is to reach: at most, and where less would be wrong too, at least."""

    most: float
    least: float = 0.0
    of: str = RATIO

    def words(self, unit: str) -> str:
        """Say it: `<= 1.5`, `0.4 to 1.0 s`."""
        tail = f" {unit}" if self.of == ABSOLUTE else ""
        if self.least:
            return f"{_short(self.least)} to {_short(self.most)}{tail}"
        return f"<= {_short(self.most)}{tail}"


@dataclass(frozen=True, slots=True)
class Row:
    """What was measured against what; `peer` is None where the figure stands by itself."""

    name: str
    says: str
    unit: str
    reach: Reach
    ours: float
    peer: float | None = None
    samples: tuple[float, ...] = ()
    peer_samples: tuple[float, ...] = ()
    notes: tuple[str, ...] = field(default=())

    @property
    def ratio(self) -> float | None:
        """Ours over the peer's."""
        return self.ours / self.peer if self.peer else None

    @property
    def holds(self) -> bool:
        """Whether the row reaches what it is to reach."""
        figure = self.ours if self.reach.of == ABSOLUTE else self.ratio
        return figure is not None and self.reach.least <= figure <= self.reach.most

    def cells(self) -> tuple[str, ...]:
        """The row as it is printed."""
        return (
            self.name,
            figure(self.ours, self.unit),
            figure(self.peer, self.unit) if self.peer is not None else "",
            f"{self.ratio:.2f}" if self.ratio is not None else "",
            self.reach.words(self.unit),
            "reached" if self.holds else "MISSED",
        )

    def as_json(self) -> dict[str, Any]:
        """The row as it is kept."""
        return asdict(self) | {"ratio": self.ratio, "holds": self.holds}


def row_from(kept: dict[str, Any]) -> Row:
    """Return a row as it was kept."""
    values = {key: value for key, value in kept.items() if key not in {"ratio", "holds"}}
    for name in ("samples", "peer_samples", "notes"):
        values[name] = tuple(values[name])
    return Row(**values | {"reach": Reach(**values["reach"])})


def compared(
    name: str,
    says: str,
    unit: str,
    reach: Reach,
    *,
    ours: Sequence[float],
    peer: Sequence[float] = (),
    note: str = "",
) -> Row:
    """Return the row of what was measured in interleaved rounds: the medians count."""
    middle = median(peer) if peer else None
    notes = (note,) if note else ()
    return Row(name, says, unit, reach, median(ours), middle, tuple(ours), tuple(peer), notes)


def percentile(samples: Sequence[float], share: float) -> float:
    """Return the sample below or at which `share` of all samples lie (nearest rank)."""
    ordered = sorted(samples)
    rank = -(-len(ordered) * share // 1)
    return ordered[max(int(rank) - 1, 0)]


def figure(value: float | None, unit: str) -> str:
    """Return a figure with as many digits as mean something."""
    if value is None:
        return ""
    return f"{_short(value)} {unit}".strip()


def _short(value: float) -> str:
    if value >= 100:
        return f"{value:,.0f}"
    return f"{value:.3g}"
