"""Every screen in the pseudo-language, and what has no room in it.

QT_QPA_PLATFORM=offscreen QT_SCALE_FACTOR=2 python tests/fakes/long_texts.py
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_ROOT = Path(__file__).parents[2]
if __name__ == "__main__":
    sys.path[:0] = [str(_ROOT)]

from layout_faults import layout_faults  # noqa: E402  # found by the line above
from pseudo_language import pseudo_language  # noqa: E402
from PySide6.QtCore import QCoreApplication, QEvent  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402
from screens import SCREENS  # noqa: E402

from atom_desktop.ui.main_window import MainWindow  # noqa: E402
from atom_desktop.ui.theme import Scheme, apply_theme  # noqa: E402

USUAL, SMALLEST = (1120, 856), (900, 600)
_LONG = {"alert-toast-many", "narrow"}  # besides those that say so: names are shortened there


@contextmanager
def show(name: str, size: tuple[int, int]) -> Iterator[MainWindow]:
    """Show a screen inside the block."""
    window = SCREENS[name]()
    window.resize(*size)
    window.show()
    _settle()
    yield window
    if window.is_filled:
        window.bridge.close()
    window.hide()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def faults_of(name: str, window: MainWindow) -> list[str]:
    """Return what is cut, covered or lost; in the smallest window names may be shortened."""
    _settle()
    width = window.width()
    has_long_words = "long" in name or name in _LONG or width < USUAL[0]
    found = layout_faults(window, has_long_words=has_long_words)
    return [f"{name} at {width}: {fault}" for fault in dict.fromkeys(found)]


def _settle() -> None:
    for _ in range(6):
        QCoreApplication.processEvents()


def main() -> None:
    """Print what is wrong in the smallest window."""
    app = QApplication([])
    apply_theme(app, Scheme.LIGHT)
    scale = app.devicePixelRatio()
    with pseudo_language():
        for name in SCREENS:
            with show(name, SMALLEST) as window:
                sys.stdout.write("".join(f"{fault}\n" for fault in faults_of(name, window)))
    sys.stdout.write(f"{len(SCREENS)} screens at {scale}\n")


if __name__ == "__main__":
    main()
