"""The facts shipped with the program are complete, marked, and can be corrected in a file."""

from __future__ import annotations

import json

import pytest

from app.core.errors import Refusal
from app.core.paths import resources_dir
from app.core.reference import Entry, provenance, provenance_of, shipped

FILES = ("states", "membership", "labels", "themes", "deadlines", "glossary", "phrases")


def test_the_counts_are_those_of_the_depositary() -> None:
    facts = shipped()
    assert len(facts.states) == 197
    statuses = [
        (member.convention, member.status)
        for state in facts.states
        for member in facts.memberships(state.iso3)
    ]
    assert statuses.count(("CCM", "state_party")) == 112
    assert statuses.count(("CCM", "signatory")) == 12
    assert statuses.count(("APMBC", "state_party")) == 162
    assert statuses.count(("CCW PV", "high_contracting_party")) == 99


@pytest.mark.parametrize("name", FILES)
def test_every_file_says_when_and_whence(name: str) -> None:
    as_of, source = provenance(name)
    assert as_of.startswith("20")
    assert source


@pytest.mark.parametrize("name", FILES[:-1])
def test_every_row_says_whether_it_was_verified(name: str) -> None:
    content = json.loads((resources_dir() / "reference" / f"{name}.json").read_text("utf-8"))
    rows = content["rows"] + content.get("rules", [])
    assert all(isinstance(row["verified"], bool) for row in rows)
    assert "seed" not in json.dumps(content)


def test_states_are_found_by_either_code() -> None:
    facts = shipped()
    norway = facts.state_by_code("no")
    assert norway is not None
    assert norway is facts.state_by_code(" NOR ")
    assert norway.name("es") == "Noruega"
    assert norway.name("xx") == "Norway"
    assert facts.state_by_code("") is None
    assert facts.state_by_code("QQ") is None


def test_computed_deadlines_come_by_article() -> None:
    by_convention = {member.convention: member for member in shipped().memberships("IRQ")}
    assert by_convention["CCM"].initial_deadlines[4] == "2023-11-01"
    assert by_convention["CCW PV"].initial_deadlines == {}
    assert shipped().memberships("QQQ") == ()


def test_doubtful_facts_are_marked() -> None:
    facts = shipped()
    lebanon = {member.convention: member for member in facts.memberships("LBN")}["APMBC"]
    assert not lebanon.verified
    assert any(not deadline.verified for deadline in facts.deadlines)
    assert all(rule.verified for rule in facts.deadline_rules)
    assert facts.language_verified("en")
    assert not facts.language_verified("ar")
    assert not facts.label("observer_state").verified


def test_labels_have_words_in_every_language_of_the_record() -> None:
    facts = shipped()
    for language in facts.languages:
        for label in facts.labels:
            assert facts.label_forms(label.role, language)
            assert facts.label_forms(label.role, language, "pl")
    assert facts.label_forms("affected_state", "en") == "an affected State"
    assert facts.label("isu").is_office
    assert not facts.label("operator").is_office


def test_every_language_has_every_phrase_with_the_same_places_to_fill() -> None:
    facts = shipped()
    content = json.loads((resources_dir() / "reference" / "phrases.json").read_text("utf-8"))
    english = content["languages"]["en"]["phrases"]
    for language, entry in content["languages"].items():
        assert entry["phrases"].keys() == english.keys(), language
        assert len(facts.phrase_list("months", language)) == 12
        assert len(facts.phrase_list("weekdays", language)) == 7
        assert len(facts.phrase_list("ordinals", language)) == 20
    assert facts.phrase("said", "en") == "{Label} said:"
    assert facts.phrase_list("months", "ar")[5] == "حزيران/يونيه"
    assert (
        facts.phrase_map("group_words", "en")["donor_partner_state"] == "donor and partner States"
    )


def test_what_is_missing_is_refused_in_a_sentence() -> None:
    facts = shipped()
    for key, language in (("said", "la"), ("no such words", "en")):
        with pytest.raises(Refusal, match=r"\.$") as refused:
            facts.phrase(key, language)
        assert refused.value.code == "language_unknown"
    with pytest.raises(Refusal, match=r"\.$") as refused:
        facts.label_forms("affected_state", "la")
    assert refused.value.code == "language_unknown"
    with pytest.raises(Refusal) as refused:
        facts.label("emperor")
    assert refused.value.code == "unknown_label"


def test_entries_of_the_file_replace_and_extend_what_was_shipped() -> None:
    facts = shipped().overlay(
        (
            Entry("label", "operator", {"label": {"en": {"sg": "a clearance operator"}}}),
            Entry(
                "label",
                "veteran",
                {"kind": "person", "label": {"en": {"sg": "a veteran", "pl": "veterans"}}},
                source="decided in 2026",
                verified=True,
            ),
            Entry("phrases", "la", {"phrases": {"said": "{Label} dixit:"}}),
            Entry("deadline", "CCM/4/LBN/extended", {"date": "2031-05-01"}, verified=True),
            Entry("state", "XTM", {"iso2": "XT", "names": {"en": "Examplia"}}),
            Entry("membership", "XTM", {"CCM": {"status": "signatory"}}),
            Entry("term", "TTX", {"expansion": "Tabletop exercise"}),
        )
    )
    assert facts.label_forms("operator", "en") == "a clearance operator"
    assert facts.label_forms("operator", "en", "pl") == "operators"
    assert facts.label("veteran").source == "decided in 2026"
    assert facts.phrase("said", "la") == "{Label} dixit:"
    lebanon = [row for row in facts.deadlines if row.iso3 == "LBN"]
    assert [(row.date, row.verified) for row in lebanon] == [("2031-05-01", True)]
    example = facts.state_by_code("XT")
    assert example is not None
    assert not example.verified
    assert facts.memberships("XTM")[0].status == "signatory"
    assert facts.terms[-1].expansion == "Tabletop exercise"
    assert facts.themes[0].name("fr") == "Dépollution et déminage"
    assert facts.themes[0].name("ru") == "Clearance"
    assert shipped().label_forms("operator", "en") == "an operator"


def test_an_entry_of_an_unknown_kind_is_refused() -> None:
    with pytest.raises(Refusal) as refused:
        shipped().overlay((Entry("weather", "today", {}),))
    assert refused.value.code == "unknown_kind"


def test_the_facts_of_a_kind_are_listed_as_they_are_kept() -> None:
    facts = shipped().overlay((Entry("term", "TTX", {"expansion": "Tabletop exercise"}),))
    assert facts.rows("term")["TTX"] == {
        "term": "TTX",
        "expansion": "Tabletop exercise",
        "verified": False,
    }
    assert "TTX" not in shipped().rows("term")
    assert facts.rows("phrases").keys() == set(facts.languages)
    assert provenance_of("term") == provenance("glossary")
    assert provenance_of("phrases") == provenance("phrases")
