"""From the first start to the public PDF, by key events on a real X server."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from pypdf import PdfReader
from sqlalchemy.orm import Session

from app.features.meetings.usecases import list_meetings
from app.features.minutes.usecases import read_minutes
from db.file import OpenFile, open_file
from db.session import reading
from db.verify import verify
from tests.support.x11 import Desk, desk, skip_without_x, until

pytestmark = pytest.mark.x11

NAME = "Tamaria Country Coalition"
PASSPHRASE = "violet harbour seven walnut"
FIRST = "It had cleared 21.3 square kilometres since June."
SECOND = "The survey of Karo plateau was complete."
REPLY = "It asked for one joint work plan."


def test_from_the_first_start_to_the_public_record(tmp_path: Path) -> None:
    skip_without_x()
    with desk(tmp_path / "home") as screen:
        until(lambda: screen.title() == "Rapporteur", "the window")
        screen.settle()
        screen.focus()
        path = screen.home / "Documents" / f"{NAME}.rapporteur"
        _make_file(screen, path)
        screen.key("Escape")
        watched = Watched(path)
        until(watched.has_meeting, "the first meeting")
        screen.settle()
        screen.focus()
        _call(screen, "nor")
        screen.type(FIRST)
        screen.key("Return")
        until(lambda: watched.points() == [[FIRST]], "the first point in the file")
        screen.type(SECOND)
        screen.key("ctrl+Return")
        _call(screen, "Helvia")
        screen.type(REPLY)
        screen.key("ctrl+Return")
        until(lambda: watched.points() == [[FIRST, SECOND], [REPLY]], "both statements in the file")
        screen.key("ctrl+z")
        until(lambda: watched.points() != [[FIRST, SECOND], [REPLY]], "the last act taken back")
        screen.key("ctrl+y")
        until(lambda: watched.points() == [[FIRST, SECOND], [REPLY]], "the last act done again")
        screen.picture(tmp_path / "minutes.png")
        record = screen.home / "record.pdf"
        _export(screen, record)
    _assert_public(record)
    closed = open_file(path, passphrase=PASSPHRASE)
    assert verify(closed).problems == ()
    closed.close()


class Watched:
    """What the running program has put in its file, read beside it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        opened = open_file(path, passphrase=PASSPHRASE, read_only=True)
        self._key = opened.key
        opened.close()

    def has_meeting(self) -> bool:
        """Whether there is a meeting."""
        with self._reading() as session:
            return bool(list_meetings(session))

    def points(self) -> list[list[str]]:
        """The private words of every statement, in the order of the record."""
        with self._reading() as session:
            meeting = list_meetings(session)[0].id
            statements = read_minutes(session, meeting=meeting).statements
            return [[point.text for point in one.points] for one in statements]

    @contextmanager
    def _reading(self) -> Iterator[Session]:
        file = OpenFile(self._path, self._key)
        try:
            with reading(file) as session:
                yield session
        finally:
            file.engine.dispose()


def _make_file(screen: Desk, path: Path) -> None:
    screen.key("ctrl+n")
    screen.type(NAME)
    screen.key("Tab")
    screen.type("Tamaria")
    screen.key("Tab", "Tab")
    screen.type(PASSPHRASE)
    screen.key("Tab")
    screen.type(PASSPHRASE)
    screen.key("Return")
    until(path.is_file, "the encrypted file")
    screen.settle()


def _call(screen: Desk, word: str) -> None:
    screen.type(word)
    screen.key("ctrl+Return")


def _export(screen: Desk, record: Path) -> None:
    screen.key("ctrl+shift+p")
    until(lambda: screen.has_window("Export the public record"), "the file dialog")
    screen.focus("Export the public record")
    screen.key("ctrl+a")
    screen.type(str(record))
    screen.key("Return")
    until(record.is_file, "the public record")


def _assert_public(record: Path) -> None:
    text = " ".join(" ".join(page.extract_text().split()) for page in PdfReader(record).pages)
    assert f"a) A participant said: • {FIRST} • {SECOND}" in text
    assert f"b) A participant said: • {REPLY}" in text
    assert "NOR" not in text
    assert "Helvia" not in text
    assert "Tamaria" not in text
