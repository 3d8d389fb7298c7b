"""The meeting JSON of the command line's contract (`rapporteur-meeting/1`), read strictly."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from app.core.errors import Refusal
from app.core.reference import Reference, shipped
from app.features.anonymisation.rules import normalise_type
from app.features.exchange.records import (
    AgendaEntry,
    AttendeeEntry,
    MeetingFile,
    PointEntry,
    StatementEntry,
)
from app.features.exchange.rules.json_text import parse_json
from app.features.exchange.rules.json_values import Fields, checked_text, wrong
from app.features.meetings.rules import KINDS

FORMAT = "rapporteur-meeting/1"
_CONVENTIONS = {
    "ccm": "CCM",
    "apmbc": "APMBC",
    "aplc": "APMBC",
    "mbc": "APMBC",
    "ccw pv": "CCW PV",
    "ccw": "CCW PV",
    "pv": "CCW PV",
    "protocol v": "CCW PV",
}
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_ROLE = re.compile(r"[a-z_]+")


def read_meeting_json(text: str, reference: Reference | None = None) -> MeetingFile:
    """The meeting a JSON text describes; whatever is wrong is refused with its key path.

    Unknown keys are ignored and listed in `ignored`.
    """
    return _Reader(reference or shipped()).meeting(parse_json(text))


class _Reader:
    """One reading: what was seen of the attendees decides what may be said of a speaker."""

    def __init__(self, reference: Reference) -> None:
        self._reference = reference
        self._names: dict[str, str] = {}
        self._codes: dict[str, str] = {}
        self._agenda = 0
        self._ignored: list[str] = []

    def meeting(self, content: Any) -> MeetingFile:
        top = Fields(content, "")
        if top.text("format") != FORMAT:
            raise Refusal(
                "unknown_format", "This is no meeting file: its format is not {format}.",
                format=FORMAT,
            )  # fmt: skip
        for key in ("attendees", "statements"):
            if top.raw(key) is None:
                raise wrong(key, "this list is missing.")
        attendees = top.items("attendees", self._attendee)
        agenda = top.items("agenda", self._item)
        self._agenda = len(agenda)
        meeting = MeetingFile(
            title=top.text("title"),
            id=top.text("id"),
            language=self._language(top),
            date=top.day("date"),
            start=top.clock("start"),
            end=top.clock("end"),
            place=top.text("place"),
            kind=top.choice("kind", KINDS),
            conventions=tuple(dict.fromkeys(top.items("conventions", _convention))),
            focus_country=top.text("focus_country"),
            closed=top.flag("closed", default=True),
            k=self._k(top),
            attendees=attendees,
            agenda=agenda,
            statements=top.items("statements", self._statement),
            ignored=(*top.left(), *self._ignored),
        )
        if meeting.start and meeting.end and meeting.end < meeting.start:
            raise wrong("end", "the meeting ends before it begins.")
        return meeting

    def _language(self, top: Fields) -> str:
        language = top.text("language", "en")
        if not _LANGUAGE.fullmatch(language):
            raise wrong("language", "“{found}” is no code of a language.", found=language)
        return language

    def _k(self, top: Fields) -> int:
        k = top.number("k")
        if k is not None and k < 1:
            raise wrong("k", "a number of at least 1 is needed.")
        return 3 if k is None else k

    def _attendee(self, value: Any, path: str) -> AttendeeEntry:
        row = Fields(value, path)
        delegation = row.text("delegation")
        if not delegation:
            raise wrong(row.at("delegation"), "the delegation is missing.")
        code = row.text("code").upper()
        known = self._codes.setdefault(code.casefold(), delegation) if code else delegation
        if known.casefold() != delegation.casefold():
            raise wrong(
                row.at("code"), "{code} is already the code of {other}.", code=code, other=known
            )
        self._names.setdefault(delegation.casefold(), delegation)
        single = row.raw("type")
        types = row.items("types", self._type)
        if single is not None:
            types = (self._type(single, row.at("type")), *types)
        entry = AttendeeEntry(
            delegation=delegation,
            name=row.text("name"),
            code=code,
            types=tuple(dict.fromkeys(types)),
            country=row.text("country"),
            function=row.text("role"),
            named=row.flag("named", default=False),
            present=row.flag("present", default=True),
        )
        self._ignored += row.left()
        return entry

    def _type(self, value: Any, path: str) -> str:
        word = checked_text(value, path)
        try:
            return normalise_type(word, reference=self._reference)
        except Refusal:
            raise Refusal(
                "unknown_type", "{path}: there is no type of delegation called “{word}”.",
                path=path, word=word,
            ) from None  # fmt: skip

    def _item(self, value: Any, path: str) -> AgendaEntry:
        row = Fields(value, path)
        entry = AgendaEntry(row.text("title"), row.text("question"))
        if not entry.title:
            raise wrong(row.at("title"), "the title of the agenda item is missing.")
        self._ignored += row.left()
        return entry

    def _statement(self, value: Any, path: str) -> StatementEntry:
        row = Fields(value, path)
        speakers = self._speakers(row)
        agenda = row.number("agenda")
        if agenda is not None and not 0 <= agenda < self._agenda:
            raise wrong(
                row.at("agenda"), "there is no agenda item {number}; they are counted from 0.",
                number=agenda,
            )  # fmt: skip
        label, label_text = self._label(row)
        entry = StatementEntry(
            points=_points(row),
            speakers=speakers,
            agenda=agenda,
            time=row.clock("time"),
            label=label,
            label_text=label_text,
            several=len(speakers) > 1,
        )
        self._ignored += row.left()
        return entry

    def _speakers(self, row: Fields) -> tuple[str, ...]:
        value = row.raw("speaker")
        if value is None:
            return ()
        if isinstance(value, list):
            return tuple(dict.fromkeys(row.items("speaker", self._speaker)))
        return (self._speaker(value, row.at("speaker")),)

    def _speaker(self, value: Any, path: str) -> str:
        name = checked_text(value, path).strip()
        found = self._names.get(name.casefold()) or self._codes.get(name.casefold())
        if found is None:
            raise Refusal(
                "unknown_delegation", "{path}: “{name}” is not among the attendees.",
                path=path, name=name,
            )  # fmt: skip
        return found

    def _label(self, row: Fields) -> tuple[str, str]:
        words = row.text("label")
        if not words:
            return "", ""
        role = _role_of(words, self._reference)
        if role:
            return role, ""
        if _ROLE.fullmatch(words):
            return self._type(words, row.at("label")), ""
        return "participant", words


def _role_of(words: str, reference: Reference) -> str:
    """The role a label's own words belong to, in any language."""
    wanted = words.casefold()
    for label in reference.labels:
        forms: Mapping[str, Mapping[str, str]] = label.forms
        if any(wanted == form["sg"].casefold() for form in forms.values()):
            return label.role
    return ""


def _points(row: Fields) -> tuple[PointEntry, ...]:
    text, points = row.raw("text"), row.raw("points")
    if (text is None) == (points is None):
        raise wrong(row.path, "a statement has either points or text.")
    if text is not None:
        lines = checked_text(text, row.at("text")).splitlines()
    else:
        lines = [" ".join(one.splitlines()) for one in row.items("points", checked_text)]
    return tuple(PointEntry(line.strip()) for line in lines if line.strip())


def _convention(value: Any, path: str) -> str:
    word = checked_text(value, path).strip()
    try:
        return _CONVENTIONS[word.casefold()]
    except KeyError:
        raise wrong(path, "“{found}” is none of CCM, APMBC, CCW PV.", found=word) from None
