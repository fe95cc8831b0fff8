import re
from dataclasses import replace
from datetime import timedelta
from urllib.parse import parse_qsl, urlsplit

import pytest
from fake_clock import FakeClock

from atom_desktop.foundation.errors import SignInError
from atom_desktop.foundation.secret import Secret
from atom_desktop.oauth.authorization import (
    AuthorizationResponse,
    PendingAuthorization,
    authorization_url,
    check_response,
    new_state,
    same_state,
)

ISSUER = "https://issuer.example"


def pending(
    clock: FakeClock, *, issuer: str | None = None, requires_issuer: bool = False
) -> PendingAuthorization:
    return PendingAuthorization(
        state="right",
        redirect_uri="http://127.0.0.1:1/callback",
        token_endpoint="https://issuer.example/token",
        expires_at=clock.now() + timedelta(minutes=10),
        code_verifier=Secret("the-verifier"),
        issuer=issuer,
        requires_issuer=requires_issuer,
    )


def failure(waiting: PendingAuthorization, query: str, clock: FakeClock) -> str:
    with pytest.raises(SignInError) as caught:
        check_response(waiting, AuthorizationResponse.from_query(query), now=clock.now())
    assert "the-code" not in f"{caught.value!r} {caught.value}"
    return caught.value.code


def test_a_thousand_states_are_unique_and_long_enough() -> None:
    states = {new_state() for _ in range(1000)}
    assert len(states) == 1000
    assert all(re.fullmatch(r"[A-Za-z0-9_-]{43,}", state) for state in states)


def test_states_are_compared_whole_and_exactly() -> None:
    assert same_state("right", "right")
    for other in ("", "righ", "rightx", "RIGHT", "righ\u0442", "right\x00", "\udc80"):
        assert not same_state("right", other)


def test_the_address_keeps_the_endpoint_s_own_query_and_drops_its_fragment() -> None:
    url = authorization_url(
        "https://a.example/auth?tenant=x%2Fy#frag", {"scope": "a b", "b": "c&d"}
    )
    assert url == "https://a.example/auth?tenant=x%2Fy&scope=a%20b&b=c%26d"


def test_the_address_is_percent_encoded_so_that_every_service_reads_the_same() -> None:
    sent = {"redirect_uri": "http://127.0.0.1:1/c", "scope": "a+b c", "hint": "ä@b.example"}
    url = authorization_url("https://a.example/auth", sent)
    assert "+" not in url
    assert "%20" in url
    assert url.isascii()
    assert dict(parse_qsl(urlsplit(url).query)) == sent


def test_the_code_is_given_out_where_all_fits(clock: FakeClock) -> None:
    response = AuthorizationResponse.from_query("code=the-code&state=right&unknown=1")
    code = check_response(pending(clock), response, now=clock.now())
    assert code == Secret("the-code")
    assert "the-code" not in repr(response)
    assert "the-verifier" not in repr(pending(clock))


@pytest.mark.parametrize(
    "query",
    [
        "",
        "state=right",
        "state=right&code=",
        "code=the-code",
        "code=the-code&state=",
        "code=the-code&state=RIGHT",
        "code=the-code&code=the-code&state=right",
        "code=the-code&state=right&state=right",
        "code=the-code&state=right&iss=a&iss=b",
        "error=a&error=b&state=right",
        "error=access_denied&state=wrong",
    ],
)
def test_an_answer_that_is_incomplete_doubled_or_foreign_is_refused(
    query: str, clock: FakeClock
) -> None:
    assert failure(pending(clock), query, clock) == "response_invalid"


def test_an_answer_of_too_many_parts_is_refused() -> None:
    with pytest.raises(SignInError, match="response_invalid"):
        AuthorizationResponse.from_query("&".join("a=1" for _ in range(65)))


def test_an_error_beside_a_code_wins_and_the_code_is_not_used(clock: FakeClock) -> None:
    response = AuthorizationResponse.from_query("error=access_denied&code=the-code&state=right")
    assert check_response(pending(clock), response, now=clock.now()) is None
    assert response.parameters == {"error": "access_denied"}


def test_an_empty_parameter_counts_as_absent(clock: FakeClock) -> None:
    query = "error=&code=&code=the-code&state=right&iss="
    response = AuthorizationResponse.from_query(query)
    code = check_response(pending(clock, issuer=ISSUER), response, now=clock.now())
    assert code == Secret("the-code")


def test_an_answer_after_the_limit_is_refused(clock: FakeClock) -> None:
    waiting = pending(clock)
    response = AuthorizationResponse.from_query("code=the-code&state=right")
    clock.advance(599)
    assert check_response(waiting, response, now=clock.now()) == Secret("the-code")
    clock.advance(1)
    assert failure(waiting, "code=the-code&state=right", clock) == "sign_in_timeout"


@pytest.mark.parametrize("rest", ["code=the-code", "error=access_denied"])
@pytest.mark.parametrize(
    ("issuer", "requires", "sent", "refused"),
    [
        (ISSUER, True, f"&iss={ISSUER}", False),
        (ISSUER, False, f"&iss={ISSUER}", False),
        (ISSUER, True, "&iss=https%3A%2F%2Fissuer.example", False),
        (ISSUER, True, "&iss=https://evil.example", True),
        (ISSUER, False, "&iss=https://evil.example", True),
        (ISSUER, True, f"&iss={ISSUER}/", True),
        (ISSUER, True, "&iss=https://ISSUER.example", True),
        (ISSUER, True, "", True),
        (ISSUER, True, "&iss=", True),
        (ISSUER, False, "", False),
        (None, False, "&iss=https://any.example", False),
        (None, False, "", False),
    ],
)
def test_the_issuer_is_compared_character_by_character_in_every_kind_of_answer(
    rest: str,
    issuer: str | None,
    requires: bool,  # noqa: FBT001  # parametrised
    sent: str,
    refused: bool,  # noqa: FBT001  # parametrised
    clock: FakeClock,
) -> None:
    waiting = pending(clock, issuer=issuer, requires_issuer=requires)
    query = f"{rest}&state=right{sent}"
    if refused:
        assert failure(waiting, query, clock) == "issuer_mismatch"
    else:
        response = AuthorizationResponse.from_query(query)
        code = check_response(waiting, response, now=clock.now())
        assert (code is None) == rest.startswith("error")


@pytest.mark.parametrize("rest", ["code=the-code", "error=access_denied"])
def test_a_service_without_an_issuer_takes_no_answer_in_the_name_of_another(
    rest: str, clock: FakeClock
) -> None:
    waiting = replace(pending(clock), foreign_issuers=frozenset({ISSUER, "https://b.example"}))
    for issuer in (ISSUER, "https%3A%2F%2Fb.example"):
        assert failure(waiting, f"{rest}&state=right&iss={issuer}", clock) == "issuer_mismatch"
    for harmless in ("", "&iss=https://any.example", "&iss="):
        response = AuthorizationResponse.from_query(f"{rest}&state=right{harmless}")
        code = check_response(waiting, response, now=clock.now())
        assert (code is None) == rest.startswith("error")
