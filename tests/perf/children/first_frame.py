"""The program, or an empty window, until its first painted frame."""

from __future__ import annotations

import json
import os
import sys
import time

from tests.perf.children.memory import resident


def told() -> None:
    """Say when the first frame stood, and leave at once."""
    painted = time.monotonic_ns()
    figures = {"painted": painted, "resident": resident()}
    sys.stdout.write(json.dumps(figures) + "\n")
    sys.stdout.flush()
    os._exit(0)


def ours() -> None:
    """The program, at its lock screen."""
    from app.bootstrap import Program

    program = Program([])
    program.window.painted.disconnect()
    program.window.painted.connect(told)
    program.run()


def floor() -> None:
    """An empty window of the same size."""
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QApplication, QMainWindow

    class Empty(QMainWindow):
        def paintEvent(self, event: QPaintEvent) -> None:
            super().paintEvent(event)
            QTimer.singleShot(0, told)

    application = QApplication([])
    window = Empty()
    window.resize(1366, 740)
    window.show()
    application.exec()


if __name__ == "__main__":
    ours() if sys.argv[1] == "ours" else floor()
