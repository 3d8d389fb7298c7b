"""Rules are pure: each loads alone, and so each is counted when their coverage is measured."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

import pytest

from tests.house.repository import ROOT, code_files

if TYPE_CHECKING:
    from pathlib import Path


def _rules() -> list[Path]:
    features = ROOT / "app" / "features"
    return [
        path
        for path in code_files("app")
        if path.is_relative_to(features)
        and path.relative_to(features).with_suffix("").parts[1:2] == ("rules",)
    ]


@pytest.mark.parametrize("path", _rules(), ids=lambda path: str(path.relative_to(ROOT)))
def test_rules_load_by_themselves(path: Path) -> None:
    # A module nobody imports would be missing from the report instead of failing it.
    parts = path.relative_to(ROOT).with_suffix("").parts
    importlib.import_module(".".join(parts).removesuffix(".__init__"))
