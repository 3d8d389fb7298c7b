"""A file that goes on in another place: whole, and another copy than the one left behind."""

from __future__ import annotations

from pathlib import Path

from db.file import open_file
from db.moving import working_copy
from db.slots import head_of
from db.tables.meetings import Coalition
from tests.support.acts import add, assert_whole, content, log
from tests.support.files import PASSPHRASE, Made


def test_what_goes_on_elsewhere_is_the_whole_file_as_another_copy(
    made: Made, tmp_path: Path
) -> None:
    file = open_file(made.path, passphrase=PASSPHRASE, profile=made.profile)
    add(file, Coalition(name="Tamaria Country Coalition"))
    before = content(file)
    db_id = head_of(made.path).hex()
    copy = working_copy(file, tmp_path / "elsewhere", profile=made.profile, db_id=db_id)
    assert copy.backup_of == ""
    assert content(copy.file) == before
    add(copy.file, Coalition(name="written there"))
    add(file, Coalition(name="written here"))
    here, there = log(file)[-1], log(copy.file)[-1]
    assert here["replica"] != there["replica"]
    assert here["seq"] != there["seq"] or here["id"] != there["id"]
    assert_whole(copy.file)
    copy.file.close()
    file.close()
    again = open_file(copy.file.path, passphrase=PASSPHRASE, profile=made.profile)
    assert len(content(again)["tables"]["coalition"]) == 2
    again.close()
