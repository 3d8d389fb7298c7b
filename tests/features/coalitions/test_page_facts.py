"""Facts are found, doubted, corrected, added and taken back at the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel, QWidget

from app.core.reference import Entry, shipped
from app.features.coalitions.models import table
from app.features.coalitions.models.facts import GROUPS, facts_of
from app.features.coalitions.models.fields import Wrong, fields_of, read_date, read_state
from app.features.coalitions.page import FactsPage
from app.features.coalitions.page.form import ChoiceLine
from app.features.coalitions.usecases import create_coalition, facts_of_file, set_reference

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.support.bench import Bench

ENTER, ESCAPE, DOWN, TAB = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Down, Qt.Key.Key_Tab
EDIT, ADD, SPACE = Qt.Key.Key_F2, Qt.Key.Key_Insert, Qt.Key.Key_Space
ALL = (Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
FIND = (Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
LABELS, PHRASES, DEADLINES, TERMS = 1, 2, 4, 5
SPOKEN = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def page(bench: Bench, qtbot: QtBot) -> FactsPage:
    bench.do(create_coalition, name="Tamaria Country Coalition")
    made = FactsPage(bench.work)
    made.addActions(list(made.actions_of_page()))
    qtbot.addWidget(made)
    bench.tell(made)
    QAbstractItemModelTester(made.facts, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    bench.show(made)
    return made


def _go(bench: Bench, page: FactsPage, group: int, typed: str = "") -> None:
    """Choose a list, filter it, and put the keyboard on its first line."""
    page.lists.setFocus()
    bench.type(*[DOWN] * group, FIND, *([ALL, typed] if typed else []), ENTER)


def _line(page: FactsPage, place: int = 0) -> list[str]:
    return [str(page.facts.index(place, column).data()) for column in range(table.COLUMNS)]


def _focus(page: FactsPage, *path: str) -> QWidget:
    field = page.form.rows[path].field
    field.setFocus()
    return field


def _kept(bench: Bench) -> tuple[Entry, ...]:
    return bench.ask(facts_of_file)


def test_every_list_is_reached_with_the_arrows_and_shows_all_its_facts(
    bench: Bench, page: FactsPage
) -> None:
    assert page.lists.hasFocus()
    seen = []
    for _ in GROUPS:
        seen.append((page.group(), page.facts.rowCount()))
        bench.type(DOWN)
    assert [group for group, _ in seen] == list(GROUPS)
    counts = dict(seen)
    assert counts["states"] == 2 * len(shipped().states)
    assert counts["deadlines"] == len(shipped().deadlines) + len(shipped().deadline_rules)
    assert min(counts.values()) > 10
    bench.type(ENTER)
    assert page.table.hasFocus()


def test_what_is_not_verified_is_marked_seen_and_heard(bench: Bench, page: FactsPage) -> None:
    _go(bench, page, DEADLINES, "thailand")
    assert _line(page)[table.WORDS] == "Thailand · APMBC Article 5"
    assert _line(page)[table.VALUE].startswith("31 Dec 2026 · extended")
    assert _line(page)[table.MARKS] == "not verified"
    heard = page.facts.index(0, table.WORDS).data(SPOKEN)
    assert heard == "Thailand · APMBC Article 5, not verified"
    doubtful = sum(not deadline.verified for deadline in shipped().deadlines)
    bench.type(FIND, ALL, "not verified")
    assert page.facts.rowCount() == doubtful
    assert page.facts.index(0, table.MARKS).data(SPOKEN) == "not verified"


def test_a_filter_that_fits_nothing_says_so_and_esc_clears_it(
    bench: Bench, page: FactsPage
) -> None:
    bench.type(FIND, "dragons")
    assert page.nothing.isVisible()
    assert page.nothing.text() == "None of 394 matches “dragons”. Esc clears the filter."
    assert not page.editing.isEnabled()
    bench.type(ESCAPE)
    assert page.filter.text() == ""
    assert page.facts.rowCount() == 394
    bench.type("cote d'ivoire")
    assert page.facts.rowCount() == 2


def test_a_corrected_deadline_is_kept_in_the_file_marked_and_taken_back(
    bench: Bench, page: FactsPage
) -> None:
    _go(bench, page, DEADLINES, "thailand")
    bench.type(EDIT)
    assert page.form.heading.text() == "Correct: Thailand · APMBC Article 5"
    _focus(page, "date")
    bench.type(ALL, "2027-10-31")
    page.form.source.field.setFocus()
    bench.type(ALL, "letter of the presidency", TAB, ALL, "2026-11-20", TAB, SPACE, ENTER)
    assert not page.form.isVisible()
    assert page.table.hasFocus()
    assert _kept(bench) == (
        Entry(
            "deadline",
            "APMBC/5/THA/extended",
            {"date": "2027-10-31"},
            "letter of the presidency",
            "2026-11-20",
            verified=True,
        ),
    )
    assert _line(page)[table.VALUE].startswith("31 Oct 2027 · extended")
    assert _line(page)[table.AS_OF :] == [
        "20 Nov 2026",
        "letter of the presidency",
        "changed in this file",
    ]
    assert bench.undo() == "set_reference"
    assert _kept(bench) == ()
    assert _line(page)[table.MARKS] == "not verified"
    bench.redo()
    assert _line(page)[table.MARKS] == "changed in this file"


def test_a_wrong_value_is_said_in_place_and_nothing_is_kept(bench: Bench, page: FactsPage) -> None:
    _go(bench, page, DEADLINES, "thailand")
    bench.type(ENTER)
    date = _focus(page, "date")
    bench.type(ALL, "2027-02-31", ENTER)
    assert date.accessibleDescription() == "“2027-02-31” is not a date such as 2026-11-24."
    assert date.hasFocus()
    said = page.form.rows["date",].findChildren(QLabel)[-1]
    assert said.text() == date.accessibleDescription()
    assert said.visibleRegion().boundingRect().height() == said.height()
    bench.type(ALL, "2027-02-28")
    page.form.as_of.field.setFocus()
    bench.type(ALL, "today", ENTER)
    assert "“today” is not a date" in page.form.as_of.field.accessibleDescription()
    assert date.accessibleDescription() == ""
    page.form.verified.setFocus()
    bench.type(SPACE)
    page.form.as_of.field.setFocus()
    bench.type(ALL, "2026-11-20")
    page.form.source.field.setFocus()
    bench.type(ALL, " ", ENTER)
    assert "needs the source" in page.form.source.field.accessibleDescription()
    bench.type(ESCAPE)
    assert not page.form.isVisible()
    assert page.table.hasFocus()
    assert _kept(bench) == ()


def test_a_value_that_changes_is_no_longer_verified_until_somebody_says_so(
    bench: Bench, page: FactsPage
) -> None:
    _go(bench, page, TERMS, "anti-personnel mine ban")
    bench.type(EDIT)
    assert page.form.verified.isChecked()
    _focus(page, "definition")
    bench.type(ALL, "treaty of 1997")
    assert not page.form.verified.isChecked()
    assert page.form.doubt.text() == "Tick it again once the new value was checked."
    bench.type(ENTER)
    place = page.facts.place(("term", "APMBC", ()))
    assert _line(page, place)[table.MARKS] == "not verified, changed in this file"
    assert _kept(bench)[0].body == {"definition": "treaty of 1997"}


def test_a_deadline_is_added_and_the_same_one_not_twice(bench: Bench, page: FactsPage) -> None:
    _go(bench, page, DEADLINES)
    bench.type(ADD)
    assert page.form.heading.text() == "A new deadline"
    bench.type("Zambia", TAB, TAB, "4", TAB, "clearance", TAB, "2034-01-01", TAB, "extended", ENTER)
    assert _kept(bench) == (
        Entry(
            "deadline",
            "CCM/4/ZMB/extended",
            {
                "iso3": "ZMB",
                "convention": "CCM",
                "article": 4,
                "obligation": "clearance",
                "date": "2034-01-01",
                "kind": "extended",
            },
        ),
    )
    chosen = page.facts.fact(page.table.currentIndex().row())
    assert chosen is not None
    assert chosen.key == "CCM/4/ZMB/extended"
    told = _line(page, page.table.currentIndex().row())[table.AS_OF :]
    assert told == ["", "", "not verified, added in this file"]
    bench.type(ADD, "ZMB", TAB, TAB, "4", TAB, TAB, "2035-01-01", TAB, "extended", ENTER)
    assert "stands in the list already" in page.form.first().accessibleDescription()
    bench.type(ESCAPE)
    bench.undo()
    assert page.facts.place(("deadline", "CCM/4/ZMB/extended", ())) == -1


def test_a_new_deadline_names_what_it_lacks(bench: Bench, page: FactsPage) -> None:
    _go(bench, page, DEADLINES)
    bench.type(ADD, ENTER)
    assert page.form.first().accessibleDescription() == "This cannot be empty."
    bench.type("Atlantis", ENTER)
    assert page.form.first().accessibleDescription() == "There is no State called “Atlantis”."
    assert page.form.first().hasFocus()


def test_a_label_is_added_with_its_words_for_one_and_for_several(
    bench: Bench, page: FactsPage
) -> None:
    _go(bench, page, LABELS)
    bench.type(ADD)
    kind = page.form.first()
    assert isinstance(kind, ChoiceLine)
    bench.type(DOWN, TAB, "a training centre", ENTER)
    several = page.form.rows["label", "en", "pl"].field
    assert several.hasFocus()
    assert several.accessibleDescription() == "This cannot be empty."
    bench.type("training centres", TAB, "un centre de formation", ENTER)
    french = page.form.rows["label", "fr", "pl"].field
    assert french.hasFocus()
    assert "Both are needed" in french.accessibleDescription()
    bench.type("des centres de formation", ENTER)
    made = shipped().overlay(_kept(bench))
    assert made.label("training_centre").kind == "org"
    assert made.label_forms("training_centre", "en", "pl") == "training centres"
    assert made.label_forms("training_centre", "fr") == "un centre de formation"


def test_only_labels_and_deadlines_are_added(bench: Bench, page: FactsPage) -> None:
    for group in GROUPS:
        assert page.group() == group
        assert page.adding.isEnabled() == (group in {"labels", "deadlines"})
        bench.type(DOWN)


def test_the_places_in_a_word_of_the_record_must_stay(bench: Bench, page: FactsPage) -> None:
    _go(bench, page, PHRASES, "french page")
    bench.type(EDIT)
    words = page.form.first()
    bench.type(ALL, "Feuille {page", ENTER)
    assert words.accessibleDescription() == (
        "These places are filled later and must stay: {page}, {pages}."
    )
    bench.type(ALL, "Feuille {page} sur {pages}", ENTER)
    kept = _kept(bench)
    assert kept[0].body == {"phrases": {"page": "Feuille {page} sur {pages}"}}
    assert shipped().overlay(kept).phrase("page", "fr") == "Feuille {page} sur {pages}"
    assert shipped().overlay(kept).phrase("said", "fr") == shipped().phrase("said", "fr")
    place = page.table.currentIndex().row()
    assert _line(page, place)[table.MARKS] == "not verified, changed in this file"
    # A second word of the same language leaves the first as it was corrected.
    bench.type(FIND, ALL, "french months", ENTER, EDIT, ALL, "un|deux", ENTER)
    assert page.form.first().accessibleDescription() == "12 words are needed here, parted by |."
    bench.type(ESCAPE, FIND, ALL, "french comma", ENTER, EDIT, ALL, " ; ", ENTER)
    assert _kept(bench)[0].body == {
        "phrases": {"page": "Feuille {page} sur {pages}", "comma": " ; "}
    }


def test_a_membership_is_corrected_without_losing_its_other_conventions(
    bench: Bench, page: FactsPage
) -> None:
    bench.type(FIND, "angola ccm", ENTER, EDIT)
    status = _focus(page, "CCM", "status")
    assert isinstance(status, ChoiceLine)
    bench.type(Qt.Key.Key_Up)
    _focus(page, "CCM", "deposit")
    bench.type("2027-01-04", ENTER)
    assert _kept(bench)[0].body == {"CCM": {"status": "state_party", "deposit": "2027-01-04"}}
    members = {each.convention: each for each in shipped().overlay(_kept(bench)).memberships("AGO")}
    assert members["CCM"].status == "state_party"
    assert members["APMBC"].in_force == "2003-01-01"
    assert not members["CCM"].verified


def test_what_is_typed_is_kept_when_the_page_is_left(bench: Bench, page: FactsPage) -> None:
    _go(bench, page, TERMS, "anti-personnel mine ban")
    bench.type(EDIT)
    _focus(page, "definition")
    bench.type(ALL, "treaty of 1997")
    assert page.leave()
    bench.work.drain()
    assert _kept(bench)[0].body == {"definition": "treaty of 1997"}


def test_a_change_elsewhere_is_shown_while_the_form_keeps_what_is_typed(
    bench: Bench, page: FactsPage
) -> None:
    _go(bench, page, TERMS, "anti-personnel mine ban")
    bench.type(EDIT, ALL, "Half typed")
    bench.do(set_reference, kind="term", key="MBC", body={"expansion": "X"}, source="", as_of="")
    assert page.form.isVisible()
    assert page.form.is_changed()
    assert page.form.first().hasFocus()


def test_everything_that_takes_the_keyboard_has_a_name(bench: Bench, page: FactsPage) -> None:
    _go(bench, page, DEADLINES, "chad")
    for group in range(len(GROUPS)):
        page.lists.setCurrentIndex(page.lists.model().index(group, 0))
        page.filter.clear()
        bench.work.drain()
        page.table.selectRow(0)
        page.edit()
        nameless = [
            widget
            for widget in page.findChildren(QWidget)
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and widget.isVisible()
            and not (widget.accessibleName() or getattr(widget, "text", str)())
        ]
        assert nameless == []
        bench.type(ESCAPE)


def test_every_shipped_fact_is_read_as_it_is_shown() -> None:
    for group in GROUPS:
        for fact in facts_of(group, ()):
            for field in fields_of(fact):
                shown = field.show(fact.at(field.path))
                if shown or field.needed:
                    assert field.show(field.read(shown)) == shown, (fact.id, field.path)


def test_an_entry_of_a_kind_the_program_does_not_know_is_passed_over() -> None:
    assert facts_of("terms", (Entry("weather", "today", {}),)) == facts_of("terms", ())


def test_states_are_found_by_name_and_by_code() -> None:
    assert [read_state(words) for words in ("tchad", "TD", "tcd", "", "تشاد")] == [
        *["TCD"] * 3,
        "",
        "TCD",
    ]
    with pytest.raises(Wrong):
        read_state("Atlantis")
    assert read_date("20261124") == "2026-11-24"
