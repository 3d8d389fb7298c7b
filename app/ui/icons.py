"""Line icons of one colour, tinted by role and kept per colour and pixel ratio."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QObject, QRectF, Qt
from PySide6.QtGui import QAction, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QApplication

from app.core.paths import resources_dir
from app.ui import roles

FOLDER = resources_dir() / "icons"
STROKE = "1.75"
MIRRORED = frozenset({"chevron-left", "chevron-right", "undo-2", "redo-2", "corner-down-right"})
NAME_PROPERTY = "iconName"
ROLE_PROPERTY = "iconRole"


def icon(name: str, role: str = "text2", size: int = 16) -> QIcon:
    """The icon `name` in the colour of `role`; paler where its button is disabled."""
    made = QIcon()
    for ratio in _ratios():
        made.addPixmap(pixmap(name, role, size, ratio))
        made.addPixmap(pixmap(name, "line2", size, ratio), QIcon.Mode.Disabled)
        if role != "onaccent":
            made.addPixmap(pixmap(name, role, size, ratio), QIcon.Mode.Selected)
    return made


def pixmap(name: str, role: str = "text2", size: int = 16, ratio: float = 0.0) -> QPixmap:
    """The same as a picture of `size` px at 100 % text size, for delegates and labels."""
    mirrored = name in MIRRORED and roles.is_right_to_left()
    ratio = ratio or max(_ratios())
    return _drawn(name, roles.colour(role).name(), roles.px(size), ratio, mirrored)


def put(target: QAction | QAbstractButton, name: str, role: str = "text2") -> None:
    """Give a button or an action its icon; the theme repaints it when colours change."""
    target.setProperty(NAME_PROPERTY, name)
    target.setProperty(ROLE_PROPERTY, role)
    target.setIcon(icon(name, role))


def refresh() -> None:
    """Repaint every icon given by `put`, after the colours changed."""
    _drawn.cache_clear()
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        return
    for widget in application.allWidgets():
        _refresh_one(widget)
        for action in widget.actions():
            _refresh_one(action)


def _refresh_one(target: QObject) -> None:
    name = target.property(NAME_PROPERTY)
    if name and isinstance(target, QAction | QAbstractButton):
        target.setIcon(icon(name, target.property(ROLE_PROPERTY)))


def _ratios() -> list[float]:
    return sorted({1.0, *(screen.devicePixelRatio() for screen in QGuiApplication.screens())})


@lru_cache(maxsize=64)
def _source(name: str) -> str:
    text = (FOLDER / f"{name}.svg").read_text(encoding="utf-8")
    return text.replace('stroke-width="2"', f'stroke-width="{STROKE}"')


@lru_cache(maxsize=512)
def _drawn(name: str, colour: str, size: int, ratio: float, mirrored: bool) -> QPixmap:
    source = _source(name).replace("currentColor", colour)
    renderer = QSvgRenderer(QByteArray(source.encode()))
    side = round(size * ratio)
    picture = QPixmap(side, side)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    if mirrored:
        painter.translate(side, 0)
        painter.scale(-1, 1)
    renderer.render(painter, QRectF(0, 0, side, side))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture
