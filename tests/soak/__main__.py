"""`./run soak`: an hour in the field, from a seed that can be told and tried again."""

from __future__ import annotations

import argparse
import random
import sys
import time
from pathlib import Path

from tests.soak.field import Field, Torn, scratch
from tests.support.disks import Disk

DISK_BYTES = 48 * 1024 * 1024


def main() -> int:
    """Go on until the time is over; 1 where an invariant was torn, with the seed that did it."""
    parser = argparse.ArgumentParser(prog="./run soak", description=__doc__)
    parser.add_argument("--minutes", type=float, default=60.0)
    parser.add_argument("--seed", type=int, default=random.randrange(1 << 30))
    options = parser.parse_args()
    print(f"seed {options.seed}", flush=True)
    end = time.monotonic() + options.minutes * 60
    lives = 0
    counts: dict[str, int] = {}
    while time.monotonic() < end:
        seed = options.seed + lives
        try:
            live(seed, end, counts)
        except Torn as torn:
            print(f"seed {seed}: {torn}", flush=True)
            return 1
        lives += 1
        told = ", ".join(f"{what} {count}" for what, count in sorted(counts.items()))
        print(f"{lives} files: {told}", flush=True)
    return 0


def live(seed: int, end: float, counts: dict[str, int], *, stretches: int = 25) -> None:
    """Let one file live through so many stretches of typing, or until the time is over."""
    with scratch() as folder:
        disk = _disk(folder)
        field = Field(folder, seed, disk=disk)
        try:
            for _ in range(stretches):
                if time.monotonic() > end:
                    break
                field.live_on()
        finally:
            for what, count in field.counts.items():
                counts[what] = counts.get(what, 0) + count
            if disk is not None:
                disk.eject()


def _disk(folder: Path) -> Disk | None:
    try:
        return Disk(folder / "disk", DISK_BYTES)
    except Exception as error:  # noqa: BLE001  without rights there is no small disk
        print(f"no small disk can be mounted here ({type(error).__name__})", flush=True)
        return None


if __name__ == "__main__":
    sys.exit(main())
