"""Which table a row belongs to, told by its shape where nothing else says so."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final


class Lost(enum.Enum):
    """Stands for a value that lay on a page which cannot be read."""

    LOST = "lost"


LOST: Final = Lost.LOST
Values = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column as the database keeps it."""

    name: str
    kind: str
    required: bool
    is_number: bool
    """Whether it is the number of the row itself, which is kept beside the values."""

    def takes(self, value: Any) -> bool:
        """Whether such a value may stand here."""
        if value is LOST:
            return True
        if value is None:
            return self.is_number or not self.required
        if self.kind == "TEXT":
            return type(value) is str
        if not self.kind:
            return True
        if self.kind == "BLOB":
            return type(value) is bytes
        return type(value) is int


@dataclass(frozen=True, slots=True)
class Shape:
    """The columns of a table in the order in which they are kept."""

    table: str
    columns: tuple[Column, ...]

    def fits(self, values: Values) -> bool:
        """Whether a row of this table may look so."""
        size = len(self.columns)
        if any(value is not None and value is not LOST for value in values[size:]):
            return False
        pairs = zip(self.columns, values, strict=False)
        return all(column.takes(value) for column, value in pairs)

    def named(self, number: int | None, values: Values) -> dict[str, Any]:
        """Return the values by the names of their columns."""
        pairs = zip(self.columns, values, strict=False)
        return {
            column.name: number if column.is_number and value is None else value
            for column, value in pairs
        }


def shapes_of(connection: Any, tables: Iterable[str]) -> dict[str, Shape]:
    """Return the shapes of tables as they are in an open database."""
    found = {}
    for table in tables:
        rows = connection.execute(f'PRAGMA table_info("{table}")').fetchall()
        columns = tuple(
            Column(
                name,
                kind.upper(),
                bool(required or key),
                bool(key) and kind.upper() == "INTEGER" and sum(bool(row[5]) for row in rows) == 1,
            )
            for _place, name, kind, required, _default, key in rows
        )
        found[table] = Shape(table, columns)
    return found


def fitting(shapes: Mapping[str, Shape], rows: Sequence[Values]) -> tuple[str, ...]:
    """Return the tables that all of `rows` could belong to: rows of one page are of one table."""
    return tuple(
        name for name, shape in shapes.items() if all(shape.fits(values) for values in rows)
    )
