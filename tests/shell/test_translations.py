"""Every word of the window has its Arabic, and plurals their English."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.support.words import TRANSLATIONS, messages, update

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(("language", "plurals"), [("ar", False), ("en", True)])
def test_every_word_is_translated(tmp_path: Path, language: str, plurals: bool) -> None:
    fresh = tmp_path / f"rapporteur_{language}.ts"
    update(fresh, language=language, plurals=plurals)
    translated = messages(TRANSLATIONS / f"rapporteur_{language}.ts")
    missing = [key for key in messages(fresh) if not any(translated.get(key, []))]
    assert missing == [], "python -m tests.support.words adds them; then translate them"


def test_translations_fill_in_what_the_words_fill_in() -> None:
    wrong = [
        (source, form)
        for (_, source), forms in messages(TRANSLATIONS / "rapporteur_ar.ts").items()
        for form in forms
        if places(form) - places(source) or (len(forms) == 1 and places(form) != places(source))
    ]
    assert wrong == []


def test_file_patterns_stay_as_they_are() -> None:
    wrong = [
        (source, form)
        for (_, source), forms in messages(TRANSLATIONS / "rapporteur_ar.ts").items()
        for form in forms
        if re.findall(r"\*\.\w+", source) != re.findall(r"\*\.\w+", form)
    ]
    assert wrong == []


def places(words: str) -> set[str]:
    """The names that stand in curly brackets."""
    return set(re.findall(r"\{(\w+)\}", words))
