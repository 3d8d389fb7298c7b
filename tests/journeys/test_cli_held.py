"""The command line on a file that somebody else holds, and on an error of the program."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.cli import editing
from tests.support.commands import DONE, FAILED, Terminal
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
