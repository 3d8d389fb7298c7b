"""Habits with Qt that end in leaks and crashes, found before they do."""

from __future__ import annotations

import ast

from tests.house.repository import called_name, calls, code_files, place, tree


def test_no_lambda_is_connected_to_a_signal() -> None:
    # It keeps the page alive, and answers after the page is gone.
    connected = [
        place(path, call)
        for path in code_files("app", "tests")
        for call in calls(path)
        if called_name(call).endswith("connect")
        and any(isinstance(argument, ast.Lambda) for argument in call.args)
    ]
    assert connected == []


def test_no_thread_of_qt_s_is_derived_from() -> None:
    # One database worker and one pool, both in app/ui/work.py, own all threads.
    derived = [
        place(path, node)
        for path in code_files("app", "db")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ClassDef)
        and any(ast.unparse(base).endswith("QThread") for base in node.bases)
    ]
    assert derived == []
