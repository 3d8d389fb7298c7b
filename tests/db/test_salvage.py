"""What is readable of a damaged file comes back, nothing wrong with it, and the report is true."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from db.canonical import canonical, parsed
from db.errors import Refusal
from db.file import open_file
from db.salvage import Salvage, look_into, repair, salvage
from db.snapshot import log_of
from db.tables import JOURNALLED
from db.tables.base import defaults_of
from db.tables.meetings import Coalition, Meeting
from db.tables.minutes import Point, PrivateWording, Statement
from db.verify import verify
from tests.support.acts import add, content
from tests.support.damage import PAGE, crashed, cut, flip, opened, zero
from tests.support.files import PASSPHRASE, Made, copied, listing, make
from tests.support.meeting import small_meeting

Tables = dict[str, list[dict[str, Any]]]
Written = dict[tuple[str, str, str], set[str]]


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> tuple[Made, Tables, Written]:
    """A file of several meetings with long points, what it shows, and all that ever stood there."""
    made = make(tmp_path_factory.mktemp("filled"))
    file = opened(made)
    small_meeting(file)
    for number in range(2):
        meeting = Meeting(title=f"Meeting {number}")
        add(file, meeting)
        for turn in range(12):
            _say(file, meeting.id, f"{number} {turn}", long=turn % 5 == 0)
    tables = content(file)["tables"]
    written: Written = defaultdict(set)
    query = "SELECT tbl, row_id, body FROM sync_change"
    for table, row_id, body in file.driver_connection().execute(query):
        for col, value in parsed(body)["cols"].items():
            written[table, row_id, col].add(canonical(value))
    file.close()
    return made, tables, written


def _say(file: Any, meeting: str, words: str, *, long: bool) -> None:
    statement = Statement(meeting_id=meeting)
    text = f"{words} the delegation welcomed this. " * (250 if long else 6)
    point = Point(meeting_id=meeting, statement_id=statement.id, public_text=text)
    private = PrivateWording(id=point.id, meeting_id=meeting, text=text + "Private.")
    add(file, statement, point, private)


def _saved(made: Made) -> tuple[Salvage, Tables]:
    out = made.path.with_name("saved.rapporteur")
    before = listing(made.path.parent, made.profile)
    found = salvage(made.path, out, passphrase=PASSPHRASE, profile=made.profile)
    after = listing(made.path.parent, made.profile)
    assert {path: after[path] for path in before} == before
    assert sorted(set(after) - set(before)) == [str(out), str(out) + "-keys"]
    file = open_file(out, passphrase=PASSPHRASE)
    assert verify(file).problems == ()
    tables = content(file)["tables"]
    file.close()
    open_file(out, recovery_key=made.recovery_key).close()
    return found, tables


def _check(found: Salvage, saved: Tables, before: Tables, written: Written) -> None:
    """Fail where anything is told that is not true, or stands there that nobody wrote."""
    assert not (found.complete or found.contents_complete) or saved == before
    assert dict(found.counts) == {name: len(rows) for name, rows in saved.items() if rows}
    pieced = {one.table for one in found.pieced}
    for table, rows in before.items():
        held = {row["id"]: row for row in rows}
        defaults = defaults_of(JOURNALLED[table])
        for row in saved[table]:
            was = held[row["id"]]
            for col, value in row.items():
                if value != was[col]:
                    assert table in pieced or _is_bare(row, defaults), (table, col)
                    allowed = written[table, row["id"], col] | {canonical(defaults[col]), "null"}
                    assert canonical(value) in allowed, (table, col)


def _is_bare(row: Mapping[str, Any], defaults: Mapping[str, Any]) -> bool:
    return all(
        value == defaults[col]
        for col, value in row.items()
        if col in defaults and not col.endswith("_id")
    )


def _torture(made: Made, chance: random.Random) -> str:
    size = made.path.stat().st_size
    way = chance.choice(["one", "few", "many", "zeros", "first", "cut", "cut"])
    if way == "cut":
        cut(made.path, chance.randrange(PAGE, size))
    elif way == "first":
        flip(made.path, chance.randrange(PAGE), chance.randrange(size))
    elif way == "zeros":
        for _ in range(chance.randrange(1, 12)):
            zero(made.path, chance.randrange(2, size // PAGE))
    else:
        count = {"one": 1, "few": 5, "many": 40}[way]
        flip(made.path, *(chance.randrange(PAGE, size) for _ in range(count)))
    return way


def test_a_whole_file_comes_back_whole(
    filled: tuple[Made, Tables, Written], tmp_path: Path
) -> None:
    made = copied(filled[0], tmp_path)
    found, saved = _saved(made)
    assert (found.complete, found.damage.kind) == (True, "other")
    assert saved == filled[1]


@pytest.mark.parametrize("seed", range(14))
def test_whatever_the_damage_nothing_wrong_comes_back_and_the_report_is_true(
    filled: tuple[Made, Tables, Written], tmp_path: Path, seed: int
) -> None:
    made, before, written = filled
    made = copied(made, tmp_path)
    chance = random.Random(seed)
    _torture(made, chance)
    found, saved = _saved(made)
    _check(found, saved, before, written)
    assert found.damage.kind in {"pages", "truncated", "first_page"}


def test_one_bad_page_costs_nothing_that_is_shown(
    filled: tuple[Made, Tables, Written], tmp_path: Path
) -> None:
    made = copied(filled[0], tmp_path)
    pages = made.path.stat().st_size // PAGE
    pristine = made.path.read_bytes()
    for page in random.Random(3).sample(range(1, pages + 1), 6):
        zero(made.path, page)
        with made.path.open("r+b") as stream:
            stream.write(pristine[:16])
        (made.path.parent / "saved.rapporteur").unlink(missing_ok=True)
        (made.path.parent / "saved.rapporteur-keys").unlink(missing_ok=True)
        found, saved = _saved(made)
        _check(found, saved, filled[1], filled[2])
        assert saved == filled[1], page
        made.path.write_bytes(pristine)


def test_the_line_being_typed_and_the_past_come_back(
    filled: tuple[Made, Tables, Written], tmp_path: Path
) -> None:
    made = copied(filled[0], tmp_path)
    file = opened(made)
    query = "INSERT INTO draft VALUES ('m', '', '', 'half a sent', 'now', 3)"
    file.driver_connection().execute(query)
    changes = verify(file).changes
    file.close()
    flip(made.path, 100)
    found, _saved_tables = _saved(made)
    assert found.complete
    assert found.damage.kind == "first_page"
    saved = open_file(made.path.with_name("saved.rapporteur"), passphrase=PASSPHRASE)
    assert verify(saved).changes == changes
    raw = saved.driver_connection()
    assert raw.execute("SELECT text FROM draft").fetchall() == [("half a sent",)]
    own, before = raw.execute("SELECT id, forked_from FROM sync_replica JOIN sync_self").fetchone()
    assert before
    assert own != before
    saved.close()


def test_what_was_lost_with_the_log_is_said(made: Made, tmp_path: Path) -> None:
    copy = crashed(made, tmp_path / "copy", Coalition(name="Tamaria"), Coalition(name="Sorvana"))
    log_of(copy.path).unlink()
    Path(f"{copy.path}-shm").unlink(missing_ok=True)
    found, _tables = _saved(copy)
    assert found.damage.kind == "lost_log"
    assert not found.complete
    assert not found.contents_complete
    assert any("written last is missing" in sentence.message for sentence in found.sentences)


def test_what_stands_behind_a_damaged_place_of_the_log_comes_back(
    made: Made, tmp_path: Path
) -> None:
    names = [f"coalition {number}" for number in range(6)]
    copy = crashed(made, tmp_path / "copy", *(Coalition(name=name) for name in names))
    log = log_of(copy.path)
    flip(log, log.stat().st_size // 2)
    found, tables = _saved(copy)
    assert found.damage.kind == "damaged_log"
    assert not found.complete
    saved = {row["name"] for row in tables["coalition"]}
    assert saved <= set(names)
    assert len(saved) >= 4


def test_a_look_writes_nothing(filled: tuple[Made, Tables, Written], tmp_path: Path) -> None:
    made = copied(filled[0], tmp_path)
    flip(made.path, 50 * PAGE + 7)
    before = listing(made.path.parent, made.profile)
    found = look_into(made.path, passphrase=PASSPHRASE, profile=made.profile)
    assert listing(made.path.parent, made.profile) == before
    assert found.path is None
    assert found.count("meeting") == 3
    assert found.damage.bad_pages == 1


def test_a_repaired_file_takes_the_place_of_the_damaged_one_which_is_kept(
    filled: tuple[Made, Tables, Written], tmp_path: Path
) -> None:
    made = copied(filled[0], tmp_path)
    flip(made.path, 50 * PAGE + 7)
    before = made.path.read_bytes()
    day = date(2026, 11, 24)
    found, kept = repair(made.path, day, passphrase=PASSPHRASE, profile=made.profile)
    assert kept.name == "coalition (damaged 2026-11-24).rapporteur"
    assert kept.read_bytes() == before
    assert found.path == made.path
    file = opened(made)
    assert content(file)["tables"] == filled[1]
    file.close()
    assert sorted(path.name for path in made.path.parent.iterdir()) == [
        "coalition (damaged 2026-11-24).rapporteur",
        "coalition (damaged 2026-11-24).rapporteur-keys",
        "coalition.rapporteur",
        "coalition.rapporteur-keys",
    ]


def test_an_existing_file_is_never_replaced(made: Made) -> None:
    before = listing(made.path.parent)
    with pytest.raises(Refusal) as refusal:
        salvage(made.path, made.path, passphrase=PASSPHRASE)
    assert refusal.value.code == "exists"
    assert listing(made.path.parent) == before
