"""Points, drafts and key points: what is kept of the words, and what the public record says."""

from __future__ import annotations

from typing import Any

import pytest

from app.core.errors import Refusal
from app.features.anonymisation.usecases import replace_passage, restore_passage
from app.features.minutes.records import DraftRecord, PointRecord
from app.features.minutes.usecases import (
    add_point,
    clear_draft,
    delete_point,
    edit_key_point,
    edit_point,
    mark_key_point,
    read_minutes,
    save_draft,
    write_points,
)
from db.file import OpenFile
from tests.support.acts import ask, assert_whole, content, do, log
from tests.support.meeting import SmallMeeting

Held = tuple[OpenFile, SmallMeeting]
_SAID = "Tamaria had surveyed 14 of its 17 provinces."


def _points(held: Held, statement: int = 1) -> tuple[PointRecord, ...]:
    file, meeting = held
    return ask(file, read_minutes, meeting=meeting.id).statements[statement].points


def test_the_public_wording_says_the_replacement_and_the_private_one_what_was_typed(
    held: Held,
) -> None:
    point = _points(held)[0]
    assert point.text == _SAID
    assert point.public_text == "Tamaria had surveyed most of its provinces."
    assert [point.text[start:end] for start, end in point.replaced] == ["14 of its 17"]


def test_private_words_stand_in_their_own_scope_only(held: Held) -> None:
    file, meeting = held
    do(file, delete_point, point=meeting.points[3])
    tables = content(file)["tables"]
    telling = {table for table, rows in tables.items() if "14 of its 17" in str(rows)}
    assert telling == {"private_wording", "finding"}


@pytest.mark.parametrize(
    ("text", "public"),
    [
        (
            "In 2026, Tamaria had surveyed 14 of its 17 provinces.",
            "In 2026, Tamaria had surveyed most of its provinces.",
        ),
        ("14 of its 17 provinces.", "Most of its provinces."),
        ("Tamaria had surveyed 15 of its 17 provinces.", None),
        ("", ""),
    ],
)
def test_a_replacement_moves_with_its_words_and_falls_with_them(
    held: Held, text: str, public: str | None
) -> None:
    file, meeting = held
    do(file, edit_point, point=meeting.points[2], text=text)
    point = _points(held)[0]
    assert point.text == text
    assert point.public_text == (text if public is None else public)
    assert_whole(file)


def test_what_was_replaced_by_a_word_no_longer_there_is_open_again(held: Held) -> None:
    file, meeting = held
    do(file, edit_point, point=meeting.points[2], text="It had surveyed 16 of its 17 provinces.")
    states = {row["state"] for row in content(file)["tables"]["finding"]}
    assert "replaced" not in states


def test_a_passage_that_stands_twice_is_replaced_one_after_the_other(held: Held) -> None:
    file, meeting = held
    point = meeting.points[2]
    do(file, edit_point, point=point, text="Wadi Salam and Wadi Salam")
    for replacement in ("one valley", "another"):
        do(file, replace_passage, point=point, passage="Wadi Salam", replacement=replacement)
    assert _points(held)[0].public_text == "One valley and another"
    with pytest.raises(Refusal) as refusal:
        do(file, replace_passage, point=point, passage="Wadi Salam", replacement="a third")
    assert refusal.value.code == "unknown_passage"


def test_a_passage_inside_a_replaced_one_is_not_replaced_again(held: Held) -> None:
    file, meeting = held
    with pytest.raises(Refusal) as refusal:
        do(file, replace_passage, point=meeting.points[2], passage="of its", replacement="x")
    assert refusal.value.code == "unknown_passage"


def test_a_restored_passage_is_public_again(held: Held) -> None:
    file, meeting = held
    do(file, restore_passage, finding=meeting.finding)
    assert _points(held)[0].public_text == _SAID


def test_positions_count_code_points_beyond_the_basic_plane(held: Held) -> None:
    file, meeting = held
    point = meeting.points[2]
    do(file, edit_point, point=point, text="😀😀 Wadi Salam 😀 ສາລາວັນ")
    do(file, replace_passage, point=point, passage="ສາລາວັນ", replacement="a province")
    record = _points(held)[0]
    assert record.public_text == "😀😀 Wadi Salam 😀 a province"
    assert [record.text[start:end] for start, end in record.replaced] == ["ສາລາວັນ"]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  two\nlines\r\nor\tmore  ", "two lines  or more"),
        ("cafe\u0301", "caf\u00e9"),
        ("a\x00b\x1bc", "abc"),
        ("\u200fعربي\u200e", "\u200fعربي\u200e"),
        ("zero\u200dwidth", "zero\u200dwidth"),
    ],
)
def test_a_point_keeps_its_words_in_one_line_and_one_form(
    held: Held, typed: str, kept: str
) -> None:
    file, meeting = held
    do(file, edit_point, point=meeting.points[2], text=typed)
    assert _points(held)[0].text == kept


