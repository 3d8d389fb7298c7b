"""What is done to the file as a whole: its reference facts, its passphrase, its soundness."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from app.core.errors import Refusal
from app.shell.copies import Copies
from app.shell.damaged import Damaged
from app.shell.desk import Desk
from app.shell.keeper import Keeper
from app.shell.pages import facts_page, passphrase_page
from app.shell.services import Services
from app.ui.actions import action
from app.ui.refusals import sentence

if TYPE_CHECKING:
    from app.ui.page import Page

FACTS: Final = "facts"
OTHER_KEY: Final = "other key"
TOLD: Final = 3
"""How many problems of a file one line can name."""


class FileCare(QObject):
    """Three entries of the menus that need an open file, and what they do."""

    def __init__(self, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._desk: Desk | None = None
        self._path = Path()
        self.keeper = Keeper(services, self)
        self.copies = Copies(services, self)
        self.damaged = Damaged(services.work, self)
        self.facts = action(
            self,
            self.tr("Reference facts"),
            self.show_facts,
            menu="tools",
            icon="book-open",
            reads=True,
        )
        self.passphrase = action(
            self, self.tr("Change passphrase…"), self.change_passphrase, menu="file", group=7
        )
        self.check = action(
            self, self.tr("Check this file"), self.check_file, menu="file", group=7, reads=True
        )

    def attach(self, desk: Desk, path: Path) -> None:
        """Work with the file at `path`, on this desk."""
        self._desk, self._path = desk, path
        self.keeper.attach(desk)
        self.copies.attach(desk, path)
        self.damaged.attach(desk, path)

    def actions(self) -> list[QAction]:
        """The entries; the throw-away sample has no passphrase."""
        if self._services.sample:
            return [self.facts, self.check]
        return [self.facts, self.passphrase, self.check, *self.copies.actions()]

    def show_facts(self) -> None:
        """Show the reference facts."""
        self._show(FACTS)

    def change_passphrase(self) -> None:
        """Show the form for another passphrase."""
        self._show(OTHER_KEY)

    def check_file(self) -> None:
        """Check every page, link, row and logged change, behind what is being written."""
        from app.features.unlock.usecases import verify_file

        if self._desk is None:
            return
        self._desk.notice.tell(self.tr("Checking the file…"))
        self._services.work.with_file(verify_file, done=self._checked, failed=self._not_checked)

    def _show(self, key: str) -> None:
        if self._desk is not None:
            self._desk.show_other(key, partial(self._make, key))

    def _make(self, key: str) -> Page:
        if key == FACTS:
            return facts_page(self._services)
        made = passphrase_page(self._services, self._path)
        assert self._desk is not None
        made.finished.connect(self._desk.go_back)
        return made

    def _checked(self, verdict: Any) -> None:
        if self._desk is None:
            return
        if verdict.clean:
            words = self.tr("This file is whole. Rows: {rows}, changes in its log: {changes}.")
            self._desk.notice.tell(words.format(rows=verdict.rows, changes=verdict.changes))
            return
        count = len(verdict.problems)
        words = (
            self.tr("This file has 1 problem: {problems}")
            if count == 1
            else self.tr("This file has {count} problems: {problems}")
        )
        named = "; ".join(verdict.problems[:TOLD]) + (" …" if count > TOLD else "")
        self._desk.notice.refuse(words.format(count=count, problems=named))

    def _not_checked(self, refusal: Refusal) -> None:
        if self._desk is not None:
            self._desk.notice.refuse(sentence(refusal))
