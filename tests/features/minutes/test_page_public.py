"""The public record beside the notes takes a long meeting at once, not block by block."""

from __future__ import annotations

from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from app.features.documents.records import Bullet, StatementHead
from app.features.minutes.page.public_record import PublicRecord

MANY = 150


def _blocks(statements: int) -> list[StatementHead | Bullet]:
    return [
        block
        for number in range(statements)
        for block in (
            StatementHead(str(number), "A donor said:", anchor=str(number)),
            Bullet(f"It would fund clearance in {number} districts."),
        )
    ]


def test_a_long_record_is_laid_out_once_and_not_at_every_block(qtbot: QtBot) -> None:
    record = PublicRecord()
    qtbot.addWidget(record)
    edits = QSignalSpy(record.document().contentsChanged)
    record.show_blocks(_blocks(MANY), "en")
    assert record.document().blockCount() == 2 * MANY
    assert edits.count() == 1


def test_one_changed_statement_is_one_edit_in_its_place(qtbot: QtBot) -> None:
    record = PublicRecord()
    qtbot.addWidget(record)
    blocks = _blocks(MANY)
    record.show_blocks(blocks, "en")
    edits = QSignalSpy(record.document().contentsChanged)
    blocks[101] = Bullet("It would not.")
    record.show_blocks([*blocks[:100], *blocks[100:102], Bullet("More."), *blocks[102:]], "en")
    assert edits.count() == 1
    lines = record.toPlainText().splitlines()
    assert lines[100:104] == ["50) A donor said:", "It would not.", "More.", "51) A donor said:"]
