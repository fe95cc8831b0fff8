"""The practice services answer the recorded requests in the recorded shapes."""

from typing import Any

import pytest
from practice_client import SERVICES, decoded, practice, sample, shape

REVOCABLE = tuple(s for s in SERVICES if s not in {"outlook", "teams"})
WRONG = "wrong"
REFUSALS: tuple[tuple[str, str, dict[str, str | None]], ...] = (
    ("gmail", "client_secret_missing", {"client_secret": None}),
    ("gmail", "wrong_client_secret_old", {"client_secret": WRONG}),
    ("gmail", "unknown_client", {"client_id": WRONG}),
    ("gmail", "wrong_code", {"code": WRONG}),
    ("gmail", "code_verifier_missing", {"code_verifier": None}),
    ("gmail", "redirect_uri_mismatch", {"redirect_uri": "http://127.0.0.1:53127/x"}),
    ("outlook", "secret_sent_by_public_client", {"client_secret": WRONG}),
    ("outlook", "app_not_found", {"client_id": WRONG}),
    ("outlook", "wrong_code_verifier", {"code_verifier": WRONG}),
    ("outlook", "wrong_code_verifier_other_number", {"code_verifier": None}),
    ("slack", "invalid_code", {"code": WRONG}),
    ("slack", "invalid_code_verifier", {"code_verifier": WRONG}),
    ("slack", "invalid_code_verifier", {"code_verifier": None}),
    ("slack", "invalid_client_id", {"client_id": WRONG}),
    ("slack", "bad_redirect_uri", {"redirect_uri": WRONG}),
    ("slack", "invalid_grant_type", {"grant_type": WRONG}),
    ("trello", "wrong_or_used_code", {"code": WRONG}),
    ("trello", "wrong_or_used_code", {"code_verifier": WRONG}),
    ("trello", "redirect_uri_mismatch", {"redirect_uri": WRONG}),
    ("trello", "wrong_or_missing_secret", {"client_id": WRONG}),
    ("asana", "wrong_or_used_code", {"code": WRONG}),
    ("asana", "wrong_or_used_code", {"code_verifier": None}),
    ("asana", "redirect_uri_mismatch", {"redirect_uri": WRONG}),
    ("asana", "wrong_secret", {"client_secret": WRONG}),
    ("notion", "wrong_secret", {"client_secret": WRONG}),
    ("notion", "wrong_or_used_code", {"code": WRONG}),
    ("notion", "redirect_uri_mismatch", {"redirect_uri": WRONG}),
    ("notion", "unsupported_grant_type", {"grant_type": WRONG}),
    ("github", "wrong_or_expired_code", {"code": WRONG}),
    ("github", "code_verifier_missing", {"code_verifier": None}),
    ("github", "code_verifier_wrong", {"code_verifier": WRONG}),
    ("github", "wrong_client_secret", {"client_secret": WRONG}),
    ("github", "redirect_uri_mismatch", {"redirect_uri": WRONG}),
    ("dropbox", "wrong_verifier", {"code_verifier": WRONG}),
    ("dropbox", "wrong_client", {"client_secret": WRONG}),
    ("dropbox", "wrong_client", {"client_id": WRONG}),
)
DEAD_REFRESH = {
    "gmail": "dead_refresh_token",
    "outlook": "dead_refresh_password_changed",
    "slack": "invalid_refresh_token",
    "trello": "dead_refresh_token_invalid_grant",
    "asana": "dead_refresh_token",
    "notion": "dead_refresh_token",
    "github": "dead_refresh_token",
    "dropbox": "dead_refresh_token",
}


def case(service: str, name: str) -> dict[str, Any]:
    found: dict[str, Any] = next(c for c in sample(service)["token_errors"] if c["case"] == name)
    return found


@pytest.mark.parametrize("service", SERVICES)
async def test_a_sign_in_is_answered_in_the_recorded_shape(service: str) -> None:
    async with practice() as world:
        answer = await world.exchange(service)
    recorded = sample(service)["token_exchange"]["response"]
    assert answer.status_code == recorded["status"]
    assert shape(answer.json()) == shape(recorded["body"])


@pytest.mark.parametrize("service", SERVICES)
async def test_a_renewal_is_answered_in_the_recorded_shape(service: str) -> None:
    async with practice() as world:
        _, refresh_token = await world.tokens(service)
        answer = await world.refresh(service, refresh_token)
    recorded = sample(service)["refresh"]["response"]
    assert answer.status_code == recorded["status"]
    assert shape(answer.json()) == shape(recorded["body"])


@pytest.mark.parametrize("service", SERVICES)
async def test_identity_is_answered_in_the_recorded_shape(service: str) -> None:
    async with practice() as world:
        access_token, _ = await world.tokens(service)
        answer = await world.send(
            service, sample(service)["identity"]["request"], access_token=access_token
        )
    recorded = sample(service)["identity"]["response"]
    assert answer.status_code == recorded["status"]
    assert shape(answer.json()) == shape(recorded["body"])
    assert "Ana" in answer.text or "ana" in answer.text


