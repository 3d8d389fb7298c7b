"""The sample coalition, made once for all tests that look for leaks."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from app.core.paths import resources_dir
from app.features.exchange.usecases import carry_out_together, read_script
from db.file import OpenFile
from tests.support.files import make


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenFile]:
    """The sample coalition in a file with a cheap passphrase; tests only read it."""
    file = make(tmp_path_factory.mktemp("sample")).open()
    carry_out_together(
        file, read_script((resources_dir() / "sample" / "tamaria.json").read_bytes())
    )
    yield file
    file.close()
