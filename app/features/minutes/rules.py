"""Letters of statements and what a typed point may hold."""

from __future__ import annotations

import unicodedata

from app.features.documents.rules import letter

__all__ = ["clean", "letter"]

_KEPT = {"\t": " ", "\u2028": " ", "\u2029": " "}


def clean(text: str) -> str:
    """Return the words of one point: no line breaks or control characters, one Unicode form."""
    kept = []
    for character in text:
        if character in _KEPT or character in "\r\n":
            kept.append(" ")
        elif unicodedata.category(character) not in {"Cc", "Cs"}:
            kept.append(character)
    return unicodedata.normalize("NFC", "".join(kept)).strip()
