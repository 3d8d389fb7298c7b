"""A process in which somebody types, undoes, drafts and locks, to be killed in mid-sentence."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from app.core.errors import Refusal
from app.core.settings import Settings
from app.features.agenda.usecases import add_agenda_item
from app.features.anonymisation.usecases import replace_passage
from app.features.attendees.usecases import add_attendee, add_delegation, add_person
from app.features.coalitions.usecases import create_coalition
from app.features.meetings.usecases import create_meeting
from app.features.minutes.usecases import (
    add_statement,
    clear_draft,
    delete_statement,
    edit_point,
    read_minutes,
    save_draft,
    set_note,
)
from app.features.unlock.usecases import (
    back_up_file,
    create_file,
    dump_file,
    keep_in_time,
    open_file,
    verify_file,
)
from db.file import OpenFile, change_passphrase
from db.journal.undo import redo_last, undo_last
from db.keys import LEAST
from db.session import unit_of_work
from tests.support.acts import ask, do

FIRST, SECOND = "a passphrase typed first", "a passphrase typed second"
NAMES = {
    "coalition": "Zephyrine Country Coalition",
    "delegation": "Zephyrine Federation",
    "arabic": "جمهورية الزعفران الاتحادية",
    "lao": "ສາທາລະນະລັດ ດອກຈຳປາ",
    "person": "Theodora Quixwell-Abernathy",
    "email": "quixwell@zephyrine.example",
    "meeting": "Seventh meeting beside the lagoon",
    "city": "Port Zephyrine-on-Sea",
}
TEXTS = {
    "latin": "Xylophone factories mined the Quagmire valley in 1987.",
    "arabic": "أعلنت الوفود أن الحقول المزروعة بالألغام ستُطهَّر قريباً",
    "lao": "ຜູ້ແທນໄດ້ກ່າວວ່າ ການເກັບກູ້ລະເບີດຈະສຳເລັດໃນປີໜ້າ",
    "edited": "Bright umbrellas were handed to the deminers of Quibble.",
    "replacement": "a most picturesque lowland area",
    "deleted": "This whole sentence was struck from the minutes again.",
    "undone": "Somebody unsaid this before the coffee had been served.",
    "draft": "The sentence that was still being typed when power fai",
    "cleared": "A draft that became a point and then was let go of.",
    "note": "He looked at the ceiling while claiming this privately.",
    "lost": "An act that never came to its end because of the crash.",
}


def all_words() -> tuple[str, ...]:
    """Return every text, name and secret that was typed."""
    return (*NAMES.values(), *TEXTS.values(), FIRST, SECOND)


def type_and_wait(path: Path) -> None:
    """Do the session, say that it stands in mid-sentence, and wait to be killed."""
    file = create_file(path=path, passphrase=FIRST, cost=LEAST)
    recovery_key = file.recovery_key
    meeting, statement = _hold(file)
    keep_in_time(file=file, why="opened")
    _reconsider(file, meeting, statement)
    keep_in_time(file=file, why="periodic")
    back_up_file(file=file, out=path.with_name("copy.rapporteur-backup"))
    file.close()
    _be_refused(path)
    change_passphrase(
        path, SECOND, passphrase=FIRST, profile=Path(os.environ["RAPPORTEUR_PROFILE"]), cost=LEAST
    )
    file = open_file(path=path, passphrase=SECOND)
    Settings().set("recent_files", [path.name])
    assert verify_file(file).clean
    assert dump_file(file, with_log=True)
    do(file, save_draft, meeting=meeting, statement="", point="", text=TEXTS["draft"], caret=9)
    with unit_of_work(file, act="lost") as unit:
        add_statement(unit.session, meeting=meeting, points=[TEXTS["lost"]])
        unit.session.flush()
        print(recovery_key, flush=True)  # noqa: T201 - told to the test, as to its owner
        sys.stdin.read()


def _hold(file: OpenFile) -> tuple[str, str]:
    do(file, create_coalition, name=NAMES["coalition"])
    meeting = do(file, create_meeting, title=NAMES["meeting"], city=NAMES["city"]).id
    words = {"ar": NAMES["arabic"], "lo": NAMES["lao"]}
    owner = do(file, add_delegation, name=NAMES["delegation"], names=words, code="ZEP").id
    person = do(file, add_person, delegation=owner, name=NAMES["person"], email=NAMES["email"]).id
    do(file, add_attendee, meeting=meeting, delegation="ZEP", person=person)
    item = do(file, add_agenda_item, meeting=meeting, title="Clearance").id
    points = [TEXTS["latin"], TEXTS["arabic"], TEXTS["lao"]]
    made = do(file, add_statement, meeting=meeting, item=item, speaker="ZEP", points=points)
    do(
        file,
        replace_passage,
        point=made.points[0].id,
        passage="the Quagmire valley",
        replacement=TEXTS["replacement"],
    )
    do(file, edit_point, point=made.points[1].id, text=TEXTS["edited"])
    do(file, set_note, statement=made.id, note=TEXTS["note"])
    return meeting, made.id


def _reconsider(file: OpenFile, meeting: str, statement: str) -> None:
    gone = do(file, add_statement, meeting=meeting, points=[TEXTS["deleted"]], after=statement)
    do(file, delete_statement, statement=gone.id)
    do(file, add_statement, meeting=meeting, points=[TEXTS["undone"]])
    for step in (undo_last, redo_last, undo_last):
        do(file, step)
    do(file, save_draft, meeting=meeting, statement="", point="", text=TEXTS["cleared"], caret=3)
    do(file, clear_draft, meeting=meeting)
    assert ask(file, read_minutes, meeting=meeting).statements


def _be_refused(path: Path) -> None:
    for passphrase, recovery_key in ((TEXTS["draft"], ""), ("", TEXTS["latin"])):
        try:
            open_file(path=path, passphrase=passphrase, recovery_key=recovery_key)
        except Refusal:
            continue
        raise AssertionError("a wrong secret opened the file")


if __name__ == "__main__":
    type_and_wait(Path(sys.argv[1]))
