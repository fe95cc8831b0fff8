"""The drawing in the tray: its colours, its ink, and what is known about the bar around it."""

from collections.abc import Mapping
from contextlib import nullcontext

import pytest
from PySide6.QtGui import QColor, QIcon, QImage
from pytestqt.qtbot import QtBot

from atom_desktop.foundation.settings import TrayIcon
from atom_desktop.ui.colours import DARK, LIGHT
from atom_desktop.ui.panel import scheme_in_registry, scheme_of_desktop
from atom_desktop.ui.theme import Scheme
from atom_desktop.ui.tray_icon import tray_icon

_ALL = ("ok", "busy", "paused", "offline", "attention", "problem")
_QUIET = ("ok", "busy", "paused")


def _image(icon: QIcon, size: int = 44) -> QImage:
    return icon.pixmap(size, size).toImage().convertToFormat(QImage.Format.Format_ARGB32)


def _colours(icon: QIcon) -> set[str]:
    image = _image(icon)
    every = (image.pixelColor(x, y) for x in range(44) for y in range(44))
    return {colour.name() for colour in every if colour.alpha() > 250}


@pytest.mark.parametrize("name", _ALL)
@pytest.mark.parametrize(
    ("panel", "ink"),
    [(Scheme.LIGHT, LIGHT.text), (Scheme.DARK, DARK.text), (None, DARK.field)],
)
def test_in_monochrome_there_is_one_ink_that_fits_the_bar(
    qtbot: QtBot, name: str, panel: Scheme | None, ink: str
) -> None:
    assert _colours(tray_icon(name, TrayIcon.MONOCHROME, panel)) == {ink.lower()}


@pytest.mark.parametrize("name", _ALL)
def test_automatic_has_colour_only_where_something_is_wrong(qtbot: QtBot, name: str) -> None:
    shown = _image(tray_icon(name, TrayIcon.AUTOMATIC, Scheme.DARK))
    plain = _image(tray_icon(name, TrayIcon.MONOCHROME, Scheme.DARK))
    colour = _image(tray_icon(name, TrayIcon.COLOUR, Scheme.DARK))
    assert plain != colour
    assert shown == (plain if name in _QUIET else colour)


@pytest.mark.parametrize("size", [16, 22, 24])
def test_without_colour_every_state_still_has_a_shape_of_its_own(qtbot: QtBot, size: int) -> None:
    drawn = [_image(tray_icon(name, TrayIcon.MONOCHROME, None), size) for name in _ALL]
    assert not [
        (one, other) for one in range(6) for other in range(one) if drawn[one] == drawn[other]
    ]


def test_what_is_white_in_the_drawing_is_cut_out(qtbot: QtBot) -> None:
    paused = _image(tray_icon("paused", TrayIcon.MONOCHROME, Scheme.DARK), 44)
    colour = _image(tray_icon("paused", TrayIcon.COLOUR, Scheme.DARK), 44)
    places = [(x, y) for x in range(44) for y in range(44)]
    white = [place for place in places if colour.pixelColor(*place) == QColor("white")]
    assert white
    assert all(paused.pixelColor(*place).alpha() < 5 for place in white)


@pytest.mark.parametrize("bar", [LIGHT.rail, DARK.rail])
def test_the_ink_for_an_unknown_bar_can_be_seen_on_any(bar: str) -> None:
    one, other = sorted((_luminance(DARK.field), _luminance(bar)))
    assert (other + 0.05) / (one + 0.05) >= 3


def _luminance(colour: str) -> float:
    """WCAG 2.2, relative luminance."""
    named = QColor(colour)
    red, green, blue = (_linear(part / 255) for part in (named.red(), named.green(), named.blue()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)


@pytest.mark.parametrize(
    ("desktop", "system", "expected"),
    [
        ("GNOME", Scheme.LIGHT, Scheme.DARK),
        ("ubuntu:GNOME", None, Scheme.DARK),
        ("KDE", Scheme.LIGHT, Scheme.LIGHT),
        ("KDE", Scheme.DARK, Scheme.DARK),
        ("KDE", None, None),
        ("XFCE", Scheme.LIGHT, None),
        ("", Scheme.DARK, None),
    ],
)
def test_a_desktop_tells_how_its_bar_looks_or_nothing(
    desktop: str, system: Scheme | None, expected: Scheme | None
) -> None:
    assert scheme_of_desktop({"XDG_CURRENT_DESKTOP": desktop}, system) is expected


class Registry:
    """Two functions of `winreg`, over values by name."""

    HKEY_CURRENT_USER = "user"

    def __init__(self, values: Mapping[str, int]) -> None:
        self._values = values

    def OpenKey(self, root: str, path: str) -> nullcontext[Mapping[str, int]]:  # noqa: N802  # winreg's
        assert (root, path.rpartition("\\")[2]) == ("user", "Personalize")
        return nullcontext(self._values)

    def QueryValueEx(self, key: Mapping[str, int], name: str) -> tuple[int, int]:  # noqa: N802
        if name not in key:
            raise FileNotFoundError(name)
        return key[name], 4


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"SystemUsesLightTheme": 1, "AppsUseLightTheme": 0}, Scheme.LIGHT),
        ({"SystemUsesLightTheme": 0, "AppsUseLightTheme": 1}, Scheme.DARK),
        ({}, None),
    ],
)
def test_windows_tells_about_its_taskbar_apart_from_its_programs(
    values: dict[str, int], expected: Scheme | None
) -> None:
    assert scheme_in_registry(Registry(values)) is expected
