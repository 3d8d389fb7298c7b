"""The open file and every act it has not stored yet: nothing asked for is lost, or done twice."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from app.core.changes import Change
from app.core.errors import Refusal
from app.core.paths import profile_dir
from app.core.put_by import Asked, acts_of, folders, record_of
from db import overlay
from db.connection import OpenFile
from db.ids import repeated
from db.moving import working_copy
from db.place import what_keeps
from db.session import Unit, reading, unit_of_work
from db.spill import Spill, find
from db.stored import Held, db_id, held_by, is_stored, let_go, reconnect, still_holds

STORAGE: Final = frozenset({"cannot_write", "in_use", "damaged", "taken_over"})
"""Refusals of a change that come from the disk and not from what was asked."""
UNSEEN: Final = frozenset({"taken_over", "in_use"})
"""What lets nothing be laid over the file: it would keep others from writing."""
OTHER: Final = "other"
OLDER: Final = "older"


PATIENCE: Final = 8
"""Tries let pass at most after one that failed: doing many acts again has its cost."""


class Waits(Exception):
    """The file cannot be read now; the question is asked again when it can."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an act; one that `waits` was not carried out yet."""

    asked: Asked
    value: Any = None
    change: Change | None = None
    error: BaseException | None = None
    waits: bool = False
    known: bool = False
    """Whether whoever asked was answered before."""


@dataclass(frozen=True, slots=True)
class Moved:
    """Where the file was and is now; `backup_of` says when, if only a backup could be read."""

    old: Path
    new: Path
    backup_of: str
    outcomes: tuple[Outcome, ...] = ()


@dataclass(frozen=True, slots=True)
class TakenIn:
    """How many acts of a run before were done, and how many the file refused."""

    done: int = 0
    refused: int = 0


