"""What the program prints as text it reads back: the same labels, points and headings."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.reference import shipped
from app.features.anonymisation.rules import public_head
from app.features.documents.records import (
    Block,
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
from app.features.documents.rules import heading_number, letter, section_number
from app.features.documents.writers.plain_text import plain_text
from app.features.exchange.records import StatementEntry
from app.features.exchange.rules import read_published_record

LETTERS = st.text(alphabet="abcdefgh ABCé,ло()", min_size=1, max_size=30)
SENTENCES = LETTERS.map(lambda text: " ".join(f"X {text}".split()) + ".")
LABELS = st.sampled_from(
    ["donor_partner_state", "affected_state", "operator", "participant", "international_ngo"]
)


@st.composite
def printed(draw: st.DrawFn, language: str = "en") -> tuple[Document, list[StatementEntry]]:
    facts = shipped()
    blocks: list[Block] = [
        Kicker("Country Coalition"),
        Title(draw(SENTENCES).rstrip(".")),
        Subtitle(facts.phrase("summary_of_the_meeting", language)),
        Facts(
            ((facts.phrase("date", language), "24 (2026)"), (facts.phrase("place", language), "B"))
        ),
        *(Paragraph(text) for text in draw(st.lists(SENTENCES, max_size=2))),
        Section(section_number(1, language), facts.phrase("key_points_raised", language)),
        Numbered(heading_number(1, 1, language), facts.phrase("points_lead_alone", language)),
        *(Bullet(text) for text in draw(st.lists(SENTENCES, max_size=3))),
        Section(section_number(2, language), facts.phrase("detailed_record", language)),
    ]
    statements: list[StatementEntry] = []
    number = 0
    for item in range(draw(st.integers(1, 3))):
        blocks.append(Heading(heading_number(2, item + 1, language), draw(SENTENCES).rstrip(".")))
        for _ in range(draw(st.integers(1, 12))):
            label, several = draw(LABELS), draw(st.booleans())
            number += 1
            head = public_head(label, "", several, "said", language)
            blocks.append(StatementHead(letter(number, language), head))
            points = draw(st.lists(SENTENCES, min_size=1, max_size=3))
            levels = [min(at, draw(st.integers(0, 2))) for at in range(len(points))]
            blocks += [Bullet(text, level) for text, level in zip(points, levels, strict=True)]
            statements.append(StatementEntry((), agenda=item, label=label, several=several))
    document = Document(
        language=language,
        title="x",
        blocks=tuple(blocks),
        head_start=facts.phrase("public_record", language),
        head_end=facts.phrase("original", language).format(language="English"),
    )
    return document, statements


def spoken(document: Document) -> list[str]:
    return [one.text for one in document.blocks if isinstance(one, Bullet)]


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(["en", "fr", "es", "pt", "ru", "ar"]).flatmap(printed))
def test_what_we_print_we_read_back(made: tuple[Document, list[StatementEntry]]) -> None:
    document, statements = made
    found = read_published_record(plain_text(document))
    assert found.language == document.language
    assert [(one.label, one.several, one.agenda) for one in found.statements] == [
        (one.label, one.several, one.agenda) for one in statements
    ]
    points = [point.text for one in found.statements for point in one.points]
    assert [*found.key_points, *points] == spoken(document)
    assert [one.text for one in document.blocks if isinstance(one, Heading)] == [
        one.title for one in found.agenda
    ]
    assert found.introduction == "\n".join(
        one.text for one in document.blocks if isinstance(one, Paragraph)
    )
    assert found.coalition == "Country Coalition"


def test_our_internal_version_gives_its_speakers_to_nobody() -> None:
    blocks = (
        Title("T"),
        Subtitle("Summary of the meeting"),
        Facts((("Date", "9 June 2017, 10:00–11:00"), ("Convened by", "H"), ("Participation", "P"))),
        Section("1.", "Key points raised"),
        Numbered("1.1", shipped().phrase("questions_lead", "en")),
        Bullet("One"),
        Numbered("1.2", "The following are some of the key points raised in response:"),
        Bullet("Two"),
        Section("2.", "Detailed record of the meeting"),
        StatementHead("a", "A donor/partner State said:", "Norland, Ms Solvang"),
        Bullet("Yes."),
        StatementHead("b", ""),
        Bullet("No head."),
        Paragraph("The meeting closed with these conclusions:"),
        Bullet("Done."),
    )
    document = Document(
        language="en",
        title="T",
        blocks=blocks,
        classification="Internal: contains attributions",
    )
    found = read_published_record(plain_text(document))
    assert found.ignored == ("attributions",)
    assert "Solvang" not in repr(found)
    assert (found.hosts, found.participation, found.start) == ("H", "P", "10:00")
    assert (found.questions, found.key_points) == (("One",), ("Two",))
    assert [one.agenda for one in found.statements] == [None, None]
    assert (found.statements[1].frame, found.statements[1].lettered) == ("none", True)
    assert found.conclusions == ("Done.",)
    assert found.title == "T"


def test_a_fact_nobody_knows_belongs_to_the_introduction() -> None:
    blocks = (
        Title("T"),
        Subtitle("Summary of the meeting"),
        Facts((("Date", "9 June 2017"), ("Weather", "fine"))),
        Section("1.", "Key points raised"),
        Section("2.", "Detailed record of the meeting"),
        StatementHead("a", "An operator said:"),
        Bullet("Yes."),
    )
    found = read_published_record(plain_text(Document(language="en", title="T", blocks=blocks)))
    assert found.introduction == "Weather: fine"
    assert found.date == "2017-06-09"
