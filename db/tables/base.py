"""What all tables share: names of constraints, ids, scopes, lists and tables inside a column."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, ClassVar

from sqlalchemy import ForeignKey, MetaData, Text
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeDecorator

from db.canonical import canonical, parsed
from db.ids import new_id

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
_ANYTHING = "anything"


class Base(DeclarativeBase):
    """Every table of the file."""

    metadata = MetaData(naming_convention=NAMES)


class CanonicalJson(TypeDecorator[Any]):
    """A list or mapping kept as canonical JSON text; lists come back as tuples."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str:
        """Write the value."""
        return canonical(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:
        """Read the value."""
        # Nothing comes back where a joined table has no row.
        return None if value is None else frozen(parsed(value))


def frozen(value: Any) -> Any:
    """Return `value` with every list as a tuple, so that equal contents compare equal."""
    if isinstance(value, list | tuple):
        return tuple(frozen(item) for item in value)
    if isinstance(value, dict):
        return {key: frozen(item) for key, item in value.items()}
    return value


class Journalled(Base):
    """A row whose every change is kept in the journal and travels to colleagues.

    `__scope__` is the letter of the chain its changes belong to; `__owner__` names the column
    that holds the coalition or meeting of the chain (empty for the one directory).
    """

    __abstract__ = True
    __scope__: ClassVar[str]
    __owner__: ClassVar[str] = "meeting_id"
    # The column with the row's words, where "find" should see them.
    __words__: ClassVar[str] = ""

    id: Mapped[str] = mapped_column(Text, primary_key=True)

    def __init__(self, **values: Any) -> None:
        """Fill in a new id and every default at once, so that the journal sees whole rows."""
        values.setdefault("id", new_id())
        for name, default in defaults_of(type(self)).items():
            values.setdefault(name, default)
        super().__init__(**values)

    def scope(self) -> str:
        """Return the chain this row's changes belong to, such as `m:0190…` or `directory`."""
        if not self.__owner__:
            return self.__scope__
        return f"{self.__scope__}:{getattr(self, self.__owner__)}"


@cache
def defaults_of(table: type[Journalled]) -> Mapping[str, Any]:
    """Return the value each column has where nothing was said, by name."""
    return {
        column.key: column.default.arg if column.default is not None else None
        for column in table.__table__.columns
        if column.key != "id"
    }


def check_kind(row: Journalled, name: str, value: Any) -> None:
    """Raise TypeError for a value its column would keep as something else than it is."""
    column = row.__table__.columns[name]
    if value is None:
        fits = bool(column.nullable)
    elif isinstance(column.type, CanonicalJson):
        fits = _fits_listing(value, defaults_of(type(row))[name], column.info.get(_ANYTHING, False))
    else:
        fits = type(value) is column.type.python_type
    if not fits:
        raise TypeError(f"{row.__tablename__}.{name} cannot be a {type(value).__name__}")


def _fits_listing(value: Any, default: Any, anything: bool) -> bool:
    if isinstance(default, dict):
        inside = [] if anything or not isinstance(value, dict) else list(value.values())
        return isinstance(value, dict) and all(isinstance(item, str) for item in [*value, *inside])
    return isinstance(value, list | tuple) and all(isinstance(item, str) for item in value)


def words(default: str = "") -> Any:
    """Return a column of words."""
    return mapped_column(Text, nullable=False, default=default)


def reference(target: str) -> Any:
    """Return a link to a row of `target`; checked when the transaction ends."""
    return mapped_column(
        ForeignKey(f"{target}.id", deferrable=True, initially="DEFERRED"),
        nullable=True,
        index=True,
        default=None,
    )


def listing(default: Any = (), *, anything: bool = False) -> Any:
    """Return a column that holds a list or a mapping of words, or a mapping to `anything`."""
    return mapped_column(CanonicalJson, nullable=False, default=default, info={_ANYTHING: anything})


def flag(*, default: bool = False) -> Any:
    """Return a column that is true or false."""
    return mapped_column(nullable=False, default=default)


def whole(default: int = 0) -> Any:
    """Return a column of whole numbers."""
    return mapped_column(nullable=False, default=default)
