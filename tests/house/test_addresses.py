"""Where a package comes from, and where somebody keeps a checkout, is each machine's own affair."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.house.repository import ROOT, kept_files, place

if TYPE_CHECKING:
    from pathlib import Path

# Put together here, so that this file does not find itself.
_REGISTRIES = re.compile(
    "|".join(
        re.escape(f"{host}.{domain}")
        for host, domain in (
            ("pypi", "org"),
            ("pythonhosted", "org"),
            ("pypi", "python.org"),
            ("npmjs", "org"),
            ("npmjs", "com"),
            ("crates", "io"),
            ("deb.debian", "org"),
            ("security.debian", "org"),
            ("archive.ubuntu", "com"),
            ("download.qt", "io"),
        )
    )
)
_SOMEBODYS_FOLDER = re.compile(r"(?<![\w./~])/(?:work|home|root|Users|tmp/w)/[\w.]")


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8").splitlines()
    except UnicodeDecodeError:
        return []


def _found(pattern: re.Pattern[str]) -> list[str]:
    return [
        f"{place(path)}:{number} {line.strip()[:80]}"
        for path in kept_files()
        for number, line in enumerate(_lines(path), start=1)
        if pattern.search(line)
    ]


def test_no_file_names_a_registry() -> None:
    assert _found(_REGISTRIES) == []


def test_no_lock_chooses_where_packages_come_from() -> None:
    locks = (ROOT / "requirements").glob("*.txt")
    chosen = [line for lock in locks for line in _lines(lock) if line.startswith("-")]
    assert chosen == []


def test_no_file_names_a_folder_of_somebodys_machine() -> None:
    assert _found(_SOMEBODYS_FOLDER) == []
