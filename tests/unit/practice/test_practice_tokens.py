"""The oddities of the token endpoints and the calls behind them."""

import base64
import hashlib
import json
from typing import Any

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from practice_client import practice, sample


def claims_of(token: str, key_set: dict[str, Any]) -> dict[str, Any]:
    """Return an ID token's claims after checking its RS256 signature."""
    header, body, signature = token.split(".")
    key_id = json.loads(_decode(header))["kid"]
    key = next(key for key in key_set["keys"] if key["kid"] == key_id)
    numbers = [int.from_bytes(_decode(key[name]), "big") for name in ("e", "n")]
    rsa.RSAPublicNumbers(*numbers).public_key().verify(
        _decode(signature), f"{header}.{body}".encode(), padding.PKCS1v15(), hashes.SHA256()
    )
    claims: dict[str, Any] = json.loads(_decode(body))
    return claims


def _decode(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


async def test_googles_id_token_is_signed_and_bound_to_nonce_client_and_access_token() -> None:
    async with practice() as world:
        code = await world.code("gmail", nonce="n-1")
        answer = (await world.exchange("gmail", code=code)).json()
        url = world.url("gmail", "https://www.googleapis.com/oauth2/v3/certs")
        claims = claims_of(answer["id_token"], (await world.http.get(url)).json())
        base, client_id = world.facts("gmail")["base"], world.facts("gmail")["client_id"]
    half = hashlib.sha256(answer["access_token"].encode()).digest()[:16]
    assert _decode(claims["at_hash"]) == half
    assert claims["nonce"] == "n-1"
    assert (claims["iss"], claims["aud"]) == (f"{base}/accounts.google.com", client_id)
    assert claims["exp"] > claims["iat"]
    assert 150 <= len(answer["access_token"]) <= 250


async def test_microsofts_id_token_names_tenant_and_person() -> None:
    async with practice() as world:
        answer = (await world.exchange("teams")).json()
        keys = "https://login.microsoftonline.com/organizations/discovery/v2.0/keys"
        key_set = (await world.http.get(world.url("teams", keys))).json()
        base = world.facts("teams")["base"]
    claims = claims_of(answer["id_token"], key_set)
    assert claims["iss"] == f"{base}/login.microsoftonline.com/{claims['tid']}/v2.0"
    assert claims["preferred_username"] == "ana@example.com"
    assert claims["oid"]
    assert 3600 <= answer["expires_in"] <= 5400
    assert len(answer["access_token"]) >= 1400
    assert "offline_access" not in answer["scope"]


async def test_microsoft_wants_one_tenant_value_and_offline_access() -> None:
    async with practice() as world:
        code = await world.code("outlook", scope="openid User.Read")
        request = dict(sample("outlook")["token_exchange"]["request"])
        request["url"] = request["url"].replace("/common/", "/organizations/")
        other = await world.send("outlook", request, code=code, scope=None)
        right = await world.exchange("outlook", code=code, scope=None)
    assert other.json()["error_codes"] == [700005]
    assert "refresh_token" not in right.json()


async def test_revoking_gmail_ends_drive_for_that_person_only() -> None:
    async with practice() as world:
        access_token, _ = await world.tokens("gmail")
        drive, _ = await world.tokens("google_drive")
        await world.control("/settings", service="google_drive", account=1)
        other, _ = await world.tokens("google_drive")
        url = world.url("gmail", "https://oauth2.googleapis.com/revoke")
        await world.http.post(url, data={"token": access_token})
        health = [(await world.health("gmail", t)).status_code for t in (drive, other)]
        get = await world.http.get(url)
    assert health == [401, 200]
    assert get.status_code == 404


async def test_a_product_call_needs_its_permission() -> None:
    async with practice() as world:
        access_token, _ = await world.tokens("gmail")
        headers = {"Authorization": f"Bearer {access_token}"}
        gmail = "https://gmail.googleapis.com/gmail/v1/users/me/profile"
        drive = "https://www.googleapis.com/drive/v3/about?fields=user"
        mail = await world.http.get(world.url("gmail", gmail), headers=headers)
        files = await world.http.get(world.url("gmail", drive), headers=headers)
    assert mail.json()["emailAddress"] == "ana@example.com"
    assert files.status_code == 403


async def test_slack_adds_permissions_and_forbids_the_secret() -> None:
    async with practice() as world:
        await world.exchange("slack")
        code = await world.code("slack", user_scope="chat:write")
        answer = await world.exchange("slack", code=code)
        code = await world.code("slack")
        secret = await world.exchange("slack", code=code, client_secret="s")
    assert answer.json()["authed_user"]["scope"] == "users:read,channels:read,chat:write"
    assert secret.json() == {"ok": False, "error": "bad_client_secret"}


async def test_slack_revokes_the_presented_token_alone() -> None:
    async with practice() as world:
        access_token, refresh_token = await world.tokens("slack")
        request = sample("slack")["revoke"]["request"]
        await world.send("slack", request, access_token=access_token)
        renewed = await world.refresh("slack", refresh_token)
        newest = renewed.json()["refresh_token"]
        await world.send("slack", request, access_token=newest)
        dead = await world.refresh("slack", newest)
    assert renewed.json()["ok"]
    assert dead.json()["error"] == "invalid_refresh_token"


async def test_github_answers_form_encoded_unless_asked_and_needs_a_user_agent() -> None:
    async with practice() as world:
        code = await world.code("github")
        facts = world.facts("github")
        url = world.url("github", "https://github.com/login/oauth/access_token")
        body = {**sample("github")["token_exchange"]["request"]["body"], "code": code}
        body |= {name: facts[name] for name in ("client_id", "client_secret")}
        wrong = await world.http.post(url, data={**body, "code": "x"})
        answer = await world.http.post(url, data=body)
        nameless = await world.http.get(
            world.url("github", "https://api.github.com/user"), headers={"User-Agent": ""}
        )
    assert (wrong.status_code, wrong.text[:27]) == (200, "error=bad_verification_code")
    assert "access_token=gho_cnry" in answer.text
    assert "scope=read%3Auser%2Cuser%3Aemail" in answer.text
    assert nameless.status_code == 403


async def test_github_ends_the_old_access_token_at_renewal() -> None:
    async with practice() as world:
        access_token, refresh_token = await world.tokens("github")
        await world.refresh("github", refresh_token)
        assert (await world.health("github", access_token)).status_code == 401


async def test_github_can_give_eternal_tokens_and_drops_implied_scopes() -> None:
    async with practice() as world:
        await world.control("/settings", service="github", expiring_tokens=False)
        code = await world.code("github", scope="user user:email gist")
        answer = await world.exchange("github", code=code)
        again = await world.exchange("github", code=await world.code("github", scope=None))
        offline = await world.exchange("github")
    assert set(answer.json()) == {"access_token", "token_type", "scope"}
    assert answer.json()["scope"] == "gist,user"
    assert again.json()["scope"] == "gist,user"
    assert "refresh_token" in offline.json()


async def test_asana_takes_only_forms_and_revokes_only_refresh_tokens() -> None:
    async with practice() as world:
        access_token, refresh_token = await world.tokens("asana")
        url = world.url("asana", "https://app.asana.com/-/oauth_token")
        as_json = await world.http.post(url, json={"grant_type": "refresh_token"})
        request = sample("asana")["revoke"]["request"]
        wrong = await world.send("asana", request, token=access_token)
        right = await world.send("asana", request, token=refresh_token)
        renewed = await world.refresh("asana", refresh_token)
    assert (as_json.status_code, as_json.content) == (400, b"")
    assert (wrong.status_code, right.status_code) == (400, 200)
    assert renewed.json()["error"] == "invalid_grant"


async def test_notion_wants_json_basic_and_its_version() -> None:
    async with practice() as world:
        facts = world.facts("notion")
        pair = (facts["client_id"], facts["client_secret"])
        url = world.url("notion", "https://api.notion.com/v1/oauth/token")
        version = {"Notion-Version": "2026-03-11"}
        body = {"grant_type": "authorization_code", "code": await world.code("notion")}
        bare = await world.http.post(url, json=body, auth=pair)
        form = await world.http.post(url, data=body, auth=pair, headers=version)
        inside = await world.http.post(
            url, json={**body, "client_secret": pair[1]}, headers=version
        )
        get = await world.http.get(url, auth=pair, headers=version)
    assert bare.json()["code"] == "missing_version"
    assert form.json()["code"] == "invalid_json"
    assert (inside.status_code, inside.json()["error"]) == (401, "invalid_client")
    assert (get.status_code, get.json()["code"]) == (400, "invalid_request_url")


async def test_trello_needs_offline_access_for_a_refresh_token_and_json() -> None:
    async with practice() as world:
        code = await world.code("trello", scope="read:member:trello")
        answer = await world.exchange("trello", code=code)
        url = world.url("trello", "https://auth.atlassian.com/oauth/token")
        form = await world.http.post(url, data={"grant_type": "refresh_token"})
    assert "refresh_token" not in answer.json()
    assert form.json()["error"] == "invalid_request"


async def test_dropbox_needs_offline_for_a_refresh_token_and_post_without_argument() -> None:
    async with practice() as world:
        code = await world.code("dropbox", token_access_type=None)
        answer = (await world.exchange("dropbox", code=code)).json()
        url = world.url("dropbox", "https://api.dropboxapi.com/2/users/get_current_account")
        headers = {"Authorization": f"Bearer {answer['access_token']}"}
        statuses = [
            (await world.http.get(url, headers=headers)).status_code,
            (await world.http.post(url, headers=headers, json={})).status_code,
            (await world.http.post(url, headers=headers)).status_code,
        ]
    assert "refresh_token" not in answer
    assert statuses == [400, 400, 200]


async def test_dropbox_revokes_with_a_live_access_token_only() -> None:
    async with practice() as world:
        access_token, refresh_token = await world.tokens("dropbox")
        await world.control("/expire", service="dropbox")
        request = sample("dropbox")["revoke"]["request"]
        refused = await world.send("dropbox", request, access_token=access_token)
        fresh = (await world.refresh("dropbox", refresh_token)).json()["access_token"]
        done = await world.send("dropbox", request, access_token=fresh)
        after = await world.refresh("dropbox", refresh_token)
    assert refused.json()["error"][".tag"] == "expired_access_token"
    assert done.status_code == 200
    assert after.json()["error"] == "invalid_grant"
