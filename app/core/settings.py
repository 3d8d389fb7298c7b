"""What is remembered on this computer and is no secret: window, theme, text size, recent files."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from app.core.paths import profile_dir


class Settings:
    """A small JSON file in the profile; a broken one counts as empty."""

    def __init__(self, path: Path | None = None) -> None:
        """Read the settings at `path` (the profile's own where none is given)."""
        self._path = path or profile_dir() / "settings.json"
        self._values: dict[str, Any] = {}
        try:
            found = json.loads(self._path.read_text("utf-8"))
        except (OSError, ValueError):
            return
        if isinstance(found, dict):
            self._values = found

    def get(self, key: str, default: Any = None) -> Any:
        """Return what was kept under `key`."""
        return self._values.get(key, default)

    def set(self, key: str, value: Any) -> None:
        """Keep `value` under `key` and on the disk; a full disk does not stop the work."""
        if self._values.get(key) == value:
            return
        self._values[key] = value
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            fresh = self._path.with_name(self._path.name + ".new")
            descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(descriptor, "w", encoding="utf-8") as stream:
                json.dump(self._values, stream, ensure_ascii=False, indent=1)
            fresh.replace(self._path)
        except OSError:
            return
