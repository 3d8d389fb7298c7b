"""What macOS is told of the program: its name, its files, its least system."""

from __future__ import annotations

from typing import Any

IDENTIFIER = "org.rapporteur.Rapporteur"
LEAST_SYSTEM = "13.0"
# Suffix, identifier, words and role of each kind of file.
FILES = (
    ("rapporteur", f"{IDENTIFIER}.file", "Rapporteur file", "Editor"),
    ("rapporteur-backup", f"{IDENTIFIER}.backup", "Rapporteur backup", "Viewer"),
)


def info(version: str) -> dict[str, Any]:
    """The Info.plist of Rapporteur.app."""
    return {
        "CFBundleDisplayName": "Rapporteur",
        "CFBundleDocumentTypes": [_document(*kind) for kind in FILES],
        "CFBundleLocalizations": ["en", "ar"],
        "CFBundleShortVersionString": version,
        "CFBundleVersion": version,
        "LSApplicationCategoryType": "public.app-category.productivity",
        "LSMinimumSystemVersion": LEAST_SYSTEM,
        "NSHighResolutionCapable": True,
        # Nothing of a closed meeting is put back on the screen by the system.
        "NSQuitAlwaysKeepsWindows": False,
        "NSSupportsAutomaticTermination": False,
        "UTExportedTypeDeclarations": [_declared(*kind[:3]) for kind in FILES],
    }


def _document(suffix: str, identifier: str, words: str, role: str) -> dict[str, Any]:
    return {
        "CFBundleTypeExtensions": [suffix],
        "CFBundleTypeIconFile": "rapporteur-file.icns",
        "CFBundleTypeName": words,
        "CFBundleTypeRole": role,
        "LSHandlerRank": "Owner",
        "LSItemContentTypes": [identifier],
    }


def _declared(suffix: str, identifier: str, words: str) -> dict[str, Any]:
    return {
        "UTTypeConformsTo": ["public.data"],
        "UTTypeDescription": words,
        "UTTypeIconFile": "rapporteur-file.icns",
        "UTTypeIdentifier": identifier,
        "UTTypeTagSpecification": {"public.filename-extension": [suffix]},
    }
