"""What is different when the program runs frozen: from one folder, without a Python beside it."""

from __future__ import annotations

import os
import sys
from collections.abc import MutableMapping

# Where the folder's own libraries are looked for, and what was there before the program started.
_SEARCHED = ("LD_LIBRARY_PATH", "LIBPATH")
_BEFORE = "_ORIG"
# By these a program recognises that it was started by itself and not anew.
_OURS = ("_PYI_", "_MEIPASS")


def is_frozen() -> bool:
    """Whether the program runs from its packaged folder."""
    return bool(getattr(sys, "frozen", False))


def restore_environment(variables: MutableMapping[str, str] = os.environ) -> None:
    """Take out of the environment what starting from the folder put in.

    Our own libraries are loaded already. A browser or a file manager started from here would load
    them instead of its own.
    """
    for name in [name for name in variables if name.startswith(_OURS)]:
        del variables[name]
    for name in _SEARCHED:
        before = variables.pop(name + _BEFORE, None)
        if before:
            variables[name] = before
        else:
            variables.pop(name, None)
