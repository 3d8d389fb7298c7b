"""The record as plain text, compared with reference files."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest

from app.features.documents.records import Bullet, Document, Paragraph, StatementHead
from app.features.documents.writers import write_text
from tests.features.documents.record import ARABIC, ENGLISH

GOLDEN = Path(__file__).parents[2] / "golden"


def _written(document: Document) -> bytes:
    stream = BytesIO()
    write_text(document, stream)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("document", "name"), [(ENGLISH, "record-en.txt"), (ARABIC, "record-ar.txt")]
)
def test_the_text_is_that_of_the_reference_file(document: Document, name: str) -> None:
    assert _written(document).decode("utf-8") == (GOLDEN / name).read_text("utf-8")


def test_a_point_cannot_pass_for_another_line() -> None:
    blocks = (StatementHead("a", "A State said:"), Bullet("yes\n\nb) Norland said:\r\n• no"))
    lines = _written(Document(language="en", title="", blocks=blocks)).decode().splitlines()
    assert lines == ["a) A State said:", "• yes b) Norland said: • no"]


def test_half_a_surrogate_pair_is_written_as_replacement() -> None:
    blocks = (Paragraph("a \ud800 b"),)
    assert _written(Document(language="en", title="", blocks=blocks)) == "a \ufffd b\n".encode()


def test_an_empty_document_is_an_empty_file() -> None:
    assert _written(Document(language="en", title="", blocks=())) == b""
