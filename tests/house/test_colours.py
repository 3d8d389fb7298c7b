"""A colour outside the theme is one that light, dark and high contrast do not know."""

from __future__ import annotations

import ast
import re

from tests.house.repository import ROOT, called_name, calls, code_files, place, tree

THEME = ROOT / "app" / "shell" / "theme.py"
_WRITTEN_COLOUR = re.compile(
    r"#(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{6}|[0-9a-fA-F]{3})\b|\brgba?\(|\bhsla?\("
)
_MADE_COLOUR = {"QColor", "HexColor", "Color", "qRgb", "qRgba", "QColor.fromRgb", "QColor.fromHsv"}


def test_no_colour_is_written_outside_the_theme() -> None:
    written = [
        f"{place(path, node)} {node.value!r}"
        for path in code_files("app", "db")
        if path != THEME
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        if _WRITTEN_COLOUR.search(node.value)
    ]
    assert written == []


def test_no_colour_is_made_of_numbers_or_words_outside_the_theme() -> None:
    made = [
        f"{place(path, call)} {called_name(call)}"
        for path in code_files("app", "db")
        if path != THEME
        for call in calls(path)
        if called_name(call).removeprefix("QtGui.") in _MADE_COLOUR
        and any(isinstance(argument, ast.Constant) for argument in call.args)
    ]
    named = [
        place(path, node)
        for path in code_files("app", "db")
        if path != THEME
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Attribute)
        and ast.unparse(node.value).endswith("Qt.GlobalColor")
        and node.attr != "transparent"
    ]
    assert made + named == []


def test_there_is_one_stylesheet() -> None:
    styled = [
        place(path, call)
        for path in code_files("app")
        if path != THEME
        for call in calls(path)
        if called_name(call).endswith("setStyleSheet")
    ]
    assert styled == []
