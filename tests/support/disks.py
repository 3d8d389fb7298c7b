"""Small disks of a test's own, mounted for real: they fill up, are protected and are pulled out."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TypeVar

import pytest

from db.file import keys_path
from tests.support.files import Made

_MEBIBYTE = 1024 * 1024


class Disk:
    """A memory disk of a few mebibytes at `place`."""

    def __init__(self, place: Path, size: int = 3 * _MEBIBYTE) -> None:
        """Mount it; nothing is mounted where this is not allowed."""
        self.place = place
        place.mkdir(parents=True, exist_ok=True)
        _mount("-t", "tmpfs", "-o", f"size={size},mode=700", "none", str(place))

    def fill(self) -> None:
        """Leave not a byte."""
        with suppress(OSError), self._filler().open("ab", buffering=0) as stream:
            while True:
                stream.write(bytes(4096))

    def free(self) -> None:
        """Make room again."""
        self._filler().unlink(missing_ok=True)

    def pull(self, away: Path) -> None:
        """Take the disk from its place; it goes on at `away`, out of sight."""
        away.mkdir(exist_ok=True)
        _mount("--bind", str(self.place), str(away))
        _run("umount", "-l", str(self.place))

    def plug(self, away: Path) -> None:
        """Put it back."""
        _mount("--bind", str(away), str(self.place))
        _run("umount", "-l", str(away))

    def eject(self) -> None:
        """Take it away for good."""
        while os.path.ismount(self.place):
            _run("umount", "-l", str(self.place))

    def _filler(self) -> Path:
        return self.place / "filler"


class Stick:
    """A stick with a file system of its own, in a file of `folder`, mounted at `place`."""

    def __init__(self, folder: Path, place: Path, size: int = 6 * _MEBIBYTE) -> None:
        """Make and mount it."""
        self.place = place
        self._image = folder / "stick"
        self._image.write_bytes(b"")
        os.truncate(self._image, size)
        _run("mkfs.ext4", "-q", str(self._image))
        place.mkdir(parents=True, exist_ok=True)
        self.plug()

    def protect(self) -> None:
        """Let the system find an error on it: it takes nothing more, as a failing stick does."""
        _mount("-o", "remount,abort", str(self.place))

    def plug(self) -> None:
        """Put it in."""
        _mount("-o", "loop", str(self._image), str(self.place))

    def eject(self) -> None:
        """Take it away for good."""
        while os.path.ismount(self.place):
            _run("umount", "-l", str(self.place))


@contextmanager
def disk(folder: Path) -> Iterator[Disk]:
    """A small disk; the test is skipped where none may be mounted."""
    made = _tried(Disk, folder / "disk")
    try:
        yield made
    finally:
        made.eject()


@contextmanager
def stick(folder: Path) -> Iterator[Stick]:
    """A small stick; the test is skipped where none may be mounted."""
    made = _tried(Stick, folder, folder / "stick-here")
    try:
        yield made
    finally:
        made.eject()


def moved(made: Made, place: Path) -> Made:
    """Put a file with its keys on a disk."""
    path = place / made.path.name
    for source in (made.path, made.keys):
        shutil.copy(source, place)
    assert keys_path(path).exists()
    # What only lies in memory yet would be gone with the disk.
    os.sync()
    return Made(path, made.profile, made.key, made.recovery_key)


_T = TypeVar("_T")


def _tried(make: Callable[..., _T], *arguments: Path) -> _T:
    if sys.platform != "linux" or os.geteuid():
        pytest.skip("mounting a small disk needs root on Linux: how a disk fails was not tried")
    try:
        return make(*arguments)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("this system mounts no small disk: how a disk fails was not tried")


def _mount(*words: str) -> None:
    _run("mount", *words)


def _run(*words: str) -> None:
    subprocess.run(words, check=True, capture_output=True)
