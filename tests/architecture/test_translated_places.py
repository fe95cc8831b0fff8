"""A translation that names another place than its text would keep a page from being shown."""

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

_FILES = sorted((Path(__file__).parents[2] / "resources/translations").glob("*.ts"))
_PLACE = re.compile(r"\{\w+[^}\s]*\}")


def _mistakes(file: Path) -> list[str]:
    found = []
    for message in ET.parse(file).getroot().iter("message"):  # noqa: S314  # our own file
        places = set(_PLACE.findall(message.findtext("source", "")))
        for text in message.iterfind("translation"):
            counted = [form.text or "" for form in text.iterfind("numerusform")]
            # A form for one may say "one" in a word.
            needed = places - {"{number}"} if counted else places
            for form in counted or [text.text or ""]:
                named = set(_PLACE.findall(form))
                if form and not needed <= named <= places:
                    found.append(form)
    return found


@pytest.mark.parametrize("file", _FILES, ids=lambda file: file.stem)
def test_every_translation_has_the_places_of_its_text(file: Path) -> None:
    assert _mistakes(file) == []


@pytest.mark.parametrize("form", ["ohne", "{nam}", "{name.upper}", "{name!r}", "{name} {company}"])
def test_another_place_is_found(tmp_path: Path, form: str) -> None:
    (tmp_path / "x.ts").write_text(
        "<TS><context><message><source>{name} is there</source>"
        f"<translation>{form}</translation></message></context></TS>"
    )
    assert _mistakes(tmp_path / "x.ts") == [form]
