"""The record as a document: title block, introduction, key points, detailed record.

The detailed record is always section 2 and its headings keep the numbers of the agenda, so that
2.3 is on paper what it is on the screen; an item nobody spoke to has no heading.
"""

from __future__ import annotations

from collections.abc import Iterator

from app.core.reference import Reference, shipped
from app.features.anonymisation.rules import public_head
from app.features.documents.records import (
    Block,
    Bullet,
    Document,
    Heading,
    Kicker,
    Numbered,
    Paragraph,
    Section,
    StatementHead,
    Subtitle,
    Title,
)
from app.features.documents.rules import heading_number, letter, section_number
from app.features.publishing.records import RecordItem, RecordSource, RecordStatement
from app.features.publishing.rules.country import Country
from app.features.publishing.rules.opening import Opening

KEY_POINTS, DETAILED = 1, 2
PUBLIC, INTERNAL = "public", "internal"


def record_document(
    source: RecordSource,
    *,
    variant: str = PUBLIC,
    language: str = "",
    reference: Reference | None = None,
) -> Document:
    """The whole record in a language, by default the meeting's own.

    The public variant says on every page that it was not checked for identifying details yet; the
    internal one says that it holds attributions, and has the speakers in brackets.
    """
    record = _Record(source, variant, language or source.meeting.language, reference or shipped())
    return record.document()


def record_blocks(
    source: RecordSource,
    *,
    variant: str = PUBLIC,
    language: str = "",
    reference: Reference | None = None,
) -> tuple[Block, ...]:
    """The blocks of the same record, for a preview."""
    return record_document(source, variant=variant, language=language, reference=reference).blocks


class _Record:
    """One record on its way to paper."""

    def __init__(
        self, source: RecordSource, variant: str, language: str, reference: Reference
    ) -> None:
        self._source = source
        self._meeting = source.meeting
        self._internal = variant == INTERNAL
        self._language = language
        self._reference = reference
        self._country = Country(source, language, reference, internal=self._internal)
        self._opening = Opening(source, language, reference, self._country)
        self._lettered = 0

    def document(self) -> Document:
        rule = self._phrase("chatham_house_rule") if self._meeting.rule == "chatham_house" else ""
        classification = "internal" if self._internal else "public_record"
        return Document(
            language=self._language,
            title=self._opening.title(),
            blocks=tuple(self._blocks()),
            short_title=self._opening.short_title(),
            head_start=rule,
            head_end=self._original(),
            notice="" if self._internal else self._phrase("unchecked"),
            classification=self._phrase(classification),
            page_frame=self._phrase("page"),
        )

    def _original(self) -> str:
        names = self._reference.phrase_map("language_names", self._language)
        name = names.get(self._meeting.language)
        return self._phrase("original").format(language=name) if name else ""

    def _blocks(self) -> Iterator[Block]:
        coalition = self._country.coalition()
        if coalition:
            yield Kicker(coalition)
        yield Title(self._opening.title())
        yield Subtitle(self._phrase("summary_of_the_meeting"))
        facts = self._opening.facts()
        if facts.rows:
            yield facts
        yield from self._opening.paragraphs()
        yield from self._key_points()
        yield from self._detailed_record()

    def _key_points(self) -> Iterator[Block]:
        source, meeting = self._source, self._meeting
        if not (source.questions or source.key_points):
            return
        yield self._section(KEY_POINTS, "key_points_raised")
        number = 0
        if source.questions:
            number += 1
            lead = meeting.questions_lead.strip() or self._phrase("questions_lead")
            yield Numbered(self._number(KEY_POINTS, number), lead)
            yield from (Bullet(self._country.words(text)) for text in source.questions)
        if source.key_points:
            default = "points_lead" if source.questions else "points_lead_alone"
            lead = meeting.points_lead.strip() or self._phrase(default)
            yield Numbered(self._number(KEY_POINTS, number + 1), lead)
            yield from (Bullet(self._country.words(text)) for text in source.key_points)

    def _detailed_record(self) -> Iterator[Block]:
        number = 0
        concluding = self._phrase("concluding_remarks").casefold()
        closing = next((item for item in reversed(self._source.items) if item.title), None)
        closed = closing is not None and closing.title.strip(" :").casefold() == concluding
        said = any(item.statements for item in self._source.items)
        if not (said or self._source.conclusions):
            return
        yield self._section(DETAILED, "detailed_record")
        for item in self._source.items:
            number += bool(item.title)
            last = closed and item is closing and bool(self._source.conclusions)
            if item.statements or last:
                yield from self._item(item, number)
        if self._source.conclusions:
            if not closed:
                words = self._phrase("concluding_remarks")
                yield Heading(self._number(DETAILED, number + 1), words)
            yield Paragraph(self._phrase("conclusions_lead"))
            yield from (Bullet(self._country.words(text)) for text in self._source.conclusions)

    def _item(self, item: RecordItem, number: int) -> Iterator[Block]:
        if item.title:
            title = self._country.title(item.title.strip().rstrip(":"))
            yield Heading(self._number(DETAILED, number), title, item.id)
        for statement in item.statements:
            yield from self._statement(statement)

    def _statement(self, statement: RecordStatement) -> Iterator[Block]:
        self._lettered += statement.lettered
        words = public_head(
            statement.label,
            statement.label_text,
            statement.several,
            statement.frame,
            self._language,
            reference=self._reference,
        )
        sign = letter(self._lettered, self._language) if statement.lettered else ""
        speaker = statement.speaker if self._internal else ""
        if words or sign or speaker:
            yield StatementHead(sign, words, speaker, statement.id)
        yield from (Bullet(point.text, point.level) for point in statement.points)

    def _section(self, number: int, key: str) -> Section:
        return Section(section_number(number, self._language), self._phrase(key))

    def _number(self, section: int, number: int) -> str:
        return heading_number(section, number, self._language)

    def _phrase(self, key: str) -> str:
        return self._reference.phrase(key, self._language)
