"""The real program in a real window on an X server of its own, driven by real key events."""

from __future__ import annotations

import hashlib
import itertools
import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.house.repository import ROOT

NEEDED = ("Xvfb", "xdotool")
PATIENCE = 60.0
_BETWEEN_LOOKS = 0.05
# Shorter than the blink of a caret, longer than a page takes to be built.
_AT_REST = 0.4
_SCREEN = "1366x768x24"
# A server that ends takes the socket of its number away, also from one that has just begun with
# it: no number is used twice, nor by two processes.
_numbers = itertools.count(100 + os.getpid() % 500 * 100)
_TRIES = 20


def skip_without_x() -> None:
    """Skip the test, with the reason, where the X server or xdotool cannot be had."""
    missing = [name for name in NEEDED if shutil.which(name) is None]
    if missing:
        pytest.skip(f"drives a real window; missing here: {', '.join(missing)}")


def until(condition: Callable[[], bool], what: str, patience: float = PATIENCE) -> None:
    """Look again and again until `condition` holds; fails with `what` when patience ends."""
    end = time.monotonic() + patience
    pause = threading.Event()
    while not condition():
        if time.monotonic() > end:
            pytest.fail(f"waited {patience:.0f} s in vain for {what}")
        pause.wait(_BETWEEN_LOOKS)


@dataclass(frozen=True, slots=True)
class Desk:
    """An X display with the program's window on it."""

    display: str
    home: Path
    program: subprocess.Popen[bytes]
    variables: Mapping[str, str]

    @property
    def environment(self) -> dict[str, str]:
        """The environment of everything that runs on this display."""
        return {**_environment(self.display, self.home), **self.variables}

    def key(self, *keys: str) -> None:
        """Press keys, each as xdotool names it: `ctrl+n`, `Return`, `Escape`."""
        self._xdotool("key", "--delay", "20", *keys)

    def type(self, text: str) -> None:
        """Type letters as a fast typist does."""
        self._xdotool("type", "--delay", "12", text)

    def title(self) -> str:
        """The words in the title bar; empty while there is no window."""
        return self._xdotool("search", "--onlyvisible", "--name", "Rapporteur$", "getwindowname")

    def has_window(self, name: str) -> bool:
        """Whether a window with these words in its title is shown."""
        return bool(self._xdotool("search", "--onlyvisible", "--name", name))

    def focus(self, name: str = "Rapporteur$") -> None:
        """Give a window the keyboard: without a window manager nobody else does."""
        self._xdotool("search", "--onlyvisible", "--name", name, "windowfocus", "--sync")

    def settle(self) -> None:
        """Wait until nothing has moved on the screen for a moment."""
        since, seen = time.monotonic(), b""

        def at_rest() -> bool:
            nonlocal since, seen
            frame = hashlib.sha256((self.home / "Xvfb_screen0").read_bytes()).digest()
            if frame != seen:
                since, seen = time.monotonic(), frame
            return time.monotonic() - since > _AT_REST

        until(at_rest, "the screen to come to rest")

    def picture(self, path: Path) -> None:
        """Take a picture of the screen where ImageMagick is at hand."""
        if shutil.which("import"):
            subprocess.run(
                ["import", "-window", "root", str(path)], env=self.environment, check=False
            )

    def _xdotool(self, *words: str) -> str:
        done = subprocess.run(
            ["xdotool", *words], env=self.environment, capture_output=True, check=False, timeout=60
        )
        return done.stdout.decode("utf-8", "replace").strip()


@contextmanager
def server(*options: str) -> Iterator[str]:
    """Start an X server, give its display, and end it with the block."""
    for number in itertools.islice(_numbers, _TRIES):
        started, display = _started(number, *options)
        if display:
            break
    else:
        pytest.fail(f"no X server started in {_TRIES} tries")
    try:
        yield display
    finally:
        started.terminate()
        started.wait(30)


def _started(number: int, *options: str) -> tuple[subprocess.Popen[bytes], str]:
    reading, writing = os.pipe()
    started = subprocess.Popen(
        [
            *("Xvfb", f":{number}", "-displayfd", str(writing), "-noreset"),
            *("-screen", "0", _SCREEN, "-nolisten", "tcp"),
            *options,
        ],
        pass_fds=(writing,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as answers:
        answer = answers.readline().strip()
    return started, f":{answer}" if answer else ""


@contextmanager
def desk(home: Path, *options: str, variables: Mapping[str, str] | None = None) -> Iterator[Desk]:
    """Start an X server and the program on it, with these `variables`; both end with the block."""
    own = dict(variables or {})
    home.mkdir(parents=True, exist_ok=True)
    with server("-fbdir", str(home)) as display:
        with (home / "errors.txt").open("wb") as errors:
            program = subprocess.Popen(
                [sys.executable, "-m", "app", *options],
                cwd=ROOT,
                env=_environment(display, home) | own,
                stdout=subprocess.DEVNULL,
                stderr=errors,
            )
        shown = Desk(display, home, program, own)
        try:
            yield shown
        except BaseException:
            shown.picture(home / "failed.png")
            raise
        finally:
            program.terminate()
            program.wait(30)


def _environment(display: str, home: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    return kept | {
        "DISPLAY": display,
        "HOME": str(home),
        "RAPPORTEUR_PROFILE": str(home / "profile"),
        "QT_QPA_PLATFORM": "xcb",
        "LANG": "C.UTF-8",
        "PYTHONWARNINGS": "error",
    }
