"""Lines put together again: headings, lettered heads, bullets and paragraphs of a record."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from app.features.documents.rules import letter as letter_of
from app.features.exchange.rules.text_lines import Line, ends_sentence

Kind = Literal["section", "numbered", "letter", "bullet", "text"]

_SECTION = re.compile(r"(\d{1,2})[.)\-]\s*(\S.*)")
_NUMBERED = re.compile(r"(\d{1,2})[.\-](\d{1,2})[.)]?\s+(\S.*)")
_LETTER = re.compile(r"\(?([a-z]{1,2}|[\u0621-\u064a\u0640]{1,4})[.)](?:\s+(.*))?")
_WIDEST_GAP = 6
_HEAD_LINES = 4
_HEADING_LENGTH = 90


@dataclass(frozen=True, slots=True)
class Part:
    """A block of a record: its words, its number (section, heading) or level (bullet)."""

    kind: Kind
    text: str
    number: int = 0


class Assembler:
    """Puts the lines of a record together.

    `alone` tells lines which stand for themselves whatever is around them, and `is_head` words
    that stand above a statement; with `whole_lines` every line is a block already and nothing is
    joined.
    """

    def __init__(
        self,
        lines: Sequence[Line],
        alone: Callable[[str], bool],
        is_head: Callable[[str], bool],
        *,
        whole_lines: bool,
    ) -> None:
        self._lines = lines
        self._alone = alone
        self._is_head = is_head
        self._whole_lines = whole_lines
        self._parts: list[Part] = []
        self._section = 0
        self._heading = 0
        self._letter = 0

    def parts(self) -> tuple[Part, ...]:
        """All blocks in their order."""
        for at, line in enumerate(self._lines):
            begun = self._begun(at, line)
            if begun is None and self._continues(line):
                last = self._parts[-1]
                self._parts[-1] = replace(last, text=_joined(last.text, line.text))
            else:
                self._parts.append(begun or Part("text", line.text))
        return tuple(self._parts)

    def _begun(self, at: int, line: Line) -> Part | None:
        if line.level is not None:
            return Part("bullet", line.text, line.level)
        if not self._may_begin(line):
            return None
        return self._numbered(line) or self._new_section(line) or self._lettered(at, line)

    def _may_begin(self, line: Line) -> bool:
        if line.gap or self._whole_lines or not self._parts:
            return True
        last = self._parts[-1]
        return last.kind in {"section", "numbered"} or ends_sentence(last.text)

    def _numbered(self, line: Line) -> Part | None:
        match = _NUMBERED.fullmatch(line.text)
        if match is None:
            return None
        if not self._whole_lines and match[3][0].islower():
            return None  # a figure at the beginning of a line: "2.4 million"
        section, number = int(match[1]), int(match[2])
        if section not in {self._section, self._section + 1} or not section:
            return None
        last = self._heading if section == self._section else 0
        if not 0 < number - last <= _WIDEST_GAP:
            return None
        self._section, self._heading = section, number
        return Part("numbered", match[3], section)

    def _new_section(self, line: Line) -> Part | None:
        match = _SECTION.fullmatch(line.text)
        if match is None or int(match[1]) != self._section + 1:
            return None
        words = match[2]
        if len(words) > _HEADING_LENGTH or words.endswith((".", ";", ",")):
            return None
        self._section += 1
        self._heading = 0
        return Part("section", words, self._section)

    def _lettered(self, at: int, line: Line) -> Part | None:
        match = _LETTER.fullmatch(line.text)
        if match is None or self._section < 2:
            return None
        words = match[2] or ""
        number = _number_of(match[1])
        if not self._is_head(words):
            step = number - self._letter
            restarted = number == 1 and self._parts[-1].kind == "numbered"
            if not (0 < step <= _WIDEST_GAP or restarted) or not self._leads(at, words):
                return None
        self._letter = number or self._letter + 1
        return Part("letter", words)

    def _leads(self, at: int, text: str) -> bool:
        """Whether these words lead, within a few lines, to what somebody said."""
        for line in self._lines[at + 1 : at + _HEAD_LINES]:
            if self._whole_lines or line.level is not None or text.endswith(":"):
                return True
            text = _joined(text, line.text)
        return self._whole_lines or text.endswith(":")

    def _continues(self, line: Line) -> bool:
        if self._whole_lines or not self._parts:
            return False
        last = self._parts[-1]
        if not self._section and (self._alone(line.text) or self._alone(last.text)):
            return False
        if last.kind in {"letter", "numbered"} and last.text.endswith(":"):
            return False
        if not line.gap:
            return last.kind != "section"
        if line.text[:1].islower():
            return True
        heading = last.kind == "section" or (last.kind == "numbered" and last.number > 1)
        return not heading and not ends_sentence(last.text)


def _joined(first: str, second: str) -> str:
    if re.search(r"\w-$", first) and second[:1].islower():
        return first + second
    return f"{first} {second}".strip()


def _number_of(letters: str) -> int:
    """Which number a letter has; 0 if it is none of the alphabet's."""
    language = "en" if letters.isascii() else "ar"
    numbers = range(1, 27 * 27 + 1)
    return next((number for number in numbers if letter_of(number, language) == letters), 0)
