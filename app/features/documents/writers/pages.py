"""Blocks laid out in rows, and rows dealt out to pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from app.features.documents import rules
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
from app.features.documents.rules.styles import (
    BULLET,
    COLUMN,
    CONTENT_BOTTOM,
    CONTENT_TOP,
    FACTS_COLUMN,
    HAIRLINE,
    HEAVY_RULE,
    MARGIN,
    NOTICE_HEIGHT,
    PAGE_WIDTH,
    POINT,
    POINT_MARK,
    Style,
)
from app.features.documents.writers.safely import Cancelled, IsCancelled
from app.features.documents.writers.setting import Line, Typesetter

ASCENT, BODY = 1.069, 1.362
"""Noto Serif's height above the baseline and in all, in parts of its size."""
MEASURE = PAGE_WIDTH - 2 * MARGIN
FACTS_ROW = 2.25
FACTS_PADDING = 7.85
DEEPEST_LEVEL = 6
FIRST_GAP = 13.5
OPENINGS = frozenset({"kicker", "title"})
"""Styles that stand below the heavy rule where the document begins with them."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A line and how far from the start of the text area it begins."""

    start: float
    line: Line
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """What stands on one height of a page; lengths in points.

    `entry` is the line of the outline this row is the place of, with its depth. Rules are drawn
    at distances from the top of the row, each with its thickness.
    """

    height: float
    baseline: float
    placed: tuple[Placed, ...] = ()
    before: float = 0.0
    splits: bool = True
    """Whether a page may end above this row."""
    entry: tuple[str, int] | None = None
    rules: tuple[tuple[float, float], ...] = ()


Page = list[tuple[float, Row]]
"""Rows with the distance of their tops from the top of the page."""


def content_top(document: Document) -> float:
    """Where the text begins below the top of the page."""
    return CONTENT_TOP + (NOTICE_HEIGHT if document.notice else 0.0)


def laid_out(document: Document, setter: Typesetter, cancelled: IsCancelled) -> list[Page]:
    """The pages of the document: at least one, even if it is empty. Raises Cancelled."""
    layout = _Layout(document, setter, cancelled)
    return list(_pages(list(layout.rows()), content_top(document)))


