"""The list of files opened lately: where they are, not what is in them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from app.core.settings import Settings
from app.core.words import translate
from app.features.unlock.models.moments import when_words
from app.ui.dates import isolated

RECENT_KEY = "recent_files"
REMEMBER_KEY = "remember_files"
MOST = 6

PathRole = Qt.ItemDataRole.UserRole
DetailRole = Qt.ItemDataRole.UserRole + 1

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class RecentFile:
    """A file by its place, and when this computer opened it last (ISO, local)."""

    path: Path
    opened: str


def recent_files(settings: Settings) -> tuple[RecentFile, ...]:
    """The files opened lately, the last one first; none where they are not to be remembered."""
    if not settings.get(REMEMBER_KEY, True):
        return ()
    kept = settings.get(RECENT_KEY, [])
    rows = kept if isinstance(kept, list) else []
    return tuple(
        RecentFile(Path(str(row["path"])), str(row.get("opened", "")))
        for row in rows[:MOST]
        if isinstance(row, dict) and "path" in row
    )


def remember_file(settings: Settings, path: Path, opened: str) -> None:
    """Put a file first in the list, unless files are not to be remembered."""
    if not settings.get(REMEMBER_KEY, True):
        return
    others = [file for file in recent_files(settings) if file.path != path]
    files = [RecentFile(path, opened), *others][:MOST]
    settings.set(RECENT_KEY, [{"path": str(file.path), "opened": file.opened} for file in files])


def forget_files(settings: Settings) -> None:
    """Empty the list."""
    settings.set(RECENT_KEY, [])


class RecentModel(QAbstractListModel):
    """Recent files for a list: name, place, and the path as data."""

    def __init__(self, files: tuple[RecentFile, ...] = ()) -> None:
        super().__init__()
        self._files = files

    def set_files(self, files: tuple[RecentFile, ...]) -> None:
        """Show these files."""
        self.beginResetModel()
        self._files = files
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self._files)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        file = self._files[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return file.path.stem
        if role == PathRole:
            return file.path
        if role == DetailRole:
            return self._detail(file)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{file.path.stem}, {self._detail(file)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return str(file.path)
        return None

    def _detail(self, file: RecentFile) -> str:
        folder = isolated(file.path.parent.name or str(file.path.parent))
        if not file.path.exists():
            return self.tr("{folder} · not found here").format(folder=folder)
        if not file.opened:
            return folder
        words = self.tr("{folder} · opened {when}")
        return words.format(folder=folder, when=when_words(file.opened))


def saved_words(path: Path) -> str:
    """When a file was written last, by the clock of its disk; empty where it is not here.

    That is all the lock screen says of a file: how many meetings are in it, only its key tells.
    """
    written = max((_written(each) for each in (path, Path(f"{path}-wal"))), default=0.0)
    if not written:
        return ""
    moment = datetime.fromtimestamp(written, UTC).astimezone().isoformat(timespec="minutes")
    return translate("RecentModel", "Last saved {when}").format(when=when_words(moment))


def _written(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0
