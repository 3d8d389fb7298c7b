"""Replaced passages: nothing undecided is replaced, nothing replaced comes back unseen."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from app.features.anonymisation.records import FindingRecord
from app.features.anonymisation.rules import (
    apply_replacements,
    cut_findings,
    joined_findings,
    reanchor,
    text_hash,
)

WORDS = st.sampled_from(["Norland", "the", "grant", "2028", "Karo", "plateau", "für", "ລາວ", "é"])
TEXTS = st.lists(WORDS, min_size=1, max_size=12).map(" ".join)


def found(
    text: str, passage: str, replacement: str = "something", at: int = 0, state: str = "replaced"
) -> FindingRecord:
    start = text.index(passage, at)
    return FindingRecord(
        f"f{start}",
        start,
        start + len(passage),
        passage,
        text_hash(text),
        state=state,
        replacement=replacement,
    )


def test_a_passage_is_replaced_and_both_spans_are_told() -> None:
    text = "It could extend its grant, subject to parliament."
    public = apply_replacements(
        text, [found(text, "subject to parliament", "subject to approval in capital")]
    )
    assert public.text == "It could extend its grant, subject to approval in capital."
    assert [text[a:b] for a, b in public.replaced] == ["subject to parliament"]
    assert [public.text[a:b] for a, b in public.shown] == ["subject to approval in capital"]
    assert public.stale == ()


def test_a_sentence_begins_with_a_capital() -> None:
    text = "14 of its 17 provinces were hit. Karo was not."
    public = apply_replacements(
        text,
        [
            found(text, "14 of its 17 provinces", "a large majority of its provinces"),
            found(text, "Karo", "one plateau"),
        ],
    )
    assert public.text == "A large majority of its provinces were hit. One plateau was not."


def test_a_full_stop_inside_a_figure_begins_no_sentence() -> None:
    text = "It had cleared 21.3 square kilometres."
    assert apply_replacements(text, [found(text, "3 square kilometres", "some")]).text == (
        "It had cleared 21.some."
    )


def test_a_removed_passage_takes_one_space_along() -> None:
    for text, passage, left in (
        (
            "the State which had just spoken faced much",
            "which had just spoken",
            "the State faced much",
        ),
        ("the State which had just spoken.", "which had just spoken", "the State."),
        ("Indeed the State", "Indeed", "the State"),
        ("the State then", "then", "the State"),
        ("(then) it", "then", "() it"),
    ):
        assert apply_replacements(text, [found(text, passage, "")]).text == left


def test_what_does_not_fit_is_told_and_left_alone() -> None:
    text = "Norland and Helvia spoke."
    fitting = found(text, "Norland", "a donor")
    stale = (
        replace(fitting, id="other text", text_hash="0"),
        replace(fitting, id="overlap", end=11, surface=text[:11]),
        replace(fitting, id="wrong place", start=1, end=8),
        replace(fitting, id="outside", start=20, end=99),
    )
    public = apply_replacements(text, [fitting, *stale])
    assert set(public.stale) == {fitting.id, "other text", "wrong place", "outside"}
    assert public.text == "A donor Helvia spoke."


def test_open_and_kept_findings_change_nothing() -> None:
    text = "Norland spoke."
    for state in ("open", "kept", "gone"):
        assert apply_replacements(text, [found(text, "Norland", state=state)]).text == text


def test_an_edit_beside_a_passage_moves_it() -> None:
    old = "The survey of Karo plateau was complete."
    new = "The technical survey of Karo plateau was nearly complete."
    (moved,) = reanchor([found(old, "Karo plateau", "one area")], old, new)
    assert moved.state == "replaced"
    assert apply_replacements(new, [moved]).text == (
        "The technical survey of one area was nearly complete."
    )


def test_an_edit_of_the_words_opens_the_finding_again() -> None:
    old = "The gap was USD 6.4 million in all."
    new = "The gap was USD 7.9 million in all."
    (moved,) = reanchor([found(old, "USD 6.4 million", "a sum")], old, new)
    assert (moved.state, moved.surface) == ("open", "USD 7.9 million")
    assert moved.text_hash == text_hash(new)


def test_a_word_put_inside_a_passage_opens_it_again() -> None:
    old, new = "of Karo plateau was", "of Karo high plateau was"
    (moved,) = reanchor([found(old, "Karo plateau")], old, new)
    assert (moved.state, moved.surface) == ("open", "Karo high plateau")


def test_a_letter_put_onto_a_name_opens_it_again() -> None:
    old, new = "Norland spoke", "Norlanders spoke"
    (moved,) = reanchor([found(old, "Norland")], old, new)
    assert (moved.state, moved.surface) == ("open", "Norlanders")


def test_a_deleted_passage_is_gone_and_stays_gone() -> None:
    old, new = "It thanked Norland warmly.", "It thanked warmly."
    (moved,) = reanchor([found(old, "Norland")], old, new)
    assert moved.state == "gone"
    assert reanchor([moved], new, "All new.") == (moved,)


def test_a_passage_moved_by_cutting_and_pasting_is_found_again() -> None:
    old = "Norland spoke and then it sat down again for the whole of the day."
    new = "Then it sat down again for the whole of the day, and spoke as Norland."
    (moved,) = reanchor([found(old, "Norland")], old, new)
    assert (moved.state, new[moved.start : moved.end]) == ("replaced", "Norland")


def test_nothing_moves_without_an_edit() -> None:
    text = "Norland spoke."
    findings = (found(text, "Norland"),)
    assert reanchor(findings, text, text) == findings


def test_a_point_cut_in_two_takes_its_passages_along() -> None:
    text = "Norland spoke of Karo plateau. Helvia too."
    findings = [
        found(text, "Norland"),
        found(text, "Karo plateau"),
        found(text, "Helvia"),
    ]
    first, second = cut_findings(findings, text, text.index("plateau"))
    assert [one.surface for one in first] == ["Norland"]
    assert [(one.surface, one.state) for one in second] == [
        ("plateau", "open"),
        ("Helvia", "replaced"),
    ]
    rest = text[text.index("plateau") :]
    assert all(rest[one.start : one.end] == one.surface for one in second)
    assert apply_replacements(rest, second).stale == ()


def test_points_joined_keep_their_passages() -> None:
    one, two = "Norland spoke.", "Helvia too."
    text = f"{one} {two}"
    findings = joined_findings(
        [found(one, "Norland")],
        [found(two, "Helvia"), found(two, "too", state="gone")],
        text,
        len(one) + 1,
    )
    assert apply_replacements(text, findings).text == "Something spoke. Something too."


def test_points_joined_with_other_words_open_what_does_not_stand_there() -> None:
    one = "Norland spoke."
    (moved,) = joined_findings([found(one, "Norland")], [], "Nobody spoke.", 13)
    assert moved.state == "open"


@given(TEXTS, TEXTS, st.data())
def test_after_any_edit_every_finding_stands_on_its_words(
    old: str, new: str, data: st.DataObject
) -> None:
    words = old.split(" ")
    chosen = data.draw(st.integers(0, len(words) - 1))
    start = len(" ".join(words[:chosen])) + (1 if chosen else 0)
    finding = FindingRecord(
        "f", start, start + len(words[chosen]), words[chosen], text_hash(old), "replaced", "x"
    )
    (moved,) = reanchor([finding], old, new)
    assert new[moved.start : moved.end] == moved.surface
    assert moved.text_hash == text_hash(new)
    assert moved.state in {"replaced", "open", "gone"}
    if moved.state == "replaced":
        assert moved.surface == finding.surface
    assert apply_replacements(new, [moved]).stale == ()


@given(TEXTS, st.data())
def test_outside_the_replaced_passages_every_letter_stays(text: str, data: st.DataObject) -> None:
    words = text.split(" ")
    findings, at = [], 0
    for word in words:
        if data.draw(st.booleans()):
            findings.append(
                FindingRecord(f"f{at}", at, at + len(word), word, text_hash(text), "replaced", "Z")
            )
        at += len(word) + 1
    public = apply_replacements(text, findings)
    assert public.stale == ()
    outside, done = "", 0
    for a, b in public.replaced:
        outside += text[done:a]
        done = b
    outside += text[done:]
    shown, done = "", 0
    for a, b in public.shown:
        assert public.text[a:b] == "Z"
        shown += public.text[done:a]
        done = b
    assert shown + public.text[done:] == outside


@given(TEXTS, st.integers(0, 60))
def test_a_cut_and_a_join_bring_every_passage_back(text: str, offset: int) -> None:
    offset = min(offset, len(text))
    findings = [found(text, word) for word in {text.split(" ", maxsplit=1)[0]}]
    first, second = cut_findings(findings, text, offset)
    assert len(first) + len(second) == 1
    joined = joined_findings(first, second, text, offset)
    assert text[joined[0].start : joined[0].end] == joined[0].surface
