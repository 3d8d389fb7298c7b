"""Random acts of a secretary, undo, redo and opening again: the file stays whole at every step."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from app.core.acts import redo, undo
from app.core.errors import Refusal
from app.features.agenda import usecases as agenda
from app.features.anonymisation import usecases as anonymisation
from app.features.anonymisation.rules import apply_replacements
from app.features.attendees import usecases as attendees
from app.features.minutes import usecases as minutes
from db.file import OpenFile
from tests.support.acts import ask, assert_whole, content, do
from tests.support.files import Made, copied
from tests.support.machine import MACHINE, texts
from tests.support.meeting import DELEGATIONS, small_meeting

_CODES = [code for code, _name, _role in DELEGATIONS]
_PLACE = st.integers(0, 30)
_SPEAKERS = st.one_of(
    st.none(), st.sampled_from(_CODES), st.lists(st.sampled_from(_CODES), max_size=3)
)
_TEXTS = st.one_of(texts, st.sampled_from(["14 of its 17 provinces, 17 of 17", "aaaa", "a a a"]))


class Secretary(RuleBasedStateMachine):
    """A meeting being written down, and every state the file went through."""

    template: Made

    def __init__(self) -> None:
        """Hold a small meeting in a copy of the empty file."""
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.made = copied(self.template, self.folder)
        self.file: OpenFile = self.made.open()
        self.meeting = small_meeting(self.file)
        self.now = content(self.file)
        self.past: list[tuple[str, Any]] = []
        self.future: list[tuple[str, Any]] = []

    @rule(place=_PLACE, speaker=_SPEAKERS, said=st.lists(_TEXTS, max_size=3))
    def add_statement(self, place: int, speaker: Any, said: list[str]) -> None:
        """Somebody speaks."""
        words = {"item": self._pick("agenda_item", place), "speaker": speaker, "points": said}
        self._act(minutes.add_statement, meeting=self.meeting.id, **words)

    @rule(place=_PLACE, text=_TEXTS)
    def add_point(self, place: int, text: str) -> None:
        """A point is added."""
        self._act(minutes.add_point, statement=self._pick("statement", place), text=text)

    @rule(place=_PLACE, text=_TEXTS)
    def edit_point(self, place: int, text: str) -> None:
        """A point is worded anew."""
        self._act(minutes.edit_point, point=self._pick("point", place), text=text)

    @rule(place=_PLACE)
    def delete_point(self, place: int) -> None:
        """A point is taken out."""
        self._act(minutes.delete_point, point=self._pick("point", place))

    @rule(place=_PLACE, said=st.lists(st.tuples(_PLACE, _TEXTS), max_size=4))
    def write_points(self, place: int, said: list[tuple[int, str]]) -> None:
        """The points of a statement are written as the editor holds them, old ids among new."""
        statement = self._pick("statement", place)
        held = [row for row in self._rows("point") if row["statement_id"] == statement]
        ids = [row["id"] for row in held] + [f"{statement}-{number}" for number in range(30)]
        texts_by_id = {ids[at]: text for at, text in said}
        taken = {row["id"] for row in self._rows("point") if row not in held}
        points = [
            {"id": id_, "text": text, "level": level}
            for level, (id_, text) in enumerate(texts_by_id.items())
            if id_ not in taken
        ]
        self._act(minutes.write_points, statement=statement, points=points)

    @rule(place=_PLACE, start=_PLACE, length=st.integers(1, 9), text=_TEXTS)
    def replace_passage(self, place: int, start: int, length: int, text: str) -> None:
        """A passage of a point is replaced in the public wording."""
        point = self._pick("point", place)
        wording = next((r["text"] for r in self._rows("private_wording") if r["id"] == point), "")
        passage = wording[start : start + length]
        self._act(anonymisation.replace_passage, point=point, passage=passage, replacement=text)

    @rule(place=_PLACE)
    def restore_passage(self, place: int) -> None:
        """A replacement is taken back."""
        self._act(anonymisation.restore_passage, finding=self._pick("finding", place))

    @rule(place=_PLACE, offset=st.integers(0, 40))
    def split_statement(self, place: int, offset: int) -> None:
        """A statement is split inside one of its points."""
        point = self._pick("point", place)
        statement = next((r["statement_id"] for r in self._rows("point") if r["id"] == point), "")
        self._act(minutes.split_statement, statement=statement, point=point, offset=offset)

    @rule(place=_PLACE)
    def join_statement(self, place: int) -> None:
        """A statement is joined with the one above."""
        self._act(minutes.join_statement, statement=self._pick("statement", place))

    @rule(place=_PLACE)
    def delete_statement(self, place: int) -> None:
        """A statement is taken out."""
        self._act(minutes.delete_statement, statement=self._pick("statement", place))

    @rule(place=_PLACE, other=_PLACE, way=st.sampled_from(["item", "before", "after"]))
    def move_statement(self, place: int, other: int, way: str) -> None:
        """A statement is moved."""
        target = self._pick("agenda_item" if way == "item" else "statement", other)
        self._act(minutes.move_statement, statement=self._pick("statement", place), **{way: target})

    @rule(place=_PLACE, speaker=_SPEAKERS)
    def set_speaker(self, place: int, speaker: Any) -> None:
        """A speaker is corrected."""
        self._act(minutes.set_speaker, statement=self._pick("statement", place), speaker=speaker)

    @rule(place=_PLACE, on=st.booleans())
    def mark_key_point(self, place: int, on: bool) -> None:
        """A point is lifted or taken down."""
        self._act(minutes.mark_key_point, point=self._pick("point", place), on=on)

    @rule(place=_PLACE, named=st.booleans(), role=st.sampled_from(["donor_state", "isu", "ngo"]))
    def edit_attendee(self, place: int, named: bool, role: str) -> None:
        """What an attendee is in this meeting changes, and with it the labels of what it said."""
        attendee = self._pick("attendance", place)
        self._act(attendees.edit_attendee, attendee=attendee, named=named, types=[role])

    @rule(place=_PLACE, other=_PLACE)
    def move_agenda_item(self, place: int, other: int) -> None:
        """The agenda is put in another order."""
        item, before = self._pick("agenda_item", place), self._pick("agenda_item", other)
        if item != before:
            self._act(agenda.move_agenda_item, item=item, before=before)

    @rule()
    def undo(self) -> None:
        """Take the last act back."""
        if self.past:
            name, before = self.past.pop()
            self.future.append((name, self.now))
            assert do(self.file, undo) == name
            self.now = before

    @rule()
    def redo(self) -> None:
        """Do it again."""
        if self.future:
            name, after = self.future.pop()
            self.past.append((name, self.now))
            assert do(self.file, redo) == name
            self.now = after

    @rule()
    def open_again(self) -> None:
        """Close the file and open it."""
        self.file.close()
        self.file = self.made.open()

    @invariant()
    def is_whole(self) -> None:
        """The file is what it must be, rows = registers = log."""
        assert content(self.file) == self.now
        assert_whole(self.file)

    @invariant()
    def has_a_public_wording_that_follows_from_the_private_one(self) -> None:
        """Each point says in public what its private wording and its replacements give."""
        private = {row["id"]: row["text"] for row in self._rows("private_wording")}
        found = ask(self.file, anonymisation.findings_of, meeting=self.meeting.id)
        points = {row["id"]: row["public_text"] for row in self._rows("point")}
        assert points.keys() == private.keys()
        assert found.keys() <= points.keys()
        for id_, text in private.items():
            assert points[id_] == apply_replacements(text, found.get(id_, ())).text

    @invariant()
    def hangs_together(self) -> None:
        """No note, mark or speaker is left of a statement or point that is gone."""
        statements = {row["id"] for row in self._rows("statement")}
        points = {row["id"] for row in self._rows("point")}
        assert {row["id"] for row in self._rows("statement_note")} == statements
        assert {row["statement_id"] for row in self._rows("speaker")} <= statements
        assert {row["statement_id"] for row in self._rows("point")} <= statements
        assert {row["point_id"] for row in self._rows("key_point")} - {None} <= points

    def teardown(self) -> None:
        """Close the file and throw it away."""
        self.file.close()
        shutil.rmtree(self.folder)

    def _act(self, verb: Any, **words: Any) -> None:
        try:
            do(self.file, verb, **words)
        except Refusal:
            return
        after = content(self.file)
        if after != self.now:
            self.past.append((verb.__name__, self.now))
            self.future.clear()
            self.now = after

    def _rows(self, table: str) -> list[dict[str, Any]]:
        rows: list[dict[str, Any]] = self.now["tables"][table]
        return rows

    def _pick(self, table: str, place: int) -> str:
        rows = self._rows(table)
        return str(rows[place % len(rows)]["id"]) if rows else "nobody"


def test_the_file_stays_whole_whatever_a_secretary_does(made_once: Made) -> None:
    Secretary.template = made_once
    run_state_machine_as_test(Secretary, settings=MACHINE)
