"""Which text of the window may lie in the clipboard: that of the public record alone."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QByteArray, QMimeData

PUBLIC: Final = "application/x-rapporteur-public"
FOR_HISTORIES: Final = (
    # Asks the clipboard histories of KDE and of Windows, which travel between computers, to
    # leave it out. Whether they heed it is theirs.
    ("x-kde-passwordManagerHint", b"secret"),
    (
        'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"',
        b"\0\0\0\0",
    ),
    ('application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"', b"\0\0\0\0"),
)


def mark_public(data: QMimeData) -> QMimeData:
    """Return the text with the mark of the public record: it may stay in the clipboard."""
    # A copy: what Qt makes of a selection hides every kind but its own.
    made = QMimeData()
    made.setText(data.text())
    made.setHtml(data.html())
    made.setData(PUBLIC, QByteArray(b"1"))
    return made


def is_public(data: QMimeData | None) -> bool:
    """Whether a text says of itself that it is of the public record."""
    return data is not None and data.hasFormat(PUBLIC)


def keep_from_histories(data: QMimeData) -> QMimeData:
    """Ask clipboard histories to leave this text out."""
    for kind, value in FOR_HISTORIES:
        data.setData(kind, QByteArray(value))
    return data
