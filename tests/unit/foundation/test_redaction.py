import time

import pytest

from atom_desktop.foundation.redaction import redact

CANARY = "cnry-8f3a"


@pytest.mark.parametrize(
    "text",
    [
        f"GET http://127.0.0.1:53219/callback?code={CANARY}&state={CANARY}&iss=x",
        f'{{"access_token": "{CANARY}", "expires_in": 3600}}',
        f'{{"access_token": "with \\" quote {CANARY}"}}',
        f"{{'refresh_token': '{CANARY}', 'scope': 'a'}}",
        f"[('code', '{CANARY}'), ('grant_type', 'authorization_code')]",
        f"[(b'client_secret', b'{CANARY}')]",
        f"grant_type=refresh_token&refresh_token={CANARY}&client_secret={CANARY}",
        f"code_verifier={CANARY}",
        f"code_verifier: {CANARY}",
        f'{{\\"id_token\\":\\"{CANARY}\\"}}',
        f"https://a.example/?next=https%3A%2F%2Fb.example%2F%3Fcode%3D{CANARY}%26state%3D{CANARY}",
        f"%7B%22access_token%22%3A%22{CANARY}%22%7D",
        f"Authorization: Bearer {CANARY}",
        f"Authorization: Basic {CANARY}==",
        f'(b"Authorization", b"OAuth oauth_consumer_key=k, oauth_token={CANARY}")',
        f"Proxy-Authorization: Basic {CANARY}",
        f"accessToken={CANARY}",
        f"TokenSet(access_token='{CANARY}')",
        f"Set-Cookie: {CANARY}; Path=/",
        f"ya29.{CANARY}",
        f"xoxb-1-{CANARY}",
        f"xoxe.xoxp-1-{CANARY}",
        f"GOCSPX-{CANARY}",
        f"sl.u.{CANARY}-xxxxxx",
        f"1//0{CANARY}",
        f"eyJhbGciOiJ.{CANARY}.sig",
        "gho_cnry8f3acnry8f3a cnry-".removesuffix(" cnry-"),
        "github_pat_cnry8f3a",
        "ATTAcnry8f3acnry",
    ],
)
def test_a_secret_in_any_known_shape_is_hidden(text: str) -> None:
    hidden = redact(text)
    assert "cnry" not in hidden
    assert "[hidden]" in hidden


@pytest.mark.parametrize(
    "text",
    [
        "revision_conflict (connection_id=3)",
        "exit code: 3",
        "status_code=200",
        "Token endpoint answered 503",
        "GET https://gmail.googleapis.com/gmail/v1/users/me/profile 200",
        "renewed gmail in 0.31 s, generation=7, expires_at=2026-11-21T10:00:00Z",
    ],
)
def test_what_is_no_secret_stays(text: str) -> None:
    assert redact(text) == text


@pytest.mark.parametrize(
    "text",
    ["x_" * 50_000, "code=" * 20_000, "access_token" * 10_000, "'code': '" + 'a\\"' * 20_000],
)
def test_long_text_does_not_hold_up_the_log(text: str) -> None:
    start = time.perf_counter()
    redact(text)
    assert time.perf_counter() - start < 2
