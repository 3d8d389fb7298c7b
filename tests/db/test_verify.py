"""Whatever was changed past the journal, `verify` tells it, and never by repeating a word of it."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from db.canonical import canonical
from db.file import OpenFile
from db.journal.change import inner_hash
from db.session import unit_of_work
from db.tables.minutes import Point
from db.verify import Verdict, verify
from tests.support.acts import add
from tests.support.files import Made
from tests.support.raw import raw
from tests.support.rows import Family, one_of_each

_PLANTED = "planted words"
# What is planted, and the beginning of what `verify` must say of it.
_DAMAGE: dict[str, tuple[str, str]] = {
    "a cell of a row": ("UPDATE point SET public_text = 'planted words'", "rows:"),
    "a number of a row": ("UPDATE point SET level = 3", "rows:"),
    "a number that is none": ("UPDATE point SET level = 'many'", "rows:"),
    "a flag": ("UPDATE statement SET lettered = 0", "rows:"),
    "a link": ("UPDATE statement SET agenda_item_id = NULL", "rows:"),
    "a link to nobody": ("UPDATE statement SET agenda_item_id = 'nobody'", "foreign key:"),
    "a list": ("""UPDATE meeting SET conventions = '["APMBC"]'""", "rows:"),
    "a list that is none": ("UPDATE meeting SET conventions = 'planted words'", "rows:"),
    "a row taken out": ("DELETE FROM speaker", "rows: speaker"),
    "a row put in": ("INSERT INTO conclusion VALUES ('1', '', 'planted words', NULL)", "rows:"),
    "a register": (
        "UPDATE sync_register SET value = '\"planted words\"' WHERE col = 'public_text'",
        "registers: point",
    ),
    "a register taken out": ("DELETE FROM sync_register WHERE col = 'title'", "registers:"),
    "a second register": (
        (
            "INSERT INTO sync_register SELECT row_id, tbl, col, 'ff', 1, value FROM sync_register "
            "WHERE col = 'title'"
        ),
        "registers:",
    ),
    "words of the log": (
        "UPDATE sync_change SET body = replace(body, 'Most', 'Few') WHERE tbl = 'point'",
        "log: the words",
    ),
    "words that are none": ("UPDATE sync_change SET body = 'planted words'", "log: the words"),
    "words erased": ("UPDATE sync_change SET body = NULL WHERE tbl = 'point'", "log: the words"),
    "a salt": ("UPDATE sync_change SET salt = '00' WHERE tbl = 'point'", "log: the words"),
    "the author": ("UPDATE sync_change SET author = 'other' WHERE tbl = 'point'", "log: the id"),
    "the clock": ("UPDATE sync_change SET hlc = hlc + 1 WHERE tbl = 'speaker'", "log: the id"),
    "the chain": (
        "UPDATE sync_change SET prev = '' WHERE seq = 3",
        "log: the chain",
    ),
    "a number of the chain": ("UPDATE sync_change SET seq = 'x'", ""),
    "a change taken out": (
        "DELETE FROM sync_change WHERE seq = 3",
        "log: the chain",
    ),
    "the last change": (
        "DELETE FROM sync_change WHERE hlc = (SELECT max(hlc) FROM sync_change)",
        "registers:",
    ),
}


@pytest.fixture
def family(made: Made) -> Family:
    """One row of every table in a closed file, one of them edited once."""
    file = made.open()
    rows = one_of_each()
    add(file, *rows.rows.values())
    with unit_of_work(file, act="edit") as unit:
        point = unit.session.get(Point, rows.id("point"))
        assert point is not None
        point.level = 1
    file.close()
    return rows


def _verdict(made: Made) -> Verdict:
    file = made.open()
    try:
        return verify(file)
    finally:
        file.close()


def test_a_file_that_was_only_used_is_whole(made: Made, family: Family) -> None:
    verdict = _verdict(made)
    assert verdict.clean
    assert (verdict.rows, verdict.changes) == (len(family.rows), len(family.rows) + 1)


@pytest.mark.usefixtures("family")
@pytest.mark.parametrize("name", _DAMAGE)
def test_planted_damage_is_told_by_what_it_is(made: Made, name: str) -> None:
    statement, beginning = _DAMAGE[name]
    with raw(made) as connection:
        connection.execute(statement)
    problems = _verdict(made).problems
    assert any(problem.startswith(beginning) for problem in problems), problems
    assert not any(_PLANTED in problem for problem in problems)


@pytest.mark.usefixtures("family")
def test_a_forged_change_with_a_right_hash_breaks_the_registers(made: Made) -> None:
    _forge(made, lambda body: body["cols"].update(level=4))
    problems = _verdict(made).problems
    assert any(problem.startswith("log: the id") for problem in problems), problems


def _forge(made: Made, change: Callable[[dict[str, Any]], object]) -> None:
    """Rewrite the last change with a right inner hash, as somebody who knows the format would."""
    with raw(made) as connection:
        query = "SELECT id, salt, body FROM sync_change ORDER BY hlc DESC LIMIT 1"
        id_, salt, text = connection.execute(query).fetchone()
        body = json.loads(text)
        change(body)
        fresh = canonical(body)
        connection.execute(
            "UPDATE sync_change SET body = ?, inner = ? WHERE id = ?",
            (fresh, inner_hash(salt, fresh), id_),
        )


def test_the_verdict_on_a_large_damage_stays_readable(file: OpenFile) -> None:
    add(file, *(Point(public_text=str(number)) for number in range(200)))
    file.driver_connection().execute("UPDATE point SET level = 9")
    assert 0 < len(verify(file).problems) <= 50
