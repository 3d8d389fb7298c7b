"""Text set in lines: fonts chosen, letters shaped, directions put in order, widths measured."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from app.features.documents import rules
from app.features.documents.writers.faces import FACES, EmbeddedFont, Face, Glyph, face, shape

ELLIPSIS = "…"
# A word of a script without spaces goes to the next line whole if it is shorter than this part of
# a line.
SHORT = 0.25


@dataclass(frozen=True, slots=True)
class Segment:
    """Glyphs of one font at one height, as the PDF wants them between square brackets."""

    font: str
    above: float
    operands: str


@dataclass(frozen=True, slots=True)
class Shaped:
    """A word or a part of one, ready for the page; the width in thousandths of the size."""

    width: float
    segments: tuple[Segment, ...]


Part = tuple[int, Shaped]
"""A shaped piece and its level."""
Parts = tuple[Part, ...]
"""Pieces in the order of reading."""


@dataclass(frozen=True, slots=True)
class Line:
    """A set line; width and size in points."""

    width: float
    size: float
    segments: tuple[Segment, ...]


class Typesetter:
    """Sets all texts of one document and knows the fonts it has used."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._faces = tuple(tuple(face(pair[bold]) for pair in FACES) for bold in (0, 1))
        self._cover = frozenset[int]().union(*(one.codes for one in self._faces[0]))
        self.fonts: dict[str, EmbeddedFont] = {}
        self._runs: dict[tuple[str, bool, bool], Shaped] = {}

    def lines(self, text: str, width: float, size: float, *, bold: bool = False) -> list[Line]:
        """The text broken into lines not wider than `width` points; no lines for no text."""
        return list(_Breaker(self, self.ready(text), bold).lines(width, size))

    def line(self, text: str, size: float, *, bold: bool = False) -> Line:
        """The text on one line, however wide."""
        return next(iter(self.lines(text, float("inf"), size, bold=bold)), Line(0.0, size, ()))

    def fitted(self, text: str, width: float, size: float, *, bold: bool = False) -> Line:
        """The text on one line, cut short with an ellipsis where it is too wide."""
        lines = _Breaker(self, self.ready(text), bold).lines(width, size)
        first = next(lines, Line(0.0, size, ()))
        if next(lines, None) is None:
            return first
        shorter = first
        words: list[str] = []
        for word in self.ready(text).split(" "):
            words.append(word)
            longer = self.line(" ".join(words) + ELLIPSIS, size, bold=bold)
            if longer.width > width:
                break
            shorter = longer
        return shorter

    def ready(self, text: str) -> str:
        """The text cleaned, with a word for each character no font has."""
        return rules.printable(rules.clean(text), self._covered)

    def direction(self, text: str) -> str:
        """The direction in which the text is set."""
        return rules.base_direction(text, self._language)

    def _covered(self, char: str) -> bool:
        return ord(char) in self._cover or char in rules.KEPT_FORMATS

    def run(self, text: str, *, bold: bool, leftward: bool) -> Shaped:
        """A piece of one direction, whatever fonts it needs."""
        key = (text, bold, leftward)
        known = self._runs.get(key)
        if known is None:
            faces = self._faces[bold]
            split = rules.split_runs(text, [one.codes for one in faces])
            pieces = [self._shaped(faces[n], piece, leftward=leftward) for piece, n in split]
            if leftward:
                pieces.reverse()
            known = Shaped(
                sum(piece.width for piece in pieces),
                tuple(segment for piece in pieces for segment in piece.segments),
            )
            self._runs[key] = known
        return known

    def _font(self, of: Face) -> EmbeddedFont:
        if of.name not in self.fonts:
            self.fonts[of.name] = EmbeddedFont(of, f"F{len(self.fonts) + 1}")
        return self.fonts[of.name]

    def _shaped(self, of: Face, text: str, *, leftward: bool) -> Shaped:
        font = self._font(of)
        glyphs = shape(of, text, leftward=leftward)
        return Shaped(
            sum(glyph.advance for glyph in glyphs),
            tuple(
                Segment(font.name, above, _operands(font, tuple(same)))
                for above, same in groupby(glyphs, lambda glyph: glyph.above)
            ),
        )


