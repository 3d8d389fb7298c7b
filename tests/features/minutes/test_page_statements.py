"""Earlier statements, and what the keys do to a statement: speaker, label, place, agenda."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QAbstractItemView
from pytestqt.qtbot import QtBot

from app.features.minutes.models import labelling
from app.features.minutes.models.calls import CallListModel
from app.features.minutes.models.outline import OutlineModel
from app.features.minutes.models.statements import StatementListModel, rows_of
from app.features.minutes.page.row_fields import TimeField, read_time
from app.features.minutes.page.statement_view import StatementView
from app.features.minutes.records import PointRecord
from tests.features.minutes.conftest import RoomMaker
from tests.features.minutes.room import ALT, CONTROL, SHIFT, Meeting, Room, Said, codes, words

Key = Qt.Key
STRICT = QAbstractItemModelTester.FailureReportingMode.Fatal


def test_alt_up_selects_and_escape_goes_back(told: Room) -> None:
    view = told.page.notes.view
    editor = told.page.notes.frame.editor
    editor.set_caret(editor.points()[0].id, 3)
    told.press(Key.Key_Up, ALT)
    told.press(Key.Key_Up, ALT)
    assert told.focus() is view
    assert _selected(told) == "b"
    told.press(Key.Key_Escape)
    assert told.focus() is editor
    assert editor.caret()[1] == 3
    assert view.selected() is None


def test_alt_down_past_the_last_goes_back(told: Room) -> None:
    told.press(Key.Key_Up, ALT)
    told.press(Key.Key_Down, ALT)
    assert told.focus() is told.page.notes.frame.editor


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_F2])
def test_a_selected_statement_is_edited_in_its_row(told: Room, key: Key) -> None:
    told.press(Key.Key_Up, ALT)
    told.press(key)
    told.type(" Today.")
    assert "work plan. Today." in _soon(told, "work plan. Today.")
    told.press(Key.Key_Return)
    told.type("And more.")
    told.press(Key.Key_Escape)
    assert told.focus() is told.page.notes.frame.editor
    edited = told.stored().statements[2]
    assert words(edited)[1:] == ["It asked for one work plan. Today.", "And more."]


def test_typing_opens_the_editor_in_the_row(told: Room) -> None:
    told.press(Key.Key_Up, ALT)
    told.type("!?")
    told.press(Key.Key_Escape)
    assert words(told.stored().statements[2])[1] == "It asked for one work plan.!?"


def test_the_speaker_of_an_earlier_statement_is_corrected_in_its_row(told: Room) -> None:
    editor = told.page.notes.frame.editor
    told.press(Key.Key_Return)
    told.type("It hoped")
    editor.set_caret(editor.points()[1].id, 2)
    told.press(Key.Key_Up, ALT)
    told.press(Key.Key_D, CONTROL)
    line = told.page.acts.speaker.call_line
    assert told.focus() is line
    told.type("ves")
    assert told.focus() is line
    assert line.popup.isVisible()
    told.press(Key.Key_Return)
    assert told.focus() is editor
    assert editor.caret() == (editor.points()[1].id, 2)
    corrected = told.stored().statements[2]
    assert codes(corrected) == ["VES"]
    assert words(corrected) == ["It could extend its grant.", "It asked for one work plan."]
    told.press(Key.Key_Z, CONTROL)
    assert told.typed()[1] == ""


def test_the_running_speaker_is_corrected_without_selection(told: Room) -> None:
    told.press(Key.Key_D, CONTROL)
    told.type("hel")
    told.press(Key.Key_Return)
    assert codes(told.last()) == ["HEL"]
    assert told.focus() is told.page.notes.frame.editor
    told.press(Key.Key_D, CONTROL)
    told.press(Key.Key_Escape)
    assert codes(told.last()) == ["HEL"]


def test_control_u_goes_through_the_labels(told: Room) -> None:
    headings = [told.last().heading]
    for _ in range(2):
        told.press(Key.Key_U, CONTROL)
        headings.append(told.last().heading)
    assert headings == ["An operator said:", "A participant said:", "An operator said:"]


def test_a_statement_may_go_without_a_letter_and_those_below_move_up(told: Room) -> None:
    def letters() -> list[str]:
        return [one.letter for one in told.stored().statements]

    before = letters()
    for _ in before[1:]:
        told.press(Key.Key_Up, ALT)
    (toggle,) = [
        one for one in told.page.actions_of_page() if one.text() == "With or without a letter"
    ]
    toggle.trigger()
    told.settle()
    assert letters() == ["", *before[:-1]]
    assert f"{before[-1]}) " not in told.public()
    toggle.trigger()
    told.settle()
    assert letters() == before
    assert f"{before[-1]}) " in told.public()


def test_control_t_edits_the_time(told: Room) -> None:
    told.press(Key.Key_T, CONTROL)
    field = told.page.acts.time
    assert isinstance(told.focus(), TimeField)
    told.type("2561")
    told.press(Key.Key_Return)
    assert told.focus() is field
    field.selectAll()
    told.type("1031")
    told.press(Key.Key_Return)
    assert told.last().time == "10:31"
    assert told.focus() is told.page.notes.frame.editor
    told.press(Key.Key_Up, ALT)
    told.press(Key.Key_T, CONTROL)
    told.press(Key.Key_Escape)
    assert told.focus() is told.page.notes.view


def test_a_key_point_is_marked_and_unmarked(told: Room) -> None:
    for marked in (True, False):
        told.press(Key.Key_K, CONTROL | SHIFT)
        assert told.last().points[0].key_point is marked


def test_control_j_joins_the_running_statement_with_the_one_above(told: Room) -> None:
    told.press(Key.Key_Return)
    told.type("unfinished")
    told.press(Key.Key_J, CONTROL)
    told.type(" no more")
    told.press(Key.Key_Return)
    statements = told.stored().statements
    assert [codes(each) for each in statements] == [["HEL"], ["TAM"], ["NOR"]]
    assert words(statements[2]) == [
        "It could extend its grant.",
        "It asked for one work plan.",
        "It could retrain four teams.",
        "unfinished no more",
    ]
    assert told.typed() == [*words(statements[2]), ""]


def test_a_selected_statement_is_joined(told: Room) -> None:
    told.press(Key.Key_Up, ALT)
    told.press(Key.Key_J, CONTROL)
    told.settle()
    assert [codes(each) for each in told.stored().statements] == [["HEL"], ["TAM"], ["LWT"]]
    assert _selected(told) == "b"


def test_nothing_above_is_said_and_changes_nothing(open_room: RoomMaker) -> None:
    room = open_room(Meeting(said=(Said("TAM", ("One.",)),)))
    with room.qtbot.waitSignal(room.page.noticed):
        room.press(Key.Key_J, CONTROL)
    assert len(room.stored().statements) == 1


def test_a_statement_is_split_at_the_caret(told: Room) -> None:
    editor = told.page.notes.frame.editor
    editor.set_caret(editor.points()[0].id, len("It could "))
    told.press(Key.Key_J, CONTROL | SHIFT)
    line = told.page.acts.speaker.call_line
    assert told.focus() is line
    assert line.selectedText() == "LWT"
    assert told.typed() == ["retrain four teams."]
    told.type("ves")
    told.press(Key.Key_Return)
    told.type("X")
    told.press(Key.Key_Return, CONTROL)
    statements = told.stored().statements
    assert [codes(each) for each in statements[3:]] == [["LWT"], ["VES"]]
    assert [words(each)[0].strip() for each in statements[3:]] == [
        "It could",
        "Xretrain four teams.",
    ]
    assert [each.letter for each in statements] == ["a", "b", "c", "d", "e"]


def test_splitting_and_going_on_keeps_the_speaker(told: Room) -> None:
    told.press(Key.Key_J, CONTROL | SHIFT)
    told.press(Key.Key_Return)
    told.type("New.")
    told.press(Key.Key_Return)
    statements = told.stored().statements
    assert [words(each) for each in statements[3:]] == [["It could retrain four teams."], ["New."]]
    assert codes(statements[4]) == ["LWT"]


def test_statements_move_over_agenda_items(told: Room) -> None:
    orders = []
    for _ in range(4):
        told.press(Key.Key_PageUp, CONTROL)
        record = told.stored()
        orders.append([codes(each)[0] for each in record.statements])
    moved = next(each for each in told.stored().statements if codes(each) == ["LWT"])
    assert orders[0] == ["HEL", "TAM", "LWT", "NOR"]
    assert orders[1] == ["HEL", "LWT", "TAM", "NOR"]
    assert orders[2] == ["HEL", "LWT", "TAM", "NOR"]
    assert moved.agenda_item_id == told.meeting.items[1]
    assert orders[3] == ["LWT", "HEL", "TAM", "NOR"]
    assert told.typed() == ["It could retrain four teams."]
    for _ in range(4):
        told.press(Key.Key_PageDown, CONTROL)
        told.settle()
    assert [codes(each)[0] for each in told.stored().statements] == ["HEL", "TAM", "NOR", "LWT"]


def test_delete_takes_a_selected_statement_out_and_undo_brings_it_back(told: Room) -> None:
    told.press(Key.Key_Up, ALT)
    told.press(Key.Key_Delete)
    assert [codes(each)[0] for each in told.stored().statements] == ["HEL", "TAM", "LWT"]
    assert [each.letter for each in told.stored().statements] == ["a", "b", "c"]
    told.press(Key.Key_Z, CONTROL)
    told.settle()
    assert [codes(each)[0] for each in told.stored().statements] == ["HEL", "TAM", "NOR", "LWT"]
    rows = rows_of(told.stored(), told.page.desk.running)
    assert len(rows) == told.page.notes.view.statements.rowCount()


def test_the_next_agenda_item_ends_the_statement_and_is_stamped(open_room: RoomMaker) -> None:
    room = open_room(Meeting())
    room.type("tam")
    room.type("Welcome")
    room.press(Key.Key_PageDown, ALT)
    assert room.is_calling()
    room.type("hel")
    room.type("Thanks")
    room.press(Key.Key_Return)
    record = room.stored()
    assert [bool(item.started) for item in record.items] == [True, True, False]
    assert [each.agenda_item_id for each in record.statements] == list(room.meeting.items[:2])
    assert words(record.statements[0]) == ["Welcome"]
    assert "2.2 Progress since September" in room.public()
    room.press(Key.Key_PageUp, ALT)
    room.type("nor")
    assert room.stored().statements[1].agenda_item_id == room.meeting.items[0]


def test_enter_in_the_outline_makes_an_item_current_and_a_click_does_not(told: Room) -> None:
    agenda = told.page.outline.agenda
    box = agenda.visualRect(agenda.model().index(0, 0))
    QTest.mouseClick(agenda.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert told.page.desk.item == told.meeting.items[2]
    agenda.setFocus()
    agenda.setCurrentIndex(agenda.model().index(1, 0))
    told.press(Key.Key_Return)
    assert told.page.desk.item == told.meeting.items[1]
    assert told.is_calling()


def test_panes_fold_and_are_walked_in_order(told: Room) -> None:
    page = told.page
    assert page.panes() == [
        page.notes.frame.editor,
        page.notes.view,
        page.public,
        page.outline.agenda,
    ]
    told.press(Key.Key_F9)
    told.press(Key.Key_F9, SHIFT)
    assert page.panes() == [page.notes.frame.editor, page.notes.view]
    told.press(Key.Key_F9)
    assert page.outline.isVisible()


def test_a_pane_reached_by_key_shows_where_the_keyboard_is(told: Room) -> None:
    told.page.notes.view.setFocus()
    assert _selected(told) == "c"
    agenda = told.page.outline.agenda
    agenda.setFocus()
    assert agenda.currentIndex().row() == 2
    told.press(Key.Key_Return)
    assert told.is_calling()


def test_everything_that_takes_the_keyboard_has_a_name(told: Room) -> None:
    for pane in told.page.panes():
        assert pane.accessibleName()
    name = told.page.notes.frame.editor.accessibleName()
    assert name == "Statement d, Landwright Trust, point 1 of 1"
    told.press(Key.Key_Return)
    assert told.page.notes.frame.editor.accessibleName().endswith("point 2 of 2")


def test_models_hold_what_qt_expects(told: Room) -> None:
    record = told.stored()
    model = StatementListModel()
    QAbstractItemModelTester(model, STRICT)
    everything = rows_of(record)
    for rows in (everything, everything[1:], everything[:2], [*everything[2:], everything[0]], []):
        model.show(rows)
        assert [model.index(row, 0).data(Qt.ItemDataRole.UserRole) for row in range(len(rows))] == (
            list(rows)
        )
    outline, calls = OutlineModel(), CallListModel()
    QAbstractItemModelTester(outline, STRICT)
    QAbstractItemModelTester(calls, STRICT)
    outline.show(record.items, record.items[0].id)
    outline.show(record.items, record.items[1].id)
    calls.show(record.floor, "note")
    calls.show((), "")


def test_five_hundred_statements_scroll_and_only_seen_rows_are_laid_out(qtbot: QtBot) -> None:
    text = "It said that the survey would be finished before the rains. " * 3
    point = PointRecord("", 0, text, text, (), False)
    blank = labelling.blank("", "", "10:00")
    said = [replace(blank, id=f"{number}", points=(point, point)) for number in range(500)]
    view = StatementView()
    qtbot.addWidget(view)
    view.resize(664, 480)
    view.statements.show(said)
    view.show()
    view.grab()
    layouts = view._delegate._layouts
    assert sum(each._laid is not None for each in layouts.values()) < 30
    bar = view.verticalScrollBar()
    began = time.perf_counter()
    for step in range(20):
        bar.setValue(bar.maximum() * step // 20)
        view.viewport().grab()
    assert (time.perf_counter() - began) / 20 < 0.1
    assert bar.maximum() > 500 * 100 - 480
    assert view.verticalScrollMode() == QAbstractItemView.ScrollMode.ScrollPerPixel


@pytest.mark.parametrize(
    ("typed", "time"),
    [
        ("1031", "10:31"),
        ("931", "09:31"),
        ("10:31", "10:31"),
        ("2460", ""),
        ("x", ""),
        ("١٠٣١", "10:31"),
    ],
)
def test_times_are_read_from_figures(typed: str, time: str) -> None:
    assert read_time(typed) == time


def _selected(room: Room) -> str:
    statement = room.page.notes.view.selected()
    return statement.letter if statement else ""


def _soon(room: Room, text: str) -> str:
    room.qtbot.waitUntil(lambda: text in room.public(), timeout=1_000)
    return room.public()
