"""Records the tests of documents are made with: the model of the design, in two directions."""

from __future__ import annotations

from io import BytesIO

import pypdfium2

from app.features.documents.records import (
    Bullet,
    Document,
    Facts,
    Heading,
    Kicker,
    Numbered,
    Paragraph,
    Section,
    StatementHead,
    Subtitle,
    Title,
)
from app.features.documents.writers import write_pdf

NOTICE = "Not yet checked for identifying details"
TITLE = "Third meeting: clearance, victim assistance and coordination of partners"

ENGLISH = Document(
    language="en",
    title=TITLE,
    short_title="Tamaria Country Coalition, third meeting, 10 June 2026",
    classification="Public record",
    head_start="Chatham House Rule",
    head_end="Original: English",
    notice=NOTICE,
    blocks=(
        Kicker("Tamaria Country Coalition"),
        Title(TITLE),
        Subtitle("Summary of the meeting"),
        Facts(
            (
                ("Date", "Wednesday 10 June 2026, 09:30–12:00"),
                ("Place", "Conference room 2, Oru, Tamaria"),
                (
                    "Participation",
                    "approximately 30 representatives of affected States and organisations",
                ),
            )
        ),
        Paragraph("On 10 June 2026 the Coordinators convened the third meeting as a follow-up."),
        Section("1.", "Key points raised"),
        Numbered("1.1", "To guide the discussion, participants were asked to consider:"),
        Bullet("What is needed to meet the clearance deadline?"),
        Bullet("A point of the second level, notified & <b>kept</b> as typed.", level=1),
        Section("2.", "Detailed record of the meeting"),
        Heading("2.1", "Introductory remarks"),
        StatementHead("", "The Coordinators said:"),
        Bullet("The meeting was held under the Chatham House Rule."),
        Heading("2.2", "Clearance needs 2027–2028"),
        StatementHead("a", "An affected State said:", anchor="statement-1"),
        Bullet("It needed dog teams more than machines, given steep slopes.", marks=((3, 9),)),
        StatementHead("b", "A donor/partner State said:", speaker="Norland"),
        Bullet("It could consider extending its present grant."),
        StatementHead("c", ""),
        Bullet("A point of a statement without a head."),
        Paragraph("The meeting closed at noon."),
        Bullet("A point below a paragraph."),
    ),
)

ARABIC = Document(
    language="ar",
    title="الاجتماع الثالث",
    short_title="التحالف القطري لتاماريا",
    head_start="محضر علني",
    head_end="الأصل: بالإنكليزية",
    page_frame="الصفحة {page} من {pages}",
    blocks=(
        Kicker("التحالف القطري لتاماريا"),
        Title("الاجتماع الثالث: التطهير ومساعدة الضحايا"),
        Facts((("التاريخ", "الأربعاء 10 حزيران/يونيه 2026"), ("المكان", "أورو، تاماريا"))),
        Section("2-", "المحضر المفصل للاجتماع"),
        Heading("2-3", "احتياجات التطهير"),
        StatementHead("ج", "قالت دولة متضررة:"),
        Bullet("إن الغالبية العظمى من مقاطعاتها ملوثة، وإن تطهيرها يفوق قدراتها."),
    ),
)


def simple(*texts: str, language: str = "en") -> Document:
    """A document of paragraphs."""
    return Document(language=language, title="Title", blocks=tuple(map(Paragraph, texts)))


def pdf(document: Document) -> bytes:
    """The bytes of the document's PDF."""
    stream = BytesIO()
    write_pdf(document, stream)
    return stream.getvalue()


def page_texts(content: bytes) -> list[str]:
    """The text of each page, as a reader of PDF files finds it."""
    opened = pypdfium2.PdfDocument(content)
    return [page.get_textpage().get_text_bounded() for page in opened]


def text(content: bytes) -> str:
    """The text of the whole file, with single spaces."""
    return " ".join(" ".join(page_texts(content)).split())
