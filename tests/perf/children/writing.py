"""Keys in the minutes of a long meeting, or in a bare text edit with the same words."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTextEdit

from app.shell.desk import Desk
from app.shell.names import MINUTES
from tests.perf.children.opened import Opened
from tests.perf.children.typist import Typist
from tests.perf.materials import said

SIZE = (1366, 740)
_LOOKS = 20
_NAMES = ("la", "me", "no", "si", "ta")


class Ours(QObject):
    """The program in the minutes of its only meeting."""

    def __init__(self, path: Path, passphrase: str, keys: int) -> None:
        super().__init__()
        self._keys = keys
        self._figures: dict[str, list[float]] = {}
        self._page: Any = None
        self._looking = QTimer(self)
        self._looking.setInterval(_LOOKS)
        self._looking.timeout.connect(self._look)
        self._opened = Opened(path, passphrase, self._arrived)

    def run(self) -> None:
        """Stay until everything is typed."""
        self._opened.run()

    def _arrived(self, desk: Desk) -> None:
        desk.open_meeting(desk.meetings[0].id, MINUTES)
        self._page = desk.page()
        self._looking.start()

    def _look(self) -> None:
        if self._page.desk.record is None:
            return
        self._looking.stop()
        # A fresh point at the end of the last statement.
        editor = self._page.notes.frame.editor
        editor.setFocus()
        self._opened.after_work(self._write)

    def _write(self, _answer: object) -> None:
        editor = self._page.notes.frame.editor
        assert editor.points(), "no statement is open"
        Typist(editor, editor.viewport(), letters(self._keys), self._call)

    def _call(self, figures: list[float]) -> None:
        self._figures["keys"] = figures
        self._page.conduct.open_call()
        self._opened.after_work(self._complete)

    def _complete(self, _answer: object) -> None:
        line = self._page.notes.frame.call_line
        assert len(line._floor) >= 300
        words = "".join(name + "\b" * len(name) for name in _NAMES)
        Typist(line, line, words, self._tell)

    def _tell(self, figures: list[float]) -> None:
        tell(self._figures | {"completion": figures})


def floor(words: str, keys: int) -> None:
    """A bare text edit with the same words, in a window of the same size."""
    application = QApplication([])
    window = QMainWindow()
    edit = QTextEdit()
    edit.setPlainText(Path(words).read_text("utf-8"))
    window.setCentralWidget(edit)
    window.resize(*SIZE)
    window.show()
    cursor = edit.textCursor()
    cursor.movePosition(cursor.MoveOperation.End)
    edit.setTextCursor(cursor)
    edit.setFocus()
    QTimer.singleShot(0, edit, lambda: Typist(edit, edit.viewport(), letters(keys), _told))
    application.exec()


def letters(keys: int) -> str:
    """So many letters of the same prose for both."""
    return " ".join(said())[:keys].lower().replace("+", " ")


def _told(figures: list[float]) -> None:
    tell({"keys": figures})


def tell(figures: dict[str, list[float]]) -> None:
    """Say what was measured, and end."""
    sys.stdout.write(json.dumps(figures) + "\n")
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    if sys.argv[1] == "ours":
        Ours(Path(sys.argv[2]), sys.argv[3], int(sys.argv[4])).run()
    else:
        floor(sys.argv[2], int(sys.argv[3]))