class Keeping:
    """Stores acts in order. Those the disk does not take are shown, kept and stored later."""

    def __init__(self, file: OpenFile) -> None:
        """Keep the acts of a file that was just opened, on the thread that opened it."""
        self.file = file
        self.acts: list[Asked] = []
        self.reason = ""
        self._db_id = db_id(file.path)
        self._held = held_by(file)
        self._seen = False
        self._pause = self._passed = 0
        self.spill = Spill(file.key, self._db_id, folders())

    # ------------------------------------------------------------------ asked for

    def carry_out(self, asked: Asked) -> Outcome:
        """Store an act, or show it and keep it; refused only for what was asked."""
        if not self.reason:
            try:
                return self._store(asked)
            except Refusal as refusal:
                if refusal.code not in STORAGE:
                    raise
                self._fall(refusal)
        self.acts.append(asked)
        outcome = self._show(asked)
        self.spill.add(record_of(asked))
        return outcome

    def look(self, usecase: Callable[..., Any], arguments: dict[str, Any]) -> Any:
        """Return what a use-case reads, acts that are not stored included."""
        if self.reason and not self._seen:
            raise Waits
        try:
            with reading(self.file) as session:
                return usecase(session, **arguments)
        except Refusal as refusal:
            if refusal.code not in STORAGE or self.file.is_in_place():
                raise
            self._lift()
            self.reason = self.reason or _reason(refusal, self.file.path)
            raise Waits from None

    def try_again(self) -> list[Outcome]:
        """Store what can be stored by now, in the order it was asked for."""
        if not self.reason or not self._is_time() or not self._is_back():
            return []
        return self._store_all()

    def move_to(self, path: Path) -> Moved:
        """Go on in a copy of the file at `path`, with all that is not stored; the old one stays."""
        self._lift()
        before, reason = self.file, self.reason
        try:
            copy = working_copy(before, path, profile=profile_dir(), db_id=self._db_id)
        except Refusal as refusal:
            if reason:
                self._fall(refusal, reason)
            raise
        self.file, self._held = copy.file, held_by(copy.file)
        outcomes = self._store_all()
        with suppress(Exception):
            if before.is_in_place():
                before.close()
            else:
                let_go(before)
        return Moved(before.path, self.file.path, copy.backup_of, tuple(outcomes))

    def _store_all(self) -> list[Outcome]:
        outcomes: list[Outcome] = []
        while self.acts:
            try:
                outcomes.append(self._store_once(self.acts[0]))
            except Refusal as refusal:
                if refusal.code in STORAGE:
                    self._pause = min(2 * self._pause + 1, PATIENCE)
                    return [*outcomes, *self._fall(refusal)]
                outcomes.append(_failed(self.acts[0], refusal))
            except Exception as error:  # noqa: BLE001  it is raised again on the window's thread
                outcomes.append(_failed(self.acts[0], error))
            self.acts.pop(0)
        self.reason = ""
        self._pause = 0
        if any(outcome.error and outcome.known for outcome in outcomes):
            self.spill.set_aside()
        self.spill.forget()
        return outcomes

    def take_in(self) -> TakenIn:
        """Do what a run before this one could not store, each act at most once."""
        if self.file.read_only:
            return TakenIn()
        stored, refused = 0, 0
        for kept in find(self.file.key, self._db_id, folders()):
            self.spill.adopt(kept)
            for asked in acts_of(kept):
                if not self.reason and is_stored(self.file, asked.ids[0]):
                    continue
                try:
                    self.carry_out(asked)
                    stored += 1
                except Refusal:
                    refused += 1
        if refused:
            self.spill.set_aside()
        elif not self.reason:
            self.spill.forget()
        return TakenIn(stored, refused)

    def close(self) -> None:
        """Close the file; what is not stored lies in the spill."""
        self._lift()
        self.file.close()

    # ------------------------------------------------------------------ storing

    def _store(self, asked: Asked) -> Outcome:
        asked.tried = True
        unit = self._do(asked)
        if unit.txn:
            self._held = Held(unit.clock, unit.txn)
        return Outcome(asked, asked.value, unit.change, known=asked.answered)

    def _store_once(self, asked: Asked) -> Outcome:
        if asked.tried and is_stored(self.file, asked.ids[0]):
            return Outcome(asked, asked.value, Change(), known=asked.answered)
        return self._store(asked)

    def _do(self, asked: Asked) -> Unit:
        work = unit_of_work(self.file, act=asked.usecase.__name__, origin=asked.origin)
        with repeated(asked.ids), work as unit:
            asked.value = asked.usecase(unit.session, **asked.arguments)
        return unit

    # ------------------------------------------------------------------ not stored

    def _show(self, asked: Asked) -> Outcome:
        if not self._seen:
            return Outcome(asked, waits=True)
        try:
            unit = self._do(asked)
        except Refusal as refusal:
            if refusal.code in STORAGE:
                self._lift()
                return Outcome(asked, waits=True)
            self.acts.remove(asked)
            raise
        except BaseException:
            self.acts.remove(asked)
            raise
        asked.answered = True
        return Outcome(asked, asked.value, unit.change)

    def _fall(self, refusal: Refusal, reason: str = "") -> list[Outcome]:
        """The disk failed: lay what it has not taken over what it holds."""
        self.reason = reason or _reason(refusal, self.file.path)
        self._lift()
        if refusal.code in UNSEEN:
            return []
        with suppress(Exception):
            overlay.of(self.file.driver_connection()).lay_over()
            self._seen = self.file.overlaid = True
        shown = []
        for asked in list(self.acts):
            answered = asked.answered
            try:
                outcome = self._show(asked)
            except Exception as error:  # noqa: BLE001  it is raised again on the window's thread
                outcome = _failed(asked, error)
            if not answered and not outcome.waits:
                shown.append(outcome)
        return shown

    def _lift(self) -> None:
        if self._seen:
            self._seen = self.file.overlaid = False
            with suppress(Exception):
                overlay.of(self.file.driver_connection()).lift()

    def _is_time(self) -> bool:
        self._passed += 1
        if self._passed <= self._pause:
            return False
        self._passed = 0
        return True

    def _is_back(self) -> bool:
        """Whether the file can be written again, and is the one that was left."""
        path = self.file.path
        kept_back = what_keeps(path)
        if kept_back is not None:
            self.reason = kept_back
            if kept_back == "removed":
                self._lift()
                let_go(self.file)
            return False
        if db_id(path) != self._db_id:
            self.reason = OTHER
            return False
        self._lift()
        try:
            # Of a disk that was merely full nothing has to be opened again, which needs room.
            if self.reason != "full" or not self.file.is_in_place():
                reconnect(self.file)
            if still_holds(self.file, self._held):
                return True
        except Refusal as refusal:
            self.reason = _reason(refusal, self.file.path)
            return False
        self.reason = OLDER
        return False


def _reason(refusal: Refusal, path: Path) -> str:
    if "reason" in refusal.details or refusal.code != "cannot_write":
        return str(refusal.details.get("reason", refusal.code))
    return what_keeps(path) or "failing"


def _failed(asked: Asked, error: BaseException) -> Outcome:
    return Outcome(asked, error=error, known=asked.answered)
