"""The working window below the menu bar: sidebar, the page shown, the status line."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.features.meetings.models.words import meeting_name, ordinal
from app.shell.commands import Commands
from app.shell.meeting_screen import MeetingScreen
from app.shell.names import DETAILS, PAGE, STEPS
from app.shell.notice import Notice
from app.shell.pages import meetings_page
from app.shell.saved_state import SavedState
from app.shell.services import Services
from app.shell.sidebar import Entry, Sidebar
from app.shell.status_words import status_words
from app.ui.dates import short_date
from app.ui.page import Page
from app.ui.status import StatusStrip

if TYPE_CHECKING:
    from app.core.changes import Change
    from app.features.meetings.records import MeetingRow

MEETINGS: Final = "meetings"
LISTED: Final = 8


class Desk(QWidget):
    """Shows one page at a time and tells it what changes."""

    page_changed = Signal()
    """Another page is shown: its actions and its title count now."""

    def __init__(self, services: Services, commands: Commands) -> None:
        super().__init__()
        self._services, self._commands = services, commands
        self.meetings: tuple[MeetingRow, ...] = ()
        self._page: Page | None = None
        self._others: dict[str, Page] = {}
        self._before = ("", "")
        self._items: list[QWidget] = []
        self.extra_panes: list[QWidget] = []
        self.sidebar = Sidebar(commands.find, commands.lock)
        self.stack = QStackedWidget()
        self.stack.setProperty("ground", "base")
        self.status = StatusStrip()
        self.saved = SavedState()
        self.status.add(self.saved)
        self.status.resize_to_text()
        self.list_page = meetings_page(services, commands)
        self.stack.addWidget(self.list_page)
        self.meeting_screen: MeetingScreen | None = None
        self._lay_out()
        self.notice = Notice(self.stack)
        self._connect()
        self._read_meetings()

    # ------------------------------------------------------------------ going somewhere

    def page(self) -> Page:
        """The page that is shown."""
        screen = self.stack.currentWidget()
        if isinstance(screen, MeetingScreen):
            return screen.page()
        return screen if isinstance(screen, Page) else self.list_page

    def place(self) -> tuple[str, str]:
        """Where we are: a meeting and its step, or two empty words for the list."""
        screen = self.stack.currentWidget()
        return (screen.meeting, screen.step) if isinstance(screen, MeetingScreen) else ("", "")

    def where(self) -> dict[str, Any]:
        """Where we are, down to caret and scrolling, for the file to remember."""
        screen = self.stack.currentWidget()
        if screen in self._others.values():
            meeting, step = self._before
            return {"meeting": meeting, "step": step, "page": {}}
        meeting, step = self.place()
        return {"meeting": meeting, "step": step, "page": self.page().place()}

    def return_to(self, where: Mapping[str, Any]) -> None:
        """Go back to what `where()` gave."""
        meeting, step = str(where.get("meeting", "")), str(where.get("step", ""))
        if meeting and step in STEPS:
            self.open_meeting(meeting, step)
        else:
            self.show_meetings()
        page = where.get("page")
        if isinstance(page, dict):
            self.page().return_to(page)

    def show_meetings(self) -> None:
        """Show the list of meetings."""
        if self._may_leave():
            self.stack.setCurrentWidget(self.list_page)
            self._arrive()

    def open_meeting(self, meeting: str, step: str = DETAILS) -> None:
        """Show a meeting at a step."""
        if self.meeting_screen is None or self.meeting_screen.meeting != meeting:
            if not self._may_leave():
                return
            self._replace_screen(meeting)
        assert self.meeting_screen is not None
        if self.stack.currentWidget() is not self.meeting_screen:
            if not self._may_leave():
                return
            self.stack.setCurrentWidget(self.meeting_screen)
        if self.meeting_screen.show_step(step):
            self.meeting_screen.page().arrive()

    def show_other(self, key: str, make: Callable[[], Page]) -> None:
        """Show a page that belongs to no meeting, made when it is first asked for."""
        if not self._may_leave():
            return
        if key not in self._others:
            self._others[key] = make()
            self.stack.addWidget(self._others[key])
        if self.stack.currentWidget() not in self._others.values():
            self._before = self.place()
        self.stack.setCurrentWidget(self._others[key])
        self._arrive()

    def go_back(self) -> None:
        """Show what was there before a page that belongs to no meeting."""
        meeting, step = self._before
        if meeting:
            self.open_meeting(meeting, step)
        else:
            self.show_meetings()

    def go_step(self, direction: int) -> None:
        """Show the next step of the meeting, or the one before."""
        screen = self.stack.currentWidget()
        if isinstance(screen, MeetingScreen):
            tabs = screen.head.tabs
            tabs.setCurrentIndex((tabs.currentIndex() + direction) % tabs.count())

    def go_pane(self, direction: int) -> None:
        """Give the keyboard to the next pane, or to the one before."""
        panes = list(self.page().panes())
        screen = self.stack.currentWidget()
        if isinstance(screen, MeetingScreen):
            panes.append(screen.head.tabs)
        panes += [*self.extra_panes, *self.saved.panes(), self.sidebar.list]
        panes = [pane for pane in panes if pane.isVisible() and pane.isEnabled()]
        focus = self.focusWidget()
        at = next((i for i, p in enumerate(panes) if p is focus or p.isAncestorOf(focus)), -1)
        panes[(at + direction) % len(panes)].setFocus()

    def fold(self) -> None:
        """Fold the sidebar to the rail or unfold it, and remember it for this screen."""
        self.sidebar.fold(not self.sidebar.narrow)
        self._services.settings.set(self._fold_key(), self.sidebar.narrow)

    def leave(self) -> bool:
        """Let the page that is shown keep what is unfinished."""
        return self._may_leave()

    # ------------------------------------------------------------------ what changes

    def refresh(self, change: Change) -> None:
        """Tell every page what changed; read the list of meetings again where it did."""
        if change.kinds & {"meeting", "statement"} or not change.kinds:
            self._read_meetings()
        pages = self.meeting_screen.pages() if self.meeting_screen else ()
        for page in (self.list_page, *self._others.values(), *pages):
            page.refresh(change)
        if self.meeting_screen is not None:
            self.meeting_screen.refresh(change)

    def put_above(self, banner: QWidget) -> None:
        """Put a note over everything, pages and sidebar."""
        self._column.insertWidget(0, banner)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.notice.place()

    # ------------------------------------------------------------------ inside

    def _replace_screen(self, meeting: str) -> None:
        old = self.meeting_screen
        self.meeting_screen = MeetingScreen(self._services, self._commands, meeting)
        self.meeting_screen.step_changed.connect(self._arrive)
        self.stack.addWidget(self.meeting_screen)
        self.stack.setCurrentWidget(self.meeting_screen)
        if old is not None:
            self.stack.removeWidget(old)
            old.deleteLater()

    def _may_leave(self) -> bool:
        return self._page is None or self._page.leave()

    def _arrive(self) -> None:
        """Take over whatever the page now shown brings to the frame."""
        page = self.page()
        if self._page is not page:
            self._let_go()
            self._page = page
            page.refused.connect(self.notice.refuse)
            page.noticed.connect(self.notice.tell)
            page.open_meeting.connect(self.open_meeting)
            page.title_changed.connect(self.page_changed)
        # A page that comes now comes above what was said before.
        self.notice.raise_()
        self._services.table.put(PAGE, page.actions_of_page())
        self._show_items(page)
        self.sidebar.fold(bool(self._services.settings.get(self._fold_key(), page.rail)))
        self._show_entries()
        if isinstance(screen := self.stack.currentWidget(), MeetingScreen):
            screen.head.offer(page.head_actions())
        else:
            page.arrive()
        self.page_changed.emit()

    def _let_go(self) -> None:
        if self._page is not None:
            for signal in (self._page.refused, self._page.noticed, self._page.open_meeting):
                signal.disconnect()
            self._page.title_changed.disconnect(self.page_changed)

    def _show_items(self, page: Page) -> None:
        for item in self._items:
            self.status.take(item)
        start, end = page.status_items()
        self._items = [*start, *end]
        for item in start:
            self.status.add(item)
        for item in end:
            self.status.add(item, at_end=True)

    def _fold_key(self) -> str:
        return f"rail.{self.page().place_key or MEETINGS}"

    def _read_meetings(self) -> None:
        from app.features.meetings.usecases import list_meetings

        self._services.work.read(list_meetings, done=self._show_meetings)

    def _show_meetings(self, rows: tuple[MeetingRow, ...]) -> None:
        self.meetings = rows
        self._show_entries()

    def _show_entries(self) -> None:
        entries = [Entry(MEETINGS, self.tr("Meetings"), "notebook-pen")]
        for row in self.meetings[:LISTED]:
            words = short_date(row.date) if row.date else meeting_name(row.title, row.number)
            if row.date and row.number:
                number = ordinal(row.number)
                words = self.tr("{number} · {date}").format(number=number, date=words)
            entries.append(Entry(f"{MEETINGS}/{row.id}", words, "", status_words(row.status)))
        meeting, _ = self.place()
        current = f"{MEETINGS}/{meeting}" if meeting else MEETINGS
        if self.page() in self._others.values():
            current = ""
        self.sidebar.show_entries(tuple(entries), current)

    def _go(self, key: str) -> None:
        _, _, meeting = key.partition("/")
        if meeting:
            self.open_meeting(meeting, self.place()[1] or DETAILS)
        else:
            self.show_meetings()

    def _connect(self) -> None:
        self.sidebar.chosen.connect(self._go)
        work = self._services.work
        work.saved.connect(self.saved.show_saved)
        work.save_failed.connect(self.saved.show_failed)
        work.slow.connect(self.saved.show_slow)
        work.refused.connect(self.notice.refuse)
        self._services.bus.changed.connect(self.refresh)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.sidebar)
        row.addWidget(self.stack, 1)
        self.beside = row
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row, 1)
        column.addWidget(self.status)
