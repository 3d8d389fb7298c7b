"""One table of block styles, in points, for the PDF and for the preview on the screen."""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.core.letters import is_right_to_left, primary
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

# A4 in points, and the margins of the public record: 25 mm at the sides, to the
# quarter of a point by which the model of the record is drawn.
PAGE_WIDTH, PAGE_HEIGHT = 595.276, 841.89
MARGIN = 70.5
HEAD_BASELINE = 36.0
CONTENT_TOP = 54.0
NOTICE_HEIGHT = 14.0
CONTENT_BOTTOM = 782.0
FOOT_RULE = 793.9
FOOT_BASELINE = 808.5

COLUMN = 27.0
"""Width of the column in which numbers and letters hang: 9.5 mm."""
POINT = 13.5
"""How far the text of a point stands in from the text above it: 4.8 mm."""
POINT_MARK = 3.0
FACTS_COLUMN = 87.0
HEAVY_RULE, HAIRLINE = 1.5, 0.75
BULLET = "•"

BODY_SIZE = 10.5
PREVIEW_PX = 13.5


@dataclass(frozen=True, slots=True)
class Style:
    """How one kind of block is set; lengths in points.

    `before` is the space above it after running text, `under` the space below a block that keeps
    with the next one.
    """

    size: float = BODY_SIZE
    leading: float = 15.4
    bold: bool = False
    quiet: bool = False
    indent: float = 0.0
    before: float = 6.0
    under: float = 0.0
    keep_with_next: bool = False


STYLES: dict[str, Style] = {
    "kicker": Style(9.75, 14.6, quiet=True, before=13.5, under=4.2, keep_with_next=True),
    "title": Style(18, 23.25, bold=True, before=4.2, under=5.6, keep_with_next=True),
    "subtitle": Style(12, 16.5, before=5.6, under=22.2, keep_with_next=True),
    "facts": Style(9.75, 14.25, before=22.2),
    "paragraph": Style(),
    "section": Style(
        11.25, 15.0, bold=True, indent=COLUMN, before=22.5, under=7.5, keep_with_next=True
    ),
    "heading": Style(
        bold=True, leading=15.0, indent=COLUMN, before=19.5, under=6.0, keep_with_next=True
    ),
    "numbered": Style(indent=COLUMN, before=12.75, under=3.0, keep_with_next=True),
    "statement": Style(indent=COLUMN, before=12.75, under=3.0, keep_with_next=True),
    "bullet": Style(indent=COLUMN + POINT, before=3.0),
    "head": Style(8.25, 12.0, quiet=True),
    "notice": Style(8.25, 12.0, bold=True),
    "foot": Style(8.25, 12.0, quiet=True),
}

_NAMES: dict[type, str] = {
    Kicker: "kicker",
    Title: "title",
    Subtitle: "subtitle",
    Facts: "facts",
    Paragraph: "paragraph",
    Section: "section",
    Heading: "heading",
    Numbered: "numbered",
    StatementHead: "statement",
    Bullet: "bullet",
}

# Neighbours that stand closer than the table says: (above, below) -> points.
_CLOSER: dict[tuple[str, str], float] = {
    ("section", "heading"): 13.5,
    ("section", "section"): 13.5,
    ("heading", "heading"): 13.5,
    ("paragraph", "section"): 16.5,
    ("paragraph", "heading"): 13.5,
    ("paragraph", "bullet"): 3.0,
    ("facts", "paragraph"): 12.0,
}

# Lao and Khmer carry marks above and below the line and need more of it: factor of the leading.
_TALL: dict[str, float] = {"km": 1.35, "lo": 1.2}

# Arabic letters are small on their body: (size, leading) of each style from right to left.
_RIGHT_TO_LEFT: dict[str, tuple[float, float]] = {
    "kicker": (10.5, 17.5),
    "title": (18.75, 31.5),
    "subtitle": (12.75, 20.0),
    "facts": (10.875, 18.75),
    "section": (12.75, 21.0),
    "head": (9.0, 15.0),
    "notice": (9.0, 13.0),
    "foot": (9.0, 15.0),
}
_RIGHT_TO_LEFT_BODY = (11.625, 20.25)
# In so much leading the spaces around headings can be smaller.
_AIRY = 0.6
_HEADINGS = frozenset({"kicker", "title", "subtitle", "section", "heading"})


def style_name(block: Block) -> str:
    """The name of the block's style in STYLES."""
    return _NAMES[type(block)]


def style(name: str, language: str = "en") -> Style:
    """The style of that name as this language needs it."""
    plain = STYLES[name]
    if is_right_to_left(language):
        size, leading = _RIGHT_TO_LEFT.get(name, _RIGHT_TO_LEFT_BODY)
        return replace(plain, size=size, leading=leading)
    return replace(plain, leading=plain.leading * _TALL.get(primary(language), 1.0))


def space_between(above: str, below: str, language: str = "en") -> float:
    """The space in points between two blocks of these styles."""
    upper = STYLES[above]
    space = upper.under if upper.keep_with_next else STYLES[below].before
    space = _CLOSER.get((above, below), space)
    airy = is_right_to_left(language) and (above in _HEADINGS or below in _HEADINGS)
    return space * _AIRY if airy else space


def screen_scale(body_px: float = PREVIEW_PX) -> float:
    """Pixels per point where the body text of the preview has this size in pixels."""
    return body_px / BODY_SIZE


def head_start(document: Document) -> str:
    """The words at the start of every page's head."""
    return " · ".join(filter(None, (document.classification, document.head_start)))
