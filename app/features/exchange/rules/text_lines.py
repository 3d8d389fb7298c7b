"""The lines of a record that came as text, without the noise of pages, bullets as levels."""

from __future__ import annotations

import codecs
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

# What Word, PDF and Windows-1252 leave of a bullet; the last one is the bullet of Symbol.
_BULLETS = "•▪●‣◦■□▫∙\x95\uf0a7\uf0a8\uf0d8\uf0fc\uf0b7"
_BULLET = re.compile(rf"[{_BULLETS}]\s*|[·*]\s+")
_GLUED = re.compile(rf"(?<=\S)(\s+)(?=[{_BULLETS}](?:\s|$))")
_SUB_BULLET = re.compile(r"(?:o|–|—|-)\s+(?=\S)")
_PAGE_OF = re.compile(
    r"(?:page|página|الصفحة|страница)?\s*\d{1,4}\s*(?:of|/|sur|de|من|из)\s*\d{1,4}"
    r"|(?:page|página|الصفحة|страница)\s+\d{1,4}|[-–—]\s*\d{1,3}\s*[-–—]",
    re.IGNORECASE,
)
_LONE_NUMBER = re.compile(r"\d{1,3}")
_SENTENCE_END = ".!?:;…؟۔"
_CLOSERS = "”’»)\"'] "
_TAB = 4
_SHORT = 50


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its words, its level if it begins a bullet, and whether a gap is above it."""

    text: str
    level: int | None = None
    gap: bool = False


def decoded(data: bytes) -> str:
    """The text of a file, in the encoding it seems to be in: UTF-8, UTF-16 or Windows-1252."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def ends_sentence(text: str) -> bool:
    """Whether a sentence ends with this text."""
    return text.rstrip(_CLOSERS)[-1:] in tuple(_SENTENCE_END)


def read_lines(text: str) -> list[Line]:
    """The lines of a text with their bullets and gaps."""
    found: list[Line] = []
    gap = True
    indents: list[int] = []
    for raw in _without_pages(text):
        for part in _GLUED.sub("\n", raw).split("\n"):
            words = " ".join(part.split())
            if not words:
                gap = True
                continue
            line = _line(part, words, gap, found, indents)
            found.append(line)
            gap = False
    return found


def _line(part: str, words: str, gap: bool, before: list[Line], indents: list[int]) -> Line:
    bullet = _BULLET.match(words)
    indent = len(part.expandtabs(_TAB)) - len(part.expandtabs(_TAB).lstrip())
    if bullet:
        rest = words[bullet.end() :]
        return Line(rest, _level(indent, indents), gap)
    sub = _SUB_BULLET.match(words)
    if sub and indents and (gap or _ends_line(before[-1].text)):
        return Line(words[sub.end() :], 1, gap)
    if gap and not indent:
        indents.clear()
    return Line(words, None, gap)


def _ends_line(text: str) -> bool:
    """Whether a line was ended by its writer, not by the width of the page."""
    return len(text) < _SHORT or ends_sentence(text)


def _level(indent: int, indents: list[int]) -> int:
    """How deep a bullet stands: by the bullets before it that stand farther out."""
    while indents and indent < indents[-1] - 1:
        indents.pop()
    if not indents or indent > indents[-1] + 1:
        indents.append(indent)
    return len(indents) - 1


def _without_pages(text: str) -> Iterator[str]:
    """The raw lines without page numbers and without the heads and feet that run along."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").replace("\xad", "")
    pages = [page.split("\n") for page in text.split("\f")]
    running = _running(pages)
    for page in pages:
        for at, line in enumerate(page):
            words = " ".join(line.split())
            edge = at == 0 or at == len(page) - 1
            alone = (edge or not page[at - 1].strip()) and (edge or not page[at + 1].strip())
            if words in running or _PAGE_OF.fullmatch(words):
                continue
            if alone and _LONE_NUMBER.fullmatch(words):
                continue
            yield line


def _running(pages: Iterable[list[str]]) -> frozenset[str]:
    """Lines that stand at the head or the foot of at least two pages, or beside page numbers."""
    seen: Counter[str] = Counter()
    for page in pages:
        lines = [" ".join(line.split()) for line in page]
        lines = [line for line in lines if line]
        seen.update({*lines[:2], *lines[-2:]} if lines else ())
        numbered = [at for at, line in enumerate(lines) if _PAGE_OF.fullmatch(line)]
        seen.update(one for at in numbered for one in lines[max(at - 1, 0) : at + 2 : 2])
    return frozenset(line for line, count in seen.items() if count > 1)
