"""The command line on backups: written, opened directly, restored, kept before an import."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from db.backup import SUFFIX, Backup
from db.keeping import kept_backups
from tests.support.commands import DECIDE, DONE, REFUSED, Terminal
from tests.support.files import Made, listing
from tests.support.holding import held_elsewhere

_OTHER = "an owl at the window"
_MEETING = {
    "format": "rapporteur-meeting/1",
    "title": "Fifth meeting",
    "attendees": [{"delegation": "Norland", "code": "NOR", "type": "donor_state"}],
    "statements": [{"speaker": "NOR", "points": ["Norland would fund the clearance."]}],
}


@pytest.fixture
def terminal(made: Made, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Terminal:
    """A terminal with an empty encrypted file at hand."""
    return Terminal(made, tmp_path, capsys)


def _edit(terminal: Terminal, *acts: dict[str, object], path: Path | None = None) -> None:
    script = terminal.write("script.json", json.dumps(acts))
    assert terminal.on_file("edit", ..., script, path=path).code == DONE


def _kept(made: Made) -> tuple[Backup, ...]:
    return kept_backups(made.profile, made.path.read_bytes()[:16].hex())


def test_a_backup_is_written_opened_directly_and_restored(
    terminal: Terminal, tmp_path: Path
) -> None:
    _edit(terminal, {"do": "add_delegation", "name": "Norland"})
    before = terminal.on_file("file", "dump").document
    out = tmp_path / f"stick/copy{SUFFIX}"
    answer = terminal.on_file("file", "backup", ..., "--out", out)
    assert answer.code == DONE
    assert answer.document["backup"] == str(out)
    _edit(terminal, {"do": "add_delegation", "name": "Sorvana"})
    at_rest = listing(out.parent)
    assert terminal.on_file("file", "verify", path=out).document["ok"] is True
    assert terminal.on_file("file", "dump", path=out).document == before
    script = terminal.write("script.json", '[{"do": "add_delegation", "name": "Veria"}]')
    assert terminal.on_file("edit", ..., script, path=out).error == "read_only"
    assert listing(out.parent) == at_rest
    new = tmp_path / "back/tamaria.rapporteur"
    answer = terminal.on_file("file", "restore", ..., "--out", new, path=out)
    assert answer.document == {"file": str(new)}
    assert terminal.on_file("file", "dump", path=new).document == before
    assert terminal.on_file("file", "verify", path=new).document["ok"] is True
    _edit(terminal, {"do": "add_delegation", "name": "Ostania"}, path=new)


def test_nothing_is_written_over(terminal: Terminal, made: Made, tmp_path: Path) -> None:
    there = tmp_path / f"copy{SUFFIX}"
    there.write_text("somebody's", "utf-8")
    assert terminal.refused("file", "backup", ..., "--out", there).error == "exists"
    there.unlink()
    terminal.on_file("file", "backup", ..., "--out", there)
    words = ("file", "restore", ..., "--out", made.path)
    assert terminal.refused(*words, path=there).error == "exists"
    no_backup = ("file", "restore", ..., "--out", tmp_path / "new.rapporteur")
    assert terminal.refused(*no_backup).error == "no_backup_file"
    assert not (tmp_path / "new.rapporteur").exists()


def test_a_file_held_by_somebody_else_can_be_backed_up(
    terminal: Terminal, made: Made, tmp_path: Path
) -> None:
    out = tmp_path / f"copy{SUFFIX}"
    with held_elsewhere(made.path, made.profile):
        assert terminal.on_file("file", "backup", ..., "--out", out).code == DONE
    assert terminal.on_file("file", "verify", path=out).code == DONE


def test_before_a_meeting_is_taken_in_a_backup_is_kept(terminal: Terminal, made: Made) -> None:
    _edit(terminal, {"do": "add_delegation", "name": "Veria"})
    source = terminal.write("meeting.json", json.dumps(_MEETING))
    before = terminal.on_file("file", "dump").document
    assert terminal.on_file("meeting", "import", ..., source).code == DONE
    newest = _kept(made)[0]
    assert terminal.on_file("file", "dump", path=newest.path).document == before
    assert terminal.on_file("file", "dump").document != before


def test_without_a_backup_no_meeting_is_taken_in(terminal: Terminal, made: Made) -> None:
    _edit(terminal, {"do": "add_delegation", "name": "Veria"})
    shutil.rmtree(made.profile / "backups")
    (made.profile / "backups").write_text("no folder", "utf-8")
    source = terminal.write("meeting.json", json.dumps(_MEETING))
    before = terminal.on_file("file", "dump").document
    answer = terminal.on_file("meeting", "import", ..., source)
    assert (answer.code, answer.error) == (REFUSED, "no_backup")
    assert terminal.on_file("file", "dump").document == before


def test_another_passphrase_opens_the_backups_here_too(terminal: Terminal, made: Made) -> None:
    _edit(terminal, {"do": "add_delegation", "name": "Veria"})
    (backup,) = _kept(made)
    fresh = terminal.write("fresh", _OTHER)
    answer = terminal.on_file("file", "passphrase", ..., "--new-passphrase-file", fresh)
    assert (answer.code, answer.document["backups_left"]) == (DONE, 0)
    assert terminal.on_file("file", "verify", path=backup.path).error == "wrong_passphrase"
    terminal.passphrase = fresh
    assert terminal.on_file("file", "verify", path=backup.path).code == DONE


def test_destroying_attributions_tells_what_was_reached(terminal: Terminal) -> None:
    source = terminal.write("meeting.json", json.dumps(_MEETING))
    meeting = terminal.on_file("meeting", "import", ..., source).document["id"]
    act = [{"do": "destroy_attributions", "meeting": meeting}]
    script = terminal.write("script.json", json.dumps(act))
    answer = terminal.on_file("edit", ..., script)
    assert answer.code == DONE
    reached = answer.document["results"][0]["result"]
    assert reached["meeting"] == meeting
    assert (reached["backups"], reached["unreached"]) == (1, [])
    dump = terminal.on_file("file", "dump", ..., "--with-log").document
    assert dump["tables"]["speaker"] == []
    assert terminal.on_file("file", "verify").code == DONE


def test_a_backup_that_cannot_be_rewritten_is_told(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    _edit(terminal, {"do": "add_delegation", "name": "Veria"})

    def fail(*_words: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr("db.backup.put_trailer", fail)
    fresh = terminal.write("fresh", _OTHER)
    answer = terminal.on_file("file", "passphrase", ..., "--new-passphrase-file", fresh)
    assert (answer.code, answer.document["backups_left"]) == (DECIDE, 1)
