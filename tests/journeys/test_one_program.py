"""One program: a command never loads the window, the window never waits for the database."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.__main__ import DISPLAYS, REFUSED, main, opens_window
from app.core.frozen import restore_environment

_ROOT = Path(__file__).parents[2]

# Tells which of the two heavy halves have been loaded at that moment.
_LOADED = "print(*sorted({'PySide6', 'sqlalchemy'} & set(sys.modules)))"


def _run(code: str, home: Path) -> str:
    done = subprocess.run(
        [sys.executable, "-c", f"import sys\n{code}"],
        cwd=_ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "RAPPORTEUR_PROFILE": str(home)},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()[-1]


def test_a_command_is_carried_out_without_the_window(tmp_path: Path) -> None:
    code = f"from app.__main__ import main\nmain(['edit', '--list', '--json'])\n{_LOADED}"
    assert _run(code, tmp_path) == "sqlalchemy"


def test_the_first_frame_is_painted_without_the_database(tmp_path: Path) -> None:
    code = f"""
from app.bootstrap import Program
program = Program([])
def tell():
    {_LOADED}
    program.application.quit()
program.window.painted.disconnect()
program.window.painted.connect(tell)
sys.exit(program.run())
"""
    assert _run(code, tmp_path) == "PySide6"


@pytest.mark.parametrize(
    ("words", "window"),
    [
        ([], True),
        (["--new"], True),
        (["--file=a"], True),
        (["somewhere/Tamaria.rapporteur"], True),
        (["Tamaria.rapporteur-backup"], True),
        (["file", "verify", "Tamaria.rapporteur"], False),
        (["demo"], False),
        (["--help"], False),
        (["--version"], False),
        (["tamaria"], False),
    ],
)
def test_words_ask_for_the_window_or_for_a_command(words: list[str], *, window: bool) -> None:
    assert opens_window(words) is window


def test_a_file_of_another_name_opens_by_its_path_and_never_hides_a_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "demo").write_bytes(b"")
    monkeypatch.chdir(tmp_path)
    assert opens_window([str(tmp_path / "demo")])
    assert not opens_window(["demo"])


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a display")
def test_without_a_display_it_says_so_and_does_not_abort(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in DISPLAYS:
        monkeypatch.delenv(name, raising=False)
    assert main([]) == REFUSED
    assert "no display" in capsys.readouterr().err


def test_what_is_started_from_the_frozen_program_gets_its_own_libraries() -> None:
    variables = {
        "LD_LIBRARY_PATH": "/frozen",
        "LD_LIBRARY_PATH_ORIG": "/before",
        "_PYI_ARCHIVE_FILE": "/frozen/rapporteur",
        "HOME": "/somewhere",
    }
    restore_environment(variables)
    assert variables == {"LD_LIBRARY_PATH": "/before", "HOME": "/somewhere"}
    alone = {"LD_LIBRARY_PATH": "/frozen"}
    restore_environment(alone)
    assert alone == {}
