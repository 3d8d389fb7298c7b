"""Two windows on one file: the second sees it, types nothing, and has it when the first is gone."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from app.features.meetings.usecases import create_meeting, list_meetings
from db.file import create, open_file
from db.holding import lock_path
from tests.house.repository import ROOT
from tests.support.acts import ask, assert_whole, do
from tests.support.x11 import Desk, desk, skip_without_x, until

pytestmark = pytest.mark.x11

PASSPHRASE = "marzipan lighthouse quorum velvet"
FIRST, SECOND = "^Coalition — Rapporteur$", "^Coalition .read only. — Rapporteur$"


def test_a_second_window_reads_until_the_first_is_gone(tmp_path: Path) -> None:
    skip_without_x()
    home = tmp_path / "home"
    made = create(home / "Documents/Coalition.rapporteur", PASSPHRASE, profile=home / "profile")
    do(made, create_meeting, title="Fifth meeting", date="2026-11-24")
    made.close()
    path, profile = made.path, home / "profile"
    with desk(home, "--file", str(path)) as screen:
        _unlock(screen, FIRST)
        held = lock_path(path).read_bytes()
        before = path.read_bytes()
        with _another(screen, path):
            _unlock(screen, SECOND)
            assert screen.has_window(FIRST)
            # A new meeting, a new attendee, letters and a deletion: nothing of it happens.
            screen.key("ctrl+shift+n", "F5", "Return")
            screen.settle()
            screen.type("nor")
            screen.key("Delete", "ctrl+Return")
            screen.settle()
            screen.picture(tmp_path / "second.png")
            assert path.read_bytes() == before
            assert lock_path(path).read_bytes() == held
            screen.program.kill()
            screen.program.wait(30)
            screen.key("ctrl+2")
            _come_to_write(screen)
            until(lambda: screen.has_window(FIRST), "the file to write to in the second window")
            screen.settle()
            screen.picture(tmp_path / "taken.png")
            screen.focus(FIRST)
            screen.key("ctrl+shift+n")
            until(lambda: lock_path(path).read_bytes() != held, "the lock of the second window")
            screen.settle()
    file = open_file(path, passphrase=PASSPHRASE, profile=profile)
    assert len(ask(file, list_meetings)) == 2
    assert_whole(file)
    file.close()


@contextmanager
def _another(screen: Desk, path: Path) -> Iterator[None]:
    """Start the program once more on the same display, with the file as its argument."""
    with (screen.home / "errors2.txt").open("wb") as errors:
        program = subprocess.Popen(
            [sys.executable, "-m", "app", str(path)],
            cwd=ROOT,
            env=screen.environment,
            stdout=subprocess.DEVNULL,
            stderr=errors,
        )
    try:
        yield
    finally:
        program.terminate()
        program.wait(30)


def _unlock(screen: Desk, title: str) -> None:
    until(lambda: screen.has_window("^Rapporteur$"), "the lock screen")
    screen.settle()
    screen.focus("^Rapporteur$")
    screen.type(PASSPHRASE)
    screen.key("Return")
    until(lambda: screen.has_window(title), "the desk")
    screen.settle()
    screen.focus(title)


def _come_to_write(screen: Desk) -> None:
    """Walk back over the panes to the last button of the banner until it opens the file."""

    def had() -> bool:
        screen.focus(SECOND)
        screen.key("ctrl+2", "shift+F6", "shift+F6", "space")
        screen.settle()
        return screen.has_window(FIRST)

    until(had, "the file to be free")
