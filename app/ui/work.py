"""Work off the window's thread: one thread owns the open file, a small pool does the rest."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal

from app.core.clock import now_time
from app.core.errors import Refusal
from app.ui.answers import (
    Answer,
    Callback,
    Cancelled,
    Failed,
    Job,
    Later,
    Standing,
    is_alive,
    pooled,
)
from app.ui.at_file import AtFile
from app.ui.bus import Bus
from app.ui.garbage import Garbage
from app.ui.refusals import sentence

__all__ = ["Callback", "Failed", "Job", "Work"]

INTERNAL: Final = "The program made an error. What was kept before is safe."
POOL_THREADS: Final = 2
TRY_AGAIN_AFTER: Final = 1_000
LOOK_AT_DISK: Final = 500
SLOW: Final = 2.0
"""Seconds a commit may take before a word is said about it."""

Task = Callable[[], Sequence[Answer]]


class Work(QObject):
    """Runs use-cases against the open file, in order, and brings answers to the window."""

    saved = Signal(str)
    """The time of a commit after which nothing is unsaved, HH:MM:SS."""
    save_failed = Signal(str)
    """What keeps changes from being stored, in one word: "full", "removed", "taken_over" …"""
    slow = Signal(int)
    """For how many seconds a commit has been on its way to the disk."""
    taken_in = Signal(int, int)
    """Acts an earlier run could not store: how many were done now, how many were refused."""
    damaged = Signal()
    """A page of the file cannot be read."""
    refused = Signal(str)
    """The sentence of a refusal nobody else takes."""
    _answered = Signal(object)

    def __init__(self, bus: Bus, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._garbage = Garbage(self)
        self.bus = bus
        self.standing = Standing()
        self._file = AtFile()
        self._database = ThreadPoolExecutor(1, thread_name_prefix="database")
        self._pool = ThreadPoolExecutor(POOL_THREADS, thread_name_prefix="pool")
        self._open: set[Future[None]] = set()
        self._later: list[Callable[[], None]] = []
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._again = self._timer(TRY_AGAIN_AFTER, self.try_again)
        self._watch = self._timer(LOOK_AT_DISK, self._look_at_disk)

    # ------------------------------------------------------------------ the open file

    def run(
        self,
        usecase: Callable[..., Any],
        *,
        done: Callback | None = None,
        failed: Failed | None = None,
        origin: object = None,
        **arguments: Any,
    ) -> None:
        """Carry out a use-case that changes the file; `done` gets what it returns."""
        make = partial(_asked, usecase, arguments, origin, (done, failed))
        # Who asked stands in the act: it is answered when it is carried out, which may be later.
        self._submit(self._database, partial(self._file.change, make), None, failed)
        self._watch.start()

    def read(
        self,
        usecase: Callable[..., Any],
        *,
        done: Callback | None = None,
        failed: Failed | None = None,
        **arguments: Any,
    ) -> None:
        """Carry out a use-case that only reads."""
        self._submit(self._database, partial(self._file.look, usecase, arguments), done, failed)

    def open_with(
        self,
        function: Callable[..., Any],
        *,
        done: Callback | None = None,
        failed: Failed | None = None,
        **arguments: Any,
    ) -> None:
        """Open or create a file with a function that returns it; `done` gets what it returns."""
        self._submit(self._database, partial(self._file.take, function, arguments), done, failed)

    def reopen(
        self,
        function: Callable[..., Any],
        *,
        done: Callback | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Open the file once more with a function that gets it as it is open; then close that.

        Where the function refuses, the file stays open as it is.
        """
        self._submit(self._database, partial(self._file.take_again, function), done, failed)

    def is_read_only(self) -> bool:
        """Whether the file that is open can only be read."""
        return self._file.is_read_only()

    def call(
        self,
        function: Callable[..., Any],
        *,
        done: Callback | None = None,
        failed: Failed | None = None,
        **arguments: Any,
    ) -> None:
        """Run a function on the thread of the file, without the file."""
        task = partial(_called, function, arguments)
        self._submit(self._database, task, done, failed)

    def with_file(
        self,
        function: Callable[..., Any],
        *,
        done: Callback | None = None,
        failed: Failed | None = None,
        **arguments: Any,
    ) -> None:
        """Run a function of the open file itself, on its thread; it gets the file first."""
        task = partial(self._file.hand_over, function, arguments)
        self._submit(self._database, task, done, failed)

    def ask_file(
        self,
        function: Callable[..., Any],
        *,
        done: Callback | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Ask the open file itself, also while nothing can be stored in it."""
        self._submit(self._database, partial(self._file.ask, function), done, failed)

    def close_file(self, *, done: Callback | None = None) -> None:
        """Close the open file after everything asked for before."""
        self._submit(self._database, self._file.close, done, None)

    def move_to(self, path: Path, done: Callback, failed: Failed) -> None:
        """Go on with the file in another place; `done` gets where it was and is."""
        self._submit(self._database, partial(self._file.move, path), done, failed)

    def try_again(self) -> None:
        """Try now to store what is not stored; it is tried every second by itself."""
        self._submit(self._database, self._file.again, None, None)

    # ------------------------------------------------------------------ without the file

    def pool(
        self,
        function: Callable[..., Any],
        *,
        done: Callback | None = None,
        failed: Failed | None = None,
        **arguments: Any,
    ) -> Job:
        """Run a heavy function without the file; it gets the `job` to ask and to report to."""
        job = Job(self)
        task = partial(_pooled, function, job, arguments)
        self._submit(self._pool, task, done, failed)
        return job

    def drain(self, patience: float | None = None) -> bool:
        """Wait until every task is done and answered; for tests and for the end.

        With `patience`, wait no longer than so many seconds; False where something is not done.
        """
        end = None if patience is None else time.monotonic() + patience
        while self._open:
            left = None if end is None else max(end - time.monotonic(), 0.0)
            wait(list(self._open), left)
            self._open = {future for future in self._open if not future.done()}
            QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall)
            if self._open and end is not None and time.monotonic() >= end:
                return False
        return True

    def shutdown(self, patience: float | None = None) -> bool:
        """Finish what was asked for, close the file and end the threads.

        With `patience`, give up after so many seconds; False where something is not done.
        """
        self.close_file()
        done = self.drain(patience)
        self._again.stop()
        self._watch.stop()
        for executor in (self._database, self._pool):
            executor.shutdown(wait=done, cancel_futures=not done)
        self._garbage.collect()
        return done

    # ------------------------------------------------------------------ between the threads

    def _submit(
        self,
        executor: ThreadPoolExecutor,
        task: Task,
        done: Callback | None,
        failed: Failed | None,
    ) -> None:
        self._open = {future for future in self._open if not future.done()}
        self._open.add(executor.submit(self._carry_out, task, done, failed))

    def _carry_out(self, task: Task, done: Callback | None, failed: Failed | None) -> None:
        try:
            first, *others = task()
        except Later:
            again = partial(self._submit, self._database, task, done, failed)
            self._answered.emit(Answer(again, error=Later()))
        except BaseException as error:  # noqa: BLE001  it is raised again on the window's thread
            self._answered.emit(Answer(error=error, failed=failed))
        else:
            self._answered.emit(replace(first, done=first.done or done))
            for other in others:
                self._answered.emit(other)

    def _deliver(self, answer: Answer) -> None:
        if answer.standing is not None:
            self._stand(answer.standing)
        if answer.error is not None:
            self._fail(answer, answer.error)
            return
        if answer.saved:
            self.saved.emit(answer.saved)
        if answer.done is not None and is_alive(answer.done):
            answer.done(answer.value)
        if answer.change is not None:
            self.bus.changed.emit(answer.change)
        if any(answer.taken_in):
            self.taken_in.emit(*answer.taken_in)

    def _fail(self, answer: Answer, error: BaseException) -> None:
        failed = answer.failed
        if isinstance(error, Later):
            self._later.append(answer.value)
            self._again.start()
        elif isinstance(error, Refusal):
            if error.code == "damaged" and self.standing.is_open:
                self.damaged.emit()
            if failed is None:
                self.refused.emit(sentence(error))
            elif is_alive(failed):
                failed(error)
        elif not isinstance(error, Cancelled):
            sys.excepthook(type(error), error, error.__traceback__)
            # Whoever asked still hears of it: what was typed is kept, and sent again.
            if failed is not None and is_alive(failed):
                failed(Refusal("internal", INTERNAL))

    # ------------------------------------------------------------------ how the disk does

    def _stand(self, standing: Standing) -> None:
        before, self.standing = self.standing, standing
        if not standing.is_open:
            self._later = []
            self._again.stop()
        elif standing.reason:
            if standing.reason != before.reason:
                self.save_failed.emit(standing.reason)
            self._again.start()
        else:
            if before.reason:
                self.saved.emit(now_time())
            later, self._later = self._later, []
            for ask in later:
                ask()

    def _look_at_disk(self) -> None:
        since = self._file.committing_since()
        seconds = time.monotonic() - since if since is not None else 0.0
        if seconds >= SLOW:
            self.slow.emit(int(seconds))
        if any(not future.done() for future in self._open):
            self._watch.start()

    def _timer(self, after: int, slot: Callable[[], None]) -> QTimer:
        made = QTimer(self)
        made.setSingleShot(True)
        made.setInterval(after)
        made.timeout.connect(slot)
        return made


def _called(function: Callable[..., Any], arguments: Any) -> list[Answer]:
    return [Answer(function(**arguments))]


def _pooled(function: Callable[..., Any], job: Job, arguments: Any) -> list[Answer]:
    return [pooled(function, job, arguments)]


def _asked(usecase: Callable[..., Any], arguments: Any, origin: object, asker: object) -> Any:
    from app.core.put_by import Asked

    return Asked(usecase, arguments, origin, asker=asker)
