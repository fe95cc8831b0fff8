"""Every screen and state as a picture: light, dark, both directions, 100 and 200 %; an index.

The screens that have most words are drawn in German as well, with what the core makes in them.

python tests/screenshots/screen_book.py docs/screens

Exit code 1 if words are cut, things overlap or lie outside of what holds them.
"""

import os
import subprocess
import sys
import time
from collections import Counter
from dataclasses import asdict
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["TZ"] = "UTC"
time.tzset()
_ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(_ROOT), str(_ROOT / "tests" / "fakes")]

from german_screens import GERMAN, german  # noqa: E402  # found by the line above
from layout_faults import layout_faults  # noqa: E402
from PySide6.QtCore import Qt  # noqa: E402
from PySide6.QtGui import QColor, QImage  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402
from screens import SCREENS  # noqa: E402

from atom_desktop.ui.colours import STRONG_TILES, TILES  # noqa: E402
from atom_desktop.ui.theme import Scheme, apply_theme, tokens  # noqa: E402

_USUAL, _SMALLEST = (1120, 856), (900, 600)
_SIZES = {1: _USUAL, 2: _SMALLEST}  # twice as large leaves the least room there may be
_DIRECTIONS = {
    "ltr": Qt.LayoutDirection.LeftToRight,
    "rtl": Qt.LayoutDirection.RightToLeft,
}
# Drawn with more contrast as well, once for each scheme.
_STRONG = ("home", "states", "guide", "settings")
_LONG = {"alert-toast-many"}  # besides those that say so: names there are as long as can be
_PALETTE = 48
_TWICE = {(Scheme.LIGHT, "ltr"), (Scheme.DARK, "rtl")}  # all four are drawn and checked, two kept


def draw(folder: Path, scale: int) -> list[str]:
    """Write the pictures of one scale; returns what is wrong with them."""
    sys.executable = "/opt/atom-desktop/atom-desktop"  # pictures name no folder of this computer
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    faults = []
    for scheme in Scheme:
        apply_theme(app, scheme)
        for direction, value in _DIRECTIONS.items():
            app.setLayoutDirection(value)
            kept = folder if _is_kept(scale, scheme, direction) else None
            for name in SCREENS:
                faults += _draw_one(app, name, f"{name}-{scheme}-{direction}", scale, kept)
        app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        apply_theme(app, scheme, strong=True)
        for name in _STRONG:
            faults += _draw_one(app, name, f"{name}-{scheme}-strong", scale, folder)
    apply_theme(app, Scheme.LIGHT)
    app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    with german(app):
        for name in GERMAN:
            kept = folder if scale == 1 else None
            faults += _draw_one(app, name, f"{name}-{Scheme.LIGHT}-de", scale, kept)
    return faults


def _draw_one(
    app: QApplication, name: str, variant: str, scale: int, folder: Path | None
) -> list[str]:
    window = SCREENS[name]()
    size = _SMALLEST if name.startswith("narrow") else _SIZES[scale]
    window.resize(*size)
    window.show()
    for _ in range(6):
        app.processEvents()
    variant = f"{variant}-{scale}00"
    long = "long" in name or name in _LONG or size == _SMALLEST
    found = layout_faults(window, has_long_words=long)
    if folder is not None:
        _save(window.grab().toImage(), folder / f"{variant}.png")
    if window.is_filled:
        window.bridge.close()
    window.hide()
    window.deleteLater()
    app.processEvents()
    return [f"{variant}: {fault}" for fault in dict.fromkeys(found)]


def _is_kept(scale: int, scheme: Scheme, direction: str) -> bool:
    return scale == 1 or (scheme, direction) in _TWICE


def _save(picture: QImage, path: Path) -> None:
    """Write a small PNG: its palette has all colours by name, then the most frequent ones."""
    picture = picture.convertToFormat(QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(1)
    frequent = Counter(memoryview(picture.constBits()).cast("I")).most_common(_PALETTE)
    named = (*asdict(tokens()).values(), *TILES.values(), *STRONG_TILES.values())
    present = {colour for colour, _ in frequent}
    also = [colour for name in named if (colour := QColor(name).rgb()) not in present]
    kept = [colour for colour, _ in frequent[: _PALETTE - len(also)]]
    table = list(dict.fromkeys((*kept, *also)))
    small = picture.convertToFormat(
        QImage.Format.Format_Indexed8, table, Qt.ImageConversionFlag.AvoidDither
    )
    if not small.save(str(path), quality=0):
        raise SystemExit(f"{path} could not be written")


def _index(folder: Path) -> None:
    sections = []
    for name in SCREENS:
        files = [
            f"{name}-{scheme}-{direction}-{scale}00"
            for scale in _SIZES
            for scheme in Scheme
            for direction in _DIRECTIONS
            if _is_kept(scale, scheme, direction)
        ]
        if name in GERMAN:
            files.append(f"{name}-{Scheme.LIGHT}-de-100")
        if name in _STRONG:
            files += [f"{name}-{one}-strong-{scale}00" for scale in _SIZES for one in Scheme]
        figures = "\n".join(
            f'<a href="{one}.png"><img loading="lazy" src="{one}.png" alt="{one}" width="360"></a>'
            for one in files
        )
        sections.append(f'<h2 id="{name}">{name}</h2>\n<p>{figures}</p>')
    links = " · ".join(f'<a href="#{name}">{name}</a>' for name in SCREENS)
    (folder / "index.html").write_text(
        '<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n'
        '<meta name="color-scheme" content="light dark">\n<title>Atom Desktop: screens</title>\n'
        "<style>body{font:15px system-ui;margin:24px} img{border:1px solid #8886;margin:4px}"
        "</style>\n<h1>Screens and states</h1>\n"
        "<p>Written by <code>make screenshots</code>. Light and dark, left to right and right to"
        " left; 100 % in the usual window, 200 % in the smallest (two of four kept). Where there"
        " are many words, also in German (de); a few with more contrast (strong).</p>\n"
        f"<p>{links}</p>\n" + "\n".join(sections) + "\n</html>\n",
        encoding="utf-8",
    )


def main(folder: Path) -> int:
    """Draw everything, each scale in a process of its own, side by side; returns the exit code."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.png"):
        old.unlink()
    artists = [
        subprocess.Popen(
            [sys.executable, __file__, str(folder), str(scale)],
            env={**os.environ, "QT_SCALE_FACTOR": str(scale)},
        )
        for scale in _SIZES
    ]
    codes = [artist.wait() for artist in artists]
    _index(folder)
    files = list(folder.glob("*.png"))
    size = sum(file.stat().st_size for file in files) / 1e6
    sys.stdout.write(f"{len(files)} pictures, {size:.1f} MB, in {folder}\n")
    return max(codes)


if __name__ == "__main__":
    if len(sys.argv) > 2:
        wrong = draw(Path(sys.argv[1]), int(sys.argv[2]))
        sys.stdout.write("".join(f"{line}\n" for line in wrong))
        sys.exit(1 if wrong else 0)
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else _ROOT / "docs" / "screens"))
