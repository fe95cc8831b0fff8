"""The control port, faults and limits."""

import httpx
import pytest
from practice_client import SERVICES, practice


async def test_the_control_port_wants_its_secret() -> None:
    async with practice() as world:
        answer = await world.http.get(world.description["control"]["url"] + "/ledger")
    assert answer.status_code == 401


async def test_the_description_names_all_ten_and_shares_two_pairs() -> None:
    async with practice() as world:
        services = world.description["services"]
    assert set(services) == set(SERVICES)
    assert services["gmail"] == services["google_drive"]
    assert services["outlook"] == services["teams"]
    assert services["gmail"]["client_id"].endswith(".apps.googleusercontent.com")
    assert services["github"]["client_id"].startswith("Ov23")
    assert services["trello"]["variants"]["api_key"]["client_secret"] is None


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/settings", {"service": "nobody"}),
        ("/settings", {"service": "slack", "account": 3}),
        ("/settings", {"service": "slack", "nonsense": 1}),
        ("/faults", {"service": "slack", "endpoint": "nowhere"}),
        ("/faults", {"service": "slack", "endpoint": "api", "drop": "sometimes"}),
    ],
)
async def test_a_wrong_control_request_is_refused(path: str, body: dict[str, object]) -> None:
    async with practice() as world:
        assert (await world.control(path, **body)).status_code == 400


async def test_expiring_differs_from_revoking_where_the_service_tells() -> None:
    async with practice() as world:
        words = []
        for path in ("/expire", "/revoke"):
            access_token, _ = await world.tokens("slack")
            await world.control(path, service="slack")
            words.append((await world.health("slack", access_token)).json()["error"])
    assert words == ["token_expired", "token_revoked"]


async def test_a_lifetime_can_be_set_per_service_of_a_pair() -> None:
    async with practice() as world:
        await world.control("/settings", service="gmail", access_token_lifetime=7)
        gmail = await world.exchange("gmail")
        drive = await world.exchange("google_drive")
    assert (gmail.json()["expires_in"], drive.json()["expires_in"]) == (7, 3599)


async def test_a_used_refresh_token_works_within_its_grace() -> None:
    async with practice() as world:
        await world.control("/settings", service="github", refresh_grace=60)
        _, refresh_token = await world.tokens("github")
        answers = [(await world.refresh("github", refresh_token)).json() for _ in range(2)]
        report = await world.ledger("github")
    assert all("refresh_token" in answer for answer in answers)
    assert report["replays"] == 0


async def test_a_fault_replaces_as_many_answers_as_it_says() -> None:
    async with practice() as world:
        _, refresh_token = await world.tokens("asana")
        await world.control(
            "/faults",
            service="asana",
            endpoint="token",
            times=2,
            status=503,
            headers={"Retry-After": "4"},
            body="later",
        )
        answers = [await world.refresh("asana", refresh_token) for _ in range(3)]
    assert [answer.status_code for answer in answers] == [503, 503, 200]
    assert (answers[0].headers["retry-after"], answers[0].text) == ("4", "later")


@pytest.mark.parametrize(("drop", "used"), [("before", 0), ("after", 1)])
async def test_a_connection_can_drop_before_or_after_the_commit(drop: str, used: int) -> None:
    async with practice() as world:
        _, refresh_token = await world.tokens("notion")
        await world.control("/faults", service="notion", endpoint="token", drop=drop)
        with pytest.raises(httpx.RemoteProtocolError):
            await world.refresh("notion", refresh_token)
        report = await world.ledger("notion")
    assert report["grants"][0]["used_refresh"] == used
    assert report["calls"][-1]["status"] == 0


async def test_an_answer_can_be_cut_short_and_the_next_is_whole() -> None:
    async with practice() as world:
        access_token, _ = await world.tokens("dropbox")
        await world.control("/faults", service="dropbox", endpoint="api", truncate=5)
        with pytest.raises(httpx.RemoteProtocolError):
            await world.health("dropbox", access_token)
        assert (await world.health("dropbox", access_token)).status_code == 200


async def test_a_fault_of_one_service_of_a_pair_spares_the_other() -> None:
    async with practice() as world:
        _, gmail = await world.tokens("gmail")
        _, drive = await world.tokens("google_drive")
        await world.control("/faults", service="gmail", endpoint="token", status=500)
        assert (await world.refresh("google_drive", drive)).status_code == 200
        assert (await world.refresh("gmail", gmail)).status_code == 500


async def test_reset_forgets_grants_settings_and_faults() -> None:
    async with practice() as world:
        access_token, _ = await world.tokens("trello")
        await world.control("/faults", service="trello", endpoint="api", status=500)
        await world.control("/reset")
        report = await world.ledger("trello")
        page = await world.authorize("trello")
        dead = await world.health("trello", access_token)
    assert report == {"grants": [], "calls": [], "replays": 0, "token_requests": 0}
    assert page.status_code == 200
    assert dead.status_code == 401


async def test_a_request_larger_than_64_kib_is_refused() -> None:
    async with practice() as world:
        url = world.url("slack", "https://slack.com/api/auth.test")
        answer = await world.http.post(url, content=b"x" * 70000)
    assert answer.status_code == 413
