"""What each practice service lets through at its authorization page, and what it sends back."""

from urllib.parse import parse_qsl, urlsplit

import pytest
from practice_client import World, practice, returned, sample

PAGES: tuple[tuple[str, dict[str, str | None], str], ...] = (
    ("gmail", {"client_id": "x"}, "invalid_client"),
    ("gmail", {"redirect_uri": "http://example.com/"}, "redirect_uri_mismatch"),
    ("gmail", {"redirect_uri": "https://127.0.0.1:1/"}, "redirect_uri_mismatch"),
    ("gmail", {"scope": "openid nonsense"}, "invalid_scope"),
    ("gmail", {"response_type": None}, "response_type"),
    ("outlook", {"redirect_uri": "http://127.0.0.1:53127"}, "AADSTS50011"),
    ("outlook", {"redirect_uri": "http://localhost:53127/callback"}, "AADSTS50011"),
    ("outlook", {"client_id": "x"}, "AADSTS700016"),
    ("slack", {"redirect_uri": "http://127.0.0.1:53219/callback/slack"}, "did not match"),
    ("slack", {"code_challenge_method": "plain"}, "S256"),
    ("slack", {"code_challenge": None}, "S256"),
    ("slack", {"scope": "commands"}, "Bot permissions"),
    ("trello", {"redirect_uri": "http://localhost:53220/callback/trello"}, "something went wrong"),
    ("asana", {"redirect_uri": "http://localhost:53219/"}, "does not match a valid url"),
    ("asana", {"client_id": "x"}, "missing or invalid"),
    ("notion", {"redirect_uri": "http://127.0.0.1:53219/callback/notion"}, "redirect_uri"),
    ("github", {"client_id": "x"}, "404"),
    ("github", {"redirect_uri": "http://localhost:53127/callback"}, "not associated"),
    ("github", {"redirect_uri": "http://127.0.0.1:53127/callback/"}, "not associated"),
    ("dropbox", {"redirect_uri": "http://localhost:53219/callback/dropbox/"}, "exactly match"),
    ("dropbox", {"state": "s" * 501}, "500 bytes"),
)
SENT_BACK: tuple[tuple[str, dict[str, str | None], str], ...] = (
    ("outlook", {"scope": "openid Nonsense.Read"}, "invalid_scope"),
    ("outlook", {"prompt": "select_account consent"}, "invalid_request"),
    ("slack", {"user_scope": "nonsense"}, "invalid_scope"),
    ("slack", {"user_scope": "openid,users:read"}, "invalid_scope"),
    ("trello", {"scope": "nonsense"}, "invalid_scope"),
    ("trello", {"code_challenge": None}, "invalid_request"),
    ("asana", {"state": None}, "invalid_request"),
    ("asana", {"scope": "default"}, "forbidden_scopes"),
    ("asana", {"scope": None}, "forbidden_scopes"),
    ("notion", {"owner": None}, "invalid_request"),
    ("github", {"scope": "nonsense"}, "invalid_scope"),
    ("github", {"code_challenge_method": "plain"}, "invalid_request"),
    ("dropbox", {"scope": "nonsense"}, "invalid_scope"),
)
ACCEPTED = (
    ("gmail", "http://127.0.0.1:9/any/path"),
    ("gmail", "http://[::1]:9"),
    ("google_drive", "http://localhost:9/"),
    ("outlook", "http://localhost:9"),
    ("teams", "http://localhost:10/"),
    ("github", "http://127.0.0.1:9/callback"),
)


async def auto(world: World, service: str, **settings: object) -> None:
    answer = await world.control("/settings", service=service, auto_consent=True, **settings)
    assert answer.status_code == 200, answer.text


@pytest.mark.parametrize(("service", "changes", "text"), PAGES)
async def test_some_mistakes_end_on_a_page(
    service: str, changes: dict[str, str | None], text: str
) -> None:
    async with practice() as world:
        await auto(world, service)
        answer = await world.authorize(service, **changes)
    assert "location" not in answer.headers
    assert text in answer.text


@pytest.mark.parametrize(("service", "changes", "error"), SENT_BACK)
async def test_other_mistakes_come_back_to_the_application(
    service: str, changes: dict[str, str | None], error: str
) -> None:
    async with practice() as world:
        await auto(world, service)
        query = returned(await world.authorize(service, **changes))
    assert query["error"] == error
    assert query.get("state") == (None if "state" in changes else _state(service))


@pytest.mark.parametrize(("service", "uri"), ACCEPTED)
async def test_the_port_of_a_loopback_redirect_is_free_where_the_service_says_so(
    service: str, uri: str
) -> None:
    async with practice() as world:
        code = await world.code(service, redirect_uri=uri)
        answer = await world.exchange(service, code=code, redirect_uri=uri)
    assert answer.status_code == 200


