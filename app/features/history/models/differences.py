"""Which words of two texts differ."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

Kind = Literal["same", "gone", "new"]
FEW_PIECES = 8
ALIKE = 0.4
_PIECES = re.compile(r"\s+|\w+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of text that stands in both, only in the one before or only in the one after."""

    kind: Kind
    text: str


def differences(before: str, after: str) -> tuple[Part, ...]:
    """Return both texts as one row of parts, word by word; what is gone stands before what is new.

    Short texts, and such that have next to nothing in common, are given whole, one after the other.
    """
    old, new = _PIECES.findall(before), _PIECES.findall(after)
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    if min(len(old), len(new)) < FEW_PIECES or matcher.ratio() < ALIKE:
        whole = (Part("gone", before), Part("new", after))
        return tuple(part for part in whole if part.text)
    parts: list[Part] = []
    for how, a, b, c, d in matcher.get_opcodes():
        if how == "equal":
            parts.append(Part("same", "".join(old[a:b])))
            continue
        parts += [
            part
            for part in (Part("gone", "".join(old[a:b])), Part("new", "".join(new[c:d])))
            if part.text
        ]
    return tuple(parts)
