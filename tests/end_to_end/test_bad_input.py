"""Whatever goes wrong on the command line: plain words, the right exit code, and nothing lost."""

import json
import os
import resource
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

import keyring_contents
import pytest
from command_line import CommandLine, Finished, Practice, judged, visit
from desktop import Desktop
from private_keyring_daemon import PrivateKeyring

from atom_desktop.cli.exit_codes import Exit
from atom_desktop.foundation.paths import ProfilePaths, profile_paths

pytestmark = pytest.mark.end_to_end


@pytest.fixture
def paths(desktop: Desktop) -> ProfilePaths:
    """The profile that the commands work on."""
    return profile_paths(desktop.home)


@pytest.fixture
def bare(desktop: Desktop) -> CommandLine:
    """Atomctl without practice services: the real ones, which nobody can reach."""
    return CommandLine(desktop)


def test_a_wrong_client_id_is_told_at_the_service_and_the_command_times_out(
    desktop: Desktop, practice: Practice, bare: CommandLine, paths: ProfilePaths
) -> None:
    _point_github_at(practice, paths)
    assert bare.run("client", "set", "github", "--id", "Iv1.wrong", "--secret-stdin", stdin="x\n")
    with bare.started("connect", "github", "--timeout", "2") as process:
        visit(desktop.next_opened(0))  # the service's own error page: nothing comes back
        out, err = process.communicate(timeout=30)
    judged(Finished(code=process.returncode, out=out, err=err))
    assert process.returncode == Exit.TIMED_OUT
    assert "client ID" in err
    assert _states(bare)["github"] == "ready"


def test_a_wrong_client_secret_has_its_own_words_and_loses_nothing(
    practice: Practice, bare: CommandLine, paths: ProfilePaths
) -> None:
    _point_github_at(practice, paths)
    facts = practice.document["services"]["github"]
    own = ("client", "set", "github", "--id", facts["client_id"], "--secret-stdin")
    assert bare.run(*own, stdin=facts["client_secret"] + "\n").code == Exit.OK
    first, page = bare.connect("github")
    assert first.code == Exit.OK, (first.err, page)
    assert bare.run(*own, stdin="0123456789abcdef\n").code == Exit.OK
    refused, page = bare.connect("github")
    assert refused.code == Exit.FAILED
    assert "GitHub rejected the client ID or secret" in refused.err
    assert "GitHub rejected the client ID or secret" in page
    assert bare.run("refresh", "github").code == Exit.FAILED
    assert bare.run(*own, stdin=facts["client_secret"] + "\n").code == Exit.OK
    assert bare.run("refresh", "github").code == Exit.OK
    assert _states(bare)["github"] == "connected"


def test_a_refusal_at_the_service_changes_nothing(
    practice: Practice, atomctl: CommandLine, paths: ProfilePaths
) -> None:
    refused, page = atomctl.connect("slack", button="deny")
    assert refused.code == Exit.DENIED
    assert "Nothing was connected" in refused.err
    assert "Nothing was connected" in page
    assert keyring_contents.entries(paths.keyring_service) == {}
    assert practice.side.grants("slack") == []


def test_a_taken_port_is_named_before_a_browser_opens(
    desktop: Desktop, practice: Practice, atomctl: CommandLine
) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", practice.redirect_port))
        other.listen()
        refused = atomctl.run("connect", "trello")
    assert refused.code == Exit.FAILED
    assert f"Port {practice.redirect_port} is in use" in refused.err
    assert desktop.opened() == []


def test_without_a_browser_the_address_is_printed_and_works(
    practice: Practice, desktop: Desktop, atomctl: CommandLine
) -> None:
    nothing = {"BROWSER": "/bin/false", "DISPLAY": "", "PATH": os.fspath(desktop.folder)}
    with atomctl.started("connect", "dropbox", env=nothing) as process:
        assert process.stdout is not None
        assert "Connected as" in visit(process.stdout.readline().strip())
        process.communicate(timeout=30)
    assert process.returncode == Exit.OK


def test_a_browser_that_is_closed_ends_in_time(desktop: Desktop, atomctl: CommandLine) -> None:
    ended = atomctl.run("connect", "notion", "--timeout", "1")
    assert ended.code == Exit.TIMED_OUT
    assert "No answer from the browser" in ended.err
    assert "10 minutes" not in ended.err
    assert len(desktop.opened()) == 1


def test_a_locked_keyring_stops_before_anything_is_asked(
    desktop: Desktop,
    practice: Practice,
    atomctl: CommandLine,
    private_keyring: PrivateKeyring,
) -> None:
    assert atomctl.connect("github")[0].code == Exit.OK
    private_keyring.lock()
    for command in (("connect", "slack"), ("refresh", "github")):
        refused = atomctl.run(*command)
        assert refused.code == Exit.KEYRING, refused.said
        assert "keyring is locked" in refused.err
    assert len(desktop.opened()) == 1
    assert _states(atomctl)["github"] in {"connected", "locked"}
    private_keyring.unlock()
    assert atomctl.run("refresh", "github").code == Exit.OK
    assert practice.side.ledger("github")["replays"] == 0


def test_without_a_keyring_a_command_keeps_nothing_and_says_why(
    desktop: Desktop, atomctl: CommandLine, paths: ProfilePaths
) -> None:
    del desktop.env["DBUS_SESSION_BUS_ADDRESS"]
    desktop.env["XDG_RUNTIME_DIR"] = str(desktop.folder)
    refused = atomctl.run("connect", "asana")
    assert refused.code == Exit.KEYRING
    assert "No keyring was found" in refused.err
    assert atomctl.run("refresh", "asana").code == Exit.SIGN_IN_NEEDED
    for file in paths.root.rglob("*"):
        assert file.is_dir() or b"cnry" not in file.read_bytes(), file


