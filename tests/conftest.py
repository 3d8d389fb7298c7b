"""What every test is held to: no log warning, and chance that repeats itself."""

from __future__ import annotations

import logging
import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from tests.support.files import Made, copied, make
from tests.support.meeting import SmallMeeting, small_meeting

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from db.file import OpenFile

# The tests need no screen; those of the real window start an X server of their own.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Nor do they hear the desktop of whoever runs them: what needs a bus starts one of its own.
for bus in ("DBUS_SYSTEM_BUS_ADDRESS", "DBUS_SESSION_BUS_ADDRESS"):
    os.environ[bus] = "unix:path=/dev/null/nobody"

# `ci` finds the same examples on every machine; HYPOTHESIS_PROFILE=search looks for new ones.
settings.register_profile(
    "ci",
    deadline=None,
    derandomize=True,
    database=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("search", deadline=None, max_examples=1000, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))


class _Complaints(logging.Handler):
    """Keeps the log records that would make somebody look."""

    def __init__(self) -> None:
        super().__init__(level=logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@pytest.fixture(autouse=True)
def no_log_warnings(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fails the test on any log record of WARNING or above, unless it is marked `logs`."""
    complaints = _Complaints()
    logging.getLogger().addHandler(complaints)
    yield
    logging.getLogger().removeHandler(complaints)
    if complaints.records and request.node.get_closest_marker("logs") is None:
        pytest.fail("logged: " + "; ".join(record.getMessage() for record in complaints.records))


@pytest.fixture(autouse=True)
def own_profile(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Keeps the settings and key slots of whoever runs the tests out of them."""
    monkeypatch.setenv("RAPPORTEUR_PROFILE", str(tmp_path / "profile"))


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """An empty encrypted file that no test touches: the others are copies of it."""
    return make(tmp_path_factory.mktemp("made"))


@pytest.fixture
def made(made_once: Made, tmp_path: Path) -> Made:
    """A closed encrypted file of the test's own, with its keys and its profile."""
    return copied(made_once, tmp_path)


@pytest.fixture
def file(made: Made) -> Iterator[OpenFile]:
    """An open encrypted file of the test's own."""
    opened = made.open()
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def held_once(tmp_path_factory: pytest.TempPathFactory) -> tuple[Made, SmallMeeting]:
    """A closed file in which a small meeting was held; no test touches it."""
    made = make(tmp_path_factory.mktemp("held"))
    opened = made.open()
    meeting = small_meeting(opened)
    opened.close()
    return made, meeting


@pytest.fixture
def held(
    held_once: tuple[Made, SmallMeeting], tmp_path: Path
) -> Iterator[tuple[OpenFile, SmallMeeting]]:
    """An open file of the test's own in which a small meeting was held."""
    opened = copied(held_once[0], tmp_path).open()
    yield opened, held_once[1]
    opened.close()
