"""Labels on the page: of a statement just called, of its speaker's group, and the meter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.core.reference import shipped
from app.features.anonymisation.records import Verdict
from app.features.anonymisation.rules import (
    PARTICIPANT,
    allowed_labels,
    choose_label,
    group_count,
    label_for_speakers,
    public_head,
    public_name,
)
from app.features.minutes.records import (
    FloorRecord,
    MinutesRecord,
    SpeakerRecord,
    StatementRecord,
)


@dataclass(frozen=True, slots=True)
class Cover:
    """How well the label of a statement covers its speaker."""

    label: str
    speakers: int
    present: int
    verdict: Verdict


def group_word(role: str, language: str) -> str:
    """What a delegation of this type is called, without an article: "donor/partner State"."""
    facts = shipped()
    words = facts.label_forms(role, language)
    for article in facts.phrase_list("leading_articles", language):
        if words.lower().startswith(article.lower()):
            return words[len(article) :].strip()
    return words


def cover(statement: StatementRecord, floor: Sequence[FloorRecord], language: str, k: int) -> Cover:
    """How many delegations present could be the speaker of a statement under its label."""
    words = public_name(statement.label, statement.label_text, statement.several, language)
    speakers = max(len(statement.speakers), 1)
    if statement.named:
        return Cover(_raised(words), speakers, 0, "named")
    count = group_count(statement.label, floor, k)
    return Cover(_raised(words), speakers, count.present, count.verdict)


def labels_for(statement: StatementRecord, floor: Sequence[FloorRecord]) -> tuple[str, ...]:
    """The labels a statement may be given, the widest last."""
    ids = {each.delegation_id for each in statement.speakers}
    spoke = [each for each in floor if each.delegation_id in ids]
    if not spoke:
        return (PARTICIPANT,)
    allowed = [allowed_labels(each.types, named=each.named) for each in spoke]
    shared = [label for label in allowed[0] if all(label in others for others in allowed[1:])]
    return tuple(shared) or (PARTICIPANT,)


def next_label(statement: StatementRecord, floor: Sequence[FloorRecord]) -> str:
    """The label after the present one; after the widest the first again."""
    labels = labels_for(statement, floor)
    at = labels.index(statement.label) if statement.label in labels else -1
    return labels[(at + 1) % len(labels)]


def labelled(statement: StatementRecord, label: str, language: str) -> StatementRecord:
    """The statement under another label, as it is shown until the file has answered."""
    named = statement.named and shipped().label(label).is_office
    text = statement.label_text if named else ""
    head = public_head(label, text, statement.several, statement.frame, language)
    return replace(statement, label=label, label_text=text, named=named, heading=head)


def called(
    record: MinutesRecord,
    statement: StatementRecord,
    entries: Sequence[FloorRecord],
    *,
    several: bool,
) -> StatementRecord:
    """The statement as made by these delegations, as it is shown until the file has answered."""
    speakers = tuple(
        SpeakerRecord(each.delegation_id, each.code, each.name, _first(each.types))
        for each in entries
    )
    if len(entries) == 1 and not several:
        label, together = choose_label(entries[0].types, entries[0].named), False
    elif entries:
        label, together = label_for_speakers([each.types for each in entries])
    else:
        label, together = PARTICIPANT, several
    named = len(entries) == 1 and entries[0].named
    made = replace(
        statement, speakers=speakers, label=label, label_text="", several=together, named=named
    )
    heading = public_head(label, "", together, made.frame, record.language)
    return replace(made, heading=heading)


def blank(statement_id: str, item_id: str, time: str) -> StatementRecord:
    """A statement nobody has been named for yet."""
    return StatementRecord(
        id=statement_id,
        agenda_item_id=item_id,
        letter="",
        time=time,
        speakers=(),
        label=PARTICIPANT,
        label_text="",
        several=False,
        frame="said",
        lettered=True,
        named=False,
        heading="",
        points=(),
    )


def _first(types: Sequence[str]) -> str:
    return types[0] if types else ""


def _raised(words: str) -> str:
    return words[:1].upper() + words[1:]
