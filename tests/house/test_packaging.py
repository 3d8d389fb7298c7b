"""What is packed agrees with the program: its version, its commands, its files, its libraries."""

from __future__ import annotations

import ast
import plistlib
import re
import shutil
import struct
import subprocess
import sys
import tomllib
import xml.etree.ElementTree as ET
from configparser import RawConfigParser
from types import ModuleType
from typing import TYPE_CHECKING

import pytest

from app import __version__
from app.__main__ import SUFFIXES
from app.cli.parser import build_parser
from tests.house.repository import ROOT
from tests.support.loading import load

if TYPE_CHECKING:
    from pathlib import Path

PACKAGING = ROOT / "packaging"
LINUX = PACKAGING / "linux"


def _checked_by(tool: str, *words: str | Path) -> None:
    """Let a tool of the system judge a file, where it is there."""
    found = shutil.which(tool)
    if found is None:
        return
    done = subprocess.run([found, *map(str, words)], capture_output=True, text=True, check=False)
    said = done.stdout + done.stderr
    assert done.returncode == 0, said
    assert said == ""


def _project() -> dict[str, str]:
    found: dict[str, str] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return found


# -------------------------------------------------------------------------------------- Linux


def test_there_is_one_version() -> None:
    assert _project()["version"] == __version__
    assert load("packaging/contents.py").version() == __version__


def test_the_desktop_starts_the_program_with_a_file_and_knows_its_types() -> None:
    path = LINUX / "rapporteur.desktop"
    entry = RawConfigParser()
    entry.optionxform = str  # type: ignore[assignment,method-assign]
    entry.read(path, "utf-8")
    told = entry["Desktop Entry"]
    assert told["Exec"] == "rapporteur %f"
    assert set(told["MimeType"].strip(";").split(";")) == set(_mime_types())
    _checked_by("desktop-file-validate", path)


def _mime_types() -> dict[str, str]:
    space = "{http://www.freedesktop.org/standards/shared-mime-info}"
    root = ET.parse(LINUX / "rapporteur.xml").getroot()  # noqa: S314  our own file
    return {
        kind.attrib["type"]: glob.attrib["pattern"]
        for kind in root.iter(f"{space}mime-type")
        for glob in kind.iter(f"{space}glob")
    }


def test_every_system_knows_the_suffixes_of_the_program() -> None:
    assert {pattern.removeprefix("*") for pattern in _mime_types().values()} == set(SUFFIXES)
    installer = (PACKAGING / "windows" / "rapporteur.nsi").read_text("utf-8")
    assert set(re.findall(r'macro FILE_TYPE "(\S+)"', installer)) == set(SUFFIXES)
    bundle = load("packaging/macos/bundle.py")
    assert {f".{row[0]}" for row in bundle.FILES} == set(SUFFIXES)
    _checked_by("xmllint", "--noout", LINUX / "rapporteur.xml")


def test_the_manual_page_names_every_command_and_no_other() -> None:
    page = (LINUX / "rapporteur.1").read_text("utf-8")
    section = page.partition(".SH COMMANDS")[2].partition(".SH OPTIONS")[0]
    named = dict(re.findall(r'^\.BI (\w+) "(?: ([a-z|]+))?', section, re.MULTILINE))
    assert {name: set(filter(None, verbs.split("|"))) for name, verbs in named.items()} == {
        name: _verbs(parser) for name, parser in _choices(build_parser()).items()
    }
    _checked_by("mandoc", "-T", "lint", "-W", "warning", LINUX / "rapporteur.1")


def _choices(parser: object) -> dict[str, object]:
    actions = getattr(parser, "_actions", ())
    found = [action.choices for action in actions if action.dest == "==SUPPRESS=="]
    return dict(found[-1]) if found and isinstance(found[-1], dict) else {}


def _verbs(parser: object) -> set[str]:
    return set(_choices(parser))


def test_the_package_depends_on_whatever_the_script_installs() -> None:
    script = (ROOT / "run").read_text("utf-8")
    lists = re.findall(r'^(?:qt|window)_libraries="([^"]+)"', script, re.MULTILINE)
    asked = dict(line.split() for text in lists for line in text.splitlines())
    table = load("packaging/linux/needs.py").libraries()
    assert {file: table[file].package for file in asked} == asked
    assert len(asked) > 10


# ---------------------------------------------------------------------------- Windows and macOS


def test_the_version_resource_counts_as_windows_does() -> None:
    resource = load("packaging/windows/version_resource.py")
    assert resource.numbers("0.1.0") == (0, 1, 0, 0)
    assert resource.strings(__version__)["FileVersion"] == __version__


