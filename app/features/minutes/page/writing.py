"""An editor at work on one statement: what it holds, what the file was given of it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal

from app.core.ids import new_id
from app.features.minutes.page.desk import Desk
from app.features.minutes.page.editor import StatementEditor
from app.features.minutes.page.typed import TypedPoint, is_new_here, kept_points
from app.features.minutes.records import DraftRecord, StatementRecord
from app.features.minutes.rules import clean

Typed = list[tuple[str, int, str]]


class Writing(QObject):
    """Joins one editor and one statement of the desk."""

    typed = Signal()
    """Letters changed: the public record can follow."""

    def __init__(self, desk: Desk, editor: StatementEditor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.editor = editor
        self.statement = ""
        self._desk = desk
        self._known: dict[str, tuple[str, int]] = {}
        self._late = False
        editor.edited.connect(self._edited)
        editor.finished.connect(self.store)
        editor.composed.connect(self._composed)

    def open(self, statement: StatementRecord, draft: DraftRecord | None = None) -> None:
        """Show a statement with the caret at its end, or at the unfinished line of a draft."""
        self.statement = statement.id
        self._learn(statement)
        points = [TypedPoint(each.id, each.level, each.text) for each in statement.points]
        if draft is not None:
            points = _with_draft(points, draft)
        self.editor.show_points(points, statement.points)
        at = (draft.point_id, draft.caret) if draft else ("", 0)
        self.editor.set_caret(*at)

    def known(self) -> StatementRecord | None:
        """The statement this editor is at work on, as the desk knows it."""
        return self._desk.statement(self.statement)

    def close(self) -> None:
        """Store what is typed; the editor belongs to no statement now."""
        if self.statement:
            self.store()
        self.statement = ""
        self._known = {}

    def adopt(self) -> bool:
        """Show what the desk knows now, without losing what is typed; False if it is gone."""
        statement = self._desk.statement(self.statement)
        if statement is None:
            return False
        if self.editor.is_composing():
            self._late = True
            return True
        self.editor.merge(statement.points, self._known)
        self._learn(statement)
        return True

    def follow(self, statement_id: str) -> None:
        """The points of this editor belong to another statement now: joined or split."""
        self.statement = statement_id

    def store(self) -> None:
        """Send what is typed to the file, unless the file has it."""
        points = self.editor.points()
        kept = {point.id: point.kept for point in points if point.kept[0]}
        if self.statement and list(kept.items()) != list(self._known.items()):
            self._known = kept
            self._desk.write(self.statement, points)
            statement = self._desk.statement(self.statement)
            if statement is not None:
                self.editor.show_records(statement.points)
        self.editor.forget_typing()

    def has_unsaved(self) -> bool:
        """Whether words stand here which the file was not given."""
        return any(is_new_here(point, self._known) for point in self.editor.points())

    def start_over(self) -> None:
        """Treat all that is typed as new: the statement it belonged to is no more."""
        fresh = [
            TypedPoint(new_id(), point.level, point.text)
            for point in self.editor.points()
            if is_new_here(point, self._known)
        ]
        self._known = {}
        self.editor.show_points(fresh, ())
        self.editor.set_caret("", 0)

    def points(self) -> Typed:
        """What is typed: id, level and text of each point."""
        return [(each.id, each.level, each.text) for each in self.editor.points()]

    def line(self) -> dict[str, Any] | None:
        """The unfinished line, as the draft table keeps it; none where all is stored."""
        point_id, caret = self.editor.caret()
        for point in self.editor.points():
            if point.id == point_id and self.statement and is_new_here(point, self._known):
                return {
                    "statement": self.statement,
                    "point": point_id,
                    "text": point.text,
                    "caret": caret,
                }
        return None

    def place(self) -> tuple[str, int] | None:
        """The stored point at or before the caret, and where in it; none before the first."""
        point_id, caret = self.editor.caret()
        above: tuple[str, int] | None = None
        for point in self.editor.points():
            text = point.kept[0]
            if point.id == point_id and text:
                lead = len(point.text) - len(point.text.lstrip())
                return point_id, min(max(caret - lead, 0), len(text))
            if point.id == point_id:
                return above
            if text:
                above = (point.id, len(text))
        return above

    def is_empty(self) -> bool:
        """Whether nothing was said yet."""
        return not kept_points(self.editor.points())

    def _learn(self, statement: StatementRecord) -> None:
        self._known = {each.id: (clean(each.text), each.level) for each in statement.points}

    def _edited(self) -> None:
        if self.statement:
            self._desk.saving.watch_draft(self.line)
            self.typed.emit()

    def _composed(self) -> None:
        if self._late:
            self._late = False
            self.adopt()


def _with_draft(points: list[TypedPoint], draft: DraftRecord) -> list[TypedPoint]:
    made = [
        TypedPoint(each.id, each.level, draft.text) if each.id == draft.point_id else each
        for each in points
    ]
    if all(each.id != draft.point_id for each in made):
        level = made[-1].level if made else 0
        made.append(TypedPoint(draft.point_id, level, draft.text))
    return made
