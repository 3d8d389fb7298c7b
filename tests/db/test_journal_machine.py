"""Random acts on every table, undo, redo and opening again: rows = registers = log = the model."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from db.file import OpenFile
from db.ids import new_id
from db.journal.capture import write_many
from db.journal.undo import redo_last, undo_last
from db.session import unit_of_work
from db.tables import JOURNALLED
from db.tables.base import defaults_of
from tests.support.acts import assert_whole, content, do
from tests.support.files import Made, copied
from tests.support.machine import MACHINE, texts

Rows = dict[tuple[str, str], dict[str, Any]]

_LISTS = st.lists(texts, max_size=2).map(tuple)
_MAPPINGS = st.dictionaries(st.sampled_from(["en", "fr", "ar"]), texts, max_size=2)
_KINDS: dict[type, st.SearchStrategy[Any]] = {
    str: texts,
    bool: st.booleans(),
    int: st.integers(-(2**31), 2**31),
    tuple: _LISTS,
    dict: _MAPPINGS,
}
_PARENTS = {
    name: {
        column.key: next(iter(column.foreign_keys)).column.table.name
        for column in table.__table__.columns
        if column.foreign_keys
    }
    for name, table in JOURNALLED.items()
}


class Journal(RuleBasedStateMachine):
    """One file, and beside it what must stand in it now and after each undo and redo."""

    template: Made

    def __init__(self) -> None:
        """Open a copy of the empty file."""
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.made = copied(self.template, self.folder)
        self.file: OpenFile = self.made.open()
        self.rows: Rows = {}
        self.gone: set[tuple[str, str]] = set()
        self.past: list[tuple[str, Rows]] = []
        self.future: list[tuple[str, Rows]] = []

    @rule(data=st.data(), count=st.integers(1, 4))
    def add_rows(self, data: st.DataObject, count: int) -> None:
        """Add rows, some of them under the id of one that was deleted."""
        fresh = [self._new(data) for _ in range(count)]
        with unit_of_work(self.file, act="add") as unit:
            for (name, id_), values in fresh:
                unit.session.add(JOURNALLED[name](id=id_, **values))
                if data.draw(st.booleans()):
                    unit.session.flush()
        self._done("add", {**self.rows, **self._whole(fresh)})

    @rule(data=st.data(), count=st.integers(1, 4))
    def import_rows(self, data: st.DataObject, count: int) -> None:
        """Add rows through the bulk writer."""
        fresh = [self._new(data) for _ in range(count)]
        with unit_of_work(self.file, act="import") as unit:
            rows = [JOURNALLED[name](id=id_, **values) for (name, id_), values in fresh]
            write_many(unit.session, rows)
        self._done("import", {**self.rows, **self._whole(fresh)})

    @precondition(lambda self: self.rows)
    @rule(data=st.data(), count=st.integers(1, 3))
    def edit_rows(self, data: st.DataObject, count: int) -> None:
        """Change some cells of some rows."""
        after = {key: dict(values) for key, values in self.rows.items()}
        with unit_of_work(self.file, act="edit") as unit:
            for _ in range(count):
                name, id_ = data.draw(st.sampled_from(sorted(after)))
                values = self._values(data, name, edit=True)
                row = unit.session.get(JOURNALLED[name], id_)
                for column, value in values.items():
                    setattr(row, column, value)
                if data.draw(st.booleans()):
                    unit.session.flush()
                after[name, id_] |= values
        if after != self.rows:
            self._done("edit", after)

    @precondition(lambda self: self._leaves())
    @rule(data=st.data())
    def delete_row(self, data: st.DataObject) -> None:
        """Delete a row that nothing hangs on, sometimes edited just before."""
        name, id_ = data.draw(st.sampled_from(self._leaves()))
        with unit_of_work(self.file, act="delete") as unit:
            row = unit.session.get(JOURNALLED[name], id_)
            for column, value in self._values(data, name, edit=True).items():
                setattr(row, column, value)
            if data.draw(st.booleans()):
                unit.session.flush()
            unit.session.delete(row)
        self.gone.add((name, id_))
        self._done("delete", {key: row for key, row in self.rows.items() if key != (name, id_)})

    @rule()
    def undo(self) -> None:
        """Take the last act back, if there is one."""
        name = do(self.file, undo_last)
        assert name == (self.past[-1][0] if self.past else None)
        if self.past:
            self.future.append((self.past[-1][0], self.rows))
            self.rows = self.past.pop()[1]

    @rule()
    def redo(self) -> None:
        """Do the act undone last again, if there is one."""
        name = do(self.file, redo_last)
        assert name == (self.future[-1][0] if self.future else None)
        if self.future:
            self.past.append((self.future[-1][0], self.rows))
            self.rows = self.future.pop()[1]

    @rule()
    def open_again(self) -> None:
        """Close the file and open it."""
        self.file.close()
        self.file = self.made.open()

    @invariant()
    def holds_what_it_must(self) -> None:
        """Rows are those of the model, and rows = registers = log."""
        tables = content(self.file)["tables"]
        found = {(name, row["id"]): row for name, rows in tables.items() for row in rows}
        assert found == {key: {"id": key[1], **row} for key, row in self.rows.items()}
        assert_whole(self.file)

    def teardown(self) -> None:
        """Close the file and throw it away."""
        self.file.close()
        shutil.rmtree(self.folder)

    def _done(self, act: str, rows: Rows) -> None:
        self.past.append((act, self.rows))
        self.future.clear()
        self.rows = rows

    def _whole(self, fresh: list[tuple[tuple[str, str], dict[str, Any]]]) -> Rows:
        return {key: {**defaults_of(JOURNALLED[key[0]]), **values} for key, values in fresh}

    def _new(self, data: st.DataObject) -> tuple[tuple[str, str], dict[str, Any]]:
        back = sorted(self.gone - self.rows.keys())
        key = data.draw(st.sampled_from(sorted(JOURNALLED))), new_id()
        again: bool = data.draw(st.booleans())
        if back and again:
            key = data.draw(st.sampled_from(back))
            self.gone.remove(key)
        return key, self._values(data, key[0])

    def _values(self, data: st.DataObject, name: str, *, edit: bool = False) -> dict[str, Any]:
        table = JOURNALLED[name]
        values: dict[str, Any] = {}
        for column, default in defaults_of(table).items():
            if not data.draw(st.booleans()) or (edit and column == table.__owner__):
                continue
            if column in _PARENTS[name]:
                ids = [id_ for parent, id_ in self.rows if parent == _PARENTS[name][column]]
                values[column] = data.draw(st.sampled_from([None, *ids]))
            else:
                values[column] = data.draw(_KINDS[type(default)])
        return values

    def _leaves(self) -> list[tuple[str, str]]:
        held = {
            (parent, row[column])
            for (name, _id), row in self.rows.items()
            for column, parent in _PARENTS[name].items()
        }
        return sorted(key for key in self.rows if key not in held)


def test_rows_registers_and_log_agree_after_any_acts(made_once: Made) -> None:
    Journal.template = made_once
    run_state_machine_as_test(Journal, settings=MACHINE)
