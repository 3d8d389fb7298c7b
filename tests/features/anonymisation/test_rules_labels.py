"""A speaker's public name comes from its types, never from who it is."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from app.core.errors import Refusal
from app.core.reference import Entry, shipped
from app.features.anonymisation.rules import (
    allowed_labels,
    choose_label,
    group_count,
    label_for_speakers,
    normalise_type,
    own_name,
    public_head,
    public_name,
)

DONOR = ("donor_partner_state",)
AFFECTED = ("affected_state",)
OPERATOR = ("operator",)


@dataclass(frozen=True, slots=True)
class Seat:
    delegation_id: str
    types: tuple[str, ...]
    present: bool = True
    named: bool = False


@pytest.mark.parametrize(
    ("word", "role"),
    [
        ("donor_state", "donor_partner_state"),
        ("Donor/partner State", "donor_partner_state"),
        ("state_with_deadline", "state_impending_deadline"),
        ("un_agency", "un_entity"),
        ("NGO", "civil_society"),
        ("community", "community_representative"),
        ("host", "chair"),
        ("chair", "chair"),
        ("affected-state", "affected_state"),
    ],
)
def test_the_words_of_the_contract_are_understood(word: str, role: str) -> None:
    assert normalise_type(word) == role


def test_an_unknown_type_is_refused() -> None:
    with pytest.raises(Refusal, match="“emperor”") as refused:
        normalise_type("emperor")
    assert refused.value.code == "unknown_type"


def test_roles_added_in_a_file_count_too() -> None:
    facts = shipped().overlay(
        (
            Entry(
                "label",
                "veteran",
                {"kind": "person", "label": {"en": {"sg": "a veteran", "pl": "veterans"}}},
            ),
        )
    )
    assert normalise_type("veteran", reference=facts) == "veteran"
    assert public_head("veteran", several=True, reference=facts) == "Several veterans said:"


def test_the_first_type_is_the_label_and_an_office_only_where_it_is_named() -> None:
    assert choose_label(("affected_state", "state_impending_deadline")) == "affected_state"
    assert choose_label(("coordinator", "donor_partner_state")) == "donor_partner_state"
    assert choose_label(("donor_partner_state", "coordinator"), named=True) == "coordinator"
    assert choose_label(DONOR, named=True) == "donor_partner_state"
    assert choose_label(("chair",)) == "participant"
    assert choose_label(()) == "participant"


def test_labels_allowed_end_with_the_widest() -> None:
    assert allowed_labels(("affected_state", "state_impending_deadline")) == (
        "affected_state",
        "state_impending_deadline",
        "participant",
    )
    assert allowed_labels(("coordinator", "donor_partner_state")) == (
        "donor_partner_state",
        "participant",
    )
    assert allowed_labels(("coordinator",), named=True) == ("coordinator", "participant")
    assert allowed_labels(("participant",)) == ("participant",)


def test_several_are_called_by_their_group_only_from_three_on() -> None:
    assert label_for_speakers([DONOR, DONOR, DONOR]) == ("donor_partner_state", True)
    assert label_for_speakers([DONOR, DONOR]) == ("participant", True)
    assert label_for_speakers([DONOR, DONOR, AFFECTED]) == ("participant", True)
    assert label_for_speakers([("operator", *DONOR), DONOR, DONOR]) == ("donor_partner_state", True)
    assert label_for_speakers([]) == ("participant", True)
    assert label_for_speakers([OPERATOR]) == ("operator", False)


@pytest.mark.parametrize(
    ("label", "label_text", "several", "words"),
    [
        ("donor_partner_state", "", False, "a donor/partner State"),
        ("donor_partner_state", "", True, "several donor/partner States"),
        ("coordinator", "", True, "the Coordinators"),
        ("coordinator", "Australia", False, "Australia"),
        ("isu", "The ISU", False, "the ISU"),
        ("isu", "ISU", False, "ISU"),
        ("", "", False, "a participant"),
    ],
)
def test_public_names(label: str, label_text: str, several: bool, words: str) -> None:
    assert public_name(label, label_text, several, "en") == words


@pytest.mark.parametrize(
    ("label", "label_text", "several", "frame", "head"),
    [
        ("donor_partner_state", "", False, "said", "A donor/partner State said:"),
        ("donor_partner_state", "", True, "said", "Several donor/partner States said:"),
        ("isu", "the ISU", False, "said", "The ISU said:"),
        ("coordinator", "Australia", False, "summary", "In summary, Australia said:"),
        ("coordinator", "The Coordinators", True, "summary", "In summary, the Coordinators said:"),
        ("coordinator", "The Coordinators", False, "none", ""),
        ("", "", True, "said", "Several participants said:"),
    ],
)
def test_public_heads(label: str, label_text: str, several: bool, frame: str, head: str) -> None:
    assert public_head(label, label_text, several, frame) == head


def test_heads_agree_with_their_label_in_other_languages() -> None:
    assert public_head("affected_state", language="fr") == "Un État touché a déclaré :"
    assert (
        public_head("operator", several=True, language="fr") == "Plusieurs opérateurs ont déclaré :"
    )
    assert public_head("international_ngo", several=True, language="es") == (
        "Varias ONG internacionales dijeron:"
    )
    assert public_head("operator", language="ar") == "قالت جهة عاملة في الميدان:"
    assert public_head("expert", language="ar") == "قال خبير:"
    assert public_head("expert", language="ru") == "Эксперт заявил:"


def test_the_same_label_gives_the_same_words_whoever_spoke() -> None:
    assert len({public_head("donor_partner_state") for _ in range(3)}) == 1


def test_a_language_without_words_is_refused() -> None:
    with pytest.raises(Refusal) as refused:
        public_name("operator", language="la")
    assert refused.value.code == "language_unknown"


def test_groups_are_of_delegations_present_and_not_named() -> None:
    seats = [
        Seat("t", AFFECTED),
        Seat("t", AFFECTED),
        Seat("n", DONOR),
        Seat("h", DONOR),
        Seat("c", DONOR, present=False),
        Seat("x", ("coordinator", *DONOR), named=True),
    ]
    assert group_count("affected_state", seats).verdict == "identifies"
    donors = group_count("donor_partner_state", seats)
    assert (donors.present, donors.verdict) == (2, "small")
    assert group_count("donor_partner_state", seats, k=2).verdict == "enough"
    assert group_count("", seats).present == 3
    assert group_count("participant", seats).verdict == "enough"
    assert group_count("expert", seats).verdict == "nobody"
    assert group_count("coordinator", seats).verdict == "named"


@pytest.mark.parametrize(
    ("name", "label", "words"),
    [
        ("Australia", "coordinator", "Australia"),
        ("Coordinators", "coordinator", "the Coordinators"),
        ("The Coordinator", "coordinator", ""),
        ("ISU", "isu", "the ISU"),
        ("Implementation Support Unit", "isu", ""),
        ("Norland", "donor_partner_state", "Norland"),
    ],
)
def test_whoever_may_be_named_is_called_by_name_unless_the_office_is_the_name(
    name: str, label: str, words: str
) -> None:
    assert own_name(name, label) == words
