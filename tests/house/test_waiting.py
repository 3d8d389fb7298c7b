"""A program that pumps its own events, or a test that sleeps, hides a race instead of ending it."""

from __future__ import annotations

import ast

from tests.house.repository import called_name, calls, code_files, place, tree

FIXED_WAITS = {
    "qtbot.wait",
    "time.sleep",
    "asyncio.sleep",
    "QThread.sleep",
    "QThread.msleep",
    "QThread.usleep",
    "QTest.qWait",
    "QTest.qSleep",
}


def test_nothing_waits_for_a_fixed_time() -> None:
    waits = [
        f"{place(path, call)} {called_name(call)}"
        for path in code_files()
        for call in calls(path)
        if called_name(call) in FIXED_WAITS
    ]
    assert waits == [], "wait for a signal, a condition or the end of a process instead"


def test_sleep_is_not_imported_under_its_own_name() -> None:
    imports = [
        place(path, node)
        for path in code_files()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ImportFrom) and node.module in {"time", "asyncio"}
        for alias in node.names
        if alias.name == "sleep"
    ]
    assert imports == []


def test_nobody_processes_events_by_hand() -> None:
    # Re-entered event loops end in half-saved statements; long work belongs to a worker.
    pumps = [
        place(path, node)
        for path in code_files()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Attribute) and node.attr == "processEvents"
    ]
    assert pumps == []
