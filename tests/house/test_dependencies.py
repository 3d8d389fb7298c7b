"""Every library has its reason and its licence on one page; none is used unasked."""

from __future__ import annotations

import ast
import importlib.metadata
import re
import sys
import tomllib
from typing import TYPE_CHECKING

import pytest

from tests.house.repository import ROOT, code_files, place, tree

if TYPE_CHECKING:
    from pathlib import Path

LOCKS = sorted((ROOT / "requirements").glob("*.txt"))
_NAME = re.compile(r"^[A-Za-z0-9][A-Za-z0-9._-]*")


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _names(requirements: list[str]) -> set[str]:
    return {_plain(found[0]) for line in requirements if (found := _NAME.match(line))}


def _project() -> dict[str, list[str]]:
    """The requirements of pyproject.toml: those of the program, of building it, and the groups."""
    text = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    return {
        "program": text["project"]["dependencies"],
        "build": text["build-system"]["requires"],
        **text["dependency-groups"],
    }


def _rows() -> dict[str, list[str]]:
    """The rows of docs/dependencies.md by the name in their first cell."""
    lines = (ROOT / "docs" / "dependencies.md").read_text("utf-8").splitlines()
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if "|" in line]
    return {_plain(row[0]): row[1:] for row in cells if _NAME.match(row[0])}


def _locked() -> set[str]:
    return set().union(*(_names(path.read_text("utf-8").splitlines()) for path in LOCKS))


def test_every_library_is_on_the_page_with_its_reason_and_licence() -> None:
    asked_for = set().union(*(_names(requirements) for requirements in _project().values()))
    rows = _rows()
    assert (asked_for | _locked()) - set(rows) == set()
    assert [name for name, cells in rows.items() if not all(cells)] == []


def test_the_page_names_nothing_that_is_gone() -> None:
    headings = {"library"}
    assert set(_rows()) - _locked() - _names(_project()["build"]) - headings == set()


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_the_lock_has_a_hash_for_everything(lock: Path) -> None:
    entries = re.split(r"\n(?=[A-Za-z0-9])", lock.read_text("utf-8"))
    assert [entry.split()[0] for entry in entries if "--hash=sha256:" not in entry] == []


def test_the_program_imports_only_what_it_asks_for() -> None:
    asked_for = _names(_project()["program"])
    sources = importlib.metadata.packages_distributions()
    ours = {"app", "db", "tests", *sys.stdlib_module_names}
    stray = [
        f"{place(path, node)} {name}"
        for path in code_files("app", "db")
        for node in ast.walk(tree(path))
        for name in _imported(node) - ours
        if not {_plain(source) for source in sources.get(name, ())} & asked_for
    ]
    assert stray == []


def _imported(node: ast.AST) -> set[str]:
    if isinstance(node, ast.Import):
        return {alias.name.split(".")[0] for alias in node.names}
    if isinstance(node, ast.ImportFrom) and node.module:
        return {node.module.split(".")[0]}
    return set()
