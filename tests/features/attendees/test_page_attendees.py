"""Attendees are put down, mended, grouped and named at the keyboard alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from app.features.attendees.models import seats
from app.features.attendees.models.table import AttendeesModel
from app.features.attendees.page import AttendeesPanel
from app.features.attendees.usecases import (
    add_delegation,
    enter_attendee,
    list_attendees,
    list_delegations,
)
from app.features.meetings.usecases import create_meeting
from tests.support.bench import nameless

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.features.attendees.records import AttendeeRecord
    from tests.support.bench import Bench

# What offscreen says when a list of completions pops up.
pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)

KEY = Qt.Key
TAB, ENTER, ESCAPE, INSERT = KEY.Key_Tab, KEY.Key_Return, KEY.Key_Escape, KEY.Key_Insert
UP, DOWN, LEFT, RIGHT = KEY.Key_Up, KEY.Key_Down, KEY.Key_Left, KEY.Key_Right
SPACE, DELETE, F2 = KEY.Key_Space, KEY.Key_Delete, KEY.Key_F2
SPOKEN = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def panel(bench: Bench, qtbot: QtBot) -> AttendeesPanel:
    meeting = bench.do(create_meeting, title="Fifth meeting")
    made = AttendeesPanel(bench.work, meeting.id)
    made.setProperty("meeting", meeting.id)
    qtbot.addWidget(made)
    column = made.layout()
    assert column is not None
    column.addWidget(made.groups)
    QAbstractItemModelTester(
        made.attendees, QAbstractItemModelTester.FailureReportingMode.Fatal, made
    )
    bench.tell(made)
    bench.show(made, 810)
    return made


@pytest.fixture
def filled(bench: Bench, panel: AttendeesPanel) -> AttendeesPanel:
    for code, name, group in (
        ("TAM", "Tamaria", "affected_state"),
        ("CAL", "Caledon", "donor_partner_state"),
        ("HEL", "Helvia", "donor_partner_state"),
        ("NOR", "Norland", "donor_partner_state"),
        ("ORD", "Oru district", ""),
    ):
        bench.do(add_delegation, code=code, name=name, types=[group] if group else [])
        words = {"person": f"Ms {name}", "function": "Head of delegation"}
        bench.do(enter_attendee, meeting=panel.property("meeting"), delegation=code, **words)
    panel.table.setFocus()
    return panel


def _kept(bench: Bench, panel: AttendeesPanel) -> dict[str, AttendeeRecord]:
    listed = bench.ask(list_attendees, meeting=panel.property("meeting"))
    return {one.delegation.code: one for one in listed}


def _lines(model: AttendeesModel) -> list[tuple[str, list[str]]]:
    found = []
    for place in range(model.rowCount()):
        group = model.index(place, 0)
        codes = [str(model.index(row, 0, group).data()) for row in range(model.rowCount(group))]
        found.append((str(group.data(SPOKEN)), codes))
    return found


def _go(panel: AttendeesPanel, code: str, column: int = seats.DELEGATION) -> None:
    model = panel.attendees
    for place in range(model.rowCount()):
        group = model.index(place, 0)
        for row in range(model.rowCount(group)):
            if model.index(row, 0, group).data() == code:
                panel.table.setCurrentIndex(model.index(row, column, group))
                return
    pytest.fail(f"{code} is not in the table")


def _cell(panel: AttendeesPanel, code: str, column: int) -> QModelIndex:
    _go(panel, code, column)
    return panel.table.currentIndex()


def test_an_empty_list_says_how_to_begin(bench: Bench, panel: AttendeesPanel) -> None:
    assert panel.empty.isVisible()
    bench.type(ENTER)
    assert panel.table.is_editing()
    bench.type(ESCAPE)
    assert panel.empty.isVisible()
    assert panel.attendees.rowCount() == 0


def test_a_line_is_typed_from_cell_to_cell(bench: Bench, panel: AttendeesPanel) -> None:
    bench.type(ENTER, "Lusania", TAB, "Mr Paulo Reis", TAB, "Counsellor", TAB, "donor", ENTER)
    one = _kept(bench, panel)["LUS"]
    assert one.person is not None
    assert (one.delegation.name, one.person.name) == ("Lusania", "Mr Paulo Reis")
    assert (one.person.function, one.types) == ("Counsellor", ("donor_partner_state",))
    assert _lines(panel.attendees) == [("Donor/partner State, 1 delegation", ["LUS"])]
    assert panel.table.hasFocus()


def test_a_delegation_of_the_directory_is_found_by_its_code(
    bench: Bench, panel: AttendeesPanel
) -> None:
    known = bench.do(add_delegation, name="Norland", code="NOR", types=["donor_partner_state"])
    panel.add_attendee()
    bench.type("nor", TAB, "Ms Ingrid Solvang", ENTER)
    assert _kept(bench, panel)["NOR"].delegation.id == known.id
    assert len(bench.ask(list_delegations)) == 1
    panel.add_attendee()
    bench.type("orl", DOWN, ENTER, ENTER)
    assert len(bench.ask(list_attendees, meeting=panel.property("meeting"))) == 2
    assert len(bench.ask(list_delegations)) == 1


def test_attendees_stand_under_their_groups_with_counts(filled: AttendeesPanel) -> None:
    assert _lines(filled.attendees) == [
        ("Donor/partner State, 3 delegations", ["CAL", "HEL", "NOR"]),
        ("Affected State, 1 delegation", ["TAM"]),
        ("No group yet, 1 person", ["ORD"]),
    ]
    assert filled._sum.text() == "5 persons, 5 delegations"
    assert filled._without.words.text() == "1 person without a group"
    assert _cell(filled, "ORD", seats.GROUP).data() == "Choose…"
    assert _cell(filled, "ORD", seats.GROUP).data(SPOKEN) == "no group yet"


def test_space_ticks_who_is_present(bench: Bench, filled: AttendeesPanel) -> None:
    _go(filled, "HEL")
    bench.type(SPACE)
    assert not _kept(bench, filled)["HEL"].present
    assert _lines(filled.attendees)[0][0] == "Donor/partner State, 3 delegations, 2 present"
    assert _cell(filled, "HEL", seats.PRESENT).data(SPOKEN) == "absent"
    bench.undo()
    assert _kept(bench, filled)["HEL"].present
    assert _cell(filled, "HEL", seats.PRESENT).data(SPOKEN) == "present"


def test_arrows_go_from_cell_to_cell_and_typing_edits(bench: Bench, filled: AttendeesPanel) -> None:
    _go(filled, "CAL")
    bench.type(DOWN, RIGHT, RIGHT)
    assert filled.table.currentIndex() == _cell(filled, "HEL", seats.FUNCTION)
    bench.type("A", "mbassador", ENTER)
    person = _kept(bench, filled)["HEL"].person
    assert person is not None
    assert person.function == "Ambassador"
    bench.undo()
    assert _cell(filled, "HEL", seats.FUNCTION).data() == "Head of delegation"
    bench.type(UP)
    assert filled.table.currentIndex() == _cell(filled, "CAL", seats.FUNCTION)


def test_a_group_is_chosen_in_words_of_the_record_and_several_are_ticked(
    bench: Bench, filled: AttendeesPanel
) -> None:
    _go(filled, "ORD", seats.GROUP)
    bench.type(F2, "local", ENTER)
    assert _kept(bench, filled)["ORD"].types == ("local_authority",)
    assert filled.table.currentIndex().data() == "local authority"
    _go(filled, "NOR", seats.GROUP)
    bench.type(F2, "coordinator", SPACE, ENTER)
    assert _kept(bench, filled)["NOR"].types == ("donor_partner_state", "coordinator")
    bench.type(F2, ENTER)
    assert _kept(bench, filled)["NOR"].types == ("donor_partner_state", "coordinator")


def test_naming_somebody_asks_who_agreed(bench: Bench, filled: AttendeesPanel) -> None:
    _go(filled, "TAM", seats.NAMED)
    bench.type(F2, SPACE, TAB, "The host", TAB, "Ms Leila Amrani", ENTER)
    one = _kept(bench, filled)["TAM"]
    assert (one.named, one.named_as, one.consent_by) == (True, "The host", "Ms Leila Amrani")
    assert filled.table.hasFocus()
    cell = _cell(filled, "TAM", seats.NAMED)
    assert cell.data() == "The host, consent of Ms Leila Amrani"
    bench.type(F2, SPACE, ENTER)
    assert not _kept(bench, filled)["TAM"].named
    bench.type(F2, SPACE, ESCAPE)
    assert not _kept(bench, filled)["TAM"].named


def test_an_attendee_is_removed_and_comes_back(
    bench: Bench, filled: AttendeesPanel, qtbot: QtBot
) -> None:
    _go(filled, "HEL")
    with qtbot.waitSignal(filled.noticed) as told:
        bench.type(DELETE)
    assert told.args == ["Ms Helvia is off the list. Ctrl+Z brings it back."]
    assert "HEL" not in _kept(bench, filled)
    bench.undo()
    assert "HEL" in _kept(bench, filled)


def test_a_code_somebody_has_is_refused_and_stays_as_it_was(
    bench: Bench, filled: AttendeesPanel, qtbot: QtBot
) -> None:
    _go(filled, "HEL", seats.CODE)
    with qtbot.waitSignal(filled.refused) as told:
        bench.type(F2, "nor", ENTER)
    assert told.args == ["Another delegation has the code NOR already. Nothing was changed."]
    assert _lines(filled.attendees)[0][1] == ["CAL", "HEL", "NOR"]


def test_a_delegation_is_renamed_or_another_takes_the_seat(
    bench: Bench, filled: AttendeesPanel
) -> None:
    _go(filled, "HEL")
    bench.type(F2, "Helvetia", ENTER)
    assert _kept(bench, filled)["HEL"].delegation.name == "Helvetia"
    bench.type(F2, "cal", ENTER)
    assert "HEL" not in _kept(bench, filled)
    assert _lines(filled.attendees)[0][1] == ["CAL", "CAL", "NOR"]


def test_a_group_closes_and_opens_by_keys(bench: Bench, filled: AttendeesPanel) -> None:
    group = filled.attendees.index(0, 0)
    filled.table.setCurrentIndex(group)
    bench.type(LEFT)
    assert not filled.table.isExpanded(group)
    bench.do(add_delegation, name="Vestria")
    assert not filled.table.isExpanded(filled.attendees.index(0, 0))
    bench.type(RIGHT)
    assert filled.table.isExpanded(filled.attendees.index(0, 0))


def test_what_others_do_never_takes_away_the_cell_being_typed(
    bench: Bench, filled: AttendeesPanel
) -> None:
    _go(filled, "HEL", seats.PERSON)
    bench.type(F2, "Ms Ruth Anderegg")
    bench.do(enter_attendee, meeting=filled.property("meeting"), delegation="Vestria")
    assert filled.table.is_editing()
    filled.leave()
    bench.work.drain()
    person = _kept(bench, filled)["HEL"].person
    assert person is not None
    assert person.name == "Ms Ruth Anderegg"
    assert _lines(filled.attendees)[2][1] == ["ORD", "VES"]


def test_groups_tell_how_they_will_read(bench: Bench, filled: AttendeesPanel) -> None:
    words = [label.text() for label in filled.groups.findChildren(type(filled._sum))]
    assert "A donor/partner State" in words
    assert "1 of 3" in words
    assert "identifies" in words
    assert "Tamaria is the only affected State. “A participant” would mean one of 5." in words
    filled.groups.name_wanted.emit(_kept(bench, filled)["TAM"].delegation.id)
    assert filled.table.is_editing()
    bench.type(SPACE, ENTER)
    assert _kept(bench, filled)["TAM"].named


def test_whatever_can_have_the_keyboard_can_be_heard(filled: AttendeesPanel) -> None:
    assert nameless(filled) == []
