"""A client that speaks to the practice services by the recorded sample requests."""

import base64
import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import httpx

from atom_desktop.practice.world import PracticeServices

SAMPLES = Path(__file__).parents[2] / "samples"
SERVICES = (
    "gmail",
    "google_drive",
    "outlook",
    "teams",
    "slack",
    "trello",
    "asana",
    "notion",
    "github",
    "dropbox",
)


def sample(service: str) -> dict[str, Any]:
    """Return a service's recorded messages."""
    messages: dict[str, Any] = json.loads((SAMPLES / f"{service}.json").read_text())
    found: dict[str, Any] = messages["oauth2"] if service == "trello" else messages
    return found


def shape(value: object, prefix: str = "") -> set[str]:
    """Return the dotted names of every member, however deep."""
    if not isinstance(value, dict):
        return set()
    names = {f"{prefix}{name}" for name in value}
    return names.union(*(shape(inner, f"{prefix}{name}.") for name, inner in value.items()))


def decoded(response: httpx.Response) -> object:
    """Return an answer's JSON, or its text where it is none."""
    try:
        return response.json()
    except ValueError:
        return response.text


@dataclass
class World:
    """The running services and one HTTP client."""

    description: dict[str, Any]
    http: httpx.AsyncClient

    def facts(self, service: str) -> dict[str, Any]:
        facts: dict[str, Any] = self.description["services"][service]
        return facts

    def url(self, service: str, real: str) -> str:
        """Return where a real address is served."""
        return f"{self.facts(service)['base']}/{real.removeprefix('https://')}"

    async def control(self, path: str, **body: object) -> httpx.Response:
        control = self.description["control"]
        headers = {"Authorization": f"Bearer {control['secret']}"}
        return await self.http.post(control["url"] + path, json=body, headers=headers)

    async def ledger(self, service: str) -> dict[str, Any]:
        control = self.description["control"]
        headers = {"Authorization": f"Bearer {control['secret']}"}
        answer = await self.http.get(control["url"] + "/ledger", headers=headers)
        report: dict[str, Any] = answer.json()[service]
        return report

    async def authorize(self, service: str, **changes: str | None) -> httpx.Response:
        """Open the authorization page as the sample does; None leaves a parameter out."""
        request = sample(service)["authorize_request"]
        params = {**request["params"], "client_id": self.facts(service)["client_id"], **changes}
        chosen = {name: value for name, value in params.items() if value is not None}
        return await self.http.get(self.url(service, request["url"]), params=chosen)

    async def code(self, service: str, **changes: str | None) -> str:
        await self.control("/settings", service=service, auto_consent=True)
        return returned(await self.authorize(service, **changes))["code"]

    async def send(
        self, service: str, request: Mapping[str, Any], **values: str | None
    ) -> httpx.Response:
        """Send a sample request with our own values in it; None leaves a member out."""
        facts = self.facts(service)
        known: dict[str, Any] = {"client_id": facts["client_id"], **values}
        if facts["client_secret"]:
            known.setdefault("client_secret", facts["client_secret"])
        body = request.get("body")
        if isinstance(body, dict):
            body = {name: known.get(name, value) for name, value in body.items()}
            extra = {n: v for n, v in values.items() if n != "access_token" and v is not None}
            body |= extra if request["body_format"] != "none" and "grant_type" in body else {}
            body = {name: value for name, value in body.items() if value is not None}
        headers = {
            name: self._header(name, value, known)
            for name, value in (request.get("headers") or {}).items()
            if name.lower() != "content-type"
        }
        url = self.url(service, request["url"])
        url = url.replace("Ov23liEXAMPLEEXAMPLE", facts["client_id"])
        content: dict[str, Any] = {}
        if request.get("body_format") == "json":
            content = {"json": body if isinstance(body, dict) else None}
            if body == "null":
                content = {"content": b"null"}
                headers["Content-Type"] = "application/json"
        elif isinstance(body, dict):
            content = {"data": body}
        return await self.http.request(request["method"], url, headers=headers, **content)

    def _header(self, name: str, value: str, known: Mapping[str, Any]) -> str:
        if name.lower() != "authorization":
            return value
        if value.startswith("Basic"):
            pair = f"{known['client_id']}:{known.get('client_secret')}"
            return "Basic " + base64.b64encode(pair.encode()).decode()
        return f"Bearer {known.get('access_token')}"

    async def exchange(self, service: str, **values: str | None) -> httpx.Response:
        values.setdefault("code", None)
        if values["code"] is None:
            values["code"] = await self.code(service)
        return await self.send(service, sample(service)["token_exchange"]["request"], **values)

    async def tokens(self, service: str) -> tuple[str, str]:
        """Sign in and return access and refresh token."""
        answer = (await self.exchange(service)).json()
        found = answer.get("authed_user", answer)
        return found["access_token"], found["refresh_token"]

    async def refresh(self, service: str, refresh_token: str, **more: str) -> httpx.Response:
        request = sample(service)["refresh"]["request"]
        return await self.send(service, request, refresh_token=refresh_token, **more)

    async def health(self, service: str, access_token: str) -> httpx.Response:
        request = sample(service)["health"]["request"]
        values = {"access_token": access_token, "token": access_token}
        return await self.send(service, request, **values)


def returned(response: httpx.Response) -> dict[str, str]:
    """Return the query of a redirect."""
    assert response.status_code == 302, response.text
    return dict(parse_qsl(urlsplit(response.headers["location"]).query))


@asynccontextmanager
async def practice() -> AsyncIterator[World]:
    """Run the practice services in this loop."""
    services = PracticeServices()
    try:
        description = await services.start()
        async with httpx.AsyncClient(trust_env=False) as http:
            yield World(description=description, http=http)
    finally:
        await services.close()
