"""Gmail and Google Drive: one desktop client in one Cloud project.

developers.google.com/identity/protocols/oauth2/native-app. The secret is required; a renewal
brings no refresh token; revoking one token ends everything the person gave to the project.
"""

import hmac
from collections.abc import Mapping
from dataclasses import replace
from http import HTTPStatus
from urllib.parse import urlsplit

from atom_desktop.practice import permissions
from atom_desktop.practice.console import ConsoleForm
from atom_desktop.practice.id_token import Signer, at_hash
from atom_desktop.practice.parts import RefusedError, Route, Stage
from atom_desktop.practice.people import Person, google_subject
from atom_desktop.practice.records import Ask, Grant, Reason, RefusedTokenError
from atom_desktop.practice.service import PracticeService
from atom_desktop.practice.tokens import Shape, digits
from atom_desktop.practice.wire import Request, Response, html_response, json_response

_AUTH = "https://www.googleapis.com/auth/"
_ALIASES = {"email": f"{_AUTH}userinfo.email", "profile": f"{_AUTH}userinfo.profile"}
_LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})
_CODE_WORDS = {
    Reason.UNKNOWN: "Malformed auth code.",
    Reason.VERIFIER_MISSING: "Missing code verifier.",
    Reason.VERIFIER_WRONG: "Invalid code verifier.",
}


