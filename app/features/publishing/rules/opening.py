"""What stands above the first section: facts of the meeting, and the sentences that open it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from app.core.reference import Reference
from app.features.documents.records import Facts, Paragraph
from app.features.meetings.records import MeetingRecord
from app.features.publishing.records import RecordSource
from app.features.publishing.rules.country import Country

_EXACT_UP_TO = 12
_STEP = 5
_LONGEST_IN_FOOT = 40


def head_count(persons: int) -> tuple[int, bool]:
    """The number of persons as the record tells it, and whether it is an approximate one.

    Above twelve it is rounded to the nearest five.
    """
    if persons <= _EXACT_UP_TO:
        return persons, False
    return _STEP * ((persons + _STEP // 2) // _STEP), True


class Opening:
    """Words for the meeting itself, in one language."""

    def __init__(
        self, source: RecordSource, language: str, reference: Reference, country: Country
    ) -> None:
        self._source = source
        self._meeting: MeetingRecord = source.meeting
        self._language = language
        self._reference = reference
        self._country = country

    def facts(self) -> Facts:
        """Date, place, hosts and participation; what nobody knows has no row."""
        rows = (
            ("date", self._date_and_times()),
            ("place", self._country.place()),
            ("convened_by", self.hosts()),
            ("participation", self._meeting.participation.strip() or self._participation()),
        )
        return Facts(tuple((self._phrase(key), value) for key, value in rows if value))

    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The introduction: as it was written, else made from what is known of the meeting."""
        written = [line.strip() for line in self._meeting.introduction.splitlines()]
        if not any(written):
            written = [" ".join(filter(None, (self._sentence(), self._closed())))]
        return tuple(Paragraph(line) for line in written if line)

    def hosts(self) -> str:
        """Who convened the meeting, in one phrase."""
        both = (self._meeting.hosts.strip(), self._meeting.co_hosts.strip())
        return self._country.words(self._listed([one for one in both if one]))

    def short_title(self) -> str:
        """The foot of each page: coalition, meeting, date."""
        meeting = self._numbered("ordinal_meeting", "counted_meeting")
        if not meeting:
            title = self._country.title(self._meeting.title)
            meeting = title if 0 < len(title) <= _LONGEST_IN_FOOT else self._phrase("plain_meeting")
        coalition = self._country.coalition()
        parts = [coalition, meeting, self._date(self._meeting.date)]
        words = self._phrase("comma").join(part for part in parts if part)
        return words[:1].upper() + words[1:]

    def title(self) -> str:
        """The title of the record, else which meeting it was."""
        title = self._country.title(self._meeting.title.strip())
        words = title or self._numbered("ordinal_meeting", "counted_meeting")
        words = words or self._phrase("plain_meeting")
        return words[:1].upper() + words[1:]

    def _sentence(self) -> str:
        if not self._meeting.date:
            return ""
        hosts = self.hosts()
        words = self._phrase("opening_hosted" if hosts else "opening_held").format(
            date=self._date(self._meeting.date),
            hosts=hosts,
            meeting=self._which(),
            margins=self._filled("margins", event=self._meeting.parent_event.strip()),
            follow_up=self._filled("follow_up", date=self._date(self._source.follow_up_date)),
        )
        return words[:1].upper() + words[1:] + self._purpose()

    def _purpose(self) -> str:
        purpose = self._country.words(self._meeting.purpose.strip().rstrip("."))
        if not purpose:
            return "."
        joined = purpose.startswith(self._phrase("purpose_opening"))
        return self._phrase("purpose_joined" if joined else "purpose_sentence").format(
            purpose=purpose
        )

    def _closed(self) -> str:
        return self._phrase("closed") if self._meeting.closed else ""

    def _which(self) -> str:
        if not self._source.coalition_name:
            return self._phrase("meeting_unnumbered")
        return self._numbered("meeting_numbered", "meeting_counted") or self._phrase(
            "meeting_unnumbered"
        )

    def _numbered(self, in_words: str, in_figures: str) -> str:
        number = self._meeting.number
        ordinals = self._reference.phrase_list("ordinals", self._language)
        if number < 1:
            return ""
        if number <= len(ordinals):
            return self._phrase(in_words).format(ordinal=ordinals[number - 1])
        return self._phrase(in_figures).format(number=number)

    def _participation(self) -> str:
        count, rounded = head_count(self._source.persons)
        if not count:
            return ""
        groups = self._listed(self._groups(self._source.groups))
        key = "approximately" if rounded else "representatives"
        return self._phrase(key if groups else f"{key}_alone").format(count=count, groups=groups)

    def _groups(self, counted: Mapping[str, int]) -> list[str]:
        """The groups present, in the plural: affected States first, offices left out."""
        special = self._reference.phrase_map("group_words", self._language)
        found = []
        for label in sorted(self._reference.labels, key=lambda one: one.role != "affected_state"):
            if counted.get(label.role) and not label.is_office and label.role != "participant":
                plural = self._reference.label_forms(label.role, self._language, "pl")
                plain = plural.removeprefix(self._phrase("plural_article"))
                found.append(special.get(label.role) or plain)
        return found

    def _date_and_times(self) -> str:
        day = self._date(self._meeting.date, "date_long")
        start, end = self._meeting.start, self._meeting.end
        if not (day and start):
            return day
        frame = "with_times" if end else "with_start"
        return self._phrase(frame).format(date=day, start=start, end=end)

    def _date(self, iso: str, frame: str = "date_short") -> str:
        if not iso:
            return ""
        day = date.fromisoformat(iso)
        return self._phrase(frame).format(
            weekday=self._reference.phrase_list("weekdays", self._language)[day.weekday()],
            day=day.day,
            month=self._reference.phrase_list("months", self._language)[day.month - 1],
            year=day.year,
        )

    def _filled(self, key: str, **words: str) -> str:
        if not all(words.values()):
            return ""
        safe = {name: self._country.words(word) for name, word in words.items()}
        return self._phrase(key).format(**safe)

    def _listed(self, words: list[str]) -> str:
        if len(words) < 2:
            return "".join(words)
        return self._phrase("comma").join(words[:-1]) + self._phrase("last_comma") + words[-1]

    def _phrase(self, key: str) -> str:
        return self._reference.phrase(key, self._language)
