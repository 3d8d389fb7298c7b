"""Reads every page of a file once and says which are not what was written."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Self

from db.frames import LogState, read_log
from db.pages import PAGE, SALT, Seal
from db.snapshot import log_of

_MANY = 256


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the pages of a file lie: in the file itself, or newer in its log."""

    path: Path
    seal: Seal
    log: LogState
    stored: int
    """Pages in the file itself, one that is cut off counted."""

    @classmethod
    def of(cls, path: Path, key: bytes, salt: bytes = b"") -> Self:
        """Look at the file at `path` and its log; OSError where they cannot be read.

        The file begins with its salt, unless just that is damaged.
        """
        with path.open("rb") as stream:
            seal = Seal.of(key, salt or stream.read(SALT))
        stored = -(-path.stat().st_size // PAGE)
        return cls(path, seal, read_log(log_of(path), seal), stored)

    @property
    def count(self) -> int:
        """How many pages the file has, as far as can be told without reading it."""
        return self.log.size or self.stored

    def has_log(self) -> bool:
        """Whether anything lies in a log beside the file."""
        log = log_of(self.path)
        return log.exists() and log.stat().st_size > 0

    def pages(self) -> Iterator[tuple[int, bytes]]:
        """Give every page with its number; one that is missing is empty."""
        with _opened(self.path) as stream, _opened(self.log_place()) as log:
            for start in range(0, self.count, _MANY):
                stream.seek(start * PAGE)
                block = stream.read(_MANY * PAGE)
                for place in range(min(_MANY, self.count - start)):
                    number = start + place + 1
                    offset = self.log.pages.get(number)
                    if offset is None:
                        yield number, block[place * PAGE : (place + 1) * PAGE]
                    else:
                        log.seek(offset)
                        yield number, log.read(PAGE)

    def later(self) -> Iterator[tuple[int, bytes]]:
        """Give the pages behind the damaged place of a log, oldest first."""
        if self.log.later:
            with _opened(self.log_place()) as log:
                for number, offset in self.log.later:
                    log.seek(offset)
                    yield number, log.read(PAGE)

    def is_its_own(self) -> bool:
        """Whether this key belongs to the file: one whole page behind the first proves it."""
        return any(self.seal.is_whole(page, number) for number, page in self.pages())

    def log_place(self) -> Path:
        """Return where the log lies; the file itself where it has none."""
        return log_of(self.path) if self.log.pages or self.log.later else self.path

    def first_is_whole(self) -> bool:
        """Whether the page that everything begins with can be read."""
        number, page = next(self.pages(), (1, b""))
        return self.seal.is_whole(page, number)


class Sweep:
    """Looks at every page in a thread of its own, while the file is already being read."""

    def __init__(self, layout: Layout) -> None:
        """Begin."""
        self.layout = layout
        self._bad: list[int] = []
        self._failure: OSError | None = None
        self._stop = threading.Event()
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._run, name="sweep", daemon=True)
        self._thread.start()

    def finished(self, seconds: float) -> bool:
        """Wait for so long at most; returns whether every page was looked at."""
        return self._done.wait(seconds)

    def bad(self) -> tuple[int, ...]:
        """Wait for the end; returns the pages that are not whole. OSError from the disk."""
        self._done.wait()
        if self._failure is not None:
            raise self._failure
        return tuple(self._bad)

    def stop(self) -> None:
        """Look no further."""
        self._stop.set()
        self._thread.join()

    def _run(self) -> None:
        try:
            for number, page in self.layout.pages():
                if self._stop.is_set():
                    break
                if not self.layout.seal.is_whole(page, number):
                    self._bad.append(number)
        except OSError as error:
            self._failure = error
        finally:
            self._done.set()


def bad_pages(layout: Layout) -> tuple[int, ...]:
    """Return the numbers of all pages that are not what was written."""
    return tuple(n for n, page in layout.pages() if not layout.seal.is_whole(page, n))


def _opened(path: Path) -> BinaryIO:
    return path.open("rb")