class Google(PracticeService):
    """Google's authorization server, user info, and one call each of Gmail and Drive."""

    ids = ("gmail", "google_drive")
    name = "Google"
    permissions = permissions.GOOGLE
    optional = (f"{_AUTH}gmail", f"{_AUTH}drive", "https://mail.google.com/")
    code_shape = Shape("4/0A", 73)
    access_shape = Shape("ya29.", 208)
    refresh_shape = Shape("1//0g", 103)
    access_lifetime = 3599

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        self._signer = Signer()

    def make_client_id(self) -> str:
        """Return a client id of the Desktop type."""
        return f"{digits(12)}-practicedesktopclient.apps.googleusercontent.com"

    def make_client_secret(self) -> str:
        """Return the secret, which the Desktop type has too."""
        return Shape("GOCSPX-", 40).make()

    def console_form(self, variant: str) -> ConsoleForm:
        """Return the form for a desktop app, which has no return address to enter."""
        return replace(super().console_form(variant), addresses=(), file=True)

    def routes(self) -> tuple[Route, ...]:
        """Return the addresses at five hosts."""
        return (
            Route("GET", "/accounts.google.com/o/oauth2/v2/auth", "authorize", self._authorize),
            Route("POST", "/oauth2.googleapis.com/token", "token", self._token),
            Route("POST", "/oauth2.googleapis.com/revoke", "revoke", self._revoke),
            Route("GET", "/www.googleapis.com/oauth2/v3/certs", "jwks", self._keys),
            Route("GET", "/openidconnect.googleapis.com/v1/userinfo", "api", self._userinfo),
            Route("GET", "/gmail.googleapis.com/gmail/v1/users/me/profile", "api", self._gmail),
            Route("GET", "/www.googleapis.com/drive/v3/about", "api", self._drive),
        )

    @property
    def issuer(self) -> str:
        """The issuer of redirects and ID tokens."""
        return f"{self.base}/accounts.google.com"

    def service_for(self, scopes: tuple[str, ...]) -> str:
        """Return Drive where one of its permissions is asked for, else Gmail."""
        return "google_drive" if any(s.startswith(f"{_AUTH}drive") for s in scopes) else "gmail"

    def granted(self, ask: Ask, scopes: tuple[str, ...]) -> dict[str, str]:
        """Return Google's additions to the redirect, `iss` (RFC 9207) among them."""
        short = [scope for scope in scopes if scope in _ALIASES]
        return {
            "iss": self.issuer,
            "scope": " ".join((*short, *_full(scopes))),
            "authuser": "0",
            "prompt": ask.prompt,
        }

    def code_refused(self, reason: Reason) -> Response:
        """Answer `invalid_grant`, or `redirect_uri_mismatch`."""
        if reason is Reason.REDIRECT:
            return _error("redirect_uri_mismatch", "Bad Request")
        return _error("invalid_grant", _CODE_WORDS.get(reason, "Bad Request"))

    def refresh_refused(self, reason: Reason) -> Response:
        """Answer `invalid_grant`; a made-up token gets other words than a dead one."""
        known = reason in {Reason.REVOKED, Reason.EXPIRED}
        words = "Token has been expired or revoked." if known else "Bad Request"
        return _error("invalid_grant", words)

    def access_refused(self, reason: Reason) -> Response:
        """Answer 401; expired and revoked look alike."""
        del reason
        return json_response(
            {"error": "invalid_request", "error_description": "Invalid Credentials"},
            HTTPStatus.UNAUTHORIZED,
            WWW_Authenticate='Bearer realm="https://accounts.google.com/", error="invalid_token"',
        )

    def unknown_address(self, request: Request) -> Response:
        """Answer with Google's 404 page (GET on the revocation address lands here)."""
        del request
        page = "<!DOCTYPE html><html lang=en><title>Error 404 (Not Found)!!1</title>"
        return html_response(page, HTTPStatus.NOT_FOUND)

    def _authorize(self, request: Request) -> Response:
        query = request.query
        if query.get("client_id") != self.client_id:
            raise self.page("Error 401: invalid_client", "The OAuth client was not found.", 401)
        for name in ("redirect_uri", "response_type", "scope"):
            if not query.get(name):
                text = f"Required parameter is missing: {name}"
                raise self.page("Access blocked: Authorization Error", f"{text} (invalid_request)")
        uri = urlsplit(query["redirect_uri"])
        if uri.scheme != "http" or uri.hostname not in _LOOPBACK or uri.fragment:
            raise self.page("Access blocked", "Error 400: redirect_uri_mismatch")
        scopes = tuple(dict.fromkeys(query["scope"].split()))
        unknown = [scope for scope in scopes if scope not in self.permissions]
        if query["response_type"] != "code" or unknown:
            text = f"Some requested scopes were invalid: {unknown}" if unknown else "response_type"
            raise self.page("Access blocked: Authorization Error", f"{text} (invalid_scope)")
        ask = Ask(
            service_id=self.service_for(scopes),
            client_id=self.client_id,
            redirect_uri=query["redirect_uri"],
            scopes=scopes,
            state=query.get("state"),
            code_challenge=query.get("code_challenge", ""),
            code_challenge_method=query.get("code_challenge_method", "plain"),
            nonce=query.get("nonce"),
            login_hint=query.get("login_hint"),
            prompt=query.get("prompt", "consent"),
        )
        return self.ask_person(ask)

    def _token(self, request: Request) -> Response:
        fields = dict(request.form)
        if request.basic is not None:
            fields["client_id"], fields["client_secret"] = request.basic
        self._check_client(fields)
        grant_type = fields.get("grant_type")
        if grant_type == "authorization_code":
            return self._answer_tokens(self.redeem(fields), exchange=True)
        if grant_type == "refresh_token":
            return self._answer_tokens(self.spend(fields), exchange=False)
        return _error("unsupported_grant_type", f"Invalid grant_type: {grant_type}")

    def _check_client(self, fields: Mapping[str, str]) -> None:
        if fields.get("client_id") != self.client_id:
            words = "The OAuth client was not found."
            raise RefusedError(_error("invalid_client", words, HTTPStatus.UNAUTHORIZED))
        if not fields.get("client_secret"):
            raise RefusedError(_error("invalid_request", "client_secret is missing."))
        expected = (self.client_secret or "").encode()
        if not hmac.compare_digest(fields["client_secret"].encode(), expected):
            raise RefusedError(_error("invalid_client", "Unauthorized", HTTPStatus.UNAUTHORIZED))

    def _answer_tokens(self, grant: Grant, *, exchange: bool) -> Response:
        issued = self.issue(grant, with_refresh=exchange)
        answer: dict[str, object] = {
            "access_token": issued.access,
            "expires_in": issued.expires_in,
            "scope": " ".join(_full(grant.scopes)),
            "token_type": "Bearer",
        }
        if exchange:
            answer["refresh_token"] = issued.refresh
            settings = self.settings(grant.service_id)
            if settings.sign_in_lifetime is not None and settings.announces_end:
                answer["refresh_token_expires_in"] = int(settings.sign_in_lifetime)
        if "openid" in grant.scopes:
            nonce = {"nonce": grant.nonce} if exchange and grant.nonce else {}
            answer["id_token"] = self._id_token(grant, issued.access, nonce)
        return json_response(answer)

    def _id_token(self, grant: Grant, access: str, nonce: Mapping[str, str]) -> str:
        now = int(self.ledger.now())
        audience = {"iss": self.issuer, "azp": grant.client_id, "aud": grant.client_id}
        times = {"at_hash": at_hash(access), "iat": now, "exp": now + 3600}
        return self._signer.sign({**audience, **_claims(grant), **times, **nonce})

    def _keys(self, request: Request) -> Response:
        del request
        return json_response(self._signer.key_set())

    def _userinfo(self, request: Request) -> Response:
        grant = self.token_of(request.bearer).grant
        picture = f"https://lh3.googleusercontent.com/a/practice-{grant.person.number}=s96-c"
        return json_response({"picture": picture, **_claims(grant)})

    def _gmail(self, request: Request) -> Response:
        grant = self._product(request, f"{_AUTH}gmail", "https://mail.google.com/")
        counts = {"messagesTotal": 1234, "threadsTotal": 987, "historyId": "1234567"}
        return json_response({"emailAddress": grant.person.email, **counts})

    def _drive(self, request: Request) -> Response:
        grant = self._product(request, f"{_AUTH}drive")
        if not request.query.get("fields"):
            return _api_error(
                400, "The 'fields' parameter is required for this method.", "required"
            )
        return json_response({"user": _drive_user(grant.person)})

    def _product(self, request: Request, *prefixes: str) -> Grant:
        try:
            grant = self.ledger.find_access(request.bearer).grant
        except RefusedTokenError:
            raise RefusedError(_api_error(401, "Invalid Credentials", "authError")) from None
        if not any(scope.startswith(prefixes) for scope in grant.scopes):
            words = "Request had insufficient authentication scopes."
            raise RefusedError(_api_error(403, words, "insufficientPermissions"))
        return grant

    def _revoke(self, request: Request) -> Response:
        value = request.form.get("token")
        if not value:
            return _error("invalid_request", "token is missing")
        for find in (self.ledger.find_access, self.ledger.find_refresh):
            try:
                person = find(value).grant.person
            except RefusedTokenError:
                continue
            self.ledger.revoke(self.ledger.of_person(person))
            return json_response({})
        return _error("invalid_token", "Token expired or revoked")


