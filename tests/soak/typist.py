"""A process that writes minutes by chance and tells what is on the disk, until it is killed."""

from __future__ import annotations

import argparse
import json
import random
import select
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, TextIO

from app.core.acts import redo, undo
from app.core.errors import Refusal
from app.features.anonymisation import usecases as anonymisation
from app.features.attendees import usecases as attendees
from app.features.meetings import usecases as meetings
from app.features.minutes import usecases as minutes
from app.features.unlock.usecases import open_file
from db.file import OpenFile
from tests.soak.words import numbered
from tests.support.acts import ask, content, do
from tests.support.meeting import DELEGATIONS

STORAGE = frozenset({"cannot_write", "in_use"})
AGAIN_AFTER = 0.02
Rows = dict[str, list[dict[str, Any]]]


class Typist:
    """Carries out act after act; what the disk refuses is done again until it is taken."""

    def __init__(self, file: OpenFile, seed: int, first: int, orders: TextIO, told: TextIO) -> None:
        self._file, self._chance = file, random.Random(seed)
        self._next, self._orders, self._told = first, orders, told
        self._rows: Rows = {}
        self._numbers: list[int] = []
        self._is_draft = False
        self._acts: tuple[Callable[[], Callable[[], Any]], ...] = (
            *(self._say,) * 6,
            *(self._edit,) * 4,
            *(self._draft,) * 3,
            self._write_points,
            self._replace,
            self._delete_point,
            self._delete_statement,
            self._join,
            self._split,
            self._move,
            self._correct,
            self._mark,
            self._seat,
            self._rename,
            self._undo,
            self._undo,
            self._redo,
        )

    def type_on(self) -> None:
        """Go on until told to stop; every act is acknowledged when it is on the disk."""
        while not self._is_stopped(0):
            self._rows = content(self._file)["tables"]
            self._numbers, self._is_draft = [], False
            act = self._chance.choice(self._acts)()
            if not self._carry_out(act):
                return

    def _carry_out(self, act: Callable[[], Any]) -> bool:
        while True:
            try:
                act()
            except Refusal as refusal:
                if refusal.code not in STORAGE:
                    return True
                self.tell(refused=refusal.code)
                if self._is_stopped(AGAIN_AFTER):
                    return False
            else:
                self.tell(done=self._numbers, draft=self._is_draft)
                return True

    def tell(self, **words: Any) -> None:
        """Say one thing in one line."""
        self._told.write(json.dumps(words) + "\n")
        self._told.flush()

    def _is_stopped(self, seconds: float) -> bool:
        return bool(select.select([self._orders], [], [], seconds)[0])

    # ------------------------------------------------------------------ what a secretary does

    def _say(self) -> Callable[[], Any]:
        speaker = self._chance.choice([None, *(code for code, _name, _role in DELEGATIONS)])
        texts = [self._text() for _ in range(self._chance.randint(1, 3))]
        words = {"item": self._one("agenda_item"), "speaker": speaker, "points": texts}
        return self._act(minutes.add_statement, meeting=self._meeting(), **words)

    def _edit(self) -> Callable[[], Any]:
        return self._act(minutes.edit_point, point=self._one("point"), text=self._text())

    def _draft(self) -> Callable[[], Any]:
        self._is_draft = True
        words = {"statement": self._one("statement"), "point": "", "text": self._text()}
        return self._act(minutes.save_draft, meeting=self._meeting(), caret=3, **words)

    def _write_points(self) -> Callable[[], Any]:
        statement = self._one("statement")
        held = [row["id"] for row in self._rows["point"] if row["statement_id"] == statement]
        kept = [id_ for id_ in held if self._chance.random() < 0.8]
        points = [{"id": id_, "text": self._text(), "level": 0} for id_ in kept]
        return self._act(minutes.write_points, statement=statement, points=points)

    def _replace(self) -> Callable[[], Any]:
        passage = self._chance.choice(["kestrels", "over the", "valley"])
        point = self._one("point")
        words = {"passage": passage, "replacement": "birds"}
        return self._act(anonymisation.replace_passage, point=point, **words)

    def _delete_point(self) -> Callable[[], Any]:
        return self._act(minutes.delete_point, point=self._one("point"))

    def _delete_statement(self) -> Callable[[], Any]:
        return self._act(minutes.delete_statement, statement=self._one("statement"))

    def _join(self) -> Callable[[], Any]:
        return self._act(minutes.join_statement, statement=self._one("statement"))

    def _split(self) -> Callable[[], Any]:
        point = self._one("point")
        owner = [row["statement_id"] for row in self._rows["point"] if row["id"] == point]
        statement = owner[0] if owner else ""
        return self._act(minutes.split_statement, statement=statement, point=point, offset=4)

    def _move(self) -> Callable[[], Any]:
        words = {self._chance.choice(["before", "after"]): self._one("statement")}
        return self._act(minutes.move_statement, statement=self._one("statement"), **words)

    def _correct(self) -> Callable[[], Any]:
        code = self._chance.choice(DELEGATIONS)[0]
        return self._act(minutes.set_speaker, statement=self._one("statement"), speaker=code)

    def _mark(self) -> Callable[[], Any]:
        on = self._chance.random() < 0.5
        return self._act(minutes.mark_key_point, point=self._one("point"), on=on)

    def _seat(self) -> Callable[[], Any]:
        present = self._chance.random() < 0.5
        attendee = self._one("attendance")
        return self._act(attendees.edit_attendee, attendee=attendee, present=present)

    def _rename(self) -> Callable[[], Any]:
        return self._act(meetings.edit_meeting, meeting=self._meeting(), title=self._text())

    def _undo(self) -> Callable[[], Any]:
        return self._act(undo)

    def _redo(self) -> Callable[[], Any]:
        return self._act(redo)

    # ------------------------------------------------------------------ inside

    def _act(self, verb: Callable[..., Any], **words: Any) -> Callable[[], Any]:
        def carried_out() -> Any:
            return do(self._file, verb, **words)

        return carried_out

    def _text(self) -> str:
        self._numbers.append(self._next)
        self._next += 1
        return numbered(self._numbers[-1])

    def _meeting(self) -> str:
        return str(self._rows["meeting"][0]["id"])

    def _one(self, table: str) -> str:
        rows = self._rows[table]
        return str(self._chance.choice(rows)["id"]) if rows else "nobody"


def set_clock(seconds: float) -> None:
    """Let the clock of this process be wrong by so much."""
    right = time.time_ns

    def wrong() -> int:
        return right() + int(seconds * 1e9)

    time.time_ns = wrong


def main() -> None:
    """Open the file by the passphrase of the first line, then type."""
    parser = argparse.ArgumentParser()
    parser.add_argument("file", type=Path)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--first", type=int, required=True)
    parser.add_argument("--clock", type=float, default=0.0)
    options = parser.parse_args()
    set_clock(options.clock)
    file = open_file(path=options.file, passphrase=sys.stdin.readline().rstrip("\n"))
    typist = Typist(file, options.seed, options.first, sys.stdin, sys.stdout)
    typist.tell(opened=ask(file, _meetings))
    typist.type_on()
    file.close()


def _meetings(session: Any) -> int:
    return len(meetings.list_meetings(session))


if __name__ == "__main__":
    main()
