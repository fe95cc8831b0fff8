"""`atomctl client check`: a verdict for people, programs and shells, and nobody has to sign in."""

import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from practice_for_commands import Practice, Terminal, practice_process


@pytest.fixture(scope="module")
def practice_services(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Practice]:
    """One set of practice services for all commands of this file."""
    with practice_process(tmp_path_factory.mktemp("practice")) as running:
        yield running


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


def _keep(
    terminal: Terminal, practice: Practice, monkeypatch: pytest.MonkeyPatch, secret: str
) -> None:
    facts = practice.description["services"]["github"]
    monkeypatch.setattr("sys.stdin", io.StringIO(secret or facts["client_secret"]))
    arguments = ("client", "set", "github", "--id", facts["client_id"], "--secret-stdin")
    assert terminal.run(*arguments, practice=practice).code == 0


def test_a_client_that_is_known_ends_with_0_and_its_verdict_is_kept(
    terminal: Terminal, practice: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    _keep(terminal, practice, monkeypatch, "")
    done = terminal.run("client", "check", "github", practice=practice)
    assert (done.code, done.err) == (0, "")
    assert done.out == (
        "GitHub knows this client ID and secret. Checked just now."
        " Whether the return address is right shows when you sign in.\n"
    )


def test_a_client_that_is_refused_ends_with_1_and_says_what_is_wrong(
    terminal: Terminal, practice: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    _keep(terminal, practice, monkeypatch, "not the secret\n")
    done = terminal.run("client", "check", "github", practice=practice)
    assert done.code == 1
    assert done.out.startswith("GitHub rejected the client ID or secret. ")
    assert "not the secret" not in done.out + done.err


def test_what_could_not_be_found_out_ends_with_5_and_says_that_nothing_changed(
    terminal: Terminal, practice: Practice
) -> None:
    practice.control("/faults", service="github", endpoint="token", status=503, body="{}")
    done = terminal.run("client", "check", "github", practice=practice)
    assert done.code == 5
    assert done.out.startswith("It could not be checked. ")
    assert "Nothing has changed." in done.out


@pytest.mark.parametrize(
    ("fault", "code", "verdict", "why"),
    [
        (None, 0, "accepted", None),
        ({"status": 401, "body": '{"error": "invalid_client"}'}, 1, "refused", "invalid_client"),
        ({"status": 503, "body": "{}"}, 5, "unknown", "provider_unavailable"),
    ],
)
def test_programs_get_one_json_object_and_the_same_exit_code(
    terminal: Terminal,
    practice: Practice,
    fault: dict[str, object] | None,
    code: int,
    verdict: str,
    why: str | None,
) -> None:
    if fault is not None:
        practice.control("/faults", service="asana", endpoint="token", **fault)
    done = terminal.run("client", "check", "asana", "--json", practice=practice)
    assert (done.code, done.err) == (code, "")
    told = json.loads(done.out)
    assert told.pop("checked_at").endswith("Z")
    assert told == {
        "schema_version": 1,
        "service": "asana",
        "variant": "oauth2",
        "verdict": verdict,
        "code": why,
    }


def test_the_kind_of_sign_in_can_be_named(terminal: Terminal, practice: Practice) -> None:
    done = terminal.run(
        "client", "check", "trello", "--variant", "api_key", "--json", practice=practice
    )
    assert (done.code, json.loads(done.out)["variant"]) == (0, "api_key")


def test_without_a_client_there_is_nothing_to_check(terminal: Terminal) -> None:
    done = terminal.run("client", "check", "github")
    assert done.code == 1
    assert "Next: atomctl client set github" in done.line


def test_an_unknown_service_is_named_before_anything_is_opened(terminal: Terminal) -> None:
    done = terminal.run("client", "check", "gitbuh")
    assert (done.code, "github" in done.line) == (3, True)
    assert not terminal.home.exists()
