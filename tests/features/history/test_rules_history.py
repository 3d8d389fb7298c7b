"""What of a record's changes is worth telling."""

from __future__ import annotations

from app.features.history.records import Entry, FieldChange
from app.features.history.rules import entries_of, shown


def test_the_public_wording_is_told_only_where_it_differs_from_the_private_one() -> None:
    private = FieldChange("private_wording", "text", "changed", "one", "two")
    same = FieldChange("point", "public_text", "changed", "one", "two")
    other = FieldChange("point", "public_text", "changed", "one", "a State")
    assert shown([private, same]) == (private,)
    assert shown([private, other]) == (private, other)


def test_of_a_row_that_is_gone_only_its_words_are_told() -> None:
    words = FieldChange("private_wording", "text", "deleted", "one", None)
    public = FieldChange("point", "public_text", "deleted", "one", None)
    level = FieldChange("point", "level", "deleted", 1, None)
    empty = FieldChange("statement_note", "note", "deleted", "", None)
    whole = FieldChange("statement", "", "deleted")
    assert shown([words, public, level, empty, whole]) == (words, whole)


def test_a_place_is_told_where_something_moved_and_not_where_it_was_made() -> None:
    made = FieldChange("point", "position", "made", "", "m")
    moved = FieldChange("point", "position", "changed", "m", "p")
    assert shown([made, moved]) == (moved,)


def test_ids_of_what_a_record_hangs_on_are_not_told() -> None:
    hidden = FieldChange("meeting", "coalition_id", "made", None, "0190")
    link = FieldChange("point", "statement_id", "made", None, "0190")
    title = FieldChange("meeting", "title", "made", "", "Fifth")
    assert shown([hidden, link, title]) == (title,)


def test_what_one_act_did_is_one_entry_and_the_newest_stands_first() -> None:
    text = FieldChange("private_wording", "text", "made", "", "one")
    label = FieldChange("statement", "label", "changed", "a", "b")
    hidden = FieldChange("point", "statement_id", "made", None, "0190")
    told = [
        ("first", Entry("10:00", "Amina", "add", (text,))),
        ("first", Entry("10:00", "Amina", "add", (label,))),
        ("second", Entry("10:01", "Amina", "move", (hidden,))),
        ("third", Entry("10:02", "Basel", "set_label", (label,))),
    ]
    assert entries_of(told) == (
        Entry("10:02", "Basel", "set_label", (label,)),
        Entry("10:00", "Amina", "add", (text, label)),
    )
