"""Small editors that open in a cell: delegation, group, and how the record may name somebody."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    QStringListModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QCompleter,
    QFrame,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from app.features.attendees.models.choices import KEY, NAME, SEARCHED, DirectoryModel, RolesModel
from app.features.attendees.models.seats import Naming
from app.ui import roles
from app.ui.forms import FormRow, line_edit
from app.ui.rows import LineDelegate

LONGEST: Final = 10
LINE: Final = 24
CHOOSER: Final = 280
CONSENT: Final = 300
RETURNS: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class CellCompleter(QCompleter):
    """Offers words that hold the letters typed; Enter with none of them chosen ends the cell."""

    def __init__(self, model: QAbstractItemModel, parent: QWidget) -> None:
        super().__init__(model, parent)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setFilterMode(Qt.MatchFlag.MatchContains)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        popup = self.popup()
        if (
            popup is not None
            and watched is popup
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in RETURNS
            and not popup.currentIndex().isValid()
        ):
            popup.hide()
            QApplication.sendEvent(self.widget(), event)
            return True
        return super().eventFilter(watched, event)


class DirectoryCompleter(CellCompleter):
    """Finds a delegation by letters of its code or name, and puts its name into the line."""

    def __init__(self, directory: DirectoryModel, parent: QWidget) -> None:
        super().__init__(directory, parent)
        self.setCompletionRole(SEARCHED)

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        return str(index.data(NAME))


def delegation_line(parent: QWidget, name: str, directory: DirectoryModel) -> QLineEdit:
    """A line for the code or the name of a delegation."""
    made = line_edit(name)
    made.setParent(parent)
    made.setCompleter(DirectoryCompleter(directory, made))
    return made


def words_line(parent: QWidget, name: str, known: Sequence[str] = ()) -> QLineEdit:
    """A line that offers words used before."""
    made = line_edit(name)
    made.setParent(parent)
    if known:
        made.setCompleter(CellCompleter(QStringListModel(list(known), made), made))
    return made


class GroupChooser(QListView):
    """All groups: letters find one, Enter takes it alone, Space ticks several."""

    def __init__(self, parent: QWidget, offered: Sequence[tuple[str, str]]) -> None:
        super().__init__(parent)
        self._roles = RolesModel(offered, self)
        self._first = 0
        self.setModel(self._roles)
        self.setProperty("rule", "popover")
        self.setAccessibleName(self.tr("Groups in the record"))
        self.setAccessibleDescription(self.tr("Enter takes one, Space ticks several."))
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setItemDelegate(LineDelegate(self, height=LINE))

    def show_types(self, types: Sequence[str]) -> None:
        """Tick these groups and go to the first of them."""
        self._first = self._roles.tick(types)
        self.setCurrentIndex(self._roles.index(self._first))

    def types(self) -> tuple[str, ...]:
        """What is chosen: the ticks, or the line that was gone to where no tick was touched."""
        place = self.currentIndex().row()
        if self._roles.touched or (place == self._first and self._roles.ticked()):
            return self._roles.ticked()
        return (str(self.currentIndex().data(KEY)),) if place >= 0 else ()

    def sizeHint(self) -> QSize:
        rows = min(self._roles.rowCount(), LONGEST)
        return QSize(roles.px(CHOOSER), rows * max(self.sizeHintForRow(0), 1) + 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            index = self.currentIndex()
            ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
            after = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
            self._roles.setData(index, after, Qt.ItemDataRole.CheckStateRole)
            return
        super().keyPressEvent(event)


class ConsentEditor(QFrame):
    """Whether the record may name a delegation, in which words, and who agreed to it."""

    finished = Signal()
    cancelled = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("rule", "popover")
        self.setAutoFillBackground(True)
        self.named = QCheckBox(self.tr("Named in the record"))
        self.named.setAccessibleName(self.named.text())
        self.named_as, self.consent_by = QLineEdit(), QLineEdit()
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(8)
        column.addWidget(self.named)
        column.addWidget(FormRow(self.tr("In these words"), self.named_as))
        column.addWidget(FormRow(self.tr("With the consent of"), self.consent_by))
        self._done = False
        self.setFocusProxy(self.named)
        self.setTabOrder(self.named, self.named_as)
        self.setTabOrder(self.named_as, self.consent_by)
        self.consent_by.textEdited.connect(self._consented)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._watch)

    def show_naming(self, naming: Naming, delegation: str) -> None:
        """Show what is kept of a delegation."""
        self.named.setChecked(naming.named)
        self.named_as.setText(naming.named_as)
        self.named_as.setPlaceholderText(delegation)
        self.consent_by.setText(naming.consent_by)

    def naming(self) -> Naming:
        """What stands here now; words and consent only count for who is named."""
        if not self.named.isChecked():
            return Naming()
        return Naming(True, self.named_as.text().strip(), self.consent_by.text().strip())

    def sizeHint(self) -> QSize:
        return QSize(roles.px(CONSENT), super().sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in RETURNS:
            self._finish()
        elif event.key() == Qt.Key.Key_Escape and not self._done:
            self._done = True
            self.cancelled.emit()

    def _finish(self) -> None:
        if not self._done:
            self._done = True
            self.finished.emit()

    def _consented(self, words: str) -> None:
        if words.strip():
            self.named.setChecked(True)

    def _watch(self, old: QWidget | None, now: QWidget | None) -> None:
        inside = self.isAncestorOf(old) if old is not None else False
        if inside and now is not None and now is not self and not self.isAncestorOf(now):
            self._finish()
