import pytest

from atom_desktop.ui.matching import best_first

_TEXTS = ("Check all connections", "Go to Activity", "Pause GitHub", "GitHub", "Ungit it")


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", list(_TEXTS)),
        ("git", ["GitHub", "Pause GitHub", "Ungit it"]),
        ("hub pause", ["Pause GitHub"]),
        ("GTA", ["Go to Activity"]),
        ("xyz", []),
    ],
)
def test_the_best_match_comes_first(typed: str, found: list[str]) -> None:
    assert [_TEXTS[position] for position in best_first(typed, _TEXTS)] == found
