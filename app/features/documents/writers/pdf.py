"""The PDF of a document: pages drawn, outline, fonts, and nothing about who made it."""

from __future__ import annotations

import re
from io import BytesIO
from typing import Any

from reportlab import rl_config
from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from app.features.documents import rules
from app.features.documents.records import Document
from app.features.documents.rules.styles import (
    FOOT_BASELINE,
    FOOT_RULE,
    HAIRLINE,
    HEAD_BASELINE,
    MARGIN,
    PAGE_HEIGHT,
    PAGE_WIDTH,
)
from app.features.documents.writers.pages import MEASURE, Page, Placed, laid_out
from app.features.documents.writers.safely import Cancelled, IsCancelled, Progress
from app.features.documents.writers.setting import Line, Typesetter

# Base 85 is for mail of another age: it makes files larger and takes a fifth of the time.
rl_config.useA85 = 0

INK, QUIET_INK = 0.1, 0.31
"""Greys of paper: 0 is black, 1 white."""
GAP = 12.0


def pdf_bytes(document: Document, cancelled: IsCancelled, progress: Progress) -> tuple[bytes, int]:
    """The finished file and the number of its pages. Raises Cancelled when asked to stop."""
    setter = Typesetter(document.language)
    pages = laid_out(document, setter, cancelled)
    canvas = RecordCanvas(document, setter)
    for number, page in enumerate(pages, start=1):
        if cancelled():
            raise Cancelled
        canvas.draw(page, number, len(pages))
        progress(number, len(pages))
    return canvas.finished(), len(pages)


class _TitleOnly(pdfdoc.PDFInfo):
    """The properties of the file: its title and nothing else."""

    def format(self, document: Any) -> Any:
        return pdfdoc.PDFDictionary({"Title": pdfdoc.PDFString(self.title)}).format(document)


class RecordCanvas(Canvas):
    """Draws the pages of one document."""

    def __init__(self, document: Document, setter: Typesetter) -> None:
        super().__init__(
            BytesIO(),
            pagesize=(PAGE_WIDTH, PAGE_HEIGHT),
            invariant=1,
            pageCompression=1,
            pdfVersion=(1, 7),
            lang=document.language,
        )
        self._document = document
        self._setter = setter
        self._mirrored = rules.is_right_to_left(document.language)
        self._entries = 0
        self._doc.info = _TitleOnly()
        self.setTitle(setter.ready(document.title))
        self.setViewerPreference("DisplayDocTitle", "true")
        if self._mirrored:
            self.setViewerPreference("Direction", "R2L")

    def _make_preamble(self) -> None:
        """Begin pages without reportlab's Helvetica, which would be listed but not embedded."""
        self._preamble = "1 0 0 1 0 0 cm"

    def draw(self, page: Page, number: int, pages: int) -> None:
        """Draw one page with its head and foot."""
        self._head()
        for top, row in page:
            for distance, thickness in row.rules:
                self._rule(top + distance, thickness)
            for placed in row.placed:
                self._write(placed, top + row.baseline)
            if row.entry:
                self._enter(*row.entry, top)
        self._foot(number, pages)
        self.showPage()

    def finished(self) -> bytes:
        """The bytes of the file."""
        for font in self._setter.fonts.values():
            font.embed(self._doc)
        return _nameless(self.getpdfdata())

    def _head(self) -> None:
        style = rules.style("head", self._document.language)
        self._pair(
            rules.head_start(self._document), self._document.head_end, style.size, HEAD_BASELINE
        )
        if self._document.notice:
            notice = rules.style("notice", self._document.language)
            line = self._setter.fitted(self._document.notice, MEASURE, notice.size, bold=True)
            self._write(Placed(0.0, line), HEAD_BASELINE + notice.leading)

    def _foot(self, number: int, pages: int) -> None:
        style = rules.style("foot", self._document.language)
        self._rule(FOOT_RULE, HAIRLINE)
        frame = self._document.page_frame.replace("{page}", str(number))
        count = frame.replace("{pages}", str(pages))
        self._pair(self._document.short_title, count, style.size, FOOT_BASELINE)

    def _pair(self, start: str, end: str, size: float, baseline: float) -> None:
        """One text at the start of the line and one at its end."""
        at_end = self._setter.fitted(end, MEASURE / 2, size)
        at_start = self._setter.fitted(start, MEASURE - at_end.width - GAP, size)
        self._write(Placed(0.0, at_start, quiet=True), baseline)
        self._write(Placed(MEASURE - at_end.width, at_end, quiet=True), baseline)

    def _rule(self, top: float, thickness: float) -> None:
        bottom = PAGE_HEIGHT - top - thickness
        self.addLiteral(f"{INK} g {MARGIN:.2f} {bottom:.2f} {MEASURE:.2f} {thickness} re f")

    def _write(self, placed: Placed, baseline: float) -> None:
        line = placed.line
        if not line.segments:
            return
        start = placed.start if not self._mirrored else MEASURE - placed.start - line.width
        ink = QUIET_INK if placed.quiet else INK
        place = f"1 0 0 1 {MARGIN + start:.2f} {PAGE_HEIGHT - baseline:.2f} Tm"
        self.addLiteral(f"BT {ink} g {place} {_shown(line)} ET")

    def _enter(self, words: str, depth: int, top: float) -> None:
        self._entries += 1
        key = f"entry{self._entries}"
        self.bookmarkHorizontalAbsolute(key, PAGE_HEIGHT - top, left=0)
        self.addOutlineEntry(self._setter.ready(words), key, depth)


def _shown(line: Line) -> str:
    """The operators that show a line from where the pen stands."""
    written: list[str] = []
    font, above = "", 0.0
    for segment in line.segments:
        if segment.font != font:
            font = segment.font
            written.append(f"/{font} {line.size:.3f} Tf")
        if segment.above != above:
            above = segment.above
            written.append(f"{above * line.size / 1000:.3f} Ts")
        written.append(f"[{segment.operands}] TJ")
    if above:
        written.append("0 Ts")
    return " ".join(written)


def _nameless(content: bytes) -> bytes:
    """The file without reportlab's two remarks about itself, and without a fingerprint.

    The first is overwritten in place, as everything after it is found by its distance from the
    start; the second stands behind all of that.
    """
    head, mark, rest = content.partition(b"\n1 0 obj")
    version, remark = head.split(b"\n", 1)
    head = version + b"\n%" + remark[1:5] + b" " * (len(remark) - 5)
    body, trailer_mark, trailer = rest.rpartition(b"\ntrailer\n")
    trailer = re.sub(rb"/ID\s*\[.*?\]\n%[^\n]*\n", b"", trailer, flags=re.DOTALL)
    return head + mark + body + trailer_mark + trailer
