"""The script everybody starts with says what is wrong in a sentence and never half starts."""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.house.repository import ROOT

if TYPE_CHECKING:
    from pathlib import Path


def _run(script: Path, *arguments: str, path: str) -> subprocess.CompletedProcess[str]:
    bash = shutil.which("bash")
    assert bash is not None
    return subprocess.run(
        [bash, str(script), *arguments],
        env={"PATH": path},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def _tools(folder: Path, *names: str) -> str:
    """A PATH with only these commands of the system."""
    folder.mkdir()
    for name in names:
        found = shutil.which(name)
        assert found is not None
        (folder / name).symlink_to(found)
    return str(folder)


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout of which nothing is set up yet."""
    folder = tmp_path / "checkout"
    folder.mkdir()
    shutil.copy(ROOT / "run", folder)
    shutil.copytree(ROOT / "requirements", folder / "requirements")
    return folder


def test_help_names_every_command() -> None:
    done = _run(ROOT / "run", "help", path=os.defpath)
    assert done.returncode == 0
    for command in (
        "./run ",
        "./run test",
        "./run cli",
        "./run screens",
        "./run package",
        "./run bench",
        "./run soak",
        "./run lock",
    ):
        assert command in done.stdout


def test_an_unknown_command_is_wrong_usage() -> None:
    done = _run(ROOT / "run", "tset", path=os.defpath)
    assert (done.returncode, done.stdout) == (2, "")
    assert "./run test" in done.stderr


def test_without_a_python_it_says_which_it_needs(checkout: Path, tmp_path: Path) -> None:
    path = _tools(tmp_path / "bin", "dirname", "cat", "uname")
    done = _run(checkout / "run", path=path)
    assert done.returncode == 3
    assert "needs Python 3.11, 3.12, 3.13 or 3.14" in done.stderr
    assert not (checkout / ".venv").exists()


def test_the_outside_check_is_the_same_as_everybody_s() -> None:
    lines = (ROOT / ".ci" / "run").read_text("utf-8").splitlines()
    assert lines == ["#!/usr/bin/env bash", 'exec "$(dirname "$0")/../run" test']


def test_both_scripts_can_be_started() -> None:
    assert os.access(ROOT / "run", os.X_OK)
    assert os.access(ROOT / ".ci" / "run", os.X_OK)
