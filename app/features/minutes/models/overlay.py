"""What the page already knows before the file has answered: records changed in memory."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.features.documents.rules import letter
from app.features.minutes.records import (
    MinutesRecord,
    OutlineItem,
    PointRecord,
    StatementRecord,
)


def find(record: MinutesRecord, statement_id: str) -> StatementRecord | None:
    """The statement with this id."""
    # From the end: the running statement is asked for at every key, and stands there.
    return next((each for each in reversed(record.statements) if each.id == statement_id), None)


def item_of(record: MinutesRecord, item_id: str) -> OutlineItem | None:
    """The agenda item with this id."""
    return next((each for each in record.items if each.id == item_id), None)


def item_number(record: MinutesRecord, item_id: str) -> int:
    """The number of an agenda item; 0 for statements under none, which stand first."""
    item = item_of(record, item_id)
    return item.number if item else 0


def before(record: MinutesRecord, statement_id: str) -> StatementRecord | None:
    """The statement above the one with this id."""
    ids = [each.id for each in record.statements]
    index = ids.index(statement_id) if statement_id in ids else 0
    return record.statements[index - 1] if index else None


def with_statement(record: MinutesRecord, statement: StatementRecord) -> MinutesRecord:
    """`record` with `statement` in its place, or added at the end of its agenda item."""
    if find(record, statement.id):
        made = [statement if each.id == statement.id else each for each in record.statements]
    else:
        number = item_number(record, statement.agenda_item_id)
        made = list(record.statements)
        later = (
            index
            for index, each in enumerate(made)
            if item_number(record, each.agenda_item_id) > number
        )
        made.insert(next(later, len(made)), statement)
    return _in_order(replace(record, statements=tuple(made)))


def without_statement(record: MinutesRecord, statement_id: str) -> MinutesRecord:
    """`record` without the statement with this id."""
    kept = tuple(each for each in record.statements if each.id != statement_id)
    return _in_order(replace(record, statements=kept))


def with_points(
    record: MinutesRecord, statement_id: str, points: Sequence[PointRecord]
) -> MinutesRecord:
    """`record` with these points as those of one statement."""
    statement = find(record, statement_id)
    if statement is None or statement.points == tuple(points):
        return record
    changed = replace(statement, points=tuple(points))
    made = tuple(changed if each is statement else each for each in record.statements)
    return replace(record, statements=made)


def with_started(record: MinutesRecord, item_id: str, time: str) -> MinutesRecord:
    """`record` with the time an agenda item was taken up."""
    items = tuple(
        replace(each, started=time) if each.id == item_id else each for each in record.items
    )
    return replace(record, items=items)


def next_letter(record: MinutesRecord, item_id: str) -> str:
    """The letter a statement called now under this agenda item would carry."""
    number = item_number(record, item_id)
    above = [
        each
        for each in record.statements
        if each.lettered and item_number(record, each.agenda_item_id) <= number
    ]
    return letter(len(above) + 1, record.language)


def joined(record: MinutesRecord, statement_id: str) -> MinutesRecord:
    """`record` with a statement joined to the one above it."""
    lower, upper = find(record, statement_id), before(record, statement_id)
    if lower is None or upper is None:
        return record
    made = with_points(record, upper.id, (*upper.points, *lower.points))
    return without_statement(made, statement_id)


def divided(
    record: MinutesRecord, statement_id: str, cut: tuple[str, int], fresh: tuple[str, str]
) -> MinutesRecord:
    """`record` with a new statement of the same speaker behind a place in a point.

    `cut` is the point and where in it; `fresh` are the ids of the new statement and of the new
    point that takes the rest of the one cut.
    """
    upper = find(record, statement_id)
    ids = [point.id for point in upper.points] if upper else []
    if upper is None or cut[0] not in ids:
        return record
    at, offset = ids.index(cut[0]), cut[1]
    point = upper.points[at]
    stays, goes = list(upper.points[:at]), list(upper.points[at + 1 :])
    if offset == 0:
        goes.insert(0, point)
    elif offset >= len(point.text):
        stays.append(point)
    else:
        stays.append(_cut(point, point.id, point.text[:offset]))
        goes.insert(0, _cut(point, fresh[1], point.text[offset:]))
    lower = replace(upper, id=fresh[0], points=tuple(goes), lettered=True)
    statements = list(record.statements)
    where = statements.index(upper)
    statements[where : where + 1] = [replace(upper, points=tuple(stays)), lower]
    return _in_order(replace(record, statements=tuple(statements)))


def _cut(point: PointRecord, point_id: str, text: str) -> PointRecord:
    kept = text.strip()
    marked = point.key_point and point_id == point.id
    return PointRecord(point_id, point.level, kept, kept, (), marked)


def place_beside(record: MinutesRecord, statement_id: str, step: int) -> dict[str, str]:
    """Where a statement stands after one step up (-1) or down (1), in the words of the use-case.

    Empty where it cannot go further.
    """
    statement = find(record, statement_id)
    if statement is None:
        return {}
    beside = [each.id for each in record.statements if _same_item(each, statement)]
    at = beside.index(statement_id) + step
    if 0 <= at < len(beside):
        return {"before" if step < 0 else "after": beside[at]}
    numbers = [item.id for item in record.items]
    own = numbers.index(statement.agenda_item_id) if statement.agenda_item_id in numbers else -1
    if not 0 <= own + step < len(numbers):
        return {}
    target = numbers[own + step]
    held = [each.id for each in record.statements if each.agenda_item_id == target]
    return {"before": held[0]} if step > 0 and held else {"item": target}


def _same_item(one: StatementRecord, other: StatementRecord) -> bool:
    return one.agenda_item_id == other.agenda_item_id


def _in_order(record: MinutesRecord) -> MinutesRecord:
    statements, count = [], 0
    for each in record.statements:
        count += each.lettered
        wanted = letter(count, record.language) if each.lettered else ""
        statements.append(each if each.letter == wanted else replace(each, letter=wanted))
    held = [each.agenda_item_id for each in statements]
    items = tuple(replace(each, statements=held.count(each.id)) for each in record.items)
    return replace(record, statements=tuple(statements), items=items)
