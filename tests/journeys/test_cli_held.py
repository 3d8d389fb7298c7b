"""The command line on a file that somebody else holds, and on an error of the program."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.cli import editing
from tests.support.commands import DECIDE, DONE, FAILED, Terminal
from tests.support.damage import cut, flip
from tests.support.files import Made, listing
from tests.support.holding import held_elsewhere, leave_lock


@pytest.fixture
def terminal(made: Made, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Terminal:
    """A terminal with an empty encrypted file at hand."""
    return Terminal(made, tmp_path, capsys)


def test_what_only_reads_goes_on_while_the_file_is_held(terminal: Terminal, made: Made) -> None:
    with held_elsewhere(made.path, made.profile):
        before = listing(made.path.parent)
        assert terminal.on_file("file", "verify").document["ok"] is True
        assert terminal.on_file("file", "dump").code == DONE
        assert listing(made.path.parent) == before


def test_what_writes_is_refused_while_the_file_is_held(terminal: Terminal, made: Made) -> None:
    leave_lock(made.path, made.key)
    script = terminal.write("script.json", '[{"do": "add_delegation", "name": "Sorvana"}]')
    answer = terminal.refused("edit", ..., script)
    assert answer.error == "in_use"
    assert answer.document["holder"]["computer"] == "LAPTOP-4"


def test_an_error_of_the_program_is_told_without_its_words(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_words: object, **_more: object) -> None:
        raise ValueError("what Sorvana said")

    monkeypatch.setattr(editing, "carry_out", fail)
    script = terminal.write("script.json", '[{"do": "add_delegation", "name": "Sorvana"}]')
    answer = terminal.on_file("edit", ..., script)
    assert (answer.code, answer.error) == (FAILED, "internal")
    assert "ValueError" in answer.message
    assert "Sorvana" not in answer.message + answer.said


def test_damage_is_told_in_full_and_what_is_readable_is_saved(
    terminal: Terminal, made: Made, tmp_path: Path
) -> None:
    flip(made.path, made.path.stat().st_size // 2)
    refused = terminal.refused("file", "verify")
    assert refused.error == "damaged"
    assert refused.document["damage"]["kind"] == "pages"
    assert refused.document["damage"]["bad_pages"] == 1
    out = tmp_path / "saved.rapporteur"
    answer = terminal.on_file("file", "salvage", ..., "--out", out)
    assert answer.code == (DONE if answer.document["complete"] else DECIDE)
    assert answer.document["damage"]["kind"] == "pages"
    assert answer.document["sentences"]
    assert terminal.on_file("file", "verify", path=out).code == DONE
    assert terminal.refused("file", "salvage", ..., "--out", out).error == "exists"


def test_when_something_is_missing_a_decision_is_asked_for(
    terminal: Terminal, made: Made, tmp_path: Path
) -> None:
    cut(made.path, made.path.stat().st_size // 3)
    answer = terminal.on_file("file", "salvage", ..., "--out", tmp_path / "saved.rapporteur")
    assert (answer.code, answer.document["complete"]) == (DECIDE, False)
