"""The public record beside the notes: the blocks of the document, in the styles of the PDF."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QElapsedTimer, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from app.features.documents.records import Block, Bullet, Heading, StatementHead
from app.features.documents.rules import (
    is_right_to_left,
    lettered,
    screen_scale,
    space_between,
    style,
    style_name,
)
from app.features.documents.rules.styles import BULLET, POINT, POINT_MARK
from app.features.minutes.models.wording import is_right_to_left as reads_right_to_left
from app.features.minutes.models.wording import to_units
from app.features.minutes.page.row_layout import replaced_format
from app.ui import roles
from app.ui.private_text import mark_public

FOLLOW_AFTER: Final = 5_000
MARGIN: Final = 24


class PublicRecord(QTextBrowser):
    """Shows blocks; only changed ones are set again, and the running statement is followed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._placed: list[Block] = []
        self._language = "en"
        self._since_scroll = QElapsedTimer()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("ground", "page")
        self.setAccessibleName(self.tr("Public record"))
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(0)
        self.verticalScrollBar().actionTriggered.connect(self._by_hand)

    def show_blocks(self, blocks: Sequence[Block], language: str) -> None:
        """Bring the text to these blocks; those that are the same stay untouched."""
        if language != self._language:
            self._placed, self._language = [], language
            self._empty()
        new, old = list(blocks), self._placed
        head = _alike(old, new)
        tail = _alike(old[head:][::-1], new[head:][::-1])
        if tail and _above(old, len(old) - tail) != _above(new, len(new) - tail):
            # The same block stands otherwise below another one.
            tail -= 1
        # One edit: the document lays itself out once at its end, and not at every block.
        edit = QTextCursor(self.document())
        edit.beginEditBlock()
        self._fit_count(len(old) - head - tail, len(new) - head - tail, head)
        for number in range(head, len(new) - tail):
            self._set(number, new[number], _above(new, number))
        edit.endEditBlock()
        self._placed = new

    def take_look(self) -> None:
        """Set everything again in the look in force."""
        blocks = self._placed
        self._placed = []
        self._empty()
        self.show_blocks(blocks, self._language)

    def follow(self, anchor: str, *, at_once: bool = False) -> None:
        """Bring a statement into view, unless somebody scrolled in the last five seconds."""
        resting = self._since_scroll.isValid() and self._since_scroll.elapsed() < FOLLOW_AFTER
        if resting and not at_once:
            return
        first = self._number_of(anchor)
        if first < 0:
            return
        last = first
        while last + 1 < len(self._placed) and isinstance(self._placed[last + 1], Bullet):
            last += 1
        heading = first
        while heading and not isinstance(self._placed[heading], Heading):
            heading -= 1
        self._scroll_to(heading, first, last)

    def scrolled(self) -> list[int]:
        """The paragraph at the top, and how much of it is above the edge."""
        block = self.cursorForPosition(QPoint(0, 0)).block()
        top = self.document().documentLayout().blockBoundingRect(block).top()
        return [block.blockNumber(), round(self.verticalScrollBar().value() - top)]

    def scroll_to(self, number: int, above: int) -> None:
        """Scroll to what `scrolled` gave; it stays there as if somebody had scrolled."""
        block = self.document().findBlockByNumber(number)
        if block.isValid():
            top = self.document().documentLayout().blockBoundingRect(block).top()
            self.verticalScrollBar().setValue(round(top + above))
            self._by_hand()

    # ------------------------------------------------------------------ setting blocks

    def _empty(self) -> None:
        # An emptied document has forgotten its margins too.
        self.clear()
        self._fit_margins()

    def _fit_count(self, gone: int, come: int, at: int) -> None:
        """Make room for `come` blocks where `gone` stood, from block `at` on."""
        document = self.document()
        for _ in range(gone - come):
            cursor = QTextCursor(document.findBlockByNumber(at))
            if document.blockCount() == 1:
                cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
            elif cursor.block().next().isValid():
                cursor.movePosition(
                    QTextCursor.MoveOperation.NextBlock, QTextCursor.MoveMode.KeepAnchor
                )
            else:
                cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
                cursor.movePosition(
                    QTextCursor.MoveOperation.PreviousBlock, QTextCursor.MoveMode.KeepAnchor
                )
                cursor.movePosition(
                    QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor
                )
            cursor.removeSelectedText()
        for _ in range(come - gone):
            if not self._placed and document.isEmpty() and document.blockCount() == 1 and not at:
                self._placed = [Bullet("")]
                continue
            block = document.findBlockByNumber(at)
            cursor = QTextCursor(block if block.isValid() else document.lastBlock())
            if not block.isValid():
                cursor.movePosition(QTextCursor.MoveOperation.End)
            cursor.insertBlock()

    def _set(self, number: int, block: Block, above: str) -> None:
        cursor = QTextCursor(self.document().findBlockByNumber(number))
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        cursor.setBlockFormat(self._block_format(block, above))
        plain = self._char_format(block)
        cursor.setBlockCharFormat(plain)
        cursor.insertText(_words(block), plain)
        if isinstance(block, Bullet):
            start = cursor.block().position()
            for begin, end in block.marks:
                cursor.setPosition(start + to_units(block.text, begin))
                cursor.setPosition(
                    start + to_units(block.text, end), QTextCursor.MoveMode.KeepAnchor
                )
                cursor.mergeCharFormat(replaced_format())

    def _block_format(self, block: Block, above: str) -> QTextBlockFormat:
        made = QTextBlockFormat()
        set_in = style(style_name(block), self._language)
        fixed = QTextBlockFormat.LineHeightTypes.FixedHeight.value
        made.setLineHeight(self._px(set_in.leading), fixed)
        made.setTopMargin(
            self._px(space_between(above, style_name(block), self._language)) if above else 0
        )
        mirrored = is_right_to_left(self._language)
        right, left = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight
        made.setLayoutDirection(right if mirrored else left)
        if isinstance(block, Bullet):
            mirrored = reads_right_to_left(block.text, default=mirrored)
            made.setLayoutDirection(right if mirrored else left)
            stand = self._px(POINT * (block.level + 1))
            (made.setRightMargin if mirrored else made.setLeftMargin)(stand)
        return made

    def _char_format(self, block: Block) -> QTextCharFormat:
        made = QTextCharFormat()
        set_in = style(style_name(block), self._language)
        font = roles.font("record")
        font.setPointSizeF(self._px(set_in.size) * roles.BASE_DPI_POINTS / roles.look().dpi)
        font.setWeight(QFont.Weight.DemiBold if set_in.bold else QFont.Weight.Normal)
        made.setFont(font)
        made.setForeground(roles.colour("text2" if set_in.quiet else "text"))
        return made

    def _px(self, points: float) -> float:
        return points * screen_scale() * roles.look().factor

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        scrolled = self.verticalScrollBar().value()
        painter.translate(0, -scrolled)
        painter.setPen(roles.colour("text"))
        block = self.cursorForPosition(QPoint(0, 0)).block()
        layout = self.document().documentLayout()
        below = scrolled + self.viewport().height()
        while block.isValid() and layout.blockBoundingRect(block).top() < below:
            if block.blockNumber() < len(self._placed):
                placed = self._placed[block.blockNumber()]
                if isinstance(placed, Bullet) and block.layout().lineCount():
                    self._paint_bullet(painter, block, placed)
            block = block.next()
        painter.end()

    def _paint_bullet(self, painter: QPainter, block: QTextBlock, placed: Bullet) -> None:
        form = self._char_format(placed)
        painter.setFont(form.font())
        box = self.document().documentLayout().blockBoundingRect(block)
        line = block.layout().lineAt(0)
        base = box.top() + line.y() + line.ascent()
        hang = self._px(POINT - POINT_MARK)
        if block.textDirection() == Qt.LayoutDirection.RightToLeft:
            wide = QFontMetricsF(form.font()).horizontalAdvance(BULLET)
            edge = self.document().rootFrame().frameFormat().rightMargin()
            right = self.document().textWidth() - edge - block.blockFormat().rightMargin()
            painter.drawText(QPointF(right + hang - wide, base), BULLET)
        else:
            edge = self.document().rootFrame().frameFormat().leftMargin()
            left = edge + block.blockFormat().leftMargin()
            painter.drawText(QPointF(left - hang, base), BULLET)

    # ------------------------------------------------------------------ scrolling

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_margins()

    def _fit_margins(self) -> None:
        frame = self.document().rootFrame()
        form = frame.frameFormat()
        at_end = max(roles.px(MARGIN) - (self.width() - self.viewport().width()), roles.px(4))
        left, right = roles.px(MARGIN), at_end
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left, right = right, left
        form.setLeftMargin(left)
        form.setRightMargin(right)
        form.setTopMargin(roles.px(12))
        # Room below, so that the heading of the current item can stand at the top.
        form.setBottomMargin(max(self.viewport().height() - roles.px(100), roles.px(40)))
        frame.setFrameFormat(form)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._by_hand()
        super().keyPressEvent(event)

    def createMimeDataFromSelection(self) -> QMimeData:
        return mark_public(super().createMimeDataFromSelection())

    def _by_hand(self, _action: int = 0) -> None:
        self._since_scroll.start()

    def _number_of(self, anchor: str) -> int:
        # From the end: who speaks now is asked for at every key.
        for number in range(len(self._placed) - 1, -1, -1):
            block = self._placed[number]
            if isinstance(block, (StatementHead, Heading)) and block.anchor == anchor:
                return number
        return -1

    def _scroll_to(self, heading: int, first: int, last: int) -> None:
        layout, document = self.document().documentLayout(), self.document()
        top, own, end = (
            layout.blockBoundingRect(document.findBlockByNumber(number))
            for number in (heading, first, last)
        )
        room = self.viewport().height() - roles.px(24)
        gap = roles.px(12)
        if end.bottom() - top.top() <= room:
            wanted = top.top() - gap
        else:
            wanted = min(end.bottom() - room, own.top() - gap)
        self.verticalScrollBar().setValue(round(wanted))


def _words(block: Block) -> str:
    """The text of a block as one paragraph; bullets are painted beside it."""
    if isinstance(block, Heading):
        return f"{block.number} {block.text}"
    if isinstance(block, StatementHead):
        return " ".join(part for part in (lettered(block.letter), block.text) if part)
    return getattr(block, "text", "")


def _above(blocks: Sequence[Block], number: int) -> str:
    """The style of the block above one, which decides the space between them."""
    return style_name(blocks[number - 1]) if number else ""


def _alike(old: Sequence[Block], new: Sequence[Block]) -> int:
    count = 0
    for mine, theirs in zip(old, new, strict=False):
        # Mostly the very same object, which is quicker to see than to compare.
        if mine is not theirs and mine != theirs:
            break
        count += 1
    return count
