"""The words above a statement, read back: which label, one speaker or several, which frame."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from app.core.reference import Reference
from app.features.anonymisation.rules import PARTICIPANT, public_name

_LONGEST_NAME = 140
_SPEAKER = re.compile(r"\s*\[[^\]]*\]$")


@dataclass(frozen=True, slots=True)
class Head:
    """What the words above a statement say about its speaker; nothing of who it is."""

    label: str
    label_text: str = ""
    several: bool = False
    frame: str = "said"
    attributed: bool = False


class Heads:
    """Reads the heads of one language."""

    def __init__(self, reference: Reference, language: str) -> None:
        self._reference = reference
        self._language = language
        self._labels = _words_of_labels(reference, language)
        self._frames = [(frame, _pattern(words)) for frame, words in _frames(reference, language)]

    def read(self, text: str) -> Head | None:
        """The head these words are, or None if they are none.

        A speaker in brackets, as internal versions have it, is left out and told as attributed.
        """
        plain = _SPEAKER.sub("", text)
        for frame, pattern in self._frames:
            match = pattern.fullmatch(plain)
            if match and len(match[1]) <= _LONGEST_NAME:
                return replace(self._named(match[1].strip(), frame), attributed=plain != text)
        return None

    def _named(self, words: str, frame: str) -> Head:
        plain = words.casefold()
        known = self._labels.get(plain)
        if known:
            return Head(known[0], "", known[1], frame)
        inside = public_name("", words, language=self._language, reference=self._reference)
        for form, (role, several) in self._labels.items():
            if plain.startswith(f"{form} "):
                return Head(role, inside, several, frame)
        role = self._role_in_brackets(words)
        if role:
            return Head(role, inside, frame=frame)
        indefinite = self._reference.phrase_list("indefinite_articles", self._language)
        general = plain.startswith(indefinite)
        return Head(PARTICIPANT if general else "coordinator", inside, frame=frame)

    def _role_in_brackets(self, words: str) -> str:
        """The role whose label gives these words as its abbreviation: the ISU."""
        last = words.rsplit(maxsplit=1)[-1]
        for form, (role, _) in self._labels.items():
            if f"({last.casefold()})" in form:
                return role
        return ""


def _words_of_labels(reference: Reference, language: str) -> dict[str, tuple[str, bool]]:
    found: dict[str, tuple[str, bool]] = {}
    for label in reference.labels:
        for several in (False, True):
            words = public_name(label.role, "", several, language, reference=reference)
            found.setdefault(words.casefold(), (label.role, several))
    return dict(sorted(found.items(), key=lambda item: -len(item[0])))


def _frames(reference: Reference, language: str) -> list[tuple[str, str]]:
    """All words around a name in a language, the summary before what would match it too."""
    found = [("summary", reference.phrase("summary", language))]
    for key in ("said", "said_several"):
        found.append(("said", reference.phrase(key, language)))
        for label in reference.labels:
            own = label.frames.get(language, {}).get(key)
            found += [("said", own)] if own else []
    return list(dict.fromkeys(found))


def _pattern(frame: str) -> re.Pattern[str]:
    before, after = re.split(r"\{\w+\}", frame)
    end = re.escape(after.rstrip(": \u00a0\u202f"))
    return re.compile(rf"{re.escape(before)}(.+?){end}\s*:", re.IGNORECASE)
