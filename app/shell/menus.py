"""The menu bar: what can be done now, sorted by the menu each action names."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QMenu
from shiboken6 import isValid

from app.ui.actions import GROUP_PROPERTY, MENU_PROPERTY, MENUS, ActionTable


class Menus(QObject):
    """Fills the menus from the table of actions; a menu without entries is not shown."""

    def __init__(self, window: QMainWindow, table: ActionTable) -> None:
        super().__init__(window)
        self._window = window
        self._table = table
        self._menus: dict[str, QMenu] = {}
        self._without: list[QAction] = []
        window.menuBar().clear()
        titles = self._titles()
        for name in MENUS:
            self._menus[name] = window.menuBar().addMenu(titles[name])

    def titles(self) -> dict[str, str]:
        """The titles of the menus without their marks, for the palette."""
        return {name: words.replace("&", "") for name, words in self._titles().items()}

    def rebuild(self) -> None:
        """Show the actions that are in the table now."""
        for action in self._without:
            if isValid(action):  # those of a page that is gone went with it
                self._window.removeAction(action)
        self._without = []
        for name, menu in self._menus.items():
            self._fill(menu, [a for a in self._table.all() if a.property(MENU_PROPERTY) == name])
        for action in self._table.all():
            if not action.property(MENU_PROPERTY):
                self._window.addAction(action)
                self._without.append(action)

    def _fill(self, menu: QMenu, actions: list[QAction]) -> None:
        # QMenu.clear() would tell Python that the actions are gone.
        for shown in menu.actions():
            menu.removeAction(shown)
        actions.sort(key=_group)
        before = None
        for action in actions:
            if before is not None and _group(action) != before:
                menu.addSeparator()
            menu.addAction(action)
            before = _group(action)
        menu.menuAction().setVisible(bool(actions))

    def _titles(self) -> dict[str, str]:
        return {
            "file": self.tr("&File"),
            "edit": self.tr("&Edit"),
            "view": self.tr("&View"),
            "go": self.tr("&Go"),
            "meeting": self.tr("&Meeting"),
            "insert": self.tr("&Insert"),
            "tools": self.tr("&Tools"),
            "help": self.tr("&Help"),
        }


def _group(action: QAction) -> int:
    return int(action.property(GROUP_PROPERTY) or 0)
