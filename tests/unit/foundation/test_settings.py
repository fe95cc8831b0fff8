import os
import stat
from pathlib import Path

import pytest

from atom_desktop.foundation.errors import ConfigurationError
from atom_desktop.foundation.settings import (
    Closing,
    LogLevel,
    Settings,
    SettingsProblem,
    Theme,
    change_settings,
    load_settings,
    save_settings,
)

OTHER = Settings(redirect_port=40_000, theme=Theme.DARK, log_level=LogLevel.DEBUG)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


def test_without_a_file_everything_has_its_default(path: Path) -> None:
    assert load_settings(path) == (Settings(), ())
    assert Settings().redirect_port == 53219


def test_what_is_saved_is_loaded(path: Path) -> None:
    save_settings(path, OTHER)
    assert load_settings(path) == (OTHER, ())
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [file.name for file in path.parent.iterdir()] == ["settings.toml"]


def test_a_mistake_spoils_only_its_own_line(path: Path) -> None:
    path.write_text('theme = "dark"\n\nredirect_port = "high"\ncolour = 3\nlog_level = "loud"\n')
    settings, problems = load_settings(path)
    assert settings == Settings(theme=Theme.DARK)
    assert [(problem.line, problem.key) for problem in problems] == [
        (3, "redirect_port"),
        (4, "colour"),
        (5, "log_level"),
    ]
    assert problems[1].message == "is not a setting"
    assert problems[2].message == "must be one of: debug, info, warning, error"


@pytest.mark.parametrize("value", ["true", "80", "65536", "53219.0", '"53219"', "[53219]"])
def test_a_port_is_a_whole_number_in_range(path: Path, value: str) -> None:
    path.write_text(f"redirect_port = {value}\n")
    settings, problems = load_settings(path)
    assert settings == Settings()
    assert [problem.key for problem in problems] == ["redirect_port"]


def test_a_file_that_is_not_toml_is_told_with_its_line(path: Path) -> None:
    path.write_text('theme = "dark"\nredirect_port 5\n')
    settings, (problem,) = load_settings(path)
    assert settings == Settings()
    assert (problem.line, problem.message) == (2, "is not valid TOML")


def test_a_file_that_cannot_be_read_is_told(path: Path) -> None:
    path.write_bytes(b"theme = '\xff'")
    not_text = SettingsProblem(line=0, key="", message="is not UTF-8 text")
    assert load_settings(path) == (Settings(), (not_text,))
    path.unlink()
    path.mkdir()
    settings, (problem,) = load_settings(path)
    assert settings == Settings()
    assert problem.message.startswith("cannot be read: ")


@pytest.mark.parametrize(
    ("text", "line", "key"),
    [
        ("\ntheme = []\n", 2, "theme"),
        ("theme = {}\n", 1, "theme"),
        ("[theme]\na = 1\n", 1, "theme"),
        ('[other]\ntheme = "dark"\n', 1, "other"),
        ("redirect_port = inf\n", 1, "redirect_port"),
        ("log_level = 2026-11-20\n", 1, "log_level"),
        ('"\\u001b]0;x\\u0007" = 1\n', 0, "]0;x"),
        ("x = " + "[" * 5000, 1, ""),
        ("\nredirect_port = " + "1" * 5000, 2, ""),
        ("#" * (64 * 1024 + 1), 0, ""),
    ],
    ids=range(10),
)
def test_whatever_a_file_holds_becomes_a_problem(
    path: Path, text: str, line: int, key: str
) -> None:
    path.write_text(text)
    settings, (problem,) = load_settings(path)
    assert settings == Settings()
    assert (problem.line, problem.key) == (line, key)
    assert problem.message.isprintable()
    save_settings(path, OTHER)
    assert load_settings(path)[0] == OTHER


def test_a_pipe_in_the_place_of_the_file_is_told_and_set_aside(path: Path) -> None:
    os.mkfifo(path)
    assert [problem.line for problem in load_settings(path)[1]] == [0]
    save_settings(path, OTHER)
    assert load_settings(path) == (OTHER, ())
    assert path.with_name("settings.toml.unreadable").is_fifo()


def test_of_thousands_of_mistakes_the_first_are_told_and_the_settings_count(path: Path) -> None:
    path.write_text("".join(f"k{number} = 1\n" for number in range(5000)) + 'theme = "dark"\n')
    settings, problems = load_settings(path)
    assert settings.theme is Theme.DARK
    assert [problem.line for problem in problems] == list(range(1, 21))


def test_saving_keeps_comments_and_what_it_does_not_know(path: Path) -> None:
    path.write_text('# mine\ntheme = "light"\nunknown = 1\n[table]\ntheme = "kept"\n')
    save_settings(path, OTHER)
    text = path.read_text()
    assert text.startswith('# mine\ntheme = "dark"\nunknown = 1\n')
    assert text.endswith('[table]\ntheme = "kept"\n')
    assert load_settings(path)[0] == OTHER


def test_saving_over_a_broken_file_keeps_it_aside(path: Path) -> None:
    path.write_text("theme = = 1\nwhat is this\n")
    save_settings(path, OTHER)
    assert load_settings(path) == (OTHER, ())
    assert path.with_name("settings.toml.unreadable").read_text() == "theme = = 1\nwhat is this\n"


def test_saving_where_nothing_can_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError) as caught:
        save_settings(tmp_path / "missing" / "settings.toml", OTHER)
    assert caught.value.code == "folder_unwritable"


def test_one_setting_is_changed_and_the_rest_of_the_file_stays(path: Path) -> None:
    path.write_text("# mine\nredirect_port = 50000\n", encoding="utf-8")
    changed = change_settings(path, on_close=Closing.QUIT, show_welcome=False)
    assert changed == load_settings(path)[0]
    assert (changed.redirect_port, changed.on_close) == (50000, Closing.QUIT)
    assert not changed.show_welcome
    assert path.read_text(encoding="utf-8").startswith("# mine\n")


def test_what_may_pop_up_is_kept_and_checked(path: Path) -> None:
    wanted = Settings(
        notifications=False, quiet_hours="22:00-07:00", muted_services=("slack", "trello")
    )
    save_settings(path, wanted)
    assert load_settings(path) == (wanted, ())
    assert 'muted_services = "slack, trello"' in path.read_text()
    path.write_text('notifications = 1\nquiet_hours = "at night"\nmuted_services = ["slack"]\n')
    settings, problems = load_settings(path)
    assert settings == Settings()
    assert [problem.message for problem in problems] == [
        "must be true or false",
        'must be like "22:00-07:00", or empty',
        'must be service ids with commas between them, like "slack, trello"',
    ]
