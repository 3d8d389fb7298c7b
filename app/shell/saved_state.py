"""The first word of the status line: saved when, or loudly since when not, why and what helps."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from app.core.clock import now_minute
from app.ui.buttons import button
from app.ui.status import StatusItem


class SavedState(StatusItem):
    """Says how saving goes, and offers another place in the same line when it does not."""

    elsewhere_wanted = Signal()
    """Somebody asks for another place for the file."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Saved state"), parent)
        self._since = ""
        self._said = ""
        self.elsewhere = button(self.tr("Save elsewhere…"), "link", size="small")
        self.elsewhere.clicked.connect(self.elsewhere_wanted)
        self.elsewhere.hide()
        self.add(self.elsewhere)

    def panes(self) -> tuple[QWidget, ...]:
        """What the keyboard can reach here."""
        return () if self.elsewhere.isHidden() else (self.elsewhere,)

    def show_opened(self, time: str) -> None:
        """Say when the file was opened."""
        self._well(self.tr("Opened {time}").format(time=time))

    def show_saved(self, time: str) -> None:
        """Say when the last change reached the disk."""
        self._well(self.tr("Saved {time}").format(time=time))

    def show_slow(self, seconds: int) -> None:
        """Say, in passing, that the disk takes its time."""
        if not self._since:
            words = self.tr("Saving for {seconds} s: the disk is slow")
            self.say(words.format(seconds=seconds), icon="info", icon_tone="caution")

    def show_failed(self, reason: str) -> None:
        """Say, loudly, since when changes do not reach the disk, and why."""
        self._since = self._since or now_minute()
        words = self.tr("Not saved since {time}: {reason}")
        said = words.format(time=self._since, reason=self._reason(reason))
        self.say(said, icon="triangle-alert", tone="danger")
        self.elsewhere.show()
        if said != self._said:
            self._said = said
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def _well(self, words: str) -> None:
        self._since = self._said = ""
        self.elsewhere.hide()
        self.say(words, icon="check", icon_tone="ok")

    def _reason(self, reason: str) -> str:
        known = {
            "full": self.tr("disk full"),
            "write_protected": self.tr("disk write-protected"),
            "removed": self.tr("stick or folder removed"),
            "in_use": self.tr("another program is writing to the file"),
            "taken_over": self.tr("taken over by another computer"),
            "damaged": self.tr("file damaged"),
            "other": self.tr("another file lies in its place"),
            "older": self.tr("an older state of the file came back"),
        }
        return known.get(reason, self.tr("the disk reports an error"))
