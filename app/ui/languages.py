"""The languages of the window, each by its own name."""

from __future__ import annotations

from typing import Final

LANGUAGES: Final[tuple[tuple[str, str], ...]] = (("en", "English"), ("ar", "العربية"))
RIGHT_TO_LEFT: Final = frozenset({"ar"})


def language_name(code: str) -> str:
    """How a language calls itself."""
    return dict(LANGUAGES).get(code, code)
