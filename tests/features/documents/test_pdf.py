"""The PDF, opened again by two readers: words, properties, outline, fonts."""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from pypdf.generic import BooleanObject, StreamObject

from app.features.documents.records import Bullet, Document, Heading, Paragraph, Section
from tests.features.documents.record import ARABIC, ENGLISH, NOTICE, page_texts, pdf, simple, text
from tests.house.repository import ROOT

NAMES = {
    "Vietnamese": "Nguyễn Thị Hồng Đà Nẵng Ẫ",
    "Latin": "Łódź Þórður Ħal Għargħur Ŭ ß Šibenik İzmir",
    "Cyrillic": "Тамария Ольга Ђорђе Қазақстан Ґ",
    "Greek": "Ελλάδα Ἀθῆναι",
    "Arabic": "محمد کابل گفت ټولنه ۱۴۰۴ ٣٤",
    "Lao": "ນະຄອນຫຼວງວຽງຈັນ ຊຽງຂວາງ ນ້ຳ",
    "Khmer": "ភ្នំពេញ ព្រះវិហារ",
    "signs": "≥ 40 % → ½ m² ✓ № € ′",
}


def _reader(document: Document) -> PdfReader:
    return PdfReader(BytesIO(pdf(document)), strict=True)


def _words(block_texts: list[str]) -> list[str]:
    return " ".join(block_texts).split()


def test_the_words_are_those_of_the_record_in_order() -> None:
    found = text(pdf(ENGLISH)).split()
    wanted = _words([b.text for b in ENGLISH.blocks if isinstance(b, Paragraph | Bullet)])
    at = 0
    for word in wanted:
        at = found.index(word, at) + 1
    assert "a) An affected State said:" in text(pdf(ENGLISH))
    assert "b) A donor/partner State said: [Norland]" in text(pdf(ENGLISH))


def test_markup_in_a_text_stays_text() -> None:
    assert "notified & <b>kept</b> as typed" in text(pdf(ENGLISH))


def test_ligatures_are_copied_as_letters() -> None:
    assert "final affected office fjord" in text(pdf(simple("final affected office fjord")))
    page = _reader(simple("final affected office fjord")).pages[0]
    assert "final affected office fjord" in page.extract_text()


def test_the_file_knows_its_title_and_nothing_else() -> None:
    reader = _reader(ENGLISH)
    properties: dict[str, Any] = dict(reader.metadata or {})
    assert properties == {"/Title": ENGLISH.title}
    assert reader.xmp_metadata is None
    assert set(reader.trailer) == {"/Size", "/Root", "/Info"}
    catalog: Any = reader.root_object
    assert catalog["/Lang"] == "en"
    assert catalog["/ViewerPreferences"]["/DisplayDocTitle"] == BooleanObject(True)


def test_no_program_no_person_and_no_date_is_named() -> None:
    document = simple("Nothing but this.")
    content = pdf(document)
    reader = PdfReader(BytesIO(content))
    objects = [reader.get_object(number) for number in range(1, len(reader.xref[0]) + 1)]
    streams = [one.get_data() for one in objects if isinstance(one, StreamObject)]
    assert len(streams) >= 4
    for part in (content, *streams):
        for word in (b"reportlab", b"producer", b"creator", b"author", b"date", b"anonymous"):
            assert word not in part.lower(), word


def test_the_same_document_makes_the_same_bytes() -> None:
    assert pdf(ENGLISH) == pdf(ENGLISH)
    assert pdf(ENGLISH) != pdf(replace(ENGLISH, notice=""))


def test_another_process_makes_the_same_bytes() -> None:
    code = (
        "import hashlib; from tests.features.documents.record import ENGLISH, pdf;"
        "print(hashlib.sha256(pdf(ENGLISH)).hexdigest())"
    )
    environment = {"PYTHONHASHSEED": "7", "TZ": "Asia/Vientiane", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, cwd=ROOT, env=environment, check=True
    )
    assert done.stdout.decode().strip() == hashlib.sha256(pdf(ENGLISH)).hexdigest()


def test_the_library_is_loaded_when_a_file_is_wanted() -> None:
    code = "import sys, app.features.documents.writers; print('reportlab' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, cwd=ROOT, check=True)
    assert done.stdout.strip() == b"False"


def test_the_outline_leads_to_sections_and_headings() -> None:
    outline: Any = _reader(ENGLISH).outline
    shape = [
        [one.title for one in entry] if isinstance(entry, list) else entry.title
        for entry in outline
    ]
    assert shape == [
        "1. Key points raised",
        "2. Detailed record of the meeting",
        ["2.1 Introductory remarks", "2.2 Clearance needs 2027–2028"],
    ]


