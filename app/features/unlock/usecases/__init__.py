"""What a person can do with the file as a whole."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from app.core.paths import profile_dir
from app.features.unlock.usecases.backups import (
    back_up,
    go_back_to,
    restore_copy,
    restore_open,
    save_copy,
)
from app.features.unlock.usecases.copies import (
    access_of,
    access_to,
    is_copy_whole,
    list_copies,
    look_at_copy,
    name_damage,
)
from app.features.unlock.usecases.damaged import look_into_file, repair_file, salvage_file
from app.features.unlock.usecases.keeping import (
    back_up_file,
    backup_in,
    keep_in_time,
    restore_file,
)
from app.features.unlock.usecases.reading import open_to_write, read_again, standing, who_holds
from app.features.unlock.usecases.repairing import put_in_place, repair
from db import file as files
from db import holding, keys, recovery
from db.dump import dump
from db.file import OpenFile
from db.session import reading
from db.verify import Verdict, verify

__all__ = [
    "access_of",
    "access_to",
    "back_up",
    "back_up_file",
    "backup_in",
    "change_passphrase",
    "create_file",
    "dump_file",
    "go_back_to",
    "is_copy_whole",
    "keep_in_time",
    "list_copies",
    "look_at_copy",
    "look_into_file",
    "name_damage",
    "open_file",
    "open_to_write",
    "put_in_place",
    "read_again",
    "recovery_lines",
    "repair",
    "repair_file",
    "restore_copy",
    "restore_file",
    "restore_open",
    "salvage_file",
    "save_copy",
    "standing",
    "take_over_file",
    "verify_file",
    "who_holds",
]


def create_file(*, path: Path, passphrase: str, cost: keys.KeyCost = keys.MODERATE) -> OpenFile:
    """Make a new encrypted file and open it; its `recovery_key` is shown this once."""
    return files.create(path, passphrase, profile=profile_dir(), cost=cost)


def open_file(
    *,
    path: Path,
    passphrase: str = "",
    recovery_key: str = "",
    read_only: bool = False,
    else_read_only: bool = False,
) -> OpenFile:
    """Open a file by its passphrase or its recovery key.

    `read_only` opens a copy, so that nothing is written where the file lies; `else_read_only` does
    so only where somebody else holds the file or its place takes nothing.
    """
    return files.open_file(
        path,
        passphrase=passphrase,
        recovery_key=recovery_key,
        profile=profile_dir(),
        read_only=read_only,
        else_read_only=else_read_only,
    )


def take_over_file(*, path: Path) -> None:
    """Let this computer have a file that another one left open; refused while that one lives."""
    holding.take_over(path)


def change_passphrase(
    *, path: Path, new_passphrase: str, passphrase: str = "", recovery_key: str = ""
) -> int:
    """Let another passphrase open the file and its backups on this computer.

    Returns how many of these backups could not be rewritten: they still open with the old one, and
    so does every copy made elsewhere.
    """
    return files.change_passphrase(
        path,
        new_passphrase,
        passphrase=passphrase,
        recovery_key=recovery_key,
        profile=profile_dir(),
    )


def recovery_lines(recovery_key: str) -> tuple[str, ...]:
    """Return the four lines of a recovery key as they are printed."""
    return recovery.lines_of(recovery_key)


def verify_file(file: OpenFile) -> Verdict:
    """Check the whole file: pages, links, and rows = registers = log."""
    return verify(file)


def dump_file(file: OpenFile, *, with_log: bool = False) -> dict[str, Any]:
    """Return the whole content in canonical form."""
    with reading(file) as session:
        return dump(session.connection(), with_log=with_log)
