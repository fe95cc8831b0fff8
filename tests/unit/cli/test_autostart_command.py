"""`atomctl autostart`."""

from pathlib import Path

import pytest
from practice_for_commands import Terminal


@pytest.fixture
def terminal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Terminal:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return Terminal(tmp_path / "home", monkeypatch, capsys)


def test_start_at_login_is_turned_on_and_off(terminal: Terminal, tmp_path: Path) -> None:
    assert terminal.run("autostart", "status").out == "off\n"
    assert terminal.run("autostart", "on").code == 0
    assert terminal.run("autostart", "status").out == "on\n"
    assert terminal.run("--profile", "work", "autostart", "status").out == "off\n"
    (file,) = (tmp_path / "config" / "autostart").iterdir()
    file.write_text(file.read_text().replace("Exec=", "Exec=/old"))
    assert terminal.run("autostart", "status").out.startswith("on, for another copy")
    assert terminal.run("autostart", "off").code == 0
    assert not file.exists()


def test_what_cannot_be_written_is_told_in_words(terminal: Terminal, tmp_path: Path) -> None:
    (tmp_path / "config").touch()
    done = terminal.run("autostart", "on")
    assert done.code == 1
    assert "Start at login could not be changed" in done.err
