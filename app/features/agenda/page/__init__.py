"""The agenda of a meeting in the step Prepare: items, guiding questions, general questions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.core.errors import Refusal
from app.core.ids import new_id
from app.features.agenda.models import AgendaModel, AgendaRow
from app.features.agenda.page.view import AgendaView
from app.features.agenda.records import AgendaItemRecord, QuestionRecord
from app.features.agenda.usecases import (
    add_agenda_item,
    add_guiding_question,
    delete_agenda_item,
    delete_guiding_question,
    edit_agenda_item,
    edit_guiding_question,
    list_agenda,
    list_general_questions,
    move_agenda_item,
)
from app.ui.actions import action
from app.ui.buttons import button
from app.ui.labels import label
from app.ui.page import Page
from app.ui.refusals import sentence
from app.ui.work import Callback, Work

if TYPE_CHECKING:
    from app.core.changes import Change

__all__ = ["AgendaPanel"]

KINDS = frozenset({"agenda_item", "guiding_question"})


class TitleLine(QLineEdit):
    """A line for the title of a new item: Enter adds it and waits for the next, Esc goes back."""

    entered = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Title of the new agenda item"))
        self.setPlaceholderText(self.tr("Title of the next item, then Enter"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if words := " ".join(self.text().split()):
                self.clear()
                self.entered.emit(words)
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        else:
            super().keyPressEvent(event)


class AgendaPanel(Page):
    """Items and questions, added by typing, edited and moved where they stand."""

    def __init__(self, work: Work, meeting: str) -> None:
        super().__init__()
        self._work, self._meeting = work, meeting
        self._waiting = False
        self._items: tuple[AgendaItemRecord, ...] = ()
        self.agenda = AgendaModel(self)
        self.view = AgendaView(self.agenda)
        self.line = TitleLine()
        self._actions = self._make_actions()
        self._lay_out()
        self._connect()
        self.line.hide()
        self._read()

    def title(self) -> str:
        return self.tr("Agenda and guiding questions")

    def actions_of_page(self) -> Sequence[QAction]:
        return self._actions

    def panes(self) -> Sequence[QWidget]:
        return (self.view if self.agenda.rowCount() else self.line,)

    def subject(self) -> tuple[str, str, str]:
        row = self.view.current() if self.view.hasFocus() else None
        if row is None or row.fresh or row.kind == "heading":
            return "", "", ""
        return "agenda_item" if row.kind == "item" else "guiding_question", row.id, row.text

    def refresh(self, change: Change) -> None:
        if change.kinds & KINDS and self._meeting in change.meetings:
            self._read()

    def leave(self) -> bool:
        self.view.store()
        return True

    # ------------------------------------------------------------------ from the file

    def _read(self) -> None:
        self._work.read(list_agenda, done=self._items_read, meeting=self._meeting)
        self._work.read(list_general_questions, done=self._show, meeting=self._meeting)

    def _items_read(self, items: tuple[AgendaItemRecord, ...]) -> None:
        self._items = items

    def _show(self, general: tuple[QuestionRecord, ...]) -> None:
        if self.view.is_editing():
            # A line that is being typed into is not taken away; it is read again afterwards.
            self._waiting = True
            return
        row, place = self.view.current(), self.view.currentIndex().row()
        self.agenda.show(self._items, general)
        if row is not None:
            found = self.agenda.place(row.id)
            self.view.go(found if found >= 0 else min(place, self.agenda.rowCount() - 1))
        self.view.setVisible(self.agenda.rowCount() > 0)
        if not self._items:
            self.line.show()

    # ------------------------------------------------------------------ what is done

    def add_item(self) -> None:
        """Open the line for a new title."""
        self.line.show()
        self.line.setFocus()

    def add_general_question(self) -> None:
        """Begin a question to the whole meeting."""
        self._begin_question("")

    def _begin_question(self, item_id: str) -> None:
        self.view.show()
        place = self.agenda.begin_question(item_id)
        self.view.go(place)
        self.view.setFocus()
        self.view.edit(self.agenda.index(place))
        self.view.fit()

    def _question_wanted(self, row: AgendaRow) -> None:
        self._begin_question(row.id)

    def _add(self, title: str) -> None:
        self._run(add_agenda_item, meeting=self._meeting, title=title, id=new_id())

    def _typed(self, row: AgendaRow, _before: str) -> None:
        if row.kind == "item":
            self._run(edit_agenda_item, item=row.id, title=row.text)
        elif row.fresh:
            self._run(
                add_guiding_question,
                meeting=self._meeting,
                text=row.text,
                item=row.item_id or None,
                id=row.id,
            )
        else:
            self._run(edit_guiding_question, question=row.id, text=row.text)

    def _delete(self, row: AgendaRow) -> None:
        if row.kind == "item":
            words = self.tr("“{title}” is off the agenda. Ctrl+Z brings it back.")
            told = partial(self._tell, words.format(title=row.text))
            self._run(delete_agenda_item, done=told, item=row.id)
        elif row.kind != "heading":
            told = partial(self._tell, self.tr("The question is gone. Ctrl+Z brings it back."))
            self._run(delete_guiding_question, done=told, question=row.id)

    def _move(self, row: AgendaRow, step: int) -> None:
        items = self.agenda.items()
        ids = [item.id for item in items]
        here = row.item_id or row.id
        if here not in ids or not 0 <= ids.index(here) + step < len(ids):
            return
        target = ids.index(here) + step + (1 if step > 0 else 0)
        before = ids[target] if target < len(ids) else None
        self._run(move_agenda_item, item=here, before=before)

    def _edited(self) -> None:
        if self.view.is_editing():
            return
        self.agenda.drop_fresh()
        self.view.setVisible(self.agenda.rowCount() > 0)
        self.view.fit()
        if self._waiting:
            self._waiting = False
            self._read()

    def _line_left(self) -> None:
        if self.agenda.rowCount():
            self.line.hide()
            self.view.setFocus()

    def _run(
        self, usecase: Callable[..., Any], *, done: Callback | None = None, **words: Any
    ) -> None:
        self._work.run(usecase, done=done, failed=self._refuse, origin=self, **words)

    def _refuse(self, refusal: Refusal) -> None:
        self.refused.emit(sentence(refusal))
        self._read()

    def _tell(self, words: str, _value: object) -> None:
        self.noticed.emit(words)

    # ------------------------------------------------------------------ how it is made

    def _make_actions(self) -> list[QAction]:
        return [
            action(self, self.tr("New agenda item"), self.add_item, menu="insert", icon="plus"),
            action(
                self,
                self.tr("New question to the whole meeting"),
                self.add_general_question,
                menu="insert",
            ),
        ]

    def _connect(self) -> None:
        self.agenda.typed.connect(self._typed)
        self.view.question_wanted.connect(self._question_wanted)
        self.view.selectionModel().currentChanged.connect(self.subject_changed)
        self.view.new_item_wanted.connect(self.add_item)
        self.view.deleted.connect(self._delete)
        self.view.moved.connect(self._move)
        self.view.edited.connect(self._edited)
        self.line.entered.connect(self._add)
        self.line.left.connect(self._line_left)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(0)
        head.addWidget(label(self.title(), "ui_strong"))
        head.addStretch(1)
        for made, words, name in (
            (self._actions[0], self.tr("Item"), self.tr("New agenda item")),
            (self._actions[1], self.tr("Question"), self.tr("New question to the whole meeting")),
        ):
            link = button(words, "link", icon="plus")
            link.setAccessibleName(name)
            link.clicked.connect(made.trigger)
            head.addWidget(link)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 8, 12, 12)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.view)
        column.addWidget(self.line)
