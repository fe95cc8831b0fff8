"""That every language has every text, and that nothing is translated too early."""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "packaging"))
from translations import FOLDER, LANGUAGES, stale

_ENDS = ("…", ".", ":", "?")
_LOAD_ALL = """
import pkgutil, importlib, sys
import atom_desktop
from atom_desktop.foundation import language

class TooEarly:
    code = "xx"

    def text(self, source, about, number):
        raise AssertionError(f"translated while modules are loaded: {source!r}")

    def time_of_day(self, local):
        raise AssertionError("a time is written while modules are loaded")

    def day(self, local, *, with_year):
        raise AssertionError("a day is written while modules are loaded")

language.speak(TooEarly())
names = [one.name for one in pkgutil.walk_packages(atom_desktop.__path__, "atom_desktop.")]
for name in names:
    if not name.endswith("__main__"):
        importlib.import_module(name)
print(len(names))
"""


class _Message(NamedTuple):
    source: str
    forms: tuple[str, ...]
    is_counted: bool
    is_finished: bool


def _messages(code: str) -> list[_Message]:
    # Our own file, as lupdate writes it.
    root = ET.parse(FOLDER / f"atom-desktop_{code}.ts").getroot()  # noqa: S314
    made = []
    for message in root.iter("message"):
        translation = message.find("translation")
        assert translation is not None
        counted = message.get("numerus") == "yes"
        forms = translation.findall("numerusform") if counted else [translation]
        made.append(
            _Message(
                source=message.findtext("source", ""),
                forms=tuple(form.text or "" for form in forms),
                is_counted=counted,
                is_finished=translation.get("type") is None,
            )
        )
    return made


_EACH = pytest.mark.parametrize("code", LANGUAGES)


def _end(text: str) -> str:
    return next((end for end in _ENDS if text.endswith(end)), "")


@_EACH
def test_every_text_is_translated(code: str) -> None:
    messages = _messages(code)
    assert len(messages) > 500
    assert [one.source for one in messages if not (one.is_finished and all(one.forms))] == []


@_EACH
def test_every_form_ends_as_its_source_does(code: str) -> None:
    # Code puts a full stop behind a next step, and another sentence behind a title.
    wrong = [
        form for one in _messages(code) for form in one.forms if _end(form) != _end(one.source)
    ]
    assert wrong == []


@_EACH
def test_no_translation_begins_or_ends_with_a_space(code: str) -> None:
    wrong = [form for one in _messages(code) for form in one.forms if form != form.strip()]
    assert wrong == []


def test_german_is_set_as_german_is() -> None:
    # Low and high quotation marks, short dashes, a real ellipsis, nothing that shouts.
    odd = re.compile(r"""["'”—!]|\.\.\.""")
    forms = [form for one in _messages("de") for form in one.forms]
    assert [form for form in forms if odd.search(form)] == []
    assert [form for form in forms if form.count("„") != form.count("“")] == []


def test_the_files_are_what_the_code_says() -> None:
    assert stale() == [], "run `make translations`"


def test_nothing_is_translated_while_modules_are_loaded() -> None:
    # The language is chosen later: such a text would stay English for good.
    done = subprocess.run(
        [sys.executable, "-c", _LOAD_ALL],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert done.returncode == 0, done.stderr[-2000:]
    assert int(done.stdout) > 200
