"""A word taken out of the text is in no table of the full-text index any more."""

from __future__ import annotations

import pytest

from app.features.minutes.usecases import (
    add_point,
    add_statement,
    delete_point,
    delete_statement,
    edit_point,
    write_points,
)
from db.file import OpenFile
from db.journal.capture import write_many
from db.journal.undo import redo_last, undo_last
from db.session import unit_of_work
from db.tables.minutes import Point
from tests.support.acts import do
from tests.support.meeting import SmallMeeting, small_meeting

_WORD = "xylophonist"
_ARABIC = "عازف السنطور الماهر"
_LAO = "ນັກຕີລະນາດ"


@pytest.fixture
def meeting(file: OpenFile) -> SmallMeeting:
    """A small meeting in the open file."""
    return small_meeting(file)


def _indexed(file: OpenFile, word: str) -> bool:
    """Whether any byte of the index, as it stands decrypted, still tells of `word`."""
    connection = file.driver_connection()
    tables = connection.execute(
        "SELECT name FROM sqlite_master WHERE name LIKE 'search%' AND type = 'table'"
    ).fetchall()
    content = b"".join(
        value if isinstance(value, bytes) else str(value).encode()
        for (table,) in tables
        if table != "search"
        for row in connection.execute(f"SELECT * FROM {table}").fetchall()  # noqa: S608 - ours
        for value in row
    )
    # Words that begin alike are stored once up to where they differ.
    tail = word.encode()[3:]
    return tail in content or _in_vocabulary(file, word)


def _in_vocabulary(file: OpenFile, word: str) -> bool:
    connection = file.driver_connection()
    connection.execute("CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab(main, search, 'row')")
    try:
        terms = connection.execute("SELECT term FROM temp.vocabulary").fetchall()
    finally:
        connection.execute("DROP TABLE temp.vocabulary")
    return any(term in word or word in term for (term,) in terms if len(term) > 3)


@pytest.mark.parametrize("word", [_WORD, _ARABIC.rsplit(maxsplit=1)[-1], _LAO])
def test_the_search_of_the_index_finds_what_is_there(
    file: OpenFile, meeting: SmallMeeting, word: str
) -> None:
    assert not _indexed(file, word)
    do(file, add_point, statement=meeting.statements[0], text=f"The {word} spoke")
    assert _indexed(file, word)


@pytest.mark.parametrize("word", [_WORD, _ARABIC.rsplit(maxsplit=1)[-1], _LAO])
def test_a_deleted_point_is_forgotten(file: OpenFile, meeting: SmallMeeting, word: str) -> None:
    point = do(file, add_point, statement=meeting.statements[0], text=f"The {word} spoke")
    do(file, delete_point, point=point)
    assert not _indexed(file, word)


def test_an_edited_point_is_forgotten_as_it_was(file: OpenFile, meeting: SmallMeeting) -> None:
    point = do(file, add_point, statement=meeting.statements[0], text=f"The {_WORD} spoke")
    do(file, edit_point, point=point, text="Somebody spoke")
    assert not _indexed(file, _WORD)


def test_a_deleted_statement_is_forgotten(file: OpenFile, meeting: SmallMeeting) -> None:
    made = do(file, add_statement, meeting=meeting.id, points=[f"The {_WORD} spoke", _LAO])
    do(file, delete_statement, statement=made.id)
    assert not _indexed(file, _WORD)
    assert not _indexed(file, _LAO)


def test_an_undone_act_is_forgotten_and_one_done_again_found(
    file: OpenFile, meeting: SmallMeeting
) -> None:
    do(file, add_point, statement=meeting.statements[0], text=f"The {_WORD} spoke")
    do(file, undo_last)
    assert not _indexed(file, _WORD)
    do(file, redo_last)
    assert _indexed(file, _WORD)


def test_a_word_that_came_and_went_within_one_act_is_forgotten(
    file: OpenFile, meeting: SmallMeeting
) -> None:
    with unit_of_work(file, act="waver") as unit:
        for _ in range(3):
            point = add_point(
                unit.session, statement=meeting.statements[0], text=f"The {_WORD} spoke"
            )
            unit.session.flush()
            edit_point(unit.session, point=point, text=f"The {_LAO} spoke")
            unit.session.flush()
            delete_point(unit.session, point=point)
            unit.session.flush()
    assert not _indexed(file, _WORD)
    assert not _indexed(file, _LAO)


def test_a_word_edited_away_within_one_act_is_forgotten(
    file: OpenFile, meeting: SmallMeeting
) -> None:
    with unit_of_work(file, act="waver") as unit:
        for text in (f"The {_WORD} spoke", "Nobody spoke", f"The {_WORD} spoke", "It spoke"):
            edit_point(unit.session, point=meeting.points[0], text=text)
            unit.session.flush()
    assert not _indexed(file, _WORD)


def test_points_no_longer_in_the_editor_are_forgotten(
    file: OpenFile, meeting: SmallMeeting
) -> None:
    statement = meeting.statements[0]
    do(file, write_points, statement=statement, points=[{"id": "a", "text": f"A {_WORD}"}])
    do(file, write_points, statement=statement, points=[{"id": "b", "text": "Nobody"}])
    assert not _indexed(file, _WORD)


def test_imported_words_are_found_and_forgotten(file: OpenFile, meeting: SmallMeeting) -> None:
    points = [
        Point(
            meeting_id=meeting.id,
            statement_id=meeting.statements[0],
            public_text=f"{_WORD} number {number} spoke of mines and of many other things",
        )
        for number in range(600)
    ]
    with unit_of_work(file, act="import") as unit:
        write_many(unit.session, points)
    assert _indexed(file, _WORD)
    do(file, undo_last)
    assert not _indexed(file, _WORD)


def test_one_of_many_points_with_a_word_leaves_the_others_findable(
    file: OpenFile, meeting: SmallMeeting
) -> None:
    kept = do(file, add_point, statement=meeting.statements[0], text=f"The {_WORD} spoke")
    gone = do(file, add_point, statement=meeting.statements[0], text=f"Another {_WORD} spoke")
    do(file, delete_point, point=gone)
    query = (
        "SELECT count(*) FROM search JOIN search_row ON number = search.rowid "
        "WHERE search MATCH ? AND row_id = ?"
    )
    for point, found in ((kept, 2), (gone, 0)):
        counted = file.driver_connection().execute(query, (_WORD, point)).fetchone()[0]
        assert counted == found, "the public and the private wording of a point are indexed"
