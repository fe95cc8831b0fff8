from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from atom_desktop.connections.connection import ConnectionStatus
from atom_desktop.connections.summary import Tone
from atom_desktop.foundation.resources import resource_bytes
from atom_desktop.ui.colours import LIGHT
from atom_desktop.ui.icons import STATUS_GLYPHS, TONE_GLYPHS, Glyph, app_icon, drawn_icon, renderer
from atom_desktop.ui.theme import Scheme, apply_theme

_RESOURCES = Path(__file__).parents[2] / "resources"


def test_every_status_has_a_shape_of_its_own() -> None:
    assert set(STATUS_GLYPHS) == set(ConnectionStatus)
    assert len(set(STATUS_GLYPHS.values())) == len(ConnectionStatus)
    assert set(TONE_GLYPHS) == set(Tone)


@pytest.mark.parametrize("file", sorted(_RESOURCES.rglob("*.svg")), ids=lambda file: file.stem)
def test_every_drawing_can_be_drawn(qtbot: QtBot, file: Path) -> None:
    icon = drawn_icon(str(file.relative_to(_RESOURCES)))
    image = icon.pixmap(32, 32).toImage()
    assert any(image.pixelColor(x, y).alpha() for x in range(32) for y in range(32))


@pytest.mark.parametrize("name", sorted(STATUS_GLYPHS.values()))
def test_a_glyph_takes_the_colour_it_is_given(qtbot: QtBot, name: str) -> None:
    assert renderer(name, "#123456", "#FFFFFF").isValid()
    assert b"currentColor" in resource_bytes(f"icons/{name}.svg")


def _image(tone: Tone) -> QImage:
    glyph = Glyph("check-disc", tone)
    glyph.resize(glyph.sizeHint())
    return glyph.grab().toImage()


def test_a_glyph_follows_the_scheme(qapp: QApplication, qtbot: QtBot) -> None:
    light = _image(Tone.OK)
    assert light.pixelColor(8, 2).name().upper() == LIGHT.ok
    apply_theme(qapp, Scheme.DARK)
    assert _image(Tone.OK) != light


def test_the_app_has_an_icon_in_every_usual_size(qtbot: QtBot) -> None:
    sizes = {size.width() for size in app_icon().availableSizes()}
    assert {16, 24, 32, 48, 64, 128, 256} <= sizes


def test_a_resource_that_is_not_there_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        resource_bytes("icons/no-such-thing.svg")
