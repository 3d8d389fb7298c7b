"""Actions with a name, a key and a menu, and the one table that knows all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from app.ui import icons

MENU_PROPERTY: Final = "menuName"
GROUP_PROPERTY: Final = "menuGroup"
OWN_KEYS: Final = "ownKeys"
"""Set on a line that takes every key itself while it has the keyboard."""
COMMANDS: Final = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
READS: Final = "reads"
"""Set on what changes nothing in the file, and so stays in force where it is read only."""
TYPES: Final = "types"
"""Set on what only helps typing, and so is not shown where the file is read only."""
MENUS: Final = ("file", "edit", "view", "go", "meeting", "insert", "tools", "help")


def action(
    owner: QObject,
    words: str,
    slot: Callable[[], object],
    *,
    keys: str | Iterable[str] = (),
    menu: str = "",
    group: int = 0,
    icon: str = "",
    tip: str = "",
    reads: bool = False,
) -> QAction:
    """An action that carries out `slot`; `menu` is one of MENUS or empty (palette only).

    One that `reads` changes nothing in the file.
    """
    made = QAction(words, owner)
    made.setMenuRole(QAction.MenuRole.NoRole)
    wanted = (keys,) if isinstance(keys, str) else tuple(keys)
    made.setShortcuts([QKeySequence(key) for key in wanted if key])
    made.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
    made.setProperty(MENU_PROPERTY, menu)
    made.setProperty(GROUP_PROPERTY, group)
    made.setProperty(READS, reads)
    made.setStatusTip(tip)
    if icon:
        icons.put(made, icon)
    made.triggered.connect(_Slot(made, slot).call)
    return made


class _Slot(QObject):
    """Calls a slot without the tick that `triggered` carries."""

    def __init__(self, parent: QAction, slot: Callable[[], object]) -> None:
        super().__init__(parent)
        self._slot = slot

    def call(self, _ticked: bool = False) -> None:
        self._slot()


class ActionTable(QObject):
    """Every action that can be carried out now: the shell's and those of the page shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sets: dict[str, list[QAction]] = {}

    def put(self, owner: str, actions: Iterable[QAction]) -> None:
        """Set the actions of one owner ("shell", "page"), instead of those it had."""
        self._sets[owner] = list(actions)

    def all(self) -> list[QAction]:
        """All actions, those of the page first; one whose page is gone counts no longer."""
        owners = sorted(self._sets)
        return [each for owner in owners for each in self._sets[owner] if isValid(each)]

    def doubles(self) -> list[str]:
        """Key sequences that two actions claim; empty in a sound program."""
        seen: dict[str, QAction] = {}
        found = []
        for each in self.all():
            for keys in each.shortcuts():
                words = keys.toString(QKeySequence.SequenceFormat.PortableText)
                if words in seen and seen[words] is not each:
                    found.append(words)
                seen[words] = each
        return found

    def owns(self, event: QKeyEvent) -> bool:
        """Whether the keys of an event are those of an action that can be carried out."""
        if event.text().isprintable() and event.text() and not event.modifiers() & COMMANDS:
            # A letter is never an action: it is not worth asking all of them at every key.
            return False
        pressed = QKeySequence(event.keyCombination())
        exact = QKeySequence.SequenceMatch.ExactMatch
        return any(
            keys.matches(pressed) == exact
            for each in self.all()
            if each.isEnabled()
            for keys in each.shortcuts()
        )


class ShortcutGuard(QObject):
    """Keeps text widgets from claiming the keys of the table as editing keys of their own.

    On X11 Qt's text widgets accept the ShortcutOverride of Ctrl+D, E, K and U; what they accept
    there never becomes a shortcut.
    """

    def __init__(self, table: ActionTable, application: QApplication) -> None:
        super().__init__(application)
        self._table = table
        application.focusChanged.connect(self._watch)
        self._watch(None, application.focusWidget())

    def _watch(self, old: QWidget | None, new: QWidget | None) -> None:
        # Only the widget with the keyboard is watched: a filter on the whole application would
        # carry every paint and mouse event through Python.
        if old is not None and isValid(old):
            old.removeEventFilter(self)
        if new is not None:
            new.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and not watched.property(OWN_KEYS)
            and self._table.owns(event)
        ):
            event.ignore()
            return True
        return False
