"""GitHub: an OAuth App whose tokens are eternal or last eight hours.

docs.github.com/apps/oauth-apps. The secret goes into the body; errors come with HTTP 200; answers
are form-encoded unless JSON is asked for; a renewal ends the old pair at once.
"""

import hmac
import json
import secrets
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from http import HTTPStatus
from urllib.parse import urlsplit

from atom_desktop.practice import permissions
from atom_desktop.practice.console import ConsoleForm
from atom_desktop.practice.github_answers import api_error, not_valid, refusal, user
from atom_desktop.practice.parts import RefusedError, Route
from atom_desktop.practice.people import Person
from atom_desktop.practice.records import Ask, Reason, RefusedTokenError, Token
from atom_desktop.practice.service import PracticeService
from atom_desktop.practice.tokens import Shape
from atom_desktop.practice.wire import (
    Request,
    Response,
    form_response,
    json_response,
    text_response,
)

_IMPLIED = {
    "user": {"read:user", "user:email", "user:follow"},
    "repo": {"public_repo", "repo:status", "repo_deployment"},
    "admin:org": {"read:org"},
    "project": {"read:project"},
    "write:packages": {"read:packages"},
}
_FAMILY_SIZE = 15897600


class GitHub(PracticeService):
    """GitHub's sign-in, `GET /user`, and the application's own token endpoints."""

    ids = ("github",)
    name = "GitHub"
    permissions = permissions.GITHUB
    code_shape = Shape("", 28)
    access_shape = Shape("gho_", 40)
    refresh_shape = Shape("ghr_", 80)
    access_lifetime = 28800
    refresh_lifetime = _FAMILY_SIZE
    rotates = True
    single_use = True
    kills_old_access = True

    def make_client_id(self) -> str:
        """Return an OAuth App's client id."""
        return f"Ov23li{secrets.token_hex(7)}"

    def make_client_secret(self) -> str:
        """Return the secret."""
        return Shape("", 40).make()

    def console_form(self, variant: str) -> ConsoleForm:
        """Return the form for an OAuth App; the port of its address does not matter."""
        return replace(
            super().console_form(variant),
            addresses=("http://127.0.0.1/callback",),
            address_label="Authorization callback URL",
        )

    def routes(self) -> tuple[Route, ...]:
        """Return the addresses at two hosts."""
        site, app = "/github.com/login/oauth", "/api.github.com/applications/{client_id}"
        return (
            Route("GET", f"{site}/authorize", "authorize", self._authorize),
            Route("POST", f"{site}/access_token", "token", self._token),
            Route("GET", "/api.github.com/user", "api", self._user),
            Route("POST", f"{app}/token", "api", self._check),
            Route("DELETE", f"{app}/token", "revoke", self._revoke_token),
            Route("DELETE", f"{app}/grant", "revoke", self._revoke_grant),
        )

    def granted(self, ask: Ask, scopes: tuple[str, ...]) -> dict[str, str]:
        """Return the issuer (RFC 9207)."""
        del ask, scopes
        return {"iss": f"{self.base}/github.com/login/oauth"}

    def denied(self, ask: Ask) -> dict[str, str]:
        """Return GitHub's refusal with its words."""
        del ask
        words = "The user has denied your application access."
        uri = "/apps/oauth-apps/troubleshooting-authorization-request-errors/#access-denied"
        return {"error": "access_denied", "error_description": words, "error_uri": uri}

    def settled_scopes(self, person: Person, scopes: tuple[str, ...]) -> tuple[str, ...]:
        """Return the scopes in order without those implied; none asked means those of before."""
        before = (scope for grant in self.ledger.of_person(person) for scope in grant.scopes)
        wanted = set(scopes) or set(before)
        implied: set[str] = set().union(*(_IMPLIED.get(scope, ()) for scope in wanted))
        return tuple(sorted(wanted - implied))

    def code_refused(self, reason: Reason) -> Response:
        """Answer in GitHub's words; the caller decides on the format."""
        if reason is Reason.REDIRECT:
            return refusal("redirect_uri_mismatch")
        if reason in {Reason.VERIFIER_MISSING, Reason.VERIFIER_WRONG}:
            words = "A code_verifier was not included, or it does not match the code_challenge."
            return json_response({"error": "invalid_grant", "error_description": words})
        return refusal("bad_verification_code")

    def refresh_refused(self, reason: Reason) -> Response:
        """Answer in GitHub's words; the caller decides on the format."""
        del reason
        return refusal("bad_refresh_token")

    def access_refused(self, reason: Reason) -> Response:
        """Answer 401; expired and revoked look alike."""
        del reason
        return api_error(HTTPStatus.UNAUTHORIZED, "Bad credentials", "/rest")

    def unknown_address(self, request: Request) -> Response:
        """Answer 404 as the API does."""
        del request
        return api_error(HTTPStatus.NOT_FOUND, "Not Found", "/rest")

    def _authorize(self, request: Request) -> Response:
        query = request.query
        if query.get("client_id") != self.client_id:
            raise self.page("404", "This is not the web page you are looking for.", 404)
        uri = query.get("redirect_uri", "http://127.0.0.1/callback")
        parts = urlsplit(uri)
        where = (parts.scheme, parts.hostname, parts.path, parts.query, parts.fragment)
        if where != ("http", "127.0.0.1", "/callback", "", ""):
            text = "The redirect_uri is not associated with this application."
            raise self.page("Be careful!", text)
        asked = tuple(dict.fromkeys(query.get("scope", "").replace(",", " ").split()))
        ask = Ask(
            service_id="github",
            client_id=self.client_id,
            redirect_uri=uri,
            scopes=tuple(scope for scope in asked if scope != "offline_access"),
            state=query.get("state"),
            code_challenge=query.get("code_challenge", ""),
            code_challenge_method=query.get("code_challenge_method", "plain"),
            login_hint=query.get("login"),
            offline="offline_access" in asked or self.settings().expiring_tokens,
        )
        if ask.code_challenge and ask.code_challenge_method != "S256":
            raise self.sent_back(ask, error="invalid_request", error_description="S256 is needed.")
        if not set(asked) <= set(self.permissions):
            words = "The scopes requested are invalid."
            raise self.sent_back(ask, error="invalid_scope", error_description=words)
        return self.ask_person(ask)

    def _token(self, request: Request) -> Response:
        """Answer in JSON only where it is asked for."""
        try:
            response = json_response(self._tokens(request.form or request.json))
        except RefusedError as refused:
            response = refused.response
        if "json" in request.headers.get("accept", "") or response.status != HTTPStatus.OK:
            return response
        return form_response(json.loads(response.body))

    def _tokens(self, fields: Mapping[str, str]) -> dict[str, object]:
        if fields.get("client_id") != self.client_id:
            raise RefusedError(json_response({"error": "Not Found"}, HTTPStatus.NOT_FOUND))
        expected = (self.client_secret or "").encode()
        if not hmac.compare_digest(fields.get("client_secret", "").encode(), expected):
            raise RefusedError(refusal("incorrect_client_credentials"))
        kind = fields.get("grant_type", "authorization_code")
        if kind not in {"authorization_code", "refresh_token"}:
            words = {"error": "unsupported_grant_type", "error_description": "The grant_type."}
            raise RefusedError(json_response(words))
        grant = self.spend(fields) if kind == "refresh_token" else self.redeem(fields)
        plain = {"token_type": "bearer", "scope": ",".join(grant.scopes)}
        if not grant.offline:
            token = self.ledger.add_access(grant, self.access_shape.make(), None)
            return {"access_token": token.value, **plain}
        issued = self.issue(grant, with_refresh=True)
        return {
            "access_token": issued.access,
            "expires_in": issued.expires_in,
            "refresh_token": issued.refresh,
            "refresh_token_expires_in": _FAMILY_SIZE,
            **plain,
        }

    def _user(self, request: Request) -> Response:
        _need_user_agent(request)
        token = self.token_of(request.bearer or _token_scheme(request))
        grant = token.grant
        response = json_response(
            user(grant), X_OAuth_Scopes=", ".join(grant.scopes), X_OAuth_Client_Id=self.client_id
        )
        response.headers |= {"x-ratelimit-limit": "5000", "x-ratelimit-remaining": "4990"}
        return response

    def _check(self, request: Request) -> Response:
        token = self._application_token(request)
        if token is None:
            return api_error(HTTPStatus.NOT_FOUND, "Not Found", "/rest/apps/oauth-applications")
        scopes = list(token.grant.scopes)
        user = {"login": token.grant.person.handle, "id": 583000 + token.grant.person.number}
        app = {"name": "Practice", "url": "https://example.com", "client_id": self.client_id}
        ends = token.expires_at and datetime.fromtimestamp(token.expires_at, UTC).isoformat()
        facts = {"id": 1, "token": token.value, "app": app, "scopes": scopes, "user": user}
        return json_response({**facts, "token_last_eight": token.value[-8:], "expires_at": ends})

    def _revoke_token(self, request: Request) -> Response:
        token = self._application_token(request)
        if token is None:
            return not_valid()
        self.ledger.revoke([token.grant])
        return Response(status=HTTPStatus.NO_CONTENT)

    def _revoke_grant(self, request: Request) -> Response:
        token = self._application_token(request)
        if token is None:
            return not_valid()
        self.ledger.revoke(self.ledger.of_person(token.grant.person))
        return Response(status=HTTPStatus.NO_CONTENT)

    def _application_token(self, request: Request) -> Token | None:
        """Return the living token in the body of a request that the application signed for."""
        _need_user_agent(request)
        user, password = request.basic or ("", "")
        right = hmac.compare_digest(password.encode(), (self.client_secret or "").encode())
        if not right or {user, request.params["client_id"]} != {self.client_id}:
            raise RefusedError(self.access_refused(Reason.UNKNOWN))
        try:
            return self.ledger.find_access(request.json.get("access_token"))
        except RefusedTokenError:
            return None


def _need_user_agent(request: Request) -> None:
    if not request.headers.get("user-agent"):
        words = "Request forbidden by administrative rules. Send a User-Agent header.\n"
        raise RefusedError(text_response(words, HTTPStatus.FORBIDDEN))


def _token_scheme(request: Request) -> str | None:
    """Return the token of `Authorization: token`, which GitHub takes as well."""
    scheme, _, value = request.headers.get("authorization", "").partition(" ")
    return value if scheme.lower() == "token" else None