class _Layout:
    """Turns blocks into rows, one after the other."""

    def __init__(self, document: Document, setter: Typesetter, cancelled: IsCancelled) -> None:
        self.cancelled = cancelled
        self.document = document
        self.setter = setter
        self.waiting: Line | None = None
        """A letter whose statement has no head: it goes beside the first point."""
        self.in_section = False
        self.column = COLUMN
        """Where the marks of points hang: after a paragraph from the margin."""

    def rows(self) -> Iterator[Row]:
        above = ""
        holds = False
        for block in self.document.blocks:
            if self.cancelled():
                raise Cancelled
            name = rules.style_name(block)
            self.column = {"paragraph": 0.0, "bullet": self.column}.get(name, COLUMN)
            found = list(self._block(block, rules.style(name, self.document.language)))
            if not found:
                continue
            gap = self._gap(above, name)
            first = replace(found[0], before=gap, splits=not holds)
            if not above and name in OPENINGS:
                first = replace(first, rules=((-gap, HEAVY_RULE),))
            yield first
            yield from found[1:]
            above, holds = name, rules.STYLES[name].keep_with_next

    def _gap(self, above: str, name: str) -> float:
        if above:
            return rules.space_between(above, name, self.document.language)
        return {"facts": FACTS_PADDING}.get(name, FIRST_GAP if name in OPENINGS else 0.0)

    def _block(self, block: Block, style: Style) -> Iterator[Row]:
        match block:
            case Facts(rows):
                yield from self._facts(rows, style)
            case Section(number, text) | Heading(number, text):
                depth = self._depth(block)
                entry = " ".join(filter(None, map(rules.clean, (number, text))))
                yield from _with_entry(self._labelled(number, text, style), (entry, depth))
            case Numbered(number, text):
                yield from self._labelled(number, text, style)
            case StatementHead(letter, text, speaker):
                named = f"{text} [{speaker}]" if speaker else text
                yield from self._labelled(rules.lettered(rules.clean(letter)), named, style)
            case Bullet(text, level):
                yield from self._bullet(text, min(max(level, 0), DEEPEST_LEVEL), style)
            case _:
                yield from self._text(block.text, style)

    def _depth(self, block: Block) -> int:
        self.in_section = self.in_section or isinstance(block, Section)
        return int(isinstance(block, Heading) and self.in_section)

    def _text(self, text: str, style: Style, *labels: Placed) -> Iterator[Row]:
        """Rows of running text; at least two lines stay together at either end."""
        lines = self.setter.lines(text, MEASURE - style.indent, style.size, bold=style.bold)
        for number, line in enumerate(lines):
            row = _row(style, Placed(style.indent, line, style.quiet))
            if not number:
                row = replace(row, placed=(*labels, *row.placed))
            yield replace(row, splits=2 <= number <= len(lines) - 2)

    def _labelled(self, label: str, text: str, style: Style) -> Iterator[Row]:
        set_label = self.setter.line(label, style.size, bold=style.bold)
        if not rules.clean(text):
            self.waiting = set_label if set_label.segments else None
            return
        column = style.indent
        if set_label.width > column - 3:
            style = replace(style, indent=set_label.width + 6)
        yield from self._text(text, style, Placed(0.0, set_label))

    def _bullet(self, text: str, level: int, style: Style) -> Iterator[Row]:
        inset = self.column + (level + 1) * POINT
        mark = self.setter.line(BULLET, style.size)
        labels = [Placed(inset - POINT + POINT_MARK, mark, quiet=True)]
        if self.waiting is not None:
            labels.append(Placed(0.0, self.waiting))
            self.waiting = None
        yield from self._text(text, replace(style, indent=inset), *labels)

    def _facts(self, facts: Sequence[tuple[str, str]], style: Style) -> Iterator[Row]:
        rows: list[Row] = []
        for name, value in facts:
            rows.extend(self._fact(name, value, style, FACTS_ROW if rows else FACTS_PADDING))
        if not rows:
            return
        edge = (-FACTS_PADDING, HAIRLINE)
        rows[0] = replace(rows[0], rules=(edge,))
        yield from rows
        yield Row(FACTS_PADDING, 0.0, splits=False, rules=((FACTS_PADDING, HAIRLINE),))

    def _fact(self, name: str, value: str, style: Style, before: float) -> Iterator[Row]:
        names = self.setter.lines(name, FACTS_COLUMN - 6, style.size)
        values = self.setter.lines(value, MEASURE - FACTS_COLUMN, style.size)
        for number in range(max(len(names), len(values))):
            placed = [Placed(0.0, line, quiet=True) for line in names[number : number + 1]]
            placed += [Placed(FACTS_COLUMN, line) for line in values[number : number + 1]]
            row = _row(style, *placed)
            yield replace(row, before=0.0 if number else before, splits=False)


def _row(style: Style, *placed: Placed) -> Row:
    baseline = (style.leading - style.size * BODY) / 2 + style.size * ASCENT
    return Row(style.leading, baseline, placed)


def _with_entry(rows: Iterator[Row], entry: tuple[str, int]) -> Iterator[Row]:
    for number, row in enumerate(rows):
        yield row if number else replace(row, entry=entry)


def _pages(rows: Sequence[Row], top: float) -> Iterator[Page]:
    start = 0
    while start < len(rows) or not start:
        end = _end(rows, start, CONTENT_BOTTOM - top)
        page: Page = []
        y = top
        for number in range(start, end):
            row = rows[number]
            y += row.before if number > start or row.rules else 0.0
            page.append((y, row))
            y += row.height
        yield page
        start = end
        if not rows:
            return


def _end(rows: Sequence[Row], start: int, room: float) -> int:
    """The row before which the page beginning with `start` ends."""
    used, last = 0.0, start
    for number in range(start, len(rows)):
        row = rows[number]
        if number > start and row.splits:
            last = number
        used += row.height + (row.before if number > start or row.rules else 0.0)
        if used > room and number > start:
            # Where everything is held together the page is simply full.
            return last if last > start else number
    return len(rows)
