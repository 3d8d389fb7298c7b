"""The public record leaves the window as a file: whole, beside the typing, past the gate."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QFileDialog

from app.features.attendees.usecases import add_attendee, add_delegation
from app.features.minutes.usecases import add_statement

if TYPE_CHECKING:
    from pathlib import Path

    from tests.support.window import Running


@pytest.fixture
def minutes(desk: Running) -> Running:
    """The minutes of a meeting with one statement of Norland."""
    desk.window.start_minutes()
    desk.drain()
    assert desk.window.desk is not None
    meeting, _ = desk.window.desk.place()
    desk.work.run(
        add_delegation, name="Norland", code="NOR", types=("donor_partner_state",), country="NO"
    )
    desk.work.run(add_attendee, meeting=meeting, delegation="NOR")
    desk.work.run(
        add_statement, meeting=meeting, speaker="NOR", points=("It would extend its grant.",)
    )
    desk.drain()
    return desk


def told(running: Running) -> str:
    assert running.window.desk is not None
    return running.window.desk.notice.words.text()


def choose(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))


@pytest.mark.parametrize(("name", "beginning"), [("record.pdf", b"%PDF-"), ("record.txt", b"")])
def test_the_record_is_written_and_its_place_is_said(
    minutes: Running, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str, beginning: bytes
) -> None:
    choose(monkeypatch, tmp_path / name)
    minutes.window.export.export.trigger()
    minutes.drain()
    written = (tmp_path / name).read_bytes()
    assert written.startswith(beginning)
    assert b"Norland" not in written
    assert str(tmp_path / name) in told(minutes)
    assert not minutes.window.export.line.isVisible()


def test_a_name_without_ending_becomes_a_pdf(
    minutes: Running, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    choose(monkeypatch, tmp_path / "record")
    minutes.window.export.export.trigger()
    minutes.drain()
    assert (tmp_path / "record.pdf").exists()


def test_names_left_in_the_record_stand_before_the_gate(
    minutes: Running, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert minutes.window.desk is not None
    meeting, _ = minutes.window.desk.place()
    minutes.work.run(
        add_statement, meeting=meeting, speaker="NOR", points=("Norland thanked the chair.",)
    )
    minutes.drain()
    choose(monkeypatch, tmp_path / "record.pdf")
    gate = minutes.window.export.gate
    minutes.window.export.export.trigger()
    minutes.drain()
    assert gate.isVisible()
    assert "Norland" in gate.names.text()
    gate.back.click()
    minutes.drain()
    assert not (tmp_path / "record.pdf").exists()
    minutes.window.export.export.trigger()
    minutes.drain()
    gate.go_on.click()
    minutes.drain()
    assert (tmp_path / "record.pdf").exists()


def test_a_place_that_cannot_be_written_to_is_said(
    minutes: Running, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    choose(monkeypatch, tmp_path / "nowhere" / "record.pdf")
    minutes.window.export.export.trigger()
    minutes.drain()
    assert "cannot be written here" in told(minutes)


def test_a_cancelled_export_leaves_nothing(minutes: Running, tmp_path: Path) -> None:
    minutes.window.export.write(tmp_path / "record.pdf")
    minutes.window.export.cancel()
    minutes.drain()
    assert list(tmp_path.glob("record*")) == []
    assert told(minutes) == "The export was cancelled. Nothing was written."


def test_there_is_nothing_to_export_outside_of_a_meeting(desk: Running) -> None:
    assert desk.window.export.export not in desk.table.all()
