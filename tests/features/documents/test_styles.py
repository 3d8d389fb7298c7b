"""The one table of styles."""

from __future__ import annotations

import pytest

from app.features.documents.records import Document, Facts, Kicker, Section, StatementHead
from app.features.documents.rules import (
    STYLES,
    head_start,
    screen_scale,
    space_between,
    style,
    style_name,
)


def test_body_text_is_the_same_in_all_running_blocks() -> None:
    body = STYLES["paragraph"]
    assert (body.size, body.leading) == (10.5, 15.4)
    for name in ("numbered", "statement", "bullet"):
        assert (STYLES[name].size, STYLES[name].leading) == (10.5, 15.4), name


def test_every_kind_of_block_has_a_style() -> None:
    blocks = (Kicker(""), Facts(()), Section("", ""), StatementHead("", ""))
    assert [style_name(block) for block in blocks] == ["kicker", "facts", "section", "statement"]


def test_arabic_is_set_larger_and_wider_apart() -> None:
    arabic, latin = style("paragraph", "ar"), style("paragraph", "en")
    assert arabic.size > latin.size
    assert arabic.leading / arabic.size > latin.leading / latin.size
    assert style("title", "ar").size == 18.75


def test_khmer_and_lao_need_more_of_a_line() -> None:
    leadings = [style("bullet", language).leading for language in ("en", "lo", "km")]
    assert leadings == sorted(set(leadings))


@pytest.mark.parametrize(
    ("above", "below", "points"),
    [
        ("bullet", "bullet", 3.0),
        ("statement", "bullet", 3.0),
        ("bullet", "statement", 12.75),
        ("heading", "statement", 6.0),
        ("section", "heading", 13.5),
    ],
)
def test_space_between_blocks(above: str, below: str, points: float) -> None:
    assert space_between(above, below) == points


def test_spaces_around_headings_are_smaller_in_arabic() -> None:
    assert space_between("bullet", "heading", "ar") < space_between("bullet", "heading", "en")
    assert space_between("bullet", "bullet", "ar") == space_between("bullet", "bullet", "en")


def test_the_preview_is_the_page_at_another_scale() -> None:
    assert style("paragraph").size * screen_scale() == pytest.approx(13.5)
    assert style("paragraph").size * screen_scale(21) == pytest.approx(21)


def test_the_head_joins_what_is_given() -> None:
    both = Document(language="en", title="", blocks=(), classification="A", head_start="B")
    one = Document(language="en", title="", blocks=(), head_start="B")
    assert (head_start(both), head_start(one)) == ("A · B", "B")
