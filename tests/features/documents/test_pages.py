"""Where lines and pages end, and on which side things stand."""

from __future__ import annotations

import pypdfium2
import pytest

from app.features.documents.records import (
    Block,
    Bullet,
    Document,
    Facts,
    Heading,
    Kicker,
    Paragraph,
    Section,
    StatementHead,
)
from app.features.documents.rules.styles import MARGIN, PAGE_WIDTH
from tests.features.documents.record import page_texts, pdf, simple, text

RIGHT = PAGE_WIDTH - MARGIN


def _document(*blocks: Block, language: str = "en") -> Document:
    return Document(language=language, title="Title", blocks=blocks)


def _body(page: str) -> list[str]:
    """The lines of a page without its foot."""
    lines = page.splitlines()
    return lines[: next(n for n, line in enumerate(lines) if line.startswith("Page "))]


def _boxes(content: bytes) -> list[list[tuple[str, float, float, float]]]:
    """The characters of each page with left, bottom and right edge."""
    pages = []
    for page in pypdfium2.PdfDocument(content):
        found = page.get_textpage()
        chars = []
        for number in range(found.count_chars()):
            left, bottom, right, _ = found.get_charbox(number)
            chars.append((found.get_text_range(number, 1), left, bottom, right))
        pages.append(chars)
    return pages


@pytest.mark.parametrize("filler", range(30, 46))
def test_heads_and_headings_stay_with_what_follows(filler: int) -> None:
    lines = [Bullet(f"filler {number}") for number in range(filler)]
    block = (Section("9.", "SECTION"), Heading("9.9", "HEADING"), StatementHead("z", "HEAD"))
    pages = page_texts(pdf(_document(*lines, *block, Bullet("POINT"), *lines)))
    assert len(pages) > 1
    holding = [page for page in pages if "POINT" in page]
    assert all(word in holding[0] for word in ("SECTION", "HEADING", "HEAD", "z)"))


@pytest.mark.parametrize("filler", range(34, 48))
@pytest.mark.parametrize("length", [2, 3, 4, 7])
def test_at_least_two_lines_of_a_text_stand_together(filler: int, length: int) -> None:
    lines = [Bullet(f"filler {number}") for number in range(filler)]
    long = " ".join(f"long{number}" + "x" * 45 for number in range(length))
    pages = page_texts(pdf(_document(*lines, Bullet(long), *lines)))
    counts = [sum("long" in line for line in _body(page)) for page in pages]
    assert sum(counts) == length
    assert 1 not in counts


def test_ten_thousand_words_run_over_pages_and_none_is_lost() -> None:
    words = [f"w{number}" for number in range(10_000)]
    pages = page_texts(pdf(simple(" ".join(words))))
    assert len(pages) > 10
    assert " ".join(" ".join(_body(page)) for page in pages).split() == words


@pytest.mark.parametrize(
    "hostile",
    ["x" * 3000, "ນະຄອນຫຼວງ" * 200, "كلمة" * 500, "a-" * 1000, "ភ្នំពេញ" * 200, "é̂̃" * 300],
)
def test_nothing_stands_beyond_the_margins(hostile: str) -> None:
    blocks = (
        Kicker(hostile),
        Section(hostile[:60], hostile),
        StatementHead(hostile[:9], hostile, speaker=hostile),
        Bullet(hostile, level=99),
        Facts(((hostile, hostile),)),
    )
    long = Document(
        language="en",
        title=hostile,
        blocks=blocks,
        short_title=hostile,
        head_start=hostile,
        head_end=hostile,
        notice=hostile,
    )
    for page in _boxes(pdf(long)):
        assert page
        for char, left, bottom, right in page:
            assert left >= MARGIN - 4, char
            assert right <= RIGHT + 4, char
            assert 20 < bottom < 830, char


def test_a_name_in_lao_goes_to_the_next_line_whole() -> None:
    name = "ສະຫວັນນະເຂດ"
    for filler in range(60, 85):
        assert name in page_texts(pdf(simple("x" * filler + " " + name)))[0]


