"""Starting the program anew: behind the lock, or beside itself for the sample."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import app


def command(*options: str) -> list[str]:
    """The command that starts this very program again."""
    if getattr(sys, "frozen", False):
        return [sys.executable, *options]
    return [sys.executable, "-m", "app", *options]


def environment() -> dict[str, str]:
    """The environment of that command: the program is found wherever it is started from."""
    found = dict(os.environ)
    root = str(Path(app.__file__).resolve().parents[1])
    paths = [path for path in found.get("PYTHONPATH", "").split(os.pathsep) if path]
    if root not in paths:
        found["PYTHONPATH"] = os.pathsep.join([root, *paths])
    return found


def replace_process(*options: str) -> None:
    """Become a fresh process of the program: what the old one held in memory is gone."""
    wanted = command(*options)
    os.execve(wanted[0], wanted, environment())  # noqa: S606  our own interpreter and module
