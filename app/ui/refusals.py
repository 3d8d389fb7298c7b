"""The sentence of a refusal in the language of the window."""

from __future__ import annotations

from app.core.errors import Refusal, Told
from app.core.words import translate

CONTEXT = "Refusal"


def sentence(refusal: Refusal | Told) -> str:
    """What happened and what it means, ready to be shown."""
    words = translate(CONTEXT, refusal.template)
    return words.format(**refusal.values) if refusal.values else words
