"""Fonts in a PDF: which has which letter, glyphs and their places, what is embedded of them."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from struct import pack
from typing import Any

import uharfbuzz
from reportlab.pdfbase import pdfdoc, ttfonts

from app.core.paths import resources_dir

# In the order in which a letter is looked for: regular, bold.
FACES = (
    ("NotoSerif-Regular", "NotoSerif-Bold"),
    ("NotoNaskhArabic-Regular", "NotoNaskhArabic-Bold"),
    ("NotoSerifLao-Regular", "NotoSerifLao-Bold"),
    ("NotoSerifKhmer-Regular", "NotoSerifKhmer-Bold"),
    ("NotoSansMath-Regular", "NotoSansMath-Regular"),
    ("NotoSansSymbols2-Regular", "NotoSansSymbols2-Regular"),
)
FEATURES = {"kern": True, "liga": True}
CODES_A_BLOCK = 100
KHMER = ("\u1780", "\u17ff")


@dataclass(frozen=True, slots=True)
class Face:
    """A font file, read once for the life of the program."""

    name: str
    parsed: Any
    shaper: Any
    codes: frozenset[int]
    scale: float
    """Thousandths of the size for one unit of the font."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """A glyph where the shaper put it; lengths in thousandths of the size."""

    number: int
    text: str
    advance: float
    across: float
    above: float


@cache
def face(name: str) -> Face:
    """The bundled font of that name."""
    path = resources_dir() / "fonts" / "noto" / f"{name}.ttf"
    parsed = ttfonts.TTFontFace(str(path))
    shaper = uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob(path.read_bytes())))
    codes = frozenset(parsed.charToGlyph)
    return Face(name, parsed, shaper, codes, 1000 / shaper.face.upem)


def shape(of: Face, text: str, *, leftward: bool) -> list[Glyph]:
    """The glyphs of a text of one font and one direction, from left to right.

    Each carries the part of the text it stands for, so that what is copied or searched for in the
    finished file is the text itself.
    """
    gathered = leftward or any(KHMER[0] <= char <= KHMER[1] for char in text)
    levels = uharfbuzz.BufferClusterLevel
    buffer = uharfbuzz.Buffer()
    buffer.cluster_level = levels.MONOTONE_GRAPHEMES if gathered else levels.MONOTONE_CHARACTERS
    buffer.flags = uharfbuzz.BufferFlags.REMOVE_DEFAULT_IGNORABLES
    buffer.add_codepoints([ord(char) for char in text])
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if leftward else "ltr"
    uharfbuzz.shape(of.shaper, buffer, FEATURES)
    infos, places = buffer.glyph_infos, buffer.glyph_positions
    clusters = [info.cluster for info in infos]
    moving = [not gathered or bool(place.x_advance) for place in places]
    texts = _texts(clusters, moving, text, leftward=leftward)
    return [
        Glyph(
            info.codepoint,
            part,
            place.x_advance * of.scale,
            place.x_offset * of.scale,
            place.y_offset * of.scale,
        )
        for info, place, part in zip(infos, places, texts, strict=True)
    ]


def _texts(clusters: list[int], moving: list[bool], text: str, *, leftward: bool) -> list[str]:
    """The text of each glyph: that of its cluster, dealt out in the order of reading.

    The last glyph of a cluster takes what is left. Arabic and Khmer marks carry nothing of their
    own (they do not move the pen): as they stand above or below the line, readers would take them
    for words apart. Where a glyph carries several letters from right to left, they are written
    from left to right, since readers turn the whole line around.
    """
    order = list(range(len(clusters)))
    reading = order[::-1] if leftward else order
    texts = [""] * len(clusters)
    groups = [list(same) for _, same in groupby(reading, clusters.__getitem__)]
    starts = [clusters[group[0]] for group in groups]
    for group, start, end in zip(groups, starts, [*starts[1:], len(text)], strict=True):
        bearers = [place for place in group if moving[place]] or group[:1]
        letters = text[start:end]
        for bearer in bearers[:-1]:
            texts[bearer], letters = letters[:1], letters[1:]
        texts[bearers[-1]] = letters[::-1] if leftward else letters
    return texts


class EmbeddedFont:
    """What one document uses of a face: a code for each glyph and the text it stands for.

    A glyph that stands for two texts has two codes; in this way every code has one meaning.
    """

    def __init__(self, of: Face, name: str) -> None:
        self.face = of
        self.name = name
        self._codes: dict[tuple[int, str], int] = {}

    def code(self, glyph: Glyph) -> str:
        """The code of a glyph as it is written on a page, in hexadecimal."""
        key = (glyph.number, glyph.text)
        return f"{self._codes.setdefault(key, len(self._codes) + 1):04X}"

    def width(self, glyph: Glyph) -> float:
        """How far the glyph moves the pen by itself, in thousandths of the size."""
        advance: float = self.face.parsed.hmetrics[glyph.number][0]
        return advance * self.face.scale

    def embed(self, document: Any) -> None:
        """Put the glyphs used into the PDF, with their widths and the text they stand for."""
        glyphs = [0, *dict.fromkeys(number for number, _ in self._codes)]
        places = {number: place for place, number in enumerate(glyphs)}
        base = f"{self._prefix()}+{self.face.name}"
        part = copy.copy(self.face.parsed)
        part.charToGlyph = {number: number for number in glyphs}
        descriptor = part.addSubsetObjects(document, base, glyphs[1:])
        mapping = b"".join(pack(">H", places[number]) for number in (0, *self._numbers()))
        descendant = pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("Font"),
                "Subtype": pdfdoc.PDFName("CIDFontType2"),
                "BaseFont": pdfdoc.PDFName(base),
                "CIDSystemInfo": pdfdoc.PDFDictionary(
                    {
                        "Registry": pdfdoc.PDFString("Adobe"),
                        "Ordering": pdfdoc.PDFString("Identity"),
                        "Supplement": 0,
                    }
                ),
                "FontDescriptor": descriptor,
                "W": pdfdoc.PDFArray([1, pdfdoc.PDFArray(self._widths())]),
                "CIDToGIDMap": _stream(document, mapping),
            }
        )
        font = pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("Font"),
                "Subtype": pdfdoc.PDFName("Type0"),
                "BaseFont": pdfdoc.PDFName(base),
                "Encoding": pdfdoc.PDFName("Identity-H"),
                "DescendantFonts": pdfdoc.PDFArray([document.Reference(descendant)]),
                "ToUnicode": _stream(document, self._to_unicode().encode("ascii")),
            }
        )
        document.idToObject["BasicFonts"].dict[self.name] = document.Reference(font)

    def _numbers(self) -> Iterator[int]:
        return (number for number, _ in self._codes)

    def _widths(self) -> list[int]:
        return [round(self.face.parsed.hmetrics[n][0] * self.face.scale) for n in self._numbers()]

    def _prefix(self) -> str:
        """Six letters before the name, as the format wants for a part of a font."""
        number = int(self.name[1:])
        return "AAAAA" + chr(ord("A") + number % 26)

    def _to_unicode(self) -> str:
        entries = [
            f"<{code:04X}> <{text.encode('utf-16-be').hex().upper()}>"
            for (_, text), code in self._codes.items()
        ]
        blocks = [
            entries[start : start + CODES_A_BLOCK]
            for start in range(0, len(entries), CODES_A_BLOCK)
        ]
        mapped = "\n".join(
            f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks
        )
        return (
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
            "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
            "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
            f"{mapped}\n"
            "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"
        )


def _stream(document: Any, content: bytes) -> Any:
    return document.Reference(pdfdoc.PDFStream(content=content, filters=[pdfdoc.PDFZCompress]))
