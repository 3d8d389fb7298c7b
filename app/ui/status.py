"""The line at the foot of the window: the saved state first, then what the page has to say."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from app.ui import roles
from app.ui.labels import IconLabel, label, restyle

HEIGHT = 26


class StatusItem(QWidget):
    """An icon and a few words; hidden while it has no words."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.picture = IconLabel("check", "ok", 14)
        self.words = label("", "small", "text2")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)
        self._row.addWidget(self.picture)
        self._row.addWidget(self.words)
        self.hide()

    def add(self, widget: QWidget) -> None:
        """Put something more after the words: a bar, a button."""
        self._row.addWidget(widget)

    def say(self, words: str, *, icon: str = "", tone: str = "text2", icon_tone: str = "") -> None:
        """Show other words, with an icon of the same tone, or of its own, if one is named."""
        self.words.setText(words)
        self.words.setProperty("tone", tone)
        restyle(self.words)
        self.picture.setVisible(bool(icon))
        if icon:
            self.picture.set_icon(icon, icon_tone or tone)
        self.setAccessibleName(words)
        self.setAccessibleDescription(self._name)
        self.show_if_said()

    def show_if_said(self) -> None:
        """Be seen while there are words; out of the line it would be a window of its own."""
        self.setVisible(bool(self.words.text()) and self.parent() is not None)


class StatusStrip(QFrame):
    """Items at the start and at the end, parted by short lines."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("strip", "status")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._put_by = QWidget(self)
        self._put_by.hide()
        self._start = _side()
        self._end = _side()
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(0)
        row.addLayout(self._start)
        row.addStretch(1)
        row.addLayout(self._end)

    def add(self, item: QWidget, *, at_end: bool = False) -> None:
        """Put an item at the start or at the end of the line."""
        (self._end if at_end else self._start).addWidget(item)
        if isinstance(item, StatusItem):
            item.show_if_said()
        else:
            item.show()

    def take(self, item: QWidget) -> None:
        """Take an item of a page that is left out of the line; it stays the page's."""
        # Not to no parent: it would become a window of its own the next time it says something.
        item.setParent(self._put_by)

    def resize_to_text(self) -> None:
        """Take the height of the text size in force."""
        self.setFixedHeight(roles.px(HEIGHT))


def _side() -> QHBoxLayout:
    made = QHBoxLayout()
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(14)
    return made
