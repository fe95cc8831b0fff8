"""The commands, one after the other, on one profile beside practice services."""

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from practice_for_commands import Practice, Terminal, practice_process

from atom_desktop.providers.registry import BUILT_IN


@pytest.fixture(scope="module")
def practice_services(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Practice]:
    """One set of practice services for all commands of this file."""
    with practice_process(tmp_path_factory.mktemp("practice")) as practice:
        yield practice


@pytest.fixture
def practice(practice_services: Practice) -> Practice:
    """The services, with nothing left of the test before."""
    practice_services.control("/reset")
    return practice_services


@pytest.fixture
def terminal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Terminal:
    """A home of its own."""
    return Terminal(tmp_path / "home", monkeypatch, capsys)


def test_a_fresh_profile_lists_ten_services(terminal: Terminal) -> None:
    done = terminal.run("list")
    assert (done.code, done.err) == (0, "")
    heading, *lines = done.out.splitlines()
    assert heading.split() == ["SERVICE", "NAME", "ACCOUNT", "STATE", "ENDS"]
    assert [line.split()[0] for line in lines] == [spec.id for spec in BUILT_IN]
    assert all(line.endswith("Not set up  -") for line in lines)


def test_a_service_is_connected_listed_renewed_and_disconnected(
    terminal: Terminal, practice: Practice
) -> None:
    done = terminal.run("connect", "github", practice=practice)
    assert (done.code, done.out) == (0, "")
    assert done.err.splitlines() == [
        "Finish signing in on GitHub's page in your browser.",
        "GitHub connected as analind.",
    ]
    done = terminal.run("list", practice=practice)
    row = next(line for line in done.out.splitlines() if line.startswith("github"))
    assert row.split() == ["github", "GitHub", "analind", "Connected", "kept", "alive"]
    done = terminal.run("refresh", "github", practice=practice)
    assert (done.code, done.line) == (0, "GitHub was renewed.")
    done = terminal.run("disconnect", "github", "--yes", practice=practice)
    assert done.code == 0
    assert done.line == (
        "The sign-in of analind was deleted from this computer, and GitHub has withdrawn it."
    )
    assert terminal.keyring.entries == {}
    ledger = practice.control("/ledger")["github"]
    assert (ledger["grants"][-1]["revoked"], ledger["replays"]) == (True, 0)


def test_the_browser_gets_its_last_page_before_the_command_ends(
    terminal: Terminal, practice: Practice
) -> None:
    terminal.run("connect", "slack", practice=practice)
    assert "Slack is connected" in terminal.person.last_page


def test_the_json_list_is_for_programs(terminal: Terminal, practice: Practice) -> None:
    terminal.run("connect", "gmail", practice=practice)
    done = terminal.run("list", "--json", practice=practice)
    assert (done.code, done.err) == (0, "")
    document = json.loads(done.out)
    assert document["schema_version"] == 1
    assert [entry["service"] for entry in document["connections"]] == [spec.id for spec in BUILT_IN]
    keys = {
        *("service", "name", "title", "id", "state", "state_words", "detail", "account"),
        *("scopes", "missing_scopes", "extra_scopes", "expires_at", "renews_at"),
        *("place", "forecast"),
    }
    assert all(set(entry) == keys for entry in document["connections"])
    gmail = document["connections"][0]
    assert (gmail["state"], gmail["account"]) == ("connected", "ana@example.com")
    assert gmail["scopes"][:2] == ["openid", "email"]
    assert gmail["missing_scopes"] == gmail["extra_scopes"] == []
    assert gmail["forecast"]["reason"] == "forecast_idle"
    assert gmail["forecast"]["words"][0].startswith("Not while Atom Desktop runs")
    assert (gmail["forecast"]["kept_alive"], gmail["forecast"]["warning"]) == (True, None)
    for name in ("expires_at", "renews_at"):
        assert gmail[name].endswith("Z")
        assert datetime.fromisoformat(gmail[name]).tzinfo is not None
    unused = document["connections"][1]
    assert [unused[name] for name in ("id", "account", "expires_at")] == [None, None, None]
    for secret in terminal.keyring.entries.values():
        assert secret not in done.out


