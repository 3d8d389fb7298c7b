"""Every change of every row is logged once: its cells, what it saw, what it hangs on, its chain."""

from __future__ import annotations

import json
from collections import defaultdict
from typing import Any

import pytest
from sqlalchemy import select

from db.file import OpenFile
from db.journal.change import Header, change_id, inner_hash
from db.session import reading, unit_of_work
from db.tables import JOURNALLED
from db.tables.base import defaults_of
from db.tables.directory import Delegation
from db.tables.exchange import LoggedChange
from db.tables.meetings import Coalition, Meeting
from db.tables.minutes import Point, Statement
from tests.support.acts import add, assert_whole, log
from tests.support.rows import Family, one_of_each

# Which chain the changes of a table belong to, and the table whose id it is named after.
_SCOPES = {
    "delegation": ("directory", ""),
    "person": ("directory", ""),
    "coalition": ("c", "coalition"),
    "reference_entry": ("c", "coalition"),
    "meeting": ("m", "meeting"),
    "agenda_item": ("m", "meeting"),
    "guiding_question": ("m", "meeting"),
    "statement": ("m", "meeting"),
    "point": ("m", "meeting"),
    "key_point": ("m", "meeting"),
    "conclusion": ("m", "meeting"),
    "statement_note": ("n", "meeting"),
    "private_wording": ("n", "meeting"),
    "finding": ("n", "meeting"),
    "attendance": ("r", "meeting"),
    "speaker": ("a", "meeting"),
}
# What a row hangs on inside its own chain; parents of other chains leave no trace.
_PARENTS = {
    "person": {"delegation"},
    "reference_entry": {"coalition"},
    "agenda_item": {"meeting"},
    "guiding_question": {"meeting", "agenda_item"},
    "statement": {"meeting", "agenda_item"},
    "point": {"meeting", "statement"},
    "key_point": {"meeting", "point"},
    "conclusion": {"meeting"},
}


_COLUMN = {"speaker": "person_id"}


@pytest.fixture
def family(file: OpenFile) -> Family:
    """One row of every table, put in as one act."""
    made = one_of_each()
    add(file, *made.rows.values())
    return made


def _scope(family: Family, table: str) -> str:
    letter, owner = _SCOPES[table]
    return f"{letter}:{family.id(owner)}" if owner else letter


def _body(change: dict[str, Any]) -> dict[str, Any]:
    body: dict[str, Any] = change["body"]
    return body


def _edit(file: OpenFile, table: str, row_id: str, **values: Any) -> dict[str, Any]:
    with unit_of_work(file, act="edit") as unit:
        row = unit.session.get(JOURNALLED[table], row_id)
        for name, value in values.items():
            setattr(row, name, value)
    return log(file)[-1]


def test_each_new_row_of_each_table_is_one_change_in_its_own_chain(
    file: OpenFile, family: Family
) -> None:
    changes = {change["tbl"]: change for change in log(file)}
    assert len(log(file)) == len(JOURNALLED) == len(_SCOPES)
    for table, change in changes.items():
        assert change["row_id"] == family.id(table)
        assert change["scope"] == _scope(family, table), table
    assert {change["txn"] for change in changes.values()} == {changes["point"]["txn"]}
    assert_whole(file)


def test_what_a_row_hangs_on_is_named_inside_its_chain_only(file: OpenFile, family: Family) -> None:
    by_id = {change["id"]: change for change in log(file)}
    for change in by_id.values():
        body, table = _body(change), change["tbl"]
        parents = {(name, family.id(name)) for name in _PARENTS.get(table, ())}
        assert {(name, id_) for name, id_, _seen in body.get("touch", ())} == parents, table
        seen = {id_ for _name, _id, ids in body.get("touch", ()) for id_ in ids}
        assert seen == set(body.get("deps", ())), table
        assert {by_id[id_]["scope"] for id_ in seen} <= {change["scope"]}, table


def test_defaults_of_a_new_row_are_not_logged(file: OpenFile) -> None:
    add(file, Meeting(title="Fifth"))
    assert _body(log(file)[-1])["cols"] == {"title": "Fifth", "~deleted": False}


@pytest.mark.usefixtures("family")
def test_a_new_row_has_seen_nothing(file: OpenFile) -> None:
    assert all("ctx" not in _body(change) for change in log(file))


