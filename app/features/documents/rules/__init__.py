"""How documents are worded, numbered, styled and broken into lines: pure rules."""

from __future__ import annotations

from app.core.letters import (
    heading_number,
    is_right_to_left,
    letter,
    lettered,
    section_number,
)
from app.features.documents.rules.bidi import is_one_way, levels, visual_order
from app.features.documents.rules.breaking import clusters, flows, pieces
from app.features.documents.rules.scripts import (
    KEPT_FORMATS,
    base_direction,
    clean,
    printable,
    split_runs,
)
from app.features.documents.rules.styles import (
    STYLES,
    Style,
    head_start,
    screen_scale,
    space_between,
    style,
    style_name,
)

__all__ = [
    "KEPT_FORMATS",
    "STYLES",
    "Style",
    "base_direction",
    "clean",
    "clusters",
    "flows",
    "head_start",
    "heading_number",
    "is_one_way",
    "is_right_to_left",
    "letter",
    "lettered",
    "levels",
    "pieces",
    "printable",
    "screen_scale",
    "section_number",
    "space_between",
    "split_runs",
    "style",
    "style_name",
    "visual_order",
]
