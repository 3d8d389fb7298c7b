"""Ordered start and shutdown: look and language, the window, then the database layer."""

from __future__ import annotations

import argparse
import logging
import sys
import threading
import traceback
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from types import TracebackType
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from app import __version__
from app.core.paths import resources_dir
from app.core.reports import report_error
from app.core.runs import Run, last_run
from app.core.settings import Settings
from app.shell.language import Language
from app.shell.locking import PATIENCE
from app.shell.opening import FileRequests
from app.shell.relaunch import replace_process, start_beside
from app.shell.services import Services
from app.shell.theme import Theme, load_fonts
from app.shell.window import MainWindow
from app.ui import icons
from app.ui.actions import ActionTable, ShortcutGuard
from app.ui.bus import Bus
from app.ui.work import Work

LATER: Final = tuple(
    f"app.shell.{name}"
    for name in (
        *("meeting_head", "sidebar", "meeting_screen", "desk", "undoing"),
        *("export", "file_care", "history", "read_only", "elsewhere", "palette", "things"),
    )
)
"""What the desk is made of, loaded while somebody types the passphrase."""

log = logging.getLogger("rapporteur")


class Program:
    """The program from its first line to its last."""

    def __init__(self, arguments: Sequence[str]) -> None:
        self.options = read_options(arguments)
        self._relaunch: list[str] | None = None
        self.application = _application()
        self.settings = Settings()
        resources = resources_dir()
        load_fonts(resources)
        self.theme = Theme(self.application, resources)
        self.theme.choice = str(self.settings.get("theme", "system"))
        self.theme.text_size = int(self.settings.get("text_size", 100))
        self.language = Language(self.application, self.theme, resources)
        self.language.use(self.language.first_choice(str(self.settings.get("language", ""))))
        self.application.setWindowIcon(icons.icon("scroll-text", "accent", 32))
        bus = Bus()
        self.work = Work(bus)
        table = ActionTable()
        self.guard = ShortcutGuard(table, self.application)
        self.services = Services(
            self.work, bus, self.settings, self.theme, table, sample=self.options.sample
        )
        self.window = MainWindow(self.services, self.language)
        self.window.relaunch.connect(self._leave_for)
        self.window.painted.connect(self._painted)
        if sys.platform == "darwin":
            # Only there do files come as events; a filter on the application carries all others
            # through Python too.
            self.requests = FileRequests(self.application)
            self.requests.asked.connect(self._open)
        self._wanted = list(LATER)
        self._later = QTimer(self.window)
        self._later.timeout.connect(self._load_next)
        self._crossing = Crossing(self)
        sys.excepthook = self._caught
        threading.excepthook = self._crossing.caught

    def run(self) -> int:
        """Show the window and stay until it is closed; become another process after a lock."""
        last, this_run = last_run(), Run()
        self.window.show()
        if not self.options.sample:
            self.window.start(self.options.file, new=self.options.new)
            self.window.trouble.tell_of(last)
        code = self.application.exec()
        if self._relaunch is None:
            self.work.shutdown()
            this_run.end()
        else:
            self._become(self._relaunch, this_run)
        return code

    def _become(self, options: list[str], this_run: Run) -> None:
        """Store what can be stored, and be another process: the key is out of memory then."""
        # A disk that does not answer must not keep it there.
        self.work.drain(PATIENCE)
        self.window.locking.last_words.emit()
        self.work.shutdown(PATIENCE)
        self.window.hide()
        this_run.end()
        replace_process(*options)

    def _painted(self) -> None:
        """The first frame stands: now load what takes longer."""
        self.work.call(warm_up)
        if self.options.sample:
            self.window.show_sample()
        self._later.start()

    def _load_next(self) -> None:
        """Load one module of the desk; between two of them keys and frames have their turn."""
        import_module(self._wanted.pop(0))
        if not self._wanted:
            self._later.stop()

    def _open(self, path: Path) -> None:
        """Ask for the passphrase of a file; beside this window where one is open already."""
        if self.window.desk is None:
            self.window.start(path)
        else:
            start_beside(str(path))

    def _leave_for(self, options: list[str]) -> None:
        self._relaunch = options
        self.application.quit()

    def _caught(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        log_error(kind, trace)
        if not issubclass(kind, KeyboardInterrupt):
            self.window.trouble.show(report_error(kind, trace))


def run(arguments: Sequence[str]) -> int:
    """Run the program with its window; gives the exit code."""
    return Program(arguments).run()


def read_options(arguments: Sequence[str]) -> argparse.Namespace:
    """Understand the command line of the window."""
    parser = argparse.ArgumentParser(prog="rapporteur", description="Opens the window.")
    asked = parser.add_mutually_exclusive_group()
    asked.add_argument("path", type=Path, nargs="?", metavar="FILE", help="the same as --file")
    asked.add_argument("--file", type=Path, help="ask for the passphrase of this file")
    parser.add_argument("--new", action="store_true", help="begin with a new file")
    parser.add_argument("--sample", action="store_true", help="open the sample coalition")
    options = parser.parse_args(arguments)
    options.file = options.file or options.path
    return options


def warm_up() -> None:
    """Load the database layer, on the thread that will own the file."""
    import app.core.acts
    import app.features.coalitions.usecases
    import app.features.meetings.usecases
    import app.features.minutes.usecases
    import app.features.unlock.usecases  # noqa: F401  loading is all that is wanted


def log_error(kind: type[BaseException], trace: TracebackType | None) -> None:
    """Write where an error arose; never its words, which may quote the file."""
    places = [
        f"{Path(frame.filename).name}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(trace)
    ]
    log.error("%s at %s", kind.__name__, " < ".join(reversed(places)) or "unknown")


class Crossing(QObject):
    """Brings an error of another thread to the window's."""

    _raised = Signal(object, object)

    def __init__(self, program: Program) -> None:
        super().__init__()
        self._program = program
        self._raised.connect(self._say, Qt.ConnectionType.QueuedConnection)

    def caught(self, arguments: threading.ExceptHookArgs) -> None:
        """Take an error where it arose."""
        log_error(arguments.exc_type, arguments.exc_traceback)
        self._raised.emit(arguments.exc_type, arguments.exc_traceback)

    def _say(self, kind: type[BaseException], trace: TracebackType | None) -> None:
        self._program.window.trouble.show(report_error(kind, trace))


def _application() -> QApplication:
    QCoreApplication.setApplicationName("rapporteur")
    QCoreApplication.setApplicationVersion(__version__)
    present = QApplication.instance()
    made = present if isinstance(present, QApplication) else QApplication(sys.argv[:1])
    made.setApplicationDisplayName("")
    made.setDesktopFileName("rapporteur")
    return made