def test_the_bundle_tells_macos_of_its_version_and_files() -> None:
    bundle = load("packaging/macos/bundle.py")
    told = plistlib.loads(plistlib.dumps(bundle.info(__version__)))
    assert told["CFBundleVersion"] == __version__
    declared = {kind["UTTypeIdentifier"] for kind in told["UTExportedTypeDeclarations"]}
    opened = {kind for row in told["CFBundleDocumentTypes"] for kind in row["LSItemContentTypes"]}
    assert declared == opened


def test_the_entitlements_are_a_list_of_one_exception() -> None:
    told = plistlib.loads((PACKAGING / "macos" / "entitlements.plist").read_bytes())
    assert told == {"com.apple.security.cs.allow-unsigned-executable-memory": True}


@pytest.fixture(scope="module")
def icons(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The icons, made as a build makes them."""
    folder = tmp_path_factory.mktemp("icons")
    made = PACKAGING / "icons" / "make.py"
    subprocess.run([sys.executable, str(made), str(folder)], check=True)
    return folder


def test_icons_hold_every_size_their_system_asks_for(icons: Path) -> None:
    make = _icon_script()
    for name in make.NAMES:
        content = (icons / f"{name}.ico").read_bytes()
        _, kind, count = struct.unpack_from("<HHH", content)
        sides = [content[6 + 16 * index] or 256 for index in range(count)]
        assert (kind, sides) == (1, sorted(make.ICO_SIZES))
        content = (icons / f"{name}.icns").read_bytes()
        assert content[:8] == b"icns" + struct.pack(">I", len(content))
        picture = (icons / f"{name}-48.png").read_bytes()
        assert struct.unpack_from(">II", picture, 16) == (48, 48)


def _icon_script() -> ModuleType:
    return load("packaging/icons/make.py")


def test_the_installer_compiles(icons: Path, tmp_path: Path) -> None:
    if shutil.which("makensis") is None:
        pytest.skip("compiles the Windows installer; missing here: makensis")
    folder = tmp_path / "folder"
    (folder / "licences").mkdir(parents=True)
    shutil.copy(ROOT / "LICENSE", folder / "licences" / "rapporteur-LICENSE.txt")
    (folder / "_internal").mkdir()
    (folder / "rapporteur.exe").write_bytes(b"a stand-in")
    told = {
        "VERSION": __version__,
        "FOLDER": folder,
        "ICONS": icons,
        "OUT": tmp_path / "rapporteur.exe",
    }
    words = [f"-D{name}={value}" for name, value in told.items()]
    _checked_by("makensis", "-V2", "-WX", *words, PACKAGING / "windows" / "rapporteur.nsi")
    assert (tmp_path / "rapporteur.exe").stat().st_size > 50_000


# ------------------------------------------------------------------------------- what is packed


def test_the_description_of_the_build_names_only_files_that_are_there() -> None:
    spec = ast.parse((ROOT / "app.spec").read_text("utf-8"))
    named = {
        node.value
        for node in ast.walk(spec)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and re.fullmatch(r"(?:app|db|packaging|resources)(?:/[\w./-]+)?", node.value)
    }
    assert {"app/__main__.py", "packaging/hooks"} <= named
    assert [name for name in sorted(named) if not (ROOT / name).exists()] == []


def test_everything_opened_by_path_is_packed() -> None:
    contents = load("packaging/contents.py")
    packed = {place for _, place in contents.data_files()}
    assert {"resources/icons", "resources/themes", "db/migrations/versions"} <= packed
    for folder, pattern in contents.OPENED_BY_PATH:
        if pattern != "*.qm":  # compiled when the program is started or packed
            assert list((ROOT / folder).rglob(pattern)), folder
    folders = {path.name for path in (ROOT / "resources").iterdir() if path.is_dir()}
    assert folders == {
        row[0].partition("/")[2] for row in contents.OPENED_BY_PATH if "resources" in row[0]
    }


def test_nothing_the_program_imports_is_left_out() -> None:
    contents = load("packaging/contents.py")
    for path in [*(ROOT / "app").rglob("*.py"), *(ROOT / "db").rglob("*.py")]:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom):
                whole = {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
            elif isinstance(node, ast.Import):
                whole = {alias.name for alias in node.names}
            else:
                continue
            assert not whole & set(contents.LEFT_OUT), path
    assert contents.reason_to_drop(("PySide6/Qt/plugins/platforms/libqxcb.so", "", "")) == ""
    assert contents.reason_to_drop(("PySide6/Qt/translations/qtbase_ar.qm", "", "")) == ""
    assert contents.reason_to_drop(("PySide6/Qt/translations/qtbase_de.qm", "", "")) != ""
