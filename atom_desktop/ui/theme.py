"""The two sets of colours, and how they reach Qt."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyle

from atom_desktop.connections.summary import Tone
from atom_desktop.foundation.settings import Theme
from atom_desktop.providers.spec import Category
from atom_desktop.ui.stylesheet import stylesheet

BODY_PIXELS = 14
_THEME = "theme"


class Scheme(StrEnum):
    """Which of the two sets is shown."""

    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """Colours by role, as #RRGGBB; no other file names a colour."""

    window: str
    rail: str
    card: str
    line: str
    field: str
    handle: str
    text: str
    dim: str
    accent: str
    accent_hover: str
    on_accent: str
    hover: str
    selection: str
    notice: str
    notice_line: str
    danger: str
    danger_line: str
    ok: str
    attention: str
    error: str
    neutral: str
    busy: str


LIGHT = Tokens(
    window="#F6F7F9",
    rail="#EDEFF3",
    card="#FFFFFF",
    line="#E3E6EA",
    field="#868F99",
    handle="#C5CBD2",
    text="#1D2126",
    dim="#5B6570",
    accent="#2F6FDE",
    accent_hover="#285FC0",
    on_accent="#FFFFFF",
    hover="#F3F5F8",
    selection="#E8F0FD",
    notice="#FFF6DF",
    notice_line="#EED9A1",
    danger="#FDEEEE",
    danger_line="#F0C4C6",
    ok="#1A7F37",
    attention="#9A6700",
    error="#CF222E",
    neutral="#57606A",
    busy="#0969DA",
)
DARK = Tokens(
    window="#17191C",
    rail="#121417",
    card="#1F2226",
    line="#30343A",
    field="#717A84",
    handle="#42484F",
    text="#E8EAED",
    dim="#9AA3AD",
    accent="#6EA8FE",
    accent_hover="#8BBAFF",
    on_accent="#10203A",
    hover="#262A2F",
    selection="#22314A",
    notice="#2D2717",
    notice_line="#5C4C1E",
    danger="#351F21",
    danger_line="#6B3236",
    ok="#3FB950",
    attention="#D29922",
    error="#FF7B72",
    neutral="#9198A1",
    busy="#58A6FF",
)
TILES: dict[Category, str] = {
    Category.MAIL: "#3B6EA5",
    Category.CHAT: "#7B5EA7",
    Category.BOARD: "#3D7F6B",
    Category.TASKS: "#2F7C8C",
    Category.NOTES: "#8A6A35",
    Category.CODE: "#4A5563",
    Category.FILES: "#A0574F",
}


def tokens() -> Tokens:
    """Return the set in use, told from the application's palette."""
    window = QGuiApplication.palette().color(QPalette.ColorRole.Window)
    return DARK if window.lightness() < 128 else LIGHT  # noqa: PLR2004  # half of 0..255


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


def apply_theme(app: QApplication, scheme: Scheme) -> None:
    """Give the whole app the style, palette, font size and stylesheet of `scheme`."""
    chosen = DARK if scheme is Scheme.DARK else LIGHT
    style = app.style()
    if style is None or style.objectName() != "fusion":
        app.setStyle("fusion")
    font = QFont(app.font())
    font.setPixelSize(BODY_PIXELS)
    app.setFont(font)
    app.setPalette(_palette(chosen))
    app.setStyleSheet(stylesheet(chosen))


def show_theme(app: QApplication, theme: Theme) -> None:
    """Show `theme` from now on; the system's scheme is followed whenever it changes."""
    hints = app.styleHints()  # kept by the closure: a chained call loses its owner

    def change() -> None:
        chosen = str(app.property(_THEME))
        if chosen == Theme.SYSTEM:
            chosen = "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"
        apply_theme(app, Scheme(chosen))

    is_first = app.property(_THEME) is None
    app.setProperty(_THEME, theme.value)
    if is_first:
        hints.colorSchemeChanged.connect(change)
    change()


def motion_is_reduced() -> bool:
    """Return whether the desktop asks for no animation."""
    style = QApplication.style()
    return style.styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) == 0


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
