"""The history beside the page: shown and hidden by one action, it follows what is meant there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from app.shell.desk import Desk
from app.shell.pages import history_panel
from app.shell.services import Services
from app.ui.actions import action
from app.ui.page import Page

if TYPE_CHECKING:
    from app.core.changes import Change
    from app.features.history.page import HistoryPanel


class History(QObject):
    """Opens the panel when it is first asked for, and tells it which record is meant."""

    def __init__(self, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._desk: Desk | None = None
        self._page: Page | None = None
        self.panel: HistoryPanel | None = None
        self.show = action(
            self,
            self.tr("History"),
            self.toggle,
            keys="Ctrl+Shift+Y",
            menu="view",
            group=1,
            reads=True,
        )
        services.bus.changed.connect(self._changed)

    def attach(self, desk: Desk) -> None:
        """Stand beside the pages of this desk."""
        self._desk, self._page, self.panel = desk, None, None
        desk.page_changed.connect(self._follow_page)

    def toggle(self) -> None:
        """Show the history of what is meant now, or put it away; the page keeps the keyboard."""
        if self.panel is None:
            self._open()
        elif self.panel.isHidden():
            self.panel.show()
            self._follow()
        else:
            self._close()

    def _open(self) -> None:
        if self._desk is None:
            return
        self.panel = history_panel(self._services)
        self.panel.closed.connect(self._close)
        self._desk.beside.addWidget(self.panel)
        self.panel.show()
        self._desk.extra_panes += [self.panel.telling, self.panel.writer]
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._focus_changed)
        self._follow_page()

    def _close(self) -> None:
        if self.panel is None or self._desk is None:
            return
        focus = QApplication.focusWidget()
        had_keyboard = focus is not None and self.panel.isAncestorOf(focus)
        self.panel.hide()
        panes = self._desk.page().panes()
        if had_keyboard and panes:
            panes[0].setFocus()

    def _follow_page(self) -> None:
        if self._desk is None or self.panel is None:
            return
        page = self._desk.page()
        if page is not self._page:
            if self._page is not None:
                self._page.subject_changed.disconnect(self._follow)
            self._page = page
            page.subject_changed.connect(self._follow)
        self._follow()

    def _focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        # Whoever goes to read the history still means the record it tells of.
        if now is not None and self.panel is not None and not self.panel.isAncestorOf(now):
            self._follow()

    def _follow(self) -> None:
        if self.panel is not None and not self.panel.isHidden() and self._desk is not None:
            self.panel.show_subject(*self._desk.page().subject())

    def _changed(self, _change: Change) -> None:
        if self.panel is not None and not self.panel.isHidden():
            self.panel.refresh()