def test_a_heading_without_a_section_stands_in_the_outline() -> None:
    document = Document(language="lo", title="t", blocks=(Heading("1", "ພາສາ"), Section("2.", "b")))
    outline: Any = _reader(document).outline
    assert [entry.title for entry in outline] == ["1 ພາສາ", "2. b"]


def _fonts(reader: PdfReader) -> dict[str, Any]:
    resources: list[Any] = [page["/Resources"] for page in reader.pages]
    return {
        name: font.get_object()
        for resource in resources
        for name, font in resource["/Font"].items()
    }


@pytest.mark.parametrize("document", [ENGLISH, ARABIC], ids=["en", "ar"])
def test_every_font_is_embedded_with_its_text(document: Document) -> None:
    fonts = _fonts(_reader(document))
    assert fonts
    for font in fonts.values():
        descriptor = font["/DescendantFonts"][0].get_object()["/FontDescriptor"]
        assert descriptor["/FontFile2"].get_data()[:4] == b"\0\1\0\0"
        assert b"beginbfchar" in font["/ToUnicode"].get_data()


def _glyphs(reader: PdfReader) -> list[int]:
    """The numbers of all glyphs shown, in the embedded parts of the fonts."""
    maps = {
        name: font["/DescendantFonts"][0].get_object()["/CIDToGIDMap"].get_data()
        for name, font in _fonts(reader).items()
    }
    shown: list[int] = []
    for page in reader.pages:
        font = ""
        for name, codes in re.findall(r"(/F\d+) [\d.]+ Tf|<([0-9A-F]+)>", _content(page)):
            font = name or font
            for at in range(0, len(codes), 4):
                place = 2 * int(codes[at : at + 4], 16)
                shown.append(int.from_bytes(maps[font][place : place + 2], "big"))
    return shown


def _content(page: Any) -> str:
    content: bytes = page.get_contents().get_data()
    return content.decode("latin-1")


@pytest.mark.parametrize("script", NAMES)
@pytest.mark.parametrize("language", ["en", "ar"])
def test_no_letter_is_a_box(script: str, language: str) -> None:
    for document in (
        simple(NAMES[script], language=language),
        Document(language=language, title="t", blocks=(Section("1", NAMES[script]),)),
    ):
        glyphs = _glyphs(_reader(document))
        assert len(glyphs) > len(NAMES[script].split())
        assert 0 not in glyphs


@pytest.mark.parametrize("script", ["Vietnamese", "Latin", "Cyrillic", "Greek", "Lao", "signs"])
def test_names_are_found_in_the_file(script: str) -> None:
    found = text(pdf(simple(f"said {NAMES[script]} today")))
    assert f"said {NAMES[script]} today" in found


@pytest.mark.parametrize(
    "words", ["محمد علي", "القُطري المنسّقان", "لا إلا الله", "گفت می\u200cخواهم"]
)
def test_arabic_words_are_found_in_the_file(words: str) -> None:
    found = text(pdf(simple(words, language="ar")))
    found = "".join(char for char in found if char >= " ")
    assert all(word in found.split() for word in words.split())


def test_a_letter_without_a_font_is_named() -> None:
    assert "[black chess king]" not in text(pdf(simple("♚")))  # a bundled font has it
    assert "by [georgian letter an] today" in text(pdf(simple("by ა today")))


def test_every_page_says_which_it_is_and_bears_the_notice() -> None:
    document = replace(ENGLISH, blocks=ENGLISH.blocks * 4)
    pages = page_texts(pdf(document))
    assert len(pages) > 2
    for number, page in enumerate(pages, start=1):
        assert f"Page {number} of {len(pages)}" in page
        assert NOTICE in page
        assert "Public record · Chatham House Rule" in page
        assert document.short_title in page


def test_an_empty_document_has_one_page() -> None:
    reader = _reader(Document(language="en", title="", blocks=()))
    assert len(reader.pages) == 1
    assert "Page 1 of 1" in reader.pages[0].extract_text()


def test_control_characters_do_not_reach_the_page() -> None:
    assert "nulbell tab line" in text(pdf(simple("nul\0bell\x07\ttab\r\nline")))


@settings(max_examples=40)
@given(st.lists(st.text(max_size=80), max_size=4), st.sampled_from(["en", "ar", "km"]))
def test_whatever_is_typed_becomes_a_readable_file(texts: list[str], language: str) -> None:
    reader = _reader(simple(*texts, "end", language=language))
    assert "end" in reader.pages[-1].extract_text()
    assert 0 not in _glyphs(reader)
