"""What the keys of the minutes do to the statement that is meant."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QPoint, QRect, Signal
from PySide6.QtWidgets import QWidget

from app.features.minutes.models import overlay
from app.features.minutes.page import row_layout as measures
from app.features.minutes.page.conduct import Conduct
from app.features.minutes.page.row_delegate import SPEAKER
from app.features.minutes.page.row_fields import SpeakerField, TimeField
from app.features.minutes.records import FloorRecord, StatementRecord
from app.ui import roles


class StatementActs(QObject):
    """Speaker, label, time, key point, join, split, move, delete, next agenda item."""

    noticed = Signal(str)
    announced = Signal(str)
    """Words a screen reader should say: the label changed."""

    def __init__(self, conduct: Conduct, host: QWidget) -> None:
        super().__init__(host)
        self._conduct, self._desk, self._host = conduct, conduct.desk, host
        self.speaker = SpeakerField(host)
        self.speaker.setParent(host)
        self.speaker.hide()
        self.time = TimeField(host)
        self.time.hide()
        self._asked = ""
        self._timed = ""
        self.speaker.call_line.taken.connect(self._speaker_taken)
        self.speaker.call_line.unknown.connect(self._speaker_unknown)
        self.speaker.call_line.added.connect(self._speaker_added)
        self.speaker.call_line.closed.connect(self.close_fields)
        self.speaker.call_line.suggested.connect(conduct.moved)
        self.time.given.connect(self._time_given)
        self.time.closed.connect(self._close_time)

    def asked(self) -> StatementRecord | None:
        """The statement whose speaker is being asked for."""
        return self._desk.statement(self._asked)

    # ------------------------------------------------------------------ speaker

    def next_speaker(self) -> None:
        """Ctrl+Enter: next speaker, or add the word typed."""
        if self._asked:
            self.speaker.call_line.add_typed()
        else:
            self._conduct.next_speaker()

    def correct_speaker(self) -> None:
        """Ask who made the statement that is meant."""
        self.ask_speaker(self._conduct.meant())

    def ask_speaker(self, statement_id: str, *, with_code: bool = False) -> None:
        """Open the call line in the row or frame of a statement."""
        statement, record = self._desk.statement(statement_id), self._desk.record
        if statement is None or record is None:
            return
        self._conduct.close_earlier()
        self._asked = statement_id
        self.speaker.ask(statement, record.floor)
        self.speaker.call_line.popup.speak(record.language)
        if statement_id == self._desk.running:
            self._over_frame()
        else:
            self._conduct.view.select(statement_id)
            self._conduct.view.open_editor(statement_id, SPEAKER, self.speaker)
        self.speaker.call_line.setFocus()
        codes = " + ".join(each.code for each in statement.speakers)
        if with_code and codes:
            self.speaker.call_line.begin_with(codes, selected=True)
        self._conduct.moved.emit()

    def close_fields(self) -> None:
        """Close the speaker's line; nothing is changed."""
        running = self._asked == self._desk.running
        self._asked = ""
        if running:
            self.speaker.hide()
        self._conduct.back()
        self.speaker.setParent(self._host)
        self.speaker.hide()

    def _over_frame(self) -> None:
        frame = self._conduct.frame
        self.speaker.setParent(frame)
        start = roles.px(measures.LETTERS)
        wide = max(frame.width() - start - roles.px(80), roles.px(200))
        left = start
        if frame.isRightToLeft():
            left = frame.width() - start - wide
        size = self.speaker.sizeHint()
        self.speaker.setGeometry(QRect(QPoint(left, roles.px(6)), size).intersected(frame.rect()))
        self.speaker.resize(wide, size.height())
        self.speaker.show()
        self.speaker.raise_()

    def _speaker_taken(self, entries: list[FloorRecord], several: bool) -> None:
        statement, asked = self.asked(), self._asked
        self.close_fields()
        if statement is None:
            return
        held = [each.delegation_id for each in statement.speakers]
        if held != [entry.delegation_id for entry in entries]:
            self._desk.correct(asked, entries, several=several)

    def _speaker_unknown(self) -> None:
        self._speaker_taken([], several=False)

    def _speaker_added(self, word: str) -> None:
        self._speaker_taken([self._desk.put_down(word)], several=False)

    # ------------------------------------------------------------------ label, time, key point

    def next_label(self) -> None:
        """Give the statement that is meant the next label it may have."""
        words = self._desk.label(self._conduct.meant())
        if words:
            self.announced.emit(words)

    def letter_or_not(self) -> None:
        """Let the statement that is meant carry a letter, or none: hosts opening a meeting."""
        self._desk.letter(self._conduct.meant())

    def edit_time(self) -> None:
        """Ask for the time of the statement that is meant."""
        statement = self._desk.statement(self._conduct.meant())
        if statement is None:
            return
        self._timed = statement.id
        frame, view = self._conduct.frame, self._conduct.view
        running = statement.id == self._desk.running
        place: QWidget = frame if running else view.viewport()
        box = frame.time_box() if running else view.time_box(statement.id)
        self.time.ask(statement)
        self.time.setGeometry(QRect(place.mapTo(self._host, box.topLeft()), box.size()))
        self.time.show()
        self.time.raise_()
        self.time.setFocus()

    def _time_given(self, time: str) -> None:
        timed = self._timed
        self._close_time()
        self._desk.set_time(timed, time)

    def _close_time(self) -> None:
        if not self._timed:
            return
        running = self._timed == self._desk.running
        self._timed = ""
        had_keyboard = self.time.hasFocus()
        self.time.hide()
        if had_keyboard:
            (self._conduct.place() if running else self._conduct.view).setFocus()

    def mark_key_point(self) -> None:
        """Mark the point that holds the caret as a key point, or take the mark away."""
        meant = self._conduct.meant()
        writing = self._conduct.writing_of(meant)
        if writing is None:
            self.noticed.emit(self.tr("Open the statement to choose one of its points."))
            return
        writing.store()
        place = writing.place()
        if place is not None:
            self._desk.mark(meant, place[0])

    # ------------------------------------------------------------------ joining, splitting, moving

    def join(self) -> None:
        """Join the statement that is meant with the one above it."""
        meant, record = self._conduct.meant(), self._desk.record
        statement = self._desk.statement(meant)
        above = overlay.before(record, meant) if record else None
        if statement is None or above is None:
            self.noticed.emit(self.tr("No statement stands above this one."))
            return
        self._conduct.store()
        if statement.speakers != above.speakers and above.speakers:
            who = ", ".join(each.name for each in above.speakers)
            words = self.tr("Joined. The speaker is {speaker}. Ctrl+Z takes it back.")
            self.noticed.emit(words.format(speaker=who))
        if meant == self._desk.running:
            self._conduct.running.follow(above.id)
            self._desk.run(above.id)
            self._desk.join(meant)
            self._conduct.running.adopt()
        else:
            self._conduct.close_earlier()
            self._desk.join(meant)
            self._conduct.view.select(above.id)

    def split(self) -> None:
        """Begin a new statement at the caret; its speaker can be named at once."""
        meant = self._conduct.meant()
        writing = self._conduct.writing_of(meant)
        place = writing.place() if writing else None
        if writing is None or place is None:
            self.noticed.emit(self.tr("Put the caret where the new statement begins."))
            return
        writing.store()
        running = meant == self._desk.running
        if not running:
            self._conduct.close_earlier()
        fresh = self._desk.split(meant, *place)
        if running:
            self._conduct.go_on_in(fresh)
        self.ask_speaker(fresh, with_code=True)

    def move(self, step: int) -> None:
        """Move the statement that is meant up or down, over agenda items, too."""
        meant = self._conduct.meant()
        self._conduct.store()
        self._desk.move(meant, step)
        if meant != self._desk.running:
            self._conduct.after_reading(partial(self._conduct.view.select, meant))

    def delete(self) -> None:
        """Take the statement that is meant out; undoing brings it back."""
        meant = self._conduct.meant()
        if not meant:
            return
        beside = self._conduct.view.statements.beside(meant, 1)
        self._conduct.close_earlier(store=False)
        running = meant == self._desk.running
        if running:
            self._conduct.running.statement = ""
        self._desk.delete(meant)
        if running:
            self._conduct.open_call()
        elif beside:
            self._conduct.view.select(beside)
        else:
            self._conduct.back()

    # ------------------------------------------------------------------ the agenda

    def next_item(self, step: int) -> None:
        """Go to the agenda item after or before the current one."""
        if self._desk.record is not None:
            self.choose_item(self._desk.item_beside(step))

    def choose_item(self, item_id: str) -> None:
        """Make an agenda item the current one and ask who has the floor."""
        if not item_id:
            self.noticed.emit(self.tr("The agenda has no further item."))
            return
        self._conduct.close_earlier()
        self._conduct.running.close()
        self._desk.take_up(item_id)
        self._conduct.open_call()
        self._conduct.view.show_item(item_id)
