"""What a task brought back, and whether whoever asked is still there to hear it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from threading import Event
from typing import Any

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from app.core.errors import Refusal

Callback = Callable[[Any], object]
Failed = Callable[[Refusal], object]


@dataclass(frozen=True, slots=True)
class Standing:
    """How the file stands: what keeps it from being written to, and how many acts wait for it."""

    reason: str = ""
    unsaved: int = 0
    is_open: bool = True
    put_by: bool = True
    """Whether everything unsaved lies, encrypted, in another place of this computer."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a task brought back, and who is to have it."""

    value: Any = None
    error: BaseException | None = None
    change: Any = None
    saved: str = ""
    done: Callback | None = None
    failed: Failed | None = None
    standing: Standing | None = None
    taken_in: tuple[int, int] = (0, 0)


class Later(Exception):
    """A task that has to be asked for again when the file can be read."""


class Cancelled(Exception):
    """A task of the pool stopped because it was asked to."""


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


def pooled(function: Callable[..., Any], job: Job, arguments: Any) -> Answer:
    """Run a function of the pool."""
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
