"""What is said of each kind of damage, above the copies that can be gone on with."""

from __future__ import annotations

from app.core.words import translate

BEFORE_THE_KEY = frozenset({"empty", "wrong_type", "missing", "missing_keys", "damaged_keys"})
"""Found before a passphrase could be tried."""


def title_words(kind: str, where: str) -> str:
    """What is the matter, in a line."""
    if kind == "pages":
        return _where_words(where)
    return {
        "empty": translate("DamagePage", "This file is empty"),
        "truncated": translate("DamagePage", "The end of this file is missing"),
        "first_page": translate("DamagePage", "This file is damaged at its beginning"),
        "lost_log": translate("DamagePage", "The last part of this file is missing"),
        "damaged_log": translate("DamagePage", "The last part of this file is damaged"),
        "wrong_type": translate("DamagePage", "This is not a Rapporteur file"),
        "missing": translate("DamagePage", "This file is not here"),
        "missing_keys": translate("DamagePage", "The key file is missing"),
        "damaged_keys": translate("DamagePage", "The key file is damaged"),
    }.get(kind, translate("DamagePage", "This file is damaged"))


def lead_words(kind: str, sentence: str) -> str:
    """What is known of it; that the passphrase is right where that was found out."""
    if kind in BEFORE_THE_KEY:
        return sentence
    return " ".join((translate("DamagePage", "The passphrase is right."), sentence))


def _where_words(where: str) -> str:
    return {
        "beginning": translate("DamagePage", "This file is damaged near its beginning"),
        "middle": translate("DamagePage", "This file is damaged in its middle"),
        "end": translate("DamagePage", "This file is damaged near its end"),
        "throughout": translate("DamagePage", "This file is damaged in several places"),
    }.get(where, translate("DamagePage", "This file is damaged"))
