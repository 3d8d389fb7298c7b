"""The page of reference facts: lists at the left, facts at the right, one of them below."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QStringListModel, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QSplitter, QVBoxLayout, QWidget

from app.core.errors import Refusal
from app.core.reference import Entry
from app.features.coalitions.models.facts import (
    ADDED_KIND,
    DEADLINES,
    Fact,
    facts_of,
    group_words,
)
from app.features.coalitions.models.table import FactsModel
from app.features.coalitions.models.typed import body_with, key_of
from app.features.coalitions.page.form import FactForm, Typed
from app.features.coalitions.page.table import FactsTable, ListDelegate
from app.features.coalitions.usecases import facts_of_file, set_reference
from app.ui import roles
from app.ui.actions import READS, action
from app.ui.buttons import action_button
from app.ui.forms import line_edit
from app.ui.labels import KeyCap, label
from app.ui.page import Page
from app.ui.refusals import sentence
from app.ui.work import Work

if TYPE_CHECKING:
    from app.core.changes import Change

HEAD: Final = 44
MARGIN: Final = 16
LISTS: Final = 190
FILTER: Final = 220
KIND: Final = "reference_entry"


class FactsPage(Page):
    """What the program knows of States, labels, deadlines, and what this file says otherwise."""

    place_key = "facts"
    rail = True

    def __init__(self, work: Work) -> None:
        super().__init__()
        self._work = work
        self._entries: tuple[Entry, ...] = ()
        self._wanted: tuple[str, str, tuple[str, ...]] | None = None
        self._groups = group_words()
        self.facts = FactsModel(self)
        self.table = FactsTable(self.facts, self.tr("Reference facts"))
        self.lists = self._make_lists()
        self.filter = line_edit(self.tr("Filter"), hint=self.tr("Filter"), size="small")
        self.filter.setProperty(READS, True)
        self.nothing = label("", "lead", "text2", wrap=True)
        self.form = FactForm()
        self._count = label("", "table", "text2")
        self._actions = self._make_actions()
        self._lay_out()
        self._connect()
        self.nothing.hide()
        self.lists.setCurrentIndex(self.lists.model().index(0, 0))
        self._read()

    def title(self) -> str:
        return self.tr("Reference facts")

    def actions_of_page(self) -> Sequence[QAction]:
        return self._actions

    def panes(self) -> Sequence[QWidget]:
        return (self.lists, self.table, *((self.form.first(),) if self.form.isVisible() else ()))

    def refresh(self, change: Change) -> None:
        if KIND in change.kinds or not change.kinds:
            self._read()

    def leave(self) -> bool:
        if self.form.is_changed():
            self.form.settle()
        return True

    def group(self) -> str:
        """The list that is shown."""
        return self._groups[max(self.lists.currentIndex().row(), 0)][0]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        onward = _TO_THE_TABLE if self.filter.hasFocus() else _ENTER
        if self.filter.hasFocus() and key == Qt.Key.Key_Escape:
            self.filter.clear()
        elif key in onward and (self.filter.hasFocus() or self.lists.hasFocus()):
            self.table.setFocus()
        else:
            super().keyPressEvent(event)

    # ------------------------------------------------------------------ from the file

    def _read(self) -> None:
        self._work.read(facts_of_file, done=self._take)

    def _take(self, entries: tuple[Entry, ...]) -> None:
        self._entries = entries
        self._show()

    def _show(self) -> None:
        chosen = self.facts.fact(self.table.currentIndex().row())
        wanted = self._wanted or (chosen.id if chosen is not None else None)
        self.facts.show(facts_of(self.group(), self._entries))
        self._settle_on(wanted)

    def _settle_on(self, wanted: tuple[str, str, tuple[str, ...]] | None) -> None:
        """Choose the line that was chosen, or the first, and count."""
        place = self.facts.place(wanted) if wanted is not None else 0
        if place >= 0 and wanted == self._wanted:
            self._wanted = None
        self.table.setCurrentIndex(self.facts.index(max(place, 0), 0))
        shown, total, doubtful = self.facts.counts()
        words = self.tr("{count} facts, {doubtful} not verified")
        self._count.setText(words.format(count=total, doubtful=doubtful))
        none = self.tr("None of {count} matches “{typed}”. Esc clears the filter.")
        self.nothing.setText(none.format(count=total, typed=self.filter.text().strip()))
        self.nothing.setVisible(not shown)
        self.table.setVisible(bool(shown))
        self._allow()

    def _group_changed(self, _now: QModelIndex, _before: QModelIndex) -> None:
        if self.form.is_changed():
            self.form.settle()
        self._close_form()
        self.table.setCurrentIndex(QModelIndex())
        self._show()
        self.table.scrollToTop()

    def _filter_changed(self, typed: str) -> None:
        chosen = self.facts.fact(self.table.currentIndex().row())
        self.facts.filter(typed)
        self._settle_on(chosen.id if chosen is not None else None)

    # ------------------------------------------------------------------ correcting

    def edit(self) -> None:
        """Open the form on the line that is chosen."""
        fact = self.facts.fact(self.table.currentIndex().row())
        if fact is None or self.form.isVisible():
            return
        self._open(fact, self.tr("Correct: {fact}").format(fact=fact.words))

    def add(self) -> None:
        """Open the form for a fact that is not in the list yet."""
        kind = ADDED_KIND.get(self.group())
        if kind is None or self.form.isVisible():
            return
        deadline = self.group() == DEADLINES
        name = self.tr("A new deadline") if deadline else self.tr("A new label")
        self._open(Fact(kind, "", {}), name)

    def search(self) -> None:
        """Give the keyboard to the filter."""
        self.filter.setFocus()
        self.filter.selectAll()

    def _open(self, fact: Fact, name: str) -> None:
        self.form.edit(fact, name)
        self._allow()
        self.table.scrollTo(self.table.currentIndex())

    def _keep(self, typed: Typed) -> None:
        fact = typed.fact
        body = body_with(self._entry(fact.kind, fact.key), typed.changes)
        key = fact.key or key_of(fact.kind, body)
        if not fact.key and key in self._taken(fact.kind):
            self.form.complain(self.tr("This stands in the list already: correct it there."))
            return
        self._wanted = (fact.kind, key, fact.path)
        self.form.save.setEnabled(False)
        self._work.run(
            set_reference,
            done=self._kept,
            failed=self._refuse,
            origin=self,
            kind=fact.kind,
            key=key,
            body=body,
            source=typed.source,
            as_of=typed.as_of,
            verified=typed.verified,
        )

    def _kept(self, _entry: str) -> None:
        self._close_form()

    def _refuse(self, refusal: Refusal) -> None:
        self._wanted = None
        self.form.save.setEnabled(True)
        self.refused.emit(sentence(refusal))

    def _close_form(self) -> None:
        had_keyboard = self.form.isAncestorOf(self.focusWidget())
        self.form.save.setEnabled(True)
        self.form.hide()
        self._allow()
        if had_keyboard:
            self.table.setFocus()

    def _entry(self, kind: str, key: str) -> Entry | None:
        found = (entry for entry in self._entries if (entry.kind, entry.key) == (kind, key))
        return next(found, None)

    def _taken(self, kind: str) -> set[str]:
        facts = facts_of(self.group(), self._entries)
        return {fact.key for fact in facts if fact.kind == kind}

    # ------------------------------------------------------------------ how it is made

    def _make_actions(self) -> tuple[QAction, ...]:
        self.editing = action(
            self, self.tr("Correct the fact"), self.edit, keys="F2", menu="edit", icon="pencil"
        )
        self.adding = action(
            self, self.tr("Add a fact"), self.add, keys="Ins", menu="insert", icon="plus"
        )
        find = action(
            self,
            self.tr("Filter the facts"),
            self.search,
            keys="Ctrl+F",
            menu="edit",
            group=5,
            reads=True,
        )
        return self.editing, self.adding, find

    def _allow(self) -> None:
        """Let only that be done which makes sense now."""
        closed = not self.form.isVisible()
        self.editing.setEnabled(closed and self.table.currentIndex().isValid())
        self.adding.setEnabled(closed and self.group() in ADDED_KIND)

    def _make_lists(self) -> QListView:
        made = QListView()
        made.setModel(QStringListModel([words for _, words in self._groups], made))
        made.setItemDelegate(ListDelegate(made))
        made.setAccessibleName(self.tr("Lists of facts"))
        made.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        made.setMinimumWidth(roles.px(LISTS))
        return made

    def _connect(self) -> None:
        self.lists.selectionModel().currentChanged.connect(self._group_changed)
        self.filter.textChanged.connect(self._filter_changed)
        self.table.wanted.connect(self.edit)
        self.form.typed.connect(self._keep)
        self.form.cancelled.connect(self._close_form)

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self.table, 1)
        right.addWidget(self.nothing, 1)
        self.nothing.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        right.addWidget(self.form)
        ground = QWidget()
        ground.setLayout(right)
        panes = QSplitter()
        panes.setHandleWidth(1)
        panes.setChildrenCollapsible(False)
        panes.addWidget(self.lists)
        panes.addWidget(ground)
        panes.setStretchFactor(1, 1)
        panes.setSizes([roles.px(LISTS), 10 * roles.px(LISTS)])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(panes, 1)
        self.setProperty("ground", "base")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def _head(self) -> QWidget:
        head = QFrame()
        head.setProperty("strip", "head")
        head.setFixedHeight(roles.px(HEAD))
        row = QHBoxLayout(head)
        row.setContentsMargins(MARGIN, 0, MARGIN, 0)
        row.setSpacing(8)
        row.addWidget(label(self.title(), "meeting"))
        row.addWidget(self._count)
        row.addStretch(1)
        self.filter.setFixedWidth(roles.px(FILTER))
        row.addWidget(self.filter)
        row.addWidget(KeyCap("Ctrl+F"))
        for made in (self.editing, self.adding):
            row.addWidget(action_button(made))
            row.addWidget(KeyCap(made.shortcut()))
        return head


_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_TO_THE_TABLE: Final = frozenset({*_ENTER, Qt.Key.Key_Down})
