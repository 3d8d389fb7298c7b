"""A locked program knows nothing: its memory is searched, as somebody who seized it would."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from app.features.meetings.usecases import list_meetings
from app.features.minutes.usecases import read_minutes
from db.file import OpenFile, create
from db.session import reading
from tests.support.logind import MANAGER, logind
from tests.support.memory import core, forms, found, life, said_about, skip_without_gcore
from tests.support.x11 import Desk, desk, skip_without_x, until

pytestmark = pytest.mark.x11

PASSPHRASE = "marzipan lighthouse quorum velvet"
LATIN = "Quorvaxin"
ARABIC = "الزعفرانية"


def test_neither_key_nor_words_are_in_memory_once_it_is_locked(tmp_path: Path) -> None:
    skip_without_x()
    skip_without_gcore()
    key, path = _file(tmp_path / "home")
    with desk(tmp_path / "home", "--file", str(path)) as screen:
        pid = screen.program.pid
        watched = Watched(path, key)
        _unlock(screen, path)
        line = _begin_to_type(screen, watched)
        latin, _, arabic, *_ = line.split()
        words = (PASSPHRASE, latin, arabic)
        secrets = {key, key.hex().encode(), *(each for word in words for each in forms(word))}
        there = _search(pid, tmp_path, secrets)
        # Else the search below would find nothing anywhere.
        assert there & {key, key.hex().encode()}
        assert there & set(forms(latin))
        assert there & set(forms(arabic))
        _lock(screen, path)
        assert _search(pid, tmp_path, secrets) == set()
        assert [each for each in secrets if each in said_about(pid)] == []
        assert watched.points() == [[line]]
        _unlock(screen, path)
        # The caret stands where it stood: at the beginning of the line.
        screen.type("Then ")
        screen.key("ctrl+Return")
        wanted = [[f"Then {line}"]]
        until(lambda: watched.points() == wanted, "the words before the old ones")
        screen.key("Escape", "ctrl+z")
        until(lambda: watched.points() != wanted, "the act taken back")


def test_before_the_computer_sleeps_the_file_is_locked(tmp_path: Path) -> None:
    skip_without_x()
    home = tmp_path / "home"
    _, path = _file(home)
    with logind() as service:
        variables = {
            "DBUS_SYSTEM_BUS_ADDRESS": service.address,
            "DBUS_SESSION_BUS_ADDRESS": service.address,
        }
        with desk(home, "--file", str(path), variables=variables) as screen:
            _unlock(screen, path)
            until(lambda: "Inhibit" in service.heard, "the program to ask for time before sleep")
            screen.settle()
            before = life(screen.program.pid)
            service.say(MANAGER, "PrepareForSleep", True)
            # Only a process that is gone lets go of the sleep: its file is closed by then.
            until(lambda: "released" in service.heard, "the sleep to be let go")
            until(lambda: life(screen.program.pid) != before, "the fresh process")
            _wait_for_lock_screen(screen)


class Watched:
    """What the running program has put in its file, read beside it."""

    def __init__(self, path: Path, key: bytes) -> None:
        self._path, self._key = path, key

    def has_meeting(self) -> bool:
        """Whether there is a meeting."""
        with self._reading() as session:
            return bool(list_meetings(session))

    def draft(self) -> str:
        """The unfinished line."""
        with self._reading() as session:
            record = read_minutes(session, meeting=list_meetings(session)[0].id)
            return record.draft.text if record.draft else ""

    def points(self) -> list[list[str]]:
        """The private words of every statement, in the order of the record."""
        with self._reading() as session:
            record = read_minutes(session, meeting=list_meetings(session)[0].id)
            return [[point.text for point in one.points] for one in record.statements]

    @contextmanager
    def _reading(self) -> Iterator[Session]:
        file = OpenFile(self._path, self._key)
        try:
            with reading(file) as session:
                yield session
        finally:
            file.engine.dispose()


def _file(home: Path) -> tuple[bytes, Path]:
    made = create(home / "Documents" / "Coalition.rapporteur", PASSPHRASE, profile=home / "profile")
    made.close()
    return made.key, made.path


def _begin_to_type(screen: Desk, watched: Watched) -> str:
    """A statement whose only line is unfinished, the caret at its beginning; gives the line."""
    screen.key("F5")
    until(watched.has_meeting, "the meeting")
    for _ in range(3):
        # The first letters are lost where the page is not there yet: a busy machine.
        screen.settle()
        screen.focus()
        screen.type("nor")
        screen.key("ctrl+Return")
        screen.settle()
        if watched.points():
            break
    screen.type(f"{LATIN} cleared {ARABIC} in June.")
    screen.key("Home")
    until(lambda: watched.draft().endswith("June."), "the unfinished line in the file")
    # A letter the keyboard has not may be lost by xdotool: what arrived is what counts.
    return watched.draft()


def _search(pid: int, folder: Path, secrets: set[bytes]) -> set[bytes]:
    written = core(pid, folder)
    try:
        return found(written, secrets)
    finally:
        written.unlink()


def _unlock(screen: Desk, path: Path) -> None:
    _wait_for_lock_screen(screen)
    screen.focus()
    screen.type(PASSPHRASE)
    screen.key("Return")
    until(lambda: screen.title().startswith(path.stem), "the desk")
    screen.settle()
    screen.focus()


def _lock(screen: Desk, path: Path) -> None:
    before = life(screen.program.pid)
    screen.key("ctrl+l")
    until(lambda: life(screen.program.pid) != before, "the fresh process")
    _wait_for_lock_screen(screen)
    assert path.stem not in screen.title()


def _wait_for_lock_screen(screen: Desk) -> None:
    until(lambda: screen.title() == "Rapporteur", "the lock screen")
    screen.settle()
