"""What the page sends to the file: in order, never waited for, and kept until it is stored."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QObject, QTimer, Signal

from app.core.errors import Refusal
from app.features.minutes.usecases import (
    clear_draft,
    read_minutes,
    save_draft,
    write_points,
)
from app.ui.refusals import sentence
from app.ui.work import Work

DRAFT_AFTER: Final = 2_000
TRY_AGAIN_AFTER: Final = 5_000
READ_ONLY: Final = "read_only"

Points = list[dict[str, object]]


@dataclass(slots=True)
class Request:
    """One use-case with its arguments; what must not get lost is sent again until it is stored."""

    usecase: Callable[..., Any]
    arguments: dict[str, Any]
    done: Callable[[Any], object] | None = None
    kept: bool = False


class Saving(QObject):
    """Sends acts to the worker. Points of one statement wait for each other and are joined."""

    answered = Signal(object)
    """What an act returned, after nothing newer was asked for."""
    read = Signal(object)
    """The minutes as they stand in the file, after nothing newer was asked for."""
    refused = Signal(str)
    """A sentence: an act was not carried out; the page reads the file again."""
    not_stored = Signal(str)
    """A sentence: something typed is not in the file yet; it is tried again."""
    stored_again = Signal()
    """Everything typed is in the file again."""

    def __init__(self, work: Work, meeting: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._meeting = meeting
        self._sent = 0
        self._open = 0
        self._waiting: dict[str, Points] = {}
        self._writing: set[str] = set()
        self._unsaved: list[Request] = []
        self._line: Callable[[], dict[str, Any] | None] | None = None
        self._drafted = False
        self._draft_timer = self._timer(DRAFT_AFTER, self.keep_draft)
        self._again_timer = self._timer(TRY_AGAIN_AFTER, self.flush)

    # ------------------------------------------------------------------ acts

    def act(
        self,
        usecase: Callable[..., Any],
        done: Callable[[Any], object] | None = None,
        **arguments: Any,
    ) -> None:
        """Carry out an act after everything asked for before, and read the file again."""
        self.flush()
        self._send(Request(usecase, arguments, done))
        self.read_again()

    def keep(self, usecase: Callable[..., Any], **arguments: Any) -> None:
        """Carry out an act that what is typed depends on; it is tried until it succeeds."""
        self.flush()
        self._send(Request(usecase, arguments, kept=True))

    def write(self, statement: str, points: Points) -> None:
        """Store the points of a statement; while the last are being stored only the newest wait."""
        self._waiting[statement] = points
        if statement not in self._writing:
            self._send_points(statement)
        self._drop_draft()

    def flush(self) -> None:
        """Send everything that still waits."""
        failed, self._unsaved = self._unsaved, []
        for request in failed:
            self._send(request)
        for statement in list(self._waiting):
            self._send_points(statement)

    def read_again(self) -> None:
        """Read the minutes; the answer is passed on unless something newer is asked for."""
        self._work.read(
            read_minutes,
            meeting=self._meeting,
            done=partial(self._was_read, self._sent),
            failed=self._was_not_read,
        )

    # ------------------------------------------------------------------ the line being typed

    def watch_draft(self, line: Callable[[], dict[str, Any] | None]) -> None:
        """A key was pressed: within two seconds what `line` gives then goes to the draft table."""
        self._line = line
        if not self._draft_timer.isActive():
            self._draft_timer.start()

    def draft_is_kept(self) -> None:
        """The draft table holds a line of this meeting; it is cleared when that line is stored."""
        self._drafted = True

    def keep_draft(self) -> None:
        """Put the line being typed into the draft table now."""
        self._draft_timer.stop()
        found = self._line() if self._line is not None else None
        if found is not None:
            self._drafted = True
            self._work.run(
                save_draft,
                failed=self._draft_failed,
                origin=self,
                meeting=self._meeting,
                **found,
            )

    def _drop_draft(self) -> None:
        self._draft_timer.stop()
        if self._drafted:
            self._drafted = False
            self._work.run(
                clear_draft, failed=self._draft_failed, origin=self, meeting=self._meeting
            )

    def _draft_failed(self, refusal: Refusal) -> None:
        self.not_stored.emit(sentence(refusal))

    # ------------------------------------------------------------------ inside

    def _timer(self, after: int, slot: Callable[[], None]) -> QTimer:
        made = QTimer(self)
        made.setSingleShot(True)
        made.setInterval(after)
        made.timeout.connect(slot)
        return made

    def _send_points(self, statement: str) -> None:
        points = self._waiting.pop(statement)
        self._writing.add(statement)
        arguments = {"statement": statement, "points": points}
        self._send(Request(write_points, arguments, kept=True))

    def _send(self, request: Request) -> None:
        self._sent += 1
        self._open += 1
        self._work.run(
            request.usecase,
            done=partial(self._done, request, self._sent),
            failed=partial(self._failed, request),
            origin=self,
            **request.arguments,
        )

    def _done(self, request: Request, number: int, value: object) -> None:
        self._finish(request)
        if request.done is not None:
            request.done(value)
        if number == self._sent and not self._waiting:
            self.answered.emit(value)
        if request.kept and not self._unsaved:
            self.stored_again.emit()

    def _failed(self, request: Request, refusal: Refusal) -> None:
        self._finish(request, send_on=False)
        if request.kept and refusal.code != READ_ONLY:
            self._unsaved.append(request)
            self.not_stored.emit(sentence(refusal))
            self._again_timer.start()
        else:
            self.refused.emit(sentence(refusal))
            self.read_again()

    def _finish(self, request: Request, *, send_on: bool = True) -> None:
        self._open -= 1
        statement = request.arguments.get("statement", "")
        if request.usecase is write_points:
            self._writing.discard(statement)
            if send_on and statement in self._waiting:
                self._send_points(statement)

    def _was_read(self, number: int, record: object) -> None:
        if number == self._sent and not self._waiting:
            self.read.emit(record)
        elif not self._open:
            self.read_again()

    def _was_not_read(self, refusal: Refusal) -> None:
        self.refused.emit(sentence(refusal))
