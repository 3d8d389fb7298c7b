"""Rounds in which ours and the peer's take turns, so that a busy machine slows both."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
_LONGEST = 180

Measure = Callable[[], float]


def interleaved(rounds: int, measures: Mapping[str, Measure]) -> dict[str, list[float]]:
    """Return the figures of each measure, taken in turns; a first round is thrown away."""
    found: dict[str, list[float]] = {name: [] for name in measures}
    for number in range(rounds + 1):
        for name, measure in measures.items():
            value = measure()
            if number:
                found[name].append(value)
    return found


def cpu(function: Callable[[], object], times: int = 1) -> float:
    """Return the CPU time of one call in milliseconds, all threads of this process together."""
    began = time.process_time()
    for _ in range(times):
        function()
    return (time.process_time() - began) * 1000 / times


def wall(function: Callable[[], object]) -> float:
    """Return the time of one call in milliseconds."""
    began = time.perf_counter()
    function()
    return (time.perf_counter() - began) * 1000


def child(
    module: str,
    *arguments: str,
    profile: Path | None = None,
    platform: str = "offscreen",
    display: str = "",
) -> dict[str, Any]:
    """Run a module of `tests.perf.children` and return what it says about itself.

    `spawned` is added: the moment before the process began, by the clock all processes share.
    """
    variables = os.environ | {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": platform}
    variables.pop("PYTHONDONTWRITEBYTECODE", None)
    if profile is not None:
        variables["RAPPORTEUR_PROFILE"] = str(profile)
    if display:
        variables["DISPLAY"] = display
    command = [sys.executable, "-P", "-m", f"tests.perf.children.{module}", *arguments]
    spawned = time.monotonic_ns()
    done = subprocess.run(
        command,
        env=variables,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=_LONGEST,
    )
    if done.returncode:
        raise RuntimeError(f"{module} {' '.join(arguments)} failed:\n{done.stderr[-4000:]}")
    answer: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return answer | {"spawned": spawned}
