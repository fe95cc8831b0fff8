"""What answers mean where no sample has them."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from atom_desktop.providers import dropbox, github, gmail, notion, outlook, slack, trello
from atom_desktop.providers.judging import Judgement, authorization_error, judge
from atom_desktop.providers.registry import BUILT_IN
from atom_desktop.providers.spec import Meaning, Phase, ProviderSpec

NOW = datetime(2026, 11, 20, 8, 0, tzinfo=UTC)
EVERY_SPEC = (*BUILT_IN, trello.LEGACY)
M = Meaning


def judged(
    spec: ProviderSpec,
    phase: Phase,
    status: int,
    body: object = b"",
    headers: dict[str, str] | None = None,
) -> Judgement:
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()
    return judge(spec, phase=phase, status=status, headers=headers or {}, body=raw, now=NOW)


BODIES: list[Any] = [
    b"",
    b"<html><body>invalid token, Bad credentials, expired token</body></html>",
    b"proxy authentication required",
    {},
    [],
    {"message": "forbidden"},
]


@pytest.mark.parametrize("spec", BUILT_IN, ids=lambda spec: spec.id)
@pytest.mark.parametrize("status", [301, 302, 307, 401, 403, 404, 407, 429, 500, 502, 503, 504])
def test_a_refresh_never_ends_a_sign_in_without_the_service_s_own_word(
    spec: ProviderSpec, status: int
) -> None:
    for body in BODIES:
        found = judged(spec, Phase.REFRESH, status, body)
        assert found.means in {M.RETRY, M.ASK_ADMIN, M.FIX_REGISTRATION}, (body, found)


@pytest.mark.parametrize("spec", EVERY_SPEC, ids=lambda spec: f"{spec.id}-{spec.variant}")
@pytest.mark.parametrize("status", [302, 429, 500, 503])
def test_a_busy_service_or_a_portal_never_ends_a_sign_in(spec: ProviderSpec, status: int) -> None:
    for body in ({"error": "invalid_grant"}, {"ok": False, "error": "invalid_auth"}, *BODIES):
        for phase in (Phase.REFRESH, Phase.API):
            assert judged(spec, phase, status, body).means is not M.SIGN_IN_AGAIN


@pytest.mark.parametrize("spec", EVERY_SPEC, ids=lambda spec: f"{spec.id}-{spec.variant}")
def test_a_portal_s_page_at_any_status_is_never_a_dead_token(spec: ProviderSpec) -> None:
    for status in (200, 401, 403):
        found = judged(spec, Phase.API, status, BODIES[1])
        assert found.means not in {M.SIGN_IN_AGAIN, M.OK}


@pytest.mark.parametrize("phase", list(Phase))
@pytest.mark.parametrize("spec", EVERY_SPEC, ids=lambda spec: f"{spec.id}-{spec.variant}")
def test_any_answer_gets_a_judgement(spec: ProviderSpec, phase: Phase) -> None:
    hostile = [b"\xff" * 99, b'{"error": {"error": []}}', b"[" * 99999, b'{"error_codes": [{}]}']
    for status in (0, 99, 200, 299, 400, 418, 599, 999):
        for body in (*BODIES, *hostile):
            found = judged(spec, phase, status, body)
            assert (found.means is M.OK) == (found.code == "")


@pytest.mark.parametrize("spec", EVERY_SPEC, ids=lambda spec: f"{spec.id}-{spec.variant}")
@pytest.mark.parametrize("phase", [Phase.EXCHANGE, Phase.REFRESH, Phase.API, Phase.REVOKE])
@pytest.mark.parametrize(
    ("status", "body"),
    [
        (511, b""),
        (511, b'{"error": "invalid_grant"}'),
        (302, b'{"error": "invalid_grant"}'),
        (307, b""),
        (200, b"<!DOCTYPE html><p>invalid_grant"),
        (200, b"\xef\xbb\xbf<!-- Welcome --><html>"),
        (200, b"  <script>location='http://portal.invalid/'</script>"),
    ],
)
def test_a_network_s_own_page_has_a_code_of_its_own_everywhere(
    spec: ProviderSpec, phase: Phase, status: int, body: bytes
) -> None:
    found = judged(spec, phase, status, body)
    assert (found.means, found.code) == (M.RETRY, "captive_portal")


@pytest.mark.parametrize("spec", EVERY_SPEC, ids=lambda spec: f"{spec.id}-{spec.variant}")
@pytest.mark.parametrize("body", [b"", b"Forbidden", b"<html>Forbidden</html>"])
def test_a_403_that_is_not_the_service_s_neither_ends_nor_confirms_anything(
    spec: ProviderSpec, body: bytes
) -> None:
    for phase in (Phase.REFRESH, Phase.API):
        found = judged(spec, phase, 403, body)
        assert (found.means, found.code) == (M.RETRY, "unexpected_answer")


@pytest.mark.parametrize("spec", EVERY_SPEC, ids=lambda spec: f"{spec.id}-{spec.variant}")
@pytest.mark.parametrize("error", ["invalid_client", "unauthorized_client", "invalid_scope"])
def test_a_broken_service_says_nothing_about_the_registration(
    spec: ProviderSpec, error: str
) -> None:
    assert judged(spec, Phase.REFRESH, 503, {"error": error}).means is M.RETRY


def test_a_refusal_in_a_success_counts_only_where_the_service_is_known_for_it() -> None:
    assert judged(gmail.SPEC, Phase.REFRESH, 200, {"error": "invalid_grant"}).means is M.RETRY
    found = judged(github.SPEC, Phase.REFRESH, 200, {"error": "bad_refresh_token"})
    assert found.means is M.SIGN_IN_AGAIN


def test_the_service_s_code_is_kept_short_and_harmless() -> None:
    long = "<script>alert('x')</script>\u202e\n" + "y" * 500
    found = judged(gmail.SPEC, Phase.REFRESH, 400, {"error": long, "error_subtype": "a<b>"})
    assert len(found.provider_code) <= 120
    assert not set("<>'\u202e\n") & set(found.provider_code)


def test_the_service_s_description_is_not_in_the_code() -> None:
    body = {"error": "invalid_grant", "error_description": "code 4/abc is bad"}
    assert judged(gmail.SPEC, Phase.REFRESH, 400, body).provider_code == "invalid_grant"


def test_microsoft_s_numbers_are_in_the_code() -> None:
    body = {"error": "invalid_grant", "error_description": "AADSTS700082: idle", "suberror": "bad"}
    found = judged(outlook.SPEC, Phase.REFRESH, 400, body)
    assert found.code == "session_idle"
    assert found.provider_code == "invalid_grant · bad · AADSTS700082"


def test_a_plain_text_is_told_by_our_own_words_for_it() -> None:
    found = judged(trello.SPEC, Phase.API, 401, b"invalid token SECRET")
    assert found.provider_code == "HTTP 401 · invalid token"


def test_github_answers_an_unknown_client_like_a_missing_page() -> None:
    for phase in (Phase.EXCHANGE, Phase.REFRESH):
        found = judged(github.SPEC, phase, 404, {"error": "Not Found"})
        assert (found.means, found.code) == (M.FIX_REGISTRATION, "invalid_client")


def test_slack_s_unknown_refusal_at_the_interface_keeps_the_connection() -> None:
    assert judged(slack.SPEC, Phase.API, 200, {"ok": False, "error": "x"}).means is M.ALIVE


def test_a_bare_401_of_an_interface_asks_for_a_renewal_first() -> None:
    assert judged(outlook.SPEC, Phase.API, 401).means is M.REFRESH
    assert judged(dropbox.SPEC, Phase.API, 401).means is M.SIGN_IN_AGAIN


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"Retry-After": "30"}, 30.0),
        ({"retry-after": " 7 "}, 7.0),
        ({"Retry-After": "0"}, 1.0),
        ({"Retry-After": "-9"}, 1.0),
        ({"Retry-After": "0.2"}, 1.0),
        ({"Retry-After": "86400"}, 86400.0),
        ({"Retry-After": "86401"}, 3600.0),
        ({"Retry-After": "99999999"}, 3600.0),
        ({"Retry-After": "soon"}, None),
        ({"Retry-After": "nan"}, None),
        ({"Retry-After": ""}, None),
        ({}, None),
        ({"Retry-After": "Fri, 20 Nov 2026 08:00:42 GMT"}, 42.0),
        ({"Retry-After": "Fri, 20 Nov 2026 07:00:00 GMT"}, 1.0),
        (
            {
                "Retry-After": "Fri, 20 Nov 2026 09:00:10 GMT",
                "Date": "Fri, 20 Nov 2026 09:00:00 GMT",
            },
            10.0,
        ),
    ],
)
def test_the_wished_wait_is_read_in_every_form(
    headers: dict[str, str], seconds: float | None
) -> None:
    assert judged(gmail.SPEC, Phase.REFRESH, 503, b"", headers).retry_after == seconds


def test_a_date_means_nothing_without_a_clock() -> None:
    found = judge(
        gmail.SPEC,
        phase=Phase.REFRESH,
        status=503,
        headers={"Retry-After": "Fri, 20 Nov 2026 08:00:42 GMT"},
        body=b"",
    )
    assert found.retry_after is None


def test_a_reset_counts_only_where_nothing_remains() -> None:
    reset = {"x-ratelimit-reset": str(int(NOW.timestamp()) + 90)}
    left = {**reset, "x-ratelimit-remaining": "12"}
    spent = {**reset, "x-ratelimit-remaining": "0"}
    assert judged(github.SPEC, Phase.API, 429, {}, left).retry_after is None
    assert judged(github.SPEC, Phase.API, 429, {}, spent).retry_after == 90.0


def test_microsoft_s_loop_guard_waits_minutes() -> None:
    body = {"error": "invalid_grant", "error_codes": [50196]}
    assert judged(outlook.SPEC, Phase.REFRESH, 400, body).retry_after == 300.0


@pytest.mark.parametrize(
    ("error", "means"),
    [
        ("access_denied", M.CANCELLED),
        ("server_error", M.RETRY),
        ("temporarily_unavailable", M.RETRY),
        ("unauthorized_client", M.FIX_REGISTRATION),
        ("unsupported_response_type", M.FIX_REGISTRATION),
        ("invalid_scope", M.FIX_REGISTRATION),
        ("something_else", M.RESTART_FLOW),
    ],
)
def test_the_standard_s_redirect_errors_have_their_standard_meaning(
    error: str, means: Meaning
) -> None:
    found = authorization_error(notion.SPEC, {"error": error, "state": "s"})
    assert (found.means, found.provider_code) == (means, error)


def test_a_redirect_s_description_is_not_repeated() -> None:
    found = authorization_error(gmail.SPEC, {"error": "x", "error_description": "<b>hello</b>"})
    assert "hello" not in str(found)
