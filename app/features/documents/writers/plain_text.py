"""The document as plain text: the same words in the same order, one line for each block."""

from __future__ import annotations

from collections.abc import Iterator

from app.features.documents.records import (
    Block,
    Bullet,
    Document,
    Facts,
    Heading,
    Numbered,
    Section,
    StatementHead,
)
from app.features.documents.rules import clean, head_start, lettered, style_name
from app.features.documents.rules.styles import BULLET

_CLOSE_BELOW = {"kicker": {"title"}, "title": {"subtitle"}}


def plain_text(document: Document) -> str:
    """The whole text; lines end in a line feed, the last one too."""
    head = (document.notice, head_start(document), document.head_end)
    lines = [clean(line) for line in head if clean(line)]
    above = "" if not lines else "head"
    for block in document.blocks:
        name = style_name(block)
        if above and name != "bullet" and name not in _CLOSE_BELOW.get(above, set()):
            lines.append("")
        lines.extend(_written(block))
        above = name
    return "\n".join([*lines, ""])


def _written(block: Block) -> Iterator[str]:
    match block:
        case Facts(rows):
            yield from (f"{clean(name)}: {clean(value)}" for name, value in rows)
        case Section(number, text) | Heading(number, text) | Numbered(number, text):
            yield _joined(number, text)
        case StatementHead(letter, text, speaker):
            yield _joined(lettered(clean(letter)), text, f"[{clean(speaker)}]" if speaker else "")
        case Bullet(text, level):
            yield f"{'  ' * level}{BULLET} {clean(text)}"
        case _:
            yield clean(block.text)


def _joined(*parts: str) -> str:
    return " ".join(part for part in map(clean, parts) if part)
