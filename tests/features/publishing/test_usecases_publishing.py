"""What leaves the file: the public variant without anybody's name, the internal one said to be."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.core.errors import Refusal
from app.features.anonymisation.usecases import replace_passage
from app.features.attendees.usecases import enter_attendee, remove_attendee
from app.features.coalitions.usecases import edit_coalition
from app.features.documents.writers.plain_text import plain_text
from app.features.minutes.usecases import delete_point, set_note
from app.features.publishing.usecases import build_record, publish, remaining_names
from db.file import OpenFile
from tests.support.acts import ask, content, do
from tests.support.meeting import SmallMeeting

Held = tuple[OpenFile, SmallMeeting]


def _clean(held: Held) -> None:
    """Replace every name the small meeting holds."""
    file, meeting = held
    do(file, edit_coalition, coalition=meeting.coalition, public_name="Country Coalition")
    for point in meeting.points[3::2]:
        do(file, delete_point, point=point)
    do(file, replace_passage, point=meeting.points[2], passage="Tamaria", replacement="It")
    do(file, replace_passage, point=meeting.points[4], passage="Norland", replacement="It")


def _text(held: Held, variant: str = "public") -> str:
    file, meeting = held
    return str(ask(file, build_record, meeting=meeting.id, variant=variant))


def test_names_left_in_the_public_record_are_told(held: Held) -> None:
    file, meeting = held
    left = {found.surface for found in ask(file, remaining_names, meeting=meeting.id)}
    assert {"Tamaria", "Norland"} <= left
    assert "Coordinators" not in left
    _clean(held)
    left_after = [found.surface for found in ask(file, remaining_names, meeting=meeting.id)]
    assert left_after == []


def test_the_public_record_holds_no_name_no_time_and_no_note(held: Held) -> None:
    file, meeting = held
    do(file, set_note, statement=meeting.statements[1], note="looked away")
    _clean(held)
    text = _text(held)
    for secret in ("Norland", "Halvorsen", "i@norland.test", "NOR", "TAM", "10:3", "looked away"):
        assert secret not in text, secret
    assert "14 of its 17" not in text
    assert not any(
        id_ in text for id_ in (*meeting.delegations, *meeting.attendees, *meeting.persons)
    )


def test_the_internal_record_names_the_speakers_and_says_what_it_is(held: Held) -> None:
    text = _text(held, "internal")
    assert "Norland" in text
    assert "14 of its 17" in text
    public = ask(held[0], build_record, meeting=held[1].id)
    internal = ask(held[0], build_record, meeting=held[1].id, variant="internal")
    assert internal.classification != public.classification


def test_a_name_is_looked_for_as_long_as_somebody_of_it_attended(held: Held) -> None:
    file, meeting = held
    do(file, remove_attendee, attendee=meeting.attendees[1])
    left = {found.surface for found in ask(file, remaining_names, meeting=meeting.id)}
    assert "Norland" in left, "who spoke and then left the list is still a name to keep out"


def test_a_delegation_of_which_nobody_is_named_counts_as_one_head(held: Held) -> None:
    file, meeting = held
    for name in ("Kari", "Ola"):
        do(file, enter_attendee, meeting=meeting.id, delegation="NOR", person=name)
    text = plain_text(ask(file, build_record, meeting=meeting.id))
    (line,) = [line for line in text.splitlines() if line.startswith("Participation:")]
    assert "6" in line


@pytest.mark.parametrize("format_", ["pdf", "txt"])
def test_a_record_is_written_whole_and_reading_changes_nothing(
    held: Held, tmp_path: Path, format_: str
) -> None:
    file, meeting = held
    before = content(file)
    out = tmp_path / f"record.{format_}"
    written = ask(file, publish, meeting=meeting.id, format=format_, out=out)
    assert written.path == out
    assert out.stat().st_size > 500
    assert (written.pages > 0) == (format_ == "pdf")
    assert content(file) == before
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == [out.name]


@pytest.mark.parametrize("words", [{"variant": "secret"}, {"format": "docx"}])
def test_what_nobody_can_write_is_refused(
    held: Held, tmp_path: Path, words: dict[str, str]
) -> None:
    file, meeting = held
    with pytest.raises(Refusal) as refusal:
        ask(file, publish, meeting=meeting.id, out=tmp_path / "x", **words)
    assert refusal.value.code == "bad_value"
    assert not (tmp_path / "x").exists()


def test_a_refused_record_leaves_the_one_before(held: Held, tmp_path: Path) -> None:
    file, _meeting = held
    out = tmp_path / "record.txt"
    out.write_text("the one before", "utf-8")
    with pytest.raises(Refusal):
        ask(file, publish, meeting="nobody", format="txt", out=out)
    assert out.read_text("utf-8") == "the one before"
