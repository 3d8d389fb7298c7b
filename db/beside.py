"""Who reads the open file beside its writer, and how they are sent away before it is closed."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager


class BackupCancelled(Exception):
    """The backup was given up because it was asked to; nothing is left of it."""


class Readers:
    """Counts the long tasks that read a file from other threads."""

    def __init__(self) -> None:
        """Begin with nobody reading."""
        self._changed = threading.Condition()
        self._reading = 0
        self._kept_out = 0

    def are_sent_away(self) -> bool:
        """Whether those who read are to stop; they look at it between steps."""
        return self._kept_out > 0

    @contextmanager
    def one_more(self) -> Iterator[None]:
        """Read for the length of the block; BackupCancelled where nobody may now."""
        with self._changed:
            if self._kept_out:
                raise BackupCancelled
            self._reading += 1
        try:
            yield
        finally:
            with self._changed:
                self._reading -= 1
                self._changed.notify_all()

    @contextmanager
    def kept_out(self) -> Iterator[None]:
        """Send everybody away, wait until they are gone, and let nobody in during the block."""
        self.send_away()
        try:
            yield
        finally:
            with self._changed:
                self._kept_out -= 1

    def send_away(self) -> None:
        """Send everybody away for good and wait until they are gone."""
        with self._changed:
            self._kept_out += 1
            while self._reading:
                self._changed.wait()
