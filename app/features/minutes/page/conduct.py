"""The course of the minutes: who has the floor, where the caret is, which statement is meant."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.core.clock import now_minute
from app.features.minutes.models import labelling, overlay
from app.features.minutes.models.calling import SEVERAL
from app.features.minutes.models.statements import first_named
from app.features.minutes.page.desk import Desk
from app.features.minutes.page.editor import StatementEditor
from app.features.minutes.page.notes_pane import NotesPane
from app.features.minutes.page.row_delegate import POINTS
from app.features.minutes.page.writing import Typed, Writing
from app.features.minutes.records import FloorRecord, MinutesRecord, StatementRecord


class Conduct(QObject):
    """Opens and closes the call line and the editors, and keeps the caret where people left it."""

    moved = Signal()
    """Something else has the keyboard now, or another statement is meant."""
    typed = Signal()

    def __init__(self, desk: Desk, notes: NotesPane, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk, self.notes = desk, notes
        self.frame, self.view = notes.frame, notes.view
        self.running = Writing(desk, self.frame.editor, self)
        self.earlier = Writing(desk, StatementEditor(self.view.viewport()), self)
        self.earlier.editor.hide()
        self.calling = False
        self._recalled = ""
        self._last = ""
        self._time = ""
        self._copy: StatementRecord | None = None
        self._then: list[Callable[[], object]] = []
        self._connect()

    def _connect(self) -> None:
        line = self.frame.call_line
        line.taken.connect(self._taken)
        line.unknown.connect(self._unknown)
        line.added.connect(self._added)
        line.again.connect(self._again)
        line.closed.connect(self.close_call)
        line.begun.connect(self._begun)
        line.suggested.connect(self.moved)
        self.frame.editor.ended.connect(self.open_call)
        self.frame.editor.another_speaker.connect(self._one_more)
        self.earlier.editor.ended.connect(self.back)
        self.earlier.editor.escaped.connect(self.back)
        self.earlier.editor.height_changed.connect(self.view.grow)
        self.earlier.editor.cursorPositionChanged.connect(self.view.show_caret)
        self.view.opened.connect(self.open_earlier)
        self.view.left.connect(self.back)
        self.view.selectionModel().selectionChanged.connect(self.moved)
        for writing in (self.running, self.earlier):
            writing.typed.connect(self.typed)
            writing.editor.cursorPositionChanged.connect(self.name_editors)
        self.frame.editor.entered.connect(self._left_list)
        line.entered.connect(self._left_list)

    # ------------------------------------------------------------------ what is shown

    def begin(self, record: MinutesRecord) -> None:
        """Show the minutes for the first time: where they were left, or the call line."""
        draft = record.draft
        if draft is not None:
            self.desk.saving.draft_is_kept()
        statement = self.desk.statement(self.desk.running)
        if statement is None:
            self.open_call()
            return
        mine = draft if draft is not None and draft.statement_id == statement.id else None
        self.running.open(statement, mine)
        self._last = statement.id

    def adopt(self) -> None:
        """Show what the file says now; words typed since stay."""
        if self.running.statement and not self.running.adopt():
            self._lost()
        if self.earlier.statement and not self.earlier.adopt():
            self.close_earlier(store=False)
        if self.desk.statement(self._last) is None:
            self._last = ""
        waiting, self._then = self._then, []
        for each in waiting:
            each()

    def after_reading(self, then: Callable[[], object]) -> None:
        """Do something once the file's answer is shown."""
        self._then.append(then)

    def show(self) -> None:
        """Show running statement or call line in the frame."""
        record = self.desk.record
        if record is None:
            return
        running = self.desk.statement(self.desk.running)
        self._copy = running or self._copy
        if self.calling or running is None:
            letter = overlay.next_letter(record, self.desk.item)
            letter = running.letter if running is not None else letter
            self.frame.show_call(letter, self._time)
            words = self.tr("Speaker of statement {letter}, code or name")
            self.frame.call_line.setAccessibleName(words.format(letter=letter))
            self.frame.call_line.set_floor(record.floor)
        else:
            named = running.id in first_named(record.statements)
            self.frame.show_statement(running, first_named=named)
        self.name_editors()

    def typed_points(self) -> dict[str, Typed]:
        """What stands in the editors, by statement."""
        open_now = [each for each in (self.running, self.earlier) if each.statement]
        return {each.statement: each.points() for each in open_now}

    def shown_label(self) -> StatementRecord | None:
        """The statement whose label is weighed: the running one, or the one Enter would begin."""
        record = self.desk.record
        chosen = self.frame.call_line.chosen() if self.calling else None
        if chosen is None or record is None:
            return self.desk.statement(self.desk.running)
        made = labelling.blank("", self.desk.item, "")
        return labelling.called(record, made, [chosen], several=False)

    def meant(self) -> str:
        """The statement acts are about: edited or selected in the list, else the running one."""
        if self.view.edited():
            return self.view.edited()
        selected = self.view.selected()
        return selected.id if selected else self.desk.running

    def writing_of(self, statement_id: str) -> Writing | None:
        """The editor a statement stands in, if it stands in one."""
        for each in (self.running, self.earlier):
            if each.statement and each.statement == statement_id:
                return each
        return None

    def left(self) -> str:
        """The statement the call line was opened behind: Esc leads back to it."""
        return self._last

    def store(self) -> None:
        """Send everything typed to the file."""
        for each in (self.running, self.earlier):
            if each.statement:
                each.store()

    # ------------------------------------------------------------------ calling

    def next_speaker(self) -> None:
        """Ctrl+Enter: the statement is over; in the call line: add the word typed there."""
        if self.calling:
            self.frame.call_line.add_typed()
        else:
            self.open_call()

    def open_call(self) -> None:
        """End the running statement and ask who has the floor."""
        self.close_earlier()
        self._last = self.desk.running or self._last
        self.running.close()
        self.desk.running, self._recalled = "", ""
        self._ask("")

    def close_call(self) -> None:
        """Leave the call line for the statement before it, if there is one."""
        back = self._recalled or self._last
        self._recalled = ""
        statement = self.desk.statement(back)
        if statement is None:
            return
        self.desk.run(back)
        self._run(statement)

    def _ask(self, text: str) -> None:
        self.calling = True
        self._time = now_minute()
        record = self.desk.record
        line = self.frame.call_line
        line.ask(record.floor if record else ())
        if record is not None:
            line.popup.speak(record.language)
        self.desk.changed.emit()
        if text:
            line.begin_with(text)
        line.setFocus()
        self.moved.emit()

    def _begun(self) -> None:
        self._time = now_minute()
        self.frame.set_time(self._time)

    def _taken(self, entries: list[FloorRecord], several: bool) -> None:
        recalled, self._recalled = self._recalled, ""
        self.calling = False
        if recalled:
            self.desk.run(recalled)
            self.desk.correct(recalled, entries, several=several)
        else:
            self.desk.begin(entries, several=several, time=self._time or now_minute())
        statement = self.desk.statement(self.desk.running)
        if statement is not None:
            self._run(statement)

    def _unknown(self) -> None:
        self._taken([], several=False)

    def _added(self, word: str) -> None:
        self._taken([self.desk.put_down(word)], several=False)

    def _again(self) -> None:
        entries = self.desk.speaker_before()
        if entries:
            self._taken(entries, several=len(entries) > 1)

    def _one_more(self) -> None:
        """A plus in the empty first point: somebody else said the same."""
        statement = self.desk.statement(self.desk.running)
        codes = [each.code or each.name for each in statement.speakers] if statement else []
        if not codes:
            self.frame.editor.insertPlainText(SEVERAL)
            return
        self._recalled = self.desk.running
        self.running.close()
        self._ask("".join(f"{code} {SEVERAL} " for code in codes))

    def _run(self, statement: StatementRecord) -> None:
        self.calling = False
        self._last = statement.id
        self.running.open(statement)
        self.desk.changed.emit()
        self.view.to_end()
        self.frame.editor.setFocus()
        self.moved.emit()

    def go_on_in(self, statement_id: str) -> None:
        """Write on in another statement, at its beginning: the second half of a split one."""
        statement = self.desk.statement(statement_id)
        if statement is not None:
            self.desk.run(statement_id)
            self._run(statement)
            first = statement.points[0].id if statement.points else ""
            self.frame.editor.set_caret(first, 0)

    def _lost(self) -> None:
        """The running statement is not in the file any more: undone, or deleted elsewhere."""
        statement = self._copy
        if self.running.has_unsaved() and statement is not None:
            self.running.start_over()
            self.desk.begin_again(statement)
            self.running.follow(self.desk.running)
            self.running.store()
            return
        self.running.statement = ""
        self.desk.running = ""
        self._ask("")

    # ------------------------------------------------------------------ earlier statements

    def step(self, step: int) -> None:
        """Select the statement above or below; past the last one back to the running one."""
        at = self.view.edited() or getattr(self.view.selected(), "id", "")
        if not at and step > 0:
            return
        wanted = self.view.statements.beside(at, step)
        self.close_earlier()
        if wanted:
            self.view.select(wanted)
            self.view.setFocus()
        elif step > 0:
            self.back()
        self.moved.emit()

    def open_earlier(self, text: str) -> None:
        """Open the editor in the selected row, and type what was typed there."""
        statement = self.view.selected()
        if statement is None:
            return
        self.close_earlier()
        self.earlier.open(statement)
        self.view.open_editor(statement.id, POINTS, self.earlier.editor)
        self.earlier.editor.setFocus()
        if text:
            self.earlier.editor.insertPlainText(text)
        self.moved.emit()

    def close_earlier(self, *, store: bool = True) -> None:
        """Close the editor in the list; what is typed there is stored."""
        if self.earlier.statement and store:
            self.earlier.store()
        self.earlier.statement = ""
        if self.view.edited():
            self.view.close_editor()

    def back(self) -> None:
        """Back to the running statement, the caret at its old place."""
        self.close_earlier()
        self.view.unselect()
        self.view.to_end()
        self.place().setFocus()
        self.moved.emit()

    def place(self) -> QWidget:
        """Where words go now: the call line, or the editor of the running statement."""
        return self.frame.call_line if self.frame.is_calling() else self.frame.editor

    def _left_list(self) -> None:
        if not self.view.edited():
            self.view.unselect()
        self.moved.emit()

    # ------------------------------------------------------------------ for the ear

    def name_editors(self) -> None:
        """Say in the editors' names whose statement it is and which point holds the caret."""
        for writing in (self.running, self.earlier):
            statement = self.desk.statement(writing.statement)
            if statement is None:
                continue
            who = ", ".join(each.name for each in statement.speakers) or self.tr("speaker unknown")
            words = self.tr("Statement {letter}, {speaker}, point {number} of {count}")
            editor = writing.editor
            name = words.format(
                letter=statement.letter,
                speaker=who,
                number=editor.textCursor().blockNumber() + 1,
                count=editor.document().blockCount(),
            )
            if name != editor.accessibleName():
                editor.setAccessibleName(name)