def _full(scopes: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_ALIASES.get(scope, scope) for scope in scopes))


def _claims(grant: Grant) -> dict[str, object]:
    """Return what the sign-in permissions tell about a person."""
    person, scopes = grant.person, _full(grant.scopes)
    claims: dict[str, object] = {"sub": google_subject(person)}
    if _ALIASES["email"] in scopes:
        claims |= {"email": person.email, "email_verified": True}
    if _ALIASES["profile"] in scopes:
        names = {"given_name": person.given_name, "family_name": person.surname}
        claims |= {"name": person.name, **names}
    return claims


def _drive_user(person: Person) -> dict[str, object]:
    return {
        "kind": "drive#user",
        "displayName": person.name,
        "emailAddress": person.email,
        "permissionId": google_subject(person),
        "me": True,
    }


def _error(error: str, description: str, status: int = 400) -> Response:
    return json_response({"error": error, "error_description": description}, status)


def _api_error(status: int, message: str, reason: str) -> Response:
    names = {400: "INVALID_ARGUMENT", 401: "UNAUTHENTICATED", 403: "PERMISSION_DENIED"}
    errors = [{"message": message, "domain": "global", "reason": reason}]
    error = {"code": status, "message": message, "errors": errors, "status": names[status]}
    return json_response({"error": error}, status)
