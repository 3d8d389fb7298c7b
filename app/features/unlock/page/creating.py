"""Making a new file: what it is called, where it lies, and what opens it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QRect, QStandardPaths, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import (
    QCompleter,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from app.features.unlock.page.layouts import Column
from app.features.unlock.page.passphrase import PassphraseEdit, StrengthLine
from app.features.unlock.rules import file_stem
from app.ui import icons, roles
from app.ui.buttons import button
from app.ui.forms import FormRow, line_edit
from app.ui.labels import IconLabel, KeyCap, label
from app.ui.rows import visual

WIDTH = 480
TOP = 64
SUFFIX = ".rapporteur"


@dataclass(frozen=True, slots=True)
class NewFileWish:
    """Everything a new file is made from."""

    path: Path
    passphrase: str
    name: str
    country: str
    languages: tuple[str, ...]


class NewFileForm(Column):
    """Name, country, languages and a passphrase twice; Enter goes on."""

    wanted = Signal(object)
    """Asks for a file to be made from a NewFileWish."""
    cancelled = Signal()

    def __init__(self, states: tuple[str, ...], languages: tuple[tuple[str, str], ...]) -> None:
        super().__init__(WIDTH, TOP)
        self._chosen: Path | None = None
        self.name = line_edit(self.tr("Name of the coalition"), size="large")
        self.country = line_edit(self.tr("Country"), size="large")
        self.country.setCompleter(_completer(states, self.country))
        self.languages = LanguagesButton(languages)
        self.passphrase = PassphraseEdit(self.tr("Passphrase"), shown=True)
        self.again = PassphraseEdit(self.tr("Once more"), shown=True)
        self.strength = StrengthLine()
        self.place = label("", "small", "text2")
        self.change = button(self.tr("Change…"), "link", size="small")
        self.make = button(self.tr("Create file"), "primary", size="large")
        self.cancel = button(self.tr("Cancel"), "flat", size="large")
        self.rows = {
            "name": FormRow(self.tr("Name of the coalition"), self.name),
            "country": FormRow(self.tr("Country"), self.country),
            "languages": FormRow(self.tr("Languages of the record"), self.languages),
            "passphrase": FormRow(self.tr("Passphrase"), self.passphrase),
            "again": FormRow(self.tr("Once more"), self.again),
        }
        self._lay_out()
        self._connect()
        self._name_changed()

    def path(self) -> Path:
        """Where the file will lie."""
        if self._chosen is not None:
            return self._chosen
        places = QStandardPaths.standardLocations(QStandardPaths.StandardLocation.DocumentsLocation)
        folder = Path(places[0]) if places else Path.home()
        return folder / f"{file_stem(self.name.text())}{SUFFIX}"

    def choose(self, path: Path) -> None:
        """Let the file lie at `path`, whatever the coalition is called."""
        self._chosen = path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)
        self._name_changed()

    def submit(self) -> None:
        """Make the file, or go to the first field that keeps it from being made."""
        for row in self.rows.values():
            row.calm()
        trouble = self._trouble()
        if trouble is not None:
            key, words = trouble
            self.rows[key].complain(words)
            self.rows[key].field.setFocus()
            return
        self.wait(waiting=True)
        wish = NewFileWish(
            self.path(),
            self.passphrase.text(),
            self.name.text().strip(),
            self.country.text().strip(),
            self.languages.chosen(),
        )
        self.wanted.emit(wish)

    def wait(self, *, waiting: bool) -> None:
        """Show that the file is being made, or that it is the person's turn again."""
        self.make.setEnabled(not waiting)
        self.make.setText(self.tr("Creating…") if waiting else self.tr("Create file"))

    def refuse(self, sentence: str) -> None:
        """Say what kept the file from being made; everything typed stays."""
        self.wait(waiting=False)
        self.rows["name"].complain(sentence)
        self.name.setFocus()

    def clear_secrets(self) -> None:
        """Forget what was typed as passphrase."""
        self.passphrase.clear()
        self.again.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def _trouble(self) -> tuple[str, str] | None:
        if not self.name.text().strip():
            return "name", self.tr("The coalition needs a name.")
        if not self.passphrase.text().strip():
            return "passphrase", self.tr("A passphrase is needed. Four words are easy to keep.")
        if self.again.text() != self.passphrase.text():
            return "again", self.tr("The two passphrases are not the same.")
        return None

    def _go_on(self) -> None:
        """Enter: the next field that is still empty, or the file itself."""
        order: tuple[QLineEdit, ...] = (self.name, self.country, self.passphrase, self.again)
        sender = self.sender()
        start = order.index(sender) + 1 if isinstance(sender, QLineEdit) else 0
        for field in order[start:]:
            if not field.text():
                field.setFocus()
                return
        self.submit()

    def _name_changed(self) -> None:
        path = self.path()
        self.place.setText(f"{path.parent.name}/{path.name}")
        self.place.setToolTip(str(path))

    def _choose_place(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Where the new file will lie"),
            str(self.path()),
            self.tr("Rapporteur files (*{suffix})").format(suffix=SUFFIX),
        )
        if chosen:
            self.choose(Path(chosen))

    def _connect(self) -> None:
        for field in (self.name, self.country, self.passphrase, self.again):
            field.returnPressed.connect(self._go_on)
        self.name.textChanged.connect(self._name_changed)
        self.passphrase.textChanged.connect(self.strength.show_strength)
        # One eye serves both lines, and stands behind them: the hands go from line to line.
        self.passphrase.eye.toggled.connect(self.again.eye.setChecked)
        self.again.eye.hide()
        QWidget.setTabOrder(self.passphrase, self.again)
        QWidget.setTabOrder(self.again, self.passphrase.eye)
        self.change.clicked.connect(self._choose_place)
        self.make.clicked.connect(self.submit)
        self.cancel.clicked.connect(self.cancelled)

    def _lay_out(self) -> None:
        body = self.body
        body.addWidget(label(self.tr("Step 1 of 2"), "small", "text2"))
        body.addSpacing(2)
        body.addWidget(label(self.tr("New file"), "title"))
        body.addSpacing(24)
        body.addWidget(self.rows["name"])
        body.addSpacing(16)
        pair = QGridLayout()
        pair.setHorizontalSpacing(16)
        for column, key in enumerate(("country", "languages")):
            pair.addWidget(self.rows[key], 0, column, Qt.AlignmentFlag.AlignTop)
            pair.setColumnStretch(column, 1)
        body.addLayout(pair)
        body.addSpacing(20)
        body.addWidget(self.rows["passphrase"])
        body.addSpacing(6)
        body.addWidget(self.strength)
        body.addSpacing(16)
        body.addWidget(self.rows["again"])
        body.addSpacing(16)
        icon = IconLabel("file-lock", "text2")
        row = _line(8, (icon, 0), (self.place, 0), (self.change, 0))
        row.addStretch(1)
        body.addLayout(row)
        body.addSpacing(20)
        goes_on = label(self.tr("goes on"), "small", "text2")
        last = _line(12, (self.make, 0), (self.cancel, 0))
        last.addStretch(1)
        last.addLayout(_line(4, (KeyCap("Enter"), 0), (goes_on, 0)))
        body.addLayout(last)


