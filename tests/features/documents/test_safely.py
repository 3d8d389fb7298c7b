"""Files appear whole or not at all."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest

from app.features.documents.writers import Cancelled, write_pdf, write_text
from app.features.documents.writers.safely import put
from tests.features.documents.record import ENGLISH, pdf


def test_a_file_is_for_its_owner_only(tmp_path: Path) -> None:
    target = tmp_path / "record.pdf"
    assert write_pdf(ENGLISH, target) == 1
    assert target.read_bytes() == pdf(ENGLISH)
    assert sys.platform == "win32" or stat.S_IMODE(target.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [target]


def test_a_file_already_there_is_replaced(tmp_path: Path) -> None:
    target = tmp_path / "record.txt"
    target.write_text("old")
    write_text(ENGLISH, target)
    assert target.read_text("utf-8").startswith("Not yet checked")


def test_on_an_error_the_old_file_stays_and_no_part_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "record.txt"
    target.write_text("old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        put(b"new", target)
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


def test_the_bytes_are_on_the_disk_before_the_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "record.txt"
    seen: list[bool] = []
    real = os.fsync

    def noted(number: int) -> None:
        seen.append(target.exists())
        real(number)

    monkeypatch.setattr(os, "fsync", noted)
    put(b"new", target)
    assert seen[0] is False
    assert seen[1:] == [True] * (os.name == "posix")


@pytest.mark.parametrize("patience", [0, 5, len(ENGLISH.blocks)])
def test_who_cancels_gets_no_file(tmp_path: Path, patience: int) -> None:
    asked: list[bool] = []

    def enough() -> bool:
        asked.append(True)
        return len(asked) > patience

    with pytest.raises(Cancelled):
        write_pdf(ENGLISH, tmp_path / "record.pdf", cancelled=enough)
    assert list(tmp_path.iterdir()) == []


def test_progress_counts_pages(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []

    def note(done: int, pages: int) -> None:
        told.append((done, pages))

    write_pdf(ENGLISH, tmp_path / "record.pdf", progress=note)
    assert told == [(1, 1)]
