"""The blocks as rich text for a QTextBrowser, from the very styles of the PDF.

Numbers, letters and bullets hang in narrow columns, made of tables since Qt knows no other. Qt's
subset of HTML has no dotted line: marks are underlined, nothing else is, so that a page which
wants them dotted can give every underlined fragment another underline style.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape

from app.features.documents.records import (
    Block,
    Bullet,
    Facts,
    Heading,
    Numbered,
    Section,
    StatementHead,
)
from app.features.documents.rules.letters import is_right_to_left, lettered
from app.features.documents.rules.scripts import base_direction, plain
from app.features.documents.rules.styles import (
    BULLET,
    COLUMN,
    FACTS_COLUMN,
    POINT,
    POINT_MARK,
    PREVIEW_PX,
    Style,
    screen_scale,
    space_between,
    style,
    style_name,
)


@dataclass(frozen=True, slots=True)
class Inks:
    """Colours of the theme as Qt writes them ("#rrggbb"): text, quiet text, underline of marks."""

    text: str
    quiet: str
    mark: str


def block_html(
    blocks: Iterable[Block],
    inks: Inks,
    *,
    language: str = "en",
    base_px: float = PREVIEW_PX,
    above: str = "",
) -> str:
    """The blocks as rich text whose body is `base_px` high; everything in them is escaped.

    `above` is the style of what stands above the first of them, if anything does. A block with an
    anchor begins with `<a name="…">`.
    """
    return "".join(_Preview(inks, language, screen_scale(base_px), above).parts(blocks))


class _Preview:
    """Writes one block after the other and remembers what the next one needs to know."""

    def __init__(self, inks: Inks, language: str, scale: float, above: str) -> None:
        self.inks = inks
        self.language = language
        self.scale = scale
        self.above = above
        self.waiting = ""
        self.column = COLUMN
        self.mirrored = is_right_to_left(language)

    def parts(self, blocks: Iterable[Block]) -> Iterator[str]:
        for block in blocks:
            name = style_name(block)
            self.column = {"paragraph": 0.0, "bullet": self.column}.get(name, COLUMN)
            look = style(name, self.language)
            gap = space_between(self.above, name, self.language) if self.above else 0.0
            found = "".join(self._block(block, look, gap))
            if found:
                yield found
                self.above = name

    def _block(self, block: Block, look: Style, gap: float) -> Iterator[str]:
        match block:
            case Facts(rows):
                for place, (name, value) in enumerate(rows):
                    label = self._painted(_safe(name), look, quiet=True)
                    columns = [(FACTS_COLUMN, label)]
                    yield self._row(columns, value, look, 2.25 if place else gap)
            case Section(number, text) | Numbered(number, text):
                yield self._labelled(number, text, "", look, gap)
            case Heading(number, text, anchor):
                yield self._labelled(number, text, anchor, look, gap)
            case StatementHead(letter, text, speaker, anchor):
                words = f"{text} [{speaker}]" if speaker else text
                yield self._labelled(lettered(letter), words, anchor, look, gap)
            case Bullet():
                yield self._bullet(block, look, gap)
            case _:
                yield self._row([], block.text, look, gap)

    def _labelled(self, label: str, text: str, anchor: str, look: Style, gap: float) -> str:
        target = f'<a name="{escape(anchor)}"></a>' if anchor else ""
        mark = target + self._painted(_safe(label), look)
        if not text:
            self.waiting = mark
            return ""
        return self._row([(COLUMN, mark)], text, look, gap)

    def _bullet(self, block: Bullet, look: Style, gap: float) -> str:
        mark = self._painted(BULLET, look, quiet=True)
        inset = self.column + max(block.level, 0) * POINT + POINT_MARK
        columns = [(inset, self.waiting), (POINT - POINT_MARK, mark)]
        self.waiting = ""
        return self._row(columns, block.text, look, gap, self._marked(block))

    def _marked(self, block: Bullet) -> str:
        written: list[str] = []
        at = 0
        for start, end in sorted(block.marks):
            first, last = max(start, at), min(end, len(block.text))
            if first < last:
                look = f"text-decoration:underline;text-decoration-color:{self.inks.mark}"
                written.append(_safe(block.text[at:first]))
                written.append(f'<span style="{look}">{_safe(block.text[first:last])}</span>')
                at = last
        return "".join([*written, _safe(block.text[at:])])

    def _painted(self, words: str, look: Style, *, quiet: bool = False) -> str:
        ink = self.inks.quiet if quiet or look.quiet else self.inks.text
        weight = ";font-weight:600" if look.bold else ""
        size = f"font-size:{look.size * self.scale:.4g}px"
        return f'<span style="{size};color:{ink}{weight}">{words}</span>'

    def _row(
        self, columns: list[tuple[float, str]], text: str, look: Style, gap: float, marked: str = ""
    ) -> str:
        """One block as a table of one row: narrow columns at the start, then the words."""
        align = ' align="right"' if self.mirrored else ""
        leading = f'style="line-height:{look.leading * self.scale:.0f}px"'
        side = "rtl" if self.mirrored else "ltr"
        cells = [
            f'<td width="{width * self.scale:.0f}"{align}><p dir="{side}" {leading}>{cell}</p></td>'
            for width, cell in columns
        ]
        way = base_direction(text, self.language)
        words = self._painted(marked or _safe(text), look)
        cells.append(f'<td{align}><p dir="{way}"{align} {leading}>{words}</p></td>')
        ordered = cells[::-1] if self.mirrored else cells
        space = f'style="margin-top:{gap * self.scale:.0f}px"'
        table = f'<table width="100%" cellspacing="0" cellpadding="0" {space}>'
        return f"{table}<tr>{''.join(ordered)}</tr></table>"


def _safe(text: str) -> str:
    return escape(plain(text))
