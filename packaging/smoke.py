"""Tries the frozen program as a person does: by keys, in a real window, from nothing to the PDF.

`python3 packaging/smoke.py PROGRAM [PICTURES]`: PROGRAM is started on an X server of its own; with
a folder PICTURES and ImageMagick, what was seen is kept there. Needs xvfb, xdotool, poppler-utils.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

NEEDED = ("Xvfb", "xdotool", "pdftotext")
NAME = "Tamaria Country Coalition"
PASSPHRASE = "violet harbour seven walnut"
SENTENCE = "It had cleared 21.3 square kilometres since June."
PATIENCE = 60.0
_BETWEEN_LOOKS = 0.05
# Shorter than the blink of a caret.
_AT_REST = 0.4


class Unmet(Exception):
    """Something that should have been seen was not."""


@dataclass(frozen=True, slots=True)
class Desk:
    """An X server, a home folder and the program to be tried on them."""

    program: Path
    display: str
    home: Path
    pictures: Path | None

    @property
    def environment(self) -> dict[str, str]:
        """A plain environment: nothing of the checkout or of a virtual environment is in it."""
        return {
            "PATH": "/usr/local/bin:/usr/bin:/bin",
            "HOME": str(self.home),
            "RAPPORTEUR_PROFILE": str(self.home / "profile"),
            "DISPLAY": self.display,
            "LANG": "C.UTF-8",
        }

    @property
    def file(self) -> Path:
        """Where the window puts a file of this name unless told otherwise."""
        return self.home / "Documents" / f"{NAME}.rapporteur"

    def key(self, *keys: str) -> None:
        """Press keys, each as xdotool names it."""
        self._xdotool("key", "--delay", "30", *keys)

    def type(self, text: str) -> None:
        """Type letters."""
        self._xdotool("type", "--delay", "20", text)

    def windows(self, name: str = "Rapporteur$") -> str:
        """The titles of the windows shown whose title matches."""
        return self._xdotool("search", "--onlyvisible", "--name", name, "getwindowname")

    def focus(self, name: str = "Rapporteur$") -> None:
        """Wait for a window, let it come to rest and give it the keyboard."""
        until(lambda: bool(self.windows(name)), f"a window called {name}")
        self.settle()
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

    def picture(self, name: str) -> None:
        """Keep what is on the screen."""
        if self.pictures and shutil.which("import"):
            path = self.pictures / f"{name}.png"
            subprocess.run(
                ["import", "-window", "root", str(path)], env=self.environment, check=False
            )

    def command(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Carry out one command of the program, the passphrase given on standard input."""
        return subprocess.run(
            [str(self.program), *words],
            env=self.environment,
            input=PASSPHRASE + "\n",
            capture_output=True,
            text=True,
            check=False,
            timeout=PATIENCE,
        )

    def content(self) -> dict[str, Any]:
        """The tables of the file as the program tells them; empty while there are none."""
        done = self.command("file", "dump", str(self.file), "--json", "--passphrase-file", "-")
        tables = json.loads(done.stdout)["tables"] if done.returncode == 0 else {}
        return dict(tables)

    def _xdotool(self, *words: str) -> str:
        done = subprocess.run(
            ["xdotool", *words], env=self.environment, capture_output=True, text=True, check=False
        )
        return done.stdout.strip()


def main(words: list[str]) -> int:
    """Try the program; 0 if all was as it should be."""
    missing = [name for name in NEEDED if shutil.which(name) is None]
    if missing:
        print(f"The frozen program cannot be tried here: {', '.join(missing)} missing.")
        return 3
    program = Path(words[0]).resolve()
    pictures = Path(words[1]).resolve() if len(words) > 1 else None
    if pictures:
        pictures.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="smoke-") as home, _desk(program, home, pictures) as on:
        try:
            for trial in (from_nothing_to_the_record, again_by_a_double_click, in_arabic):
                trial(on)
                print(f"in order: {trial.__name__.replace('_', ' ')}")
        except Unmet as unmet:
            print(f"not in order: {unmet}")
            return 3
    return 0


# -------------------------------------------------------------------------------------- the trials


def from_nothing_to_the_record(desk: Desk) -> None:
    """A new file, a statement and the public record, by keys; then the file is verified."""
    record = desk.home / "record.pdf"
    with _window(desk) as process:
        desk.focus()
        desk.picture("1-first-start")
        _make_file(desk)
        desk.picture("2-recovery-key")
        desk.key("Escape")
        until(lambda: bool(desk.content().get("meeting")), "the first meeting in the file")
        desk.focus()
        for words in ("nor", SENTENCE):
            desk.type(words)
            desk.key("ctrl+Return")
        until(lambda: SENTENCE in json.dumps(desk.content()), "the statement in the file")
        desk.settle()
        desk.picture("3-minutes")
        desk.key("ctrl+shift+p")
        desk.focus("Export the public record")
        desk.picture("4-export")
        desk.key("ctrl+a")
        desk.type(str(record))
        desk.key("Return")
        until(lambda: SENTENCE in _text(record), "the statement in the public record")
        desk.focus()
        desk.picture("5-exported")
        _quit(desk, process)
    if "NOR" in _text(record).split():
        raise Unmet("the public record names the speaker")
    _verify(desk)