def test_letters_hang_and_points_are_indented() -> None:
    (page,) = _boxes(pdf(_document(StatementHead("q", "Head"), Bullet("Point"))))
    left = {char: edge for char, edge, _, _ in reversed(page)}
    assert left["q"] == pytest.approx(MARGIN, abs=1)
    assert left["H"] == pytest.approx(MARGIN + 27, abs=1)
    assert left["•"] == pytest.approx(MARGIN + 30, abs=2)
    assert left["o"] > left["P"] == pytest.approx(MARGIN + 40.5, abs=1)


def test_a_letter_without_a_head_stands_beside_its_first_point() -> None:
    content = pdf(_document(StatementHead("q", ""), Bullet("Point")))
    (page,) = _boxes(content)
    height = {char: bottom for char, _, bottom, _ in reversed(page)}
    assert height["P"] == pytest.approx(height["•"], abs=4)
    assert [char for char, *_ in page].count("q") == 1
    assert "q) • Point" in text(content)


def test_arabic_is_mirrored() -> None:
    (page,) = _boxes(pdf(_document(StatementHead("ج", "قالت:"), Bullet("نعم"), language="ar")))
    edges = {char: right for char, _, _, right in page}
    assert edges["ج"] == pytest.approx(RIGHT, abs=1)
    assert edges["ق"] == pytest.approx(RIGHT - 27, abs=1)
    assert edges["•"] == pytest.approx(RIGHT - 30, abs=2)
    assert edges["ن"] == pytest.approx(RIGHT - 40.5, abs=1)


@pytest.mark.parametrize(
    ("words", "language", "expected"),
    [
        ("سنة 1404 في", "ar", "1404"),
        ("سال ۱۴۰۴ در", "fa", "۱۴۰۴"),
        ("عام ٢٠٢٦ في", "ar", "٢٠٢٦"),
        ("2-3", "ar", "2-3"),
        ("سنة 12/05 في", "ar", "12/05"),
        ("a ۱۴۰۴ b", "en", "۱۴۰۴"),
    ],
)
def test_figures_are_not_turned_around(words: str, language: str, expected: str) -> None:
    (page,) = _boxes(pdf(simple(words, language=language)))
    body = [one for one in page if one[2] > 100 and one[0] in expected]
    assert "".join(char for char, *_ in sorted(body, key=lambda one: one[1])) == expected


def test_the_number_of_a_section_is_mirrored_in_arabic() -> None:
    (page,) = _boxes(pdf(_document(Section("1-", "المحضر"), Paragraph("نص"), language="ar")))
    edges = {char: left for char, left, bottom, _ in page if bottom > 700}
    assert edges["-"] < edges["1"]


def test_the_outer_edge_of_a_mixed_line_is_where_reading_begins() -> None:
    (page,) = _boxes(pdf(simple("UNMAS قالت إن الفرق جاهزة", language="ar")))
    edges = {char: right for char, _, bottom, right in page if bottom > 700}
    assert edges["S"] == pytest.approx(RIGHT, abs=2)


def test_a_head_too_long_for_its_line_ends_with_an_ellipsis() -> None:
    document = Document(language="en", title="t", blocks=(), head_start="word " * 60, head_end="E")
    head = page_texts(pdf(document))[0].splitlines()[0]
    assert head.startswith("word word")
    assert "word…" in head
    assert head.endswith("E")


def test_a_number_wider_than_its_column_moves_the_text() -> None:
    (page,) = _boxes(pdf(_document(Heading("12.345.6", "Quick"))))
    edges = {char: (left, right) for char, left, bottom, right in reversed(page) if bottom > 700}
    assert edges["Q"][0] > edges["6"][1] + 3


def test_facts_without_rows_take_no_room() -> None:
    assert pdf(_document(Facts(()), Paragraph("x"))) == pdf(_document(Paragraph("x")))
