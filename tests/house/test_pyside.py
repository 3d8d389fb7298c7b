"""Qt calls that return nothing must leave None alone: PySide6 6.12.0 kills Python 3.11 that way."""

from __future__ import annotations

import importlib.metadata
import subprocess
import sys

_TWENTY_THOUSAND_CALLS = """
from PySide6.QtWidgets import QApplication, QLabel

application = QApplication([])
label = QLabel()
for number in range(20_000):
    label.setText(str(number))
    label.setToolTip("")
    label.setWindowTitle("")
    label.repaint()
"""


def test_the_version_that_releases_none_too_often_is_not_installed() -> None:
    version = importlib.metadata.version("PySide6-Essentials")
    assert tuple(int(part) for part in version.split(".")[:2]) < (6, 12)


def test_twenty_thousand_calls_of_each_kind_leave_python_alive() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _TWENTY_THOUSAND_CALLS],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert (done.returncode, done.stderr) == (0, "")
