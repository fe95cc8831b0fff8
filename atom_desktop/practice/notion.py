"""Notion: secret by HTTP Basic, JSON bodies, no PKCE, no scopes, no lifetimes.

developers.notion.com/docs/authorization. `owner=user` and `Notion-Version` are needed; a renewal
replaces both tokens; the token answer says who somebody is.
"""

import hmac
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any
from uuid import uuid4

from atom_desktop.practice import permissions
from atom_desktop.practice.parts import RefusedError, Route
from atom_desktop.practice.people import Person
from atom_desktop.practice.records import Ask, Grant, Reason, RefusedTokenError
from atom_desktop.practice.service import PracticeService
from atom_desktop.practice.tokens import Shape
from atom_desktop.practice.wire import Request, Response, json_response

_WORKSPACE = "00000000-0000-4000-8000-00000000ab5c"


class Notion(PracticeService):
    """Notion's sign-in, introspection and `users/me`."""

    ids = ("notion",)
    name = "Notion"
    permissions = permissions.NOTION
    code_shape = Shape("", 36)
    access_shape = Shape("ntn_", 54)
    refresh_shape = Shape("nrt_", 54)
    access_lifetime = None
    rotates = True
    single_use = True
    kills_old_access = True

    def make_client_id(self) -> str:
        """Return a client id, a UUID."""
        return str(uuid4())

    def make_client_secret(self) -> str:
        """Return the secret."""
        return Shape("secret_", 50).make()

    def routes(self) -> tuple[Route, ...]:
        """Return the addresses."""
        api = "/api.notion.com/v1"
        return (
            Route("GET", f"{api}/oauth/authorize", "authorize", self._authorize),
            Route("POST", f"{api}/oauth/token", "token", self._token),
            Route("POST", f"{api}/oauth/revoke", "revoke", self._revoke),
            Route("POST", f"{api}/oauth/introspect", "api", self._introspect),
            Route("GET", f"{api}/users/me", "api", self._me),
        )

    def code_refused(self, reason: Reason) -> Response:
        """Answer `invalid_grant`, whatever the reason."""
        del reason
        return _error("invalid_grant")

    def refresh_refused(self, reason: Reason) -> Response:
        """Answer `invalid_grant`, whatever the reason."""
        del reason
        return _error("invalid_grant")

    def access_refused(self, reason: Reason) -> Response:
        """Answer 401; expired and revoked look alike."""
        del reason
        return _api_error(HTTPStatus.UNAUTHORIZED, "unauthorized", "API token is invalid.")

    def unknown_address(self, request: Request) -> Response:
        """Answer 400 (a wrong method too), before any look at the credentials."""
        del request
        return _api_error(HTTPStatus.BAD_REQUEST, "invalid_request_url", "Invalid request URL.")

    def _authorize(self, request: Request) -> Response:
        query = request.query
        if query.get("client_id") != self.client_id:
            raise self.page("Something is wrong with this connection.", "Invalid client_id.")
        if query.get("redirect_uri") != self.callback("notion"):
            raise self.page("Something is wrong with this connection.", "Invalid redirect_uri.")
        ask = Ask(
            service_id="notion",
            client_id=self.client_id,
            redirect_uri=query["redirect_uri"],
            scopes=("capabilities",),
            state=query.get("state", ""),
        )
        if query.get("response_type") != "code" or query.get("owner") != "user":
            raise self.sent_back(ask, error="invalid_request")
        return self.ask_person(ask)

    def _token(self, request: Request) -> Response:
        fields = self._client_call(request)
        if fields.get("grant_type") == "authorization_code":
            return self._answer_tokens(self.redeem(fields, self.client_id))
        if fields.get("grant_type") == "refresh_token":
            return self._answer_tokens(self.spend(fields, self.client_id))
        words = "grant_type is not supported."
        return _api_error(HTTPStatus.BAD_REQUEST, "unsupported_grant_type", words)

    def _client_call(self, request: Request) -> Mapping[str, Any]:
        """Return the members of a JSON request that the client signed for."""
        _need_version(request)
        user, password = request.basic or ("", "")
        expected = (self.client_secret or "").encode()
        right = hmac.compare_digest(password.encode(), expected)
        if user != self.client_id or not right:
            raise RefusedError(_error("invalid_client", HTTPStatus.UNAUTHORIZED))
        if not request.json:
            words = "The body must be a JSON object."
            raise RefusedError(_api_error(HTTPStatus.BAD_REQUEST, "invalid_json", words))
        return request.json

    def _answer_tokens(self, grant: Grant) -> Response:
        issued = self.issue(grant, with_refresh=True)
        return json_response(
            {
                "access_token": issued.access,
                "token_type": "bearer",
                "refresh_token": issued.refresh,
                "bot_id": grant.person.guid(0xB07B),
                "workspace_icon": "https://example.com/practice.png",
                "workspace_name": "Practice Workspace",
                "workspace_id": _WORKSPACE,
                "owner": _owner(grant.person),
                "duplicated_template_id": None,
                "request_id": str(uuid4()),
            }
        )

    def _introspect(self, request: Request) -> Response:
        fields = self._client_call(request)
        answer: dict[str, object]
        try:
            token = self.ledger.find_access(fields.get("token"))
            answer = {"active": True, "scope": "read_content", "iat": int(token.issued_at)}
        except RefusedTokenError:
            answer = {"active": False}
        return json_response({**answer, "request_id": str(uuid4())})

    def _revoke(self, request: Request) -> Response:
        fields = self._client_call(request)
        try:
            self.ledger.revoke([self.ledger.find_access(fields.get("token")).grant])
        except RefusedTokenError:
            words = "The token is malformed or unknown."
            return _api_error(HTTPStatus.BAD_REQUEST, "invalid_request", words)
        return json_response({"request_id": str(uuid4())})

    def _me(self, request: Request) -> Response:
        _need_version(request)
        if request.bearer is None:
            words = 'Authorization header must use the format "Bearer <token>".'
            return _api_error(HTTPStatus.UNAUTHORIZED, "unauthorized", words)
        person = self.token_of(request.bearer).grant.person
        bot = {
            "owner": _owner(person),
            "workspace_id": _WORKSPACE,
            "workspace_limits": {"max_file_upload_size_in_bytes": 5242880},
            "workspace_name": "Practice Workspace",
        }
        user = {"object": "user", "id": person.guid(0xB07B), "name": "Practice Connection"}
        rest = {"avatar_url": None, "type": "bot", "bot": bot, "request_id": str(uuid4())}
        return json_response({**user, **rest})


def _owner(person: Person) -> dict[str, object]:
    user = {
        "object": "user",
        "id": person.guid(0xA0A0),
        "name": person.name,
        "avatar_url": f"https://example.com/{person.handle}.png",
        "type": "person",
        "person": {"email": person.email, "email_verified": True},
    }
    return {"type": "user", "user": user}


def _need_version(request: Request) -> None:
    if not request.headers.get("notion-version"):
        words = "The Notion-Version header is missing."
        raise RefusedError(_api_error(HTTPStatus.BAD_REQUEST, "missing_version", words))


def _error(error: str, status: int = 400) -> Response:
    return json_response({"error": error, "request_id": str(uuid4())}, status)


def _api_error(status: int, code: str, message: str) -> Response:
    body = {"object": "error", "status": int(status), "code": code, "message": message}
    return json_response({**body, "request_id": str(uuid4())}, status)
