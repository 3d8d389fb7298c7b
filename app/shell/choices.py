"""What the new-file form offers, from the reference data."""

from __future__ import annotations

from app.core.words import translate
from app.features.unlock.page import Choices


def choices(language: str) -> Choices:
    """Names of States in the language of the window, and languages a record can be written in."""
    # Loaded with the form that asks for it: the lock screen is there sooner.
    from app.core.reference import shipped

    facts = shipped()
    states = [
        state.names.get(language) or state.names.get("en") or state.iso3 for state in facts.states
    ]
    names = _language_names()
    languages = tuple((code, names.get(code, code)) for code in facts.languages)
    return Choices(tuple(sorted(states, key=str.casefold)), languages)


def _language_names() -> dict[str, str]:
    return {
        "en": translate("Languages", "English"),
        "fr": translate("Languages", "French"),
        "es": translate("Languages", "Spanish"),
        "ar": translate("Languages", "Arabic"),
        "pt": translate("Languages", "Portuguese"),
        "ru": translate("Languages", "Russian"),
    }
