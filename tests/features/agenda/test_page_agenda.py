"""The agenda is made, changed and put in order at the keyboard alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QAbstractListModel, Qt
from PySide6.QtTest import QAbstractItemModelTester

from app.features.agenda.models import AgendaModel
from app.features.agenda.page import AgendaPanel
from app.features.agenda.usecases import (
    add_agenda_item,
    list_agenda,
    list_general_questions,
)
from app.features.meetings.usecases import create_meeting
from app.features.minutes.usecases import add_statement
from tests.support.bench import nameless

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.support.bench import Bench

ENTER, ESCAPE, INSERT = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Insert
DOWN, DELETE, F2 = Qt.Key.Key_Down, Qt.Key.Key_Delete, Qt.Key.Key_F2
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def panel(bench: Bench, qtbot: QtBot) -> AgendaPanel:
    meeting = bench.do(create_meeting, title="Fifth meeting")
    made = AgendaPanel(bench.work, meeting.id)
    made.setProperty("meeting", meeting.id)
    qtbot.addWidget(made)
    QAbstractItemModelTester(made.agenda, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    bench.tell(made)
    bench.show(made, 356)
    return made


def _titles(bench: Bench, panel: AgendaPanel) -> list[str]:
    return [item.title for item in bench.ask(list_agenda, meeting=panel.property("meeting"))]


def _shown(model: QAbstractListModel) -> list[str]:
    return [str(model.index(at, 0).data()) for at in range(model.rowCount())]


def _three_items(bench: Bench) -> None:
    bench.type(
        "Introductory remarks", ENTER, "Progress", ENTER, "Concluding remarks", ENTER, ESCAPE
    )


def test_titles_are_typed_one_after_the_other(bench: Bench, panel: AgendaPanel) -> None:
    assert panel.line.hasFocus()
    _three_items(bench)
    expected = ["Introductory remarks", "Progress", "Concluding remarks"]
    assert _titles(bench, panel) == _shown(panel.agenda) == expected
    assert panel.view.hasFocus()
    assert panel.agenda.index(1).data(Qt.ItemDataRole.AccessibleTextRole) == "Item 2: Progress"


def test_a_title_is_mended_in_place_and_the_mending_undone(
    bench: Bench, panel: AgendaPanel
) -> None:
    _three_items(bench)
    bench.type(DOWN, F2, "Progress since September", ENTER)
    assert _titles(bench, panel)[1] == _shown(panel.agenda)[1] == "Progress since September"
    assert bench.undo() == "edit_agenda_item"
    assert _shown(panel.agenda)[1] == "Progress"
    bench.type(F2, "Something else", ESCAPE)
    assert _titles(bench, panel)[1] == "Progress"


def test_an_item_moves_up_and_down_and_keeps_the_keyboard(bench: Bench, panel: AgendaPanel) -> None:
    _three_items(bench)
    bench.type(DOWN, (Qt.Key.Key_PageUp, CONTROL))
    assert _titles(bench, panel) == ["Progress", "Introductory remarks", "Concluding remarks"]
    assert panel.view.current() == panel.agenda.row(0)
    bench.type((Qt.Key.Key_PageDown, CONTROL), (Qt.Key.Key_PageDown, CONTROL))
    assert _shown(panel.agenda)[2] == "Progress"
    bench.type((Qt.Key.Key_PageDown, CONTROL))
    assert _titles(bench, panel)[2] == "Progress"


def test_a_guiding_question_is_written_below_its_item(bench: Bench, panel: AgendaPanel) -> None:
    _three_items(bench)
    bench.type(DOWN, ENTER, "Which needs have no partner yet?", ENTER)
    items = bench.ask(list_agenda, meeting=panel.property("meeting"))
    assert [one.text for one in items[1].questions] == ["Which needs have no partner yet?"]
    assert _shown(panel.agenda)[2] == "Which needs have no partner yet?"
    bench.type(Qt.Key.Key_Up, ENTER, "What is needed by 2028?", ENTER)
    items = bench.ask(list_agenda, meeting=panel.property("meeting"))
    assert [one.text for one in items[1].questions] == ["What is needed by 2028?"]
    bench.type(DELETE)
    assert bench.ask(list_agenda, meeting=panel.property("meeting"))[1].questions == ()


def test_a_question_left_empty_is_none(bench: Bench, panel: AgendaPanel) -> None:
    _three_items(bench)
    bench.type(ENTER, ESCAPE)
    assert panel.agenda.rowCount() == 3
    panel.add_general_question()
    bench.type(ENTER)
    assert panel.agenda.rowCount() == 3


def test_general_questions_stand_below_the_agenda(bench: Bench, panel: AgendaPanel) -> None:
    _three_items(bench)
    panel.add_general_question()
    bench.type("How can pledges be coordinated?", ENTER)
    found = bench.ask(list_general_questions, meeting=panel.property("meeting"))
    assert [one.text for one in found] == ["How can pledges be coordinated?"]
    assert _shown(panel.agenda)[3:] == [
        "Questions to the whole meeting",
        "How can pledges be coordinated?",
    ]


def test_an_item_with_statements_is_not_deleted_and_says_why(
    bench: Bench, panel: AgendaPanel, qtbot: QtBot
) -> None:
    _three_items(bench)
    meeting = panel.property("meeting")
    first = bench.ask(list_agenda, meeting=meeting)[0]
    bench.do(add_statement, meeting=meeting, item=first.id, points=["It was so."])
    with qtbot.waitSignal(panel.refused) as refusal:
        bench.type(DELETE)
    assert refusal.args == [
        "Statements stand under this agenda item. Move them first; nothing was changed."
    ]
    assert len(_titles(bench, panel)) == 3
    bench.type(DOWN, DELETE)
    assert _titles(bench, panel) == ["Introductory remarks", "Concluding remarks"]
    bench.undo()
    assert _shown(panel.agenda)[1] == "Progress"


def test_what_others_do_never_takes_away_the_line_being_typed(
    bench: Bench, panel: AgendaPanel
) -> None:
    _three_items(bench)
    bench.type(F2, "Opening")
    bench.do(add_agenda_item, meeting=panel.property("meeting"), title="Any other business")
    assert panel.view.is_editing()
    panel.leave()
    bench.work.drain()
    assert _titles(bench, panel)[0] == "Opening"
    assert _shown(panel.agenda)[0] == "Opening"
    assert _shown(panel.agenda)[3] == "Any other business"


def test_ins_begins_a_new_item_from_the_list(bench: Bench, panel: AgendaPanel) -> None:
    _three_items(bench)
    bench.type(INSERT, "Any other business", ENTER, ESCAPE)
    assert _titles(bench, panel)[3] == "Any other business"


@pytest.mark.usefixtures("qapp")
def test_the_model_is_sound_when_lines_come_and_go() -> None:
    model = AgendaModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert model.begin_question("") == 1
    model.drop_fresh()
    assert model.rowCount() == 0


def test_whatever_can_have_the_keyboard_can_be_heard(panel: AgendaPanel) -> None:
    assert nameless(panel) == []
