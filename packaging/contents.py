"""What goes into the frozen folder, what is left out of it, and why that is safe."""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Iterable
from fnmatch import fnmatch
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
DIST = ROOT / "dist" / "rapporteur"

Entry = tuple[str, str, str]
"""Where it goes in the folder, where it comes from, and what PyInstaller calls its kind."""

# Folders whose files are opened by path while the program runs.
OPENED_BY_PATH = (
    ("resources/fonts", "*"),
    ("resources/icons", "*"),
    ("resources/reference", "*"),
    ("resources/sample", "*"),
    ("resources/themes", "*"),
    ("resources/translations", "*.qm"),
    ("db/migrations", "*.py"),
)

# Modules the import graph finds because libraries offer them to others: a web server to read
# their pages, a second database, compressed archives, a terminal, tests of their own.
LEFT_OUT = (
    "PySide6.QtNetwork",
    "_bz2",
    "_curses",
    "_lzma",
    "_sqlite3",
    "_ssl",
    "alembic.testing",
    "bz2",
    "charset_normalizer",
    "curses",
    "doctest",
    "ensurepip",
    "http.server",
    "lib2to3",
    "lzma",
    "nis",
    "pdb",
    "pip",
    "pydoc",
    "readline",
    "setuptools",
    "sqlalchemy.testing",
    "sqlite3",
    "ssl",
    "tkinter",
    "unittest",
)

# Files by name inside the folder, each group with the reason why nobody misses it.
DROPPED = (
    (
        "Qt's own words in languages the window does not speak",
        ("*/translations/qt*.qm",),
    ),
    (
        "picture formats: the window has only SVG, and the record holds no pictures",
        (
            "*/imageformats/*",
            *("PIL/_avif*", "PIL/_webp*", "PIL/_imagingcms*", "PIL/_imagingft*", "PIL/_imagingtk*"),
            *("*libavif-*", "*libwebp*", "*libsharpyuv-*", "*liblcms2-*"),
            *("pillow.libs/libfreetype-*", "pillow.libs/libharfbuzz-*", "pillow.libs/libbrotli*"),
        ),
    ),
    (
        "another desktop's look: the window has its own, and this would want all of GTK",
        ("*/platformthemes/*gtk3*",),
    ),
    (
        "screens without a desktop: framebuffers, remote screens, a keyboard on the glass",
        (
            *("*EglF*", "*egldeviceintegrations*", "*eglfs*", "*linuxfb*", "*minimalegl*"),
            *("*vkkhrdisplay*", "*qvnc*", "*/generic/*", "*irtual[kK]eyboard*"),
        ),
    ),
    (
        "Qt Quick: the window is made of widgets",
        ("*Qt6Qml*", "*Qt6Quick*", "*/qmltooling/*", "*/qml/*"),
    ),
    (
        "ways to the network: the program has none",
        ("*Qt6Network*", "*/tls/*", "*/networkinformation/*"),
    ),
    (
        "notes about how libraries were installed",
        ("*.dist-info/*",),
    ),
)
KEPT = ("*/translations/qtbase_ar.qm", "*/imageformats/*qsvg*")
SYSTEM = "the system's own libraries: every desktop has them, and mends them"


def version() -> str:
    """The version in pyproject.toml."""
    return str(tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"])


def data_files() -> list[tuple[str, str]]:
    """The files opened by path, each with the folder it goes to, in the order of their names."""
    return [
        (str(path), path.parent.relative_to(ROOT).as_posix())
        for folder, pattern in OPENED_BY_PATH
        for path in sorted((ROOT / folder).rglob(pattern))
        if path.is_file() and "__pycache__" not in path.parts
    ]


def reason_to_drop(entry: Entry) -> str:
    """Why this entry is dropped; empty if it stays."""
    name, source, _ = entry
    if any(fnmatch(name, pattern) for pattern in KEPT):
        return ""
    for reason, patterns in DROPPED:
        if any(fnmatch(name, pattern) for pattern in patterns):
            return reason
    return SYSTEM if _is_of_the_system(name, source) else ""


def _is_of_the_system(name: str, source: str) -> bool:
    """Whether it was taken from the folders of this Linux, and is not Python itself."""
    if sys.platform != "linux" or name.startswith("libpython"):
        return False
    return "/" not in name and source.startswith(("/usr/", "/lib"))


def trimmed(entries: Iterable[Entry]) -> list[Entry]:
    """The entries that stay, in the order of their names; says what was dropped and why."""
    kept: list[Entry] = []
    dropped: dict[str, list[Entry]] = {}
    for entry in sorted(entries):
        reason = reason_to_drop(entry)
        if reason:
            dropped.setdefault(reason, []).append(entry)
        else:
            kept.append(entry)
    for reason, gone in dropped.items():
        if _megabytes(gone) >= 0.05:  # links to what was dropped already weigh nothing
            print(f"{_megabytes(gone):6.1f} MB in {len(gone):3} files dropped: {reason}")
    return kept


def _megabytes(entries: Iterable[Entry]) -> float:
    return sum(Path(entry[1]).stat().st_size for entry in entries if Path(entry[1]).is_file()) / 1e6
