"""Find or do: every action and meeting by a few letters, over the window, then back to the line."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from app.shell.found import HEADING, ROW, WIDTH, Thing, ThingDelegate, ThingModel, ThingRole
from app.ui import roles
from app.ui.actions import OWN_KEYS
from app.ui.labels import IconLabel, KeyCap, label, rule_line

SHOWN = 9


class PaletteLine(QLineEdit):
    """The line of the palette: no key pressed in it reaches an action of the window."""

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)


class Palette(QFrame):
    """A frame over the window; Enter carries out, Esc goes back to where the caret was."""

    def __init__(self, window: QWidget, things: Callable[[], tuple[Thing, ...]]) -> None:
        super().__init__(window)
        self._window = window
        self._things = things
        self._before: QWidget | None = None
        self.setProperty("rule", "popover")
        self.line = PaletteLine()
        self.line.setProperty("kind", "bare")
        self.line.setProperty("scale", "current")
        self.line.setProperty(OWN_KEYS, True)
        self.line.setAccessibleName(self.tr("Find or do"))
        self.line.installEventFilter(self)
        self._model = ThingModel(self)
        self.list = QListView()
        self.list.setModel(self._model)
        self.list.setItemDelegate(ThingDelegate(self))
        self.list.setAccessibleName(self.tr("What was found"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setProperty("ground", "page")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._none = label("", "ui", "text2")
        self._lay_out()
        self.line.textChanged.connect(self._filter)
        self.list.clicked.connect(self._clicked)
        self.hide()

    def open(self) -> None:
        """Show the palette and give it the keyboard."""
        if self.isVisible():
            self.close_palette()
            return
        self._before = QApplication.focusWidget()
        self._model.offer(self._things())
        self.line.clear()
        self._filter("")
        self.place()
        self.show()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_palette(self) -> None:
        """Hide the palette; the keyboard goes back exactly where it was."""
        before, self._before = self._before, None
        self.hide()
        if before is not None and isValid(before):
            # A reason such as "shortcut" would select the whole line.
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def place(self) -> None:
        """Stand in the middle of the window, below its head."""
        window = self._window
        wide = min(roles.px(WIDTH), window.width() - 32)
        rows = min(self._model.height(), roles.px(HEADING * 2 + ROW * SHOWN))
        tall = min(max(rows, roles.px(ROW)) + roles.px(86), window.height() - roles.px(120))
        self.setGeometry((window.width() - wide) // 2, roles.px(68), wide, tall)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and watched is self.line and self.isVisible():
            # A click elsewhere is an answer, too: the keyboard is already where it was put.
            self._before = None
            self.hide()
            return False
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        return False

    def _key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        row = self.list.currentIndex().row()
        if key == Qt.Key.Key_Escape or (control and key == Qt.Key.Key_K):
            self.close_palette()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._carry_out(self.list.currentIndex())
        elif key == Qt.Key.Key_Down:
            self._select(self._model.next_row(row, 1))
        elif key == Qt.Key.Key_Up:
            self._select(self._model.next_row(row, -1))
        elif key in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
            pass
        else:
            return False
        return True

    def _filter(self, typed: str) -> None:
        self._model.filter(typed)
        found = self._model.rowCount() > 0
        self.list.setVisible(found)
        self._none.setVisible(not found)
        self._none.setText(self.tr("Nothing fits “{typed}”.").format(typed=typed))
        if found:
            self._select(self._model.next_row(-1, 1))
            self.list.scrollToTop()
        self.place()

    def _select(self, row: int) -> None:
        index = self._model.index(row)
        self.list.setCurrentIndex(index)
        self.list.scrollTo(index)

    def _clicked(self, index: QModelIndex) -> None:
        self._carry_out(index)

    def _carry_out(self, index: QModelIndex) -> None:
        thing: Thing | None = index.data(ThingRole) if index.isValid() else None
        if thing is None or thing.run is None:
            return
        self.close_palette()
        thing.run()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(16, 12, 16, 12)
        head.setSpacing(8)
        head.addWidget(IconLabel("search", "text2"))
        head.addWidget(self.line, 1)
        head.addWidget(label(self.tr("finds actions and meetings"), "small", "text2"))
        column.addLayout(head)
        column.addWidget(rule_line())
        self._none.setContentsMargins(16, 12, 16, 12)
        column.addWidget(self._none)
        column.addWidget(self.list, 1)
        column.addStretch(0)
        column.addWidget(rule_line())
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 6, 16, 6)
        foot.setSpacing(6)
        hints = (
            ((self.tr("Up"), self.tr("Down")), self.tr("choose")),
            ((self.tr("Enter"),), self.tr("do it")),
            ((self.tr("Esc"),), self.tr("back to the sentence")),
        )
        for keys, words in hints:
            for key in keys:
                foot.addWidget(KeyCap(key))
            foot.addWidget(label(words, "small", "text2"))
            foot.addSpacing(6)
        foot.addStretch(1)
        foot.addWidget(label(self.tr("Saving goes on."), "small", "text2"))
        column.addLayout(foot)
