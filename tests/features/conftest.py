"""What tests of pages stand on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.support.bench import Bench, bench_at

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication


@pytest.fixture
def bench(qapp: QApplication, tmp_path: Path) -> Iterator[Bench]:
    """A real encrypted file, open in a real worker."""
    assert qapp.thread().isCurrentThread()
    with bench_at(tmp_path) as made:
        yield made
