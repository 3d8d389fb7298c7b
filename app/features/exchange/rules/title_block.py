"""What stands above the first section of a record: title, date, place, and the introduction."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from app.core.reference import Reference
from app.features.exchange.rules.blocks import Part

_TIMES = re.compile(r"(\d{1,2})[:.h](\d{2})\s*(?:-|–|—|to|à|a)\s*(\d{1,2})[:.h](\d{2})")
_YEAR = re.compile(r"\b(?:19|20)\d{2}\b")
_SHORT = 60
_CONVENTIONS = {
    "CCM": ("CCM", "Convention on Cluster Munitions"),
    "APMBC": ("APMBC", "APLC", "MBC", "Mine Ban Convention", "Anti-Personnel Landmines Convention"),
    "CCW PV": ("CCW PV", "Protocol V"),
}


@dataclass(slots=True)
class TitleBlock:
    """What was read above the first section."""

    coalition: str = ""
    title: str = ""
    date: str = ""
    start: str = ""
    end: str = ""
    place: str = ""
    hosts: str = ""
    participation: str = ""
    introduction: list[str] = field(default_factory=list)

    @property
    def conventions(self) -> tuple[str, ...]:
        """The conventions the title speaks of."""
        return tuple(
            name
            for name, forms in _CONVENTIONS.items()
            if any(re.search(rf"\b{re.escape(form)}\b", self.title) for form in forms)
        )


class TitleReader:
    """Reads the title block of records in one language."""

    def __init__(self, reference: Reference, language: str) -> None:
        self._reference = reference
        self._language = language
        self._months = [month.casefold() for month in reference.phrase_list("months", language)]
        names = "|".join(sorted(map(re.escape, self._months), key=len, reverse=True))
        self._day = re.compile(
            rf"\b(\d{{1,2}})(?:st|nd|rd|th|er)?\s+(?:de\s+|of\s+)?({names})\b"
            rf"(?:,?\s+(?:de\s+)?(\d{{4}}))?(?:\s+года)?",
            re.IGNORECASE,
        )
        weekdays = "|".join(map(re.escape, reference.phrase_list("weekdays", language)))
        self._weekday = re.compile(rf"\b(?:{weekdays})\b", re.IGNORECASE)
        self._begins = re.compile(
            rf"(?:{_TIMES.pattern}|{weekdays}|{self._day.pattern})", re.IGNORECASE
        )
        self._bare = re.compile(rf"(?:{self._day.pattern})(?:,.{{0,{_SHORT}}})?", re.IGNORECASE)

    def is_date_line(self, text: str) -> bool:
        """Whether a line tells the day of the meeting: a day beside a time or a weekday."""
        if len(text) > 2 * _SHORT or text.endswith(".") or not self._begins.match(text):
            return False
        if not self._day.search(text):
            return False
        return bool(_TIMES.search(text) or self._weekday.search(text) or self._bare.fullmatch(text))

    def is_subtitle(self, text: str) -> bool:
        """Whether a line only says what kind of document this is."""
        if text.casefold().strip(" :") == self._phrase("summary_of_the_meeting").casefold():
            return True
        return text.isupper() and len(text) < _SHORT and ("SUMMARY" in text or "RECORD" in text)

    def is_notice(self, text: str) -> bool:
        """Whether a line is one of those every page of our own files bears."""
        beginnings = (
            self._phrase("unchecked"),
            self._phrase("internal"),
            self._phrase("public_record"),
            self._phrase("original").format(language=""),
        )
        return text.startswith(beginnings)

    def read(self, parts: Sequence[Part]) -> TitleBlock:
        """The title block these blocks are."""
        found = TitleBlock()
        texts = [part for part in parts if not self.is_notice(part.text)]
        ends = (
            at
            for at, part in enumerate(texts)
            if self.is_subtitle(part.text) or self.is_date_line(part.text)
        )
        end = next(ends, min(1, len(texts)))
        words = [part.text for part in texts[:end]]
        rest = texts[end:]
        if len(words) > 1 and rest[0].text == self._phrase("summary_of_the_meeting"):
            found.coalition = words.pop(0)
        found.title = " ".join(words)
        for part in rest:
            self._take(part, found)
        found.date = self._dated(found)
        return found

    def _take(self, part: Part, found: TitleBlock) -> None:
        text = part.text
        name, _, value = text.partition(": ")
        if found.introduction or part.kind == "bullet":
            found.introduction.append(f"• {text}" if part.kind == "bullet" else text)
        elif self._fact(name, value, found) or self.is_subtitle(text):
            return
        elif self.is_date_line(text):
            self._take_date(text, found)
        else:
            found.introduction.append(text)

    def _fact(self, name: str, value: str, found: TitleBlock) -> bool:
        if not value:
            return False
        if name == self._phrase("date"):
            self._take_date(value, found)
        elif name == self._phrase("place"):
            found.place = value
        elif name == self._phrase("convened_by"):
            found.hosts = value
        elif name == self._phrase("participation"):
            found.participation = value
        else:
            return False
        return True

    def _take_date(self, text: str, found: TitleBlock) -> None:
        times = _TIMES.search(text)
        if times:
            found.start = f"{int(times[1]):02}:{times[2]}"
            found.end = f"{int(times[3]):02}:{times[4]}"
        found.date = text
        left = _TIMES.sub("", self._day.sub("", self._weekday.sub("", text)))
        found.place = ", ".join(part for part in map(str.strip, re.split("[,،]", left)) if part)

    def _dated(self, found: TitleBlock) -> str:
        """The day as YYYY-MM-DD; its year may stand in the introduction only."""
        day = self._day.search(found.date)
        if day is None:
            return ""
        texts = " ".join([found.title, *found.introduction])
        wanted = (day[1], day[2].casefold())
        same = (
            match[3]
            for match in self._day.finditer(texts)
            if match[3] and (match[1], match[2].casefold()) == wanted
        )
        year = day[3] or next(same, None) or next(iter(_YEAR.findall(texts)), "0")
        month = self._months.index(wanted[1]) + 1
        try:
            return date(int(year), month, int(day[1])).isoformat()
        except ValueError:
            return ""

    def _phrase(self, key: str) -> str:
        return self._reference.phrase(key, self._language)
