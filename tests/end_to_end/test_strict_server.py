"""A service of the user's own, at a server that others have written and certified."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import httpx
import keyring_contents
import pytest
from chromium import Chromium
from desktop import Desktop, until
from running_window import RunningWindow

from atom_desktop.foundation.paths import profile_paths

pytestmark = pytest.mark.end_to_end

_SERVER = Path(__file__).parents[2] / "build" / "oidc-provider" / "server.mjs"
_PROVIDER_FILE = """
[strict]
name = "Strict"
issuer = "{issuer}"
allow_loopback_http = true
secret = "never"
label = ["email"]
authorization_parameters = {{ prompt = "consent" }}
"""


@pytest.fixture
def issuer() -> Iterator[str]:
    """The running server's address."""
    assert _SERVER.exists(), "run `make build/oidc-provider/node_modules/.ready` first"
    process = subprocess.Popen(
        ["node", str(_SERVER)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    with process:
        assert process.stdout is not None
        yield process.stdout.readline().strip()
        process.terminate()


@pytest.fixture
def window(desktop: Desktop, issuer: str) -> Iterator[RunningWindow]:
    paths = profile_paths(desktop.home)
    paths.prepare()
    (paths.providers_d / "strict.toml").write_text(_PROVIDER_FILE.format(issuer=issuer))
    with RunningWindow.started(desktop, practice=False) as running:
        yield running
        assert running.terminate() == 0
        assert "Traceback" not in running.stderr()


def test_an_added_service_is_connected_renewed_twice_and_withdrawn(
    desktop: Desktop, issuer: str, window: RunningWindow, chromium: Chromium
) -> None:
    kept_in = profile_paths(desktop.home).keyring_service
    window.press("Skip")  # the welcome of a fresh profile
    window.press("Set up…: Strict")
    until(lambda: "error" not in window.ask("fill", name="Client ID", text="native"))
    window.press("Save and sign in")
    _sign_in(chromium, desktop.next_opened(0))
    window.wait_row("Strict", "Connected")
    assert "ana@example.com" in window.row("Strict")
    [connection_id] = [key for key in window.ask("look")["rows"] if len(key) > len("google_drive")]
    refresh_tokens = [keyring_contents.tokens(kept_in, connection_id)["refresh_token"]]
    for _ in range(2):
        window.press("Renew now")
        refresh_tokens.append(
            until(
                lambda: _other_than(
                    refresh_tokens,
                    keyring_contents.tokens(kept_in, connection_id)["refresh_token"],
                ),
                what="a rotated refresh token",
            )
        )
    window.press("Check now")
    window.wait_text("Last worked")
    window.wait_row("Strict", "Connected")
    window.press("Disconnect…")
    window.press("Disconnect", beside="Disconnect Strict?")
    window.wait_text("has withdrawn it")  # after the ten seconds to undo
    assert keyring_contents.entries(kept_in) == {}
    for dead in reversed(refresh_tokens):
        answer = _use(issuer, dead)
        assert answer.status_code == 400
        assert answer.json()["error"] == "invalid_grant"


def test_a_used_refresh_token_is_what_the_server_ends_everything_for(
    desktop: Desktop, issuer: str, window: RunningWindow, chromium: Chromium
) -> None:
    kept_in = profile_paths(desktop.home).keyring_service
    window.press("Skip")  # the welcome of a fresh profile
    window.press("Set up…: Strict")
    until(lambda: "error" not in window.ask("fill", name="Client ID", text="native"))
    window.press("Save and sign in")
    _sign_in(chromium, desktop.next_opened(0))
    window.wait_row("Strict", "Connected")
    [connection_id] = [key for key in window.ask("look")["rows"] if len(key) > len("google_drive")]
    stolen = keyring_contents.tokens(kept_in, connection_id)["refresh_token"]
    assert _use(issuer, stolen).status_code == 200  # a thief was faster
    window.press("Renew now")
    window.wait_row("Strict", "Sign in again")
    window.wait_text("Strict ended this sign-in")


def _sign_in(chromium: Chromium, address: str) -> None:
    chromium.open(address)
    if chromium.has("input[name=login]"):
        chromium.fill("input[name=login]", "ana")
        chromium.fill("input[name=password]", "made up")
        chromium.click("button[type=submit]")
    chromium.click("form:has(input[value=consent]) button[type=submit]")
    assert chromium.final_page().startswith("Strict is connected")
    assert "code=" not in chromium.address


def _other_than(known: list[str], token: str) -> str | None:
    return None if token in known else token


def _use(issuer: str, refresh_token: str) -> httpx.Response:
    fields = {"grant_type": "refresh_token", "client_id": "native", "refresh_token": refresh_token}
    return httpx.post(f"{issuer}/token", data=fields, trust_env=False)
