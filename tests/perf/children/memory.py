"""How much memory a process holds."""

from __future__ import annotations

from pathlib import Path


def resident() -> float:
    """Return what of this process lies in memory, in MiB."""
    for line in Path("/proc/self/status").read_text("utf-8").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    return 0.0
