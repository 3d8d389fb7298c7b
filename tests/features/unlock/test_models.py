"""Recent files: places only, the last first, and off where they are not wanted."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from app.core.settings import Settings
from app.features.unlock.models import (
    MOST,
    REMEMBER_KEY,
    DetailRole,
    PathRole,
    RecentFile,
    RecentModel,
    forget_files,
    recent_files,
    remember_file,
)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.json")


def test_the_file_opened_last_comes_first_and_once(settings: Settings) -> None:
    for number in range(MOST + 2):
        remember_file(settings, Path(f"/files/{number}.rapporteur"), "2026-11-22T10:00")
    remember_file(settings, Path("/files/5.rapporteur"), "2026-11-22T11:00")
    files = recent_files(settings)
    assert len(files) == MOST
    assert files[0] == RecentFile(Path("/files/5.rapporteur"), "2026-11-22T11:00")
    assert len({file.path for file in files}) == MOST


def test_nothing_is_kept_where_nothing_is_wanted(settings: Settings) -> None:
    remember_file(settings, Path("/files/1.rapporteur"), "")
    settings.set(REMEMBER_KEY, False)
    assert recent_files(settings) == ()
    forget_files(settings)
    remember_file(settings, Path("/files/2.rapporteur"), "")
    settings.set(REMEMBER_KEY, True)
    assert recent_files(settings) == ()


def test_broken_settings_count_as_none(settings: Settings) -> None:
    settings.set("recent_files", "nonsense")
    assert recent_files(settings) == ()


@pytest.mark.usefixtures("qapp")
def test_a_row_says_where_and_when(tmp_path: Path) -> None:
    here = tmp_path / "Documents" / "Tamaria.rapporteur"
    here.parent.mkdir()
    here.touch()
    now = datetime.now(UTC).astimezone().replace(hour=18, minute=5)
    files = (
        RecentFile(here, now.isoformat()),
        RecentFile(here, (now - timedelta(days=1)).isoformat()),
        RecentFile(here, "2026-01-11T18:05+00:00"),
        RecentFile(here, ""),
        RecentFile(here, "some day"),
        RecentFile(tmp_path / "USB stick" / "Sorvana.rapporteur", ""),
    )
    model = RecentModel(files)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    details = [plain(model.index(row).data(DetailRole)) for row in range(len(files))]
    assert details == [
        "Documents · opened today 18:05",
        "Documents · opened yesterday 18:05",
        "Documents · opened 11 January 2026",
        "Documents",
        "Documents · opened some day",
        "USB stick · not found here",
    ]
    first = model.index(0)
    assert first.data() == "Tamaria"
    assert first.data(PathRole) == here
    assert plain(first.data(Qt.ItemDataRole.AccessibleTextRole)) == f"Tamaria, {details[0]}"


def plain(words: str) -> str:
    return words.replace("\u2068", "").replace("\u2069", "")
