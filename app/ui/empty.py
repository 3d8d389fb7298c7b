"""What a page says while it has nothing to show: one sentence, help, and the first steps."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QAction, QEnterEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.ui import icons, roles
from app.ui.labels import key_width, key_words, label, paint_key

WIDTH = 560
ROW = 56
MARGIN = 12
ICON = 20


class StepRow(QWidget):
    """One first step: icon, name, one sentence, key; carried out by click, Enter or Space."""

    def __init__(self, action: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._action = action
        self._hover = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(action.text())
        self.setAccessibleDescription(action.statusTip())

    def sizeHint(self) -> QSize:
        return QSize(roles.px(WIDTH), roles.px(ROW))

    def enterEvent(self, event: QEnterEvent) -> None:
        self._hover = True
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._hover = False
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.pos()):
            self._action.trigger()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._action.trigger()
        elif key == Qt.Key.Key_Down:
            self.focusNextChild()
        elif key == Qt.Key.Key_Up:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.hasFocus() or self._hover:
            painter.fillRect(self.rect(), roles.colour("sel" if self.hasFocus() else "hover"))
        below = QRect(0, self.height() - 1, self.width(), 1)
        painter.fillRect(below, roles.colour("line"))
        self._paint_words(painter)
        painter.end()

    def _paint_words(self, painter: QPainter) -> None:
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        margin, icon = roles.px(MARGIN), roles.px(ICON)
        name = str(self._action.property(icons.NAME_PROPERTY) or "corner-down-right")
        picture = icons.pixmap(name, "text", ICON, self.devicePixelRatioF())
        top = (self.height() - icon) // 2
        painter.drawPixmap(self.width() - margin - icon if mirrored else margin, top, picture)
        start = margin + icon + roles.px(12)
        lines = roles.line("ui_medium"), roles.line("small")
        head = (self.height() - sum(lines)) // 2
        box = QRect(start, head, self.width() - start - roles.px(120), lines[0])
        if mirrored:
            box.moveLeft(self.width() - start - box.width())
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        side |= Qt.AlignmentFlag.AlignAbsolute
        painter.setFont(roles.font("ui_medium"))
        painter.setPen(roles.colour("text"))
        painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, self._action.text())
        painter.setFont(roles.font("small"))
        painter.setPen(roles.colour("text2"))
        box.translate(0, lines[0])
        painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, self._action.statusTip())
        self._paint_key(painter, mirrored=mirrored)

    def _paint_key(self, painter: QPainter, *, mirrored: bool) -> None:
        words = key_words(self._action.shortcut())
        if not words:
            return
        margin, middle = roles.px(MARGIN), self.height() // 2
        right = margin + key_width(words) if mirrored else self.width() - margin
        paint_key(painter, right, middle, words)


class EmptyState(QWidget):
    """A serif sentence naming the state, one sentence of help, at most four first steps."""

    def __init__(
        self, sentence: str, help_words: str, actions: list[QAction], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.steps = [StepRow(action) for action in actions[:4]]
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 72, 24, 24)
        column.setSpacing(0)
        inner = QWidget()
        inner.setMaximumWidth(roles.px(WIDTH))
        column.addWidget(inner, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        body = QVBoxLayout(inner)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addWidget(label(sentence, "empty", wrap=True))
        body.addSpacing(8)
        body.addWidget(label(help_words, "lead", "text2", wrap=True))
        body.addSpacing(28)
        body.addWidget(_hairline())
        for step in self.steps:
            body.addWidget(step)
        if self.steps:
            self.setFocusProxy(self.steps[0])


def _hairline() -> QWidget:
    made = QWidget()
    made.setFixedHeight(1)
    made.setProperty("ground", "ink")
    made.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    return made
