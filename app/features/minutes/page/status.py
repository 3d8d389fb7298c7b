"""What the minutes say in the status line: how well the label covers, who is without speaker."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.features.anonymisation.records import Verdict
from app.features.minutes.models.labelling import Cover, cover
from app.features.minutes.models.wording import isolated
from app.features.minutes.records import MinutesRecord, StatementRecord
from app.ui.labels import KeyCap, label, restyle
from app.ui.pips import PipMeter

TONES: Final[dict[Verdict, tuple[str, str]]] = {
    "named": ("", "text2"),
    "nobody": ("caution", "caution"),
    "identifies": ("danger", "danger"),
    "small": ("caution", "caution"),
    "enough": ("ok", "text2"),
}
"""Tone of the boxes and of the words."""


class LabelMeter(QWidget):
    """The label of the running statement and how many delegations present it covers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pips = PipMeter(self)
        self.words = label("", "small", "text2")
        self._key = KeyCap("Ctrl+U")
        self._other = label(self.tr("other label"), "small", "text2")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for part in (self.pips, self.words):
            row.addWidget(part)
        row.addSpacing(8)
        row.addWidget(self._key)
        row.addWidget(self._other)
        self._parts = (self.pips, self.words, self._key, self._other)
        self._shown: Cover | None = None
        self._hide_all()

    def show_label(self, statement: StatementRecord | None, record: MinutesRecord) -> None:
        """Show the label of a statement; nothing without one."""
        if statement is None:
            self._hide_all()
            return
        found = cover(statement, record.floor, record.language, record.k)
        if found == self._shown:
            return
        self._shown = found
        pips, tone = TONES[found.verdict]
        words = self._words(found)
        self.pips.setVisible(found.present > 0)
        self.pips.show_value(found.present, found.present, pips, self._spoken(found))
        self.words.show()
        self.words.setText(words)
        self.words.setProperty("tone", tone)
        restyle(self.words)
        urgent = found.verdict in {"identifies", "small"}
        self._key.setVisible(urgent)
        self._other.setVisible(urgent)
        self.setAccessibleName(self._spoken(found))

    def _hide_all(self) -> None:
        # The parts, not the whole: while another page is shown the whole has no parent, and a
        # widget without a parent becomes a window of its own when it is made visible.
        self._shown = None
        for part in self._parts:
            part.hide()
        self.setAccessibleName("")

    def _words(self, found: Cover) -> str:
        if found.verdict == "named":
            words = self.tr("{label} · named in the record")
        elif found.verdict == "nobody":
            words = self.tr("{label} · none present")
        elif found.verdict == "identifies":
            words = self.tr("{label} · {some} of {all} present: identifies")
        else:
            words = self.tr("{label} · {some} of {all} present")
        some = min(found.speakers, found.present)
        return words.format(label=isolated(found.label), some=some, all=found.present)

    def _spoken(self, found: Cover) -> str:
        words = self.tr("{label}: {some} of {all} present")
        if found.verdict == "identifies":
            words = self.tr("{label}: one of one present, identifies the speaker")
        elif found.verdict in {"named", "nobody"}:
            return self._words(found)
        some = min(found.speakers, found.present)
        return words.format(label=isolated(found.label), some=some, all=found.present)


class WithoutSpeaker(QWidget):
    """How many statements have no speaker yet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = label("", "small", "text2")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.words)

    def show_minutes(self, record: MinutesRecord) -> None:
        """Count; nothing is shown where everybody is known."""
        count = sum(not each.speakers and not each.several for each in record.statements)
        words = self.tr("{count} without speaker").format(count=count) if count else ""
        self.words.setText(words)
        self.setAccessibleName(words)
