"""What was copied from private text does not stay in the clipboard for longer than a minute."""

from __future__ import annotations

import hashlib
import secrets
from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication

from app.ui.private_text import is_public

CLEARED_AFTER: Final = 60_000
Mode = QClipboard.Mode
MODES: Final = (Mode.Clipboard, Mode.Selection)


class ClipboardGuard(QObject):
    """Watches the clipboard, and the selection that X11 has beside it.

    It keeps no text: a hash, salted for this process, tells whether the same words still lie
    there. What came from elsewhere, and what was copied from the public record, is left alone.
    """

    def __init__(self, parent: QObject | None = None, cleared_after: int = CLEARED_AFTER) -> None:
        super().__init__(parent)
        self._clipboard = QGuiApplication.clipboard()
        self._salt = secrets.token_bytes(16)
        self._held: dict[QClipboard.Mode, bytes] = {}
        self._timers: dict[QClipboard.Mode, QTimer] = {}
        for mode, slot in ((Mode.Clipboard, self._late_copy), (Mode.Selection, self._late_choice)):
            timer = QTimer(self)
            timer.setSingleShot(True)
            timer.setInterval(cleared_after)
            timer.timeout.connect(slot)
            self._timers[mode] = timer
        self._clipboard.changed.connect(self._changed)

    def clear(self) -> None:
        """Clear now whatever private text of this window still lies there."""
        for mode in MODES:
            self._clear(mode)

    def is_waiting(self, mode: QClipboard.Mode = Mode.Clipboard) -> bool:
        """Whether private text lies there, to be cleared when its time is over."""
        return mode in self._held

    def _changed(self, mode: QClipboard.Mode) -> None:
        if mode not in self._timers:
            return
        self._held.pop(mode, None)
        self._timers[mode].stop()
        if self._is_ours(mode) and not is_public(self._clipboard.mimeData(mode)):
            words = self._clipboard.text(mode)
            if words:
                self._held[mode] = self._hash(words)
                self._timers[mode].start()

    def _is_ours(self, mode: QClipboard.Mode) -> bool:
        if mode == Mode.Selection:
            return self._clipboard.ownsSelection()
        return self._clipboard.ownsClipboard()

    def _late_copy(self) -> None:
        self._clear(Mode.Clipboard)

    def _late_choice(self) -> None:
        self._clear(Mode.Selection)

    def _clear(self, mode: QClipboard.Mode) -> None:
        held = self._held.pop(mode, None)
        self._timers[mode].stop()
        if held is not None and self._hash(self._clipboard.text(mode)) == held:
            self._clipboard.clear(mode)

    def _hash(self, words: str) -> bytes:
        return hashlib.blake2b(words.encode("utf-8", "surrogatepass"), key=self._salt).digest()
