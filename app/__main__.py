"""`rapporteur`: without words or with a file the window opens, with a command it is carried out."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from app.core.frozen import is_frozen, restore_environment

SUFFIXES: Final = (".rapporteur", ".rapporteur-backup")
WINDOW_OPTIONS: Final = ("--file", "--new", "--sample")
DISPLAYS: Final = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
REFUSED: Final = 3


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the window or carry out one command; returns the exit code of the contract.

    Each is loaded only where it is wanted: a command never waits for the window's libraries.
    """
    words = list(sys.argv[1:] if arguments is None else arguments)
    if is_frozen():
        restore_environment()
    if opens_window(words):
        if not has_display():
            # Qt would abort, and leave a picture of its memory behind.
            sys.stderr.write(
                "There is no display here, so the window cannot open. "
                "`rapporteur --help` tells what can be done without one.\n"
            )
            return REFUSED
        from app.bootstrap import run

        return run(words)
    from app.cli import main as carry_out

    return carry_out(words)


def opens_window(words: Sequence[str]) -> bool:
    """Whether these words ask for the window: none, its own options, or a file.

    A file has our suffix or is named with its folder, as every desktop does. So a command stays
    one even where a file happens to be called like it.
    """
    if not words:
        return True
    first = words[0]
    named = os.sep in first and Path(first).is_file()
    return first.partition("=")[0] in WINDOW_OPTIONS or first.endswith(SUFFIXES) or named


def has_display() -> bool:
    """Whether there is anything to open a window on."""
    return sys.platform != "linux" or any(os.environ.get(name) for name in DISPLAYS)


if __name__ == "__main__":
    sys.exit(main())
