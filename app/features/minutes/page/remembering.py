"""Where the minutes are: statement, caret, selection and scrolling, given and taken back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint

from app.features.minutes.models import overlay
from app.features.minutes.page.notes_pane import NotesPane
from app.features.minutes.page.public_record import PublicRecord
from app.features.minutes.page.writing import Writing
from app.features.minutes.records import DraftRecord, MinutesRecord

if TYPE_CHECKING:
    from app.features.minutes.page.conduct import Conduct


def place_of(conduct: Conduct, public: PublicRecord) -> dict[str, Any]:
    """The place as it is now: ids, offsets and scrolling; no words of the file."""
    desk, view = conduct.desk, conduct.view
    selected = view.selected()
    return {
        "item": desk.item,
        "running": conduct.running.statement or conduct.left(),
        "calling": conduct.calling,
        "caret": _caret(conduct.running),
        "selected": selected.id if selected else "",
        "edited": view.edited(),
        "edited_caret": _caret(conduct.earlier),
        "notes": _scrolled(conduct.notes),
        "public": public.scrolled(),
    }


def prepare(conduct: Conduct, place: Mapping[str, Any], record: MinutesRecord) -> None:
    """Before the record is shown for the first time: which statement runs, under which item.

    A draft goes before: it is what was being typed last, whatever the place says.
    """
    desk = conduct.desk
    running = str(place.get("running", ""))
    if record.draft is not None or not overlay.find(record, running):
        return
    desk.run(running)
    if overlay.item_of(record, str(place.get("item", ""))) is not None:
        desk.item = str(place["item"])


def go_back(conduct: Conduct, place: Mapping[str, Any]) -> None:
    """After it is shown: the call line or the caret, and the statement that was selected."""
    record = conduct.desk.record
    if record is None or record.draft is not None:
        return
    if place.get("calling"):
        if not conduct.calling and overlay.find(record, str(place.get("running", ""))):
            conduct.open_call()
    elif place.get("running") == conduct.running.statement:
        _set_caret(conduct.running, place.get("caret"))
    chosen = str(place.get("edited") or place.get("selected") or "")
    if chosen and conduct.view.select(chosen):
        conduct.view.setFocus()
        if place.get("edited"):
            conduct.open_earlier("")
            _set_caret(conduct.earlier, place.get("edited_caret"))


def scroll_back(conduct: Conduct, public: PublicRecord, place: Mapping[str, Any]) -> None:
    """Last, when all has its size: the rows and paragraphs that stood at the top."""
    found = place.get("notes")
    if isinstance(found, list) and len(found) == 2:
        _scroll(conduct.notes, str(found[0]), _whole(found[1]))
    found = place.get("public")
    if isinstance(found, list) and len(found) == 2:
        public.scroll_to(_whole(found[0]), _whole(found[1]))


def _caret(writing: Writing) -> list[Any]:
    """Point and offset; and, for a point still empty, that it stands there."""
    if not writing.statement:
        return []
    point, offset = writing.editor.caret()
    empty = any(each.id == point and not each.kept[0] for each in writing.editor.points())
    return [point, offset, empty]


def _set_caret(writing: Writing, caret: object) -> None:
    if not isinstance(caret, list) or len(caret) != 3:
        return
    point, offset, empty = str(caret[0]), _whole(caret[1]), bool(caret[2])
    statement = writing.known()
    here = {each.id for each in writing.editor.points()}
    if point in here:
        writing.editor.set_caret(point, offset)
    elif empty and statement is not None:
        # The point begun last had no words yet, so the file has none of it.
        writing.open(statement, DraftRecord(statement.id, point, "", 0))


def _scrolled(notes: NotesPane) -> list[Any]:
    view = notes.view
    index = view.indexAt(QPoint(view.viewport().width() // 2, 0))
    bar = view.verticalScrollBar()
    if not index.isValid() or bar.value() >= bar.maximum():
        return []
    return [view.statements.id_at(index), view.visualRect(index).top()]


def _scroll(notes: NotesPane, anchor: str, top: int) -> None:
    view = notes.view
    view.doItemsLayout()
    index = view.statements.index_of(anchor)
    if index.isValid():
        bar = view.verticalScrollBar()
        bar.setValue(bar.value() + view.visualRect(index).top() - top)


def _whole(value: object) -> int:
    return value if isinstance(value, int) else 0
