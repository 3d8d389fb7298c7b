"""A window with private and public text on an X server, for the test of its clipboard."""

from __future__ import annotations

import sys

from PySide6.QtCore import QMimeData, QObject, Qt
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTextBrowser, QVBoxLayout, QWidget

from app.shell.clipboard import ClipboardGuard
from app.ui.private_text import mark_public

SOON_MS = 300
Mode = QClipboard.Mode


class PublicText(QTextBrowser):
    """Marks what is copied from it, as the public record does."""

    def createMimeDataFromSelection(self) -> QMimeData:
        return mark_public(super().createMimeDataFromSelection())


class Trial(QObject):
    """Copies, and says what the guard did; each line is one step of the test."""

    def __init__(self, guard: ClipboardGuard, private: QLineEdit, public: QTextBrowser) -> None:
        super().__init__()
        self._guard, self._private, self._public = guard, private, public
        self._clipboard = QGuiApplication.clipboard()

    def copy_private(self) -> None:
        """Copy and select, wait until the guard has cleared both."""
        self._private.selectAll()
        self._private.copy()
        # On X11 what is selected can be pasted, too.
        QTest.keyClick(self._private, Qt.Key.Key_Home)
        QTest.keyClick(self._private, Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
        self._say("private", both=(Mode.Clipboard, Mode.Selection))
        self._clipboard.changed.connect(self._cleared)

    def _cleared(self, _mode: QClipboard.Mode) -> None:
        texts = [self._clipboard.text(mode) for mode in (Mode.Clipboard, Mode.Selection)]
        if texts == ["", ""]:
            self._clipboard.changed.disconnect(self._cleared)
            self._say("cleared")
            self._copy_public()

    def _copy_public(self) -> None:
        self._public.selectAll()
        self._public.copy()
        self._say("public", both=(Mode.Clipboard, Mode.Selection))
        # Locking clears what is private, and only that.
        self._guard.clear()
        self._say("public kept")
        self._private.setFocus()
        self._private.selectAll()
        self._private.copy()
        self._guard.clear()
        self._say("locked")
        QGuiApplication.quit()

    def _say(self, step: str, both: tuple[QClipboard.Mode, ...] = ()) -> None:
        words = [step, repr(self._clipboard.text())]
        words += [str(self._guard.is_waiting(mode)) for mode in both]
        sys.stdout.write(" ".join(words) + "\n")
        sys.stdout.flush()


def main() -> None:
    """Run the trial to its end."""
    application = QApplication([])
    window = QWidget()
    column = QVBoxLayout(window)
    private, public = QLineEdit("Norland would fund it"), PublicText()
    public.setPlainText("A donor would fund it")
    column.addWidget(private)
    column.addWidget(public)
    window.show()
    trial = Trial(ClipboardGuard(window, SOON_MS), private, public)
    trial.copy_private()
    application.exec()


if __name__ == "__main__":
    main()
