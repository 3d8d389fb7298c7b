"""The public record as a PDF, beside the same paragraphs through reportlab alone."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from xml.sax.saxutils import escape

from sqlalchemy import select

from app.core.paths import resources_dir
from app.features.documents.records import Document, Facts
from app.features.documents.rules.styles import MARGIN, PAGE_HEIGHT, PAGE_WIDTH
from app.features.documents.writers import write_pdf
from app.features.publishing.usecases import build_record
from db.session import reading
from db.tables.meetings import Meeting
from tests.perf.conditions import Conditions
from tests.perf.result import Reach, Row, compared
from tests.perf.timing import cpu, interleaved

FACES = ("NotoSerif-Regular", "NotoSerif-Bold")


def paper(conditions: Conditions) -> Iterator[Row]:
    """The document is built before; what is measured is laying it out and writing the file."""
    file = conditions.record().open()
    with reading(file) as session:
        document = build_record(session, meeting=session.scalars(select(Meeting.id)).one())
    file.close()
    out = conditions.scratch / "record.pdf"
    texts = list(_texts(document))
    rounds = interleaved(
        conditions.rounds,
        {
            "ours": lambda: cpu(lambda: write_pdf(document, out)),
            "peer": lambda: cpu(lambda: _bare(texts, out.with_name("bare.pdf"))),
        },
    )
    says = "PDF of 500 statements against the same paragraphs, font and size in bare reportlab, CPU"
    yield compared("pdf", says, "ms", Reach(1.3), ours=rounds["ours"], peer=rounds["peer"])


def _texts(document: Document) -> Iterator[str]:
    for block in document.blocks:
        if isinstance(block, Facts):
            yield from (f"{name} {value}" for name, value in block.rows)
        else:
            yield block.text


def _bare(texts: list[str], out: Path) -> None:
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.platypus import Paragraph, SimpleDocTemplate

    for face in FACES:
        if face not in pdfmetrics.getRegisteredFontNames():
            path = resources_dir() / "fonts" / "noto" / f"{face}.ttf"
            pdfmetrics.registerFont(TTFont(face, str(path)))
    style = ParagraphStyle("body", fontName=FACES[0], fontSize=10.5, leading=15, spaceAfter=4)
    content = BytesIO()
    SimpleDocTemplate(
        content,
        pagesize=(PAGE_WIDTH, PAGE_HEIGHT),
        **{f"{side}Margin": MARGIN for side in ("left", "right", "top", "bottom")},
    ).build([Paragraph(escape(text), style) for text in texts if text])
    out.write_bytes(content.getvalue())
