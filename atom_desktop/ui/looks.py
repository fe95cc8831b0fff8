"""What the settings say about colours, contrast and motion, and the system where they do not."""

from typing import Self

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from atom_desktop.foundation.settings import Contrast, Motion, Settings, Theme
from atom_desktop.ui.theme import Scheme, apply_theme, reduce_motion


class Looks(QObject):
    """One for the application. Follows the system whenever it changes."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._settings: Settings | None = None
        self._wants_contrast = self._wants_stillness = False
        # Both are kept: an object that was only asked for in a chain loses its owner.
        self._hints = app.styleHints()
        self._accessibility = self._hints.accessibility()
        self._hints.colorSchemeChanged.connect(lambda _: self._show())
        self._accessibility.contrastPreferenceChanged.connect(lambda _: self._show())

    @classmethod
    def of(cls, app: QApplication) -> Self:
        """Return the application's."""
        return app.findChild(cls) or cls(app)

    def choose(self, settings: Settings) -> None:
        """Look as the settings say, from now on."""
        self._settings = settings
        self._show()

    def hear(self, contrast: bool, stillness: bool) -> None:  # noqa: FBT001  # told by position
        """Note what the desktop says it wants: more contrast, less motion."""
        self._wants_contrast, self._wants_stillness = contrast, stillness
        self._show()

    def _show(self) -> None:
        if self._settings is None:
            return
        still = self._wants_stillness or self._settings.motion is Motion.LESS
        reduce_motion(self._app, less=still)
        strong = self._is_strong(self._settings.contrast)
        apply_theme(self._app, self._scheme(self._settings.theme), strong=strong)

    def _scheme(self, theme: Theme) -> Scheme:
        if theme is not Theme.SYSTEM:
            return Scheme(theme.value)
        is_dark = self._hints.colorScheme() == Qt.ColorScheme.Dark
        return Scheme.DARK if is_dark else Scheme.LIGHT

    def _is_strong(self, contrast: Contrast) -> bool:
        told = self._accessibility.contrastPreference() == Qt.ContrastPreference.HighContrast
        return contrast is Contrast.MORE or told or self._wants_contrast