def test_a_damaged_database_is_moved_aside_and_told(
    atomctl: CommandLine, paths: ProfilePaths
) -> None:
    assert atomctl.connect("github")[0].code == Exit.OK
    damage = b"this is no database " * 400
    paths.database.write_bytes(damage)
    read_only = atomctl.run("list")
    assert read_only.code == Exit.FAILED
    assert "damaged" in read_only.err
    assert paths.database.read_bytes() == damage
    repaired = atomctl.run("client", "show", "github")
    assert repaired.code == Exit.FAILED  # reading never repairs
    changed, _ = atomctl.connect("slack")
    assert changed.code == Exit.OK
    assert "damaged" in changed.err
    kept = [file for file in paths.root.iterdir() if file.name.startswith("atom.db.")]
    assert damage in [file.read_bytes() for file in kept]
    assert _states(atomctl)["slack"] == "connected"


def test_a_provider_file_with_a_mistake_is_named_and_spoils_nothing_else(
    atomctl: CommandLine, paths: ProfilePaths
) -> None:
    paths.prepare()
    wrong = paths.providers_d / "mine.toml"
    wrong.write_text('[mine]\nname = "Mine"\nissuer = "http://example.com"\n')
    listed = atomctl.run("list")
    assert listed.code == Exit.OK
    assert "mine.toml, line 3, mine.issuer" in listed.err
    assert len(listed.out.splitlines()) == 11  # a heading and ten services
    wrong.write_bytes(b"\xff\xfe\x00")
    assert "mine.toml" in atomctl.run("list").err
    assert atomctl.connect("github")[0].code == Exit.OK


@pytest.mark.parametrize(
    "command", [("connect", "gihub"), ("disconnect", "gihub", "--yes"), ("client", "show", "gihub")]
)
def test_an_unknown_service_is_told_with_names_like_it(
    command: tuple[str, ...], bare: CommandLine
) -> None:
    refused = bare.run(*command)
    assert refused.code == Exit.UNKNOWN
    assert "no service called gihub" in refused.err
    assert "github" in refused.err


def test_wrong_usage_and_missing_sign_ins_have_their_codes(atomctl: CommandLine) -> None:
    assert atomctl.run("connect").code == Exit.USAGE
    assert atomctl.run("dance").code == Exit.USAGE
    assert atomctl.run("refresh", "gmail").code == Exit.SIGN_IN_NEEDED
    assert atomctl.run("connect", "gmail", "--account", "nobody").code == Exit.UNKNOWN
    assert atomctl.run("connect", "gmail", "--variant", "other").code == Exit.UNKNOWN


@pytest.fixture
def small_disk(desktop: Desktop) -> Iterator[None]:
    """A disk of its own that is nearly full: 256 KiB of memory, where mounting is allowed."""
    desktop.home.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=256k,mode=700", "tmpfs", str(desktop.home)]
    mounted = subprocess.run(mount, capture_output=True, check=False).returncode == 0
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    if not mounted:  # a file that may not grow is the nearest thing
        resource.setrlimit(resource.RLIMIT_FSIZE, (128 * 1024, limits[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    if mounted:
        subprocess.run(["umount", str(desktop.home)], check=True)


def test_a_full_disk_is_told_and_loses_nothing(small_disk: None, bare: CommandLine) -> None:
    own = ("client", "set", "github", "--id", "Iv1.0123456789abcdef", "--secret-stdin")
    assert bare.run(*own, stdin="0123456789abcdef\n").code == Exit.OK
    refused = bare.run("client", "set", "dropbox", stdin=f"{'x' * 300_000}\n\n")
    assert refused.code == Exit.FAILED
    assert "disk is full" in refused.err or "could not be used" in refused.err
    assert "untouched" in refused.err, refused.err
    assert "Iv1.0123456789abcdef" in bare.run("client", "show", "github").out


def test_a_home_that_cannot_be_written_is_named(desktop: Desktop, bare: CommandLine) -> None:
    desktop.home.write_text("a file stands where the folder should be")
    refused = bare.run("list")
    assert refused.code == Exit.FAILED
    assert str(desktop.home) in refused.err
    assert "cannot be written" in refused.err


def test_a_practice_file_that_is_none_is_named(desktop: Desktop, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.json"
    wrong.write_text("{}")
    refused = CommandLine(desktop).run("--practice", str(wrong), "list")
    assert refused.code == Exit.FAILED
    assert str(wrong) in refused.err


def _point_github_at(practice: Practice, paths: ProfilePaths) -> None:
    """Make the practice GitHub the real one's place, so that the client is the user's own."""
    base = practice.document["services"]["github"]["base"]
    paths.prepare()
    (paths.providers_d / "github.toml").write_text(
        "[github]\nallow_loopback_http = true\n"
        f'issuer = "{base}/github.com/login/oauth"\n'
        f'authorization_endpoint = "{base}/github.com/login/oauth/authorize"\n'
        f'token_endpoint = "{base}/github.com/login/oauth/access_token"\n'
        f'userinfo_endpoint = "{base}/api.github.com/user"\n'
        f'health_endpoint = "{base}/api.github.com/user"\n'
    )


def _states(atomctl: CommandLine) -> dict[str, str]:
    listed = atomctl.run("list", "--json")
    assert listed.code == Exit.OK, listed.err
    return {row["service"]: row["state"] for row in json.loads(listed.out)["connections"]}
