"""A picture of every screen, light, dark and in Arabic: `./run screens [DIR]`."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.core.paths import profile_dir
from app.core.words import translate
from app.core.writer import name_writer
from app.features.exchange.usecases import import_meeting, open_sample, read_meeting_file
from app.features.exchange.usecases.sample import NAME, SAMPLE_PASSPHRASE
from app.features.minutes.page import MinutesPage
from app.features.minutes.usecases import edit_point, set_speaker
from app.features.unlock.models import remember_file
from app.features.unlock.usecases import open_file
from app.shell.names import DETAILS, MINUTES
from db.file import OpenFile
from db.holding import lock_path
from db.keeping import keep_backup
from db.tables.meetings import Meeting
from tests.support.acts import add
from tests.support.damage import PAGE, flip
from tests.support.holding import leave_lock
from tests.support.window import Running, build

SIZE = (1366, 740)
VARIANTS = (("light", "light", "en"), ("dark", "dark", "en"), ("arabic", "light", "ar"))
PASSPHRASE = "violet harbour seven walnut"
KEY = ("H7KQ-2MXD", "9TRB-W4FA", "C3NP-6YVJ", "E8SZ-L5GU")

ARABIC = Path(__file__).parent / "golden" / "arabic_meeting.json"

Step = Callable[[Running], None]


def settle(running: Running) -> None:
    """Let work, layouts and drawings come to rest."""
    for _ in range(4):
        running.drain()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        running.window.repaint()


def locked(running: Running) -> None:
    """The lock screen, a passphrase half typed."""
    running.window.start()
    running.window.unlock.open.passphrase.setText(PASSPHRASE)


def wrong(running: Running) -> None:
    """The answer to a wrong passphrase, Caps Lock on."""
    unlock = running.window.unlock
    words = translate("Refusal", "This passphrase does not open the file. Nothing was changed.")
    unlock.open.refuse(words, wrong_secret=True)
    unlock.open.passphrase.caps_lock.emit(True)


def new_file(running: Running) -> None:
    """The form of a new file, nearly filled in."""
    unlock = running.window.unlock
    unlock.show_new()
    unlock.new.choose(Path("Documents") / "Tamaria Country Coalition.rapporteur")
    unlock.new.name.setText("Tamaria Country Coalition")
    unlock.new.country.setText("Tamaria")
    unlock.new.passphrase.setText(PASSPHRASE)
    unlock.new.again.setText(PASSPHRASE[:-3])
    unlock.new.passphrase.setFocus()


def recovery_key(running: Running) -> None:
    """The recovery key of a new file."""
    running.window.unlock.show_key("Tamaria Country Coalition", KEY)


def meetings(running: Running) -> None:
    """The list of meetings of the sample."""
    running.work.open_with(open_sample)
    settle(running)
    running.window.show_desk(profile_dir() / "Documents" / "Tamaria Country Coalition.rapporteur")


def prepare(running: Running) -> None:
    """Details, agenda and attendees of the latest meeting."""
    assert running.window.desk is not None
    running.window.desk.open_meeting(running.window.desk.meetings[0].id, DETAILS)


def minutes(running: Running) -> None:
    """Its minutes, the caret in the running statement."""
    assert running.window.desk is not None
    running.window.desk.open_meeting(running.window.desk.meetings[0].id, MINUTES)


def call(running: Running) -> None:
    """A speaker being called."""
    QTest.keyClick(_keyboard(running), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(running)
    QTest.keyClicks(_keyboard(running), "n")


def correct(running: Running) -> None:
    """The speaker of an earlier statement being corrected."""
    QTest.keyClick(_keyboard(running), Qt.Key.Key_Escape)
    settle(running)
    for _ in range(2):
        QTest.keyClick(_keyboard(running), Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(_keyboard(running), Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    settle(running)
    QTest.keyClicks(_keyboard(running), "ve")


def facts(running: Running) -> None:
    """Reference facts, with their marks of doubt."""
    running.window.palette_frame.close_palette()
    assert running.window.desk is not None
    running.window.care.show_facts()


def not_saved(running: Running) -> None:
    """What the status line says when the disk is full."""
    minutes(running)
    assert running.window.desk is not None
    running.window.desk.saved.show_failed("full")


def history(running: Running) -> None:
    """What became of a statement, beside its page."""
    minutes(running)
    settle(running)
    assert running.window.desk is not None
    page = running.window.desk.page()
    assert isinstance(page, MinutesPage)
    assert page.desk.record is not None
    statement = page.desk.record.statements[6]
    first = statement.points[0]
    running.work.run(name_writer, name="Amina Haddad")
    running.work.run(edit_point, point=first.id, text=f"{first.text} It would report in spring.")
    running.work.run(set_speaker, statement=statement.id, speaker="LUS")
    settle(running)
    page.notes.view.select(statement.id)
    running.window.history.toggle()
    settle(running)


def arabic_record(running: Running) -> None:
    """The minutes of a meeting whose record is Arabic."""
    source = read_meeting_file(ARABIC)
    running.work.run(import_meeting, source=source)
    settle(running)
    assert running.window.desk is not None
    meeting = next(one for one in running.window.desk.meetings if one.title == source.title)
    running.window.desk.open_meeting(meeting.id, MINUTES)


def palette(running: Running) -> None:
    """Find or do, a few letters typed."""
    running.window.find_or_do()
    QTest.keyClicks(running.window.palette_frame.line, "st")


def notice(running: Running) -> None:
    """A refusal in the notice line."""
    running.window.palette_frame.close_palette()
    assert running.window.desk is not None
    running.window.desk.notice.refuse("NOR stands on the list already. Nothing was changed.")


def damaged(running: Running) -> None:
    """A damaged file, what of it was repaired, and its backups."""
    place = a_file(running)
    flip(place, -PAGE // 2)
    running.window.unlock.show_file(place)
    running.window.unlock.open.passphrase.setText(SAMPLE_PASSPHRASE)
    running.window.unlock.open.submit()
    settle(running)
    settle(running)


def reading(running: Running) -> None:
    """The same while it is being read."""
    page = running.window.unlock.damage
    page.steps.begin("")
    page.steps.finish(page.tr("{count} backups found").format(count=2))
    page.steps.begin_next(page.tr("Reading what can be read of the damaged file"))
    page.steps.show_progress(3, 6)
    page._show_choice()


def read_only(running: Running) -> None:
    """A file that another computer has open."""
    place = profile_dir() / "Held" / f"{NAME}.rapporteur"
    running.work.open_with(open_file, path=place, passphrase=SAMPLE_PASSPHRASE, read_only=True)
    settle(running)
    keys: list[bytes] = []
    running.work.with_file(_key, done=keys.append)
    settle(running)
    leave_lock(place, keys[0], computer="FIELD-2")
    running.window._path = place
    running.window.show_again()


def free(running: Running) -> None:
    """The same when nobody has it any more."""
    lock_path(profile_dir() / "Held" / f"{NAME}.rapporteur").unlink(missing_ok=True)
    running.window.read_only.ask_again()
    settle(running)


def backups(running: Running) -> None:
    """The backups of the file."""
    running.window.care.copies.show_backups()
    settle(running)


def a_file(running: Running) -> Path:
    """A copy of the sample in a folder of its own, and another one, with two backups."""
    running.work.open_with(open_sample)
    settle(running)
    running.work.with_file(_keep_two)
    running.work.close_file()
    settle(running)
    source = profile_dir() / "sample" / f"{NAME}.rapporteur"
    for name in ("Documents", "Held"):
        folder = profile_dir() / name
        folder.mkdir(exist_ok=True)
        for place in (source, source.with_suffix(".rapporteur-keys")):
            shutil.copyfile(place, folder / place.name)
    return profile_dir() / "Documents" / f"{NAME}.rapporteur"


def _key(file: OpenFile) -> bytes:
    return file.key


def _keep_two(file: OpenFile) -> None:
    keep_backup(file, profile_dir(), why="opened")
    add(file, Meeting(title="Planning of next year", date="2027-01-12"))
    keep_backup(file, profile_dir(), why="periodic")


STEPS: tuple[tuple[str, Step], ...] = (
    ("01-unlock", locked),
    ("17-wrong-passphrase", wrong),
    ("17b-damaged", damaged),
    ("17b-reading", reading),
    ("01b-first-run", new_file),
    ("01c-recovery-key", recovery_key),
    ("02-meetings", meetings),
    ("03-prepare", prepare),
    ("04-minutes", minutes),
    ("04b-minutes-call", call),
    ("04e-minutes-correct-speaker", correct),
    ("15-palette", palette),
    ("15c-notice", notice),
    ("facts", facts),
    ("saving-failed", not_saved),
    ("history", history),
)
NOT_OURS: tuple[tuple[str, Step], ...] = (
    ("read-only", read_only),
    ("read-only-minutes", minutes),
    ("backups", backups),
    ("read-only-free", free),
)
LAST: dict[str, tuple[tuple[str, Step], ...]] = {"arabic": (("14-arabic-record", arabic_record),)}


def take(running: Running, folder: Path, variant: str) -> None:
    """Walk through every screen and keep a picture of each."""
    for name, step in (*STEPS, *LAST.get(variant, ()), *NOT_OURS):
        step(running)
        settle(running)
        running.window.grab().save(str(folder / f"{name}-{variant}.png"))
        print(folder / f"{name}-{variant}.png")


def take_large(running: Running, folder: Path) -> None:
    """Keep pictures of the screens that have to hold at 150 %."""
    running.window.choosing.text_size("150")
    free(running)
    for name, step in (("backups", backups), ("17b-damaged", damaged_again)):
        step(running)
        settle(running)
        running.window.grab().save(str(folder / f"{name}-150.png"))
        print(folder / f"{name}-150.png")
    running.window.choosing.text_size("100")


def damaged_again(running: Running) -> None:
    """The page of a damaged file once more, from its desk."""
    place = profile_dir() / "Documents" / f"{NAME}.rapporteur"
    running.work.close_file()
    running.window._path = None
    running.window.show_again()
    running.window.unlock.show_file(place)
    running.window.unlock.open.passphrase.setText(SAMPLE_PASSPHRASE)
    running.window.unlock.open.submit()
    settle(running)
    settle(running)


def main(folder: Path) -> None:
    """Make all pictures in `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    application = QApplication([])
    with tempfile.TemporaryDirectory() as profile:
        os.environ["RAPPORTEUR_PROFILE"] = profile
        for variant, theme, language in VARIANTS:
            running = build(application, language=language, theme=theme)
            _remember_some(running, Path(profile))
            running.window.resize(*SIZE)
            running.window.show()
            running.window.activateWindow()
            QTest.qWaitForWindowActive(running.window)
            take(running, folder, variant)
            if variant == VARIANTS[0][0]:
                take_large(running, folder)
            running.close()


def _keyboard(running: Running) -> QWidget:
    found: QWidget | None = running.window.focusWidget()
    return running.window if found is None else found


def _remember_some(running: Running, folder: Path) -> None:
    here = folder / "Documents" / "Tamaria Country Coalition.rapporteur"
    here.parent.mkdir(exist_ok=True)
    here.touch()
    away = folder / "USB stick RED" / "Sorvana Individualised Approach.rapporteur"
    remember_file(running.settings, away, "2026-11-20T18:05+00:00")
    remember_file(running.settings, here, "2026-11-21T18:05+00:00")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "build/screens"))
