"""Long files and long functions are how programs with windows become impossible to change."""

from __future__ import annotations

import ast

from tests.house.repository import code_files, place, tree

LONGEST_FILE = 400
LONGEST_FUNCTION = 40


def test_no_file_is_too_long_to_read() -> None:
    lengths = {place(path): path.read_text("utf-8").count("\n") for path in code_files()}
    assert {name: length for name, length in lengths.items() if length > LONGEST_FILE} == {}


def test_no_function_is_too_long_to_grasp() -> None:
    too_long = {}
    for path in code_files():
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                length = (node.end_lineno or node.lineno) - node.lineno + 1
                if length > LONGEST_FUNCTION:
                    too_long[f"{place(path, node)} {node.name}"] = length
    assert too_long == {}
