"""The left side of the unlock screen: what the program is, recent files, the ways in."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListView,
    QMenu,
    QStyle,
    QStyleOptionViewItem,
    QToolButton,
    QVBoxLayout,
)

from app import __version__
from app.features.unlock.models import DetailRole, PathRole, RecentFile, RecentModel
from app.ui import icons, roles
from app.ui.action_row import ActionRow
from app.ui.labels import at_start, label, rule_line, set_style
from app.ui.languages import LANGUAGES, language_name
from app.ui.rows import Index, LineDelegate, has_keyboard, paint_bar, paint_ground, visual

WIDTH = 420
ROW = 52
TEXT_START = 40


class RecentDelegate(LineDelegate):
    """A recent file: icon, name, and where and when below it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(roles.px(WIDTH), roles.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        paint_ground(painter, option)
        box: QRect = option.rect
        picture = icons.pixmap("file-lock", "text2")
        side = roles.px(16)
        icon = QRect(box.left() + roles.px(12), box.center().y() - side // 2, side, side)
        painter.drawPixmap(QStyle.visualRect(option.direction, box, icon).topLeft(), picture)
        lines = roles.line("ui_strong"), roles.line("small")
        top = box.top() + (box.height() - sum(lines)) // 2
        start = box.left() + roles.px(TEXT_START)
        words = QRect(start, top, box.right() - start - roles.px(8), lines[0])
        flags = visual(option.direction, Qt.AlignmentFlag.AlignLeading)
        for role, scale, tone, line in (
            (Qt.ItemDataRole.DisplayRole, "ui_strong", "text", 0),
            (DetailRole, "small", "text2", lines[0]),
        ):
            at = QStyle.visualRect(option.direction, box, words.translated(0, line))
            painter.setFont(roles.font(scale))
            painter.setPen(roles.colour(tone))
            shown = painter.fontMetrics().elidedText(
                str(index.data(role)), Qt.TextElideMode.ElideMiddle, at.width()
            )
            painter.drawText(at, flags, shown)
        if has_keyboard(option):
            paint_bar(painter, option)


class RecentList(QListView):
    """The recent files; as tall as they are."""

    def __init__(self) -> None:
        super().__init__()
        self._files = RecentModel()
        self.setModel(self._files)
        self.setItemDelegate(RecentDelegate(self))
        self.setAccessibleName(self.tr("Recent files"))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setProperty("ground", "window")
        self.setMouseTracking(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        roles.notice.changed.connect(self.fit)

    def show_files(self, files: tuple[RecentFile, ...]) -> None:
        """Show these files."""
        self._files.set_files(files)
        self.fit()

    def fit(self) -> None:
        """Take the height of the rows at the text size in force."""
        self.setFixedHeight(self._files.rowCount() * roles.px(ROW))

    def choose(self, path: Path) -> None:
        """Mark the row of a file, or none."""
        for row in range(self._files.rowCount()):
            if self._files.index(row).data(PathRole) == path:
                self.setCurrentIndex(self._files.index(row))
                return
        self.clearSelection()
        self.setCurrentIndex(QModelIndex())


class Side(QFrame):
    """Title, recent files, three ways in, and the language at the foot."""

    file_chosen = Signal(Path, str)
    """A recent file and the words under its name."""
    language_chosen = Signal(str)

    def __init__(self, actions: tuple[QAction, QAction, QAction], language: str) -> None:
        super().__init__()
        self.setProperty("strip", "side-rtl" if roles.is_right_to_left() else "side")
        self.recent = RecentList()
        self.recent_title = label(self.tr("Recent files"), "small_strong", "text2")
        new, other, sample = actions
        self.rows = (
            ActionRow(new, "file-plus", height=30, gap=12),
            ActionRow(other, "folder-open", height=30, gap=12),
            ActionRow(sample, "book-open", hint=self.tr("no passphrase"), height=30, gap=12),
        )
        self.language = self._language_button(language)
        self._rule = rule_line()
        self._lay_out()
        self.recent.clicked.connect(self._choose)
        self.recent.activated.connect(self._choose)
        roles.notice.changed.connect(self._fit)
        self._fit()

    def show_files(self, files: tuple[RecentFile, ...]) -> None:
        """Show the recent files, or neither title nor line where there are none."""
        self.recent.show_files(files)
        for widget in (self.recent, self.recent_title, self._rule):
            widget.setVisible(bool(files))

    def mark(self, row: int) -> None:
        """Show one of the three ways in as the one in force; -1 for none."""
        for number, each in enumerate(self.rows):
            each.mark(number == row)

    def _choose(self, index: QModelIndex) -> None:
        self.file_chosen.emit(index.data(PathRole), str(index.data(DetailRole)))

    def _fit(self) -> None:
        self.setFixedWidth(roles.px(WIDTH))

    def _language_button(self, language: str) -> QToolButton:
        made = QToolButton()
        made.setProperty("kind", "flat")
        set_style(made, "small", "text2")
        icons.put(made, "languages")
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        made.setText(language_name(language))
        made.setAccessibleName(
            self.tr("Language of the window: {language}").format(language=language_name(language))
        )
        menu = QMenu(made)
        for code, name in LANGUAGES:
            menu.addAction(name).setData(code)
        menu.triggered.connect(self._language)
        made.setMenu(menu)
        return made

    def _language(self, action: QAction) -> None:
        self.language_chosen.emit(str(action.data()))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 40, 20, 20)
        column.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(12, 0, 12, 0)
        head.setSpacing(4)
        head.addWidget(at_start(label(self.tr("Rapporteur"), "display")))
        words = self.tr(
            "Minutes for country coalition meetings.\nWorks without a network. One encrypted file."
        )
        head.addWidget(label(words, "ui", "text2", wrap=True))
        head.addSpacing(40)
        head.addWidget(self.recent_title)
        column.addLayout(head)
        column.addSpacing(8)
        column.addWidget(self.recent)
        rule = QVBoxLayout()
        rule.setContentsMargins(12, 16, 12, 16)
        rule.addWidget(self._rule)
        column.addLayout(rule)
        for row in self.rows:
            column.addWidget(row)
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 0, 12, 0)
        foot.addWidget(self.language)
        foot.addStretch(1)
        version = self.tr("Version {version}").format(version=__version__)
        foot.addWidget(label(version, "small", "text2"))
        column.addLayout(foot)
