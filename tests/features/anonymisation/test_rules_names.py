"""The last safety net: names that still stand in a text are found, in every script."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.features.anonymisation.records import SearchedName
from app.features.anonymisation.rules import name_forms, names_left, names_of_state


def surfaces(text: str, *names: str) -> list[str]:
    return [find.surface for find in names_left(text, [SearchedName(name) for name in names])]


@pytest.mark.parametrize(
    ("text", "name", "surface"),
    [
        ("It thanked NORLAND.", "Norland", "NORLAND"),
        ("Norland’s grant", "Norland", "Norland"),
        ("Norland-funded teams", "Norland", "Norland"),
        ("in Cote d'Ivoire now", "Côte d’Ivoire", "Cote d'Ivoire"),
        ("in Côte d’Ivoire now", "Cote d'Ivoire", "Côte d’Ivoire"),
        (
            "the Safe Ground  International team",
            "Safe Ground International",
            "Safe Ground  International",
        ),
        ("Łódź spoke", "lodz", "Łódź"),
        ("قالت أستراليا ذلك", "استراليا", "أستراليا"),
        ("منحة من ليبيا", "ليبيا", "ليبيا"),
        ("بأستراليا", "أستراليا", "بأستراليا"),
        ("والأردن أيضا", "الأردن", "والأردن"),
        ("في مدينة مكه", "مكة", "مكه"),
        ("сказал Ёлкин", "Елкин", "Ёлкин"),
        ("ທ່ານສົມສັກກ່າວ", "ສົມສັກ", "ສົມສັກ"),
        ("លោកសុខាបាន", "សុខា", "សុខា"),
        ("Straße 5", "STRASSE", "Straße"),
    ],
)
def test_a_name_is_found_in_any_of_its_forms(text: str, name: str, surface: str) -> None:
    assert surfaces(text, name) == [surface]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("the Norlanders came", "Norland"),
        ("it charged nothing", "Chad"),
        ("the highland", "Land"),
        ("nothing here", "..."),
    ],
)
def test_a_part_of_another_word_is_no_name(text: str, name: str) -> None:
    assert surfaces(text, name) == []


def test_a_code_counts_only_in_capitals() -> None:
    names = name_forms(codes=["NOR", "A", " "])
    assert [find.surface for find in names_left("Neither nor; NOR said.", names)] == ["NOR"]


def test_persons_are_found_by_name_and_by_surname() -> None:
    names = name_forms(persons=["Mr Idris Vale", "Dr. Ng", "Ms Ilse van der Meer", "Mr"])
    assert [name.words for name in names] == [
        "Idris Vale",
        "Vale",
        "Ng",
        "Ilse van der Meer",
        "Meer",
    ]
    assert [find.surface for find in names_left("as Mr Vale and Idris Vale said", names)] == [
        "Vale",
        "Idris Vale",
    ]


def test_delegations_and_countries_are_searched_whole() -> None:
    names = name_forms(delegations=["Norland", " "], countries=names_of_state("LA"))
    text = "Norland works in Lao People’s Democratic Republic."
    assert [find.surface for find in names_left(text, names)] == [
        "Norland",
        "Lao People’s Democratic Republic",
    ]


def test_a_country_nobody_knows_is_its_own_name() -> None:
    assert names_of_state("Tamaria") == ("Tamaria",)
    assert names_of_state("XX") == ()


def test_the_longest_of_overlapping_names_is_told() -> None:
    assert surfaces("New Norland spoke", "Norland", "New Norland") == ["New Norland"]


@given(st.text(max_size=80), st.text(min_size=1, max_size=8))
def test_any_text_can_be_searched_and_spans_fit(text: str, name: str) -> None:
    for find in names_left(f"{text} {name} {text}", [SearchedName(name)]):
        assert f"{text} {name} {text}"[find.start : find.end] == find.surface


@given(st.text(alphabet="abcÅéßøłЙёقأىةลາສិΣñİŒ", min_size=1, max_size=8))
def test_a_name_between_blanks_is_always_found(name: str) -> None:
    assert names_left(f"said {name} then", [SearchedName(name)])
