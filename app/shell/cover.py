"""What lies over the window while its file is being locked: not a word of it shows through."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QToolTip, QVBoxLayout, QWidget

from app.ui.buttons import button
from app.ui.labels import label


class Cover(QWidget):
    """Hides the whole window, its title and every other window of the program, at once."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._title = ""
        self._kept_from: list[QAction] = []
        self.setProperty("ground", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.words = label("", "ui", "text2")
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.again = button("", "primary", size="large")
        self.again.clicked.connect(self.uncover)
        column = QVBoxLayout(self)
        column.setSpacing(16)
        column.addStretch(1)
        column.addWidget(self.words)
        column.addWidget(self.again, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        self.hide()
        window.installEventFilter(self)

    def cover(self, *, going_on: bool = False, actions: list[QAction] | None = None) -> None:
        """Cover everything now; with `going_on`, until the button is pressed."""
        self.words.setText(self.tr("Covered.") if going_on else self.tr("Locking…"))
        # Said anew each time: the window may speak another language by now.
        self.again.setText(self.tr("Go on"))
        self.again.setVisible(going_on)
        self._title = self._title or self._window.windowTitle()
        self._window.setWindowTitle(self.tr("Rapporteur"))
        self._keep_from(actions or [])
        self.setGeometry(self._window.rect())
        self.show()
        self.raise_()
        close_others(self._window)
        (self.again if going_on else self).setFocus()
        # Not later, with the next events: what comes now may take seconds.
        self.repaint()

    def uncover(self) -> None:
        """Show the window again."""
        self.hide()
        self._window.setWindowTitle(self._title)
        self._title = ""
        for action in self._kept_from:
            action.setEnabled(True)
        self._kept_from = []

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # What is still being typed goes nowhere.
        event.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._window.rect())
        return False

    def _keep_from(self, actions: list[QAction]) -> None:
        for action in actions:
            if action.isEnabled():
                action.setEnabled(False)
                self._kept_from.append(action)


def close_others(window: QWidget) -> None:
    """Close dialogs, popups and whatever else of the program stands beside its window."""
    QToolTip.hideText()
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.hide()
        if QApplication.activePopupWidget() is popup:
            break
    for other in QApplication.topLevelWidgets():
        if other is window or not other.isVisible():
            continue
        if isinstance(other, QDialog):
            other.reject()
        other.hide()
