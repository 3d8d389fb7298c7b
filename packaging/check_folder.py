"""Looks the frozen folder over: its size, what it needs, and that it tells nothing of its maker.

Runs in the environment that built it: PyInstaller reads the packed modules back.
"""

from __future__ import annotations

import sys
import zipfile
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path
from types import CodeType

from contents import DIST, ROOT
from PyInstaller.archive.readers import CArchiveReader, ZlibArchiveReader

sys.path.insert(0, str(ROOT / "packaging" / "linux"))

INSIDE = DIST / "_internal"
LARGEST = 220_000_000
# What is loaded by its name while the program runs, on every system and on Linux.
LOADED = (
    "*imageformats/*qsvg*",
    "*iconengines/*qsvgicon*",
    "*translations/qtbase_ar.qm",
    "resources/translations/rapporteur_ar.qm",
    "resources/translations/rapporteur_en.qm",
    "resources/fonts/noto/NotoNaskhArabic-Regular.ttf",
    "db/migrations/versions/0001_first_tables.py",
)
LOADED_ON_LINUX = (
    "*platforms/*qxcb*",
    "*platforms/*qwayland*",
    "*platforms/*qoffscreen*",
    "*platforminputcontexts/*ibus*",
    "*wayland-shell-integration/*xdg-shell*",
)
# These are alike on every machine, and libraries made elsewhere name them too.
EVERYWHERE = (Path("/"), Path("/root"), Path("/usr"), Path("/usr/local"))


def main() -> int:
    """Print what was found; 0 if the folder may be given away."""
    problems = [*_too_large(), *_missing(), *_forgotten(), *_traces(), *_unlicensed()]
    for problem in problems:
        print(f"not in order: {problem}")
    return 3 if problems else 0


def size(folder: Path) -> int:
    """The bytes of all files; a link counts for nothing."""
    files = (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return sum(path.stat().st_size for path in files)


def _too_large() -> Iterator[str]:
    bytes_ = size(DIST)
    print(f"{bytes_ / 1e6:.0f} MB in {DIST.relative_to(ROOT)}, at most {LARGEST / 1e6:.0f} MB")
    if bytes_ > LARGEST:
        yield "the folder is too large"


def _missing() -> Iterator[str]:
    if sys.platform != "linux":
        return
    from needs import needs_of

    found = needs_of(DIST)
    print(f"{len(found.known)} libraries of the system, C library {found.c_library} or later")
    for name in found.unknown:
        yield f"{name} is neither in the folder nor in packaging/linux/libraries.txt"
    for path in DIST.rglob("*"):
        if path.is_symlink() and not path.exists():
            yield f"{path.relative_to(DIST)} leads nowhere"


def _forgotten() -> Iterator[str]:
    names = [path.relative_to(INSIDE).as_posix() for path in INSIDE.rglob("*")]
    wanted = LOADED + (LOADED_ON_LINUX if sys.platform == "linux" else ())
    for pattern in wanted:
        if not any(fnmatch(name, pattern) for name in names):
            yield f"{pattern} is not in the folder"


def _unlicensed() -> Iterator[str]:
    if not (DIST / "licences" / "README.txt").is_file():
        yield "the licences are not in the folder"


# -------------------------------------------------------------------------- traces of the machine


def telling() -> list[bytes]:
    """What would tell whose machine built it: the checkout, the home folder, the user's Python."""
    places = {ROOT, Path.home(), Path(sys.prefix), Path(sys.base_prefix)}
    return sorted(str(place).encode() for place in places - {*EVERYWHERE})


def _traces() -> Iterator[str]:
    words = telling()
    count = 0
    for name, content in _everything():
        count += 1
        for word in words:
            if word in content:
                yield f"{name} names {word.decode()}"
    print(f"{count} files and packed modules searched for paths of this machine")


def _everything() -> Iterator[tuple[str, bytes]]:
    """Every file of the folder, and unpacked whatever is compressed inside one."""
    for path in sorted(DIST.rglob("*")):
        name = path.relative_to(DIST).as_posix()
        yield name, name.encode()
        if path.is_symlink():
            yield name, bytes(path.readlink())
        elif path.is_file():
            yield name, path.read_bytes()
    yield from _zipped(INSIDE / "base_library.zip")
    yield from _packed(DIST / ("rapporteur.exe" if sys.platform == "win32" else "rapporteur"))


def _zipped(path: Path) -> Iterator[tuple[str, bytes]]:
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            yield f"{path.name}/{name}", archive.read(name)


def _packed(program: Path) -> Iterator[tuple[str, bytes]]:
    archive = CArchiveReader(str(program))
    for name in archive.toc:
        if not name.endswith(".pyz"):
            yield f"{program.name}/{name}", archive.extract(name)
            continue
        modules = archive.open_embedded_archive(name)
        assert isinstance(modules, ZlibArchiveReader)
        for module in modules.toc:
            code = modules.extract(module)
            if isinstance(code, CodeType):
                yield f"{name}/{module}", "\n".join(_words(code)).encode("utf-8", "replace")


def _words(code: CodeType) -> Iterator[str]:
    """The file a module was compiled from and every text in it."""
    yield code.co_filename
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _words(constant)
        elif isinstance(constant, str):
            yield constant


if __name__ == "__main__":
    sys.exit(main())
