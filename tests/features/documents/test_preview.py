"""The preview: what Qt makes of the rich text."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextDocument, QTextFragment

from app.features.documents.records import Bullet, Facts, Heading, StatementHead
from app.features.documents.rules import Inks, block_html
from tests.features.documents.record import ARABIC, ENGLISH

INKS = Inks(text="black", quiet="gray", mark="brown")


def _words(document: QTextDocument) -> list[str]:
    return document.toPlainText().split()


pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def shown() -> QTextDocument:
    document = QTextDocument()
    document.setHtml(block_html(ENGLISH.blocks, INKS))
    return document


def test_all_words_are_shown_in_order(shown: QTextDocument) -> None:
    words = " ".join(_words(shown))
    assert words.startswith("Tamaria Country Coalition Third meeting:")
    assert "a) An affected State said: • It needed dog teams" in words
    assert "b) A donor/partner State said: [Norland] • It could" in words
    assert "c) • A point of a statement without a head." in words


def test_markup_in_a_text_stays_text(shown: QTextDocument) -> None:
    assert "notified & <b>kept</b> as typed" in shown.toPlainText()


def test_anchors_are_found() -> None:
    blocks = (Heading("1", "One", anchor="item-7"), StatementHead("a", "Two", anchor='x"><i'))
    document = QTextDocument()
    document.setHtml(block_html(blocks, INKS))
    assert _anchors(document) == ["item-7", 'x"><i']


def _anchors(document: QTextDocument) -> list[str]:
    return [name for part in _fragments(document) for name in part.charFormat().anchorNames()]


def _fragments(document: QTextDocument) -> list[QTextFragment]:
    found = []
    block = document.begin()
    while block.isValid():
        pieces = block.begin()
        while not pieces.atEnd():
            found.append(pieces.fragment())
            pieces += 1
        block = block.next()
    return found


@pytest.mark.parametrize(
    ("marks", "underlined"),
    [
        ((), []),
        (((0, 5),), ["first"]),
        (((6, 12), (0, 5)), ["first", "second"]),
        (((0, 8), (4, 12)), ["first second"]),
        (((8, 400),), ["cond <i>"]),
        (((5, 5), (40, 50)), []),
    ],
)
def test_marks_and_nothing_else_are_underlined(
    marks: tuple[tuple[int, int], ...], underlined: list[str]
) -> None:
    document = QTextDocument()
    document.setHtml(block_html([Bullet("first second <i>", marks=marks)], INKS))
    found = [part.text() for part in _fragments(document) if part.charFormat().fontUnderline()]
    assert found == underlined
    assert "first second <i>" in document.toPlainText()


def test_the_body_has_the_size_asked_for() -> None:
    assert "font-size:13.5px" in block_html([Bullet("x")], INKS)
    assert "font-size:21px" in block_html([Bullet("x")], INKS, base_px=21)


def test_arabic_puts_its_letters_at_the_right() -> None:
    document = QTextDocument()
    document.setHtml(block_html(ARABIC.blocks, INKS, language="ar"))
    words = " ".join(_words(document))
    assert "قالت دولة متضررة: ج)" in words


def test_space_above_depends_on_what_stands_there() -> None:
    alone = block_html([StatementHead("a", "x")], INKS)
    below = block_html([StatementHead("a", "x")], INKS, above="bullet")
    assert "margin-top:0px" in alone
    assert "margin-top:16px" in below


def test_a_point_below_a_paragraph_hangs_from_the_margin() -> None:
    below_head = block_html([StatementHead("a", "x"), Bullet("y")], INKS)
    below_text = block_html(ENGLISH.blocks[-2:], INKS)
    assert 'width="39"' in below_head
    assert 'width="4"' in below_text
    assert 'width="39"' not in below_text


def test_nothing_makes_nothing() -> None:
    assert block_html([], INKS) == ""
    assert block_html([Facts(())], INKS) == ""
