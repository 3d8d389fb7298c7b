"""The files of the repository, as the house tests read them."""

from __future__ import annotations

import ast
import os
import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
CODE = ("app", "db", "tests", "packaging")
_NOT_OURS = {".git", ".venv", "build", "dist", "__pycache__"}


@cache
def kept_files() -> tuple[Path, ...]:
    """Every file that is or would be committed; without git, every file but the built ones."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        done = subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return tuple(sorted(_walk()))
    names = {os.fsdecode(name) for name in done.stdout.split(b"\0") if name}
    return tuple(sorted(path for name in names if (path := ROOT / name).is_file()))


def _walk() -> list[Path]:
    found: list[Path] = []
    for folder, folders, files in os.walk(ROOT):
        folders[:] = [
            name
            for name in folders
            if name not in _NOT_OURS and not (name.startswith(".") and name.endswith("cache"))
        ]
        found += [Path(folder, name) for name in files if not name.endswith((".pyc", ".qm"))]
    return found


def code_files(*folders: str) -> list[Path]:
    """The Python files under these top folders, or under all that hold code."""
    wanted = folders or CODE
    return [
        path
        for path in kept_files()
        if path.suffix == ".py" and path.relative_to(ROOT).parts[0] in wanted
    ]


@cache
def tree(path: Path) -> ast.Module:
    """The syntax tree of a file."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def place(path: Path, node: ast.AST | None = None) -> str:
    """Where something was found, as people write it: `app/cli.py:12`."""
    name = path.relative_to(ROOT).as_posix()
    line = getattr(node, "lineno", None)
    return f"{name}:{line}" if line else name


@cache
def calls(path: Path) -> tuple[ast.Call, ...]:
    """Every call in a file."""
    return tuple(node for node in ast.walk(tree(path)) if isinstance(node, ast.Call))


def called_name(call: ast.Call) -> str:
    """What is called, as it is written: `time.sleep`; empty where it is no plain name."""
    return _dotted(call.func)


def _dotted(node: ast.expr) -> str:
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        before = _dotted(node.value)
        return f"{before}.{node.attr}" if before else node.attr
    return ""
