"""What is readable of a damaged file, saved apart; and a copy put where the file lay."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from app.core.paths import profile_dir
from app.features.unlock.records import REPAIRED, Copy, SalvageRecord
from app.features.unlock.usecases.copies import Access, Step, copy_record
from app.features.unlock.usecases.damaged import salvage_record
from db import file as files
from db import salvage as salvaging
from db.aside import adopt, put_aside
from db.contents import contents_of
from db.file import OpenFile
from db.holding import hold
from db.restore import restore_known
from db.snapshot import Scratch


@dataclass(frozen=True, slots=True)
class Repair:
    """A copy pieced together of what could be read, and what is to be said of it."""

    copy: Copy
    found: SalvageRecord
    scratch: Scratch

    def forget(self) -> None:
        """Take the copy away: it was put in its place, or nobody wants it."""
        self.scratch.remove()


def repair(*, path: Path, access: Access, step: Step | None = None) -> Repair:
    """Save what is readable of a damaged file into a copy in the profile, read through and checked.

    Nothing is written where the file lies. `step` is told how far it is, and may raise to give up.
    """
    scratch = Scratch(profile_dir())
    try:
        out = scratch.folder / path.name
        found = salvaging.salvage_known(
            path, out, access.key, access.slots, profile=profile_dir(), step=step
        )
        assert found.path is not None
        saved = found.last or _written(path)
        copy = copy_record(found.path, REPAIRED, saved, contents_of(found.path, access.key))
    except BaseException:
        scratch.remove()
        raise
    return Repair(copy, salvage_record(found), scratch)


def put_in_place(*, path: Path, copy: Copy, access: Access, aside: str) -> OpenFile:
    """Put a copy where the file at `path` lies, and open it; that file is renamed and kept.

    It is called "NAME (aside)" then. A backup becomes another copy, with an id of its own. Refused
    with everything as it was: `in_use`, `cannot_write`, `damaged`.
    """
    # Somebody else may have it open.
    hold(path, access.key).release()
    with put_aside(path, aside):
        if copy.kind == REPAIRED:
            adopt(copy.path, path)
        else:
            restore_known(copy.path, path, access.key, profile=profile_dir())
    return files.open_known(path, access.key, access.slots, profile=profile_dir(), to_write=True)


def _written(path: Path) -> str:
    return datetime.fromtimestamp(path.stat().st_mtime, UTC).isoformat(timespec="seconds")
