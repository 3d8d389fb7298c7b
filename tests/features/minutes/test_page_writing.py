"""Points as they are typed: keys, levels, pasting, scripts, and what reaches the file when."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QTextEdit
from sqlalchemy.orm import Session

from app.features.anonymisation.usecases import replace_passage
from app.features.minutes.page import MinutesPage
from app.features.minutes.page.saving import DRAFT_AFTER
from app.features.minutes.usecases import edit_point
from tests.features.minutes.conftest import RoomMaker
from tests.features.minutes.room import CONTROL, SHIFT, Meeting, Room, Said, codes, words

Key = Qt.Key


def test_enter_stores_the_point_and_begins_the_next(room: Room) -> None:
    room.type("tam")
    room.type("One.")
    assert words(room.last()) == []
    room.press(Key.Key_Return)
    assert words(room.last()) == ["One."]
    room.type("Two.")
    room.press(Key.Key_Return)
    assert words(room.last()) == ["One.", "Two."]
    assert room.typed() == ["One.", "Two.", ""]


def test_enter_in_an_empty_point_ends_the_statement(room: Room) -> None:
    room.type("tam")
    room.type("One.")
    room.press(Key.Key_Return)
    room.press(Key.Key_Return)
    assert room.is_calling()
    room.type("hel")
    assert [codes(each) for each in room.stored().statements] == [["TAM"], ["HEL"]]
    assert [each.letter for each in room.stored().statements] == ["a", "b"]


def test_control_enter_stores_the_line_and_calls(room: Room) -> None:
    room.type("tam")
    room.type("One")
    room.press(Key.Key_Return, CONTROL)
    assert room.is_calling()
    assert words(room.last()) == ["One"]


def test_tab_changes_the_level(room: Room) -> None:
    room.type("tam")
    room.press(Key.Key_Tab)
    room.type("One")
    room.press(Key.Key_Return)
    room.press(Key.Key_Tab)
    room.type("Two")
    room.press(Key.Key_Return)
    room.press(Key.Key_Backtab, SHIFT)
    room.type("Three")
    room.press(Key.Key_Return)
    assert [(point.text, point.level) for point in room.last().points] == [
        ("One", 0),
        ("Two", 1),
        ("Three", 0),
    ]


def test_backspace_at_the_start_joins_with_the_point_above(told: Room) -> None:
    told.press(Key.Key_Return)
    told.type("x")
    told.press(Key.Key_Home)
    told.press(Key.Key_Backspace)
    assert told.typed() == ["It could retrain four teams.x"]
    assert words(told.last()) == ["It could retrain four teams.x"]


def test_enter_within_a_point_makes_two(told: Room) -> None:
    editor = told.page.notes.frame.editor
    point = editor.points()[0].id
    editor.set_caret(point, len("It could"))
    told.press(Key.Key_Return)
    assert words(told.last()) == ["It could", "retrain four teams."]
    assert told.last().points[0].id == point


def test_a_pasted_list_becomes_points_in_plain_text(room: Room) -> None:
    room.type("tam")
    data = QMimeData()
    data.setHtml("<b>bold</b>")
    data.setText("• One\x00 thing\r\n\n- Two\tthings\u2028Three")
    QGuiApplication.clipboard().setMimeData(data)
    room.press(Key.Key_V, CONTROL)
    assert room.typed() == ["One thing", "Two things", "Three"]
    assert words(room.last()) == ["One thing", "Two things", "Three"]
    assert len({point.id for point in room.last().points}) == 3


def test_what_is_copied_is_plain_text(told: Room) -> None:
    told.press(Key.Key_A, CONTROL)
    told.press(Key.Key_C, CONTROL)
    data = QGuiApplication.clipboard().mimeData()
    # Beside the words only marks that ask clipboard histories not to keep them.
    formats = set(data.formats())
    assert "text/plain" in formats
    assert not [name for name in formats if "html" in name or "rtf" in name or "odt" in name]
    assert data.text() == "It could retrain four teams."


def test_input_methods_finish_words_before_they_count(room: Room) -> None:
    room.type("tam")
    room.compose("ກ")
    assert room.typed() == [""]
    room.compose("", "ກຳ\u0007\n")
    assert room.typed() == ["ກຳ "]


def test_a_reading_waits_while_a_word_is_composed(told: Room) -> None:
    told.compose("ກ")
    other = told.stored().statements[3].points[0].id
    told.page.desk.saving.act(_rename, point=other, text="It could retrain five teams.")
    told.settle()
    assert told.typed() == ["It could retrain four teams."]
    told.compose("", "ກ")
    told.settle()
    assert "".join(told.typed()).count("ກ") == 1


def test_letters_outside_the_basic_plane_keep_their_places(room: Room) -> None:
    room.type("tam")
    room.compose("", "🕊️ a🕊b")
    room.press(Key.Key_Return)
    assert words(room.last()) == ["🕊️ a🕊b"]
    room.compose("", "🕊🕊")
    room.type("x")
    room.press(Key.Key_Left)
    room.page.desk.saving.keep_draft()
    draft = room.stored().draft
    assert draft is not None
    assert (draft.text, draft.caret) == ("🕊🕊x", 2)


def test_each_point_runs_by_its_first_strong_letter(room: Room) -> None:
    room.type("tam")
    room.type("2027: إن التطهير (NTS) اكتمل.")
    room.press(Key.Key_Return)
    room.type("The next one")
    room.press(Key.Key_Return)
    document = room.page.notes.frame.editor.document()
    right, left = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight
    assert document.findBlockByNumber(0).textDirection() == right
    assert document.findBlockByNumber(1).textDirection() == left
    assert words(room.last())[0] == "2027: إن التطهير (NTS) اكتمل."


def test_keys_of_the_program_are_not_swallowed(told: Room) -> None:
    editor = told.page.notes.frame.editor
    for key in (Key.Key_D, Key.Key_E, Key.Key_K, Key.Key_U, Key.Key_J, Key.Key_T):
        assert not _claims(editor, key)
    assert _claims(editor, Key.Key_C)


def test_the_line_being_typed_is_drafted_and_restored(open_room: RoomMaker) -> None:
    meeting = Meeting(said=(Said("TAM", ("One.",)),))
    room = open_room(meeting)
    assert DRAFT_AFTER <= 2_000
    room.press(Key.Key_Return)
    room.type("half a sent")
    room.press(Key.Key_Left)
    assert room.stored().draft is None
    room.qtbot.waitUntil(lambda: room.stored().draft is not None, timeout=4_000)
    assert words(room.last()) == ["One."]
    page = MinutesPage(room.work, meeting.id, start_item=_nothing)
    room.qtbot.addWidget(page)
    room.work.drain()
    editor = page.notes.frame.editor
    assert [point.text for point in editor.points()] == ["One.", "half a sent"]
    assert editor.caret()[1] == len("half a sen")
    page.leave()
    room.settle()
    assert words(room.last()) == ["One.", "half a sent"]
    assert room.stored().draft is None


def test_slow_commits_delay_no_key_and_keep_the_order(room: Room) -> None:
    held = room.hold_the_file()
    slowest = 0.0
    for text in ("tam", "One.\r", "Two.\r", "Three.\r"):
        for letter in text:
            began = time.perf_counter()
            if letter == "\r":
                room.press(Key.Key_Return)
            else:
                room.type(letter)
            slowest = max(slowest, time.perf_counter() - began)
    room.press(Key.Key_Return)
    room.type("hel")
    room.type("Four.")
    room.press(Key.Key_Return)
    assert slowest < 0.25
    assert "Three." in room.public()
    held.set()
    statements = room.stored().statements
    assert [words(each) for each in statements] == [["One.", "Two.", "Three."], ["Four."]]
    assert room.typed() == ["Four.", ""]


def test_undo_takes_the_line_first_and_then_the_last_point(told: Room) -> None:
    told.press(Key.Key_Return)
    told.type("Two.")
    told.press(Key.Key_Return)
    told.type("Three")
    told.press(Key.Key_Z, CONTROL)
    assert told.typed() == ["It could retrain four teams.", "Two.", ""]
    told.press(Key.Key_Z, CONTROL)
    told.settle()
    assert told.typed() == ["It could retrain four teams.", ""]
    told.type("Still here")
    assert told.typed()[-1] == "Still here"
    told.press(Key.Key_Return)
    assert words(told.last()) == ["It could retrain four teams.", "Still here"]


def test_what_is_typed_while_undo_is_on_its_way_stays(told: Room) -> None:
    told.press(Key.Key_Return)
    told.type("Two.")
    told.press(Key.Key_Return)
    held = told.hold_the_file()
    told.press(Key.Key_Z, CONTROL)
    told.type("Three")
    held.set()
    told.settle()
    assert told.typed() == ["It could retrain four teams.", "Three"]
    told.press(Key.Key_Return)
    assert words(told.last()) == ["It could retrain four teams.", "Three"]


def test_undoing_the_call_keeps_what_was_typed_since(told: Room) -> None:
    told.press(Key.Key_Return, CONTROL)
    told.type("hel")
    held = told.hold_the_file()
    told.press(Key.Key_Z, CONTROL)
    told.type("Not lost")
    held.set()
    told.settle()
    told.settle()
    assert told.typed() == ["Not lost"]
    assert words(told.last()) == ["Not lost"]
    assert codes(told.last()) == ["HEL"]


def test_the_public_record_follows_the_typing(told: Room) -> None:
    told.press(Key.Key_Return)
    told.type("It would send a plan")
    began = time.perf_counter()
    told.qtbot.waitUntil(lambda: "It would send a plan" in told.public(), timeout=1_000)
    assert time.perf_counter() - began < 0.1
    assert words(told.last()) == ["It could retrain four teams."]


def test_a_replacement_stands_while_its_passage_does(told: Room) -> None:
    point = told.last().points[0].id
    told.page.desk.saving.act(
        replace_passage, point=point, passage="four teams", replacement="several teams"
    )
    told.settle()
    assert "It could retrain several teams." in told.public()
    editor = told.page.notes.frame.editor
    assert len(editor.extraSelections()) == 1
    told.type(" Soon.")
    told.qtbot.waitUntil(lambda: "several teams. Soon." in told.public(), timeout=1_000)
    editor.set_caret(point, len("It could retrain fo"))
    told.type("x")
    told.qtbot.waitUntil(lambda: "foxur teams. Soon." in told.public(), timeout=1_000)


def test_only_changed_blocks_are_set_again(told: Room) -> None:
    document = told.page.public.document()
    changes: list[int] = []

    def note(_at: int, gone: int, come: int) -> None:
        changes.append(max(gone, come))

    document.contentsChange.connect(note)
    told.type("!")
    told.qtbot.waitUntil(lambda: "teams.!" in told.public(), timeout=1_000)
    assert max(changes) < 60


def _claims(editor: QTextEdit, key: Key) -> bool:
    event = QKeyEvent(QEvent.Type.ShortcutOverride, key, CONTROL)
    event.ignore()
    editor.event(event)
    return event.isAccepted()


def _nothing(_session: Session, **_words: str) -> None:
    pytest.fail("no agenda item is taken up by opening the page")


def _rename(session: Session, *, point: str, text: str) -> str:
    return edit_point(session, point=point, text=text)


def test_a_caret_beyond_a_point_that_became_shorter_stands_at_its_end(told: Room) -> None:
    editor = told.page.conduct.frame.editor
    point, _ = editor.caret()
    length = len(editor.points()[0].text)
    editor.set_caret(point, length + 40)
    assert editor.caret() == (point, length)
