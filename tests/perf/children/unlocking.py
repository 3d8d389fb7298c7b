"""The program unlocks a file: how long until its meetings are painted, and what it then holds."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

from tests.perf.children.memory import resident
from tests.perf.children.opened import Opened

WRITERS = ("reportlab", "uharfbuzz", "openpyxl", "docx")


def main(path: Path, passphrase: str) -> None:
    """Open the file at `path` and say what it took."""

    def arrived(_desk: object) -> None:
        opened.after_work(tell)

    def tell(_answer: object) -> None:
        figures = {
            "took": opened.took,
            "resident": resident(),
            "loaded": [name for name in WRITERS if name in sys.modules],
        }
        sys.stdout.write(json.dumps(figures) + "\n")
        sys.stdout.flush()
        os._exit(0)

    opened = Opened(path, passphrase, arrived)
    opened.run()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
