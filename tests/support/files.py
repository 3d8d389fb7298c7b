"""Real encrypted files for tests, copied from one that was made once."""

from __future__ import annotations

import hashlib
import shutil
from dataclasses import dataclass, replace
from pathlib import Path

from db.file import SUFFIX, OpenFile, create, keys_path
from db.keys import LEAST

PASSPHRASE = "seventeen grey herons"


@dataclass(frozen=True, slots=True)
class Made:
    """A closed encrypted file, the profile that mirrors its keys, and every way into it."""

    path: Path
    profile: Path
    key: bytes
    recovery_key: str

    @property
    def keys(self) -> Path:
        """Where its key slots lie."""
        return keys_path(self.path)

    def open(self) -> OpenFile:
        """Open it by its raw key: nothing is paid for a passphrase."""
        return OpenFile(self.path, self.key)


def make(folder: Path) -> Made:
    """Make an empty file in `folder`, with the cheapest passphrase there may be."""
    profile = folder / "profile"
    file = create(folder / f"data/coalition{SUFFIX}", PASSPHRASE, profile=profile, cost=LEAST)
    file.close()
    return Made(file.path, profile, file.key, file.recovery_key)


def copied(made: Made, folder: Path) -> Made:
    """Copy a file with its keys and its profile into `folder`."""
    data, profile = folder / "data", folder / "profile"
    shutil.copytree(made.path.parent, data)
    shutil.copytree(made.profile, profile)
    return replace(made, path=data / made.path.name, profile=profile)


def listing(*folders: Path) -> dict[str, str]:
    """Return the hash of every file below `folders`, by path: equal before and after a refusal."""
    return {
        str(path): hashlib.sha256(path.read_bytes()).hexdigest()
        for folder in folders
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