def again_by_a_double_click(desk: Desk) -> None:
    """The file is named on the command line as a desktop does; opened, locked and closed."""
    with _window(desk, str(desk.file)) as process:
        desk.focus()
        _unlock(desk)
        desk.picture("6-opened-again")
        desk.key("ctrl+l")
        until(lambda: desk.windows() == "Rapporteur", "the lock screen")
        desk.focus()
        desk.picture("7-locked")
        told = Path("/proc", str(process.pid), "environ").read_bytes()
        if b"LD_LIBRARY_PATH_ORIG=" in told or told.count(b"_PYI_ARCHIVE_FILE=") > 1:
            raise Unmet("the program started itself with its own libraries in the environment")
        _unlock(desk)
        _quit(desk, process)


def in_arabic(desk: Desk) -> None:
    """The sample coalition, mirrored and in Arabic letters."""
    settings = desk.home / "profile" / "settings.json"
    kept = json.loads(settings.read_text("utf-8")) if settings.is_file() else {}
    settings.write_text(json.dumps({**kept, "language": "ar"}), "utf-8")
    with _window(desk, "--sample"):
        # The name of the program is at the end of the title, whatever its letters.
        until(lambda: "—" in desk.windows("—"), "the sample coalition")
        desk.focus("—")
        desk.picture("8-arabic")


def _make_file(desk: Desk) -> None:
    desk.key("ctrl+n")
    desk.settle()
    for words, leave in (
        (NAME, ("Tab",)),
        ("Tamaria", ("Tab", "Tab")),
        (PASSPHRASE, ("Tab",)),
        (PASSPHRASE, ("Return",)),
    ):
        desk.type(words)
        desk.key(*leave)
    until(desk.file.is_file, "the encrypted file")
    desk.settle()


def _unlock(desk: Desk) -> None:
    desk.type(PASSPHRASE)
    desk.key("Return")
    until(lambda: NAME in desk.windows(), "the file to be open")
    desk.focus()


def _quit(desk: Desk, process: subprocess.Popen[str]) -> None:
    """Close the window by its words, for it has no key of its own; the program has to end well."""
    desk.key("ctrl+k")
    desk.settle()
    desk.type("Close the window")
    desk.settle()
    desk.key("Return")
    until(lambda: process.poll() is not None, "the program to end")
    if process.returncode != 0:
        raise Unmet(f"the program ended with {process.returncode}")


def _verify(desk: Desk) -> None:
    done = desk.command("file", "verify", str(desk.file), "--json", "--passphrase-file", "-")
    if done.returncode != 0:
        raise Unmet(f"the file does not verify: {done.stdout}{done.stderr}")


def _text(record: Path) -> str:
    done = subprocess.run(
        ["pdftotext", str(record), "-"], capture_output=True, text=True, check=False
    )
    return " ".join(done.stdout.split())


# ------------------------------------------------------------------------------------ what it needs


def until(condition: Callable[[], bool], what: str) -> None:
    """Look again and again until `condition` holds."""
    end = time.monotonic() + PATIENCE
    pause = threading.Event()
    while not condition():
        if time.monotonic() > end:
            raise Unmet(f"waited {PATIENCE:.0f} s in vain for {what}")
        pause.wait(_BETWEEN_LOOKS)


@contextmanager
def _desk(program: Path, home: str, pictures: Path | None) -> Iterator[Desk]:
    reading, writing = os.pipe()
    server = subprocess.Popen(
        [
            *("Xvfb", "-displayfd", str(writing), "-screen", "0", "1366x768x24"),
            # It would start afresh, refusing everybody, whenever the last window has closed.
            *("-fbdir", home, "-nolisten", "tcp", "-noreset"),
        ],
        pass_fds=(writing,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as answers:
            display = f":{answers.readline().strip()}"
        yield Desk(program, display, Path(home), pictures)
    finally:
        server.terminate()
        server.wait(30)


@contextmanager
def _window(desk: Desk, *words: str) -> Iterator[subprocess.Popen[str]]:
    """The program with its window; it must not have complained of anything."""
    errors = desk.home / "errors.txt"
    with errors.open("w") as told:
        process = subprocess.Popen(
            [str(desk.program), *words],
            cwd=desk.home,
            env=desk.environment,
            stdout=told,
            stderr=told,
            text=True,
        )
        try:
            yield process
        except Unmet as unmet:
            desk.picture("failed")
            raise Unmet(f"{unmet}; the program said: {errors.read_text() or 'nothing'}") from None
        finally:
            process.kill()
            process.wait()
    if errors.read_text().strip():
        raise Unmet(f"the program complained: {errors.read_text().strip()}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
