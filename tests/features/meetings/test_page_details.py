"""Details are typed, stored when left, and refused in place."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from app.features.meetings.models.typed import Wrong, read_country, read_date, read_time
from app.features.meetings.page import MeetingDetails
from app.features.meetings.page.fields import LineField
from app.features.meetings.records import MeetingRecord
from app.features.meetings.usecases import create_meeting, edit_meeting, get_meeting
from tests.support.bench import nameless

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.support.bench import Bench

# What offscreen says when a list of completions pops up.
pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)

TAB, ENTER, ESCAPE, SPACE = (
    Qt.Key.Key_Tab,
    Qt.Key.Key_Return,
    Qt.Key.Key_Escape,
    Qt.Key.Key_Space,
)
ALL = (Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)


@pytest.fixture
def panel(bench: Bench, qtbot: QtBot) -> MeetingDetails:
    bench.do(create_meeting, title="Fourth meeting", date="2026-09-16")
    meeting = bench.do(create_meeting, title="Fifth meeting", date="2026-11-24")
    made = MeetingDetails(bench.work, meeting.id)
    made.setProperty("meeting", meeting.id)
    qtbot.addWidget(made)
    bench.tell(made)
    bench.show(made, 356, 900)
    return made


def _kept(bench: Bench, panel: MeetingDetails) -> MeetingRecord:
    return bench.ask(get_meeting, meeting=panel.property("meeting"))


def _line(panel: MeetingDetails, name: str) -> LineField:
    field = panel.fields[name]
    assert isinstance(field, LineField)
    return field


def test_a_detail_is_stored_when_its_field_is_left(bench: Bench, panel: MeetingDetails) -> None:
    assert panel.fields["title"].hasFocus()
    bench.type(ALL, "Fifth meeting of the Coalition", TAB)
    assert _kept(bench, panel).title == "Fifth meeting of the Coalition"
    assert bench.undo() == "edit_meeting"
    assert _line(panel, "title").text() == "Fifth meeting"
    bench.redo()
    assert _line(panel, "title").text() == "Fifth meeting of the Coalition"


@pytest.mark.parametrize("typed", ["2 Dec 2026", "2 December 2026", "2026-12-02", "02.12.2026"])
def test_a_date_is_understood_as_people_write_it(
    bench: Bench, panel: MeetingDetails, typed: str
) -> None:
    panel.fields["date"].setFocus()
    bench.type(ALL, typed, ENTER)
    assert _kept(bench, panel).date == "2026-12-02"
    assert _line(panel, "date").text() == "2 Dec 2026"


def test_a_wrong_date_says_so_in_place_and_keeps_what_was_there(
    bench: Bench, panel: MeetingDetails
) -> None:
    panel.fields["date"].setFocus()
    bench.type(ALL, "31 November 2026", TAB)
    words = (
        "“31 November 2026” is not a date such as 24 November 2026."
        " 24 Nov 2026 is kept; Esc brings it back."
    )
    assert panel.rows["date"].complaint() == words
    assert panel.fields["date"].accessibleDescription() == words
    assert _kept(bench, panel).date == "2026-11-24"
    panel.fields["date"].setFocus()
    bench.type(ESCAPE)
    assert _line(panel, "date").text() == "24 Nov 2026"
    assert panel.rows["date"].complaint() == ""


def test_times_are_typed_with_or_without_a_colon(bench: Bench, panel: MeetingDetails) -> None:
    panel.fields["start"].setFocus()
    bench.type("930", TAB, "12:00", TAB)
    kept = _kept(bench, panel)
    assert (kept.start, kept.end) == ("09:30", "12:00")
    panel.fields["end"].setFocus()
    bench.type(ALL, "25:00", TAB)
    assert "“25:00” is not a time" in panel.rows["end"].complaint()
    assert _kept(bench, panel).end == "12:00"


def test_all_details_are_there_on_demand_and_each_is_kept(
    bench: Bench, panel: MeetingDetails
) -> None:
    assert not panel.fields["purpose"].isVisible()
    panel.toggle.setFocus()
    bench.type(SPACE)
    assert panel.fields["purpose"].isVisible()
    asked = {field.name for field in fields(MeetingRecord)}
    missing = asked - set(panel.fields)
    assert missing == {"id", "coalition_id", "status", "questions_lead", "points_lead"}
    panel.fields["purpose"].setFocus()
    bench.type("to agree on a work plan", TAB)
    assert _kept(bench, panel).purpose == "to agree on a work plan"
    panel.fields["focus_country"].setFocus()
    bench.type("Lebanon", TAB, SPACE)
    kept = _kept(bench, panel)
    assert (kept.focus_country, kept.focus_named) == ("LBN", True)
    panel.fields["conventions"].setFocus()
    bench.type(TAB, SPACE)
    assert _kept(bench, panel).conventions == ("CCM", "APMBC")


def test_choices_are_made_by_keys(bench: Bench, panel: MeetingDetails) -> None:
    panel.fields["rule"].setFocus()
    bench.type(Qt.Key.Key_Down)
    assert _kept(bench, panel).rule == "closed"
    panel.show_all()
    panel.fields["follow_up_of"].setFocus()
    bench.type(Qt.Key.Key_Down)
    earlier = _kept(bench, panel).follow_up_of
    assert bench.ask(get_meeting, meeting=earlier).title == "Fourth meeting"
    bench.undo()
    assert _kept(bench, panel).follow_up_of == ""


def test_a_change_elsewhere_never_overwrites_words_being_typed(
    bench: Bench, panel: MeetingDetails
) -> None:
    bench.type(ALL, "Fifth and last")
    bench.do(edit_meeting, meeting=panel.property("meeting"), title="Other", city="Oru")
    assert _line(panel, "title").text() == "Fifth and last"
    assert _line(panel, "city").text() == "Oru"
    panel.leave()
    bench.work.drain()
    assert _kept(bench, panel).title == "Fifth and last"


@pytest.mark.parametrize("typed", ["yesterday", "2026-13-01", "1.2", "Febtober 2, 2026", "12 x 26"])
def test_what_is_no_date_is_refused(typed: str) -> None:
    with pytest.raises(Wrong):
        read_date(typed)


def test_what_is_typed_is_understood() -> None:
    assert read_date("November 24, 2026") == "2026-11-24"
    assert read_date("٢٤/١١/٢٠٢٦") == "2026-11-24"
    assert read_date(" ") == ""
    assert read_time("9h30") == "09:30"
    assert read_time("9") == "09:00"
    assert read_country("lbn") == "LBN"
    assert read_country("Tamaria") == "Tamaria"


def test_whatever_can_have_the_keyboard_can_be_heard(panel: MeetingDetails) -> None:
    assert nameless(panel) == []