@pytest.mark.parametrize("table", sorted(JOURNALLED))
def test_an_edit_logs_what_changed_and_what_it_replaced(
    file: OpenFile, family: Family, table: str
) -> None:
    column = _COLUMN.get(table) or next(
        name for name in defaults_of(JOURNALLED[table]) if not name.endswith("_id")
    )
    value = getattr(family[table], column)
    fresh = family.id("person") if table == "speaker" else _another(value)
    first = next(change for change in log(file) if change["tbl"] == table)
    change = _edit(file, table, family.id(table), **{column: fresh})
    body = _body(change)
    assert body["cols"] == json.loads(json.dumps({column: fresh, "~deleted": False}))
    replaced = {column: [first["id"]]} if column in _body(first)["cols"] else {}
    assert {name: ids for name, ids in body["ctx"].items() if name != "~deleted"} == replaced
    assert set(body["ctx"]["~deleted"]) < {entry["id"] for entry in log(file)}
    again = _edit(file, table, family.id(table), **{column: value})
    assert _body(again)["ctx"][column] == [change["id"]]
    assert_whole(file)


def _another(value: Any) -> Any:
    kinds: dict[type, Any] = {str: "something else", bool: not value, int: 77}
    if type(value) in kinds:
        return kinds[type(value)]
    return {"a": "b"} if isinstance(value, dict) else ("x", "y")


@pytest.mark.parametrize("table", ["speaker", "finding", "key_point", "attendance", "conclusion"])
def test_a_deletion_is_one_cell_and_wakes_no_parent(
    file: OpenFile, family: Family, table: str
) -> None:
    with unit_of_work(file, act="delete") as unit:
        unit.session.delete(unit.session.get(JOURNALLED[table], family.id(table)))
    body = _body(log(file)[-1])
    assert body["cols"] == {"~deleted": True}
    assert "touch" not in body
    assert "deps" not in body
    assert_whole(file)


def test_nothing_changed_is_nothing_logged(file: OpenFile, family: Family) -> None:
    before = log(file)
    with unit_of_work(file, act="edit") as unit:
        row = unit.session.get(Meeting, family.id("meeting"))
        assert row is not None
        row.title, row.conventions = row.title, tuple(row.conventions)
        row.number = 6
        row.number = 5
    assert log(file) == before
    assert unit.change.kinds == frozenset()


def test_every_chain_is_linked_hashed_and_salted(file: OpenFile, family: Family) -> None:
    for number in range(4):
        _edit(file, "point", family.id("point"), public_text=f"words {number}")
        _edit(file, "private_wording", family.id("point"), text=f"words {number}")
    chains: dict[tuple[str, str], list[dict[str, Any]]] = defaultdict(list)
    for change in log(file):
        chains[change["replica"], change["scope"]].append(change)
    for chain in chains.values():
        assert [change["seq"] for change in chain] == list(range(1, len(chain) + 1))
        assert [change["prev"] for change in chain] == ["", *(one["id"] for one in chain[:-1])]
    salts = [change["salt"] for change in log(file)]
    assert len(set(salts)) == len(salts)
    assert {len(bytes.fromhex(salt)) for salt in salts} == {16}


def test_the_id_follows_from_header_salt_and_the_very_bytes_kept(
    file: OpenFile, family: Family
) -> None:
    columns = LoggedChange.__table__.columns
    query = select(columns.id, columns.salt, columns.inner, columns.body)
    with reading(file) as session:
        rows = session.execute(query.add_columns(*(columns[one] for one in Header.__slots__))).all()
    assert len(rows) == len(family.rows)
    for id_, salt, inner, body, *header in rows:
        assert inner_hash(salt, body) == inner
        assert change_id(Header(*header), inner) == id_


def test_the_clock_never_stands_still_or_goes_back(file: OpenFile) -> None:
    add(file, *(Coalition(name=str(number)) for number in range(50)))
    add(file, Coalition(name="last"))
    times = [change["hlc"] for change in log(file)]
    assert times == sorted(set(times))


def test_a_unit_of_work_tells_what_it_touched(file: OpenFile, family: Family) -> None:
    origin = object()
    with unit_of_work(file, act="say", author="me", origin=origin) as unit:
        statement = unit.session.get(Statement, family.id("statement"))
        assert statement is not None
        statement.several = True
        unit.session.add(Delegation(code="NOR", name="Norland"))
    assert unit.change.kinds == {"statement", "delegation"}
    assert unit.change.meetings == {family.id("meeting")}
    assert (unit.change.act, unit.change.origin) == ("say", origin)
    assert {change["author"] for change in log(file)[-2:]} == {"me"}


def test_many_flushes_of_one_act_are_one_transaction(file: OpenFile, family: Family) -> None:
    before = len(log(file))
    with unit_of_work(file, act="edit") as unit:
        point = unit.session.get(Point, family.id("point"))
        assert point is not None
        for number in range(3):
            point.public_text = f"words {number}"
            unit.session.flush()
    fresh = log(file)[before:]
    assert len({change["txn"] for change in fresh}) == 1
    assert [_body(change)["ctx"]["public_text"] for change in fresh[1:]] == [
        [fresh[0]["id"]],
        [fresh[1]["id"]],
    ]
    assert_whole(file)
