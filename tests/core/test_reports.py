"""A report names versions and places; a run that did not end in order is known to the next."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from app.core.reports import KEPT, newest_report, report_error, report_fault, reports_dir
from app.core.runs import Run, last_run
from tests.house.repository import ROOT

_FOLDER = "/srv/amina/secret coalition/app"
_FAULT = f"""Fatal Python error: Segmentation fault

Current thread 0x00007f (most recent call first):
  File "{_FOLDER}/work.py", line 12 in run
  File "{_FOLDER.replace("/", chr(92))}{chr(92)}window.py", line 3 in <module>
"""


def fail() -> None:
    words = "Tamaria said that in confidence"
    raise ValueError(words)


def test_a_report_holds_places_and_no_words() -> None:
    try:
        fail()
    except ValueError as error:
        path = report_error(type(error), error.__traceback__)
    assert path is not None
    assert path == newest_report()
    written = path.read_text("utf-8")
    assert "ValueError" in written
    assert "test_reports.py" in written
    assert " fail" in written
    assert "Tamaria" not in written
    assert str(ROOT) not in written


def test_what_the_interpreter_says_is_stripped_of_paths() -> None:
    path = report_fault(_FAULT)
    assert path is not None
    written = path.read_text("utf-8")
    assert "Segmentation fault" in written
    assert "work.py:12 run" in written
    assert "window.py:3 <module>" in written
    for word in ("amina", "secret", "srv"):
        assert word not in written


def test_the_last_ten_reports_are_kept() -> None:
    paths = [report_error(ValueError, None) for _ in range(KEPT + 3)]
    assert sorted(reports_dir().iterdir()) == sorted(path for path in paths[3:] if path)


def test_without_a_profile_an_error_is_no_worse(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RAPPORTEUR_PROFILE", os.devnull)
    assert report_error(ValueError, None) is None
    assert last_run().in_order
    Run().end()


def test_a_run_that_ended_in_order_leaves_nothing() -> None:
    run = Run()
    assert last_run().in_order
    run.end()
    assert last_run().in_order


_CHILD = "from app.core.runs import Run; import os, signal; kept = Run(); os.kill(os.getpid(), {})"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGSEGV, signal.SIGABRT])
def test_a_run_that_was_brought_down_is_known_to_the_next(number: int) -> None:
    program = [sys.executable, "-c", _CHILD.format(int(number))]
    subprocess.run(program, cwd=ROOT, check=False, capture_output=True)
    found = last_run()
    assert not found.in_order
    assert (found.report is None) == (number == signal.SIGKILL)
    if found.report is not None:
        assert "Fatal Python error" in found.report.read_text("utf-8")
    assert last_run().in_order


def test_another_window_that_runs_is_not_taken_for_dead(tmp_path: Path) -> None:
    first, second = Run(), Run()
    assert last_run().in_order
    assert len(list((tmp_path / "profile" / "runs").iterdir())) == 2
    second.end()
    first.end()
