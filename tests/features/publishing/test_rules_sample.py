"""The sample is whole, and its public records name nobody but the Coordinators and the ISU."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from functools import cache
from typing import Any

import pytest

from app.core.paths import resources_dir
from app.features.anonymisation.records import FindingRecord, SearchedName
from app.features.anonymisation.rules import (
    apply_replacements,
    choose_label,
    label_for_speakers,
    name_forms,
    names_left,
    text_hash,
)
from app.features.documents.writers.plain_text import plain_text
from app.features.meetings.records import MeetingRecord
from app.features.publishing.records import (
    RecordItem,
    RecordPoint,
    RecordSource,
    RecordStatement,
)
from app.features.publishing.rules import record_document

Act = dict[str, Any]
MEETINGS = ("m2", "m3", "m4", "m5")
NAMED = {"chr", "isu"}
PLACES = ("Tamaria", "TMAA", "Oru", "Karo", "Venn", "Sel", "Anhal")
SCRIPTS = {"LATIN", "ARABIC", "CYRILLIC", "LAO", "KHMER"}


@cache
def acts() -> tuple[Act, ...]:
    path = resources_dir() / "sample" / "tamaria.json"
    return tuple(json.loads(path.read_text("utf-8")))


def done(verb: str, meeting: str = "") -> list[Act]:
    wanted = {None, f"${meeting}"}
    return [
        one for one in acts() if one["do"] == verb and (not meeting or one.get("meeting") in wanted)
    ]


def delegations() -> dict[str, Act]:
    return {one["as"]: one for one in done("add_delegation")}


def replacements() -> dict[str, list[Act]]:
    found: dict[str, list[Act]] = {}
    for one in done("replace_passage"):
        found.setdefault(one["point"], []).append(one)
    return found


def public(point: str | Act) -> str:
    """The public wording of a point, as the acts after its statement make it."""
    if isinstance(point, str):
        return point
    text = point["text"]
    findings: list[FindingRecord] = []
    for act in replacements().get(point.get("id", ""), []):
        start = text.index(act["passage"])
        while any(start < one.end and one.start < start + len(act["passage"]) for one in findings):
            start = text.index(act["passage"], start + 1)
        findings.append(
            FindingRecord(
                str(len(findings)),
                start,
                start + len(act["passage"]),
                act["passage"],
                text_hash(text),
                "replaced",
                act["replacement"],
            )
        )
    wording = apply_replacements(text, findings)
    assert wording.stale == ()
    return wording.text


def label(act: Act) -> tuple[str, str, bool]:
    """Label, its words, and whether several: as the program gives them to these speakers."""
    spoken = act.get("speaker", [])
    speakers = [one[1:] for one in ([spoken] if isinstance(spoken, str) else spoken)]
    if "label" in act:
        return act["label"], "", False
    if not speakers:
        return "participant", "", False
    types = [tuple(delegations()[one]["types"]) for one in speakers]
    if len(speakers) > 1:
        return label_for_speakers(types)[0], "", True
    words = {"chr": "the Coordinators", "isu": "the ISU"}.get(speakers[0], "")
    return choose_label(types[0], named=bool(words)), words, False


def source(meeting: str) -> RecordSource:
    made = next(one for one in done("create_meeting") if one["as"] == meeting)
    attending = [one for one in done("add_attendee", meeting) if one.get("present", True)]
    present = {one["delegation"][1:] for one in attending}
    texts = {
        point["id"]: public(point)
        for one in done("add_statement", meeting)
        for point in one["points"]
        if isinstance(point, dict) and "id" in point
    }
    fields = dict.fromkeys(MeetingRecord.__slots__, "")
    known = {key: value for key, value in made.items() if key in fields}
    record = MeetingRecord(**{
        **fields, "language": "en", "focus_country": "Tamaria", "conventions": ("CCM",), **known,
        "id": meeting,
    })  # fmt: skip
    coalition = done("create_coalition")[0]
    marked = [texts[one["point"]] for one in done("mark_key_point") if one["point"] in texts]
    return RecordSource(
        meeting=record,
        coalition_name=coalition["name"],
        coalition_public_name=coalition["public_name"],
        follow_up_date="2026-03-04",
        persons=len(attending),
        groups=Counter(delegations()[one]["types"][0] for one in present),
        questions=tuple(one["text"] for one in done("add_guiding_question", meeting))
        + tuple(one["question"] for one in done("add_agenda_item", meeting) if "question" in one),
        key_points=(*marked, *(one["text"] for one in done("add_key_point", meeting))),
        items=tuple(item(one, meeting) for one in done("add_agenda_item", meeting)),
        conclusions=tuple(one["text"] for one in done("add_conclusion", meeting)),
    )


def item(act: Act, meeting: str) -> RecordItem:
    statements = []
    for one in done("add_statement", meeting):
        if one["item"] != f"${act['as']}":
            continue
        role, words, several = label(one)
        points = tuple(
            RecordPoint(public(point), point.get("level", 0) if isinstance(point, dict) else 0)
            for point in one["points"]
        )
        statements.append(
            RecordStatement(
                "",
                role,
                words,
                several,
                one.get("lettered", True),
                one.get("frame", "said"),
                points,
            )
        )
    return RecordItem(act["as"], act["title"], tuple(statements))


def names() -> tuple[SearchedName, ...]:
    others = [one for key, one in delegations().items() if key not in NAMED]
    words = [
        word
        for one in others
        for word in (
            one["name"],
            *one.get("names", {}).values(),
            *one.get("short_names", {}).values(),
            one.get("country", ""),
        )
    ]
    return name_forms(
        delegations=words,
        codes=[one["code"] for one in others],
        persons=[one["name"] for one in done("add_person")],
        countries=PLACES,
    )


@pytest.mark.parametrize("meeting", MEETINGS)
def test_the_public_record_names_nobody(meeting: str) -> None:
    text = plain_text(record_document(source(meeting)))
    assert [
        (one.surface, text[one.start - 30 : one.end]) for one in names_left(text, names())
    ] == []
    assert not re.search("[\u0600-\u06ff\u0400-\u04ff\u0e80-\u0eff\u1780-\u17ff]", text)


@pytest.mark.parametrize("meeting", MEETINGS)
def test_the_internal_record_of_the_same_words_would_name_them(meeting: str) -> None:
    said = " ".join(
        point if isinstance(point, str) else point["text"]
        for one in done("add_statement", meeting)
        for point in one["points"]
    )
    assert len(names_left(said, names())) >= 8


@pytest.mark.parametrize("meeting", MEETINGS)
def test_public_wordings_read_well(meeting: str) -> None:
    for part in source(meeting).items:
        for statement in part.statements:
            for point in statement.points:
                assert not re.search(r"  | [,.;:]|\b(\w+) \1\b|\(\)|\b[Aa] [aeio]", point.text), (
                    point.text
                )
                assert point.text[0].isupper()
                assert point.text.endswith((".", "?"))


def test_the_sample_is_as_large_as_promised() -> None:
    assert len(done("create_meeting")) == 4
    assert len(delegations()) == 14
    assert 115 <= len(done("add_statement")) <= 140
    assert len(done("replace_passage")) > 100
    several = [one for one in done("add_statement") if isinstance(one.get("speaker"), list)]
    unknown = [one for one in done("add_statement") if "speaker" not in one]
    levels = [
        point
        for one in done("add_statement")
        for point in one["points"]
        if isinstance(point, dict) and point.get("level")
    ]
    assert len(several) >= 5
    assert len(unknown) >= 4
    assert len(levels) >= 8


def test_names_stand_in_all_the_letters_of_the_field() -> None:
    letters = "".join(one["name"] for one in done("add_person"))
    found = {unicodedata.name(one, "").split(" ")[0] for one in letters if one.isalpha()}
    assert found >= SCRIPTS


def test_every_name_an_act_uses_was_made_before() -> None:
    made: set[str] = set()
    for one in acts():
        for word in re.findall(r'"\$(\w+)"', json.dumps(one)):
            assert word in made
        if "as" in one:
            made.add(one["as"])
    ids = [
        point["id"]
        for one in done("add_statement")
        for point in one["points"]
        if isinstance(point, dict) and "id" in point
    ]
    assert len(ids) == len(set(ids))
    assert {one["point"] for one in (*done("replace_passage"), *done("mark_key_point"))} <= set(ids)
