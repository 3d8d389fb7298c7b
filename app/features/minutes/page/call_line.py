"""The call line: who has the floor, by code or name, in as few keys as can be."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QMoveEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app.features.minutes.models import calling
from app.features.minutes.models.wording import clean, is_right_to_left, isolated
from app.features.minutes.page.call_popup import CallPopup
from app.features.minutes.records import FloorRecord
from app.ui import roles

RETURNS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
JOINED: Final = " + "


class CallLine(QLineEdit):
    """Takes delegations by code or name and says so; it changes nothing itself."""

    taken = Signal(list, bool)
    """The delegations called, and whether several spoke together."""
    unknown = Signal()
    """A question mark: somebody spoke, nobody knows who."""
    added = Signal(str)
    """A word nobody is known by: a delegation to be added."""
    again = Signal()
    """Up in the empty line: whoever spoke before."""
    closed = Signal()
    """Esc."""
    begun = Signal()
    """The first letter stands in the line."""
    suggested = Signal()
    """Enter would take somebody else now."""
    entered = Signal()
    """The keyboard came here."""

    def __init__(self, host: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._floor: Sequence[FloorRecord] = ()
        self._at_once = True
        self._note = ""
        self._rest = ""
        self.popup = CallPopup(host)
        self.popup.picked.connect(self._picked)
        self.setProperty("extent", "large")
        self.setProperty("scale", "lead")
        self.textEdited.connect(self._edited)

    def ask(self, floor: Sequence[FloorRecord], *, at_once: bool = True, note: str = "") -> None:
        """Begin anew: who can be called, whether a full code is taken at its last letter.

        `note` stands below the list instead of the offer to add an unknown word.
        """
        self._floor, self._at_once, self._note = floor, at_once, note
        calling.make_ready(floor)
        # Unlike clear(), this leaves no earlier word for Ctrl+Z to bring back.
        self.setText("")
        self._suggest()

    def set_floor(self, floor: Sequence[FloorRecord]) -> None:
        """Go on with others who can be called."""
        if floor is not self._floor and list(floor) != list(self._floor):
            self._floor = floor
            calling.make_ready(floor)
            if self.text():
                self._suggest()

    def begin_with(self, text: str, *, selected: bool = False) -> None:
        """Go on from `text`, as if it had been typed."""
        self.setText(text)
        self._suggest()
        if selected:
            self.selectAll()
            self.popup.hide()

    def add_typed(self) -> None:
        """Offer the word in the line as a delegation nobody knows yet."""
        word = clean(self.text()).strip()
        if word and calling.SEVERAL not in word:
            known = calling.with_code(word, self._floor)
            if known is None:
                self.added.emit(word)
            else:
                self.taken.emit([known], False)

    def sizeHint(self) -> QSize:
        return QSize(roles.px(280), roles.px(32))

    # ------------------------------------------------------------------ keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in RETURNS:
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.add_typed()
            else:
                self._take()
        elif key == Qt.Key.Key_Escape:
            self.closed.emit()
        elif key == Qt.Key.Key_Up and not self.text():
            self.again.emit()
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self._step(1 if key == Qt.Key.Key_Down else -1)
        elif event.text() in {calling.UNKNOWN, "؟"} and not self.text():
            self.unknown.emit()
        else:
            super().keyPressEvent(event)

    def _edited(self, text: str) -> None:
        if len(text) == 1:
            self.begun.emit()
        if text.endswith(calling.SEVERAL):
            self._take_part()
            return
        entry = calling.taken_at_once(text, self._floor) if self._at_once else None
        if entry is not None:
            self.popup.hide()
            self.taken.emit([entry], False)
        else:
            self._suggest()

    def _take_part(self) -> None:
        """Write out the codes given so far, ready for the next one."""
        found = [self._meant(part) for part in calling.asked(self.text()).given]
        codes = [entry.code if isinstance(entry, FloorRecord) else entry for entry in found]
        self.setText("".join(f"{code}{JOINED}" for code in codes) or calling.SEVERAL)
        self._suggest()

    def _meant(self, part: str) -> FloorRecord | str:
        named = calling.with_code(part, self._floor)
        found = [named] if named else calling.matches(part, self._floor, 1)
        return found[0] if found else part

    def _step(self, step: int) -> None:
        if not self.popup.isVisible() and not self.text():
            self.popup.model.show(_first(self._floor), "")
            self.popup.show_at(self, adds=False)
            self.popup.select(0)
        else:
            self.popup.select(self.popup.row() + step)
        self._show_rest()

    def _picked(self, row: int) -> None:
        if self.popup.model.entry(row) is not None:
            self.popup.select(row)
            self._take()
        elif not self._note:
            self.add_typed()

    def _take(self) -> None:
        asked = calling.asked(self.text())
        chosen = self.popup.model.entry(self.popup.row()) if self.popup.isVisible() else None
        if not self.popup.isVisible() and asked.part:
            chosen = calling.with_code(asked.part, self._floor)
        if not asked.several:
            if chosen is not None:
                self.taken.emit([chosen], False)
            return
        found = [self._meant(part) for part in asked.given]
        if asked.part:
            found.append(chosen or asked.part)
        if all(isinstance(entry, FloorRecord) for entry in found):
            self.taken.emit(list(dict.fromkeys(found)), True)

    # ------------------------------------------------------------------ what it offers

    def _suggest(self) -> None:
        asked = calling.asked(self.text())
        found = calling.matches(asked.part, self._floor)
        adds = bool(asked.part) and not asked.several and not (self._note and found)
        note = self._note if found and not adds else ""
        if adds:
            words = self.tr("Add “{word}” to the attendance list")
            note = words.format(word=isolated(asked.part))
        self.popup.model.show(found, note)
        self.popup.show_at(self, adds=adds)
        self.popup.select(0)
        self._show_rest()

    def _show_rest(self) -> None:
        part = calling.asked(self.text()).part
        entry = self.popup.model.entry(self.popup.row())
        self._rest = calling.rest(part, entry) if entry else ""
        self.update()
        self.suggested.emit()

    def chosen(self) -> FloorRecord | None:
        """The delegation Enter would take now."""
        return self.popup.model.entry(self.popup.row()) if self.popup.isVisible() else None

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        at_end = self.cursorPosition() == len(self.text()) and not self.hasSelectedText()
        if not self._rest or not at_end:
            return
        painter = QPainter(self)
        painter.setPen(roles.colour("text3"))
        painter.setFont(self.font())
        caret = self.cursorRect().center().x()
        wide = self.fontMetrics().horizontalAdvance(self._rest) + 2
        left = caret - wide if is_right_to_left(self._rest) else caret + 1
        box = self.rect()
        box.setLeft(left)
        box.setWidth(wide)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, self._rest)
        painter.end()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.popup.hide()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()
        if self.text():
            self._suggest()

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        if self.popup.isVisible():
            self.popup.show_at(self, adds=not self._note)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.popup.hide()


def _first(floor: Sequence[FloorRecord]) -> list[FloorRecord]:
    present = [entry for entry in floor if entry.present]
    return sorted(present, key=_code)[: calling.SHOWN]


def _code(entry: FloorRecord) -> str:
    return entry.code
