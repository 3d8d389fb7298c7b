"""Starting the program anew: behind the lock, or beside itself for the sample."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QProcess, QProcessEnvironment

import app
from app.core.frozen import is_frozen


def command(*options: str) -> list[str]:
    """The command that starts this very program again."""
    if is_frozen():
        return [sys.executable, *options]
    return [sys.executable, "-m", "app", *options]


def environment() -> dict[str, str]:
    """The environment of that command: the program is found wherever it is started from."""
    found = dict(os.environ)
    if is_frozen():
        return found
    root = str(Path(app.__file__).resolve().parents[1])
    paths = [path for path in found.get("PYTHONPATH", "").split(os.pathsep) if path]
    if root not in paths:
        found["PYTHONPATH"] = os.pathsep.join([root, *paths])
    return found


def replace_process(*options: str) -> None:
    """Become a fresh process of the program: what the old one held in memory is gone."""
    wanted = command(*options)
    if sys.platform == "win32":
        import subprocess

        # There is no becoming another process there, and exec would cut a path at its spaces.
        subprocess.Popen(wanted, env=environment())  # noqa: S603  our own program
        sys.exit()
    os.execve(wanted[0], wanted, environment())  # noqa: S606  our own interpreter and module


def start_beside(*options: str) -> None:
    """Start the program once more; it goes on when this one ends."""
    program, *words = command(*options)
    process = QProcess()
    process.setProgram(program)
    process.setArguments(words)
    variables = QProcessEnvironment()
    for name, value in environment().items():
        variables.insert(name, value)
    process.setProcessEnvironment(variables)
    process.startDetached()
