"""Reading a file that cannot be written to now, and coming to write to it."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from app.core.errors import Refusal
from app.core.paths import profile_dir
from app.features.unlock.records import ASKED, BACKUP, HELD, PLACE, Holding, Standing
from db import file as files
from db.backup import backup_at
from db.file import OpenFile
from db.holding import kept_from


def standing(file: OpenFile) -> Standing:
    """Say how the file that was opened just now stands."""
    now = datetime.now(UTC).isoformat(timespec="seconds")
    if not file.read_only:
        return Standing(file.path, "", now)
    backup = backup_at(file.path)
    if backup is not None:
        return Standing(file.path, BACKUP, backup.made)
    kept = kept_from(file.path, file.key)
    if kept is not None:
        return Standing(file.path, HELD, now, _holding(kept))
    if file.refused is None:
        return Standing(file.path, ASKED, now)
    held = "holder" in file.refused.details
    return Standing(file.path, HELD if held else PLACE, now)


def who_holds(*, path: Path) -> Holding | None:
    """Return whether somebody writes to the file at `path` now; who it is, is not told here."""
    refusal = kept_from(path)
    return None if refusal is None else _holding(refusal)


def read_again(file: OpenFile) -> OpenFile:
    """Open a fresh copy of the file that is open read only."""
    fresh = files.open_again(file, profile=profile_dir())
    fresh.refused = file.refused
    return fresh


def open_to_write(file: OpenFile) -> OpenFile:
    """Open the file itself that is open read only; refused where it cannot be had."""
    return files.open_again(file, profile=profile_dir(), to_write=True)


def _holding(refusal: Refusal) -> Holding:
    holder = refusal.details.get("holder", {})
    return Holding(
        person=str(holder.get("person", "")),
        computer=str(holder.get("computer", "")),
        since=str(holder.get("since", "")),
        here=bool(holder.get("here", False)),
        stale=bool(holder.get("stale", False)),
    )
