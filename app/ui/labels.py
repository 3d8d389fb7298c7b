"""Words on the screen by step of the type scale and tone, and the small box that shows a key."""

from __future__ import annotations

import sys

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from app.ui import icons, roles

KEY_SIGNS = {"Up": "↑", "Down": "↓", "Left": "←", "Right": "→", "Return": "Enter"}
KEY_PADDING = 4
KEY_HEIGHT = 18


def label(words: str, scale: str = "ui", tone: str = "", *, wrap: bool = False) -> QLabel:
    """A label of one step of the type scale ("small", "title" …) in one tone ("text2" …)."""
    made = QLabel(words)
    made.setTextFormat(Qt.TextFormat.PlainText)
    set_style(made, scale, tone)
    if wrap:
        made.setWordWrap(True)
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    return made


def set_style(widget: QWidget, scale: str = "ui", tone: str = "") -> None:
    """Give a widget that shows words another step of the scale or another tone."""
    widget.setProperty("scale", scale)
    widget.setProperty("tone", tone)
    restyle(widget)


def restyle(widget: QWidget) -> None:
    """Let the stylesheet look again at a widget whose properties changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


def at_start(shown: QLabel) -> QLabel:
    """Let a label stand where reading begins, whatever script its words are in."""
    if roles.is_right_to_left():
        # Qt goes by the words: a Latin name would stand at the far side of an Arabic window.
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
        shown.setAlignment(right | Qt.AlignmentFlag.AlignVCenter)
    return shown


def rule_line() -> QFrame:
    """A horizontal line of one pixel."""
    made = QFrame()
    made.setProperty("rule", "below")
    made.setFixedHeight(1)
    return made


def key_words(keys: QKeySequence | str) -> str:
    """The words of a key sequence, such as "Ctrl+K" or "Alt+↑"; the same in every language.

    Keyboards bear Latin words wherever they are sold; only the Mac writes its own signs.
    """
    if sys.platform == "darwin":
        return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
    words = QKeySequence(keys).toString(QKeySequence.SequenceFormat.PortableText)
    head, plus, last = words.rpartition("+")
    return f"{head}{plus}{KEY_SIGNS.get(last, last)}"


def key_width(words: str) -> int:
    """How wide the box around the words of a key is."""
    return round(roles.advance(words, "key")) + 2 * roles.px(KEY_PADDING) + 2


def paint_key(painter: QPainter, right: int, middle: int, words: str) -> QRect:
    """Draw a key box that ends at `right`, around the height `middle`; returns its rectangle."""
    height = roles.px(KEY_HEIGHT)
    box = QRect(right - key_width(words), middle - height // 2, key_width(words), height)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(roles.colour("line2"))
    painter.setBrush(roles.colour("base"))
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    painter.setFont(roles.font("key"))
    painter.setPen(roles.colour("text2"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
    painter.restore()
    return box


class KeyCap(QWidget):
    """A key in its small box; it speaks as the key's name."""

    def __init__(self, keys: QKeySequence | str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = key_words(keys) or str(keys)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self._words)

    def sizeHint(self) -> QSize:
        return QSize(key_width(self._words), roles.px(KEY_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_key(painter, self.width(), self.height() // 2, self._words)
        painter.end()


class IconLabel(QWidget):
    """A small icon that follows the theme."""

    def __init__(
        self, name: str, role: str = "text2", size: int = 16, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name, self._role, self._size = name, role, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_icon(self, name: str, role: str) -> None:
        """Show another icon, or the same in another colour."""
        self._name, self._role = name, role
        self.update()

    def sizeHint(self) -> QSize:
        side = roles.px(self._size)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        picture: QPixmap = icons.pixmap(
            self._name, self._role, self._size, self.devicePixelRatioF()
        )
        painter.drawPixmap(0, (self.height() - roles.px(self._size)) // 2, picture)
        painter.end()