async def test_the_issuer_comes_with_the_redirect_at_google_and_github() -> None:
    async with practice() as world:
        found = {}
        for service in ("gmail", "github", "outlook", "slack"):
            await auto(world, service)
            found[service] = returned(await world.authorize(service)).get("iss")
        bases = {name: world.facts(name)["base"] for name in found}
    assert found["gmail"] == f"{bases['gmail']}/accounts.google.com"
    assert found["github"] == f"{bases['github']}/github.com/login/oauth"
    assert (found["outlook"], found["slack"]) == (None, None)


async def test_google_repeats_the_short_and_the_full_names_of_scopes() -> None:
    async with practice() as world:
        await auto(world, "gmail")
        query = returned(await world.authorize("gmail"))
    assert {"email", "https://www.googleapis.com/auth/userinfo.email"} <= set(
        query["scope"].split()
    )


async def test_the_consent_page_preselects_the_hinted_account_and_takes_the_answer() -> None:
    async with practice() as world:
        page = await world.authorize("gmail", login_hint="bo@example.org")
        assert 'id="account-1" name="account" value="1" checked' in page.text
        assert 'id="scope-0"' in page.text
        assert 'id="scope-1"' not in page.text
        assert "<script" not in page.text
        form = {"ticket": _ticket(page.text), "account": "1", "decision": "allow"}
        answer = await world.http.post(
            f"{world.facts('gmail')['base']}/practice/consent", data=form
        )
        tokens = await world.exchange("gmail", code=returned(answer)["code"])
        report = await world.ledger("gmail")
    assert "gmail" not in tokens.json()["scope"]
    assert report["grants"][0]["account"] == "bo@example.org"


async def test_a_refusal_comes_back_with_the_state() -> None:
    async with practice() as world:
        page = await world.authorize("dropbox")
        form = {"ticket": _ticket(page.text), "decision": "deny"}
        url = f"{world.facts('dropbox')['base']}/practice/consent"
        query = returned(await world.http.post(url, data=form))
        again = await world.http.post(url, data=form)
    assert query["error"] == "access_denied"
    assert query["state"] == _state("dropbox")
    assert again.status_code == 400


async def test_unticked_permissions_are_not_granted() -> None:
    scope = "https://www.googleapis.com/auth/gmail.readonly"
    async with practice() as world:
        await auto(world, "gmail", untick=[scope], account=2)
        answer = await world.exchange("gmail")
        report = await world.ledger("gmail")
    assert scope not in answer.json()["scope"]
    assert report["grants"][0]["account"].startswith("wilhelmina")


async def test_trello_gives_an_api_key_token_in_the_fragment() -> None:
    async with practice() as world:
        await auto(world, "trello")
        facts = world.facts("trello")
        key = facts["variants"]["api_key"]["client_id"]
        url = f"{facts['base']}/trello.com/1/authorize"
        params = {
            "key": key,
            "scope": "read,account",
            "expiration": "never",
            "response_type": "token",
            "callback_method": "fragment",
            "return_url": "http://localhost:53219/callback/trello?nonce=n1",
        }
        first = await world.http.get(url, params=params)
        second = await world.http.get(url, params=params)
        wrong = await world.http.get(url, params={**params, "return_url": "http://localhost:1/"})
        token = dict(parse_qsl(urlsplit(first.headers["location"]).fragment))["token"]
        api = f"{facts['base']}/api.trello.com/1"
        header = f'OAuth oauth_consumer_key="{key}", oauth_token="{token}"'
        me = await world.http.get(f"{api}/members/me", headers={"Authorization": header})
        query = {"key": key, "token": token}
        told = await world.http.get(f"{api}/tokens/{token}", params=query)
        gone = await world.http.delete(f"{api}/tokens/{token}", params=query)
        dead = await world.http.get(f"{api}/tokens/{token}", params=query)
        report = await world.ledger("trello")
    assert token.startswith("ATTAcnry")
    assert urlsplit(first.headers["location"]).query == "nonce=n1"
    assert second.headers["location"] == first.headers["location"]
    assert (wrong.status_code, wrong.text) == (400, "Invalid return_url")
    assert me.json()["email"] == "ana@example.com"
    assert told.json()["dateExpires"] is None
    assert (gone.status_code, gone.json()) == (200, {"_value": None})
    assert (dead.status_code, dead.text) == (401, "invalid token")
    assert "cnry" not in str(report)


def _state(service: str) -> str:
    state: str = sample(service)["authorize_request"]["params"]["state"]
    return state


def _ticket(page: str) -> str:
    return page.partition('name="ticket" value="')[2].partition('"')[0]
