"""What is copied from private text is cleared, on a real X server with its two clipboards."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from app.shell.clipboard import CLEARED_AFTER
from tests.house.repository import ROOT
from tests.support.x11 import server, skip_without_x

pytestmark = pytest.mark.x11


def test_private_text_is_cleared_and_public_text_stays() -> None:
    skip_without_x()
    with server() as display:
        done = subprocess.run(
            [sys.executable, "-m", "tests.support.clipboard"],
            cwd=ROOT,
            env=os.environ | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"},
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
    assert done.stdout.splitlines() == [
        "private 'Norland would fund it' True True",
        "cleared ''",
        "public 'A donor would fund it' False False",
        "public kept 'A donor would fund it'",
        "locked ''",
    ], done.stderr


def test_a_minute_is_a_minute() -> None:
    assert CLEARED_AFTER == 60_000