@pytest.mark.parametrize("service", SERVICES)
async def test_health_tells_a_live_token_from_a_dead_one(service: str) -> None:
    async with practice() as world:
        access_token, _ = await world.tokens(service)
        alive = await world.health(service, access_token)
        await world.control("/revoke", service=service)
        dead = await world.health(service, access_token)
    recorded = sample(service)["health"]
    assert alive.status_code == recorded["ok"]["status"]
    assert shape(recorded["ok"]["body"]) <= shape(alive.json())
    variants = [recorded["dead"], *recorded.get("dead_variants", ())]
    assert any(
        dead.status_code == v["status"] and shape(decoded(dead)) == shape(v["body"])
        for v in variants
    )


@pytest.mark.parametrize("service", REVOCABLE)
async def test_revoking_ends_the_sign_in_and_is_answered_as_recorded(service: str) -> None:
    async with practice() as world:
        access_token, refresh_token = await world.tokens(service)
        token = refresh_token if service == "asana" else access_token
        request = sample(service)["revoke"]["request"]
        values = {"access_token": access_token, "token": token}
        answer = await world.send(service, request, **values)
        dead = await world.health(service, access_token)
        again = await world.send(service, request, **values)
        report = await world.ledger(service)
    recorded = sample(service)["revoke"]["answers"][0]
    assert answer.status_code == recorded["status"]
    assert shape(decoded(answer)) == shape(recorded["body"])
    assert dead.status_code == 401 or dead.json() in (
        {"ok": False, "error": "token_revoked"},
        {"active": False},
    )
    statuses = {answer["status"] for answer in sample(service)["revoke"]["answers"]}
    assert again.status_code in statuses
    assert report["grants"][0]["live_access"] == 0


@pytest.mark.parametrize(("service", "name", "changes"), REFUSALS)
async def test_a_wrong_exchange_is_refused_as_recorded(
    service: str, name: str, changes: dict[str, str | None]
) -> None:
    async with practice() as world:
        code = await world.code(service)
        answer = await world.exchange(service, **{"code": code, **changes})
        good = await world.exchange(service, code=code)
    recorded = case(service, name)
    assert answer.status_code == recorded["status"], answer.text
    assert answer.json().get("error") == recorded["body"].get("error")
    assert shape(answer.json()) - {"error_uri", "suberror"} == shape(recorded["body"]) - {
        "error_uri",
        "suberror",
    }
    assert "cnry" in good.text


@pytest.mark.parametrize("service", DEAD_REFRESH)
async def test_a_withdrawn_sign_in_refuses_the_renewal_as_recorded(service: str) -> None:
    async with practice() as world:
        _, refresh_token = await world.tokens(service)
        await world.control("/revoke", service=service)
        answer = await world.refresh(service, refresh_token)
    recorded = case(service, DEAD_REFRESH[service])
    assert answer.status_code == recorded["status"]
    assert answer.json()["error"] == recorded["body"]["error"]
    assert shape(answer.json()) == shape(recorded["body"])


@pytest.mark.parametrize("service", SERVICES)
async def test_a_code_works_once_and_its_second_use_ends_the_sign_in(service: str) -> None:
    async with practice() as world:
        code = await world.code(service)
        await world.exchange(service, code=code)
        again = await world.exchange(service, code=code)
        report = await world.ledger(service)
    assert "cnry" not in again.text
    assert report["replays"] == 1
    assert report["grants"][0]["revoked"]


@pytest.mark.parametrize("service", ["slack", "trello", "notion", "github"])
async def test_a_used_refresh_token_ends_its_family(service: str) -> None:
    async with practice() as world:
        _, first = await world.tokens(service)
        second = (await world.refresh(service, first)).json()["refresh_token"]
        replay = await world.refresh(service, first)
        after = await world.refresh(service, second)
        report = await world.ledger(service)
    assert "cnry" not in replay.text + after.text
    assert (report["replays"], report["token_requests"]) == (1, 4)
    grant = report["grants"][0]
    assert (grant["live_refresh"], grant["used_refresh"], grant["revoked"]) == (0, 1, True)


@pytest.mark.parametrize("service", ["gmail", "outlook", "asana", "dropbox"])
async def test_a_reusable_refresh_token_stays_good(service: str) -> None:
    async with practice() as world:
        _, refresh_token = await world.tokens(service)
        answers = [await world.refresh(service, refresh_token) for _ in range(2)]
        report = await world.ledger(service)
    assert [answer.status_code for answer in answers] == [200, 200]
    assert report["replays"] == 0
    assert report["grants"][0]["live_access"] == 3


@pytest.mark.parametrize("service", SERVICES)
async def test_every_secret_can_be_found_by_its_mark(service: str) -> None:
    async with practice() as world:
        code = await world.code(service)
        answer = (await world.exchange(service, code=code)).json()
        secret = world.facts(service)["client_secret"]
    found = answer.get("authed_user", answer)
    handed = [code, found["access_token"], found["refresh_token"], secret]
    assert all("cnry" in value and len(value) >= 28 for value in handed if value)
