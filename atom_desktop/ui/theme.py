"""Which set of colours is shown, and how it reaches Qt."""

from enum import StrEnum

from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyle

from atom_desktop.connections.summary import Tone
from atom_desktop.providers.kinds import Category
from atom_desktop.ui.colours import (
    DARK,
    LIGHT,
    STRONG_DARK,
    STRONG_LIGHT,
    STRONG_TILES,
    TILES,
    Tokens,
)
from atom_desktop.ui.stylesheet import stylesheet

BODY_PIXELS = 14
_LESS_MOTION = "less motion"
_BY_WINDOW = {one.window: one for one in (LIGHT, DARK, STRONG_LIGHT, STRONG_DARK)}


class Scheme(StrEnum):
    """Which of the two sets is shown."""

    LIGHT = "light"
    DARK = "dark"


def tokens() -> Tokens:
    """Return the set in use, told from the application's palette."""
    window = QGuiApplication.palette().color(QPalette.ColorRole.Window)
    usual = DARK if window.lightness() < 128 else LIGHT  # noqa: PLR2004  # half of 0..255
    return _BY_WINDOW.get(window.name().upper(), usual)


def tile_colour(category: Category) -> str:
    """Return the colour of a service's tile; its letter is white."""
    return (STRONG_TILES if is_strong() else TILES)[category]


def is_strong() -> bool:
    """Return whether the set in use is one with more contrast."""
    return tokens() in (STRONG_LIGHT, STRONG_DARK)


def tone_colour(tone: Tone, chosen: Tokens | None = None) -> str:
    """Return the colour of a state's glyph; its text stays in the text colour."""
    colours = chosen or tokens()
    return {
        Tone.OK: colours.ok,
        Tone.ATTENTION: colours.attention,
        Tone.ERROR: colours.error,
        Tone.NEUTRAL: colours.neutral,
        Tone.BUSY: colours.busy,
    }[tone]


def apply_theme(app: QApplication, scheme: Scheme, *, strong: bool = False) -> None:
    """Give the whole app the style, palette, font size and stylesheet of `scheme`.

    `strong` takes the set with more contrast.
    """
    light, dark = (STRONG_LIGHT, STRONG_DARK) if strong else (LIGHT, DARK)
    chosen = dark if scheme is Scheme.DARK else light
    sheet = stylesheet(chosen, strong=strong)
    if app.styleSheet() == sheet:
        return  # it is what is shown
    style = app.style()
    if style is None or style.objectName() != "fusion":
        app.setStyle("fusion")
    font = QFont(app.font())
    font.setPixelSize(BODY_PIXELS)
    app.setFont(font)
    app.setPalette(_palette(chosen))
    app.setStyleSheet(sheet)


def reduce_motion(app: QApplication, *, less: bool) -> None:
    """Keep still from now on what would move, or let it move where the style does."""
    app.setProperty(_LESS_MOTION, less)


def motion_is_reduced() -> bool:
    """Return whether the person or the desktop asks for no animation."""
    app = QApplication.instance()
    style = QApplication.style()
    asked = app is not None and bool(app.property(_LESS_MOTION))
    return asked or style.styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) == 0


def _palette(chosen: Tokens) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette(QColor(chosen.card), QColor(chosen.window))
    for name, colour in {
        role.WindowText: chosen.text,
        role.Text: chosen.text,
        role.ButtonText: chosen.text,
        role.Base: chosen.card,
        role.AlternateBase: chosen.window,
        role.PlaceholderText: chosen.dim,
        role.Highlight: chosen.accent,
        role.HighlightedText: chosen.on_accent,
        role.Accent: chosen.accent,
        role.Link: chosen.accent,
        role.ToolTipBase: chosen.card,
        role.ToolTipText: chosen.text,
    }.items():
        palette.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(chosen.dim))
    return palette
