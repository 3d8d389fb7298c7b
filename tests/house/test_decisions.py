"""A decision nobody can find is taken again."""

from __future__ import annotations

import re

from tests.house.repository import ROOT

FOLDER = ROOT / "docs" / "decisions"
PARTS = ["## Context", "## Decision", "## Consequences", "## Alternatives"]


def test_the_index_lists_every_decision_in_order() -> None:
    index = (FOLDER / "README.md").read_text("utf-8")
    pages = sorted(path.name for path in FOLDER.glob("0*.md"))
    assert re.findall(r"\((0.*\.md)\)", index) == pages
    assert [int(name[:4]) for name in pages] == list(range(1, len(pages) + 1))


def test_every_decision_has_its_four_parts() -> None:
    for page in sorted(FOLDER.glob("0*.md")):
        text = page.read_text("utf-8")
        assert [line for line in text.splitlines() if line in PARTS] == PARTS, page.name
