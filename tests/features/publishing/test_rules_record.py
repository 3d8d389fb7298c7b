"""The public record has the structure of the field's records and names nobody it may not."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app.core.errors import Refusal
from app.core.reference import shipped
from app.features.documents.records import (
    Bullet,
    Document,
    Facts,
    Heading,
    Kicker,
    Numbered,
    Paragraph,
    Section,
    StatementHead,
    Subtitle,
    Title,
)
from app.features.documents.writers.plain_text import plain_text
from app.features.exchange.records import MeetingFile
from app.features.exchange.rules import read_published_record
from app.features.meetings.records import MeetingRecord
from app.features.publishing.records import (
    RecordItem,
    RecordPoint,
    RecordSource,
    RecordStatement,
)
from app.features.publishing.rules import head_count, record_blocks, record_document

SEED = Path(__file__).parents[2] / "golden" / "meeting_summary_2017_06_09.txt"
MEETING = MeetingRecord(
    id="m", coalition_id="c", number=3, title="Third meeting: clearance in Tamaria",
    kind="in_country", event_type="", language="en", conventions=("CCM",), date="2026-06-10",
    start="09:30", end="12:00", place="Conference room 2", city="Oru", country="Tamaria",
    parent_event="", parallel_to="", hosts="the Coordinators", co_hosts="", follow_up_of="x",
    annex_of="", focus_country="Tamaria", focus_named=True, purpose="to provide updates",
    rule="chatham_house", closed=True, k=3, status="draft", introduction="", participation="",
    questions_lead="", points_lead="",
)  # fmt: skip
SAID = RecordStatement(
    "s1", "donor_partner_state", "", False, True, "said",
    (RecordPoint("It welcomed this."), RecordPoint("Warmly.", 1)), "Norland",
)  # fmt: skip
SOURCE = RecordSource(
    meeting=MEETING,
    coalition_name="Tamaria Country Coalition",
    coalition_public_name="",
    follow_up_date="2026-03-04",
    persons=31,
    groups={"operator": 2, "donor_partner_state": 6, "affected_state": 1, "coordinator": 1},
    questions=("What is needed?",),
    key_points=("One joint plan was needed.",),
    items=(
        RecordItem(
            "i1",
            "Introductory remarks",
            (replace(SAID, id="s0", label="coordinator", label_text="The Coordinators"),),
        ),
        RecordItem("i2", "Progress", ()),
        RecordItem("i3", "Clearance needs:", (SAID, replace(SAID, id="s2", several=True))),
    ),
    conclusions=("A summary would be circulated.",),
)

RECORD = (
    Kicker("Tamaria Country Coalition"),
    Title("Third meeting: clearance in Tamaria"),
    Subtitle("Summary of the meeting"),
    Facts(
        (
            ("Date", "Wednesday 10 June 2026, 09:30–12:00"),
            ("Place", "Conference room 2, Oru, Tamaria"),
            ("Convened by", "the Coordinators"),
            (
                "Participation",
                (
                    "approximately 30 representatives of affected States, donor and partner"
                    " States and operators"
                ),
            ),
        )
    ),
    Paragraph(
        "On 10 June 2026 the Coordinators convened the third meeting of the Coalition as a"
        " follow-up to the meeting of 4 March 2026, to provide updates. As the meeting was"
        " closed, all identifying references to participating States have been removed from"
        " this summary."
    ),
    Section("1.", "Key points raised"),
    Numbered("1.1", shipped().phrase("questions_lead", "en")),
    Bullet("What is needed?"),
    Numbered("1.2", "The following are some of the key points raised in response:"),
    Bullet("One joint plan was needed."),
    Section("2.", "Detailed record of the meeting"),
    Heading("2.1", "Introductory remarks", "i1"),
    StatementHead("a", "The Coordinators said:", "", "s0"),
    Bullet("It welcomed this."),
    Bullet("Warmly.", 1),
    Heading("2.3", "Clearance needs", "i3"),
    StatementHead("b", "A donor/partner State said:", "", "s1"),
    Bullet("It welcomed this."),
    Bullet("Warmly.", 1),
    StatementHead("c", "Several donor/partner States said:", "", "s2"),
    Bullet("It welcomed this."),
    Bullet("Warmly.", 1),
    Heading("2.4", "Concluding remarks"),
    Paragraph("The meeting closed with these conclusions:"),
    Bullet("A summary would be circulated."),
)


def meeting(**changes: Any) -> RecordSource:
    return replace(SOURCE, meeting=replace(SOURCE.meeting, **changes))


def facts(document: Document) -> dict[str, str]:
    return dict(next(one for one in document.blocks if isinstance(one, Facts)).rows)


def paragraph(source: RecordSource, language: str = "en") -> str:
    blocks = record_blocks(source, language=language)
    return next(one.text for one in blocks if isinstance(one, Paragraph))


def test_the_record_looks_as_the_target_does() -> None:
    document = record_document(SOURCE)
    assert document.classification == "Public record"
    assert document.head_start == "Chatham House Rule"
    assert document.head_end == "Original: English"
    assert document.notice == "Not yet checked for identifying details"
    assert document.short_title == "Tamaria Country Coalition, third meeting, 10 June 2026"
    assert document.page_frame == "Page {page} of {pages}"
    assert document.blocks == RECORD


def test_the_only_times_are_those_of_the_meeting() -> None:
    text = plain_text(record_document(SOURCE))
    assert re.findall(r"\d\d:\d\d", text) == ["09:30", "12:00"]


def test_a_country_that_must_not_be_named_is_told_nowhere() -> None:
    source = meeting(
        focus_named=False, title="Tamaria Country Coalition: needs of the Tamaria teams"
    )
    source = replace(
        source,
        questions=("How can Tamaria be helped?",),
        key_points=("Tamaria had met donors in Oru.",),
        items=(RecordItem("i", "Needs of Tamaria", (SAID,)),),
    )
    document = record_document(source)
    text = plain_text(document)
    assert "Tamaria" not in text
    assert document.title == "Country Coalition: needs of the country concerned teams"
    assert facts(document)["Place"] == "Conference room 2, in the country concerned"
    assert "How can the country concerned be helped?" in text
    assert "The country concerned had met donors" in text
    assert document.short_title.startswith("Country Coalition, third meeting")


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"place": "Hotel Oru, Tamaria Hall, Room 2"}, "Room 2, in the country concerned"),
        ({"place": "", "country": ""}, "in the country concerned"),
        ({"place": "Room 2", "city": "", "country": "", "kind": "margins"}, "Room 2"),
        ({"place": "Room 2, Oru", "city": "", "country": ""}, "in the country concerned"),
        ({"place": "Tamaria House", "city": "", "country": ""}, "in the country concerned"),
        ({"place": "Palais", "city": "Geneva", "country": "CH"}, "Palais, Geneva, Switzerland"),
        ({"focus_country": ""}, "Conference room 2, Oru, Tamaria"),
    ],
)
def test_the_place_is_told_as_far_as_it_may_be(changes: dict[str, str], place: str) -> None:
    assert facts(record_document(meeting(focus_named=False, **changes)))["Place"] == place


def test_a_public_name_is_used_unless_it_tells_the_country() -> None:
    hidden = meeting(focus_named=False)
    named = replace(hidden, coalition_public_name="A Southern Coalition")
    assert record_blocks(named)[0] == Kicker("A Southern Coalition")
    telling = replace(hidden, coalition_public_name="Friends of Tamaria")
    assert record_blocks(telling)[0] == Kicker("Country Coalition")
    assert record_blocks(replace(hidden, coalition_name=""))[0] == Title(
        "Third meeting: clearance in the country concerned"
    )


def test_the_internal_version_names_its_speakers_and_says_so() -> None:
    document = record_document(meeting(focus_named=False), variant="internal")
    assert document.classification == "Internal: contains attributions"
    assert document.notice == ""
    heads = [one for one in document.blocks if isinstance(one, StatementHead)]
    assert [one.speaker for one in heads] == ["Norland"] * 3
    assert facts(document)["Place"] == "Conference room 2, Oru, Tamaria"
    public = record_document(SOURCE)
    assert not any(one.speaker for one in public.blocks if isinstance(one, StatementHead))


@pytest.mark.parametrize(
    ("persons", "told"), [(0, (0, False)), (12, (12, False)), (13, (15, True)), (22, (20, True))]
)
def test_heads_are_counted_roughly(persons: int, told: tuple[int, bool]) -> None:
    assert head_count(persons) == told


@pytest.mark.parametrize(
    ("persons", "groups", "words"),
    [
        (9, {"operator": 2}, "9 representatives of operators"),
        (40, {"chair": 1}, "approximately 40 representatives"),
        (2, {}, "2 representatives"),
    ],
)
def test_participation_is_told_by_groups(persons: int, groups: dict[str, int], words: str) -> None:
    source = replace(SOURCE, persons=persons, groups=groups)
    assert facts(record_document(source))["Participation"] == words


def test_a_sentence_of_ones_own_takes_the_place_of_ours() -> None:
    source = meeting(
        participation="about two dozen people",
        introduction="First.\n\nSecond.",
        questions_lead="Asked:",
        points_lead="Answered:",
    )
    document = record_document(source)
    assert facts(document)["Participation"] == "about two dozen people"
    assert [one.text for one in document.blocks if isinstance(one, Paragraph)][:2] == [
        "First.",
        "Second.",
    ]
    assert [one.text for one in document.blocks if isinstance(one, Numbered)] == [
        "Asked:",
        "Answered:",
    ]


@pytest.mark.parametrize(
    ("changes", "begins"),
    [
        ({"hosts": ""}, "On 10 June 2026 the third meeting of the Coalition was held"),
        ({"number": 0}, "On 10 June 2026 the Coordinators convened a meeting"),
        ({"number": 31}, "On 10 June 2026 the Coordinators convened meeting 31 of the Coalition"),
        ({"date": ""}, "As the meeting was closed"),
        ({"co_hosts": "the ISU"}, "On 10 June 2026 the Coordinators and the ISU convened"),
    ],
)  # fmt: skip
def test_the_introduction_is_made_from_what_is_known(
    changes: dict[str, object], begins: str
) -> None:
    assert paragraph(meeting(**changes)).startswith(begins)


def test_purpose_and_occasion_are_told() -> None:
    words = paragraph(
        meeting(purpose="Exchange of views.", parent_event="the NDM-UN", closed=False)
    )
    assert "convened the third meeting of the Coalition in the margins of the NDM-UN as a" in words
    assert words.endswith(". The purpose of the meeting was as follows: Exchange of views.")
    assert paragraph(meeting(purpose="", closed=False)).endswith("4 March 2026.")
    alone = replace(meeting(number=3), coalition_name="")
    assert "convened a meeting" in paragraph(alone)


def test_an_empty_meeting_is_a_title() -> None:
    bare = meeting(number=0, title="", date="", start="", place="", city="", country="", hosts="",
        closed=False, language="xx", rule="open")  # fmt: skip
    source = replace(bare, coalition_name="", persons=0, groups={}, questions=(), key_points=(),
        items=(), conclusions=())  # fmt: skip
    document = record_document(source, language="en")
    assert document.title == "Meeting"
    assert document.short_title == "Meeting"
    assert (document.head_start, document.head_end) == ("", "")
    assert len(document.blocks) == 2
    with pytest.raises(Refusal):
        record_document(source)


def test_dates_without_times_and_with_a_beginning_only() -> None:
    assert facts(record_document(meeting(start="")))["Date"] == "Wednesday 10 June 2026"
    assert facts(record_document(meeting(end="")))["Date"] == "Wednesday 10 June 2026, 09:30"
    assert record_document(meeting(title="")).title == "Third meeting"


def test_points_without_questions_have_their_own_lead() -> None:
    blocks = record_blocks(replace(SOURCE, questions=()))
    lead = next(one for one in blocks if isinstance(one, Numbered))
    assert lead == Numbered("1.1", "The following are some of the key points raised:")
    assert not any(
        isinstance(one, Section) and one.number == "1."
        for one in record_blocks(replace(SOURCE, questions=(), key_points=()))
    )
    assert (
        sum(isinstance(one, Numbered) for one in record_blocks(replace(SOURCE, key_points=()))) == 1
    )


def test_conclusions_stand_below_the_concluding_remarks_there_are() -> None:
    closing = RecordItem("i9", "Concluding remarks", ())
    blocks = record_blocks(replace(SOURCE, items=(closing,)))
    assert [one.number for one in blocks if isinstance(one, Heading)] == ["2.1"]
    assert blocks[-1] == Bullet("A summary would be circulated.")


def test_statements_outside_of_the_agenda_come_without_a_heading() -> None:
    plain = replace(SAID, lettered=False, frame="none")
    blocks = record_blocks(
        replace(SOURCE, items=(RecordItem("", "", (plain, SAID)),), conclusions=())
    )
    assert not any(isinstance(one, Heading) for one in blocks)
    heads = [one for one in blocks if isinstance(one, StatementHead)]
    assert [one.letter for one in heads] == ["a"]


def test_the_record_in_arabic_has_its_own_letters_numbers_and_months() -> None:
    document = record_document(SOURCE, language="ar")
    heads = [one for one in document.blocks if isinstance(one, StatementHead)]
    assert [one.letter for one in heads] == ["أ", "ب", "ج"]
    assert heads[1].text == "قالت دولة مانحة/شريكة:"
    assert [one.number for one in document.blocks if isinstance(one, Section)] == ["1-", "2-"]
    assert "حزيران/يونيه" in facts(document)["التاريخ"]
    assert document.head_end == "الأصل: بالإنكليزية"


@pytest.mark.parametrize("language", shipped().languages)
def test_a_record_can_be_made_in_every_language(language: str) -> None:
    text = plain_text(record_document(SOURCE, language=language))
    assert "{" not in text
    assert read_published_record(text).language == language


def as_source(record: MeetingFile) -> RecordSource:
    """What an imported record is, once it is kept."""
    items = [
        RecordItem(
            str(number),
            item.title,
            tuple(
                RecordStatement(
                    "", one.label, one.label_text, one.several, one.lettered, one.frame,
                    tuple(RecordPoint(point.text, point.level) for point in one.points),
                )
                for one in record.statements
                if one.agenda == number
            ),
        )
        for number, item in enumerate(record.agenda)
    ]  # fmt: skip
    kept = replace(
        MEETING, number=0, title=record.title, date=record.date, start=record.start,
        end=record.end, place=record.place, city="", country="", focus_country="", hosts="",
        introduction=record.introduction, questions_lead=record.questions_lead,
        points_lead=record.points_lead, follow_up_of="",
    )  # fmt: skip
    return RecordSource(
        kept, "", "", "", 0, {}, record.questions, record.key_points, tuple(items), ()
    )


def body(text: str) -> list[str]:
    """The words from the introduction on, without numbers of headings and signs of bullets."""
    text = text[text.index("On Friday 9 June 2017") :]
    text = re.sub(r"^ *\d\.\d? ?", "", text, flags=re.MULTILINE)
    return [word.casefold().rstrip(":") for word in re.findall(r"[^\s\uf0b7•]+", text)]


def test_the_record_of_2017_comes_out_with_the_same_words_in_the_same_order() -> None:
    seed = SEED.read_text("utf-8")
    printed = plain_text(record_document(as_source(read_published_record(seed))))
    assert body(printed) == body(seed)
    assert "Friday 9 June 2017, 13:00–15:00" in printed


def test_when_a_statement_is_deleted_the_letters_move_up() -> None:
    record = read_published_record(SEED.read_text("utf-8"))
    shorter = replace(record, statements=(*record.statements[:4], *record.statements[5:]))
    heads = [one for one in record_blocks(as_source(shorter)) if isinstance(one, StatementHead)]
    assert [one.letter for one in heads] == list("abcdefghijklmn")
    assert heads[-1].text == "In summary, Australia said:"
