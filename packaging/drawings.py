"""The app's icon in the sizes and formats that desktops want, drawn from its SVG files."""

import os
import shutil
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

HICOLOR_SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
_WINDOWS_SIZE = 256
_MACOS_SIZE = 512


def draw_hicolor(resources: Path, hicolor: Path, name: str) -> None:
    """Fill an icon theme: PNG in every size, the drawing itself, and one in a single colour."""
    for size in HICOLOR_SIZES:
        folder = hicolor / f"{size}x{size}" / "apps"
        folder.mkdir(parents=True, exist_ok=True)
        _save(_drawn(resources / "app-icon.svg", size), folder / f"{name}.png")
    for kind, source, target in (
        ("scalable", "app-icon.svg", f"{name}.svg"),
        ("symbolic", "app-icon-symbolic.svg", f"{name}-symbolic.svg"),
    ):
        (hicolor / kind / "apps").mkdir(parents=True, exist_ok=True)
        shutil.copyfile(resources / source, hicolor / kind / "apps" / target)


def draw_for(platform: str, resources: Path, folder: Path) -> None:
    """Make the one icon file that Windows or macOS puts into the program."""
    name, size = {"win32": ("app.ico", _WINDOWS_SIZE), "darwin": ("app.icns", _MACOS_SIZE)}[
        platform
    ]
    _save(_drawn(resources / "app-icon.svg", size), folder / name)


def _drawn(source: Path, size: int) -> QImage:
    application = QGuiApplication.instance() or QGuiApplication([])
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(source.read_bytes())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    del application
    return image


def _save(image: QImage, path: Path) -> None:
    if not image.save(str(path)):
        raise SystemExit(f"{path} could not be written")