def _write(held: Held, points: list[dict[str, Any]]) -> tuple[tuple[str, str, int], ...]:
    file, meeting = held
    record = do(file, write_points, statement=meeting.statements[1], points=points)
    assert record.points == _points(held)
    return tuple((point.id, point.text, point.level) for point in record.points)


def test_a_statement_has_exactly_the_points_written(held: Held) -> None:
    old, other = held[1].points[2:4]
    wanted = (("new", "first", 0), (other, "second", 1), (old, "third", 4))
    written = [{"id": id_, "text": text, "level": level} for id_, text, level in wanted]
    assert _write(held, written) == wanted
    assert _write(held, written[1:2]) == wanted[1:2]
    assert _write(held, []) == ()
    assert content(held[0])["tables"]["key_point"][0]["point_id"] != old


def test_writing_the_same_points_again_changes_nothing(held: Held) -> None:
    points = [{"id": point.id, "text": point.text, "level": point.level} for point in _points(held)]
    before = log(held[0])
    _write(held, points)
    assert log(held[0]) == before


def test_a_point_that_stays_keeps_its_place_while_others_come_between(held: Held) -> None:
    first, last = held[1].points[2:4]
    before = _places(held[0])
    middle = [{"id": f"new{number}", "text": "x"} for number in range(3)]
    _write(held, [{"id": first, "text": "a"}, *middle, {"id": last, "text": "b"}])
    after = _places(held[0])
    assert {after[first], after[last]} == {before[first], before[last]}


def _places(file: OpenFile) -> dict[str, str]:
    return {row["id"]: row["position"] for row in content(file)["tables"]["point"]}


def test_a_point_that_was_deleted_may_be_written_again_under_its_id(held: Held) -> None:
    point = held[1].points[2]
    _write(held, [])
    assert _write(held, [{"id": point, "text": ""}]) == ((point, "", 0),)
    assert_whole(held[0])
    assert _write(held, [{"id": point, "text": "again"}]) == ((point, "again", 0),)
    assert _points(held)[0].public_text == "again", "no old replacement is applied to new words"


def test_a_level_stays_within_what_can_be_printed(held: Held) -> None:
    file, meeting = held
    for level, kept in ((-3, 0), (99, 4)):
        do(file, edit_point, point=meeting.points[2], level=level)
        assert _points(held)[0].level == kept


def test_a_new_point_stands_where_it_was_put(held: Held) -> None:
    file, meeting = held
    words = {"statement": meeting.statements[1], "text": "between"}
    do(file, add_point, **words, after=meeting.points[2])
    assert [point.text for point in _points(held)][1] == "between"


def test_a_key_point_says_what_its_point_says_in_public(held: Held) -> None:
    file, meeting = held
    assert _points(held)[0].key_point
    do(file, delete_point, point=meeting.points[2])
    assert meeting.key_points[0] not in str(content(file)["tables"]["key_point"])
    mark = do(file, mark_key_point, point=meeting.points[3])
    assert do(file, mark_key_point, point=meeting.points[3]) == mark
    do(file, edit_key_point, key_point=mark, text="In other words")
    do(file, mark_key_point, point=meeting.points[3], on=False)
    assert mark not in str(content(file)["tables"]["key_point"])


def test_a_draft_is_kept_over_closing_and_never_journalled(held: Held) -> None:
    file, meeting = held
    before, changes = content(file), log(file)
    draft = {"statement": "s", "point": "p", "text": "half a sen", "caret": 10}
    do(file, save_draft, meeting=meeting.id, **draft)
    do(file, save_draft, meeting=meeting.id, **{**draft, "text": "half a sentence"})
    file.close()
    read = ask(file, read_minutes, meeting=meeting.id)
    assert read.draft == DraftRecord("s", "p", "half a sentence", 10)
    assert (content(file), log(file)) == (before, changes)
    do(file, clear_draft, meeting=meeting.id)
    assert ask(file, read_minutes, meeting=meeting.id).draft is None
    assert (content(file), log(file)) == (before, changes)
