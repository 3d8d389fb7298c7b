"""A published record comes back with all its words, in their order, and nobody attributed."""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.errors import Refusal
from app.core.reference import shipped
from app.features.exchange.records import MeetingFile
from app.features.exchange.rules import decoded, read_published_record
from app.features.exchange.rules.title_block import TitleReader

SEED = Path(__file__).parents[2] / "golden" / "meeting_summary_2017_06_09.txt"


@pytest.fixture(scope="module")
def text() -> str:
    return SEED.read_text("utf-8")


@pytest.fixture(scope="module")
def record(text: str) -> MeetingFile:
    return read_published_record(text)


def test_the_title_block_is_understood(record: MeetingFile) -> None:
    assert record.title == (
        "Informal meeting on Enhancing International Cooperation and Assistance under the"
        " Convention on Cluster Munitions (CCM)"
    )
    assert (record.date, record.start, record.end) == ("2017-06-09", "13:00", "15:00")
    assert record.place == "Room C2, World Meteorological Organisation"
    assert record.conventions == ("CCM",)
    first, second = record.introduction.split("\n")
    assert first.startswith("On Friday 9 June 2017, Australia and Iraq, CCM Coordinators")
    assert first.endswith("challenges and needs for cooperation and assistance.")
    assert second.startswith("Approximately 22 representatives")


def test_questions_and_key_points_are_told_apart(record: MeetingFile) -> None:
    assert record.questions_lead == (
        "To guide discussions at the meeting, States were asked to consider the following"
        " questions:"
    )
    assert len(record.questions) == 4
    assert record.points_lead.endswith("in response to these questions:")
    assert len(record.key_points) == 9
    assert record.key_points[2].startswith("There was an interest in making meetings cross-")


def test_the_introduction_by_the_hosts_carries_no_letter(record: MeetingFile) -> None:
    hosts = record.statements[0]
    assert not hosts.lettered
    assert (hosts.frame, hosts.agenda, len(hosts.points)) == ("none", 0, 1)
    assert hosts.points[0].text.startswith("Australia and Iraq, CCM Coordinators")


def test_fifteen_lettered_statements_have_their_labels(record: MeetingFile) -> None:
    lettered = [one for one in record.statements if one.lettered]
    labels = [one.label for one in lettered]
    assert len(lettered) == 15
    assert labels.count("donor_partner_state") == 8
    assert labels.count("affected_state") == 4
    assert labels.count("state_impending_deadline") == 1
    assert lettered[10].label_text == "a State with an impending deadline under the Convention"
    assert (labels[7], lettered[7].label_text) == ("isu", "the ISU")
    last = lettered[14]
    assert (last.label, last.label_text, last.frame) == ("coordinator", "Australia", "summary")
    assert [one.agenda for one in lettered] == [1, *[2] * 13, 3]
    assert [one.title for one in record.agenda] == [
        "Introductory remarks",
        "Country Coalition concept",
        "General exchange of views",
        "Concluding remarks",
    ]


def test_nothing_is_attributed(record: MeetingFile) -> None:
    assert record.attendees == ()
    assert all(not one.speakers for one in record.statements)
    assert record.ignored == ()


def words(text: str) -> list[str]:
    return re.findall(r"[^\s\uf0b7•]+", text)


def told(record: MeetingFile) -> list[str]:
    """All words of a record in the order of the page, without its title block and its labels."""
    found = [record.introduction, record.questions_lead, *record.questions]
    found += [record.points_lead, *record.key_points]
    at = -1
    for statement in record.statements:
        while statement.agenda is not None and at < statement.agenda:
            at += 1
            found.append(record.agenda[at].title)
        found += [point.text for point in statement.points]
    return words("\n".join([*found, *record.conclusions]))


def source_words(text: str) -> list[str]:
    body = text.split("MEETING SUMMARY", 1)[1]
    body = re.sub(r"^ *\d\. [A-Z ]+$", "", body, flags=re.MULTILINE)
    body = re.sub(r"^ *\d\.\d (.*?):? *$", r"\1", body, flags=re.MULTILINE)
    body = re.sub(r"^ *[a-o]\) .*said: *$", "", body, flags=re.MULTILINE)
    return words(body)


def test_every_word_is_there_in_its_order(record: MeetingFile, text: str) -> None:
    expected = source_words(text)
    assert [word.strip(":") for word in told(record)] == [word.strip(":") for word in expected]


@pytest.mark.parametrize(
    "noise",
    [
        lambda text: text.replace("\n", "\r\n"),
        lambda text: re.sub(r"^([a-o])\)", r"\1.", text, flags=re.MULTILINE),
        lambda text: re.sub(r"^([a-o])\)", r"(\1)", text, flags=re.MULTILINE),
        lambda text: text.replace("\uf0b7", "•"),
        lambda text: text.replace("\uf0b7", "\x95"),
        lambda text: text.replace("\uf0b7", "\uf0a7"),
        lambda text: re.sub(r"\n\s*\uf0b7", " \uf0b7", text),
        lambda text: text.replace("\nb) A", "\n3\n\f\nb) A").replace("\nk) A", "\n4\n\f\nk) A"),
        lambda text: text.replace("\nf) An", "\nSummary of 9 June\n- 2 -\n\f\nf) An").replace(
            "\nm) An", "\nSummary of 9 June\n- 3 -\n\f\nm) An"
        ),
        lambda text: text.replace("\nj) A", "\nPage 3 of 7\nj) A"),
        lambda text: "\ufeff" + text,
    ],
)  # fmt: skip
def test_noise_changes_nothing(text: str, record: MeetingFile, noise: object) -> None:
    assert callable(noise)
    assert read_published_record(noise(text)) == record


