"""The import contracts hold, and each of them is seen to fail when it is broken on purpose."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.house.repository import ROOT

if TYPE_CHECKING:
    from pathlib import Path

ALL_KEPT = dict.fromkeys(range(1, 7), "KEPT")
FEATURES = "app/features"


def _verdicts(folder: Path) -> dict[int, str]:
    """What import-linter says of each contract, by the number in its name."""
    linter = "from importlinter.cli import lint_imports_command as lint; lint()"
    done = subprocess.run(
        [sys.executable, "-c", linter, "--no-cache"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    found = re.findall(r"^(\d)\. .* (KEPT|BROKEN)", done.stdout, re.MULTILINE)
    assert found, done.stdout + done.stderr
    return {int(number): verdict for number, verdict in found}


def _add(folder: Path, module: str, line: str) -> None:
    """Adds a line to a module of the copy, whether it is a file, a folder or not there yet."""
    path = folder / module
    path = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="utf-8") as file:
        file.write(f"\n{line}\n")


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the program in which anything may be broken."""
    for folder in ("app", "db"):
        leave_out = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=leave_out)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    # What the breaks below stand on, so that only the offending import is new.
    for name in ("records", "rules", "page", "usecases"):
        _add(tmp_path, f"{FEATURES}/coalitions/{name}", "")
    return tmp_path


def test_the_program_keeps_all_six(copy: Path) -> None:
    assert _verdicts(copy) == ALL_KEPT


@pytest.mark.parametrize(
    ("contract", "module", "offending"),
    [
        (1, "db/ids", "import app.core.clock"),
        (1, "app/core/clock", "import app.ui"),
        (2, f"{FEATURES}/coalitions/records", "import app.features.coalitions.rules"),
        (2, f"{FEATURES}/coalitions/odds_and_ends", ""),
        (3, f"{FEATURES}/coalitions/records", "import app.features.meetings.records"),
        (3, f"{FEATURES}/meetings/records", "import app.features.minutes"),
        (4, f"{FEATURES}/coalitions/rules", "from PySide6.QtCore import QLocale"),
        (4, "db/ids", "import PySide6"),
        (5, f"{FEATURES}/coalitions/rules", "import sqlalchemy"),
        (5, f"{FEATURES}/coalitions/page", "from db import session"),
        (6, f"{FEATURES}/coalitions/usecases", "import db.tables.attribution"),
        (6, f"{FEATURES}/coalitions/usecases", "from db.tables.attribution import Speaker"),
    ],
)
def test_one_offending_import_breaks_its_contract_and_no_other(
    copy: Path, contract: int, module: str, offending: str
) -> None:
    _add(copy, module, offending)

    assert _verdicts(copy) == ALL_KEPT | {contract: "BROKEN"}


def test_a_new_feature_has_to_be_given_its_row(copy: Path) -> None:
    _add(copy, f"{FEATURES}/gossip/__init__", '"""A feature nobody placed."""')

    assert _verdicts(copy) == ALL_KEPT | {3: "BROKEN"}


def test_a_page_reaches_qt_but_not_by_way_of_the_command_line(copy: Path) -> None:
    _add(copy, f"{FEATURES}/coalitions/page", "import PySide6.QtWidgets")
    _add(copy, "app/cli", "import app.features.coalitions.page")

    assert _verdicts(copy) == ALL_KEPT | {4: "BROKEN"}