def test_the_list_says_what_was_not_allowed_and_what_ends(
    terminal: Terminal, practice: Practice
) -> None:
    week = 7 * 24 * 3600
    practice.control("/settings", service="gmail", sign_in_lifetime=week)
    labels = "https://www.googleapis.com/auth/gmail.labels"
    metadata = "https://www.googleapis.com/auth/gmail.metadata"
    terminal.person.untick = frozenset({labels})
    options = [part for scope in ("email", labels, metadata) for part in ("--scope", scope)]
    terminal.run("connect", "gmail", "--scope", "openid", *options, practice=practice)
    done = terminal.run("list", practice=practice)
    row = next(line for line in done.out.splitlines() if line.startswith("gmail"))
    assert row.split("  ")[-2:] == ["Partly allowed", "in 6 days"]
    document = json.loads(terminal.run("list", "--json", practice=practice).out)
    gmail = document["connections"][0]
    assert gmail["missing_scopes"] == [labels]
    assert gmail["forecast"]["reason"] == "forecast_testing"
    assert gmail["forecast"]["certainty"] == "announced"


@pytest.mark.parametrize(
    ("wrong", "near"), [("gmial", "gmail"), ("gihub", "github"), ("nosuch", "slack")]
)
def test_an_unknown_service_exits_3_and_names_what_is_like_it(
    terminal: Terminal, wrong: str, near: str
) -> None:
    for command in ("connect", "refresh", "disconnect"):
        done = terminal.run(command, wrong)
        assert done.code == 3
        assert done.line.startswith(f"atomctl: There is no service called {wrong}. Did you mean ")
        assert near in done.line
        assert done.line.endswith("Next: atomctl list shows all services.")


def test_what_is_not_connected_or_not_set_up_names_the_next_command(terminal: Terminal) -> None:
    done = terminal.run("refresh", "notion")
    assert done.code == 4
    assert "Next: atomctl connect notion." in done.line
    done = terminal.run("connect", "notion")
    assert done.code == 1
    assert "Notion is not set up" in done.line
    assert "Next: atomctl client set notion." in done.line


def test_several_accounts_have_to_be_told_apart(terminal: Terminal, practice: Practice) -> None:
    for account in (0, 1):
        terminal.person.account = account
        terminal.run("connect", "asana", practice=practice)
    done = terminal.run("disconnect", "asana", "--yes", practice=practice)
    assert done.code == 2
    assert "ana@example.com, bo@example.org" in done.line
    done = terminal.run("refresh", "asana", "--account", "bo@example.org", practice=practice)
    assert done.code == 0
    done = terminal.run("refresh", "asana", "--account", "nobody", practice=practice)
    assert (done.code, "There is no such account" in done.line) == (3, True)


def test_workspaces_and_names_tell_accounts_apart(terminal: Terminal, practice: Practice) -> None:
    for account in (0, 1):
        terminal.person.account = account
        terminal.run("connect", "slack", practice=practice)
    done = terminal.run("refresh", "slack", practice=practice)
    assert "analind in Practice Workspace, boek in Practice Workspace" in done.line
    boek = ("--account", "boek in Practice Workspace")
    assert terminal.run("refresh", "slack", *boek, practice=practice).code == 0
    listed = terminal.run("list", practice=practice).out
    assert "analind in Practice Workspace" in listed
    rows = json.loads(terminal.run("list", "--json", practice=practice).out)["connections"]
    places = [row["place"] for row in rows if row["service"] == "slack"]
    assert places == ["Practice Workspace"] * 2


def test_signing_in_again_as_somebody_else_is_refused(
    terminal: Terminal, practice: Practice
) -> None:
    terminal.run("connect", "github", practice=practice)
    terminal.person.account = 1
    done = terminal.run("connect", "github", "--account", "analind", practice=practice)
    assert done.code == 1
    assert "You signed in as boek, but this is analind's connection." in done.err
    assert done.err.strip().endswith(
        "Next: atomctl connect github --account analind, and choose that account in the browser; "
        "or the same with --as-new to keep boek as an account of its own."
    )
    grants = practice.control("/ledger")["github"]["grants"]
    assert [grant["revoked"] for grant in grants] == [False, True]
    assert "boek" not in terminal.run("list", practice=practice).out


