"""Dropbox: a public client with PKCE, no rotation, calls by POST alone.

Dropbox's own SDK for Python and its API specification (auth, users, check). A refresh token comes
only for `token_access_type=offline`; revoking needs an access token that is alive.
"""

import secrets
from dataclasses import replace
from http import HTTPStatus

from atom_desktop.practice import permissions
from atom_desktop.practice.console import ConsoleForm
from atom_desktop.practice.parts import RefusedError, Route
from atom_desktop.practice.people import Person
from atom_desktop.practice.records import Ask, Grant, Reason, Token
from atom_desktop.practice.service import PracticeService
from atom_desktop.practice.tokens import Shape
from atom_desktop.practice.wire import Request, Response, json_response, text_response

_STATE_BYTES = 500
_CODE_WORDS = {
    Reason.REDIRECT: "redirect_uri mismatch",
    Reason.VERIFIER_MISSING: "missing code verifier",
    Reason.VERIFIER_WRONG: "invalid code verifier",
}


class Dropbox(PracticeService):
    """Dropbox's sign-in and three calls of its API."""

    ids = ("dropbox",)
    name = "Dropbox"
    permissions = permissions.DROPBOX
    code_shape = Shape("", 43)
    access_shape = Shape("sl.", 140)
    refresh_shape = Shape("", 64)
    access_lifetime = 14400

    def make_client_id(self) -> str:
        """Return an app key: 15 letters and digits."""
        return secrets.token_hex(8)[:15]

    def console_form(self, variant: str) -> ConsoleForm:
        """Return the form for an app with the words of Dropbox's console."""
        form = super().console_form(variant)
        return replace(form, address_label="Redirect URI", id_label="App key")

    def routes(self) -> tuple[Route, ...]:
        """Return the addresses at two hosts."""
        api = "/api.dropboxapi.com"
        return (
            Route("GET", "/www.dropbox.com/oauth2/authorize", "authorize", self._authorize),
            Route("POST", f"{api}/oauth2/token", "token", self._token),
            Route("POST", f"{api}/2/auth/token/revoke", "revoke", self._revoke),
            Route("POST", f"{api}/2/users/get_current_account", "api", self._account),
            Route("POST", f"{api}/2/check/user", "api", self._check),
        )

    def denied(self, ask: Ask) -> dict[str, str]:
        """Return Dropbox's refusal with its words."""
        del ask
        words = "The user chose not to give your app access to their Dropbox account."
        return {"error": "access_denied", "error_description": words}

    def code_refused(self, reason: Reason) -> Response:
        """Answer `invalid_grant`."""
        if reason is Reason.CLIENT:
            return _wrong_client()
        words = _CODE_WORDS.get(reason, "code doesn't exist or has expired")
        return _error("invalid_grant", words)

    def refresh_refused(self, reason: Reason) -> Response:
        """Answer `invalid_grant`; a made-up token is called malformed."""
        if reason is Reason.CLIENT:
            return _wrong_client()
        words = "malformed" if reason is Reason.UNKNOWN else "invalid or revoked"
        return _error("invalid_grant", f"refresh token is {words}")

    def access_refused(self, reason: Reason) -> Response:
        """Answer 401; the tag tells a token that ran out from a dead one."""
        expired = reason is Reason.EXPIRED
        return _api_error("expired_access_token" if expired else "invalid_access_token")

    def unknown_address(self, request: Request) -> Response:
        """Answer 400 to a GET of a call, and 404 otherwise."""
        if request.method == "GET" and request.path.startswith("/api.dropboxapi.com/2/"):
            words = "Error in call to API: POST is needed, with a body of null or none."
            return text_response(words, HTTPStatus.BAD_REQUEST)
        return text_response("Unknown API function", HTTPStatus.NOT_FOUND)

    def _authorize(self, request: Request) -> Response:
        query = request.query
        client_id, uri = query.get("client_id", ""), query.get("redirect_uri", "")
        if client_id != self.client_id:
            raise self.page("Error (400)", f'Invalid client_id: "{client_id}".')
        if uri != self.callback("dropbox"):
            text = "Invalid redirect_uri. It must exactly match one of the app's redirect URIs"
            raise self.page("Error (400)", f'{text}: "{uri}".')
        if len(query.get("state", "").encode()) > _STATE_BYTES:
            raise self.page("Error (400)", f'"state" is longer than {_STATE_BYTES} bytes.')
        if query.get("code_challenge") and query.get("code_challenge_method") != "S256":
            raise self.page("Error (400)", 'Invalid "code_challenge_method".')
        asked = tuple(dict.fromkeys(query.get("scope", "").split()))
        ask = Ask(
            service_id="dropbox",
            client_id=client_id,
            redirect_uri=uri,
            scopes=asked or tuple(self.permissions),
            state=query.get("state"),
            code_challenge=query.get("code_challenge", ""),
            code_challenge_method="S256",
            offline=query.get("token_access_type") == "offline",
        )
        if query.get("response_type") != "code":
            raise self.sent_back(ask, error="unsupported_response_type")
        if not set(asked) <= set(self.permissions):
            words = "The app did not register these scopes."
            raise self.sent_back(ask, error="invalid_scope", error_description=words)
        return self.ask_person(ask)

    def _token(self, request: Request) -> Response:
        fields = request.form
        secret = request.basic or "client_secret" in fields
        if fields.get("client_id") != self.client_id or secret:
            return _wrong_client()
        kind = fields.get("grant_type")
        if kind == "authorization_code":
            code = self.ledger.codes.get(fields.get("code", ""))
            if code is not None and not code.ask.code_challenge:
                return _wrong_client()  # without PKCE the secret would be needed
            return self._answer_exchange(self.redeem(fields))
        if kind == "refresh_token":
            return self._answer_renewal(self.spend(fields), fields.get("scope", ""))
        return _error("unsupported_grant_type", f"grant_type is {kind}")

    def _answer_exchange(self, grant: Grant) -> Response:
        issued = self.issue(grant, with_refresh=grant.offline)
        answer: dict[str, object] = {
            "token_type": "Bearer",
            "access_token": issued.access,
            "expires_in": issued.expires_in,
            "uid": str(900000 + grant.person.number),
            "account_id": _account_id(grant.person),
            "scope": " ".join(grant.scopes),
        }
        return json_response(
            answer if issued.refresh is None else {**answer, "refresh_token": issued.refresh}
        )

    def _answer_renewal(self, grant: Grant, narrower: str) -> Response:
        wanted = tuple(narrower.split())
        if not set(wanted) <= set(grant.scopes):
            return _error("invalid_scope", "the scope is wider than what was granted")
        issued = self.issue(grant, with_refresh=False, scopes=wanted or None)
        answer = {"token_type": "Bearer", "access_token": issued.access}
        scope = {"scope": " ".join(wanted)} if wanted else {}
        return json_response({**answer, "expires_in": issued.expires_in, **scope})

    def _account(self, request: Request) -> Response:
        _need_no_argument(request)
        person = self._allowed(request).grant.person
        root = {".tag": "user", "root_namespace_id": "3235641", "home_namespace_id": "3235641"}
        name = {
            "given_name": person.given_name,
            "surname": person.surname,
            "familiar_name": person.given_name,
            "display_name": person.name,
            "abbreviated_name": person.given_name[0] + person.surname[0],
        }
        answer = {
            "account_id": _account_id(person),
            "name": name,
            "email": person.email,
            "email_verified": True,
            "disabled": False,
            "country": "SE",
            "locale": "en",
            "referral_link": "https://db.tt/practice",
            "is_paired": False,
            "account_type": {".tag": "basic"},
            "root_info": root,
            "profile_photo_url": "https://example.com/practice.png",
        }
        return json_response(answer)

    def _check(self, request: Request) -> Response:
        self._allowed(request)
        return json_response({"result": request.json.get("query", "")})

    def _revoke(self, request: Request) -> Response:
        _need_no_argument(request)
        self.ledger.revoke([self.token_of(request.bearer).grant])
        return json_response(None)

    def _allowed(self, request: Request) -> Token:
        token = self.token_of(request.bearer)
        if "account_info.read" not in token.scopes:
            raise RefusedError(_api_error("missing_scope", required_scope="account_info.read"))
        return token


def _account_id(person: Person) -> str:
    return f"dbid:AAPractice{person.number:025d}"


def _need_no_argument(request: Request) -> None:
    """Accept no body without a type, or the literal null as JSON."""
    if (request.media_type, request.body) not in {("", b""), ("application/json", b"null")}:
        words = "Error in call to API: the body must be null or left out."
        raise RefusedError(text_response(words, HTTPStatus.BAD_REQUEST))


def _wrong_client() -> Response:
    words = "invalid_client: Invalid client_id or client_secret"
    return json_response({"error": words}, HTTPStatus.BAD_REQUEST)


def _error(error: str, words: str) -> Response:
    return json_response({"error": error, "error_description": words}, HTTPStatus.BAD_REQUEST)


def _api_error(tag: str, **members: str) -> Response:
    body = {"error_summary": f"{tag}/..", "error": {".tag": tag, **members}}
    return json_response(body, HTTPStatus.UNAUTHORIZED)
