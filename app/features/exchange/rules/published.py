"""A published record that came as text, taken apart again; nothing in it is attributed.

The records of the field look alike: a title block, "1. Key points raised" with guiding questions
and points, "2. Detailed record" with headings 2.1, 2.2 … and lettered statements in bullets.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from app.core.errors import Refusal
from app.core.reference import Reference, shipped
from app.features.exchange.records import AgendaEntry, MeetingFile, PointEntry, StatementEntry
from app.features.exchange.rules.blocks import Assembler, Part
from app.features.exchange.rules.heads import Head, Heads
from app.features.exchange.rules.text_lines import Line, read_lines
from app.features.exchange.rules.title_block import TitleReader

_KEY_POINTS, _DETAIL = 1, 2
_TELLING = (
    "key_points_raised",
    "detailed_record",
    "summary_of_the_meeting",
    "introductory_remarks",
    "concluding_remarks",
)


def read_published_record(text: str, reference: Reference | None = None) -> MeetingFile:
    """The meeting a published record tells of; a text that is no record is refused."""
    facts = reference or shipped()
    lines = read_lines(text)
    language = _language(lines, facts)
    title = TitleReader(facts, language)
    heads = Heads(facts, language)
    parts = Assembler(
        lines,
        lambda words: title.is_date_line(words) or title.is_subtitle(words),
        lambda words: heads.read(words) is not None,
        whole_lines=_is_ours(lines, language, facts),
    ).parts()
    first = next((at for at, part in enumerate(parts) if part.kind in {"section", "numbered"}), 0)
    detail = _Detail(heads, facts.phrase("conclusions_lead", language))
    key_points = _KeyPoints(facts.phrase("questions_lead", language))
    section = 0
    for part in parts[first:]:
        if part.kind in {"section", "numbered"}:
            section = part.number
        if section == _KEY_POINTS:
            key_points.take(part)
        else:
            detail.take(part)
    if not first or not detail.statements:
        raise Refusal(
            "not_a_record",
            "This text is no record of a meeting: it has no numbered headings with statements"
            " below them.",
        )
    return _meeting(title, parts[:first], key_points, detail, language)


def _meeting(
    title: TitleReader,
    above: Sequence[Part],
    key_points: _KeyPoints,
    detail: _Detail,
    language: str,
) -> MeetingFile:
    head = title.read(above)
    questions_lead, questions, points_lead, points = key_points.sorted()
    return MeetingFile(
        title=head.title,
        coalition=head.coalition,
        language=language,
        date=head.date,
        start=head.start,
        end=head.end,
        place=head.place,
        hosts=head.hosts,
        conventions=head.conventions,
        introduction="\n".join(head.introduction),
        participation=head.participation,
        questions_lead=questions_lead,
        questions=questions,
        points_lead=points_lead,
        key_points=points,
        agenda=tuple(AgendaEntry(one) for one in detail.agenda),
        statements=tuple(detail.statements),
        conclusions=tuple(detail.conclusions),
        ignored=("attributions",) if detail.attributed else (),
    )


@dataclass(slots=True)
class _KeyPoints:
    """The first section: sentences that lead in, each with its bullets."""

    questions_lead: str
    groups: list[tuple[str, list[str]]] = field(default_factory=list)

    def take(self, part: Part) -> None:
        if part.kind == "section":
            return
        if part.kind != "bullet":
            self.groups.append((part.text, []))
            return
        if not self.groups:
            self.groups.append(("", []))
        self.groups[-1][1].append(part.text)

    def sorted(self) -> tuple[str, tuple[str, ...], str, tuple[str, ...]]:
        """Lead and bullets of the questions, lead and bullets of the points."""
        groups = list(self.groups)
        lead, questions = groups.pop(0) if groups and self._asks(*groups[0]) else ("", [])
        points_lead, points = groups.pop(0) if groups else ("", [])
        for more, bullets in groups:
            points = [*points, more, *bullets]
        return lead, tuple(questions), points_lead, tuple(points)

    def _asks(self, lead: str, bullets: Sequence[str]) -> bool:
        if lead == self.questions_lead:
            return True
        asking = sum(bullet.rstrip("”\"' ").endswith(("?", "؟")) for bullet in bullets)
        return asking * 2 > len(bullets)


@dataclass(slots=True)
class _Detail:
    """The second section: headings, and statements below them."""

    heads: Heads
    conclusions_lead: str
    agenda: list[str] = field(default_factory=list)
    statements: list[StatementEntry] = field(default_factory=list)
    conclusions: list[str] = field(default_factory=list)
    attributed: bool = False
    concluding: bool = False
    running: bool = False

    def take(self, part: Part) -> None:
        if part.kind == "numbered" or (part.kind == "section" and part.number > _DETAIL):
            self.agenda.append(part.text.rstrip(": "))
            self.running = self.concluding = False
        elif part.kind == "letter":
            self._letter(part.text)
        elif part.kind == "bullet":
            self._point(part.text, part.number)
        elif part.text == self.conclusions_lead:
            self.concluding = True
        elif part.kind == "text":
            self._paragraph(part.text)

    def _letter(self, text: str) -> None:
        head = self.heads.read(text)
        self._begin(head or Head("participant", frame="none"), lettered=True)
        if text and not head:
            self._point(text, 0)

    def _paragraph(self, text: str) -> None:
        head = self.heads.read(text)
        if head:
            self._begin(head, lettered=False)
        else:
            self._point(text, 0)

    def _begin(self, head: Head, *, lettered: bool) -> None:
        self.attributed = self.attributed or head.attributed
        self.running, self.concluding = True, False
        self.statements.append(
            StatementEntry(
                points=(),
                agenda=len(self.agenda) - 1 if self.agenda else None,
                label=head.label,
                label_text=head.label_text,
                several=head.several,
                lettered=lettered,
                frame=head.frame,
            )
        )

    def _point(self, text: str, level: int) -> None:
        if self.concluding:
            self.conclusions.append(text)
            return
        if not self.running:
            self._begin(Head("participant", frame="none"), lettered=False)
        last = self.statements[-1]
        self.statements[-1] = replace(last, points=(*last.points, PointEntry(text, level)))


def _language(lines: Sequence[Line], facts: Reference) -> str:
    """The language whose fixed words stand in the text most often."""
    words = [line.text.casefold().rstrip(" :") for line in lines]

    def told(language: str) -> int:
        fixed = tuple(facts.phrase(key, language).casefold() for key in _TELLING)
        heads = Heads(facts, language)
        said = sum(heads.read(line.text.partition(") ")[2]) is not None for line in lines)
        return said + sum(one.endswith(fixed) for one in words)

    return max(facts.languages, key=told)


def _is_ours(lines: Sequence[Line], language: str, facts: Reference) -> bool:
    """Whether this is a text the program wrote itself: one line for each block."""
    subtitle = facts.phrase("summary_of_the_meeting", language)
    date = facts.phrase("date", language)
    words = [line.text for line in lines]
    return subtitle in words and any(word.startswith(f"{date}: ") for word in words)
