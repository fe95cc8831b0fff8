"""The control port: what a test sees of the practice services, and how it disturbs them.

Every request carries `Authorization: Bearer <secret>`; bodies and answers are JSON.

    GET  /ledger    per service: grants, calls, replays, token_requests (no secrets, no queries)
    POST /settings  {"service", ...members of `controls.Settings`}
    POST /faults    {"service", "endpoint", ...members of `controls.Fault`}
    POST /revoke    {"service", "account"?}  the provider withdraws (account: address or 0 to 2)
    POST /expire    {"service"}              the access tokens run out now
    POST /reset     {}                       forget grants, calls, settings and faults

`service` is one of the ten ids. `google` stands for gmail and google_drive, `microsoft` for outlook
and teams: each pair shares accounts and client, but settings and faults are kept per id, and a
request belongs to the id whose permissions, code or token it carries (to both where it has none).
"""

import hmac
import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields
from http import HTTPStatus
from typing import Any

from atom_desktop.practice.controls import Fault, FaultList, Settings
from atom_desktop.practice.people import PEOPLE
from atom_desktop.practice.service import PracticeService
from atom_desktop.practice.wire import Request, Response, json_response

_PAIRS = {"google": ("gmail", "google_drive"), "microsoft": ("outlook", "teams")}
_ENDPOINTS = frozenset({"authorize", "token", "api", "revoke", "jwks"})
_SETTINGS = frozenset(member.name for member in fields(Settings))
_FAULT = frozenset(member.name for member in fields(Fault)) - {"services"}


class _BadRequestError(Exception):
    """The body does not say what to do."""


class Control:
    """Answers the control port."""

    def __init__(
        self,
        services: Sequence[PracticeService],
        settings: dict[str, Settings],
        faults: FaultList,
    ) -> None:
        self.secret = secrets.token_urlsafe(32)
        self._services = {name: service for service in services for name in service.ids}
        self._settings = settings
        self._faults = faults
        self._actions: Mapping[str, Callable[[Mapping[str, Any]], None]] = {
            "/settings": self._set,
            "/faults": self._add_fault,
            "/revoke": self._revoke,
            "/expire": self._expire,
            "/reset": self._reset,
        }

    async def handle(self, request: Request) -> Response:
        """Serve one request."""
        if not hmac.compare_digest((request.bearer or "").encode(), self.secret.encode()):
            return json_response({"error": "unauthorized"}, HTTPStatus.UNAUTHORIZED)
        if (request.method, request.path) == ("GET", "/ledger"):
            return json_response(
                {name: service.ledger.report(name) for name, service in self._services.items()}
            )
        action = self._actions.get(request.path) if request.method == "POST" else None
        if action is None:
            return json_response({"error": "not found"}, HTTPStatus.NOT_FOUND)
        try:
            action(request.json)
        except _BadRequestError as error:
            return json_response({"error": str(error)}, HTTPStatus.BAD_REQUEST)
        return json_response({})

    def _ids(self, body: Mapping[str, Any]) -> tuple[str, ...]:
        name = body.get("service", "")
        ids = _PAIRS.get(name, (name,))
        if not set(ids) <= set(self._services):
            raise _BadRequestError(f"unknown service: {name}")
        return ids

    def _set(self, body: Mapping[str, Any]) -> None:
        changes = _members(body, _SETTINGS)
        if changes.get("account", 0) not in range(len(PEOPLE)):
            raise _BadRequestError("account is a number from 0 to 2")
        for name in self._ids(body):
            for member, value in changes.items():
                setattr(self._settings[name], member, value)

    def _add_fault(self, body: Mapping[str, Any]) -> None:
        members = _members(body, _FAULT)
        if members.get("endpoint") not in _ENDPOINTS:
            raise _BadRequestError(f"endpoint is one of {sorted(_ENDPOINTS)}")
        if members.get("drop") not in {None, "before", "after"}:
            raise _BadRequestError("drop is before or after")
        self._faults.add(services=self._ids(body), **members)

    def _revoke(self, body: Mapping[str, Any]) -> None:
        account = body.get("account")
        for name in self._ids(body):
            ledger = self._services[name].ledger
            ledger.revoke(
                grant
                for grant in ledger.grants
                if grant.service_id == name
                and account in {None, grant.person.email, grant.person.number - 1}
            )

    def _expire(self, body: Mapping[str, Any]) -> None:
        for name in self._ids(body):
            self._services[name].ledger.expire(name)

    def _reset(self, body: Mapping[str, Any]) -> None:
        del body
        self._faults.clear()
        for name, service in self._services.items():
            service.ledger.reset()
            self._settings[name] = Settings()


def _members(body: Mapping[str, Any], known: frozenset[str]) -> dict[str, Any]:
    unknown = set(body) - known - {"service"}
    if unknown:
        raise _BadRequestError(f"unknown: {sorted(unknown)}")
    return {name: value for name, value in body.items() if name != "service"}
