"""Makes every icon from two drawings: PNG for Linux, .ico for Windows, .icns for macOS."""

from __future__ import annotations

import os
import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

DRAWINGS = Path(__file__).parent
NAMES = ("rapporteur", "rapporteur-file")
PNG_SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
ICO_SIZES = (16, 20, 24, 32, 40, 48, 64, 256)
# The kinds of an .icns that hold PNG, with the side of their picture.
ICNS_KINDS = (
    (b"icp4", 16),
    (b"icp5", 32),
    (b"icp6", 64),
    (b"ic07", 128),
    (b"ic08", 256),
    (b"ic09", 512),
    (b"ic11", 32),
    (b"ic12", 64),
    (b"ic13", 256),
    (b"ic14", 512),
)


def png(drawing: Path, side: int) -> bytes:
    """The drawing as a PNG of `side` by `side` pixels; equal bytes for equal drawings."""
    picture = QImage(side, side, QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(str(drawing)).render(painter, QRectF(0, 0, side, side))
    painter.end()
    written = QBuffer()
    written.open(QIODevice.OpenModeFlag.WriteOnly)
    if not picture.save(written, "PNG"):
        raise OSError(f"{drawing.name} could not be drawn")
    return bytes(written.data().data())


def ico(pictures: dict[int, bytes]) -> bytes:
    """An .ico that holds these PNG by their side, at most 256."""
    head = struct.pack("<HHH", 0, 1, len(pictures))
    place = len(head) + 16 * len(pictures)
    entries = b""
    for side, content in sorted(pictures.items()):
        shown = side % 256
        entries += struct.pack("<BBBBHHII", shown, shown, 0, 0, 1, 32, len(content), place)
        place += len(content)
    return head + entries + b"".join(content for _, content in sorted(pictures.items()))


def icns(pictures: dict[int, bytes]) -> bytes:
    """An .icns that holds these PNG by their side."""
    parts = b"".join(
        kind + struct.pack(">I", 8 + len(pictures[side])) + pictures[side]
        for kind, side in ICNS_KINDS
    )
    return b"icns" + struct.pack(">I", 8 + len(parts)) + parts


def make(folder: Path) -> None:
    """Write NAME-SIDE.png, NAME.ico and NAME.icns into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in NAMES:
        drawing = DRAWINGS / f"{name}.svg"
        pictures = {side: png(drawing, side) for side in {*PNG_SIZES, *ICO_SIZES}}
        for side in PNG_SIZES:
            (folder / f"{name}-{side}.png").write_bytes(pictures[side])
        wanted = {side: pictures[side] for side in ICO_SIZES}
        (folder / f"{name}.ico").write_bytes(ico(wanted))
        (folder / f"{name}.icns").write_bytes(icns(pictures))


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication(sys.argv[:1])
    make(Path(sys.argv[1]))
