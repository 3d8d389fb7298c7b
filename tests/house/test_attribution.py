"""The ways round the sixth contract which no import shows."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

from tests.house.repository import ROOT, code_files, place, tree

if TYPE_CHECKING:
    from pathlib import Path

_TABLES = ROOT / "db" / "tables" / "attribution.py"
_ALLOWED = ROOT / "app" / "features" / "anonymisation"


def _classes() -> list[ast.ClassDef]:
    return [node for node in tree(_TABLES).body if isinstance(node, ast.ClassDef)]


def _table_names() -> set[str]:
    return {
        node.value.value
        for mapped in _classes()
        for node in mapped.body
        if isinstance(node, ast.Assign | ast.AnnAssign) and isinstance(node.value, ast.Constant)
        if "__tablename__" in ast.unparse(node)
        if isinstance(node.value.value, str)
    }


def _others() -> list[Path]:
    return [path for path in code_files("app") if not path.is_relative_to(_ALLOWED)]


def test_nobody_gets_an_attribution_from_another_module_of_db() -> None:
    names = {mapped.name for mapped in _classes()}
    taken = [
        place(path, node)
        for path in _others()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "db"
        for alias in node.names
        if alias.name in names
    ]
    assert taken == []


def test_nobody_reaches_attributions_through_the_package_of_tables() -> None:
    reached = [
        place(path, node)
        for path in _others()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Attribute) and ast.unparse(node).endswith("tables.attribution")
    ]
    assert reached == []


def test_nobody_asks_for_attributions_in_sql_or_by_the_table_s_name() -> None:
    names = "|".join(sorted(_table_names()))
    assert names
    asked = re.compile(rf"\b(?:from|join|into|update)\s+(?:{names})\b", re.IGNORECASE)
    found = [
        place(path, node)
        for path in _others()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        if asked.search(node.value)
    ]
    assert found == []


def test_no_relationship_leads_into_attributions() -> None:
    # One careless relationship() would load the speaker with the statement.
    led = [
        place(path, node)
        for path in code_files("db")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("relationship")
    ]
    assert led == []
