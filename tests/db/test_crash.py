"""Killed at any moment, the file opens again with every act that was acknowledged."""

from __future__ import annotations

import multiprocessing
import random
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from tests.support.acts import assert_whole
from tests.support.crashing import commit_acts, committed
from tests.support.files import Made

_KILLS = 200
_KILLS_BETWEEN_CHECKS = 20
_ROOT = Path(__file__).parents[2]
_TRACED = 12


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no server of forks")
def test_killed_two_hundred_times_nothing_acknowledged_is_lost(made: Made) -> None:
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.support.crashing"])
    chance = random.Random(4)
    acknowledged = -1
    for kill in range(1, _KILLS + 1):
        reader, writer = context.Pipe(duplex=False)
        child = context.Process(target=commit_acts, args=(made.path, made.key, writer))
        child.start()
        writer.close()
        acknowledged = max([acknowledged, *_heard(reader, chance.randrange(4))])
        # Sometimes at once, sometimes in the middle of the next act.
        child.join(chance.choice((0, chance.random() / 50)))
        child.kill()
        child.join()
        acknowledged = max([acknowledged, *_left(reader)])
        _check(made, acknowledged, thoroughly=kill % _KILLS_BETWEEN_CHECKS == 0)
    assert acknowledged > _KILLS


def _heard(reader: Connection, count: int) -> Iterator[int]:
    for _ in range(count):
        yield reader.recv()


def _left(reader: Connection) -> Iterator[int]:
    """Whatever was acknowledged before the kill and not yet read."""
    try:
        while True:
            yield reader.recv()
    except (EOFError, OSError):
        reader.close()


def _check(made: Made, acknowledged: int, *, thoroughly: bool) -> None:
    file = made.open()
    numbers, title = committed(file)
    # One more may have been committed and not acknowledged any more; never a part of one.
    assert numbers == list(range(len(numbers)))
    assert len(numbers) - 1 in {acknowledged, acknowledged + 1}
    assert title == (str(numbers[-1]) if numbers else "")
    assert file.driver_connection().execute("PRAGMA quick_check").fetchall() == [("ok",)]
    if thoroughly:
        assert_whole(file)
    file.close()


@pytest.fixture
def trace(tmp_path: Path) -> list[str]:
    """A command that records the writes and syncs of another into a file of `tmp_path`."""
    if shutil.which("strace") is None:
        pytest.skip(
            "strace is not installed: that an act is on the disk before it is told was not watched"
        )
    calls = "trace=write,pwrite64,fsync,fdatasync"
    command = ["strace", "-f", "-y", "-e", calls, "-o", str(tmp_path / "trace")]
    tried = subprocess.run([*command, sys.executable, "-c", ""], capture_output=True, check=False)
    if tried.returncode:
        pytest.skip(
            "this system does not let strace watch a program: that an act is on the disk "
            "before it is told was not watched"
        )
    return command


def test_every_act_is_on_the_disk_before_it_is_acknowledged(
    made: Made, trace: list[str], tmp_path: Path
) -> None:
    child = [sys.executable, "-m", "tests.support.crashing", str(made.path), str(_TRACED)]
    done = subprocess.run(
        [*trace, *child], cwd=_ROOT, input=made.key.hex().encode(), capture_output=True, check=True
    )
    assert done.stdout.count(b"acknowledged") == _TRACED
    name = re.escape(made.path.name)
    written = re.compile(rf"pwrite64\(\d+<[^>]*{name}(-wal)?>")
    synced = re.compile(rf"f(data)?sync\(\d+<[^>]*{name}(-wal)?>")
    since: list[str] = []
    seen = 0
    for line in (tmp_path / "trace").read_text("utf-8").splitlines():
        if written.search(line):
            since.append("written")
        elif synced.search(line):
            since.append("synced")
        elif '"acknowledged ' in line:
            assert "written" in since, f"act {seen} was acknowledged before it was written"
            assert since[-1] == "synced", f"act {seen} was acknowledged before it was on the disk"
            seen, since = seen + 1, []
    assert seen == _TRACED
