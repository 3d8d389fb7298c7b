"""A process that restores a backup, to be killed by a test in the middle."""

from __future__ import annotations

import sys
from pathlib import Path

from db.restore import restore
from tests.support.files import PASSPHRASE


def _restore_and_tell(backup: Path, out: Path, profile: Path) -> None:
    print("now", flush=True)  # noqa: T201  told to the test
    restore(backup, out, passphrase=PASSPHRASE, profile=profile)


if __name__ == "__main__":
    _restore_and_tell(*map(Path, sys.argv[1:4]))
