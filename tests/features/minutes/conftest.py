"""The page of the minutes in a window of its own, on a real encrypted file."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from tests.features.minutes.room import Meeting, Room, Said
from tests.support.files import Made

RoomMaker = Callable[[Meeting], Room]


@pytest.fixture
def open_room(qtbot: QtBot, made: Made) -> Iterator[RoomMaker]:
    """Opens the page of a meeting; the file is closed at the end."""
    rooms: list[Room] = []

    def opened(meeting: Meeting) -> Room:
        rooms.append(Room(qtbot, made, meeting))
        return rooms[-1]

    yield opened
    for room in rooms:
        room.close()


@pytest.fixture
def room(open_room: RoomMaker) -> Room:
    """A meeting in which nothing was said yet."""
    return open_room(Meeting())


@pytest.fixture
def told(open_room: RoomMaker) -> Room:
    """A meeting in which four statements were made, the last one is running."""
    said = (
        Said("HEL", ("Its second tranche was released.",), 1),
        Said("TAM", ("It had cleared the north.", "The survey was complete."), 2),
        Said("NOR", ("It could extend its grant.", "It asked for one work plan."), 2),
        Said("LWT", ("It could retrain four teams.",), 2),
    )
    return open_room(Meeting(said=said))
