"""Work off the window's thread: one thread owns the open file, a small pool does the rest."""

from __future__ import annotations

import sys
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, replace
from functools import partial
from threading import Event
from time import monotonic
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from shiboken6 import isValid

from app.core.clock import now_time
from app.core.errors import Refusal
from app.ui.bus import Bus
from app.ui.refusals import sentence

INTERNAL: Final = "The program made an error. What was kept before is safe."

Callback = Callable[[Any], object]
Failed = Callable[[Refusal], object]

POOL_THREADS: Final = 2
STORAGE: Final = frozenset({"cannot_write", "in_use", "damaged"})
"""Refusals of a change that come from the disk and not from what was asked."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a task brought back, and who is to have it."""

    value: Any = None
    error: BaseException | None = None
    change: Any = None
    saved: str = ""
    done: Callback | None = None
    failed: Failed | None = None


class NotSaved(Refusal):
    """A change the disk did not take; what was typed is still in the window."""


class Job(QObject):
    """A task in the pool: it can be cancelled, and says how far it is."""

    progress = Signal(int, int)
    """Steps done and steps in all, on the window's thread."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._stop = Event()

    def cancel(self) -> None:
        """Ask the task to stop at its next step; neither `done` nor `failed` is called then."""
        self._stop.set()

    def is_cancelled(self) -> bool:
        """Whether the task has been asked to stop; tasks look at it between steps."""
        return self._stop.is_set()


class Work(QObject):
    """Runs use-cases against the open file, in order, and brings answers to the window."""

    saved = Signal(str)
    """The time of a commit, HH:MM:SS."""
    save_failed = Signal(str)
    """What kept a change from being stored, as a sentence."""
    refused = Signal(str)
    """The sentence of a refusal nobody else takes."""
    _answered = Signal(object)

    def __init__(self, bus: Bus, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.bus = bus
        self._file: Any = None
        self._database = ThreadPoolExecutor(1, thread_name_prefix="database")
        self._pool = ThreadPoolExecutor(POOL_THREADS, thread_name_prefix="pool")
        self._open: set[Future[None]] = set()
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

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
        task = partial(self._change, usecase, origin, arguments)
        self._submit(self._database, task, done, failed)

    def read(
        self,
        usecase: Callable[..., Any],
        *,
        done: Callback | None = None,
        failed: Failed | None = None,
        **arguments: Any,
    ) -> None:
        """Carry out a use-case that only reads."""
        self._submit(self._database, partial(self._look, usecase, arguments), done, failed)

    def open_with(
        self,
        function: Callable[..., Any],
        *,
        done: Callback | None = None,
        failed: Failed | None = None,
        **arguments: Any,
    ) -> None:
        """Open or create a file with a function that returns it; `done` gets what it returns."""
        self._submit(self._database, partial(self._take, function, arguments), done, failed)

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
        self._submit(self._database, partial(self._take_again, function), done, failed)

    def is_read_only(self) -> bool:
        """Whether the file that is open can only be read."""
        return bool(getattr(self._file, "read_only", False))

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
        task = partial(self._hand_over, function, arguments)
        self._submit(self._database, task, done, failed)

    def close_file(self, *, done: Callback | None = None) -> None:
        """Close the open file after everything asked for before."""
        self._submit(self._database, self._close, done, None)

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
        end = None if patience is None else monotonic() + patience
        while self._open:
            left = None if end is None else max(end - monotonic(), 0.0)
            wait(list(self._open), left)
            self._open = {future for future in self._open if not future.done()}
            QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall)
            if self._open and end is not None and monotonic() >= end:
                return False
        return True

    def shutdown(self, patience: float | None = None) -> bool:
        """Finish what was asked for, close the file and end the threads.

        With `patience`, give up after so many seconds; False where something is not done.
        """
        self.close_file()
        done = self.drain(patience)
        for executor in (self._database, self._pool):
            executor.shutdown(wait=done, cancel_futures=not done)
        return done

    # ------------------------------------------------------------------ on the worker's thread

    def _change(self, usecase: Callable[..., Any], origin: object, arguments: Any) -> Answer:
        from db.session import unit_of_work

        try:
            with unit_of_work(self._opened(), act=usecase.__name__, origin=origin) as unit:
                value = usecase(unit.session, **arguments)
        except Refusal as refusal:
            if refusal.code in STORAGE:
                raise NotSaved(refusal.code, refusal.template, **refusal.values) from None
            raise
        return Answer(value, change=unit.change, saved=now_time())

    def _look(self, usecase: Callable[..., Any], arguments: Any) -> Answer:
        from db.session import reading

        with reading(self._opened()) as session:
            return Answer(usecase(session, **arguments))

    def _take(self, function: Callable[..., Any], arguments: Any) -> Answer:
        self._close()
        opened = function(**arguments)
        self._file = opened
        return Answer(opened)

    def _take_again(self, function: Callable[..., Any]) -> Answer:
        before = self._opened()
        self._file = function(before)
        before.close()
        return Answer(self._file)

    def _hand_over(self, function: Callable[..., Any], arguments: Any) -> Answer:
        return Answer(function(self._opened(), **arguments))

    def _close(self) -> Answer:
        if self._file is not None:
            self._file.close()
            self._file = None
        return Answer()

    def _opened(self) -> Any:
        if self._file is None:
            raise Refusal("no_file", "No file is open.")
        return self._file

    # ------------------------------------------------------------------ between the threads

    def _submit(
        self,
        executor: ThreadPoolExecutor,
        task: Callable[[], Answer],
        done: Callback | None,
        failed: Failed | None,
    ) -> None:
        self._open = {future for future in self._open if not future.done()}
        self._open.add(executor.submit(self._carry_out, task, done, failed))

    def _carry_out(
        self, task: Callable[[], Answer], done: Callback | None, failed: Failed | None
    ) -> None:
        try:
            found = task()
        except BaseException as error:  # noqa: BLE001  it is raised again on the window's thread
            self._answered.emit(Answer(error=error, failed=failed))
        else:
            self._answered.emit(replace(found, done=done, failed=failed))

    def _deliver(self, answer: Answer) -> None:
        if answer.error is None:
            if answer.saved:
                self.saved.emit(answer.saved)
            if answer.done is not None and is_alive(answer.done):
                answer.done(answer.value)
            if answer.change is not None:
                self.bus.changed.emit(answer.change)
        elif isinstance(answer.error, Refusal):
            self._refuse(answer.error, answer.failed)
        elif not isinstance(answer.error, Cancelled):
            sys.excepthook(type(answer.error), answer.error, answer.error.__traceback__)
            # Whoever asked still hears of it: what was typed is kept, and sent again.
            if answer.failed is not None and is_alive(answer.failed):
                answer.failed(Refusal("internal", INTERNAL))

    def _refuse(self, refusal: Refusal, failed: Failed | None) -> None:
        if isinstance(refusal, NotSaved):
            self.save_failed.emit(sentence(refusal))
        if failed is None:
            self.refused.emit(sentence(refusal))
        elif is_alive(failed):
            failed(refusal)


class Cancelled(Exception):
    """A task of the pool stopped because it was asked to."""


def _called(function: Callable[..., Any], arguments: Any) -> Answer:
    return Answer(function(**arguments))


def _pooled(function: Callable[..., Any], job: Job, arguments: Any) -> Answer:
    try:
        value = function(job=job, **arguments)
    except Exception as error:
        if job.is_cancelled():
            raise Cancelled from error
        raise
    if job.is_cancelled():
        raise Cancelled
    return Answer(value)


def is_alive(callback: Callable[..., Any]) -> bool:
    """Whether the Qt object a callback belongs to, if any, still exists."""
    while isinstance(callback, partial):
        callback = callback.func
    owner = getattr(callback, "__self__", None)
    return not isinstance(owner, QObject) or isValid(owner)
