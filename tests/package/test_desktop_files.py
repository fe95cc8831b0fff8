"""Menu entry and AppStream data, in both languages, with and without a public home."""

import re
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

import public_home
import pytest
from package_tools import run
from places import HERE
from public_home import checked, fill_metainfo, homepage, lay_out_pictures

from atom_desktop.foundation.paths import APP_ID

_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_HOME = "https://example.org/atom-desktop"


def _metainfo(home: str, folder: Path) -> Path:
    text = (HERE / "linux" / f"{APP_ID}.metainfo.xml").read_text()
    text = text.replace("@VERSION@", "0.1.0").replace("@DATE@", "2026-01-31")
    made = folder / f"{APP_ID}.metainfo.xml"
    made.write_text(fill_metainfo(text, home))
    return made


@pytest.mark.parametrize("home", ["", _HOME])
def test_appstream_data_is_valid_with_and_without_a_public_home(home: str, tmp_path: Path) -> None:
    made = _metainfo(home, tmp_path)
    said = run("appstreamcli", "validate", "--no-net", "--pedantic", str(made))
    assert "W: " not in said
    text = made.read_text()
    assert "@" not in text
    assert [line for line in text.splitlines() if "http" in line] == (
        [
            f'  <url type="homepage">{home}</url>',
            *(f"      <image>{home}/screenshots/{kind}.png</image>" for kind in ("light", "dark")),
        ]
        if home
        else []
    )


def test_the_pictures_are_laid_out_where_there_is_a_home_to_take_them_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(public_home, "WORK", tmp_path)
    lay_out_pictures(_HOME)
    text = _metainfo(_HOME, tmp_path).read_text()
    wanted = {name.rpartition("/")[2] for name in re.findall(r"<image>(.*)</image>", text)}
    assert {path.name for path in (tmp_path / "screenshots").iterdir()} == wanted
    lay_out_pictures("")
    assert not (tmp_path / "screenshots").exists()


def test_no_address_is_named_as_long_as_nobody_gave_one() -> None:
    assert homepage() == ""


@pytest.mark.parametrize(
    "given",
    [
        "http://example.org",
        "example.org",
        "https://",
        "https://a b.org",
        "https://[",
        5,
        "https://e.org/?q",
    ],
)
def test_an_address_that_is_none_stops_the_build_in_words(given: object) -> None:
    with pytest.raises(SystemExit, match=r"publisher\.toml"):
        checked(given)
    assert checked(f"{_HOME}/") == _HOME


def test_every_text_of_the_appstream_data_is_there_in_german(tmp_path: Path) -> None:
    component = fromstring(_metainfo(_HOME, tmp_path).read_text())  # noqa: S314  # our own
    for path in (
        "summary",
        "description/p",
        "description/ul/li",
        "keywords/keyword",
        "screenshots/*/caption",
    ):
        found = component.findall(path)
        assert len(_in(found, None)) == len(_in(found, "de")) > 0, path


def _in(found: list[Element], language: str | None) -> list[Element]:
    return [one for one in found if one.get(_LANGUAGE) == language]


@pytest.mark.parametrize("entry", [f"{APP_ID}.desktop", "autostart.desktop"])
def test_every_text_of_an_entry_is_there_in_german(entry: str) -> None:
    path = HERE / "linux" / entry
    lines = path.read_text().splitlines()
    spoken = [line for line in lines if re.match(r"(GenericName|Comment|Keywords)=", line)]
    spoken += (
        [line for line in lines[lines.index("") :] if line.startswith("Name=")]
        if "" in lines
        else []
    )
    assert spoken
    for line in spoken:
        assert any(other.startswith(f"{line.partition('=')[0]}[de]=") for other in lines), line
    assert run("desktop-file-validate", str(path)) == ""
