"""Files made of a document: PDF and plain text, the same bytes each time."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO

from app.features.documents.records import Document
from app.features.documents.writers.plain_text import plain_text
from app.features.documents.writers.safely import (
    Cancelled,
    IsCancelled,
    Progress,
    never,
    put,
    silent,
)

__all__ = ["Cancelled", "write_pdf", "write_text"]


def write_pdf(
    document: Document,
    target: Path | BinaryIO,
    *,
    cancelled: IsCancelled = never,
    progress: Progress = silent,
) -> int:
    """Write the document as PDF and return the number of its pages.

    A path gets the whole file at once, readable by its owner only, or stays as it was. `progress`
    is told pages done and pages in all. `cancelled` is asked between blocks and between pages;
    where it says yes, Cancelled is raised and nothing is left behind. The file holds its title and
    language, and neither producer nor author nor date. A character no bundled font has is written
    as its Unicode name in square brackets.
    """
    # reportlab and the shaper cost half a second: they are loaded when a file is first wanted.
    from app.features.documents.writers.pdf import pdf_bytes

    content, pages = pdf_bytes(document, cancelled, progress)
    put(content, target)
    return pages


def write_text(document: Document, target: Path | BinaryIO) -> None:
    """Write the document as plain text in UTF-8, one line for each paragraph or point."""
    put(plain_text(document).encode("utf-8"), target)
