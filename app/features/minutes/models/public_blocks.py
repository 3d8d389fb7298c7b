"""The detailed record as blocks of a document, with the statement being typed in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from app.features.documents.records import Block, Bullet, Heading, StatementHead
from app.features.documents.rules import heading_number
from app.features.minutes.models.wording import Wording, live_wording
from app.features.minutes.records import MinutesRecord, StatementRecord

DETAILED = 2
"""The section of the record in which statements stand."""


class PublicBlocks:
    """Blocks of the detailed record; those of a statement that did not change are kept."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[StatementRecord, list[Block]]] = {}

    def blocks(
        self, record: MinutesRecord, typed: Mapping[str, Sequence[tuple[str, int, str]]]
    ) -> list[Block]:
        """All blocks; `typed` holds the points of statements that stand in an editor."""
        by_item: dict[str, list[StatementRecord]] = {}
        for statement in record.statements:
            by_item.setdefault(statement.agenda_item_id, []).append(statement)
        made: list[Block] = []
        for statement in by_item.get("", []):
            made += self._of(statement, typed.get(statement.id))
        for item in record.items:
            if item.id in by_item:
                number = heading_number(DETAILED, item.number, record.language)
                made.append(Heading(number, item.title, item.id))
            for statement in by_item.get(item.id, []):
                made += self._of(statement, typed.get(statement.id))
        return made

    def _of(
        self, statement: StatementRecord, typed: Sequence[tuple[str, int, str]] | None
    ) -> list[Block]:
        if typed is not None:
            return _blocks(statement, typed)
        kept = self._kept.get(statement.id)
        if kept is None or kept[0] is not statement:
            stored = [(point.id, point.level, point.text) for point in statement.points]
            kept = self._kept[statement.id] = (statement, _blocks(statement, stored))
        return kept[1]


def _blocks(statement: StatementRecord, typed: Sequence[tuple[str, int, str]]) -> list[Block]:
    made: list[Block] = []
    if statement.letter or statement.heading:
        made.append(StatementHead(statement.letter, statement.heading, anchor=statement.id))
    known = {point.id: point for point in statement.points}
    for point_id, level, text in typed:
        stored = known.get(point_id)
        wording = Wording(text)
        if stored is not None:
            wording = live_wording(stored.text, stored.public_text, stored.replaced, text)
        if wording.text.strip():
            made.append(Bullet(wording.text, level, wording.replaced))
    return made
