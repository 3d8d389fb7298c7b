"""Puts the licences of everything inside beside the program, and tells Debian of them."""

from __future__ import annotations

import re
import shutil
import sys
import sysconfig
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, distribution
from pathlib import Path

from contents import DIST, LEFT_OUT, ROOT

TEXTS = ROOT / "packaging" / "licences"
_LICENCE_FILE = re.compile(r"(licen[cs]e|copying|notice|authors)", re.IGNORECASE)
_ROW = re.compile(r"^\| (\S+) \| .* \| ([^|]+) \|$")


@dataclass(frozen=True, slots=True)
class Part:
    """One thing in the folder: its name, where it lies, its licence and the files that hold it."""

    name: str
    files: str
    licence: str
    texts: tuple[Path, ...]


def parts() -> tuple[Part, ...]:
    """Everything in the folder that is somebody's: ours, the libraries', Python, Qt, the fonts."""
    resources = ROOT / "resources"
    noto, inter = (
        resources / "fonts" / "noto" / "OFL.txt",
        resources / "fonts" / "inter" / "OFL.txt",
    )
    within = (TEXTS / "within.txt",)
    lesser = (TEXTS / "LGPL-3.0.txt", TEXTS / "GPL-3.0.txt")
    return (
        Part("Rapporteur", "*", "Apache-2.0", (ROOT / "LICENSE",)),
        Part("Python", "_internal/libpython*", "PSF-2.0", tuple(_of_python())),
        Part("PyInstaller", "rapporteur", "GPL-2.0-or-later with exception", _of("pyinstaller")),
        Part("Qt and PySide6", "_internal/PySide6/*", "LGPL-3.0-only", lesser),
        Part("inside other libraries", "_internal/*", "see the text", within),
        Part("Noto fonts", "_internal/resources/fonts/noto/*", "OFL-1.1", (noto,)),
        Part("Inter", "_internal/resources/fonts/inter/*", "OFL-1.1", (inter,)),
        Part("Lucide icons", "_internal/resources/icons/*", "ISC", (resources / "icons/LICENSE",)),
        *_libraries(),
    )


def main() -> int:
    """Write the folder `licences` of the frozen program; 0 if every text was there."""
    folder = DIST / "licences"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    lines = ["Rapporteur is under the Apache License 2.0. It carries with it:", ""]
    for part in parts():
        if not part.texts:
            print(f"not in order: no text of the licence of {part.name}")
            return 3
        for text in part.texts:
            shutil.copyfile(text, folder / _file_name(part, text))
        lines.append(f"{part.name}: {part.licence}")
    lines += ["", "Qt and PySide6 are unchanged, lie in files of their own in _internal/PySide6,"]
    lines += ["and may be replaced by another version of them."]
    (folder / "README.txt").write_text("\n".join(lines) + "\n", "utf-8")
    return 0


def _libraries() -> Iterator[Part]:
    lines = (ROOT / "docs" / "dependencies.md").read_text("utf-8").splitlines()
    licences = {row[1].lower(): row[2].strip() for line in lines if (row := _ROW.match(line))}
    locked = (ROOT / "requirements" / "runtime.txt").read_text("utf-8")
    for name in re.findall(r"^([a-z0-9-]+)==", locked, re.MULTILINE):
        package = name.replace("-", "_")
        if package not in LEFT_OUT and not name.startswith(("pyside6", "shiboken6")):
            yield Part(name, f"_internal/{package}*", licences[name], _of(name))


def _of(name: str) -> tuple[Path, ...]:
    found: Distribution = distribution(name)
    files = [file for file in found.files or () if ".dist-info" in str(file.parent)]
    named = [Path(str(file.locate())) for file in files if _LICENCE_FILE.search(file.name)]
    return tuple(sorted(named))


def _of_python() -> Iterator[Path]:
    """The licence of the Python that is packed; Debian keeps it apart."""
    version = "python{}.{}".format(*sys.version_info)
    for place in (
        Path(sysconfig.get_path("stdlib")) / "LICENSE.txt",
        Path(sys.base_prefix) / "LICENSE.txt",
        Path("/usr/share/doc") / f"lib{version}" / "copyright",
        Path("/usr/share/doc") / version / "copyright",
    ):
        if place.is_file():
            yield place
            return


def _file_name(part: Part, text: Path) -> str:
    return f"{part.name.lower().replace(' ', '-')}-{text.name}".removesuffix(".txt") + ".txt"


if __name__ == "__main__":
    sys.exit(main())
