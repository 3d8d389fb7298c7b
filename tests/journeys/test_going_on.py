"""Killed in the middle of a line, the next start says so and goes on where it stopped."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from app.features.meetings.usecases import list_meetings
from app.features.minutes.records import MinutesRecord
from app.features.minutes.usecases import read_minutes
from db.file import OpenFile, create
from tests.support.acts import ask
from tests.support.x11 import Desk, desk, skip_without_x, until

pytestmark = pytest.mark.x11

PASSPHRASE = "marzipan lighthouse quorum velvet"
LINE = "The survey of the north was not yet"


def test_killed_while_typing_the_next_start_brings_meeting_and_line_back(tmp_path: Path) -> None:
    skip_without_x()
    home = tmp_path / "home"
    made = create(home / "Documents/Coalition.rapporteur", PASSPHRASE, profile=home / "profile")
    made.close()
    watched = Watched(made.path, made.key)
    with desk(home, "--file", str(made.path)) as screen:
        _unlock(screen, made.path)
        _begin(screen, watched)
        screen.type(LINE)
        until(lambda: len(watched.draft()) > 20, "the unfinished line in the file")
        screen.program.kill()
        screen.program.wait(30)
    # Not looked at now: whoever closes the file last takes its log in, and the log away.
    with desk(home, "--file", str(made.path)) as screen:
        _unlock(screen, made.path)
        kept = watched.draft()
        assert len(kept) > 20
        assert LINE.startswith(kept)
        screen.picture(tmp_path / "going-on.png")
        # Nothing was pressed since: the minutes are there, the caret behind what was typed.
        screen.type(" complete.")
        screen.key("Return")
        until(lambda: watched.points() == [f"{kept} complete."], "the line as a point")


class Watched:
    """What the running program has put in its file, read beside it."""

    def __init__(self, path: Path, key: bytes) -> None:
        self._path, self._key = path, key

    def minutes(self) -> MinutesRecord | None:
        """The minutes of the only meeting, if there is one."""
        with self._file() as file:
            meetings = ask(file, list_meetings)
            return ask(file, read_minutes, meeting=meetings[0].id) if meetings else None

    def draft(self) -> str:
        """The unfinished line."""
        record = self.minutes()
        return record.draft.text if record and record.draft else ""

    def points(self) -> list[str]:
        """The private words of every point."""
        record = self.minutes()
        said = record.statements if record else ()
        return [point.text for one in said for point in one.points]

    @contextmanager
    def _file(self) -> Iterator[OpenFile]:
        file = OpenFile(self._path, self._key)
        try:
            yield file
        finally:
            file.engine.dispose()


def _unlock(screen: Desk, path: Path) -> None:
    until(lambda: screen.title() == "Rapporteur", "the lock screen")
    screen.settle()
    screen.focus()
    screen.type(PASSPHRASE)
    screen.key("Return")
    until(lambda: screen.title().startswith(path.stem), "the desk")
    screen.settle()
    screen.focus()


def _begin(screen: Desk, watched: Watched) -> None:
    screen.key("F5")
    until(lambda: watched.minutes() is not None, "the meeting")
    for _ in range(3):
        # The first letters are lost where the page is not there yet: a busy machine.
        screen.settle()
        screen.focus()
        screen.type("nor")
        screen.key("ctrl+Return")
        screen.settle()
        record = watched.minutes()
        if record is not None and record.statements:
            return
