"""One table of block styles, in points, for the PDF and for the preview on the screen."""

from __future__ import annotations

from dataclasses import dataclass, replace

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
from app.features.documents.rules.letters import is_right_to_left, primary

# A4 in points, and the margins of the public record: 25 mm at the sides.
PAGE_WIDTH, PAGE_HEIGHT = 595.276, 841.89
MARGIN = 70.866
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
    "kicker": Style(9.75, 14.6, quiet=True, before=13.5, under=3.0, keep_with_next=True),
    "title": Style(18, 23.25, bold=True, before=3.0, under=4.5, keep_with_next=True),
    "subtitle": Style(12, 16.5, before=4.5, under=14.3, keep_with_next=True),
    "facts": Style(9.75, 14.25, before=14.3),
    "paragraph": Style(),
    "section": Style(11.25, 15.0, bold=True, indent=COLUMN, before=22.5, under=7.5, keep_with_next=True),
    "heading": Style(bold=True, leading=15.0, indent=COLUMN, before=19.5, under=6.0, keep_with_next=True),
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

# Arabic letters are small on their body and need more of a line; Lao and Khmer carry marks above
# and below it: (factor of the size, factor of the leading).
_SCALES: dict[str, tuple[float, float]] = {"km": (1.0, 1.35), "lo": (1.0, 1.2)}
_RIGHT_TO_LEFT_SCALE = (1.107, 1.31)


def style_name(block: Block) -> str:
    """The name of the block's style in STYLES."""
    return _NAMES[type(block)]


def scales(language: str) -> tuple[float, float]:
    """The factors of size and leading for texts in this language."""
    if is_right_to_left(language):
        return _RIGHT_TO_LEFT_SCALE
    return _SCALES.get(primary(language), (1.0, 1.0))


def style(name: str, language: str = "en") -> Style:
    """The style of that name as this language needs it."""
    size, leading = scales(language)
    plain = STYLES[name]
    return replace(plain, size=plain.size * size, leading=plain.leading * leading)


def space_between(above: str, below: str) -> float:
    """The space in points between two blocks of these styles."""
    if (above, below) in _CLOSER:
        return _CLOSER[above, below]
    upper = STYLES[above]
    return upper.under if upper.keep_with_next else STYLES[below].before


def screen_scale(body_px: float = PREVIEW_PX) -> float:
    """Pixels per point where the body text of the preview has this size in pixels."""
    return body_px / BODY_SIZE


def head_start(document: Document) -> str:
    """The words at the start of every page's head."""
    return " · ".join(filter(None, (document.classification, document.head_start)))
