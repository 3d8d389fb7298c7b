"""What lies on the desk: the minutes as the page knows them, and every act upon them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.core.clock import now_minute
from app.core.codes import code_for_word
from app.core.ids import new_id
from app.features.minutes import usecases
from app.features.minutes.models import labelling, overlay
from app.features.minutes.models.wording import live_wording
from app.features.minutes.page.saving import Saving
from app.features.minutes.page.typed import TypedPoint, kept_points
from app.features.minutes.records import (
    FloorRecord,
    MinutesRecord,
    PointRecord,
    StatementRecord,
)
from app.ui.work import Work

StartItem = Callable[..., Any]
"""A use-case that takes `item` and `time`: an agenda item is taken up."""


class Desk(QObject):
    """Changes the record at once and tells the file; what the file answers is the truth."""

    changed = Signal()
    """The record, the running statement or the current item are others now."""

    def __init__(
        self, work: Work, meeting: str, start_item: StartItem, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.meeting = meeting
        self.saving = Saving(work, meeting, self)
        self.record: MinutesRecord | None = None
        self.running = ""
        self.item = ""
        self._start_item = start_item

    # ------------------------------------------------------------------ what is known

    def adopt(self, record: MinutesRecord) -> None:
        """Take what the file says; the current item stays while there is one."""
        first = self.record is None
        self.record = record
        if first:
            self.running = self._last_written(record)
        if overlay.item_of(record, self.item) is None:
            self.item = self._item_in_force(record)

    def statement(self, statement_id: str) -> StatementRecord | None:
        """A statement by its id."""
        return overlay.find(self.record, statement_id) if self.record else None

    def speaker_before(self) -> list[FloorRecord]:
        """Whoever made the last statement under the current item or above it."""
        if self.record is None:
            return []
        number = overlay.item_number(self.record, self.item)
        above = [
            each
            for each in self.record.statements
            if overlay.item_number(self.record, each.agenda_item_id) <= number and each.speakers
        ]
        ids = [each.delegation_id for each in above[-1].speakers] if above else []
        return [entry for entry in self.record.floor if entry.delegation_id in ids]

    # ------------------------------------------------------------------ calling

    def begin(self, entries: Sequence[FloorRecord], *, several: bool, time: str) -> None:
        """A new statement by these delegations; it is the running one."""
        record = self._known()
        self._take_up(record, self.item)
        made = labelling.blank(new_id(), self.item, time)
        made = labelling.called(self._known(), made, entries, several=several)
        self.running = made.id
        self._show(overlay.with_statement(self._known(), made))
        self.saving.keep(
            usecases.add_statement,
            meeting=self.meeting,
            id=made.id,
            item=self.item or None,
            speaker=[entry.delegation_id for entry in entries],
            several=several,
            time=time,
        )

    def begin_again(self, lost: StatementRecord) -> None:
        """Give a statement that was taken back a new place, for what was typed since."""
        entries = [
            entry
            for entry in self._known().floor
            if entry.delegation_id in {each.delegation_id for each in lost.speakers}
        ]
        self.begin(entries, several=lost.several, time=lost.time)

    def put_down(self, word: str) -> FloorRecord:
        """Add a delegation by the word typed for it, without a group."""
        record = self._known()
        code = code_for_word(word, {one.code for one in record.floor})
        entry = FloorRecord(new_id(), code, word, (), True, False, (word,))
        self._show(replace(record, floor=(*record.floor, entry)))
        self.saving.keep(
            usecases.call_unknown, meeting=self.meeting, word=word, id=entry.delegation_id
        )
        # Somebody of another meeting may have the code already: the file has the last word.
        self.saving.read_again()
        return entry

    def correct(self, statement_id: str, entries: Sequence[FloorRecord], *, several: bool) -> None:
        """Other speakers for a statement; its text stays."""
        statement = self.statement(statement_id)
        if statement is None:
            return
        made = labelling.called(self._known(), statement, entries, several=several)
        self._show(overlay.with_statement(self._known(), made))
        self.saving.act(
            usecases.set_speaker,
            statement=statement_id,
            speaker=[entry.delegation_id for entry in entries],
            several=several,
        )

    # ------------------------------------------------------------------ writing

    def write(self, statement_id: str, points: Sequence[TypedPoint]) -> None:
        """Store the points of a statement as they are typed now."""
        statement = self.statement(statement_id)
        if statement is None:
            return
        stored = {point.id: point for point in statement.points}
        made = [_local(stored.get(point.id), point) for point in points if point.kept[0]]
        self._show(overlay.with_points(self._known(), statement_id, made))
        self.saving.write(statement_id, kept_points(points))

    def answered(self, value: object) -> bool:
        """Take what an act returned into the record; False where that was not a statement."""
        if not isinstance(value, StatementRecord) or self.statement(value.id) is None:
            return False
        self._show(overlay.with_statement(self._known(), value))
        return True

    # ------------------------------------------------------------------ acts on one statement

    def label(self, statement_id: str) -> str:
        """The next label of a statement; gives its words."""
        statement = self.statement(statement_id)
        if statement is None:
            return ""
        record = self._known()
        label = labelling.next_label(statement, record.floor)
        made = labelling.labelled(statement, label, record.language)
        self._show(overlay.with_statement(record, made))
        self.saving.act(usecases.set_label, statement=statement_id, label=label)
        return labelling.cover(made, record.floor, record.language, record.k).label

    def letter(self, statement_id: str) -> None:
        """Give a statement a letter, or take it away; the letters below follow."""
        statement = self.statement(statement_id)
        if statement is None:
            return
        made = replace(statement, lettered=not statement.lettered)
        self._show(overlay.with_statement(self._known(), made))
        self.saving.act(usecases.set_lettering, statement=statement_id, lettered=made.lettered)

    def set_time(self, statement_id: str, time: str) -> None:
        """Another time for a statement."""
        statement = self.statement(statement_id)
        if statement is not None and statement.time != time:
            made = replace(statement, time=time)
            self._show(overlay.with_statement(self._known(), made))
            self.saving.act(usecases.set_time, statement=statement_id, time=time)

    def mark(self, statement_id: str, point_id: str) -> None:
        """Mark a point as a key point, or take the mark away."""
        statement = self.statement(statement_id)
        point = next((p for p in statement.points if p.id == point_id), None) if statement else None
        if statement is None or point is None:
            return
        on = not point.key_point
        points = [replace(p, key_point=on) if p is point else p for p in statement.points]
        self._show(overlay.with_points(self._known(), statement_id, points))
        self.saving.act(usecases.mark_key_point, point=point_id, on=on)

    def delete(self, statement_id: str) -> None:
        """Take a statement out."""
        if statement_id == self.running:
            self.running = ""
        self._show(overlay.without_statement(self._known(), statement_id))
        self.saving.act(usecases.delete_statement, statement=statement_id)

    def move(self, statement_id: str, step: int) -> None:
        """Move a statement one place up or down, over agenda items, too."""
        where = overlay.place_beside(self._known(), statement_id, step)
        if where:
            self.saving.act(usecases.move_statement, None, statement=statement_id, **where)

    def join(self, statement_id: str) -> None:
        """Join a statement with the one above."""
        self._show(overlay.joined(self._known(), statement_id))
        self.saving.act(usecases.join_statement, statement=statement_id)

    def split(self, statement_id: str, point: str, offset: int) -> str:
        """Begin a new statement behind `offset` of a point; gives its id."""
        fresh = (new_id(), new_id())
        self._show(overlay.divided(self._known(), statement_id, (point, offset), fresh))
        self.saving.act(
            usecases.split_statement,
            statement=statement_id,
            point=point,
            offset=offset,
            id=fresh[0],
            point_id=fresh[1],
        )
        return fresh[0]

    # ------------------------------------------------------------------ the agenda

    def take_up(self, item_id: str) -> None:
        """Make an agenda item the current one; the running statement is over."""
        self.item, self.running = item_id, ""
        self._take_up(self._known(), item_id)
        self.changed.emit()

    def item_beside(self, step: int) -> str:
        """The agenda item after or before the current one; empty where there is none."""
        ids = [item.id for item in self._known().items]
        at = ids.index(self.item) + step if self.item in ids else 0
        return ids[at] if 0 <= at < len(ids) else ""

    def run(self, statement_id: str) -> None:
        """Make a statement the running one, and its item the current one."""
        self.running = statement_id
        statement = self.statement(statement_id)
        if statement is not None and statement.agenda_item_id:
            self.item = statement.agenda_item_id

    # ------------------------------------------------------------------ inside

    def _known(self) -> MinutesRecord:
        if self.record is None:
            raise RuntimeError("nothing was read yet")
        return self.record

    def _show(self, record: MinutesRecord) -> None:
        if record is not self.record:
            self.record = record
            self.changed.emit()

    def _take_up(self, record: MinutesRecord, item_id: str) -> None:
        item = overlay.item_of(record, item_id)
        if item is not None and not item.started:
            time = now_minute()
            self.record = overlay.with_started(record, item_id, time)
            self.saving.keep(self._start_item, item=item_id, time=time)

    def _last_written(self, record: MinutesRecord) -> str:
        draft = record.draft
        if draft is not None and overlay.find(record, draft.statement_id):
            return draft.statement_id
        # Ids sort by the time they were made.
        return max((each.id for each in record.statements), default="")

    def _item_in_force(self, record: MinutesRecord) -> str:
        running = overlay.find(record, self.running)
        if running is not None and running.agenda_item_id:
            return running.agenda_item_id
        started = [item for item in record.items if item.started]
        latest = max(started, key=_started, default=None)
        return latest.id if latest else next((item.id for item in record.items), "")


def _started(item: Any) -> tuple[str, int]:
    return item.started, item.number


def _local(stored: PointRecord | None, point: TypedPoint) -> PointRecord:
    text, level = point.kept
    if stored is None:
        return PointRecord(point.id, level, text, text, (), False)
    live = live_wording(stored.text, stored.public_text, stored.replaced, text)
    spans = stored.replaced if text == stored.text else ()
    return PointRecord(point.id, level, text, live.text, spans, stored.key_point)
