"""The start is ordered: window first, database layer after the first frame, errors without text."""

from __future__ import annotations

import logging
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from app.bootstrap import Program, log_error, read_options

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

HEAVY = ("sqlalchemy", "alembic", "sqlcipher3", "nacl", "reportlab", "db.session")


@pytest.fixture
def program(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Iterator[Program]:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    made = Program([])
    qtbot.addWidget(made.window)
    yield made
    made.work.shutdown()


def test_nothing_of_the_database_is_loaded_before_the_window() -> None:
    code = f"import sys, app.bootstrap; print([m for m in {HEAVY!r} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "[]"


def test_the_first_frame_is_followed_by_the_database_layer(program: Program, qtbot: QtBot) -> None:
    with qtbot.waitSignal(program.window.painted):
        program.window.show()
        program.window.start()
    program.work.drain()
    assert "app.features.unlock.usecases" in sys.modules


def test_the_command_line_of_the_window() -> None:
    assert read_options([]).file is None
    assert read_options(["--file", "a.rapporteur"]).file == Path("a.rapporteur")
    assert read_options(["--sample"]).sample
    assert read_options(["--new"]).new


@pytest.mark.logs
def test_an_error_is_logged_by_its_place_and_never_by_its_words(
    caplog: pytest.LogCaptureFixture,
) -> None:
    def fail() -> None:
        raise ValueError("Norland said a secret thing")

    with caplog.at_level(logging.ERROR):
        try:
            fail()
        except ValueError as error:
            log_error(type(error), error.__traceback__)
    assert "ValueError at test_bootstrap.py" in caplog.text
    assert "fail" in caplog.text
    assert "Norland" not in caplog.text


def test_an_error_anywhere_is_told_by_a_sentence(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(program.window.trouble, "show", lambda _report: said.append("trouble"))
    monkeypatch.setattr("app.bootstrap.log_error", lambda *_: None)
    sys.excepthook(ValueError, ValueError("secret"), None)
    assert said == ["trouble"]
