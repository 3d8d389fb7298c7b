"""What Windows shows of the program's version, made from pyproject.toml."""

from __future__ import annotations

from typing import Any

ENGLISH, UNICODE = 0x0409, 1200


def numbers(version: str) -> tuple[int, int, int, int]:
    """The version as Windows counts, in four numbers: 0.1.0 is 0, 1, 0, 0."""
    parts = [int(part) for part in version.split(".")]
    major, minor, patch, build = [*parts, 0, 0, 0, 0][:4]
    return major, minor, patch, build


def strings(version: str) -> dict[str, str]:
    """The words on the page "Details" of the program's properties."""
    return {
        "CompanyName": "Rapporteur",
        "FileDescription": "Rapporteur",
        "FileVersion": version,
        "InternalName": "rapporteur",
        "LegalCopyright": "Apache License 2.0",
        "OriginalFilename": "rapporteur.exe",
        "ProductName": "Rapporteur",
        "ProductVersion": version,
    }


def resource(version: str) -> Any:
    """The version resource as PyInstaller takes it; only on Windows."""
    from PyInstaller.utils.win32 import versioninfo as win

    told = [win.StringStruct(name, words) for name, words in strings(version).items()]
    return win.VSVersionInfo(
        ffi=win.FixedFileInfo(filevers=numbers(version), prodvers=numbers(version)),
        kids=[
            win.StringFileInfo([win.StringTable(f"{ENGLISH:04x}{UNICODE:04x}", told)]),
            win.VarFileInfo([win.VarStruct("Translation", [ENGLISH, UNICODE])]),
        ],
    )