def test_somebody_else_is_kept_as_a_new_account_when_that_is_wanted(
    terminal: Terminal, practice: Practice
) -> None:
    terminal.run("connect", "slack", practice=practice)
    terminal.person.account = 1
    ana = "analind in Practice Workspace"
    done = terminal.run("connect", "slack", "--account", ana, "--as-new", practice=practice)
    assert (done.code, done.err.splitlines()[-1]) == (0, "Slack connected as boek.")
    rows = json.loads(terminal.run("list", "--json", practice=practice).out)["connections"]
    assert [row["account"] for row in rows if row["service"] == "slack"] == ["analind", "boek"]


def test_a_refusal_exits_7_and_silence_exits_8(terminal: Terminal, practice: Practice) -> None:
    terminal.person.button = "deny"
    done = terminal.run("connect", "github", practice=practice)
    assert done.code == 7
    assert "Nothing was connected" in done.err
    done = terminal.run("connect", "slack", "--no-browser", "--timeout", "1", practice=practice)
    assert done.code == 8
    assert done.out.startswith(practice.description["services"]["slack"]["base"])
    assert done.out.count("\n") == 1


@pytest.mark.parametrize(
    ("fault", "code", "words"),
    [
        ({"status": 503}, 5, "GitHub has trouble"),
        ({"drop": "before"}, 5, "broke off"),
        ({"status": 400, "body": '{"error": "bad_refresh_token"}'}, 4, "ended this sign-in"),
        (
            {"status": 400, "body": '{"error": "incorrect_client_credentials"}'},
            1,
            "rejected the client ID or secret",
        ),
    ],
)
def test_a_renewal_that_fails_says_how(
    terminal: Terminal,
    practice: Practice,
    fault: dict[str, object],
    code: int,
    words: str,
) -> None:
    terminal.run("connect", "github", practice=practice)
    practice.control("/faults", service="github", endpoint="token", **fault)
    done = terminal.run("refresh", "github", practice=practice)
    assert done.code == code
    assert words in done.line


def test_a_service_in_trouble_during_a_sign_in_exits_5(
    terminal: Terminal, practice: Practice
) -> None:
    practice.control("/faults", service="github", endpoint="token", status=502)
    assert terminal.run("connect", "github", practice=practice).code == 5


def test_what_cannot_be_renewed_is_told(terminal: Terminal, practice: Practice) -> None:
    terminal.run("connect", "trello", "--variant", "api_key", practice=practice)
    done = terminal.run("refresh", "trello", practice=practice)
    assert (done.code, "Nothing to renew" in done.line) == (1, True)


def test_disconnecting_asks_first(
    terminal: Terminal, practice: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal.run("connect", "gmail", practice=practice)
    monkeypatch.setattr("click.termui.visible_prompt_func", lambda _text: "n")
    done = terminal.run("disconnect", "gmail", practice=practice)
    assert done.code == 130
    assert "Gmail and Google Drive connections of the same account end together." in done.err
    assert "ana@example.com" in terminal.run("list", practice=practice).out


@pytest.mark.parametrize("text", ["", "{}", "not json", '{"services": 3}'])
def test_a_file_that_is_no_practice_file_is_named(
    terminal: Terminal, tmp_path: Path, text: str
) -> None:
    file = tmp_path / "other.json"
    file.write_text(text)
    done = terminal.run("list", practice=Practice(file=file, description={}))
    assert done.code == 1
    assert str(file) in done.line


def test_the_audit_tells_what_happened_with_its_cause(
    terminal: Terminal, practice: Practice
) -> None:
    assert "Nothing happened" in terminal.run("audit", practice=practice).err
    terminal.run("connect", "github", practice=practice)
    practice.control("/revoke", service="github")
    terminal.run("refresh", "github", practice=practice)
    done = terminal.run("audit", "--since", "24h", practice=practice)
    newest, oldest = done.out.splitlines()
    assert "Signed in to GitHub" in oldest
    assert newest.split("  ")[1] == "github"
    assert newest.split("  ")[2] == oldest.split("  ")[2] != "-"
    events = json.loads(terminal.run("audit", "--json", practice=practice).out)["events"]
    assert [event["state"] for event in events] == ["sign_in_again", "signed_in"]
    assert events[0]["before"] == "connected"
    assert events[0]["words"] in newest
    assert events[0]["code"] not in events[0]["words"]
    assert len(events[0]["request"]) == 8
    for span in ("0h", "soon", "24", "-1d", "99999w"):
        assert terminal.run("audit", "--since", span, practice=practice).code == 2
