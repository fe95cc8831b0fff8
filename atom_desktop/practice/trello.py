"""Trello over OAuth 2.0: a public client at auth.atlassian.com, JSON token requests.

developer.atlassian.com/cloud/trello (OAuth 2.0). Refresh tokens are single-use and come only with
`offline_access`; the API answers refusals in plain text. The API-key sign-in is in
`trello_api_key.py`; both share the API.
"""

import re
import secrets
from collections.abc import Mapping
from dataclasses import replace
from http import HTTPStatus
from typing import Any

from atom_desktop.practice import permissions
from atom_desktop.practice.console import ConsoleForm
from atom_desktop.practice.parts import RefusedError, Route
from atom_desktop.practice.people import Person
from atom_desktop.practice.records import Ask, Grant, Reason, RefusedTokenError, Token
from atom_desktop.practice.service import PracticeService
from atom_desktop.practice.tokens import Shape
from atom_desktop.practice.trello_api_key import ApiKeySignIn
from atom_desktop.practice.wire import Request, Response, json_response, text_response

_OAUTH_HEADER = re.compile(r'(\w+)="([^"]*)"')
_ACCESS_WORDS = {Reason.EXPIRED: "expired token"}


class Trello(PracticeService):
    """Atlassian's authorization server and the part of Trello's API that tells who calls."""

    ids = ("trello",)
    name = "Trello"
    permissions = permissions.TRELLO | permissions.TRELLO_API_KEY
    code_shape = Shape("eyJhbGciOiJIUzI1NiJ9.", 300)
    access_shape = Shape("eyJraWQiOiJwcmFjdGljZSJ9.", 900)
    refresh_shape = Shape("eyJraWQiOiJwcmFjdGljZSJ9.", 700)
    refresh_lifetime = 90 * 86400
    rotates = True
    single_use = True

    def make_client_id(self) -> str:
        """Return a client id of 32 letters and digits."""
        return secrets.token_hex(16)

    def console_form(self, variant: str) -> ConsoleForm:
        """Return the form of the OAuth 2.0 tab, or of the tab with the API key."""
        form = super().console_form(variant)
        if variant != "api_key":
            return replace(form, address_label="Callback URL")
        return replace(
            form,
            client_id=self.key_sign_in.api_key,
            addresses=self.key_sign_in.origins(),
            address_label="Allowed origin",
            id_label="API key",
        )

    def routes(self) -> tuple[Route, ...]:
        """Return the addresses of both sign-ins and of the API."""
        self.key_sign_in = ApiKeySignIn(self)
        token = "/api.trello.com/1/tokens/{token}"
        return (
            Route("GET", "/auth.atlassian.com/authorize", "authorize", self._authorize),
            Route("POST", "/auth.atlassian.com/oauth/token", "token", self._token),
            Route("POST", "/auth.atlassian.com/oauth/revoke", "revoke", self._revoke),
            Route("GET", "/trello.com/1/authorize", "authorize", self.key_sign_in.authorize),
            Route("GET", "/api.trello.com/1/members/me", "api", self._me),
            Route("GET", token, "api", self.key_sign_in.token_facts),
            Route("DELETE", token, "revoke", self.key_sign_in.delete_token),
        )

    def allow(self, ask: Ask, person: Person, scopes: tuple[str, ...]) -> Response:
        """Send the browser back with a code, or with a token in the fragment."""
        if ask.variant:
            return self.key_sign_in.allow(ask, person, scopes)
        return super().allow(ask, person, scopes)

    def refuse(self, ask: Ask) -> Response:
        """Send the browser back with the refusal, in the query or in the fragment."""
        return self.key_sign_in.refuse(ask) if ask.variant else super().refuse(ask)

    def denied(self, ask: Ask) -> dict[str, str]:
        """Return Atlassian's refusal with its words."""
        del ask
        words = "User did not authorize the request"
        return {"error": "access_denied", "error_description": words}

    def code_refused(self, reason: Reason) -> Response:
        """Answer `invalid_grant`."""
        if reason is Reason.REDIRECT:
            return _error(HTTPStatus.BAD_REQUEST, "invalid_grant", "redirect_uri mismatch")
        return _error(HTTPStatus.FORBIDDEN, "invalid_grant", "Invalid authorization code")

    def refresh_refused(self, reason: Reason) -> Response:
        """Answer 403 in one of the two ways that this server has."""
        if reason in {Reason.UNKNOWN, Reason.CLIENT}:
            words = "refresh_token is invalid"
            return _error(HTTPStatus.FORBIDDEN, "unauthorized_client", words)
        words = "Unknown or invalid refresh token."
        return _error(HTTPStatus.FORBIDDEN, "invalid_grant", words)

    def access_refused(self, reason: Reason) -> Response:
        """Answer 401 in plain text."""
        words = _ACCESS_WORDS.get(reason, "invalid token")
        return text_response(words, HTTPStatus.UNAUTHORIZED)

    def unknown_address(self, request: Request) -> Response:
        """Answer 404 in plain text."""
        del request
        return text_response("The requested resource was not found.", HTTPStatus.NOT_FOUND)

    def plain(self, words: str) -> RefusedError:
        """Return a 401 with these words."""
        return RefusedError(text_response(words, HTTPStatus.UNAUTHORIZED))

    def caller(self, request: Request) -> Token:
        """Return the token of an API call, from any of the three places it may stand in."""
        if request.bearer is not None:
            token = self.token_of(request.bearer)
            if token.grant.variant:
                raise RefusedError(self.access_refused(Reason.UNKNOWN))
            return token
        scheme, _, rest = request.headers.get("authorization", "").partition(" ")
        sent = dict(_OAUTH_HEADER.findall(rest)) if scheme == "OAuth" else {}
        key = sent.get("oauth_consumer_key") or request.query.get("key")
        value = sent.get("oauth_token") or request.query.get("token")
        return self.key_sign_in.token_of(key, value)

    def _authorize(self, request: Request) -> Response:
        query = request.query
        known = query.get("client_id") == self.client_id
        if not known or query.get("redirect_uri") != self.callback("trello"):
            raise self.page("Oops, something went wrong.", "The client or the redirect is unknown.")
        scopes = tuple(dict.fromkeys(query.get("scope", "").split()))
        ask = Ask(
            service_id="trello",
            client_id=self.client_id,
            redirect_uri=query["redirect_uri"],
            scopes=scopes,
            state=query.get("state"),
            code_challenge=query.get("code_challenge", ""),
            code_challenge_method="S256",
            offline="offline_access" in scopes,
        )
        method = query.get("code_challenge_method") if ask.code_challenge else None
        if query.get("response_type") != "code" or method != "S256" or "audience" in query:
            words = "response_type=code and a code_challenge with S256 are needed, no audience"
            raise self.sent_back(ask, error="invalid_request", error_description=words)
        if not scopes or not set(scopes) <= set(permissions.TRELLO):
            words = "The client may not ask for these scopes"
            raise self.sent_back(ask, error="invalid_scope", error_description=words)
        return self.ask_person(ask)

    def _token(self, request: Request) -> Response:
        fields = self._client_call(request)
        kind = fields.get("grant_type")
        if kind == "authorization_code":
            return self._answer_tokens(self.redeem(fields))
        if kind == "refresh_token":
            return self._answer_tokens(self.spend(fields))
        return _error(HTTPStatus.BAD_REQUEST, "invalid_request", "grant_type is not supported")

    def _client_call(self, request: Request) -> Mapping[str, Any]:
        fields = request.json
        if not fields:
            words = "The body must be a JSON object"
            raise RefusedError(_error(HTTPStatus.BAD_REQUEST, "invalid_request", words))
        if fields.get("client_id") != self.client_id or fields.get("client_secret"):
            raise RefusedError(_error(HTTPStatus.UNAUTHORIZED, "access_denied", "Unauthorized"))
        return fields

    def _answer_tokens(self, grant: Grant) -> Response:
        issued = self.issue(grant, with_refresh=grant.offline)
        renewal = {} if issued.refresh is None else {"refresh_token": issued.refresh}
        return json_response(
            {
                "access_token": issued.access,
                **renewal,
                "token_type": "Bearer",
                "expires_in": issued.expires_in,
                "scope": " ".join(grant.scopes),
            }
        )

    def _revoke(self, request: Request) -> Response:
        """Answer 200 always (RFC 7009 section 2.2); what was alive is ended."""
        value = self._client_call(request).get("token")
        for find in (self.ledger.find_access, self.ledger.find_refresh):
            try:
                self.ledger.revoke([find(value).grant])
            except RefusedTokenError:
                continue
        return Response(status=HTTPStatus.OK)

    def _me(self, request: Request) -> Response:
        grant = self.caller(request).grant
        person = grant.person
        shown = {"account", "read:member:trello"} & set(grant.scopes)
        facts = {
            "id": member_id(person),
            "username": person.handle,
            "fullName": person.name,
            "email": person.email if shown else None,
            "url": f"https://trello.com/{person.handle}",
        }
        wanted = request.query.get("fields", "all").split(",")
        chosen = {name: facts[name] for name in facts if name in {"id", *wanted}}
        return json_response(facts if wanted == ["all"] else chosen)


def member_id(person: Person) -> str:
    """Return a person's id, 24 hexadecimal digits."""
    return f"5f{person.number:022d}"


def _error(status: int, error: str, words: str) -> Response:
    return json_response({"error": error, "error_description": words}, status)
