"""A file that is read only: who has it, from when it is seen, and the ways on from there."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject, QTimer, Signal

from app.core.errors import Refusal
from app.features.unlock.models.moments import moment_words
from app.features.unlock.records import BACKUP, HELD, PLACE, Holding, Standing
from app.shell.desk import Desk
from app.shell.services import Services
from app.shell.switched_off import SwitchedOff
from app.ui.banner import Banner
from app.ui.buttons import button
from app.ui.dates import isolated
from app.ui.refusals import sentence
from app.ui.work import Job

ASKED_EVERY: Final = 10_000
"""Milliseconds between two looks at who holds the file."""


class ReadOnly(QObject):
    """Does nothing while the file can be written to."""

    opened_again = Signal()
    """The file was opened anew: everything is to be shown again."""
    restore_wanted = Signal()
    """Asks for this backup to be made a file of its own."""

    def __init__(self, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._desk: Desk | None = None
        self._standing: Standing | None = None
        self._off: SwitchedOff | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(ASKED_EVERY)
        self._timer.timeout.connect(self.ask_again)

    def attach(self, desk: Desk) -> None:
        """Switch a desk off and say why, if its file can only be read."""
        if not self._services.work.is_read_only():
            return
        from app.features.unlock.usecases import standing

        self._desk = desk
        self._off = SwitchedOff(self._services.table, desk)
        self._off.refused.connect(self._refused)
        self._build(desk)
        self._services.work.with_file(standing, done=self._show)

    def look(self) -> None:
        """Other actions are in force: switch off those that change something."""
        if self._off is not None:
            self._off.look()

    def is_on(self) -> bool:
        """Whether the desk shows a file that is read only."""
        return self._desk is not None

    def ask_again(self) -> None:
        """Look who holds the file now."""
        if self._standing is not None and self._standing.why == HELD:
            self._services.work.pool(_who_holds, done=self._told, path=self._standing.path)

    def read_again(self) -> None:
        """Show the file as it is now."""
        from app.features.unlock.usecases import read_again

        self._reopen(read_again)

    def open_to_write(self) -> None:
        """Open the file itself, now that it is free."""
        from app.features.unlock.usecases import open_to_write

        self._reopen(open_to_write)

    def ask_to_take_over(self) -> None:
        """Say what taking over means, and wait for a second press."""
        holding = self._standing.holding if self._standing else None
        if holding is None:
            return
        words = self.tr(
            "Taking it over lets this computer write. Whatever {computer} has not saved can no "
            "longer be saved there: do it if that computer is switched off or gone."
        )
        self.banner.say(words.format(computer=isolated(holding.computer)), "caution")
        self._offer(self.take, self.leave_it)
        self.leave_it.setFocus()

    def take_over(self) -> None:
        """Take the file from the computer that left it open, and open it to write."""
        from app.features.unlock.usecases import take_over_file

        assert self._standing is not None
        self._busy(busy=True)
        self._services.work.call(
            take_over_file, done=self._taken, failed=self._failed, path=self._standing.path
        )

    def show_standing(self) -> None:
        """Say how the file stands, and offer what can be done about it."""
        standing = self._standing
        if standing is None or self._desk is None:
            return
        words = self._words(standing)
        self.banner.say(words, "note")
        self.banner.setAccessibleName(words)
        buttons = {
            BACKUP: [self.restore],
            HELD: [self.again, self.write if standing.holding is None else self.over],
        }.get(standing.why, [self.again, self.write])
        if standing.holding is not None and not standing.holding.stale:
            buttons = [self.again]
        self._offer(*buttons)

    # ------------------------------------------------------------------ words

    def _words(self, standing: Standing) -> str:
        seen = moment_words(standing.as_of)
        if standing.why == BACKUP:
            words = self.tr("Read only: this is a backup. You see the file as it was at {time}.")
            return words.format(time=seen)
        return (
            self._why(standing) + " " + self.tr("You see it as it was at {time}.").format(time=seen)
        )

    def _why(self, standing: Standing) -> str:
        holding = standing.holding
        if holding is not None:
            return self._held(holding)
        if standing.why == HELD:
            return self.tr("Read only: nobody else has this file open any more.")
        if standing.why == PLACE:
            words = self.tr("Read only: nothing can be written to the folder {folder}.")
            return words.format(folder=isolated(standing.path.parent.name))
        return self.tr("Read only, as it was opened.")

    def _held(self, holding: Holding) -> str:
        if not holding.since:
            return self.tr("Read only: another program has this file open.")
        if holding.here:
            words = self.tr(
                "Read only: {person} has this file open in another window since {time}."
            )
        elif holding.stale:
            words = self.tr(
                "Read only: {person} left this file open on {computer}, which has not been heard "
                "of for more than 3 minutes."
            )
        else:
            words = self.tr("Read only: {person} has this file open on {computer} since {time}.")
        return words.format(
            person=isolated(holding.person) or self.tr("somebody"),
            computer=isolated(holding.computer) or self.tr("another computer"),
            time=moment_words(holding.since),
        )

    # ------------------------------------------------------------------ inside

    def _build(self, desk: Desk) -> None:
        self.banner = Banner()
        self.banner.say(self.tr("This file is open read only."), "note")
        self.again = button(self.tr("Read again"), size="small")
        self.write = button(self.tr("Open to write"), "primary", size="small")
        self.over = button(self.tr("Take it over…"), size="small")
        self.take = button(self.tr("Take it over"), "danger", size="small")
        self.leave_it = button(self.tr("Cancel"), size="small")
        self.restore = button(self.tr("Restore to a file…"), size="small")
        self.buttons = {
            self.again: self.read_again,
            self.write: self.open_to_write,
            self.over: self.ask_to_take_over,
            self.take: self.take_over,
            self.leave_it: self.show_standing,
            self.restore: self.restore_wanted.emit,
        }
        for each, slot in self.buttons.items():
            self.banner.add_button(each)
            each.clicked.connect(partial(_press, slot))
        self._offer()
        desk.put_above(self.banner)
        # F6 comes by here, too.
        desk.extra_panes += self.buttons

    def _offer(self, *wanted: Any) -> None:
        for each in self.buttons:
            each.setVisible(each in wanted)

    def _show(self, standing: Standing) -> None:
        self._standing = standing
        if self._desk is not None:
            self._desk.saved.say(self.tr("Read only"), icon="lock", icon_tone="caution")
        self.show_standing()
        if standing.why == HELD:
            self._timer.start()

    def _told(self, holding: Holding | None) -> None:
        standing = self._standing
        if standing is None or self._desk is None:
            return
        self._timer.start()
        if _signs(holding) != _signs(standing.holding):
            from app.features.unlock.usecases import standing as stands

            self._services.work.with_file(stands, done=self._stands_now)

    def _stands_now(self, standing: Standing) -> None:
        before = self._standing
        if before is not None:
            self._show(replace(standing, why=before.why, as_of=before.as_of))

    def _reopen(self, function: Any) -> None:
        self._busy(busy=True)
        self._services.work.reopen(function, done=self._reopened, failed=self._failed)

    def _taken(self, _nothing: object) -> None:
        self.open_to_write()

    def _reopened(self, _file: object) -> None:
        self.opened_again.emit()

    def _failed(self, refusal: Refusal) -> None:
        self._busy(busy=False)
        self._refuse(sentence(refusal))
        self.ask_again()
        self.show_standing()

    def _busy(self, *, busy: bool) -> None:
        for each in self.buttons:
            each.setEnabled(not busy)

    def _refused(self) -> None:
        self._refuse(self.tr("This file is open read only. Nothing was changed."))

    def _refuse(self, words: str) -> None:
        if self._desk is not None:
            self._desk.notice.tell(words)


def _signs(holding: Holding | None) -> tuple[str, bool] | None:
    return None if holding is None else (holding.since, holding.stale)


def _press(slot: Any, _checked: bool = False) -> None:
    slot()


def _who_holds(*, job: Job, path: Path) -> Holding | None:
    """Ask in the pool: a network share may take its time."""
    from app.features.unlock.usecases import who_holds

    return None if job.is_cancelled() else who_holds(path=path)