def test_a_gap_in_the_letters_does_no_harm(text: str, record: MeetingFile) -> None:
    found = read_published_record(text.replace("\ng) A donor", "\nh) A donor").replace(
        "\nh) The ISU", "\ni) The ISU"))  # fmt: skip
    assert len(found.statements) == len(record.statements)


def test_files_are_read_in_the_encoding_they_are_in(text: str) -> None:
    plain = text.replace("\uf0b7", "•").replace("–", "-")
    assert decoded(plain.encode("cp1252")) == plain
    assert decoded(plain.encode("utf-8-sig")) == plain
    assert decoded(plain.encode("utf-16")) == plain


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Dear all,\n\nplease find attached the agenda.\n",
        "1. Introduction\n\nSome words.\n",
        "Notes\n\n1. Key points\n\n• one\n",
        "2.1 Opening\n\n• nothing above it\n",
        "\x00\x01 binary \ufffd",
    ],
)
def test_what_is_no_record_is_refused(text: str) -> None:
    with pytest.raises(Refusal) as caught:
        read_published_record(text)
    assert caught.value.code == "not_a_record"


RECORD = """Meeting on cooperation
Friday 9 June 2017, Room 1

1. Key points

• One point.
Another paragraph.
• Two points.
  – beneath
  o deeper
"""

OTHER = """Meeting of the group under Protocol V

31 February, Hall 3

RECORD OF THE MEETING

It met in 2019.

• to agree
- to part

1. KEY POINTS RAISED

• Is this asked?
• Is that?

Points:

• Said.

Further points:

• Also said.

2. DETAILED RECORD

2.1 Opening

It was opened.

The Chair said:

• Welcome to all of you who came from co-
operating States.

a) A delegation from the region said:

   • Outer.
      • Inner.
   • Outer again.

i) is no letter here.

2.3 Other business:
aa) no letter either

b) Several operators said:
• Yes.

A closing paragraph.

c) It left early and
nobody said why:

d) The Implementation Support Unit (ISU) said:

- A dash.
2.4 million people were no heading.

Australia said:

• Thanks.

3. Next steps

• The next meeting.
"""


def test_other_hands_write_records_too() -> None:
    found = read_published_record(OTHER)
    assert found.title == "Meeting of the group under Protocol V"
    assert found.conventions == ("CCW PV",)
    assert found.date == ""
    assert found.introduction == "It met in 2019.\n• to agree\n• to part"
    assert found.questions == ("Is this asked?", "Is that?")
    assert (found.points_lead, found.key_points) == (
        "Points:",
        ("Said.", "Further points:", "Also said."),
    )
    assert [one.title for one in found.agenda] == ["Opening", "Other business", "Next steps"]
    heads = [(one.label, one.label_text, one.several, one.lettered) for one in found.statements]
    assert heads == [
        ("participant", "", False, False),
        ("chair", "", False, False),
        ("participant", "a delegation from the region", False, True),
        ("participant", "", False, False),
        ("operator", "", True, True),
        ("participant", "", False, True),
        ("isu", "", False, True),
        ("coordinator", "Australia", False, False),
        ("participant", "", False, False),
    ]
    assert [(one.text, one.level) for one in found.statements[2].points] == [
        ("Outer.", 0),
        ("Inner.", 1),
        ("Outer again. i) is no letter here.", 0),
    ]
    assert found.statements[1].points[0].text.endswith("co-operating States.")
    assert found.statements[5].points[0].text == "It left early and nobody said why:"
    assert "2.4 million people were no heading." in found.statements[6].points[-1].text


def test_a_record_without_a_second_section_is_none() -> None:
    with pytest.raises(Refusal):
        read_published_record(RECORD)


def test_the_french_head_of_a_general_label() -> None:
    text = (
        "Réunion\n\nRésumé de la réunion\n\n2. Compte rendu détaillé de la réunion\n\n"
        "2.1 Remarques liminaires\n\na) Plusieurs opérateurs ont déclaré :\n\n• Oui.\n"
    )
    text = text.replace("2. Compte", "1. Principaux points soulevés\n\n• Un.\n\n2. Compte")
    found = read_published_record(text)
    assert found.language == "fr"
    assert (found.statements[0].label, found.statements[0].several) == ("operator", True)


def test_a_year_is_looked_for_in_the_introduction() -> None:
    reader = TitleReader(shipped(), "en")
    assert reader.is_date_line("Friday 9 June, Room 1")
    assert not reader.is_date_line("On Friday 9 June they met")
    assert not reader.is_date_line("Fridays are good")
    assert not reader.is_date_line("9 June was a day")


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="ab.:)(12 \n\f•-–oA\x95", max_size=120))
def test_whatever_text_comes_is_read_or_refused(noise: str) -> None:
    text = f"T\n\n1. KEY POINTS\n\n2. DETAILED RECORD\n\n2.1 One\n{noise}"
    with suppress(Refusal):
        assert read_published_record(text).statements


def test_numbers_out_of_turn_are_no_headings() -> None:
    text = OTHER.replace(
        "It was opened.", "It was opened.\n\n5.1 Other numbers\n\n2.9 Too far"
    ).replace("A closing paragraph.", "3. A sentence that goes on and ends with a full stop.")
    found = read_published_record(text)
    assert [one.title for one in found.agenda] == ["Opening", "Other business", "Next steps"]
