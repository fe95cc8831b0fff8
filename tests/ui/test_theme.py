from dataclasses import asdict

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from atom_desktop.connections.summary import Tone
from atom_desktop.providers.spec import Category
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
from atom_desktop.ui.theme import Scheme, apply_theme, is_strong, tile_colour, tokens, tone_colour

_SETS = {
    "light": LIGHT,
    "dark": DARK,
    "strong-light": STRONG_LIGHT,
    "strong-dark": STRONG_DARK,
}
_EVERY = pytest.mark.parametrize("chosen", _SETS.values(), ids=_SETS)
_STRONG = pytest.mark.parametrize(
    "chosen", [STRONG_LIGHT, STRONG_DARK], ids=["strong-light", "strong-dark"]
)


def _luminance(colour: str) -> float:
    def linear(channel: float) -> float:
        return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4

    made = QColor(colour)
    red, green, blue = linear(made.redF()), linear(made.greenF()), linear(made.blueF())
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@_EVERY
def test_text_can_be_read_on_every_surface(chosen: Tokens) -> None:
    surfaces = (chosen.window, chosen.rail, chosen.card, chosen.selection, chosen.hover)
    for surface in (*surfaces, chosen.notice, chosen.danger):
        assert _contrast(chosen.text, surface) >= 4.5
        assert _contrast(chosen.dim, surface) >= 4.5
    assert _contrast(chosen.on_accent, chosen.accent) >= 4.5
    assert _contrast(chosen.on_accent, chosen.accent_hover) >= 4.5
    assert _contrast(chosen.accent, chosen.card) >= 4.5
    assert _contrast(chosen.error, chosen.card) >= 4.5
    assert _contrast(chosen.ok, chosen.card) >= 4.5


@_EVERY
def test_links_messages_and_what_is_greyed_out_can_be_read_where_they_lie(chosen: Tokens) -> None:
    for surface in (chosen.window, chosen.card, chosen.selection, chosen.notice, chosen.danger):
        assert _contrast(chosen.accent_hover, surface) >= 4.5  # links
        assert _contrast(chosen.error, surface) >= 4.5
    for surface in (chosen.window, chosen.card, chosen.notice, chosen.danger):
        assert _contrast(chosen.ok, surface) >= 4.5
    assert _contrast(chosen.card, chosen.text) >= 4.5  # a toast
    assert _contrast(chosen.dim, chosen.muted) >= 4.5  # a primary button that is greyed out
    sheet = stylesheet(chosen)
    if chosen.accent != chosen.accent_hover:
        assert f" color: {chosen.accent};" not in sheet


@_EVERY
def test_the_edge_of_what_is_chosen_stands_out(chosen: Tokens) -> None:
    for surface in (chosen.selection, chosen.rail, chosen.hover):
        assert _contrast(chosen.accent, surface) >= 3


@_EVERY
def test_glyphs_edges_and_focus_stand_out(chosen: Tokens) -> None:
    for tone in Tone:
        for surface in (chosen.card, chosen.window, chosen.selection, chosen.hover):
            assert _contrast(tone_colour(tone, chosen), surface) >= 3
    assert _contrast(tone_colour(Tone.ATTENTION, chosen), chosen.notice) >= 3
    assert _contrast(tone_colour(Tone.ERROR, chosen), chosen.danger) >= 3
    for surface in (chosen.card, chosen.window):
        assert _contrast(chosen.field, surface) >= 3
        assert _contrast(chosen.accent, surface) >= 3


@_STRONG
def test_with_more_contrast_all_text_has_seven_to_one(chosen: Tokens) -> None:
    surfaces = (chosen.window, chosen.rail, chosen.card, chosen.selection, chosen.hover)
    for surface in (*surfaces, chosen.notice, chosen.danger):
        for text in (chosen.text, chosen.dim, chosen.accent_hover, chosen.error, chosen.ok):
            assert _contrast(text, surface) >= 7
        for tone in Tone:
            assert _contrast(tone_colour(tone, chosen), surface) >= 4.5
    assert _contrast(chosen.on_accent, chosen.accent) >= 7
    assert _contrast(chosen.on_accent, chosen.accent_hover) >= 7
    assert _contrast(chosen.card, chosen.text) >= 7  # a toast
    assert _contrast(chosen.dim, chosen.muted) >= 7  # a primary button that is greyed out


@_STRONG
def test_with_more_contrast_every_edge_can_be_seen(chosen: Tokens) -> None:
    for surface in (chosen.window, chosen.card):
        for edge in (chosen.line, chosen.field, chosen.handle, chosen.accent):
            assert _contrast(edge, surface) >= 4.5
    assert _contrast(chosen.notice_line, chosen.notice) >= 4.5
    assert _contrast(chosen.danger_line, chosen.danger) >= 4.5


def test_a_white_letter_can_be_read_on_every_tile(qapp: QApplication) -> None:
    assert set(TILES) == set(STRONG_TILES) == set(Category)
    for colour in TILES.values():
        assert _contrast("#FFFFFF", colour) >= 4.5
    for colour in STRONG_TILES.values():
        assert _contrast("#FFFFFF", colour) >= 7
    apply_theme(qapp, Scheme.DARK, strong=True)
    assert tile_colour(Category.MAIL) == STRONG_TILES[Category.MAIL]


@_EVERY
def test_the_stylesheet_has_no_token_left_open(chosen: Tokens) -> None:
    sheet = stylesheet(chosen, strong=True)
    assert "@" not in sheet
    assert asdict(chosen)["accent"] in sheet


@pytest.mark.parametrize(("scheme", "expected"), [(Scheme.LIGHT, LIGHT), (Scheme.DARK, DARK)])
def test_the_scheme_is_told_from_the_palette(
    qapp: QApplication, qtbot: QtBot, scheme: Scheme, expected: Tokens
) -> None:
    apply_theme(qapp, scheme)
    assert tokens() is expected
    window = qapp.palette().color(QPalette.ColorRole.Window)
    assert window == QColor(expected.window)
    assert qapp.style().objectName() in ("fusion", "")
    assert not is_strong()
    apply_theme(qapp, scheme, strong=True)
    assert is_strong()
    assert tokens() is (STRONG_DARK if scheme is Scheme.DARK else STRONG_LIGHT)
