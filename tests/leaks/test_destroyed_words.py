"""Destroyed attributions are in no page, free page, log, index, act or backup any more."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.core.acts import redo, undo
from app.core.errors import Refusal
from app.features.anonymisation.usecases import (
    destroy_attributions,
    replace_passage,
    speakers_by_statement,
)
from app.features.minutes.usecases import (
    add_statement,
    edit_point,
    read_minutes,
    save_draft,
    set_note,
)
from app.features.publishing.usecases import publish
from db.backup import write_backup
from db.dump import dump
from db.file import OpenFile, open_file
from db.keeping import keep_backup, kept_backups
from tests.support.acts import ask, assert_whole, content, do
from tests.support.decrypted import traces
from tests.support.files import PASSPHRASE, Made, copied
from tests.support.meeting import SmallMeeting

_SECRET = "in the Quagmire valley of Zephyrine-on-Sea"
_ARABIC = "في وادي المستنقعات قرب الزعفران"
_NOTE = "He looked at the ceiling while claiming this."
_REASON = "because a Zephyrine donor had insisted upon it"
_DRAFT = "The sentence that was still being typed just then"
_TEXTS = (_SECRET, _ARABIC, _NOTE, _DRAFT)


@pytest.fixture
def made(held_once: tuple[Made, SmallMeeting], tmp_path: Path) -> Made:
    """A closed file of the test's own, in which a small meeting was held."""
    return copied(held_once[0], tmp_path)


@pytest.fixture
def file(made: Made) -> Iterator[OpenFile]:
    """That file open, as the window opens it."""
    opened = open_file(made.path, passphrase=PASSPHRASE, profile=made.profile)
    yield opened
    opened.close()


@pytest.fixture
def meeting(held_once: tuple[Made, SmallMeeting], file: OpenFile) -> SmallMeeting:
    """The small meeting, with private words that are not published."""
    held = held_once[1]
    for place, secret in ((4, _SECRET), (6, _ARABIC)):
        point = held.points[place]
        do(file, edit_point, point=point, text=f"Mines were found {secret} last year.")
        do(file, replace_passage, point=point, passage=secret, replacement="somewhere")
    do(file, set_note, statement=held.statements[1], note=_NOTE)
    do(file, save_draft, meeting=held.id, statement="", point="", text=_DRAFT, caret=3)
    return held


def _whole_dump(file: OpenFile) -> dict[str, Any]:
    return ask(file, lambda session: dump(session.connection(), with_log=True))


def test_the_search_would_find_what_it_looks_for(
    made: Made, file: OpenFile, meeting: SmallMeeting
) -> None:
    assert ask(file, speakers_by_statement, meeting=meeting.id)
    keep_backup(file, made.profile, why="periodic")
    assert traces(made.path, made.key, *_TEXTS) == list(_TEXTS)
    file.close()
    assert traces(made.path, made.key, *_TEXTS) == list(_TEXTS)
    (backup,) = kept_backups(made.profile, made.path.read_bytes()[:16].hex())
    assert traces(backup.path, made.key, *_TEXTS) == list(_TEXTS)


def test_nothing_of_them_is_left_in_the_file_or_in_its_backups(
    made: Made, file: OpenFile, meeting: SmallMeeting
) -> None:
    for _ in range(2):
        keep_backup(file, made.profile, why="periodic")
        do(file, add_statement, meeting=meeting.id, speaker="NOR", points=["Nothing much."])
    reached = do(file, destroy_attributions, meeting=meeting.id)
    # The one made just before is among them.
    assert (reached.backups, reached.unreached) == (3, ())
    assert reached.changes > 10
    assert Path(f"{made.path}-wal").stat().st_size == 0
    assert traces(made.path, made.key, *_TEXTS) == []
    for backup in kept_backups(made.profile, made.path.read_bytes()[:16].hex()):
        assert traces(backup.path, made.key, *_TEXTS) == []
        old = open_file(backup.path, passphrase=PASSPHRASE)
        assert_whole(old)
        assert ask(old, read_minutes, meeting=meeting.id).statements
        old.close()
    assert_whole(file)
    file.close()
    assert traces(made.path, made.key, *_TEXTS) == []
    assert not list((made.profile / "scratch").glob("*"))


def test_the_dump_tells_nothing_of_who_said_what(file: OpenFile, meeting: SmallMeeting) -> None:
    do(file, destroy_attributions, meeting=meeting.id)
    whole = _whole_dump(file)
    tables = ("speaker", "private_wording", "finding", "statement_note")
    assert all(whole["tables"][table] == [] for table in tables)
    purged = {one["change_id"] for one in whole["log"]["sync_purged"]}
    gone = [one for one in whole["log"]["sync_change"] if one["id"] in purged]
    assert {one["tbl"] for one in gone} >= set(tables)
    assert all(one["body"] is one["salt"] is one["inner"] is None for one in gone)
    text = json.dumps(whole, ensure_ascii=False)
    assert not any(word in text for word in _TEXTS)
    assert ask(file, speakers_by_statement, meeting=meeting.id) == {}


