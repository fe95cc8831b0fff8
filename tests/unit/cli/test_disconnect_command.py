"""`atomctl disconnect` where the service cannot be told, and what `list` says then."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from practice_for_commands import Practice, Terminal, practice_process


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
    return Terminal(tmp_path, monkeypatch, capsys)


def test_what_a_service_did_not_hear_is_listed_and_told_on_request(
    terminal: Terminal, practice: Practice
) -> None:
    terminal.run("connect", "notion", practice=practice)
    practice.control("/faults", service="notion", endpoint="revoke", status=503, times=2)
    done = terminal.run("disconnect", "notion", "--yes", practice=practice)
    assert done.code == 0
    assert done.line.endswith(
        "but Notion could not be told yet. It will be told later."
        " The window tells it by itself; atomctl disconnect --retry does so now."
    )
    listed = terminal.run("list", practice=practice)
    assert "Notion has not been told yet that ana@example.com was disconnected." in listed.err
    assert listed.err.splitlines()[-1] == "Now: atomctl disconnect --retry"
    (entry,) = json.loads(terminal.run("list", "--json", practice=practice).out)["withdrawals"]
    assert (entry["service"], entry["account"]) == ("notion", "ana@example.com")
    assert (entry["state"], entry["page"]) == ("open", None)
    assert terminal.run("disconnect", "--retry", practice=practice).code == 5
    done = terminal.run("disconnect", "--retry", practice=practice)
    assert done.code == 0
    assert done.line == (
        "The sign-in of ana@example.com was deleted from this computer,"
        " and Notion has withdrawn it."
    )
    assert terminal.keyring.entries == {}
    done = terminal.run("disconnect", "--retry", practice=practice)
    assert (done.code, done.line) == (0, "There is nothing left to tell any service.")


def test_a_refusal_names_the_page_until_the_person_took_note(
    terminal: Terminal, practice: Practice
) -> None:
    terminal.run("connect", "asana", practice=practice)
    practice.control(
        "/faults", service="asana", endpoint="revoke", status=400, body='{"error":"no"}'
    )
    done = terminal.run("disconnect", "asana", "--yes", practice=practice)
    page = "https://app.asana.com/0/my-profile-settings/apps"
    assert done.line.endswith(page)
    assert page in terminal.run("list", practice=practice).err
    done = terminal.run("disconnect", "--retry", practice=practice)
    assert done.code == 0
    assert done.line.endswith(page)
    assert terminal.run("list", practice=practice).err == ""


def test_a_google_sibling_is_named_before(
    terminal: Terminal, practice: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    for service in ("gmail", "google_drive"):
        terminal.run("connect", service, practice=practice)
    monkeypatch.setattr("click.termui.visible_prompt_func", lambda _text: "n")
    done = terminal.run("disconnect", "gmail", practice=practice)
    assert done.code == 130
    assert "Google will not be asked to withdraw it: that would end Google Drive" in done.err


@pytest.mark.parametrize("arguments", [(), ("slack", "--retry"), ("--retry", "--account", "a")])
def test_what_makes_no_sense_is_said_to_make_none(
    terminal: Terminal, arguments: tuple[str, ...]
) -> None:
    assert terminal.run("disconnect", *arguments).code == 2
