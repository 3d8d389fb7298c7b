"""A file that is damaged: what happened to it, and the copies that can be gone on with."""

from __future__ import annotations

from functools import partial
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QSizePolicy

from app.core.clock import today
from app.core.errors import Refusal
from app.features.unlock.models.copies import counts_words
from app.features.unlock.models.moments import moment_words
from app.features.unlock.page.copies import CopiesTable
from app.features.unlock.page.damage_words import lead_words, title_words
from app.features.unlock.page.finding import Finding
from app.features.unlock.page.layouts import Column
from app.features.unlock.page.steps_card import StepsCard
from app.features.unlock.records import REPAIRED, Copy
from app.ui.banner import Banner
from app.ui.buttons import button
from app.ui.dates import isolated, short_day
from app.ui.labels import label
from app.ui.refusals import sentence
from app.ui.work import Job, Work

if TYPE_CHECKING:
    from app.features.unlock.usecases.copies import Access

WIDTH: Final = 560
TOP: Final = 80


class DamagePage(Column):
    """Names the damage, lists copies, opens the one that is chosen; nothing is deleted."""

    opened = Signal(Path)
    """A copy is open."""
    other_wanted = Signal()
    """Another file is to be chosen."""
    left = Signal(Path)
    """Back to the line where the passphrase of this file is asked for."""
    wrong_secret = Signal(object)
    """The passphrase opens neither the file nor its backups: a Refusal."""

    def __init__(self, work: Work) -> None:
        super().__init__(WIDTH, TOP)
        self._work = work
        self._path = Path()
        self._whole: dict[Path, bool] = {}
        self._busy = False
        self.finding = Finding(work, self)
        self.title = label("", "title", wrap=True)
        self.lead = label("", "ui", "text2", wrap=True)
        self.steps = StepsCard()
        self.table = CopiesTable(self.tr("Copies of this file"))
        self.note = Banner()
        self.open = button("", "primary", size="large")
        self.look = button(self.tr("Look first, read only"), size="large")
        self.other = button(self.tr("Another file…"), "flat", size="large")
        self.stays = _rich_label()
        self._lay_out()
        self._connect()

    # ------------------------------------------------------------------ what is shown

    def show_damage(
        self, path: Path, refusal: Refusal, passphrase: str = "", recovery_key: str = ""
    ) -> None:
        """Say what is wrong with a file, and look for copies with the secret that was given."""
        self._begin(path, refusal)
        self.finding.with_secret(passphrase, recovery_key)

    def show_known(self, path: Path, refusal: Refusal, access: Access) -> None:
        """The same for a file that was open until now."""
        self._begin(path, refusal)
        self.finding.with_access(access)

    def forget(self) -> None:
        """Another page is shown: let go of what was found."""
        self.finding.forget()

    # ------------------------------------------------------------------ what is done

    def open_chosen(self) -> None:
        """Put the chosen copy where the file lay, and open it."""
        from app.features.unlock.usecases import put_in_place

        if self.open.isVisibleTo(self) and self.open.isEnabled():
            self._open_with(put_in_place, path=self._path, aside=self._aside())

    def look_at_chosen(self) -> None:
        """Open the chosen copy read only."""
        from app.features.unlock.usecases import look_at_copy

        if self.look.isVisibleTo(self) and self.look.isEnabled():
            self._open_with(look_at_copy)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        buttons = (self.open, self.look, self.other)
        wide = sum(each.sizeHint().width() + self._row.spacing() for each in buttons)
        narrow = wide > self.inner.width()
        below, beside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._row.setDirection(below if narrow else beside)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.finding.is_running():
            self.finding.stop()
        else:
            self.left.emit(self._path)

    # ------------------------------------------------------------------ looking for copies

    def _begin(self, path: Path, refusal: Refusal) -> None:
        damage = refusal.details.get("damage")
        found = damage if isinstance(damage, dict) else {}
        kind = str(found.get("kind", refusal.code))
        self._path, self._whole, self._busy = path, {}, False
        self.finding.begin(path, kind)
        self.title.setText(title_words(kind, str(found.get("where", ""))))
        self.lead.setText(lead_words(kind, sentence(refusal)))
        self.table.show_copies(())
        self.steps.begin(self.tr("Looking for copies of this file"))
        self._show_choice()
        self.steps.cancel.setFocus()

    def _listed(self, copies: tuple[Copy, ...]) -> None:
        if not copies:
            words = self.tr("No backups on this computer")
        elif len(copies) == 1:
            words = self.tr("1 backup found")
        else:
            words = self.tr("{count} backups found").format(count=len(copies))
        self.steps.finish(words)
        self._show_copies()

    def _reading(self) -> None:
        self.steps.begin_next(self.tr("Reading what can be read of the damaged file"))

    def _ended(self) -> None:
        self.steps.hide()
        self._show_copies()
        first = (self.table, self.other) if self.table.copy() else (self.other,)
        first[0].setFocus()

    def _failed(self, refusal: Refusal) -> None:
        self._busy = False
        self.steps.hide()
        self._show_choice()
        self.note.say(sentence(refusal), "caution")

    # ------------------------------------------------------------------ the one that is chosen

    def _show_copies(self) -> None:
        repair, backups = self.finding.repair, self.finding.copies
        copies = (repair.copy, *backups) if repair is not None else backups
        self._whole |= {repair.copy.path: True} if repair is not None else {}
        most = max((copy.statements for copy in copies if copy.readable), default=0)
        best = next((row for row, one in enumerate(copies) if one.statements == most), 0)
        self.table.show_copies(copies, best)
        self._show_choice()

    def _show_choice(self) -> None:
        copy, reading = self.table.copy(), not self.steps.isHidden()
        self.table.setVisible(copy is not None)
        repaired = copy is not None and copy.kind == REPAIRED
        words = self.tr("Open the repaired copy") if repaired else self.tr("Open the backup")
        self.open.setText(words)
        for each in (self.open, self.look, self.stays):
            each.setVisible(copy is not None and not reading)
        self.stays.setText(self._stays_words())
        if reading:
            self.note.say("")
        elif copy is None:
            self.note.say(self._nothing_words(), "caution")
        elif copy.path not in self._whole:
            self._check(copy)
        else:
            self._show_checked(copy)
        self._allow()

    def _check(self, copy: Copy) -> None:
        from app.features.unlock.usecases import is_copy_whole

        assert self.finding.access is not None
        self.note.say(self.tr("The backup is being read through…"), "note")
        self._work.pool(
            _check,
            done=partial(self._checked, copy),
            failed=self._failed,
            check=partial(is_copy_whole, copy=copy, access=self.finding.access),
        )

    def _checked(self, copy: Copy, whole: bool) -> None:
        self._whole[copy.path] = whole
        if self.table.copy() == copy:
            self._show_choice()

    def _show_checked(self, copy: Copy) -> None:
        repair, counts = self.finding.repair, counts_words(copy)
        if not self._whole[copy.path]:
            self.note.say(self.tr("This backup is damaged, too. Choose another one."), "caution")
        elif copy.kind == REPAIRED and repair is not None:
            words = self.tr("The repaired copy was read through and checked: {counts}.")
            # The first sentence says the counts once more.
            missing = [sentence(told) for told in repair.found.sentences[1:]]
            kind = "ok" if repair.found.contents_complete else "caution"
            self.note.say(" ".join([words.format(counts=counts), *missing]), kind)
        else:
            words = self.tr(
                "The backup was read through and checked: {counts}. What was typed after {time} "
                "is not in it."
            )
            self.note.say(words.format(counts=counts, time=moment_words(copy.saved)), "ok")

    def _stays_words(self) -> str:
        words = self.tr("The damaged file stays as it is, renamed to {name}. Nothing is deleted.")
        name = isolated(f"{self._path.stem} ({self._aside()}){self._path.suffix}")
        bold = f'<span style="font-weight:600">{escape(name)}</span>'
        return escape(words).replace("{name}", bold)

    def _aside(self) -> str:
        return self.tr("damaged {date}").format(date=short_day(today()))

    def _nothing_words(self) -> str:
        return self.tr(
            "No backup of this file is kept on this computer. A copy of it elsewhere, on a stick "
            "or with a colleague, can be opened as another file."
        )

    # ------------------------------------------------------------------ inside

    def _open_with(self, function: Any, **arguments: Any) -> None:
        self._busy = True
        self._allow()
        self._work.open_with(
            function,
            done=self._is_open,
            failed=self._failed,
            copy=self.table.copy(),
            access=self.finding.access,
            **arguments,
        )

    def _is_open(self, file: Any) -> None:
        self._busy = False
        self.forget()
        self.opened.emit(file.path)

    def _allow(self) -> None:
        copy = self.table.copy()
        good = copy is not None and self._whole.get(copy.path, False) and not self._busy
        self.open.setEnabled(good)
        self.look.setEnabled(good)
        self.table.setEnabled(not self._busy)

    def _connect(self) -> None:
        finding = self.finding
        finding.listed.connect(self._listed)
        finding.reading.connect(self._reading)
        finding.progressed.connect(self.steps.show_progress)
        finding.ended.connect(self._ended)
        finding.failed.connect(self._failed)
        finding.wrong_secret.connect(self.wrong_secret)
        self.steps.cancelled.connect(finding.stop)
        self.table.chosen.connect(self._show_choice)
        self.table.wanted.connect(self.open_chosen)
        self.open.clicked.connect(self.open_chosen)
        self.look.clicked.connect(self.look_at_chosen)
        self.other.clicked.connect(self.other_wanted)

    def _lay_out(self) -> None:
        body = self.body
        body.addWidget(self.title)
        body.addSpacing(6)
        body.addWidget(self.lead)
        body.addSpacing(24)
        body.addWidget(self.steps)
        body.addWidget(self.table)
        body.addSpacing(16)
        body.addWidget(self.note)
        body.addSpacing(20)
        self._row = row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(8)
        for each in (self.open, self.look, self.other):
            row.addWidget(each)
        row.addStretch(1)
        body.addLayout(row)
        body.addSpacing(24)
        body.addWidget(self.stays)


def _rich_label() -> QLabel:
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.RichText)
    made.setWordWrap(True)
    made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    made.setProperty("scale", "small")
    made.setProperty("tone", "text2")
    return made


def _check(*, job: Job, check: Any) -> Any:
    return not job.is_cancelled() and check()
