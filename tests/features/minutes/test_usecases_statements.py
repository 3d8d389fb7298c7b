"""Statements: under which words they stand, in which order, and what goes with them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from app.core.errors import Refusal
from app.features.agenda.usecases import (
    add_agenda_item,
    add_guiding_question,
    move_agenda_item,
)
from app.features.attendees.usecases import add_delegation, edit_attendee
from app.features.meetings.usecases import create_meeting, get_meeting
from app.features.minutes.records import StatementRecord
from app.features.minutes.usecases import (
    add_point,
    add_statement,
    delete_statement,
    join_statement,
    move_statement,
    read_minutes,
    set_label,
    set_note,
    set_speaker,
    set_time,
    split_statement,
)
from db.file import OpenFile
from tests.support.acts import ask, assert_whole, content, do
from tests.support.meeting import SmallMeeting

Held = tuple[OpenFile, SmallMeeting]


def _statements(held: Held) -> tuple[StatementRecord, ...]:
    file, meeting = held
    return ask(file, read_minutes, meeting=meeting.id).statements


def _refused(held: Held, act: Callable[..., Any], **words: Any) -> str:
    file, _meeting = held
    before = content(file)
    with pytest.raises(Refusal) as refusal:
        do(file, act, **words)
    assert content(file) == before
    assert_whole(file)
    return refusal.value.code


def test_a_statement_stands_under_the_words_of_its_speakers_group(held: Held) -> None:
    assert [(one.letter, one.heading) for one in _statements(held)] == [
        ("", "The Coordinators said:"),
        ("a", "An affected State said:"),
        ("b", "A donor/partner State said:"),
        ("c", "A State with an impending deadline said:"),
    ]


@pytest.mark.parametrize("word", ["NOR", "nor", " Nor ", "norland", "Norland"])
def test_a_speaker_is_called_by_code_or_name_however_it_is_typed(held: Held, word: str) -> None:
    file, meeting = held
    made = do(file, add_statement, meeting=meeting.id, item=meeting.items[1], speaker=word)
    assert [speaker.code for speaker in made.speakers] == ["NOR"]


def test_a_speaker_nobody_knows_is_refused(held: Held) -> None:
    words = {"meeting": held[1].id, "speaker": "UTO"}
    assert _refused(held, add_statement, **words) == "unknown_delegation"


def test_a_name_two_delegations_share_is_asked_about(held: Held) -> None:
    file, _meeting = held
    for code in ("AA", "BB"):
        do(file, add_delegation, name="Twin", code=code, types=["donor_state"])
    words = {"statement": held[1].statements[1], "speaker": "twin"}
    assert _refused(held, set_speaker, **words) == "ambiguous_delegation"


def test_an_unknown_speaker_is_a_participant(held: Held) -> None:
    file, meeting = held
    made = do(file, add_statement, meeting=meeting.id, points=["Somebody spoke."])
    assert (made.speakers, made.label, made.heading) == ((), "participant", "A participant said:")


def test_several_speakers_of_different_groups_are_called_by_what_fits_all(held: Held) -> None:
    file, meeting = held
    made = do(file, set_speaker, statement=meeting.statements[1], speaker=["NOR", "TAM"])
    assert made.several
    assert made.label == "participant"
    assert {speaker.code for speaker in made.speakers} == {"NOR", "TAM"}


def test_a_named_speaker_beside_one_who_is_not_is_not_named(held: Held) -> None:
    file, meeting = held
    made = do(file, set_speaker, statement=meeting.statements[1], speaker=["CHR", "TAM"])
    assert "Coordinators" not in made.heading
    assert not made.named


def test_correcting_a_speaker_leaves_the_words_as_they_were(held: Held) -> None:
    file, meeting = held
    before = {one.id: one.points for one in _statements(held)}
    do(file, set_speaker, statement=meeting.statements[1], speaker="OST")
    assert {one.id: one.points for one in _statements(held)} == before


def test_the_label_follows_the_roles_of_the_speaker_in_this_meeting(held: Held) -> None:
    file, meeting = held
    do(file, edit_attendee, attendee=meeting.attendees[2], types=["donor_state"])
    assert _statements(held)[1].heading == "A donor/partner State said:"


def test_a_label_chosen_by_hand_stays_until_the_speaker_is_corrected(held: Held) -> None:
    file, meeting = held
    do(file, set_label, statement=meeting.statements[1], label="participant")
    do(file, edit_attendee, attendee=meeting.attendees[2], types=["donor_state"])
    assert _statements(held)[1].label == "participant"
    do(file, set_speaker, statement=meeting.statements[1], speaker="OST")
    assert _statements(held)[1].label == "state_impending_deadline"


def test_letters_run_on_after_z(held: Held) -> None:
    file, meeting = held
    for _ in range(27):
        do(file, add_statement, meeting=meeting.id, item=meeting.items[2])
    letters = [one.letter for one in _statements(held)]
    assert letters[24:31] == ["x", "y", "z", "aa", "ab", "ac", "ad"]


def test_the_record_of_a_new_statement_has_the_letter_the_minutes_have(held: Held) -> None:
    file, meeting = held
    made = do(file, add_statement, meeting=meeting.id, after=meeting.statements[1])
    found = next(one for one in _statements(held) if one.id == made.id)
    assert made == found
    assert made.letter == "b"


def test_nothing_of_a_deleted_statement_is_left(held: Held) -> None:
    file, meeting = held
    do(file, set_note, statement=meeting.statements[1], note="tired")
    do(file, delete_statement, statement=meeting.statements[1])
    left = str(content(file)["tables"])
    for trace in (meeting.statements[1], *meeting.points[2:4], meeting.finding, "tired"):
        assert trace not in left
    assert [one.letter for one in _statements(held)] == ["", "a", "b"]


def test_the_time_of_a_statement_is_in_its_private_note_only(held: Held) -> None:
    tables = content(held[0])["tables"]
    for name in ("statement", "point", "speaker", "meeting", "agenda_item"):
        assert "10:3" not in str(tables[name]), name
    assert {row["time"] for row in tables["statement_note"]} == {"10:30", "10:31", "10:32", "10:33"}


def test_who_said_what_is_in_the_attributions_only(held: Held) -> None:
    file, meeting = held
    tables = content(file)["tables"]
    for table, rows in tables.items():
        text = str(rows)
        tells = any(one in text for one in meeting.statements) and any(
            one in text for one in meeting.delegations
        )
        assert tells == (table == "speaker"), table


def test_joined_statements_keep_every_word_in_order_and_the_upper_speaker(held: Held) -> None:
    file, meeting = held
    upper, lower = _statements(held)[1:3]
    joined = do(file, join_statement, statement=lower.id)
    assert joined.id == upper.id
    assert joined.points == upper.points + lower.points
    assert joined.speakers == upper.speakers
    assert lower.id not in str(content(file)["tables"])
    assert meeting.key_points[0] in str(content(file)["tables"]["key_point"])


def test_the_first_statement_joins_nothing(held: Held) -> None:
    words = {"statement": held[1].statements[0]}
    assert _refused(held, join_statement, **words) == "nothing_above"


@pytest.mark.parametrize("offset", [-5, 0, 1, 9, 24, 36, 44, 500])
def test_a_split_statement_says_the_same_in_two(held: Held, offset: int) -> None:
    file, meeting = held
    whole = _statements(held)[1]
    fresh = do(
        file,
        split_statement,
        statement=whole.id,
        point=meeting.points[2],
        offset=offset,
    )
    first, second = _statements(held)[1:3]
    assert second.id == fresh.id
    assert second.speakers == first.speakers == whole.speakers
    assert (first.letter, second.letter) == ("a", "b")
    said = "".join(point.text for one in (first, second) for point in one.points)
    # The space at the cut belongs to neither.
    assert said.replace(" ", "") == "".join(point.text for point in whole.points).replace(" ", "")
    assert_whole(file)


def test_a_moved_statement_takes_its_new_place_and_its_new_letter(held: Held) -> None:
    file, meeting = held
    do(file, move_statement, statement=meeting.statements[3], before=meeting.statements[1])
    assert [one.id for one in _statements(held)] == [
        meeting.statements[place] for place in (0, 3, 1, 2)
    ]
    do(file, move_statement, statement=meeting.statements[0], item=meeting.items[2])
    assert [one.id for one in _statements(held)] == [
        meeting.statements[place] for place in (3, 1, 2, 0)
    ]


def test_statements_put_between_the_same_two_a_hundred_times_keep_their_order(held: Held) -> None:
    file, meeting = held
    made = [
        do(file, add_statement, meeting=meeting.id, after=meeting.statements[1]).id
        for _ in range(100)
    ]
    ids = [one.id for one in _statements(held)]
    assert ids[2:102] == list(reversed(made))
    assert max(len(row["position"]) for row in content(file)["tables"]["statement"]) < 80


@pytest.fixture
def elsewhere(held: Held) -> dict[str, str]:
    """An agenda item and a statement of another meeting in the same file."""
    file, _meeting = held
    other = do(file, create_meeting, title="Sixth").id
    item = do(file, add_agenda_item, meeting=other, title="Clearance").id
    statement = do(file, add_statement, meeting=other, item=item, points=["Elsewhere."])
    found = {"meeting": other, "item": item, "statement": statement.id}
    return {**found, "point": statement.points[0].id}


def test_nothing_is_put_under_another_meeting(held: Held, elsewhere: dict[str, str]) -> None:
    meeting, here = held[1].id, held[1].statements[1]
    cases: tuple[tuple[Callable[..., Any], dict[str, Any]], ...] = (
        (add_statement, {"meeting": meeting, "item": elsewhere["item"]}),
        (add_statement, {"meeting": meeting, "after": elsewhere["statement"]}),
        (move_statement, {"statement": here, "item": elsewhere["item"]}),
        (move_statement, {"statement": here, "before": elsewhere["statement"]}),
        (move_statement, {"statement": here, "after": elsewhere["statement"]}),
        (split_statement, {"statement": here, "point": elsewhere["point"], "offset": 2}),
        (add_point, {"statement": here, "text": "x", "after": elsewhere["point"]}),
        (add_guiding_question, {"meeting": meeting, "text": "x", "item": elsewhere["item"]}),
        (move_agenda_item, {"item": held[1].items[0], "before": elsewhere["item"]}),
    )
    for act, words in cases:
        assert _refused(held, act, **words).startswith("unknown_"), (act.__name__, words)


@pytest.mark.parametrize("time", ["25:00", "9:30", "half past nine", "10:31:00", "١٠:٣٠"])
def test_a_time_that_is_none_is_refused(held: Held, time: str) -> None:
    words = {"statement": held[1].statements[1], "time": time}
    assert _refused(held, set_time, **words) == "bad_value"


def test_the_first_statement_lets_the_meeting_run(held: Held) -> None:
    file, meeting = held
    assert ask(file, get_meeting, meeting=meeting.id).status == "running"
