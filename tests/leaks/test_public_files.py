"""Nobody of the sample stands anywhere in a public file, seen or unseen."""

from __future__ import annotations

import re
import zlib
from pathlib import Path

import pytest
from pypdf import PdfReader
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.core.reference import shipped
from app.features.anonymisation.rules import name_forms, names_left
from app.features.anonymisation.usecases import replace_passage
from app.features.attendees.usecases import add_attendee, add_delegation
from app.features.coalitions.usecases import create_coalition
from app.features.meetings.usecases import create_meeting, list_meetings
from app.features.minutes.usecases import add_statement
from app.features.publishing.usecases import publish, remaining_names
from db.file import OpenFile
from db.session import reading
from db.tables.directory import Delegation, Person
from db.tables.minutes import Finding
from tests.support.acts import ask, do

NAMED = {"CHR", "ISU"}
PLACES = ("Tamaria", "TMAA", "Oru", "Karo", "Venn", "Sel", "Anhal")


def _meetings(file: OpenFile) -> list[str]:
    return [meeting.id for meeting in ask(file, list_meetings)]


def _forbidden(session: Session) -> tuple[str, ...]:
    """Every name of the sample's directory, its places, and every passage that was replaced."""
    delegations = list(session.scalars(select(Delegation)))
    hidden = [one for one in delegations if one.code not in NAMED]
    forms = name_forms(
        delegations=[word for one in hidden for word in (one.name, *one.short_names.values())],
        codes=[one.code for one in hidden],
        persons=list(session.scalars(select(Person.name))),
        countries=PLACES,
    )
    return tuple(form.words for form in forms)


def _planted(session: Session, meeting: str) -> list[str]:
    rows = session.scalars(select(Finding).where(Finding.meeting_id == meeting))
    replaced = [row.surface for row in rows if row.state == "replaced"]
    # A year, a month or "two" may stand elsewhere with good reason; names, figures with units not.
    months = set(shipped().phrase_list("months", "en"))
    telling = re.compile(r"[A-Z]|\d.*[a-z]")
    return [one for one in replaced if telling.search(one) and one not in months]


def _everything_in(path: Path) -> str:
    """The text of a PDF, its metadata and bookmarks, and every legible part of its inside."""
    reader = PdfReader(path)
    parts = [page.extract_text() for page in reader.pages]
    parts += [str(value) for value in (reader.metadata or {}).values()]
    parts += [str(item) for item in reader.outline]
    for content in _insides(path):
        if sum(byte < 128 for byte in content) > len(content) * 0.9:
            parts += [content.decode("latin-1"), content.decode("utf-16-be", "ignore")]
    return "\n".join(parts)


def _insides(path: Path) -> list[bytes]:
    """Every stream of a PDF, inflated, and what stands between the streams."""
    raw = path.read_bytes()
    found = [re.sub(rb"stream\r?\n.*?\r?\nendstream", b"", raw, flags=re.DOTALL)]
    for stream in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", raw, re.DOTALL):
        try:
            found.append(zlib.decompress(stream))
        except zlib.error:
            found.append(stream)
    return found


def _in_bytes(path: Path, names: tuple[str, ...]) -> list[str]:
    """The longer names that stand letter by letter in any stream, fonts and pictures included."""
    inside = b"\n".join(_insides(path))
    return [
        name
        for name in names
        if len(name) > 4
        for encoding in ("utf-8", "utf-16-be", "utf-16-le")
        if name.encode(encoding) in inside
    ]


@pytest.mark.parametrize("number", range(4))
def test_no_name_of_the_sample_is_anywhere_in_a_public_pdf(
    sample: OpenFile, tmp_path: Path, number: int
) -> None:
    meeting = _meetings(sample)[number]
    path = tmp_path / "public.pdf"
    with reading(sample) as session:
        publish(session, meeting=meeting, out=path)
        forbidden = _forbidden(session)
        planted = _planted(session, meeting)
    text = _everything_in(path)
    shown = "\n".join(page.extract_text() for page in PdfReader(path).pages)
    found = [left.surface for left in names_left(text, name_forms(delegations=forbidden))]
    assert found == []
    assert _in_bytes(path, forbidden) == []
    flat = " ".join(shown.split())
    assert [passage for passage in planted if passage in flat] == []
    assert planted, "the sample plants something in every meeting"


def test_the_named_office_holders_are_named(sample: OpenFile, tmp_path: Path) -> None:
    path = tmp_path / "public.txt"
    meeting = _meetings(sample)[0]
    with reading(sample) as session:
        publish(session, meeting=meeting, format="txt", out=path)
    assert "The Coordinators said:" in path.read_text("utf-8")


def test_the_internal_file_does_hold_them(sample: OpenFile, tmp_path: Path) -> None:
    # The search above would be worth nothing if it found nothing here.
    path = tmp_path / "internal.pdf"
    meeting = _meetings(sample)[0]
    with reading(sample) as session:
        publish(session, meeting=meeting, variant="internal", out=path)
        forbidden = _forbidden(session)
    found = names_left(_everything_in(path), name_forms(delegations=forbidden))
    assert len({left.name for left in found}) > 5
    assert all("attributions" in page.extract_text().casefold() for page in PdfReader(path).pages)


def test_every_page_of_a_public_file_says_that_it_was_not_checked(
    sample: OpenFile, tmp_path: Path
) -> None:
    path = tmp_path / "public.pdf"
    meeting = _meetings(sample)[0]
    with reading(sample) as session:
        publish(session, meeting=meeting, out=path)
    pages = PdfReader(path).pages
    assert len(pages) > 1
    assert all("ot yet checked for identifying details" in page.extract_text() for page in pages)


def test_the_gate_finds_a_name_that_was_left(file: OpenFile) -> None:
    do(file, create_coalition, name="Tamaria Country Coalition", country="Tamaria")
    meeting = do(file, create_meeting, title="Fifth meeting", city="Oru").id
    do(file, add_delegation, name="Norland", code="NOR", types=["donor_state"])
    do(file, add_attendee, meeting=meeting, delegation="NOR")
    said = do(
        file, add_statement, meeting=meeting, speaker="NOR", points=["NORLAND would come to Oru."]
    )
    left = ask(file, remaining_names, meeting=meeting)
    assert [name.surface for name in left] == ["NORLAND", "Oru"]
    point = said.points[0].id
    do(file, replace_passage, point=point, passage="NORLAND", replacement="it")
    do(file, replace_passage, point=point, passage="Oru", replacement="the capital")
    assert ask(file, remaining_names, meeting=meeting) == ()
