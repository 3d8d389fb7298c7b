"""Points as they stand in an editor, and how a newer reading of the file joins them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.features.minutes.records import PointRecord
from app.features.minutes.rules import clean

DEEPEST = 4


@dataclass(frozen=True, slots=True)
class TypedPoint:
    """One point in the editor; spaces at its ends belong to the typing, not to the point."""

    id: str
    level: int
    text: str

    @property
    def kept(self) -> tuple[str, int]:
        """What is stored of it: text and level."""
        return clean(self.text), self.level


def kept_points(points: Sequence[TypedPoint]) -> list[dict[str, object]]:
    """The points that say something, as the use-case takes them."""
    return [
        {"id": point.id, "text": point.kept[0], "level": point.level}
        for point in points
        if point.kept[0]
    ]


def is_new_here(point: TypedPoint, known: Mapping[str, tuple[str, int]]) -> bool:
    """Whether the editor holds words of this point which the file has not been given yet."""
    if point.id in known:
        return known[point.id] != point.kept
    return bool(point.kept[0])


def merged(
    truth: Sequence[PointRecord],
    here: Sequence[TypedPoint],
    known: Mapping[str, tuple[str, int]],
    caret: str,
) -> list[TypedPoint]:
    """The file's points, with whatever was typed here and is not in the file yet.

    `known` is what the file was last given or gave, by point; `caret` is the point that holds the
    caret: while it is a new one it stays even when it is empty.
    """
    mine = {point.id: point for point in here}
    made = [_newer(point, mine.get(point.id), known) for point in truth]
    above = ""
    for point in here:
        placed = {each.id for each in made}
        stays = is_new_here(point, known) or (point.id == caret and point.id not in known)
        if point.id not in placed and stays:
            at = next((n + 1 for n, each in enumerate(made) if each.id == above), 0)
            made.insert(at, point)
            above = point.id
        elif point.id in placed:
            above = point.id
    return made


def _newer(
    stored: PointRecord, mine: TypedPoint | None, known: Mapping[str, tuple[str, int]]
) -> TypedPoint:
    if mine is not None and (
        is_new_here(mine, known) or mine.kept == (clean(stored.text), stored.level)
    ):
        return mine
    return TypedPoint(stored.id, stored.level, stored.text)
