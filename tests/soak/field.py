"""The file in the field: everything that happens to it, and what must hold after each of it."""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self

from app.core.errors import Refusal
from app.features.unlock.usecases import create_file, dump_file, open_file, verify_file
from db.backup import SUFFIX, backup_at, write_backup
from db.file import OpenFile
from db.keys import LEAST
from db.pages import PAGE
from db.salvage import salvage
from db.slots import keys_path
from tests.soak.words import numbers_in, traces
from tests.support.disks import Disk
from tests.support.meeting import small_meeting

ROOT = Path(__file__).resolve().parents[2]
PASSPHRASE = "seventeen grey herons"
HOUR, DAY = 3_600, 86_400
CLOCKS = (0, 0, 0, HOUR, -HOUR, 30 * DAY, -400 * DAY, 300 * DAY)
PLACES = ("RAPPORTEUR_PROFILE", "HOME", "TMPDIR", "SQLITE_TMPDIR")
SILENCE = 60.0
A_DAY_OF_TYPING = 10_000


class Torn(AssertionError):
    """An invariant does not hold any more."""


class Field:
    """One file, whoever types into it, the disk it lies on and the backups made of it."""

    def __init__(self, folder: Path, seed: int, *, disk: Disk | None) -> None:
        """Make the file on the disk, where there is one."""
        self.chance = random.Random(seed)
        self.folder, self.disk = folder, disk
        self.place = disk.place if disk is not None else folder / "data"
        self.backups: list[tuple[Path, frozenset[int]]] = []
        self.kept: frozenset[int] = frozenset()
        self.draft = -1
        self.next = 0
        self.counts: dict[str, int] = {}
        self._files = 0
        self.path = self._fresh()
        file = create_file(path=self.path, passphrase=PASSPHRASE, cost=LEAST)
        small_meeting(file)
        file.close()

    # ------------------------------------------------------------------ what happens

    def happenings(self) -> tuple[Callable[[], None], ...]:
        """Everything that can happen between two stretches of typing."""
        return (self.back_up, self.restore, self.damage, self.look_beside, self.nothing)

    def live_on(self) -> None:
        """A stretch of typing with whatever goes wrong in it, then something else, then a look."""
        self.type()
        self.check()
        happening = self.chance.choice(self.happenings())
        happening()
        self.count(happening.__name__)
        self.check()

    def nothing(self) -> None:
        """A quiet hour."""

    def type(self) -> None:
        """Let somebody type until killed or stopped; perhaps the disk is full meanwhile."""
        with Typing(self) as typing:
            typing.acknowledge(self.chance.randint(3, 25))
            if self.disk is not None and self.chance.random() < 0.4:
                self._fill_up(typing)
            if typing.killed:
                return
            if self.chance.random() < 0.5:
                typing.kill()
            else:
                typing.stop()

    def _fill_up(self, typing: Typing) -> None:
        assert self.disk is not None
        self.count("full disk")
        self.disk.fill()
        try:
            typing.acknowledge_or_refuse(self.chance.randint(1, 12))
            if self.chance.random() < 0.3:
                typing.kill()
        finally:
            self.disk.free()
        if not typing.killed:
            typing.acknowledge(3)

    def back_up(self) -> None:
        """Save a copy, and remember what was on the disk by then."""
        out = self.folder / "copies" / f"{len(self.backups)}{SUFFIX}"
        file = self.opened()
        try:
            write_backup(file, out, why="copy")
        finally:
            file.close()
        self.backups.append((out, self.kept))
        assert backup_at(out) is not None

    def restore(self) -> None:
        """Go on with an old backup, in another file."""
        if not self.backups:
            return
        from db.restore import restore

        out, kept = self.chance.choice(self.backups)
        before = self._replica()
        self.path = self._fresh()
        profile = Path(os.environ["RAPPORTEUR_PROFILE"])
        restore(out, self.path, passphrase=PASSPHRASE, profile=profile).close()
        self.kept, self.draft = kept, -1
        if self._replica() == before:
            raise Torn("a restored file has the name of the one it was made from")

    def damage(self) -> None:
        """A copy of the closed file is damaged: this is noticed, and what is salvaged is true."""
        folder = self.folder / "damaged"
        folder.mkdir()
        hurt, saved = folder / "hurt.rapporteur", folder / "saved.rapporteur"
        for source, target in ((self.path, hurt), (keys_path(self.path), keys_path(hurt))):
            shutil.copy(source, target)
        _hurt(hurt, self.chance)
        before = hurt.read_bytes()
        if is_noticed(hurt):
            self._check_salvaged(hurt, saved)
        else:
            raise Torn("damage was not noticed")
        if hurt.read_bytes() != before:
            raise Torn("the damaged file was changed")
        shutil.rmtree(folder)

    def _check_salvaged(self, hurt: Path, saved: Path) -> None:
        try:
            done = salvage(hurt, saved, passphrase=PASSPHRASE)
        except Refusal as refusal:
            self.count(f"not salvaged: {refusal.code}")
            return
        file = open_file(path=saved, passphrase=PASSPHRASE)
        try:
            self._check_whole(file, self.kept if done.complete else frozenset())
            found = numbers_in(json.dumps(dump_file(file), ensure_ascii=False))
        finally:
            file.close()
        if invented := {number for number in found if number >= self.next + A_DAY_OF_TYPING}:
            raise Torn(f"salvaged what nobody typed: {sorted(invented)}")
        self.count("salvaged whole" if done.complete else "salvaged in part")

    def look_beside(self) -> None:
        """Somebody else opens the file while it is typed into: only to read, and all of it."""
        with Typing(self) as typing:
            typing.acknowledge(self.chance.randint(1, 6))
            kept = self.kept
            try:
                open_file(path=self.path, passphrase=PASSPHRASE).close()
            except Refusal as refusal:
                if refusal.code != "in_use":
                    raise
            else:
                raise Torn("two write to one file")
            beside = open_file(path=self.path, passphrase=PASSPHRASE, read_only=True)
            try:
                self._check_whole(beside, kept)
            finally:
                beside.close()
            typing.stop()

    # ------------------------------------------------------------------ what must hold

    def check(self) -> None:
        """Hold the file against every invariant that concerns one file alone."""
        file = self.opened()
        try:
            self._check_whole(file, self.kept)
            self._check_draft(file)
        finally:
            file.close()
        self._check_disk()

    def _check_whole(self, file: OpenFile, kept: frozenset[int]) -> None:
        problems = verify_file(file).problems
        if problems:
            raise Torn("; ".join(problems))
        content = dump_file(file, with_log=True)
        bodies = (json.dumps(change["body"]) for change in content["log"]["sync_change"])
        logged = {number for body in bodies for number in numbers_in(body)}
        if missing := kept - logged:
            raise Torn(f"acknowledged and gone: {sorted(missing)}")

    def _check_draft(self, file: OpenFile) -> None:
        row = file.driver_connection().execute("SELECT text FROM draft").fetchone()
        found = max(numbers_in(row[0]), default=-1) if row else -1
        if found < self.draft:
            raise Torn(f"the draft {self.draft} was acknowledged, {found} is there")

    def _check_disk(self) -> None:
        """No text lies in the clear in any file of data, profile or temporary folders."""
        for folder in {self.folder, self.place}:
            for path in folder.rglob("*"):
                if path.is_file() and (found := _trace(path)):
                    raise Torn(f"{found!r} lies in the clear in {path.name}")

    # ------------------------------------------------------------------ inside

    def opened(self) -> OpenFile:
        """Open the file as it lies there."""
        return open_file(path=self.path, passphrase=PASSPHRASE)

    def count(self, what: str) -> None:
        """Count what happened, for the end."""
        self.counts[what] = self.counts.get(what, 0) + 1

    def _replica(self) -> str:
        file = self.opened()
        try:
            row = file.driver_connection().execute("SELECT replica_id FROM sync_self").fetchone()
            return str(row[0])
        finally:
            file.close()

    def _fresh(self) -> Path:
        for old in self.place.glob("field-*"):
            old.unlink()
        self._files += 1
        self.place.mkdir(parents=True, exist_ok=True)
        return self.place / f"field-{self._files}.rapporteur"


