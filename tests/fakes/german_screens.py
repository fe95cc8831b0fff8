"""The screens that have most words, in German, with real services and rows made by the core."""

from collections.abc import Iterator
from contextlib import contextmanager

from core_rows import core_samples
from PySide6.QtWidgets import QApplication

from atom_desktop.foundation.language import ENGLISH, speak
from atom_desktop.foundation.settings import LanguageChoice
from atom_desktop.ui.language import use_language

GERMAN = (
    *("home", "states", "ends-today", "partly-allowed", "failed", "other-account", "undo"),
    *("not-set-up", "before", "waiting", "waiting-help", "guide", "guide-trello", "guide-refused"),
    *("credentials", "activity", "alerts", "keyboard-map", "export", "imported", "disconnect"),
    *("not-begun-port", "problem-address", "problem-administrator", "test-ended"),
    *("locked-vault", "unexpected", "alerts-paused", "palette"),
    *("settings", "settings-notifications", "settings-storage", "settings-network", "about"),
    *("settings-developer", "welcome", "welcome-storage", "welcome-begin", "first-run"),
)


@contextmanager
def german(app: QApplication) -> Iterator[None]:
    """Speak German inside the block."""
    use_language(app, LanguageChoice.GERMAN)
    try:
        with core_samples():
            yield
    finally:
        use_language(app, LanguageChoice.ENGLISH)
        speak(ENGLISH)