class LanguagesButton(QPushButton):
    """The languages of the record: a button whose menu ticks them; the first stays ticked."""

    def __init__(self, languages: tuple[tuple[str, str], ...]) -> None:
        super().__init__()
        self.setProperty("kind", "choice")
        self._menu = QMenu(self)
        self._boxes: list[QAction] = []
        for code, name in languages:
            box = self._menu.addAction(name)
            box.setCheckable(True)
            box.setData(code)
            box.toggled.connect(self._changed)
            self._boxes.append(box)
        if self._boxes:
            self._boxes[0].setChecked(True)
        self.setMenu(self._menu)
        self._changed()

    def paintEvent(self, event: QPaintEvent) -> None:
        # The style sets the words of a button with a menu flush with its border.
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        option.features &= ~QStyleOptionButton.ButtonFeature.HasMenu
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        direction = self.layoutDirection()
        inner = self.rect().adjusted(roles.px(9), 0, -roles.px(9), 0)
        side = roles.px(14)
        arrow = QRect(inner.right() - side, (self.height() - side) // 2, side, side)
        picture = icons.pixmap("chevron-down", "text2", 14, self.devicePixelRatioF())
        painter.drawPixmap(QStyle.visualRect(direction, inner, arrow).topLeft(), picture)
        painter.setPen(roles.colour("text"))
        words = QStyle.visualRect(direction, inner, inner.adjusted(0, 0, -roles.px(22), 0))
        shown = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, words.width()
        )
        painter.drawText(words, visual(direction, Qt.AlignmentFlag.AlignLeading), shown)

    def chosen(self) -> tuple[str, ...]:
        """The codes of the languages ticked; the first of all where none is."""
        codes = tuple(str(box.data()) for box in self._boxes if box.isChecked())
        return codes or tuple(str(box.data()) for box in self._boxes[:1])

    def _changed(self) -> None:
        names = [box.text() for box in self._boxes if str(box.data()) in self.chosen()]
        self.setText(self.tr(", ").join(names))


def _completer(states: tuple[str, ...], parent: QWidget) -> QCompleter:
    made = QCompleter(list(states), parent)
    made.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    made.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)
    return made


def _line(spacing: int, *widgets: tuple[QWidget, int]) -> QHBoxLayout:
    made = QHBoxLayout()
    made.setSpacing(spacing)
    for widget, stretch in widgets:
        made.addWidget(widget, stretch)
    return made
