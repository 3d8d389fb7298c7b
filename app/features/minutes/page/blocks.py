"""Points as blocks of a text document: their ids, levels, bullets and marks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QPainter,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtWidgets import QTextEdit

from app.core.ids import new_id
from app.features.minutes.models.wording import to_units
from app.features.minutes.page.row_layout import bullet_x, paint_bullet, replaced_format
from app.features.minutes.records import PointRecord
from app.ui import roles

# In the format of the block, because there it follows undo, cut and paste by itself.
POINT_ID: Final = QTextFormat.Property.UserProperty.value + 1


def blocks_of(document: QTextDocument) -> list[QTextBlock]:
    """All blocks from the first to the last."""
    found = []
    block = document.begin()
    while block.isValid():
        found.append(block)
        block = block.next()
    return found


def id_of(block: QTextBlock) -> str:
    """The id of the point a block holds."""
    return str(block.blockFormat().property(POINT_ID) or "")


def block_format(point_id: str, level: int) -> QTextBlockFormat:
    """The format of a block that holds this point."""
    made = QTextBlockFormat()
    made.setIndent(max(level, 0) + 1)
    minimum = QTextBlockFormat.LineHeightTypes.MinimumHeight
    made.setLineHeight(roles.line("current"), minimum.value)
    made.setProperty(POINT_ID, point_id)
    return made


def give_own_ids(document: QTextDocument) -> None:
    """Give each point an id of its own where an edit of Qt's made two out of one."""
    seen: set[str] = set()
    for block in blocks_of(document):
        if not id_of(block) or id_of(block) in seen:
            cursor = QTextCursor(block)
            cursor.joinPreviousEditBlock()
            cursor.setBlockFormat(block_format(new_id(), block.blockFormat().indent() - 1))
            cursor.endEditBlock()
        seen.add(id_of(block))


def drop_empty(editor: QTextEdit) -> None:
    """Take the empty point that holds the caret away, unless it is the only one."""
    cursor = editor.textCursor()
    if editor.document().blockCount() == 1:
        return
    cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
    first = not cursor.block().previous().isValid()
    neighbour = cursor.block().next() if first else cursor.block().previous()
    kept = neighbour.blockFormat()
    cursor.beginEditBlock()
    cursor.removeSelectedText()
    if first:
        cursor.deleteChar()
    cursor.setBlockFormat(kept)
    cursor.endEditBlock()
    editor.setTextCursor(cursor)


def replaced_marks(
    document: QTextDocument, records: Mapping[str, PointRecord]
) -> list[QTextEdit.ExtraSelection]:
    """The dotted lines below replaced passages, in points whose wording is still the stored one."""
    marks = []
    for block in blocks_of(document):
        record = records.get(id_of(block))
        if record is None or record.text != block.text():
            continue
        for start, end in record.replaced:
            mark = QTextEdit.ExtraSelection()
            cursor = QTextCursor(block)
            cursor.setPosition(block.position() + to_units(record.text, start))
            until = block.position() + to_units(record.text, end)
            cursor.setPosition(until, QTextCursor.MoveMode.KeepAnchor)
            mark.cursor = cursor
            mark.format = replaced_format()
            marks.append(mark)
    return marks


def paint_bullets(
    painter: QPainter, document: QTextDocument, records: Mapping[str, PointRecord]
) -> None:
    """Draw the bullet of every point beside its first line."""
    layout = document.documentLayout()
    for block in blocks_of(document):
        line = block.layout().lineAt(0)
        if not line.isValid():
            continue
        middle = layout.blockBoundingRect(block).top() + line.y() + line.height() / 2
        mirrored = block.textDirection() == Qt.LayoutDirection.RightToLeft
        level = block.blockFormat().indent() - 1
        x = bullet_x(0, document.textWidth(), level, mirrored=mirrored)
        record = records.get(id_of(block))
        paint_bullet(painter, QPointF(x, middle), key_point=bool(record and record.key_point))