class Typing:
    """A typist at work, heard line by line."""

    def __init__(self, field: Field) -> None:
        self._field = field
        self.killed = False
        field.count("typist")

    def __enter__(self) -> Self:
        """Start typing, with a clock that may be wrong."""
        field = self._field
        clock = field.chance.choice(CLOCKS)
        # What a killed typist wrote and could not tell any more must not be taken for ours.
        field.next += A_DAY_OF_TYPING
        options = ["--seed", str(field.chance.randrange(1 << 30)), "--first", str(field.next)]
        options += ["--clock", str(clock)]
        self._child = subprocess.Popen(
            [sys.executable, "-m", "tests.soak.typist", str(field.path), *options],
            cwd=ROOT,
            text=True,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        assert self._child.stdin is not None
        self._child.stdin.write(PASSPHRASE + "\n")
        self._child.stdin.flush()
        next(self._heard())
        return self

    def __exit__(self, *_how: object) -> None:
        """Whatever happened, nobody goes on typing."""
        self._child.kill()
        self._child.communicate()

    def acknowledge(self, count: int) -> None:
        """Wait for so many acts to be on the disk."""
        for told in self._heard():
            count -= "done" in told
            if count <= 0:
                return

    def acknowledge_or_refuse(self, count: int) -> None:
        """Wait for so many answers, refusals of the disk included."""
        for _told in self._heard():
            count -= 1
            if count <= 0:
                return

    def kill(self) -> None:
        """Pull the plug; what was acknowledged until then counts."""
        self._field.count("kill")
        self.killed = True
        self._child.kill()
        self._rest()

    def stop(self) -> None:
        """Ask the typist to close the file."""
        assert self._child.stdin is not None
        self._child.stdin.write("\n")
        self._child.stdin.flush()
        self._rest()
        if self._child.wait() != 0:
            raise Torn(f"the typist fell: {self._complaint()}")

    def _rest(self) -> None:
        assert self._child.stdout is not None
        for line in self._child.stdout:
            if line.endswith("\n"):
                self._take(line)

    def _heard(self) -> Iterator[dict[str, Any]]:
        assert self._child.stdout is not None
        while True:
            watch = threading.Timer(SILENCE, self._child.kill)
            watch.start()
            line = self._child.stdout.readline()
            watch.cancel()
            if not line:
                raise Torn(f"the typist says nothing any more: {self._complaint()}")
            yield self._take(line)

    def _take(self, line: str) -> dict[str, Any]:
        told: dict[str, Any] = json.loads(line)
        field = self._field
        numbers = told.get("done", [])
        if told.get("draft"):
            field.draft = max([field.draft, *numbers])
        else:
            field.kept |= frozenset(numbers)
        if "done" in told:
            field.count("act")
        if "refused" in told:
            field.count(f"refused {told['refused']}")
        return told

    def _complaint(self) -> str:
        self._child.kill()
        _said, complained = self._child.communicate()
        return complained[-2_000:]


def is_noticed(path: Path) -> bool:
    """Whether opening refuses the file, or a look at all of it finds something."""
    try:
        file = open_file(path=path, passphrase=PASSPHRASE, read_only=True)
    except Refusal:
        return True
    try:
        return not verify_file(file).clean
    finally:
        file.close()


def _hurt(path: Path, chance: random.Random) -> None:
    """Flip some bytes, empty a page or cut the end off."""
    size = path.stat().st_size
    with path.open("r+b") as stream:
        match chance.randrange(3):
            case 0:
                for _ in range(chance.randint(1, 4)):
                    place = chance.randrange(16, size)
                    stream.seek(place)
                    old = stream.read(1)
                    stream.seek(place)
                    stream.write(bytes([old[0] ^ (1 << chance.randrange(8))]))
            case 1:
                stream.seek(chance.randrange(size // PAGE) * PAGE)
                stream.write(bytes(PAGE))
            case _:
                stream.truncate(chance.randrange(PAGE, size))


def _trace(path: Path) -> bytes:
    content = path.read_bytes()
    return next((trace for trace in traces() if trace in content), b"")


@contextmanager
def scratch() -> Iterator[Path]:
    """A folder with every place the program may write to, told to it by the environment."""
    before = dict(os.environ)
    with tempfile.TemporaryDirectory(prefix="rapporteur-soak-") as name:
        folder = Path(name)
        for variable in PLACES:
            place = folder / variable.lower()
            place.mkdir()
            os.environ[variable] = str(place)
        try:
            yield folder
        finally:
            os.environ.clear()
            os.environ.update(before)
