"""Another program that holds a file, and lock files as another computer leaves them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from db.file import open_file
from db.holder import sealed
from db.holding import lock_path
from tests.support.files import PASSPHRASE

_ROOT = Path(__file__).parents[2]


@contextmanager
def held_elsewhere(path: Path, profile: Path) -> Iterator[subprocess.Popen[str]]:
    """Hold `path` in another process, which ends when its input does."""
    command = [sys.executable, "-m", "tests.support.holding", str(path), str(profile)]
    process = subprocess.Popen(
        command, cwd=_ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        assert process.stdout.readline() == "held\n"
        yield process
    finally:
        process.stdin.close()
        process.wait()
        process.stdout.close()


def leave_lock(
    path: Path, key: bytes, *, age: float = 0.0, computer: str = "LAPTOP-4", **words: Any
) -> Path:
    """Leave the lock of another computer beside `path`, beaten `age` seconds ago by the disk."""
    place = lock_path(path)
    holder = {
        "who": sealed("Amal Haddad", computer, key),
        "pid": 4711,
        "since": "2026-11-24T09:31:00+00:00",
        "beat": "2026-11-24T10:02:30+00:00",
        "token": "another",
        "mark": "another",
    }
    place.write_text(json.dumps(holder | words), "utf-8")
    beaten = time.time() - age
    os.utime(place, (beaten, beaten))
    return place


def _hold(path: Path, profile: Path) -> None:
    file = open_file(path, passphrase=PASSPHRASE, profile=profile)
    print("held", flush=True)  # noqa: T201 - the test waits for it
    sys.stdin.read()
    file.close()


if __name__ == "__main__":
    _hold(Path(sys.argv[1]), Path(sys.argv[2]))
