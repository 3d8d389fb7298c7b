"""Files of every earlier format, as that format's own program wrote them, open as they were."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3.dbapi2 as driver
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from app.core.acts import redo, undo
from db import keys, version
from db.file import SUFFIX, keys_path, open_file
from db.tables import JOURNALLED, Base
from tests.support.acts import assert_whole, do
from tests.support.files import PASSPHRASE

OLDER = sorted((Path(__file__).parents[1] / "golden" / "files").glob(f"*{SUFFIX}"))
_TABLES = (*JOURNALLED, "sync_change", "sync_register", "sync_replica", "act", "search_row")
Content = dict[str, list[tuple[Any, ...]]]


@pytest.fixture(params=OLDER, ids=[path.stem for path in OLDER])
def older(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A copy of a file of an earlier format."""
    kept: Path = request.param
    for path in (kept, keys_path(kept)):
        shutil.copy(path, tmp_path)
    return tmp_path / kept.name


@contextlib.contextmanager
def _raw(path: Path) -> Iterator[Any]:
    slots = keys.read_slots(keys_path(path))
    key = keys.unwrap(slots, PASSPHRASE, kind="passphrase")
    assert key is not None
    with contextlib.closing(driver.connect(str(path))) as connection:
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        yield connection


def _content(connection: Any) -> Content:
    """Every row of every table that carries something, its columns in a fixed order."""
    found: Content = {}
    for table in _TABLES:
        cursor = connection.execute(f"SELECT * FROM {table}")  # noqa: S608
        order = sorted(range(len(cursor.description)), key=lambda at: cursor.description[at][0])
        found[table] = sorted(tuple(row[at] for at in order) for row in cursor.fetchall())
    return found


def test_there_is_a_file_of_every_earlier_format() -> None:
    formats = [f"format-{version.MAJOR}{minor:03}" for minor in range(version.MINOR)]
    assert [path.stem for path in OLDER] == formats


def test_an_older_file_opens_with_everything_in_it(older: Path) -> None:
    with _raw(older) as connection:
        before = _content(connection)
        assert connection.execute("PRAGMA user_version").fetchone()[0] < version.CURRENT
    file = open_file(older, passphrase=PASSPHRASE)
    try:
        assert _content(file.driver_connection()) == before
        assert all(before[table] for table in ("statement", "sync_change", "sync_register", "act"))
        assert_whole(file)
        with file.engine.connect() as connection:
            context = MigrationContext.configure(connection)
            assert context.get_current_revision() == version.HEAD
            changed = compare_metadata(context, Base.metadata)
        assert [change for change in changed if "search" not in str(change)] == []
    finally:
        file.close()


def test_an_act_of_the_older_program_can_still_be_taken_back(older: Path) -> None:
    file = open_file(older, passphrase=PASSPHRASE)
    try:
        assert do(file, undo) == "delete_point"
        assert_whole(file)
        assert do(file, redo) == "delete_point"
        assert_whole(file)
    finally:
        file.close()


def test_no_register_is_kept_twice(older: Path) -> None:
    file = open_file(older, passphrase=PASSPHRASE)
    file.close()
    query = "SELECT name FROM sqlite_master WHERE tbl_name = 'sync_register' ORDER BY name"
    with _raw(older) as connection:
        (made,) = connection.execute(
            "SELECT sql FROM sqlite_master WHERE name = 'sync_register'"
        ).fetchone()
        assert "WITHOUT ROWID" in made
        assert [name for (name,) in connection.execute(query)] == ["sync_register"]
