"""Where the program's own files lie, and the user's profile."""

from __future__ import annotations

import os
import sys
from pathlib import Path

NAME = "rapporteur"


def resources_dir() -> Path:
    """Return the folder of fonts, icons, themes, translations, facts and the sample."""
    return Path(__file__).resolve().parents[2] / "resources"


def profile_dir() -> Path:
    """Return the user's folder for settings and mirrored key slots; it may not exist yet.

    `RAPPORTEUR_PROFILE` names another one.
    """
    chosen = os.environ.get("RAPPORTEUR_PROFILE")
    if chosen:
        return Path(chosen)
    if sys.platform == "win32":
        return Path(os.environ.get("APPDATA", Path.home())) / NAME
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / NAME
    return Path(os.environ.get("XDG_CONFIG_HOME", Path.home() / ".config")) / NAME
