"""The tables the migrations make are those of the code, and the file is kept as promised."""

from __future__ import annotations

from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Text

from db import version
from db.file import OpenFile
from db.tables import JOURNALLED, Base

# What FTS5 keeps for itself is no table of ours.
_SEARCH = "search"
_SYNCHRONOUS_FULL = 2


def _ours(name: str | None, kind: str, _parents: object) -> bool:
    return kind != "table" or name is None or not name.startswith(_SEARCH) or name == "search_row"


def _asked(file: OpenFile, pragma: str) -> Any:
    return file.driver_connection().execute(f"PRAGMA {pragma}").fetchone()[0]


def test_the_migrations_make_exactly_the_tables_of_the_code(file: OpenFile) -> None:
    with file.engine.connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"include_name": _ours, "compare_type": True}
        )
        assert compare_metadata(context, Base.metadata) == []
        assert context.get_current_revision() == version.HEAD


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("synchronous", _SYNCHRONOUS_FULL),
        ("secure_delete", 1),
        ("journal_mode", "wal"),
        ("foreign_keys", 1),
        ("temp_store", 2),
        ("user_version", version.CURRENT),
        ("application_id", version.APPLICATION_ID),
        ("cipher_log_level", "NONE"),
        ("auto_vacuum", 0),
    ],
)
def test_the_file_is_kept_as_promised(file: OpenFile, pragma: str, value: object) -> None:
    assert str(_asked(file, pragma)) == str(value)


def test_the_full_text_index_forgets_deleted_words(file: OpenFile) -> None:
    query = "SELECT v FROM search_config WHERE k = 'secure-delete'"
    assert file.driver_connection().execute(query).fetchone() == (1,)


def test_every_row_has_an_id_made_on_a_laptop_and_no_number_of_the_database() -> None:
    for table in JOURNALLED.values():
        (key,) = (column for column in table.__table__.columns if column.primary_key)
        assert (key.name, isinstance(key.type, Text)) == ("id", True)
        assert not any(column.unique for column in table.__table__.columns if column is not key), (
            "two laptops may well write the same"
        )


def test_every_link_is_checked_when_the_transaction_ends(file: OpenFile) -> None:
    query = "SELECT name, sql FROM sqlite_master WHERE type = 'table'"
    for name, sql in file.driver_connection().execute(query).fetchall():
        links = sql.upper().count("REFERENCES")
        assert sql.upper().count("DEFERRABLE INITIALLY DEFERRED") == links, name


def test_nothing_joins_the_directory_to_who_said_what() -> None:
    for table in JOURNALLED.values():
        assert table.__mapper__.relationships.keys() == []