def test_the_meeting_still_reads_publishes_and_can_be_edited(
    file: OpenFile, meeting: SmallMeeting, tmp_path: Path
) -> None:
    out = {name: tmp_path / f"{name}.txt" for name in ("before", "after")}
    words = {"meeting": meeting.id, "variant": "public", "format": "txt"}
    ask(file, publish, **words, out=out["before"])
    do(file, destroy_attributions, meeting=meeting.id)
    ask(file, publish, **words, out=out["after"])
    assert out["after"].read_bytes() == out["before"].read_bytes()
    point = meeting.points[4]
    do(file, edit_point, point=point, text="Mines were found elsewhere.")
    do(file, set_note, statement=meeting.statements[1], note="A new note.")
    do(file, add_statement, meeting=meeting.id, speaker="TAM", points=["One more."])
    assert_whole(file)
    for _ in range(3):
        assert do(file, undo)
    assert do(file, undo) is None
    assert_whole(file)
    for _ in range(3):
        assert do(file, redo)
    assert_whole(file)


def test_it_cannot_be_undone_and_nothing_before_it_comes_back(
    file: OpenFile, meeting: SmallMeeting
) -> None:
    do(file, destroy_attributions, meeting=meeting.id)
    assert do(file, undo) is None
    assert do(file, redo) is None
    assert ask(file, speakers_by_statement, meeting=meeting.id) == {}


def test_what_was_undone_before_cannot_be_done_again(file: OpenFile, meeting: SmallMeeting) -> None:
    do(file, set_note, statement=meeting.statements[2], note=_REASON)
    do(file, undo)
    do(file, destroy_attributions, meeting=meeting.id)
    assert do(file, redo) is None
    assert traces(file.path, file.key, _REASON) == []


def test_another_meeting_keeps_its_own(file: OpenFile, meeting: SmallMeeting) -> None:
    from app.features.meetings.usecases import create_meeting

    other = do(file, create_meeting, title="Sixth meeting").id
    statement = do(file, add_statement, meeting=other, speaker="NOR", points=["Norland spoke."])
    do(file, destroy_attributions, meeting=meeting.id)
    assert list(ask(file, speakers_by_statement, meeting=other)) == [statement.id]


def test_destroying_again_changes_nothing_more(file: OpenFile, meeting: SmallMeeting) -> None:
    do(file, destroy_attributions, meeting=meeting.id)
    once = content(file)
    do(file, destroy_attributions, meeting=meeting.id)
    assert content(file) == once
    assert_whole(file)


def test_a_meeting_that_is_not_there_is_refused_with_nothing_erased(
    made: Made, file: OpenFile, meeting: SmallMeeting
) -> None:
    before = _whole_dump(file)
    with pytest.raises(Refusal) as refusal:
        do(file, destroy_attributions, meeting="no such meeting")
    assert refusal.value.code == "unknown_meeting"
    assert _whole_dump(file) == before
    assert not (made.profile / "purged").exists()
    assert ask(file, speakers_by_statement, meeting=meeting.id)


def test_an_old_copy_that_comes_back_gives_nothing_back(
    made: Made, file: OpenFile, meeting: SmallMeeting, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    write_backup(file, stick / "copy.rapporteur-backup", why="copy")
    file.close()
    shutil.copytree(made.path.parent, stick / "files")
    file = open_file(made.path, passphrase=PASSPHRASE, profile=made.profile)
    do(file, destroy_attributions, meeting=meeting.id)
    file.close()
    for place in (stick / "copy.rapporteur-backup", stick / "files" / made.path.name):
        assert traces(place, made.key, _SECRET) == [_SECRET]
        old = open_file(place, passphrase=PASSPHRASE, profile=made.profile)
        assert ask(old, speakers_by_statement, meeting=meeting.id) == {}
        assert traces(old.place, made.key, *_TEXTS) == []
        assert_whole(old)
        old.close()
    assert traces(stick / "files" / made.path.name, made.key, *_TEXTS) == []


def test_a_backup_that_cannot_be_read_is_told_and_not_counted(
    made: Made, file: OpenFile, meeting: SmallMeeting
) -> None:
    rotten = keep_backup(file, made.profile, why="periodic")
    assert rotten is not None
    with rotten.path.open("r+b") as stream:
        stream.seek(9 * 4096 + 100)
        stream.write(b"torn")
    reached = do(file, destroy_attributions, meeting=meeting.id)
    assert reached.backups == 1
    assert reached.unreached == (rotten.path.name,)


def test_what_a_power_cut_left_undone_is_done_at_the_next_opening(
    made: Made, file: OpenFile, meeting: SmallMeeting, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_words: object) -> None:
        raise OSError("power")

    monkeypatch.setattr("db.purging.erase", fail)
    with pytest.raises(OSError, match="power"):
        do(file, destroy_attributions, meeting=meeting.id)
    monkeypatch.undo()
    file.close()
    file = open_file(made.path, passphrase=PASSPHRASE, profile=made.profile)
    assert ask(file, speakers_by_statement, meeting=meeting.id) == {}
    assert traces(made.path, made.key, _SECRET, _ARABIC, _NOTE) == []
    for backup in kept_backups(made.profile, made.path.read_bytes()[:16].hex()):
        assert traces(backup.path, made.key, _SECRET, _ARABIC, _NOTE) == []
    assert_whole(file)
    file.close()


def test_the_profile_keeps_ids_and_no_words(
    made: Made, file: OpenFile, meeting: SmallMeeting
) -> None:
    do(file, destroy_attributions, meeting=meeting.id)
    (kept,) = (made.profile / "purged").iterdir()
    lines = kept.read_text("ascii").split("\n")
    assert [line.split()[:2] for line in lines if line] == [
        ["scope", f"a:{meeting.id}"],
        ["scope", f"n:{meeting.id}"],
        ["history", f"m:{meeting.id}"],
    ]
