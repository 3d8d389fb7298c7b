"""The screen on which minutes are written: agenda, private notes, public record."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAction,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from app.core.clock import now_minute
from app.core.settings import Settings
from app.features.minutes.models.public_blocks import PublicBlocks
from app.features.minutes.page.acts import StatementActs
from app.features.minutes.page.commands import commands
from app.features.minutes.page.conduct import Conduct
from app.features.minutes.page.desk import Desk, StartItem
from app.features.minutes.page.guidance import hints
from app.features.minutes.page.notes_pane import NotesPane, PaneHead
from app.features.minutes.page.outline_pane import OutlinePane
from app.features.minutes.page.public_record import MARGIN, PublicRecord
from app.features.minutes.page.remembering import go_back, place_of, prepare, scroll_back
from app.features.minutes.page.status import LabelMeter, WithoutSpeaker
from app.features.minutes.records import FloorRecord, MinutesRecord
from app.ui import roles
from app.ui.page import Page
from app.ui.work import Work

if TYPE_CHECKING:
    from app.core.changes import Change

__all__ = ["MinutesPage"]

PANES: Final = "minutes_panes"
WIDTHS: Final = (196, 664, 462)
FOLLOWS_AFTER: Final = 30
OUTLINE_NEEDS: Final = 1_100
PUBLIC_NEEDS: Final = 820
DIRECTORY: Final = frozenset({"delegation", "person", "attendance", "meeting", "agenda_item"})


class MinutesPage(Page):
    """Takes minutes of one meeting. `start_item` is the act by which an agenda item is taken up."""

    rail = True
    place_key = "minutes"

    def __init__(
        self,
        work: Work,
        meeting: str,
        *,
        start_item: StartItem,
        settings: Settings | None = None,
    ) -> None:
        super().__init__()
        self._settings = settings
        self.desk = Desk(work, meeting, start_item, self)
        self._blocks = PublicBlocks()
        self.outline = OutlinePane()
        self.notes = NotesPane(self)
        self.public = PublicRecord()
        self.meter, self.without = LabelMeter(self), WithoutSpeaker(self)
        self.conduct = Conduct(self.desk, self.notes, self)
        self.acts = StatementActs(self.conduct, self)
        self._outline_wanted: bool | None = None
        self._public_wanted: bool | None = None
        self._failed_at = ""
        self._actions = commands(self, self.acts, self.conduct)
        self._public_timer = QTimer(self)
        self._public_timer.setSingleShot(True)
        self._public_timer.setInterval(FOLLOWS_AFTER)
        self._place: dict[str, Any] = {}
        self._scroll_timer = QTimer(self)
        self._scroll_timer.setSingleShot(True)
        self._scroll_timer.timeout.connect(self._scroll_back)
        self._build()
        self._connect()
        self.desk.saving.read_again()

    def _build(self) -> None:
        self._public_pane = QWidget()
        column = QVBoxLayout(self._public_pane)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        words = self.tr("as it will be published")
        column.addWidget(PaneHead(self.tr("Public record"), words, MARGIN - 4))
        column.addWidget(self.public, 1)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        for number, pane in enumerate((self.outline, self.notes, self._public_pane)):
            self.splitter.addWidget(pane)
            self.splitter.setStretchFactor(number, int(number == 1))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.splitter)
        self._set_widths()

    def _connect(self) -> None:
        desk, conduct, saving = self.desk, self.conduct, self.desk.saving
        desk.changed.connect(self._show)
        saving.read.connect(self._was_read)
        saving.answered.connect(self._answered)
        saving.refused.connect(self.refused)
        saving.not_stored.connect(self._not_stored)
        saving.stored_again.connect(self._stored_again)
        conduct.moved.connect(self._guide)
        conduct.moved.connect(self.subject_changed)
        conduct.typed.connect(self._typed)
        self.acts.noticed.connect(self.noticed)
        self.acts.announced.connect(self._announce)
        self.notes.view.deleted.connect(self.acts.delete)
        self.outline.agenda.chosen.connect(self.acts.choose_item)
        self.outline.agenda.asked.connect(self._show_item)
        self.splitter.splitterMoved.connect(self._keep_widths)
        self._public_timer.timeout.connect(self._show_public)
        roles.notice.changed.connect(self._take_look)

    # ------------------------------------------------------------------ what the shell asks

    def title(self) -> str:
        return self.tr("Minutes")

    def actions_of_page(self) -> Sequence[QAction]:
        return self._actions

    def status_items(self) -> tuple[Sequence[QWidget], Sequence[QWidget]]:
        return (self.meter,), (self.without,)

    def panes(self) -> Sequence[QWidget]:
        found: list[QWidget] = [self.conduct.place(), self.notes.view]
        if not self._public_pane.isHidden():
            found.append(self.public)
        if not self.outline.isHidden():
            found.append(self.outline.agenda)
        return found

    def subject(self) -> tuple[str, str, str]:
        statement = self.desk.statement(self.conduct.meant())
        if statement is None:
            return "meeting", self.desk.meeting, self.tr("the meeting")
        words = self.tr("Statement {letter}") if statement.letter else self.tr("A statement")
        return "statement", statement.id, words.format(letter=statement.letter)

    def refresh(self, change: Change) -> None:
        if change.origin is self.desk.saving:
            return
        if self.desk.meeting in change.meetings or change.kinds & DIRECTORY:
            self.desk.saving.flush()
            self.desk.saving.read_again()

    def keep_unfinished(self) -> None:
        self.desk.saving.keep_draft()

    def leave(self) -> bool:
        self.conduct.store()
        self.desk.saving.flush()
        return True

    def place(self) -> dict[str, Any]:
        return place_of(self.conduct, self.public) if self.desk.record else dict(self._place)

    def return_to(self, place: Mapping[str, Any]) -> None:
        self._place = dict(place)
        if self.desk.record is not None:
            go_back(self.conduct, place)
            self._scroll_timer.start()

    def _scroll_back(self) -> None:
        scroll_back(self.conduct, self.public, self._place)

    # ------------------------------------------------------------------ answers of the file

    def _was_read(self, record: MinutesRecord) -> None:
        first = self.desk.record is None
        self.desk.adopt(record)
        if first:
            prepare(self.conduct, self._place, record)
            self.conduct.begin(record)
        else:
            self.conduct.adopt()
        self._show()
        if first:
            self.notes.view.to_end()
            self.public.follow(self.desk.running, at_once=True)
            if self.isVisible():
                self.conduct.place().setFocus()
            go_back(self.conduct, self._place)
            # Once the panes have the sizes in which this was laid out.
            self._scroll_timer.start()

    def _answered(self, value: object) -> None:
        if self.desk.answered(value):
            self.conduct.adopt()
        elif isinstance(value, FloorRecord):
            self.desk.saving.read_again()

    def _not_stored(self, message: str) -> None:
        words = self.tr("Not stored since {time}: {why} What you type is kept and tried again.")
        if self.notes.banner.isHidden():
            self._failed_at = now_minute()
            self._announce(words.format(time=self._failed_at, why=message))
        self.notes.warn(words.format(time=self._failed_at, why=message))

    def _stored_again(self) -> None:
        if not self.notes.banner.isHidden():
            self.notes.warn("")

    # ------------------------------------------------------------------ showing

    def _show(self) -> None:
        record = self.desk.record
        if record is None:
            return
        self.outline.show_minutes(record, self.desk.item)
        self.notes.show_minutes(record, self.desk.running)
        self.conduct.show()
        self.without.show_minutes(record)
        self._show_public()
        self._guide()

    def _typed(self) -> None:
        if not self._public_timer.isActive():
            self._public_timer.start()

    def _show_public(self) -> None:
        self._public_timer.stop()
        record = self.desk.record
        if record is not None:
            blocks = self._blocks.blocks(record, self.conduct.typed_points())
            self.public.show_blocks(blocks, record.language)
            self.public.follow(self.notes.view.edited() or self.desk.running or self.desk.item)

    def _guide(self) -> None:
        self.notes.hints.show_hints(hints(self.conduct, self.acts))
        if self.desk.record is not None:
            self.meter.show_label(self.conduct.shown_label(), self.desk.record)

    def _announce(self, words: str) -> None:
        event = QAccessibleAnnouncementEvent(self, words)
        QAccessible.updateAccessibility(event)

    def _show_item(self, item_id: str) -> None:
        self.notes.view.show_item(item_id)
        self.public.follow(item_id, at_once=True)

    def _take_look(self) -> None:
        for writing in (self.conduct.running, self.conduct.earlier):
            writing.editor.take_look()
        self.notes.view.take_look()
        self.public.take_look()
        self._show()

    # ------------------------------------------------------------------ panes

    def toggle_outline(self) -> None:
        """Show or hide the agenda."""
        self._outline_wanted = self.outline.isHidden()
        self._fold()

    def toggle_public(self) -> None:
        """Show or hide the public record."""
        self._public_wanted = self._public_pane.isHidden()
        self._fold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._set_widths()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._take_look()

    def _fold(self) -> None:
        room = self.width()
        wide, wider = room >= roles.px(PUBLIC_NEEDS), room >= roles.px(OUTLINE_NEEDS)
        outline = wider if self._outline_wanted is None else self._outline_wanted
        public = wide if self._public_wanted is None else self._public_wanted
        changed = False
        for pane, shown in ((self.outline, outline), (self._public_pane, public)):
            if pane.isHidden() == shown:
                pane.setVisible(shown)
                changed = True
        if changed:
            self._set_widths()

    def _set_widths(self) -> None:
        kept = self._settings.get(PANES) if self._settings else None
        if not isinstance(kept, list) or len(kept) != len(WIDTHS):
            kept = [roles.px(each) for each in WIDTHS]
        outline, notes, public = (int(each) for each in kept)
        taken = outline * (not self.outline.isHidden())
        taken += public * (not self._public_pane.isHidden())
        # The notes get what a wider or narrower window has more or less.
        self.splitter.setSizes([outline, max(self.splitter.width() - taken, notes // 2), public])

    def _keep_widths(self, _at: int, _handle: int) -> None:
        sizes = self.splitter.sizes()
        if self._settings and all(sizes):
            self._settings.set(PANES, sizes)
