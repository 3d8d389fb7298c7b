"""One thing to do as a row: icon, words, key or hint at the end."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app.ui import icons, roles
from app.ui.labels import key_width, key_words, paint_key

ICON = 16
MARGIN = 12
GAP = 8


class ActionRow(QAbstractButton):
    """A row that carries out an action; narrow, it shows the icon alone and a tooltip."""

    def __init__(
        self,
        action: QAction,
        icon: str,
        *,
        hint: str = "",
        height: int = 28,
        gap: int = GAP,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon, self._hint, self._height, self._gap = icon, hint, height, gap
        self._keys = key_words(action.shortcut())
        self.narrow = False
        self.marked = False
        self.setText(action.text())
        self.setAccessibleName(action.text())
        self.setAccessibleDescription(self._keys or hint)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(action.trigger)

    def set_narrow(self, narrow: bool) -> None:
        """Show the icon alone, or all."""
        self.narrow = narrow
        self.setToolTip(f"{self.text()}  {self._keys}" if narrow else "")
        self.updateGeometry()
        self.update()

    def mark(self, marked: bool) -> None:
        """Show the row as the one in force."""
        self.marked = marked
        self.update()

    def sizeHint(self) -> QSize:
        height = roles.px(36 if self.narrow else self._height)
        return QSize(roles.px(44) if self.narrow else roles.px(180), height)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.marked or self.isDown():
            painter.fillRect(self.rect(), roles.colour("sel"))
        elif self.underMouse():
            painter.fillRect(self.rect(), roles.colour("hover"))
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self._paint_icon(painter, mirrored=mirrored)
        if not self.narrow:
            self._paint_words(painter, mirrored=mirrored)
        if self.hasFocus():
            painter.setPen(roles.colour("accent"))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
            painter.drawRect(self.rect().adjusted(1, 1, -2, -2))
        painter.end()

    def _paint_icon(self, painter: QPainter, *, mirrored: bool) -> None:
        side = roles.px(ICON)
        left = (self.width() - side) // 2 if self.narrow else roles.px(MARGIN)
        if mirrored and not self.narrow:
            left = self.width() - left - side
        picture = icons.pixmap(self._icon, "text", ICON, self.devicePixelRatioF())
        painter.drawPixmap(left, (self.height() - side) // 2, picture)

    def _paint_words(self, painter: QPainter, *, mirrored: bool) -> None:
        margin = roles.px(MARGIN)
        start = margin + roles.px(ICON) + roles.px(self._gap)
        box = QRect(start, 0, self.width() - start - margin, self.height())
        if mirrored:
            box.moveLeft(margin)
        leading, trailing = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        if mirrored:
            leading, trailing = trailing, leading
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        painter.setFont(roles.font("ui"))
        painter.setPen(roles.colour("text"))
        painter.drawText(box, leading | middle, self.text())
        if self._keys:
            right = margin + key_width(self._keys) if mirrored else self.width() - margin
            paint_key(painter, right, self.height() // 2, self._keys)
        elif self._hint:
            painter.setFont(roles.font("small"))
            painter.setPen(roles.colour("text3"))
            painter.drawText(box, trailing | middle, self._hint)
