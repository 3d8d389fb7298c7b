"""What every row may use: how often to measure, folders of this run, and files made once."""

from __future__ import annotations

import hashlib
import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from db import version
from db.file import SUFFIX, OpenFile, create, keys_path
from db.keys import MODERATE
from tests.perf.materials import fill, fill_sample
from tests.perf.timing import ROOT

PASSPHRASE = "seventeen grey herons"
KEY_NOTE = ".key"


@dataclass(frozen=True, slots=True)
class Kept:
    """A closed encrypted file, and its raw key for opening it without paying for a passphrase."""

    path: Path
    key: bytes

    def open(self) -> OpenFile:
        """Open it by its raw key."""
        return OpenFile(self.path, self.key)


@dataclass(slots=True)
class Conditions:
    """One run of the bench."""

    rounds: int
    scratch: Path
    say: Callable[[str], object] = print
    _profiles: int = field(default=0)

    def profile(self) -> Path:
        """Return a fresh profile of a person who has never opened anything."""
        self._profiles += 1
        made = self.scratch / f"profile{self._profiles}"
        made.mkdir(parents=True)
        return made

    def sample(self) -> Kept:
        """The sample coalition."""
        return self._kept("sample", fill_sample)

    def large(self) -> Kept:
        """500 meetings with 100 statements each."""
        return self._kept("large", _fill_large)

    def long_meeting(self) -> Kept:
        """One meeting of 2,000 statements, with 300 delegations."""
        return self._kept("long", _fill_long)

    def record(self) -> Kept:
        """One meeting of 500 statements."""
        return self._kept("record", _fill_record)

    def copy(self, kept: Kept, name: str = "copy") -> Kept:
        """Return a copy of a file, to be written to."""
        folder = self.scratch / name
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        copied = folder / kept.path.name
        shutil.copyfile(kept.path, copied)
        shutil.copyfile(keys_path(kept.path), keys_path(copied))
        return Kept(copied, kept.key)

    def _kept(self, name: str, write: Callable[[OpenFile], object]) -> Kept:
        path = cache() / f"{name}{SUFFIX}"
        note = path.with_suffix(KEY_NOTE)
        if not note.is_file():
            self._make(path, write)
        return Kept(path, bytes.fromhex(note.read_text("utf-8")))

    def _make(self, path: Path, write: Callable[[OpenFile], object]) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        for leftover in path.parent.glob(f"{path.stem}.*"):
            leftover.unlink()
        began = time.monotonic()
        # Everything in it is invented, so its key may lie beside it.
        file = create(path, PASSPHRASE, profile=None, cost=MODERATE)
        write(file)
        file.close()
        path.with_suffix(KEY_NOTE).write_text(file.key.hex(), "utf-8")
        megabytes = path.stat().st_size / 1e6
        self.say(f"made {path.name}: {megabytes:.0f} MB in {time.monotonic() - began:.0f} s")


def cache() -> Path:
    """Return the folder of files made once: another format, or another filling, is another one."""
    maker = Path(__file__).with_name("materials.py").read_bytes()
    migrations = sorted((ROOT / "db" / "migrations" / "versions").glob("0*.py"))
    made_by = hashlib.sha256(maker + b"".join(path.read_bytes() for path in migrations))
    return ROOT / "build" / "bench" / f"{version.CURRENT}-{made_by.hexdigest()[:12]}"


def _fill_large(file: OpenFile) -> None:
    fill(file, meetings=500, statements=100, delegations=60)


def _fill_long(file: OpenFile) -> None:
    fill(file, meetings=1, statements=2_000, delegations=300)


def _fill_record(file: OpenFile) -> None:
    fill(file, meetings=1, statements=500, delegations=60)
