"""The command line on the file as a whole: made, verified, dumped, its passphrase changed."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.commands import DONE, REFUSED, USAGE, Terminal
from tests.support.files import PASSPHRASE, Made, listing
from tests.support.raw import raw

_ROOT = Path(__file__).parents[2]
_OTHER = "an owl at the window"


@pytest.fixture
def terminal(made: Made, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Terminal:
    """A terminal with an empty encrypted file at hand."""
    return Terminal(made, tmp_path, capsys)


def test_a_file_is_made_with_its_recovery_key_and_opens_by_both(
    terminal: Terminal, tmp_path: Path
) -> None:
    path, recovery = tmp_path / "new" / "tamaria.rapporteur", tmp_path / "recovery"
    words = ("--name", "Tamaria", "--recovery-out", recovery)
    answer = terminal.on_file("file", "create", ..., *words, path=path)
    assert answer.code == DONE
    assert answer.document["file"] == str(path)
    key = recovery.read_text("utf-8").strip()
    assert len(key.replace("-", "")) == 32
    assert key not in json.dumps(answer.document)
    dump = terminal.on_file("file", "dump", path=path).document
    assert [row["name"] for row in dump["tables"]["coalition"]] == ["Tamaria"]
    fresh = terminal.write("fresh", _OTHER)
    by_recovery = ("--new-passphrase-file", fresh, "--recovery-file", recovery)
    assert terminal.run("file", "passphrase", path, *by_recovery).code == DONE
    assert terminal.on_file("file", "verify", path=path).error == "wrong_passphrase"


def test_a_recovery_key_never_replaces_a_file(terminal: Terminal, tmp_path: Path) -> None:
    recovery = terminal.write("recovery", "somebody's")
    path = tmp_path / "other.rapporteur"
    answer = terminal.on_file("file", "create", ..., "--recovery-out", recovery, path=path)
    assert (answer.code, answer.error) == (REFUSED, "exists")
    assert recovery.read_text("utf-8") == "somebody's"
    assert not path.exists()


def test_an_existing_file_is_not_made_again(terminal: Terminal) -> None:
    assert terminal.refused("file", "create").error == "exists"


def test_a_whole_file_is_told_as_whole(terminal: Terminal) -> None:
    answer = terminal.on_file("file", "verify")
    assert answer.code == DONE
    assert answer.document == {"ok": True, "problems": [], "changes": 0, "rows": 0}


def test_planted_damage_is_told_with_every_problem(terminal: Terminal, made: Made) -> None:
    with raw(made) as connection:
        connection.execute("INSERT INTO conclusion VALUES ('1', '', 'planted', NULL)")
    answer = terminal.on_file("file", "verify")
    assert (answer.code, answer.error) == (REFUSED, "damaged")
    assert answer.document["problems"] == ["rows: conclusion 1 differs from its registers"]


@pytest.mark.parametrize("command", ["verify", "dump"])
def test_a_torn_page_is_told_as_damage(terminal: Terminal, made: Made, command: str) -> None:
    content = bytearray(made.path.read_bytes())
    for page in range(2, len(content) // 4096):
        content[page * 4096 + 2000] ^= 4
    made.path.write_bytes(content)
    answer = terminal.on_file("file", command)
    assert (answer.code, answer.error) == (REFUSED, "damaged")


def test_the_dump_is_canonical_and_local_things_are_told_only_with_the_log(
    terminal: Terminal,
) -> None:
    dump = terminal.on_file("file", "dump").document
    assert sorted(dump) == ["conflicts", "format", "tables"]
    assert dump == terminal.on_file("file", "dump").document
    with_log = terminal.on_file("file", "dump", ..., "--with-log").document
    assert {"sync_change", "sync_register", "sync_self"} <= with_log["log"].keys()


def test_a_new_passphrase_takes_the_place_of_the_old_one(terminal: Terminal) -> None:
    fresh = terminal.write("fresh", _OTHER)
    answer = terminal.on_file("file", "passphrase", ..., "--new-passphrase-file", fresh)
    assert answer.code == DONE
    assert terminal.on_file("file", "verify").error == "wrong_passphrase"
    terminal.passphrase = fresh
    assert terminal.on_file("file", "verify").code == DONE


def test_an_empty_new_passphrase_is_refused(terminal: Terminal) -> None:
    empty = terminal.write("empty", "\n")
    words = ("file", "passphrase", ..., "--new-passphrase-file", empty)
    assert terminal.refused(*words).error == "weak_passphrase"


def test_what_cannot_be_opened_is_refused_by_its_code(terminal: Terminal, made: Made) -> None:
    folder = made.path.parent
    (folder / "empty.rapporteur").write_bytes(b"")
    (folder / "plain.rapporteur").write_bytes(b"SQLite format 3\0" * 400)
    codes = {
        name: terminal.refused("file", "dump", path=folder / f"{name}.rapporteur").error
        for name in ("absent", "empty", "plain")
    }
    assert codes == {"absent": "missing", "empty": "damaged", "plain": "wrong_type"}
    terminal.passphrase = terminal.write("wrong", "not this one\n")
    assert terminal.refused("file", "dump").error == "wrong_passphrase"
    terminal.passphrase = terminal.folder / "absent"
    assert terminal.refused("file", "dump").error == "unreadable"


def test_a_file_of_a_newer_format_is_refused(terminal: Terminal, made: Made) -> None:
    with raw(made) as connection:
        connection.execute("PRAGMA user_version = 9001")
    answer = terminal.refused("file", "verify")
    assert answer.error == "newer_format"
    assert "9.1" in answer.message


@pytest.mark.parametrize(
    "words",
    [
        ("nonsense",),
        ("file",),
        ("file", "verify"),
        ("file", "verify", "x.rapporteur"),
        ("file", "create", "x.rapporteur"),
        ("edit",),
        ("edit", "x.rapporteur"),
        ("publish", "x.rapporteur", "--out", "x.pdf"),
        ("publish", "x", "--meeting", "1", "--out", "x", "--format", "doc"),
        ("demo",),
    ],
)
def test_words_that_do_not_fit_together_are_wrong_usage(
    terminal: Terminal, words: tuple[str, ...]
) -> None:
    answer = terminal.run(*words)
    assert (answer.code, answer.error) == (USAGE, "usage")


def test_without_json_a_refusal_is_one_sentence_on_standard_error(made: Made) -> None:
    before = listing(made.path.parent)
    done = subprocess.run(
        [sys.executable, "-m", "app.cli", "file", "verify", made.path, "--passphrase-file", "-"],
        cwd=_ROOT,
        input="not this one\n",
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (REFUSED, "")
    assert done.stderr == "This passphrase does not open the file. Nothing was changed.\n"
    assert listing(made.path.parent) == before


def test_a_passphrase_may_come_from_standard_input(made: Made) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "app.cli", "file", "verify", made.path, "--passphrase-file", "-"],
        cwd=_ROOT,
        input=PASSPHRASE + "\n",
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (DONE, "")
    assert done.stdout.startswith("Whole: ")
