"""In another language nothing is left in English, and texts a third longer have room."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from long_texts import SMALLEST, USUAL, faults_of, show
from pseudo_language import pseudo_language
from screens import SCREENS
from window_texts import plain_words, untranslated

_FAKES = Path(__file__).parents[1] / "fakes"


def test_plain_words_are_told_from_names_and_data() -> None:
    assert plain_words("Ćóńńéćť Gmail·· http://127.0.0.1:53682/callback ana@example.com") == []
    assert plain_words("Ṕŕéśś Ctrl+F·· /home/ana settings.toml invalid_client 2026-11-21") == []
    assert plain_words("Connect Ćóńńéćť Gmailer") == ["Connect", "Gmailer"]
    assert plain_words("Kept in GNOME Keyring") == ["Kept", "in"]


@pytest.mark.parametrize("name", sorted(SCREENS))
@pytest.mark.usefixtures("qapp")
def test_a_screen_is_translated_and_has_room(name: str) -> None:
    with pseudo_language(), show(name, USUAL) as window:
        wrong = [*untranslated(window), *faults_of(name, window)]
        window.resize(*SMALLEST)
        wrong += faults_of(name, window)
    assert wrong == []


def test_longer_texts_have_room_in_the_smallest_window_at_twice_the_size() -> None:
    done = subprocess.run(
        [sys.executable, str(_FAKES / "long_texts.py")],
        env={**os.environ, "QT_SCALE_FACTOR": "2"},
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    assert done.stdout.split("\n") == [f"{len(SCREENS)} screens at 2.0", ""]
