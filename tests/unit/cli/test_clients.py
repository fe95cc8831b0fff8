"""`atomctl client`: ids in the profile, secrets in the keyring, neither on the command line."""

import io
from pathlib import Path

import pytest
from practice_for_commands import Terminal

from atom_desktop.cli.clients import set_client
from atom_desktop.cli.main import cli

_ID = "Ov23liExampleExample"


@pytest.fixture
def terminal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Terminal:
    """A home of its own."""
    return Terminal(tmp_path / "home", monkeypatch, capsys)


def _pipe(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(text))


def _everything_below(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


def test_a_piped_secret_goes_to_the_keyring_only(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    _pipe(monkeypatch, "hush-hush\n")
    done = terminal.run("client", "set", "github", "--id", _ID, "--secret-stdin")
    assert done.code == 0
    assert done.line == (
        "Kept the client ID for GitHub."
        " Register this return address there: http://127.0.0.1/callback"
    )
    assert "hush-hush" in str(terminal.keyring.entries)
    assert b"hush-hush" not in _everything_below(terminal.home)
    done = terminal.run("client", "show", "github")
    assert [line.split(maxsplit=2)[-1] for line in done.out.splitlines()[:2]] == [_ID, "profile"]
    assert "hush-hush" not in done.out + done.err


def test_without_options_both_are_asked_for(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def answer(text: str, reply: str) -> str:
        asked.append(text)
        return reply

    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("click.termui.visible_prompt_func", lambda text: answer(text, _ID))
    monkeypatch.setattr("click.termui.hidden_prompt_func", lambda text: answer(text, "hush-hush"))
    done = terminal.run("client", "set", "github")
    assert done.code == 0
    assert len(asked) == 2
    assert "hush-hush" in str(terminal.keyring.entries)
    assert "hush-hush" not in done.out + done.err


def test_a_piped_secret_is_never_taken_for_the_id(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    _pipe(monkeypatch, "hush-hush\n")
    done = terminal.run("client", "set", "github", "--secret-stdin")
    assert done.code == 2
    assert "--secret-stdin needs --id" in done.err
    assert b"hush-hush" not in _everything_below(terminal.home)


def test_an_empty_pipe_is_no_secret(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    _pipe(monkeypatch, "")
    done = terminal.run("client", "set", "github", "--id", _ID, "--secret-stdin")
    assert (done.code, "nothing came on standard input" in done.err) == (2, True)
    assert terminal.keyring.entries == {}


def test_a_service_without_secrets_wants_none(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    _pipe(monkeypatch, "hush-hush\n")
    done = terminal.run("client", "set", "dropbox", "--id", "abcdefghijklmno", "--secret-stdin")
    assert (done.code, "Dropbox takes no client secret" in done.err) == (2, True)
    assert terminal.keyring.entries == {}
    assert terminal.run("client", "set", "dropbox", "--id", "abcdefghijklmno").code == 0


def test_a_secret_has_no_place_on_the_command_line(terminal: Terminal) -> None:
    options = {option for parameter in set_client.params for option in parameter.opts}
    assert "--secret" not in options
    assert terminal.run("client", "set", "github", "--id", _ID, "--secret", "hush").code == 2


def test_a_client_of_a_family_serves_its_siblings_until_it_is_removed(terminal: Terminal) -> None:
    assert terminal.run("client", "set", "teams", "--id", "00001111-aaaa").code == 0
    assert "00001111-aaaa" in terminal.run("client", "show", "outlook").out
    done = terminal.run("client", "remove", "outlook")
    assert (done.code, done.line) == (0, "Forgot the client ID for Microsoft.")
    shown = terminal.run("client", "show", "teams").out.splitlines()
    assert shown[0].split() == ["Client", "ID", "none"]


def test_a_tenant_is_kept_beside_the_client_and_shown(terminal: Terminal) -> None:
    asked = ("client", "set", "outlook", "--tenant", "example.com")
    assert terminal.run(*asked, "--id", "00001111-aaaa").code == 0
    assert "Tenant          example.com" in terminal.run("client", "show", "teams").out
    assert terminal.run("client", "set", "outlook", "--tenant", "consumers").code == 0
    shown = terminal.run("client", "show", "outlook").out
    assert "00001111-aaaa" in shown
    assert "Tenant          consumers" in shown
    assert "Tenant          organizations" in terminal.run("client", "show", "teams").out


def test_what_is_no_tenant_and_who_has_none_is_told(terminal: Terminal) -> None:
    done = terminal.run("client", "set", "outlook", "--id", "0000", "--tenant", "contoso")
    assert (done.code, "Directory (tenant) ID" in done.line) == (1, True)
    done = terminal.run("client", "set", "dropbox", "--id", "abcdefgh", "--tenant", "example.com")
    assert (done.code, "Dropbox has no tenants" in done.err) == (2, True)
    assert "none" in terminal.run("client", "show", "dropbox").out


def test_a_client_from_the_environment_is_shown_and_fixed(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ATOM_TRELLO_API_KEY_CLIENT_ID", "key")
    done = terminal.run("client", "show", "trello", "--variant", "api_key")
    assert "environment" in done.out
    done = terminal.run("client", "remove", "trello", "--variant", "api_key")
    assert (done.code, "comes from outside" in done.line) == (1, True)


def test_an_unknown_way_to_sign_in_is_named(terminal: Terminal) -> None:
    done = terminal.run("client", "show", "trello", "--variant", "magic")
    assert (done.code, "magic" in done.line) == (3, True)


def test_every_command_is_described() -> None:
    assert all(command.help for command in cli.commands.values())
