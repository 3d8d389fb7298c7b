"""Where a person is among the panes of a page: which has the keyboard, its row, caret, scroll."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QLineEdit, QWidget


def place_of(panes: Sequence[QWidget], areas: Sequence[QAbstractScrollArea] = ()) -> dict[str, Any]:
    """The place as it is now, in numbers; `areas` scroll what stands in them."""
    focus = panes[0].window().focusWidget() if panes else None
    views = [pane for pane in panes if isinstance(pane, QAbstractItemView)]
    return {
        "pane": next((n for n, each in enumerate(panes) if _holds(each, focus)), -1),
        "caret": focus.cursorPosition() if isinstance(focus, QLineEdit) else 0,
        "rows": [_path(view.currentIndex()) for view in views],
        "scrolled": [area.verticalScrollBar().value() for area in (*views, *areas)],
    }


def return_to(
    place: Mapping[str, Any],
    panes: Sequence[QWidget],
    areas: Sequence[QAbstractScrollArea] = (),
) -> None:
    """Go back to such a place, as far as there are still as many panes and rows."""
    views = [pane for pane in panes if isinstance(pane, QAbstractItemView)]
    for view, path in zip(views, _list(place, "rows"), strict=False):
        index = _index(view, path)
        if index.isValid():
            view.setCurrentIndex(index)
    for area, value in zip((*views, *areas), _list(place, "scrolled"), strict=False):
        area.verticalScrollBar().setValue(value if isinstance(value, int) else 0)
    number = place.get("pane")
    if isinstance(number, int) and 0 <= number < len(panes):
        pane = panes[number]
        pane.setFocus()
        if isinstance(pane, QLineEdit) and isinstance(place.get("caret"), int):
            pane.setCursorPosition(place["caret"])


def _holds(pane: QWidget, focus: QWidget | None) -> bool:
    return focus is not None and (pane is focus or pane.isAncestorOf(focus))


def _path(index: QModelIndex) -> list[int]:
    """The column, then the rows from the innermost to the outermost."""
    found = [index.column()] if index.isValid() else []
    while index.isValid():
        found.append(index.row())
        index = index.parent()
    return found


def _index(view: QAbstractItemView, path: object) -> QModelIndex:
    found = QModelIndex()
    if isinstance(path, list) and len(path) > 1 and all(isinstance(n, int) for n in path):
        for depth, row in enumerate(reversed(path[1:])):
            found = view.model().index(row, path[0] if depth == len(path) - 2 else 0, found)
    return found


def _list(place: Mapping[str, Any], name: str) -> list[Any]:
    found = place.get(name)
    return found if isinstance(found, list) else []
