import unicodedata

import pytest

from atom_desktop.foundation.printable import printable


@pytest.mark.parametrize(
    "hidden",
    [
        "\x00",
        "\x1b",
        "\x07",
        "\x9b",
        "\x7f",
        "\n",
        "\ud800",
        "\u200b",
        "\u200e",
        "\u200f",
        "\u061c",
        "\ufeff",
        "\u202e",
        "\u2066",
        "\u2028",
        "\u2029",
        "\U000e0041",
    ],
    ids=lambda char: f"U+{ord(char):04X}",
)
def test_what_does_not_print_is_left_out(hidden: str) -> None:
    shown = printable(f"a{hidden}b{hidden}", 10)
    assert shown == "ab"
    assert shown.encode()


def test_letters_of_all_scripts_marks_and_pictures_stay() -> None:
    text = "Zoë Ågren שלום 山田 🎉 \ue000"
    assert printable(text, 99) == text
    assert printable(unicodedata.normalize("NFD", "é"), 9) == "e\u0301"


def test_a_text_is_cut_after_what_does_not_print_and_trimmed() -> None:
    assert printable("\u200b \u200babcdef ", 3) == "abc"
    assert printable("abc  def", 4) == "abc "
    assert printable("x" * 10**7, 5) == "xxxxx"