def _operands(font: EmbeddedFont, glyphs: Sequence[Glyph]) -> str:
    """Codes, and between them how far the pen has to be moved by hand."""
    written: list[str] = []
    codes, move = "", 0.0
    for glyph in glyphs:
        move -= glyph.across
        if round(move) and codes:
            written.append(f"<{codes}>")
            codes = ""
        if round(move):
            written.append(f"{round(move)}")
            move = 0.0
        codes += font.code(glyph)
        move += font.width(glyph) + glyph.across - glyph.advance
    if codes:
        written.append(f"<{codes}>")
    if round(move):
        written.append(f"{round(move)}")
    return "".join(written)


class _Breaker:
    """One text on its way into lines."""

    def __init__(self, setter: Typesetter, text: str, bold: bool) -> None:
        self.setter = setter
        self.text = text
        self.bold = bold
        base = setter.direction(text)
        plain = base == "ltr" and rules.is_one_way(text)
        self.levels = None if plain else rules.levels(text, base)
        self.current: list[Part] = []
        self.filled = 0.0

    def lines(self, width: float, size: float) -> Iterator[Line]:
        measure = width * 1000 / size
        for start, end in self._spans():
            yield from self._place(start, end, measure, size)
        if self.current:
            yield self._finished(size)

    def _spans(self) -> Iterator[tuple[int, int]]:
        """Where each piece between two possible line ends begins and stops."""
        at = 0
        for word in self.text.split(" "):
            for piece in rules.pieces(word):
                yield at, at + len(piece)
                at += len(piece)
            at += 1

    def _place(self, start: int, end: int, measure: float, size: float) -> Iterator[Line]:
        parts = self._parts(start, end)
        width = _width(parts)
        space = self._space(start)
        gap = space[1].width if space else 0.0
        if self.filled + gap + width <= measure:
            self._add(space, parts, gap + width)
            return
        flows = width > measure * SHORT and rules.flows(self.text[start:end])
        if self.current and not flows:
            yield self._finished(size)
            space = None
        if width > measure or flows:
            yield from self._torn(start, end, space, measure, size)
        else:
            self._add(None, parts, width)

    def _torn(
        self, start: int, end: int, space: Part | None, measure: float, size: float
    ) -> Iterator[Line]:
        """A word that has to be broken between its letters, from the end of the line so far."""
        at, used = start, space[1].width if space else 0.0
        for cluster in rules.clusters(self.text[start:end]):
            width = _width(self._parts(at, at + len(cluster)))
            if self.filled + used + width > measure and (self.current or at > start):
                if at > start:
                    self._add(space, self._parts(start, at), used)
                yield self._finished(size)
                start, used, space = at, 0.0, None
            used += width
            at += len(cluster)
        self._add(space, self._parts(start, end), used)

    def _space(self, start: int) -> Part | None:
        """The space before a piece, where there is one and the line has begun."""
        if not self.current or self.text[start - 1] != " ":
            return None
        level = self.levels[start - 1] if self.levels else 0
        return level, self.setter.run(" ", bold=self.bold, leftward=False)

    def _parts(self, start: int, end: int) -> Parts:
        if self.levels is None:
            word = self.text[start:end]
            return ((0, self.setter.run(word, bold=self.bold, leftward=False)),)
        found = []
        at = start
        for level, same in groupby(self.levels[start:end]):
            stop = at + len(list(same))
            piece = self.setter.run(self.text[at:stop], bold=self.bold, leftward=bool(level % 2))
            found.append((level, piece))
            at = stop
        return tuple(found)

    def _add(self, space: Part | None, parts: Parts, width: float) -> None:
        if space:
            self.current.append(space)
        self.current.extend(parts)
        self.filled += width

    def _finished(self, size: float) -> Line:
        shaped = [one for _, one in self.current]
        if self.levels is not None:
            order = rules.visual_order([level for level, _ in self.current])
            shaped = [shaped[place] for place in order]
        line = Line(self.filled * size / 1000, size, _merged(shaped))
        self.current, self.filled = [], 0.0
        return line


def _width(parts: Parts) -> float:
    return sum(shaped.width for _, shaped in parts)


def _merged(shaped: Sequence[Shaped]) -> tuple[Segment, ...]:
    """Neighbours of one font and height as one."""
    segments = (segment for one in shaped for segment in one.segments)
    return tuple(
        Segment(font, above, "".join(segment.operands for segment in same).replace("><", ""))
        for (font, above), same in groupby(segments, lambda one: (one.font, one.above))
    )
