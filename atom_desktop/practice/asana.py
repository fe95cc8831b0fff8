"""Asana: a granular app; id and secret in the body, PKCE on top, no rotation.

developers.asana.com/docs/oauth. A wrong client or redirect ends on a plain-text page; only the
refresh token can be revoked; the token answer says who somebody is.
"""

import hmac
from collections.abc import Mapping
from http import HTTPStatus

from atom_desktop.practice import permissions
from atom_desktop.practice.parts import RefusedError, Route
from atom_desktop.practice.people import Person
from atom_desktop.practice.records import Ask, Grant, Reason, RefusedTokenError
from atom_desktop.practice.service import PracticeService
from atom_desktop.practice.tokens import Shape, digits
from atom_desktop.practice.wire import Request, Response, json_response, text_response

_ERROR_URI = "https://asana.com/developers/documentation/getting-started/authentication"
_HELP = "For more information on API status codes, read https://developers.asana.com/docs/errors"
_BAD_REDIRECT = "The `redirect_uri` parameter does not match a valid url for the application."


class Asana(PracticeService):
    """Asana's sign-in, token information and `users/me`."""

    ids = ("asana",)
    name = "Asana"
    permissions = permissions.ASANA
    code_shape = Shape("", 32)
    access_shape = Shape("2/", 64)
    refresh_shape = Shape("2/", 70)

    def make_client_id(self) -> str:
        """Return a client id, a long number."""
        return digits(16)

    def make_client_secret(self) -> str:
        """Return the secret."""
        return Shape("", 32).make()

    def routes(self) -> tuple[Route, ...]:
        """Return the addresses."""
        site, api = "/app.asana.com/-", "/app.asana.com/api/1.0"
        return (
            Route("GET", f"{site}/oauth_authorize", "authorize", self._authorize),
            Route("POST", f"{site}/oauth_token", "token", self._token),
            Route("POST", f"{site}/oauth_revoke", "revoke", self._revoke),
            Route("POST", f"{site}/token_info", "api", self._token_info),
            Route("GET", f"{api}/users/me", "api", self._me),
        )

    def denied(self, ask: Ask) -> dict[str, str]:
        """Return Asana's refusal with words."""
        del ask
        return {"error": "access_denied", "error_description": "The user denied the request."}

    def code_refused(self, reason: Reason) -> Response:
        """Answer `invalid_grant`, or `invalid_request` for the redirect URI."""
        if reason is Reason.REDIRECT:
            return _error("invalid_request", _BAD_REDIRECT)
        return _error("invalid_grant", "The `code` provided was invalid.")

    def refresh_refused(self, reason: Reason) -> Response:
        """Answer `invalid_grant`."""
        del reason
        return _error("invalid_grant", "The `refresh_token` provided was invalid.")

    def access_refused(self, reason: Reason) -> Response:
        """Answer 401; only a token that ran out is told to renew."""
        words = "Not Authorized"
        if reason is Reason.EXPIRED:
            words = (
                "The bearer token has expired. If you have a refresh token, please use it to "
                "request a new bearer token, otherwise allow the user to re-authenticate."
            )
        return _api_error(HTTPStatus.UNAUTHORIZED, words)

    def unknown_address(self, request: Request) -> Response:
        """Answer 404 as the API does."""
        del request
        return _api_error(HTTPStatus.NOT_FOUND, "Not Found")

    def _authorize(self, request: Request) -> Response:
        query = request.query
        if query.get("client_id") != self.client_id:
            raise _plain("The `client_id` parameter is missing or invalid.")
        if query.get("redirect_uri") != self.callback("asana"):
            raise _plain(_BAD_REDIRECT)
        scopes = tuple(dict.fromkeys(query.get("scope", "").split()))
        ask = Ask(
            service_id="asana",
            client_id=self.client_id,
            redirect_uri=query["redirect_uri"],
            scopes=scopes,
            state=query.get("state") or None,
            code_challenge=query.get("code_challenge", ""),
            code_challenge_method=query.get("code_challenge_method", ""),
        )
        if ask.state is None or query.get("response_type") != "code":
            words = "The `state` and `response_type` parameters are required."
            raise self.sent_back(ask, error="invalid_request", error_description=words)
        if ask.code_challenge and ask.code_challenge_method != "S256":
            words = "The `code_challenge_method` must be S256."
            raise self.sent_back(ask, error="invalid_request", error_description=words)
        unknown = [scope for scope in scopes if scope not in self.permissions]
        if unknown or not scopes:
            name = repr(unknown[0]) if unknown and unknown != ["default"] else "default identity"
            words = f"Your app is not allowed to request user authorization for {name} scopes."
            raise self.sent_back(ask, error="forbidden_scopes", error_description=words)
        return self.ask_person(ask)

    def _token(self, request: Request) -> Response:
        fields = request.form
        if not fields:
            return Response(status=HTTPStatus.BAD_REQUEST)
        self._check_client(fields)
        kind = fields.get("grant_type")
        needed = {
            "authorization_code": ("code", "redirect_uri"),
            "refresh_token": ("refresh_token",),
        }
        if kind not in needed:
            return _error("unsupported_grant_type", "The `grant_type` is not supported.")
        for name in needed[kind]:
            _need(fields, name)
        if kind == "authorization_code":
            return self._answer_tokens(self.redeem(fields), exchange=True)
        return self._answer_tokens(self.spend(fields), exchange=False)

    def _check_client(self, fields: Mapping[str, str]) -> None:
        for name in ("client_id", "client_secret"):
            _need(fields, name)
        if fields["client_id"] != self.client_id:
            words = "The `client_id` parameter is missing or invalid."
            raise RefusedError(_error("invalid_client", words))
        expected = (self.client_secret or "").encode()
        if not hmac.compare_digest(fields["client_secret"].encode(), expected):
            words = "The `client_secret` provided was invalid."
            raise RefusedError(_error("invalid_client", words))

    def _answer_tokens(self, grant: Grant, *, exchange: bool) -> Response:
        issued = self.issue(grant, with_refresh=exchange)
        person = grant.person
        number = _gid(person)
        answer: dict[str, object] = {
            "access_token": issued.access,
            "expires_in": issued.expires_in,
            "token_type": "bearer",
            "data": {
                "id": int(number),
                "gid": number,
                "name": person.name,
                "email": person.email,
            },
        }
        return json_response(answer | ({"refresh_token": issued.refresh} if exchange else {}))

    def _token_info(self, request: Request) -> Response:
        value = request.form.get("token")
        for kind, find in (
            ("bearer", self.ledger.find_access),
            ("refresh", self.ledger.find_refresh),
        ):
            try:
                token = find(value)
            except RefusedTokenError:
                continue
            now = self.ledger.now()
            ends = token.expires_at or now + 315359969
            facts = {"token_type": kind, "expires_in": int(ends - now), "exp": int(ends)}
            scope = " ".join(token.grant.scopes)
            return json_response(
                {**facts, "scope": scope, "active": True, "client_id": self.client_id}
            )
        return json_response({"active": False})

    def _me(self, request: Request) -> Response:
        grant = self.token_of(request.bearer).grant
        person = grant.person
        if "users:read" not in grant.scopes:
            return _api_error(HTTPStatus.FORBIDDEN, "Missing scope: users:read")
        wanted = request.query.get("opt_fields", "gid,resource_type,name,email,workspaces.name")
        if "workspaces.name" in wanted and "workspaces:read" not in grant.scopes:
            return _api_error(HTTPStatus.FORBIDDEN, "Missing scope: workspaces:read")
        facts: dict[str, object] = {
            "gid": _gid(person),
            "resource_type": "user",
            "name": person.name,
            "email": person.email,
            "workspaces": [{"gid": "12345", "name": "Practice Workspace"}],
        }
        names = {"gid", *(name.partition(".")[0] for name in wanted.split(","))}
        return json_response({"data": {k: v for k, v in facts.items() if k in names}})

    def _revoke(self, request: Request) -> Response:
        fields = request.form
        for name in ("client_id", "client_secret", "token"):
            _need(fields, name)
        if (fields["client_id"], fields["client_secret"]) != (self.client_id, self.client_secret):
            return json_response({"error": "invalid_client"}, HTTPStatus.UNAUTHORIZED)
        if self.ledger.is_access(fields["token"]):
            return _error("invalid_request", "A bearer token cannot be deauthorized.")
        try:
            self.ledger.revoke([self.ledger.find_refresh(fields["token"]).grant])
        except RefusedTokenError:
            return json_response({})
        return json_response({})


def _gid(person: Person) -> str:
    return f"12000000000010{person.number:02d}"


def _need(fields: Mapping[str, str], name: str) -> None:
    if not fields.get(name):
        words = f"The `{name}` parameter was missing."
        body = {"error": "invalid_request", "error_description": words}
        raise RefusedError(json_response(body, HTTPStatus.BAD_REQUEST))


def _plain(words: str) -> RefusedError:
    return RefusedError(text_response(f"invalid_request: {words}", HTTPStatus.BAD_REQUEST))


def _error(error: str, words: str) -> Response:
    body = {"error": error, "error_uri": _ERROR_URI, "error_description": words}
    return json_response(body, HTTPStatus.BAD_REQUEST)


def _api_error(status: int, message: str) -> Response:
    return json_response({"errors": [{"message": message, "help": _HELP}]}, status)
