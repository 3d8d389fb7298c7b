"""Words for people, outside Qt classes: translated once somebody has said how."""

from __future__ import annotations

from collections.abc import Callable

_translators: list[Callable[[str, str], str]] = []


def translate(context: str, text: str) -> str:
    """Return `text` in the language of the window; unchanged where no window runs."""
    return _translators[-1](context, text) if _translators else text


def translate_with(translator: Callable[[str, str], str]) -> None:
    """Let `translator(context, text)` answer from now on."""
    _translators[:] = [translator]
