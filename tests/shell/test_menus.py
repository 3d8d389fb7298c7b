"""The menus follow the actions that are there, and forget those whose page is gone."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from app.shell.menus import Menus
from app.ui.actions import ActionTable, action


def test_a_page_that_is_gone_takes_its_actions_out_of_the_window(
    qtbot: QtBot, qapp: QApplication
) -> None:
    window, table, page = QMainWindow(), ActionTable(), QObject()
    qtbot.addWidget(window)
    menus = Menus(window, table)
    # Without a menu it is the window itself that hears its keys.
    table.put("page", [action(page, "Next speaker", qapp.aboutQt, keys="Ctrl+J")])
    menus.rebuild()
    page.deleteLater()
    QCoreApplication.sendPostedEvents(page, QEvent.Type.DeferredDelete)
    kept = action(window, "Find", qapp.aboutQt)
    table.put("page", [kept])
    menus.rebuild()
    assert window.actions() == [kept]
