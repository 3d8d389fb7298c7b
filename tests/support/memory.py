"""What a process holds: its whole memory as a core, its arguments and its environment."""

from __future__ import annotations

import mmap
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

import pytest

ENCODINGS = ("utf-8", "utf-16-le", "utf-32-le")


def skip_without_gcore() -> None:
    """Skip the test, with the reason, where gdb's gcore cannot be had."""
    if shutil.which("gcore") is None:
        pytest.skip("reads the memory of the program; missing here: gcore, of the package gdb")


def core(pid: int, folder: Path) -> Path:
    """Write all memory of a process to a file; skips where the system does not allow it."""
    done = subprocess.run(
        ["gcore", "-a", "-o", str(folder / "core"), str(pid)],
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    written = folder / f"core.{pid}"
    if not written.is_file():
        if "ptrace" in done.stderr or "not permitted" in done.stderr:
            pytest.skip("reads the memory of the program; ptrace is not allowed here")
        pytest.fail(done.stderr)
    return written


def forms(words: str) -> tuple[bytes, ...]:
    """The bytes a text may be in memory as: UTF-8, UTF-16 and UTF-32."""
    return tuple(words.encode(each) for each in ENCODINGS)


def found(written: Path, wanted: Iterable[bytes]) -> set[bytes]:
    """Those byte strings that occur in a file."""
    with written.open("rb") as stream, mmap.mmap(stream.fileno(), 0, prot=mmap.PROT_READ) as view:
        return {each for each in wanted if view.find(each) >= 0}


def said_about(pid: int) -> bytes:
    """Arguments and environment of a process, which every program of the same person can read."""
    place = Path("/proc", str(pid))
    return place.joinpath("cmdline").read_bytes() + place.joinpath("environ").read_bytes()


def life(pid: int) -> bytes:
    """Something that is another one as soon as the process has become another program."""
    return Path("/proc", str(pid), "auxv").read_bytes()
