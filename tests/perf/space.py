"""How large a file is for what stands in it."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

import sqlcipher3.dbapi2 as driver

from tests.perf.conditions import Conditions, Kept
from tests.perf.result import Reach, Row, compared

LOG = ("sync_change", "sync_register")


def space(conditions: Conditions) -> Iterator[Row]:
    """The bytes of a file against those of its copy without log and registers."""
    says = "bytes of {what} with its log against the same rows, indexes and search without"
    for name, what, kept in (
        ("size", "the sample", conditions.sample()),
        ("size-long", "a meeting of 2,000 statements", conditions.long_meeting()),
    ):
        ours = kept.path.stat().st_size / 1e6
        words = says.format(what=what)
        yield compared(
            name, words, "MB", Reach(4.0), ours=[ours], peer=[_without_log(conditions, kept)]
        )


def _without_log(conditions: Conditions, kept: Kept) -> float:
    copy = conditions.copy(kept, "space")
    with contextlib.closing(driver.connect(str(copy.path))) as connection:
        connection.execute(f"PRAGMA key = \"x'{copy.key.hex()}'\"")
        connection.execute("PRAGMA journal_mode = DELETE")
        for table in LOG:
            connection.execute(f"DROP TABLE {table}")
        connection.execute("VACUUM")
    return copy.path.stat().st_size / 1e6
